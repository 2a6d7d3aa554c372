"use strict";
// What every part of the script uses: the data, the events, words, elements.
// The page is complete without this script; it filters, zooms and moves about.

const byId = (id) => document.getElementById(id);
const island = JSON.parse(byId("island").textContent);
const FACETS = ["category", "actor", "place", "status"];

const events = [...document.querySelectorAll(".event")].map((element, index) => {
  const [from, to, category, status, actor, place] = island.rows[index];
  return {
    element, from, to, actor, place,
    id: element.id,
    category: [category],
    status: [status],
    shown: true,
    text: null, // for the search, read when first needed
  };
});
const eventById = new Map(events.map((event) => [event.id, event]));

/** 0 where the reader reads German, 1 where English. */
function side() {
  return byId("lang-en").checked ? 1 : 0;
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

/** A word of the page in both languages; a value may be a pair of its own. */
function pair(key, values = {}) {
  return island.words[key].map((text, index) => {
    const own = Object.entries(values).map(([name, value]) =>
      [name, Array.isArray(value) ? value[index] : value]);
    return filled(text, Object.fromEntries(own));
  });
}

function countPair(number) {
  return number === 1 ? pair("one_event") : pair("many_events", { n: number });
}

/** An element with attributes, listeners (`onclick`) and children. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A pair as the page writes it: both languages, of which the style shows one. */
function both([german, english]) {
  if (german === english) return document.createTextNode(german);
  const found = document.createDocumentFragment();
  found.append(
    make("span", { lang: "de" }, german),
    make("span", { lang: "en" }, english),
  );
  return found;
}
