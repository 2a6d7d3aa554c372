// Which events match, and showing only those.

/** Spellings made comparable, as the command line does: case, accents, "ue" for "ü". */
function folded(text) {
  return text.normalize("NFC").toLowerCase()
    .replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss")
    .normalize("NFKD").replace(/\p{M}/gu, "").replace(/[\u2010-\u2015-]/g, " ");
}

/** Words that must all occur; what stands in quotation marks is one of them. */
function typedWords(text) {
  const found = text.match(/["„“”][^"„“”]+["„“”]|[^\s"„“”]+/g) ?? [];
  return found.map((word) => word.replace(/["„“”]/g, "").trim()).filter(Boolean);
}

function searchWords(text) {
  return typedWords(text).map((word) => folded(word).trim()).filter(Boolean);
}

function searchText(event) {
  if (event.text === null) {
    const read = [...event.element.querySelectorAll(
      "h4, .summary, .says, .conflict, .remark, .facts, cite, .outlet, q")]
      .map((element) => element.textContent);
    for (const facet of ["actor", "place", "category"]) {
      for (const index of event[facet]) read.push(...island.facets[facet][index][3]);
    }
    event.text = folded(`${event.id} ${read.join("\n")}`);
  }
  return event.text;
}

/** A test of events for what is chosen, but for the part named `except`. */
function matcher(except) {
  const words = except === "q" ? [] : searchWords(state.q);
  const from = except === "period" || !state.from ? 0 : bounds(state.from)[0];
  const to = except === "period" || !state.to ? 99999999 : bounds(state.to)[1];
  const wanted = FACETS.filter((facet) => facet !== except && state[facet].size);
  return (event) => event.from <= to && event.to >= from
    && wanted.every((facet) => event[facet].some((index) => state[facet].has(index)))
    && (!words.length || words.every((word) => searchText(event).includes(word)));
}

const groups = [...document.querySelectorAll(".month, .year")].map((element) => ({
  element,
  members: [...element.querySelectorAll(".event")].map((one) => eventById.get(one.id)),
}));

/** Hides the events that do not match, and the months and years left empty. */
function showMatching() {
  const matches = matcher(null);
  let shown = 0;
  for (const event of events) {
    const matching = matches(event);
    if (matching) shown += 1;
    if (matching !== event.shown) {
      event.shown = matching;
      event.element.hidden = !matching;
    }
  }
  for (const { element, members } of groups) {
    element.hidden = !members.some((event) => event.shown);
  }
  byId("nothing").hidden = shown > 0;
  byId("count").replaceChildren(both(isFiltered()
    ? pair("shown", { n: shown, all: events.length }) : countPair(shown)));
  document.documentElement.classList.toggle("compact", state.compact);
  byId("compact").setAttribute("aria-pressed", String(state.compact));
  markWords();
}

const MOST_MARKED = 400;

if (globalThis.Highlight && CSS.highlights) {
  // Set here because checkers of style sheets do not know ::highlight() yet.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("::highlight(found) { background: var(--marker); color: var(--marked); }");
  document.adoptedStyleSheets.push(sheet);
}

/** Lower case without accents, every character in its place. */
function simple(text) {
  return [...text].map((character) => {
    const base = character.normalize("NFD")[0].toLowerCase();
    return base.length === character.length ? base : character;
  }).join("");
}

/** Marks the words of the search in the text, where the browser can without markup. */
function markWords() {
  if (!globalThis.Highlight || !CSS.highlights) return;
  CSS.highlights.delete("found");
  const wanted = typedWords(state.q).map(simple);
  if (!wanted.length) return;
  const ranges = [];
  for (const event of events) {
    if (!event.shown || ranges.length >= MOST_MARKED) continue;
    const walker = document.createTreeWalker(event.element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = simple(node.data);
      for (const word of wanted) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          ranges.push(range);
        }
      }
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}
