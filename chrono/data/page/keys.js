// Moving about: links inside the page, the keyboard, panels that close.

const FRAMES = 12;

/** Scrolls to an element, again when what is drawn above it only then takes room. */
function bringUp(element) {
  const place = () => element.getBoundingClientRect().top;
  element.scrollIntoView({ block: "start" });
  const wanted = place();
  let frames = FRAMES;
  const check = () => {
    if (Math.abs(place() - wanted) > 1) element.scrollIntoView({ block: "start" });
    frames -= 1;
    if (frames) requestAnimationFrame(check);
  };
  requestAnimationFrame(check);
}

/** Puts an event before the reader's eyes. */
function goTo(event, focus) {
  for (const other of document.querySelectorAll(".event.target")) {
    other.classList.remove("target");
  }
  if (!event) return;
  event.element.classList.add("target");
  bringUp(event.element);
  if (focus) event.element.querySelector("h4 a").focus({ preventScroll: true });
}

function currentEvent() {
  const focused = document.activeElement?.closest?.(".event");
  if (focused) return eventById.get(focused.id);
  const edge = document.querySelector(".overview")?.getBoundingClientRect().bottom ?? 0;
  return events.find((event) => event.shown
    && event.element.getBoundingClientRect().bottom > Math.max(edge, 0) + 8);
}

function step(by) {
  const shown = events.filter((event) => event.shown);
  const focused = document.activeElement?.closest?.(".event");
  const now = shown.indexOf(currentEvent());
  const next = shown[focused ? now + by : Math.max(now, 0)];
  if (next) goTo(next, true);
}

function zoomIn() {
  const event = currentEvent();
  if (!event || !event.from) return;
  const day = String(event.from).padStart(8, "0");
  const year = day.slice(0, 4);
  state.from = state.to = zoomed() === "" ? year : `${year}-${day.slice(4, 6)}`;
  state.event = event.id;
  commit({ step: true, go: true });
}

const KEYS = {
  "/": () => byId("q").focus(),
  j: () => step(1),
  k: () => step(-1),
  o: () => {
    const details = currentEvent()?.element.querySelector(".sources");
    if (details) details.open = !details.open;
  },
  "+": zoomIn,
  "-": () => zoomTo(zoomed() && state.from === zoomed() ? around(zoomed()) : zoomed()),
  "[": () => zoomed() && zoomTo(neighbour(zoomed(), -1)),
  "]": () => zoomed() && zoomTo(neighbour(zoomed(), 1)),
  h: () => { state.compact = !state.compact; commit({ step: true }); },
  l: () => choose(side() ? "de" : "en"),
  x: () => { clearFilters(); commit({ step: true }); showFromStart(); },
  "?": () => bringUp(byId("guide")),
};

function keysAreOn() {
  return byId("keys-on").checked;
}

function onKey(press) {
  if (press.key === "Escape") {
    const open = document.querySelector(".facet[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (document.activeElement === byId("q")) byId("q").blur();
    return;
  }
  if (press.ctrlKey || press.metaKey || press.altKey || !keysAreOn()) return;
  if (press.target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea")) return;
  const act = KEYS[press.key];
  if (!act) return;
  press.preventDefault();
  act();
}

/** Links inside the page keep the filters in the address. */
function onLink(click) {
  const link = click.target.closest('a[href^="#"]');
  if (!link || click.ctrlKey || click.metaKey || click.shiftKey) return;
  click.preventDefault();
  const id = decoded(link.hash.slice(1));
  const event = eventById.get(id);
  if (event) {
    state.event = id;
    if (!event.shown) {
      clearFilters();
    }
    commit({ step: true, go: true });
    return;
  }
  const target = byId(id);
  if (target) bringUp(target);
  target?.focus?.({ preventScroll: true });
}

function closePanels(click) {
  for (const open of document.querySelectorAll(".facet[open]")) {
    if (!open.contains(click.target)) open.open = false;
  }
}
