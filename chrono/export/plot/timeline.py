"""The timeline as a picture: a lane for each category or actor, events in rows.

An event that finds no room for its label keeps its mark, and in the SVG its name as a
tooltip.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from chrono.export import clean, texts
from chrono.export.dates import display
from chrono.export.plot import marks
from chrono.export.plot.axis import draw_axis, draw_lines
from chrono.export.plot.drawn import Drawn, heading, summary
from chrono.export.plot.labels import wrap
from chrono.export.plot.layout import (
    BESIDE,
    LINE,
    NAME_LINE,
    PADDING,
    UNDER,
    Item,
    Lane,
    lay_out,
)
from chrono.export.plot.page import BAND, GREY, MARGIN, Page, measure
from chrono.export.plot.scale import fit
from chrono.export.plot.texts import events as number_of_events
from chrono.export.plot.texts import words
from chrono.model.event import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.export.plot.page import Align
    from chrono.export.plot.scale import Scale
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

_GAP = 24.0  # the break of the axis
_DATE_SIZE, _LABEL_SIZE, _NAME_SIZE, _SMALL = 6.4, 7.2, 8.2, 6.4
_LABEL_WIDTH = 138.0
_LINES = 3
_NAME_WIDTH = (64.0, 118.0)  # of the column of names, at least and at most
_MOST_LANES = 14
_HEAD, _FOOT = 72.0, 58.0


def draw(
    chronology: Chronology, by: str, lang: str, width: float, tallest: float
) -> Drawn:
    """Draw a chronology that has at least one event on a page `width` points wide.

    The page grows with the events to `tallest` points; then labels are left out.
    """
    named = _lanes(chronology, by, lang)
    column = _column([name for name, _ in named])
    days = [day for e in chronology if (day := e.earliest or e.latest)]
    last = max((e.latest for e in chronology if e.latest), default=None)
    scale = fit(days, MARGIN + column, width - MARGIN, _GAP, last)
    lanes = [
        Lane(_name(name, column), [_item(event, scale, lang) for event in events])
        for name, events in named
    ]
    _label_once(lanes)
    lay_out(lanes, scale, tallest - _HEAD - _FOOT)
    foot = _HEAD + sum(lane.height for lane in lanes)
    page = Page(width, foot + _FOOT)
    title = heading(page, chronology, scale, lang)
    names = _draw_lanes(page, lanes, scale, lang)
    draw_axis(page, scale, _HEAD, foot, lang)
    _draw_legend(page, chronology, lanes, foot + 40, lang)
    return Drawn(page, title, _description(chronology, lanes, lang), names)


def _lanes(chronology: Chronology, by: str, lang: str) -> list[tuple[str, list[Event]]]:
    """Sort events into named lanes, the fullest first; a small rest shares the last.

    An event stands in the lane of every actor that it has.
    """
    keys = {
        event.id: event.actors if by == "actor" else (event.category,)
        for event in chronology
    }
    counts = Counter(key for several in keys.values() for key in several)
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    if len(ranked) > _MOST_LANES:
        ranked = ranked[: _MOST_LANES - 1]
    lanes: dict[str, list[Event]] = {key: [] for key in ranked}
    rest: list[Event] = []
    for event in chronology:
        own = [lanes[key] for key in ranked if key in keys[event.id]]
        for lane in own or [rest]:
            lane.append(event)
    named = [
        (clean.line(texts.name(chronology.names, key, lang)), events)
        for key, events in lanes.items()
    ]
    named.append((words("and_others", lang), rest))
    return [(name, events) for name, events in named if events]


def _label_once(lanes: Sequence[Lane]) -> None:
    """Label an event that stands in several lanes in the emptiest of them."""
    seen: set[str] = set()
    for lane in sorted(lanes, key=lambda lane: len(lane.items)):
        for item in lane.items:
            item.labelled = item.event.id not in seen
            seen.add(item.event.id)


def _column(names: Sequence[str]) -> float:
    """How wide the column of names must be."""
    longest = max(
        measure(word, _NAME_SIZE, bold=True) for name in names for word in name.split()
    )
    return min(max(longest + 16, _NAME_WIDTH[0]), _NAME_WIDTH[1])


def _name(name: str, column: float) -> tuple[str, ...]:
    name = name[:1].upper() + name[1:]
    return wrap(name, column - 14, 3, lambda t: measure(t, _NAME_SIZE, bold=True))


def _item(event: Event, scale: Scale, lang: str) -> Item:
    date = display(event.when, lang)
    if event.status is not Status.CONFIRMED:
        date += f" · {texts.word(f'status.{event.status}', lang)}"
    if event.planned:
        date += f" · {texts.word('planned', lang)}"
    title = clean.line(texts.pick(event.title, lang)) or event.id
    lines = wrap(title, _LABEL_WIDTH, _LINES, lambda text: measure(text, _LABEL_SIZE))
    width = max(
        measure(date, _DATE_SIZE), *(measure(line, _LABEL_SIZE) for line in lines)
    )
    return Item(event, marks.mark(event.when, scale), date, lines, width)


def _draw_lanes(
    page: Page, lanes: Sequence[Lane], scale: Scale, lang: str
) -> dict[str, str]:
    """Draw bands, grid, marks and labels; give the tooltips by the ids of the marks."""
    names: dict[str, str] = {}
    y = _HEAD
    for number, lane in enumerate(lanes):
        if number % 2 == 0:
            page.box(MARGIN, y, page.width - 2 * MARGIN, lane.height, BAND)
        y += lane.height
    draw_lines(page, scale, _HEAD, y)
    y = _HEAD
    for lane in lanes:
        _draw_name(page, lane, y + PADDING + 7, lang)
        for item in lane.items:
            gid = f"mark-{len(names) + 1}"
            title = clean.line(texts.pick(item.event.title, lang))
            names[gid] = f"{item.date}: {title}"
            _draw_item(page, item, y + lane.top(item.row), gid)
        y += lane.height
    return names


def _draw_name(page: Page, lane: Lane, y: float, lang: str) -> None:
    for line in lane.name:
        page.text(MARGIN + 6, y, line, size=_NAME_SIZE, bold=True)
        y += NAME_LINE
    number = number_of_events(len(lane.items), lang)
    page.text(MARGIN + 6, y - 0.5, number, size=_SMALL, color=GREY)


def _draw_item(page: Page, item: Item, top: float, gid: str) -> None:
    if item.side is not None:
        left, right = item.mark.reach
        x = {1: right + BESIDE, -1: left - BESIDE, 0: left - item.shift}[item.side]
        y = top + _DATE_SIZE + (UNDER if item.side == 0 else 0.0)
        align: Align = "right" if item.side < 0 else "left"
        page.text(x, y, item.date, size=_DATE_SIZE, color=GREY, align=align)
        for line in item.lines:
            y += LINE
            page.text(x, y, line, size=_LABEL_SIZE, align=align)
    marks.draw(page, item.mark, top + marks.RADIUS + 1.5, item.event, gid)


def _draw_legend(
    page: Page, chronology: Chronology, lanes: Sequence[Lane], y: float, lang: str
) -> None:
    x = MARGIN + marks.draw_legend(page, chronology, MARGIN, y, lang)
    shown = sum(item.side is not None for lane in lanes for item in lane.items)
    notes = []
    if sum(len(lane.items) for lane in lanes) > len(chronology):
        notes.append(words("repeated", lang))
    if shown < len(chronology):
        notes.append(words("labelled", lang, shown=shown, all=len(chronology)))
    note = " ".join(notes)
    below = 12 if page.width - MARGIN - measure(note, 7.2) < x else 0
    page.text(page.width - MARGIN, y + below, note, size=7.2, color=GREY, align="right")


def _description(chronology: Chronology, lanes: Sequence[Lane], lang: str) -> str:
    """Say in words what the picture shows."""
    listed = ", ".join(f"{' '.join(lane.name)} {len(lane.items)}" for lane in lanes)
    doubtful = sum(event.status is not Status.CONFIRMED for event in chronology)
    soft = len(
        {item.event.id for lane in lanes for item in lane.items if any(item.mark.fades)}
    )
    return " ".join(
        (
            words("timeline", lang, summary=summary(chronology, lang)),
            words("lanes", lang, lanes=listed),
            words("doubtful", lang, number=doubtful),
            words("soft_events", lang, number=soft),
        )
    )
