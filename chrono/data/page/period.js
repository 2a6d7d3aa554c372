// Periods: what a reader may type, as bounds and as words. A day is the number
// 20240619; a period is written "2024", "2024-06" or "2024-06-19".

function daysOfMonth(year, month) {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** What stands for a period, or null: "2024", "6.2024", "19. 6. 2024", "2024-6". */
function readPeriod(text) {
  const given = text.trim();
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(given);
  const german = /^(?:(?:(\d{1,2})\.\s*)?(\d{1,2})[./]\s*)?(\d{4})$/.exec(given);
  const [year, month, day] = iso
    ? iso.slice(1) : german ? [german[3], german[2], german[1]] : [];
  if (!year || Number(year) < 1) return null;
  const parts = [year];
  if (month) {
    if (month < 1 || month > 12) return null;
    parts.push(month.padStart(2, "0"));
  }
  if (day) {
    if (day < 1 || day > daysOfMonth(Number(year), Number(month))) return null;
    parts.push(day.padStart(2, "0"));
  }
  return parts.join("-");
}

/** First and last day of a period. */
function bounds(period) {
  const [year, month, day] = period.split("-").map(Number);
  if (day) return [year * 10000 + month * 100 + day, year * 10000 + month * 100 + day];
  if (month) {
    const first = year * 10000 + month * 100;
    return [first + 1, first + daysOfMonth(year, month)];
  }
  return [year * 10000 + 101, year * 10000 + 1231];
}

/** A period in words, in both languages. */
function periodPair(period) {
  const [year, month, day] = period.split("-").map(Number);
  if (!month) return [String(year), String(year)];
  const [german, english] = island.months.map((names) => names[month - 1]);
  if (!day) return [`${german} ${year}`, `${english} ${year}`];
  return [`${day}. ${german} ${year}`, `${day} ${english} ${year}`];
}

function rangePair(from, to) {
  if (from === to) return periodPair(from);
  if (from && to) return pair("from_to", { first: periodPair(from), last: periodPair(to) });
  const [key, end] = from ? ["period.from", from] : ["period.to", to];
  return pair(key).map((word, index) => `${word} ${periodPair(end)[index]}`);
}

/** The next larger period: the month of a day, the year of a month, then "". */
function around(period) {
  return period.includes("-") ? period.slice(0, period.lastIndexOf("-")) : "";
}

/** The periods inside: the months of a year, the days of a month. */
function inside(period) {
  const [year, month] = period.split("-").map(Number);
  const length = month ? daysOfMonth(year, month) : 12;
  return Array.from({ length }, (_, index) =>
    `${period}-${String(index + 1).padStart(2, "0")}`);
}

/** The period of the same size before (-1) or after (+1). */
function neighbour(period, step) {
  const [year, month, day] = period.split("-").map(Number);
  const pad = (number, width) => String(number).padStart(width, "0");
  if (!month) return pad(year + step, 4);
  if (!day) {
    const months = year * 12 + month - 1 + step;
    return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`;
  }
  const next = day + step;
  const whole = around(period);
  if (next >= 1 && next <= daysOfMonth(year, month)) return `${whole}-${pad(next, 2)}`;
  const other = neighbour(whole, step);
  const last = daysOfMonth(...other.split("-").map(Number));
  return `${other}-${pad(step > 0 ? 1 : last, 2)}`;
}
