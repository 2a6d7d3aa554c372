// The filter panels, the chips of what is chosen, and the period's two fields.

const facetInputs = {};

/** Fills the panels: the most frequent first, then by name. */
function buildFacets() {
  for (const facet of FACETS) {
    const totals = new Map();
    for (const event of events) {
      for (const index of event[facet]) totals.set(index, (totals.get(index) ?? 0) + 1);
    }
    const name = island.lang === "en" ? 2 : 1;
    const order = island.facets[facet].map((row, index) => [row, index])
      .filter(([, index]) => totals.has(index));
    if (facet !== "status") {
      order.sort(([a, i], [b, j]) => totals.get(j) - totals.get(i)
        || a[name].localeCompare(b[name], island.lang));
    }
    facetInputs[facet] = order.map(([row, index]) => {
      const number = make("span", { class: "n" });
      const box = make("input", {
        type: "checkbox",
        onchange: () => toggle(facet, index),
      });
      const label = make("label", {}, box, make("span", {}, both([row[1], row[2]])), number);
      byId(`facet-${facet}`).querySelector(".panel").append(make("li", {}, label));
      return { index, box, number, label };
    });
    byId(`facet-${facet}`).hidden = !order.length;
    byId(`facet-${facet}`).querySelector("summary").append(make("b", {}));
  }
  byId("facet-period").querySelector("summary").append(make("b", {}));
}

/** Adds a value to a filter, or takes it away. */
function toggle(facet, index) {
  if (!state[facet].delete(index)) state[facet].add(index);
  commit({ step: true });
}

/** Puts counts and ticks into the panels: what each value would give. */
function showFacets() {
  for (const facet of FACETS) {
    const counts = new Map();
    const matches = matcher(facet);
    for (const event of events) {
      if (!matches(event)) continue;
      for (const index of event[facet]) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    for (const { index, box, number, label } of facetInputs[facet]) {
      const count = counts.get(index) ?? 0;
      number.textContent = count;
      box.checked = state[facet].has(index);
      label.classList.toggle("none", !count && !box.checked);
    }
    showSize(`facet-${facet}`, state[facet].size);
  }
  showSize("facet-period", state.from || state.to ? 1 : 0);
  if (byId("q").value !== state.q) byId("q").value = state.q;
  byId("from").value = state.from;
  byId("to").value = state.to;
  showChips();
}

function showSize(id, size) {
  byId(id).classList.toggle("active", size > 0);
  byId(id).querySelector("summary b").textContent = size ? ` ${size}` : "";
}

function showChips() {
  const chip = (label, name, remove) => make("li", {}, make("button", {
    type: "button",
    onclick: () => { remove(); commit({ step: true }); byId("count").focus?.(); },
  }, make("span", { class: "sr" }, both(pair("remove")), ": "),
  both(label), ": ", make("b", {}, both(name)),
  make("span", { class: "cross", "aria-hidden": "true" }, "×")));
  const found = [];
  if (state.q) {
    found.push(chip(pair("search"), [`„${state.q}“`, `“${state.q}”`], () => { state.q = ""; }));
  }
  if (state.from || state.to) {
    found.push(chip(pair("period"), rangePair(state.from, state.to), () => {
      state.from = state.to = "";
    }));
  }
  for (const facet of FACETS) {
    for (const index of state[facet]) {
      const row = island.facets[facet][index];
      found.push(chip(island.labels[facet], [row[1], row[2]], () => state[facet].delete(index)));
    }
  }
  if (found.length) {
    found.push(make("li", {}, make("button", {
      type: "button", class: "reset",
      onclick: () => { clearFilters(); commit({ step: true }); },
    }, both(pair("reset")))));
  }
  byId("chips").replaceChildren(...found);
}

/** Takes over the period's two fields, or says what is wrong with them. */
function applyPeriod() {
  const bad = byId("period-bad");
  const read = {};
  bad.replaceChildren();
  for (const end of ["from", "to"]) {
    const text = byId(end).value.trim();
    read[end] = text ? readPeriod(text) : "";
    byId(end).toggleAttribute("aria-invalid", read[end] === null);
    if (read[end] === null) bad.replaceChildren(both(pair("period.bad", { text })));
  }
  if (read.from === null || read.to === null) return;
  if (read.from && read.to && bounds(read.from)[0] > bounds(read.to)[1]) {
    bad.replaceChildren(both(pair("period.order")));
    return;
  }
  Object.assign(state, read);
  byId("facet-period").open = false;
  commit({ step: true });
}
