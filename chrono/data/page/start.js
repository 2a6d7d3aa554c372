// Puts it together: from the address to what is shown, and back.

/** Shows the state and remembers it in the address. */
function commit({ step = false, go = false } = {}) {
  showMatching();
  showFacets();
  showOverview();
  remember(step);
  const event = eventById.get(state.event);
  if (go || !event) goTo(event, false);
}

/** Shows the page in a language. */
function choose(lang) {
  byId(`lang-${lang}`).checked = true;
  onLanguage();
}

function onLanguage() {
  document.documentElement.lang = side() ? "en" : "de";
  document.title = island.title[side()];
  remember(false);
}

function onFragment() {
  const [found, lang] = readFragment(location.hash);
  state = found;
  byId(`lang-${lang}`).checked = true;
  document.documentElement.lang = lang;
  document.title = island.title[side()];
  const asked = state.event;
  const event = eventById.get(asked);
  if (event && !matcher(null)(event)) clearFilters();
  if (!event) state.event = "";
  const native = !event && asked ? byId(asked) : null;
  showMatching();
  showFacets();
  showOverview();
  if (event) goTo(event, false);
  else if (native) bringUp(native);
  else if (asked) byId("count").replaceChildren(both(pair("unknown_event", { id: asked })));
}

function start() {
  document.documentElement.classList.add("scripted");
  byId("filters").hidden = false;
  byId("keys").hidden = false;
  byId("keys-on").checked = true; // a browser may remember another page's
  buildFacets();
  buildOverview();
  onFragment();
  let typing = 0;
  byId("q").addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      state.q = byId("q").value.trim();
      state.event = "";
      commit();
    }, events.length > 1000 ? 250 : 80);
  });
  byId("filters").addEventListener("submit", (submit) => {
    submit.preventDefault();
    if (byId("facet-period").open) applyPeriod();
  });
  byId("compact").addEventListener("click", KEYS.h);
  for (const lang of ["de", "en"]) byId(`lang-${lang}`).addEventListener("change", onLanguage);
  addEventListener("hashchange", onFragment);
  document.addEventListener("click", onLink);
  document.addEventListener("click", closePanels);
  document.addEventListener("keydown", onKey);
}

start();
