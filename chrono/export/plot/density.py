"""How dense the events are: a bar for each month, or for each year of a long prelude.

An event counts where it begins. One whose date spans several bars and is not exact is
spread evenly over them, in grey: nobody knows to which it belongs.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono.export import clean, texts
from chrono.export.plot.axis import draw_axis
from chrono.export.plot.drawn import Drawn, heading, summary
from chrono.export.plot.labels import Row, wrap
from chrono.export.plot.marks import SURE, UNSURE
from chrono.export.plot.page import FAINT, GREY, MARGIN, Page, measure
from chrono.export.plot.scale import Stretch, fit
from chrono.export.plot.texts import words
from chrono.model import periods
from chrono.model.event import Status
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.export.plot.page import Align
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event
    from chrono.model.when import When

SPREAD = "#b4bac2"
_GAP = 30.0
_HEAD, _NOTES, _BARS, _FOOT = 72.0, 88.0, 190.0, 58.0
_AXIS = 22.0  # room for the numbers left of the bars
_NARROWEST = 2.0  # of a bar, in points
_LABEL_SIZE, _LABEL_WIDTH, _LINES = 7.2, 118.0, 3
_PEAKS, _PEAK_ROWS = 6, 2
_LINE = 8.6
_UNITS = (
    (Granularity.MONTH, "per_month"),
    (Granularity.QUARTER, "per_quarter"),
    (Granularity.YEAR, "per_year"),
    (Granularity.DECADE, "per_decade"),
    (Granularity.CENTURY, "per_century"),
)


@dataclass(slots=True)
class Bin:
    """A bar: its days and place, and what is counted in it."""

    first: dt.date
    last: dt.date
    left: float
    right: float
    events: list[Event] = field(default_factory=list)
    spread: float = 0.0

    @property
    def total(self) -> float:
        """The height of the bar, in events."""
        return len(self.events) + self.spread

    @property
    def confirmed(self) -> int:
        """How many of its events are confirmed."""
        return sum(event.status is Status.CONFIRMED for event in self.events)


def draw(chronology: Chronology, lang: str, width: float) -> Drawn:
    """Draw a chronology that has at least one event, `width` points wide."""
    days = [day for e in chronology if (day := e.earliest or e.latest)]
    scale = fit(days, MARGIN + _AXIS, width - MARGIN, _GAP)
    units = [_unit(stretch) for stretch in scale.stretches]
    bins = [
        _bins(stretch, unit)
        for stretch, (unit, _) in zip(scale.stretches, units, strict=True)
    ]
    every = [each for several in bins for each in several]
    for event in chronology:
        _count(event, every)
    top, bottom = _HEAD + _NOTES, _HEAD + _NOTES + _BARS
    page = Page(width, bottom + _FOOT)
    keys = list(dict.fromkeys(key for _, key in units))
    title = heading(page, chronology, scale, lang)
    step, most = _steps(max(each.total for each in every))
    _draw_numbers(page, step, most, top, bottom)
    for stretch, (_, key) in zip(scale.stretches, units, strict=True):
        page.text(stretch.left, _HEAD - 8, words(key, lang), size=8, bold=True)
    names = _draw_bars(page, every, most, top, bottom, lang)
    peaks = _peaks(every)
    _draw_peaks(page, peaks, most, top, bottom, lang)
    draw_axis(page, scale, None, bottom, lang)
    _draw_legend(page, every, bottom + 40, lang)
    named = ", ".join(f"{_name(b, lang)} ({_number(b.total, lang)})" for b in peaks)
    parts = [words("density", lang, summary=summary(chronology, lang))]
    parts += [f"{words(key, lang)}." for key in keys]
    parts.append(words("peak", lang, peaks=named))
    return Drawn(page, title, " ".join(parts), names)


def _unit(stretch: Stretch) -> tuple[Granularity, str]:
    """Choose the finest unit whose bars are wide enough to be seen."""
    for unit, key in _UNITS:
        span = periods.containing(unit, stretch.first)
        days = (span[1] - span[0]).days + 1
        if stretch.width * days / stretch.days >= _NARROWEST:
            return unit, key
    return _UNITS[-1]


def _bins(stretch: Stretch, unit: Granularity) -> list[Bin]:
    found = []
    day = stretch.first
    while day <= stretch.last:
        first, last = periods.containing(unit, day)
        first, last = max(first, stretch.first), min(last, stretch.last)
        found.append(Bin(first, last, stretch.start_of(first), stretch.end_of(last)))
        if last == dt.date.max:
            break
        day = last + dt.timedelta(days=1)
    return found


def _count(event: Event, bins: Sequence[Bin]) -> None:
    first, last = _possible(event.when)
    touched = [each for each in bins if each.first <= last and each.last >= first]
    if len(touched) == 1:
        touched[0].events.append(event)
        return
    for each in touched:
        each.spread += 1 / len(touched)


def _possible(when: When) -> tuple[dt.date, dt.date]:
    """Between which days the event began, or ended where only that is known."""
    edge = when.earliest or when.latest
    assert edge is not None, "When refuses a date that is open on both sides"
    if when.granularity <= Granularity.DAY:
        return edge, edge
    if when.earliest and when.latest and when.mod:
        return when.earliest, when.latest
    return periods.containing(when.granularity, edge)


def _steps(most: float) -> tuple[int, int]:
    """Choose the distance of the lines, and the top one."""
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 500, 10**6) if most / s <= 6)
    return step, step * int(-(-most // step))


def _draw_numbers(page: Page, step: int, most: int, top: float, bottom: float) -> None:
    for number in range(0, most + 1, step):
        y = bottom - (bottom - top) * number / most
        page.line([(MARGIN + _AXIS, y), (page.width - MARGIN, y)], FAINT, 0.5)
        page.text(
            MARGIN + _AXIS - 5, y + 2.5, str(number), size=7, color=GREY, align="right"
        )


def _draw_bars(
    page: Page, bins: Sequence[Bin], most: int, top: float, bottom: float, lang: str
) -> dict[str, str]:
    names: dict[str, str] = {}
    unit = (bottom - top) / most
    for each in bins:
        y = bottom
        gap = min(0.8, (each.right - each.left) * 0.12)
        doubtful = len(each.events) - each.confirmed
        parts = ((each.confirmed, SURE), (doubtful, UNSURE), (each.spread, SPREAD))
        for number, color in parts:
            if not number:
                continue
            height = number * unit
            y -= height
            gid = f"bar-{len(names) + 1}"
            names[gid] = f"{_name(each, lang)}: {_number(each.total, lang)}"
            page.box(
                each.left + gap,
                y,
                each.right - each.left - 2 * gap,
                height,
                color,
                gid=gid,
            )
    return names


def _peaks(bins: Sequence[Bin]) -> list[Bin]:
    """Choose high bars that are higher than their neighbours, in order of time."""
    heights = [0.0, *(len(each.events) for each in bins), 0.0]
    peaks = [
        each
        for n, each in enumerate(bins, start=1)
        if each.events and heights[n] > heights[n - 1] and heights[n] >= heights[n + 1]
    ]
    most = max((len(each.events) for each in peaks), default=0)
    peaks = [each for each in peaks if len(each.events) > most / 4]
    peaks.sort(key=lambda each: (-len(each.events), each.first))
    return sorted(peaks[:_PEAKS], key=lambda each: each.first)


def _draw_peaks(
    page: Page, peaks: Sequence[Bin], most: int, top: float, bottom: float, lang: str
) -> None:
    """Name the best sourced event of every peak above its bar, where there is room."""
    rows = [Row() for _ in range(_PEAK_ROWS)]
    for each in sorted(peaks, key=lambda each: (-len(each.events), each.first)):
        event = max(each.events, key=lambda e: (len(e.sources), e.id))
        title = clean.line(texts.pick(event.title, lang)) or event.id
        lines = wrap(title, _LABEL_WIDTH, _LINES, lambda t: measure(t, _LABEL_SIZE))
        head = f"{_name(each, lang)}: {_number(len(each.events), lang)}"
        widths = [measure(line, _LABEL_SIZE) for line in lines]
        width = max(measure(head, _LABEL_SIZE, bold=True), *widths, 0.0)
        x = (each.left + each.right) / 2
        right_of = x + 4 + width < page.width - MARGIN
        left = x if right_of else x - 4 - width
        row = _peak_row(rows, x, left - 6, left + width + 10)
        if row is None:
            continue
        y = _HEAD + 12 + row * (_LINE * (_LINES + 1) + 6)
        tip = bottom - (bottom - top) * each.total / most
        page.line([(x, y - 6), (x, tip - 2)], GREY, 0.5)
        align: Align = "left" if right_of else "right"
        at = x + 4 if right_of else x - 4
        page.text(at, y, head, size=_LABEL_SIZE, bold=True, align=align)
        for number, line in enumerate(lines, start=1):
            page.text(at, y + _LINE * number, line, size=_LABEL_SIZE, align=align)


def _peak_row(rows: list[Row], x: float, left: float, right: float) -> int | None:
    """Take the highest row with room for a label, and for the line down from it."""
    for number, row in enumerate(rows):
        below = rows[number + 1 :]
        if row.is_free(left, right) and all(r.is_free(x - 3, x + 3) for r in below):
            row.taken.append((left, right))
            for other in below:
                other.taken.append((x - 3, x + 3))
            return number
    return None


def _draw_legend(page: Page, bins: Sequence[Bin], y: float, lang: str) -> None:
    doubtful = any(each.confirmed < len(each.events) for each in bins)
    entries = [(SURE, words("confirmed", lang))]
    entries += [(UNSURE, words("unconfirmed", lang))] if doubtful else []
    if any(each.spread for each in bins):
        entries.append((SPREAD, words("spread", lang)))
    x = MARGIN
    for color, text in entries:
        page.box(x, y - 6, 8, 7, color)
        page.text(x + 12, y, text, size=7.2, color=GREY)
        x += 12 + measure(text, 7.2) + 16


def _name(each: Bin, lang: str) -> str:
    """Name a bar by its period."""
    if (each.first.year, each.first.month) == (each.last.year, each.last.month):
        return f"{texts.MONTHS[lang][each.first.month - 1]} {each.first.year}"
    if each.first.year == each.last.year:
        if (each.last - each.first).days > 300:
            return str(each.first.year)
        start, end = (
            texts.MONTHS_SHORT[lang][d.month - 1] for d in (each.first, each.last)
        )
        return f"{start}–{end} {each.first.year}"
    return f"{each.first.year}–{each.last.year}"


def _number(value: float, lang: str) -> str:
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace(".", ",") if lang == "de" else text
