// What the reader has chosen, and the same in the address: `#ID&actor=a,b&from=2024`.

function nothingChosen() {
  return {
    event: "", q: "", from: "", to: "", compact: false,
    category: new Set(), actor: new Set(), place: new Set(), status: new Set(),
  };
}

let state = nothingChosen();

const ids = Object.fromEntries(FACETS.map((facet) =>
  [facet, new Map(island.facets[facet].map((row, index) => [row[0], index]))]));

function decoded(text) {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "));
  } catch {
    return text;
  }
}

/** Reads a fragment; what it does not understand it leaves out. */
function readFragment(fragment) {
  const found = nothingChosen();
  let lang = island.lang;
  for (const part of fragment.replace(/^#/, "").split("&")) {
    const [key, ...rest] = part.split("=");
    const value = rest.join("=");
    if (!rest.length) found.event ||= decoded(key);
    else if (FACETS.includes(key)) {
      for (const one of value.split(",")) {
        const index = ids[key].get(decoded(one));
        if (index !== undefined) found[key].add(index);
      }
    } else if (key === "q") found.q = decoded(value);
    else if (key === "from" || key === "to") found[key] = readPeriod(decoded(value)) ?? "";
    else if (key === "view") found.compact = value === "compact";
    else if (key === "lang" && ["de", "en"].includes(value)) lang = value;
  }
  return [found, lang];
}

function writeFragment() {
  const parts = [];
  if (state.event) parts.push(encodeURIComponent(state.event));
  if (state.q) parts.push(`q=${encodeURIComponent(state.q)}`);
  for (const facet of FACETS) {
    if (!state[facet].size) continue;
    const chosen = [...state[facet]].sort((a, b) => a - b)
      .map((index) => encodeURIComponent(island.facets[facet][index][0]));
    parts.push(`${facet}=${chosen.join(",")}`);
  }
  if (state.from) parts.push(`from=${state.from}`);
  if (state.to) parts.push(`to=${state.to}`);
  if (state.compact) parts.push("view=compact");
  const lang = side() ? "en" : "de";
  if (lang !== island.lang) parts.push(`lang=${lang}`);
  return parts.length ? `#${parts.join("&")}` : "";
}

/** Puts the state into the address; `step` makes the browser's way back lead here. */
function remember(step) {
  const fragment = writeFragment();
  if (fragment === location.hash) return;
  const address = fragment || location.pathname + location.search;
  try {
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // A sandboxed frame has no history; the page works without.
  }
}

function isFiltered() {
  return Boolean(state.q || state.from || state.to
    || FACETS.some((facet) => state[facet].size));
}

function clearFilters() {
  state = { ...nothingChosen(), event: state.event, compact: state.compact };
}
