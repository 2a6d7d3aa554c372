// The overview: a bar for every year, month or day, and zooming by them.

let bars = [];
let firstYear = 0;
let lastYear = 0;
let barsBox = null;

function findYears() {
  for (const { from, to } of events) {
    for (const day of [from, to]) {
      if (day === 0 || day === 99999999) continue;
      const year = Math.floor(day / 10000);
      firstYear = firstYear ? Math.min(firstYear, year) : year;
      lastYear = Math.max(lastYear, year);
    }
  }
}

/** The period that the reader has zoomed into: a year or a month; "" for all. */
function zoomed() {
  if (!state.from || state.from !== state.to) return "";
  return state.from.length > 7 ? around(state.from) : state.from;
}

function barPeriods() {
  if (zoomed()) return inside(zoomed());
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) =>
    String(firstYear + index).padStart(4, "0"));
}

/** Which bar a day belongs to, by its place in the list of bars. */
function barAt(day, periods) {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds(periods[middle])[1] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countBars(periods) {
  const counts = periods.map(() => ({ sure: 0, soft: 0 }));
  const [first, last] = [bounds(periods[0])[0], bounds(periods.at(-1))[1]];
  const matches = matcher("period");
  for (const event of events) {
    if (event.from > last || event.to < first || !matches(event)) continue;
    const begin = barAt(Math.max(event.from, first), periods);
    const end = barAt(Math.min(event.to, last), periods);
    const whole = begin === end && event.from >= first && event.to <= last;
    for (let index = begin; index <= end; index += 1) {
      counts[index][whole ? "sure" : "soft"] += 1;
    }
  }
  return counts;
}

function labelOf(period) {
  const parts = period.split("-");
  if (parts.length === 2) return both(island.short.map((names) => names[parts[1] - 1]));
  if (parts.length === 3) return String(Number(parts[2]));
  const label = document.createDocumentFragment();
  label.append(make("span", { class: "century" }, period.slice(0, 2)), period.slice(2));
  return label;
}

function barButton(period, { sure, soft }, tallest) {
  const total = sure + soft;
  const height = (number) => `${(100 * number / tallest).toFixed(2)}%`;
  const name = periodPair(period).map((text, index) => `${text}: ${countPair(total)[index]}`);
  const pressed = state.from === period && state.to === period;
  return make("button", {
    type: "button", tabindex: "-1", "data-period": period,
    class: total ? "" : "empty", "aria-pressed": String(pressed),
    onclick: () => zoomTo(pressed ? around(period) : period),
  },
  make("span", { class: "number", "aria-hidden": "true" }, total || ""),
  make("span", {
    class: `bar${sure ? " sure" : ""}${soft ? " soft" : ""}`, "aria-hidden": "true",
    style: `--sure:${height(sure)};--soft:${height(soft)}`,
  }),
  make("span", { class: "label", "aria-hidden": "true" }, labelOf(period)),
  make("span", { class: "sr" }, both(name)));
}

/** Draws the bars for where the reader is. */
function showOverview() {
  if (!firstYear) return;
  const focused = barsBox.contains(document.activeElement)
    ? document.activeElement.dataset.period : null;
  const periods = barPeriods();
  const counts = countBars(periods);
  const tallest = Math.max(1, ...counts.map(({ sure, soft }) => sure + soft));
  const found = [];
  const emptyRun = (index) => {
    let end = index;
    while (end < periods.length && allEmpty.has(periods[end])) end += 1;
    return end - index;
  };
  for (let index = 0; index < periods.length; index += 1) {
    const run = zoomed() ? 0 : emptyRun(index);
    if (run >= 2) {
      found.push(make("span", { class: "gap" },
        make("span", { class: "sr" }, both(pair("gap", { n: run })))));
      index += run - 1;
    } else found.push(barButton(periods[index], counts[index], tallest));
  }
  barsBox.className = `bars${found.length > 40 ? " many" : ""}`;
  barsBox.replaceChildren(...found);
  bars = found.filter((element) => element.matches("button"));
  const start = bars.find((bar) => bar.dataset.period === focused)
    ?? bars.find((bar) => bar.getAttribute("aria-pressed") === "true")
    ?? bars.findLast((bar) => !bar.classList.contains("empty")) ?? bars[0];
  start.tabIndex = 0;
  if (focused) start.focus({ preventScroll: true });
  if (barsBox.scrollWidth > barsBox.clientWidth) {
    barsBox.scrollLeft = start.offsetLeft + start.offsetWidth - barsBox.clientWidth / 2;
  }
  showCrumbs();
  markPlace();
}

let allEmpty = new Set();

/** Years that no event touches at all; they stay gaps whatever is filtered. */
function findEmptyYears() {
  const kept = state;
  state = nothingChosen();
  const periods = barPeriods();
  const counts = countBars(periods);
  allEmpty = new Set(periods.filter((_, index) => !counts[index].sure && !counts[index].soft));
  state = kept;
}

function showCrumbs() {
  const crumb = (period, name) => (period === zoomed()
    ? make("strong", {}, both(name))
    : make("button", { type: "button", onclick: () => zoomTo(period) }, both(name)));
  const where = zoomed();
  const line = make("p", {});
  if (!where) line.append(make("span", { class: "hint" }, both(pair("overview.hint"))));
  else {
    line.append(crumb("", pair("all_years")));
    for (let length = 4; length <= where.length; length += 3) {
      const period = where.slice(0, length);
      line.append(" › ", crumb(period, length === 4 ? [period, period]
        : island.months.map((names) => names[period.slice(5) - 1])));
    }
    const turn = (step, key, sign) => make("button", {
      type: "button", class: "turn", onclick: () => zoomTo(neighbour(where, step)),
    }, make("span", { "aria-hidden": "true" }, sign), make("span", { class: "sr" }, both(pair(key))));
    line.append(make("span", { class: "turns" },
      turn(-1, "previous", "‹"), " ", turn(1, "next", "›")));
  }
  const box = document.querySelector(".crumbs");
  box.querySelector("p")?.remove();
  box.append(line);
}

/** Shows one year, month or day, or with "" all of them. */
function zoomTo(period) {
  state.from = state.to = period;
  state.event = "";
  commit({ step: true });
  showFromStart();
}

/** Scrolls up to the first event when the list starts above the screen. */
function showFromStart() {
  const list = byId("events");
  if (list.getBoundingClientRect().top < 0) bringUp(list);
}

/** Marks the bar of what stands at the top of the screen. */
function markPlace() {
  const group = placeNow;
  const where = group ? group.id.slice(1).split(".")[0] : "";
  for (const bar of bars) {
    const { period } = bar.dataset;
    bar.classList.toggle("here", period === where || period === where.slice(0, 4));
  }
}

let placeNow = null;

function watchPlace() {
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) placeNow = entry.target;
    markPlace();
  }, { rootMargin: "-25% 0px -74% 0px" });
  for (const month of document.querySelectorAll(".month")) watcher.observe(month);
}

/** Makes the bars buttons; without a script they are links to the years. */
function buildOverview() {
  const old = document.querySelector(".overview .bars");
  if (!old) return;
  findYears();
  barsBox = make("div", { class: "bars", role: "toolbar", "aria-labelledby": "overview-name" });
  old.replaceWith(barsBox);
  findEmptyYears();
  barsBox.addEventListener("keydown", (press) => {
    const at = bars.indexOf(document.activeElement);
    const to = {
      ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1,
    }[press.key];
    if (press.key === "Escape" || press.key === "Backspace") {
      if (state.from || state.to) zoomTo(around(state.from || state.to));
    } else if (to === undefined || !bars[to]) return;
    else {
      bars[at]?.setAttribute("tabindex", "-1");
      bars[to].tabIndex = 0;
      bars[to].focus();
    }
    press.preventDefault();
    press.stopPropagation();
  });
  watchPlace();
}
