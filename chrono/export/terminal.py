"""The chronology as a timeline for a terminal: years and months as rails.

`terminal_entry` lays out one event, `terminal_table` the table; this module hangs
the entries on the rails.
"""

from __future__ import annotations

import dataclasses
from typing import IO, TYPE_CHECKING

from chrono.export import clean
from chrono.export.groups import Heading, density, grouped, months
from chrono.export.terminal_entry import MARKS, Layout, entry, one_line
from chrono.export.terminal_text import Line, Span, fold, render
from chrono.export.texts import MONTHS, count, pick, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

_RAIL = Span("┃ ", "dim")
_BRANCH = Span("┣━ ", "dim")
_INDENT = Span("  ")


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write the timeline line by line, folded to the width of the options."""
    if options.reverse:
        events = tuple(reversed(chronology.events))
        chronology = dataclasses.replace(chronology, events=events)
    layout = Layout.of(chronology, options)
    for line in _lines(chronology, layout):
        stream.write(render(line, color=options.color) + "\n")
    if options.table:
        from chrono.export.terminal_table import write_table

        write_table(layout, stream)


def _lines(chronology: Chronology, layout: Layout) -> Iterator[Line]:
    yield from _title(chronology, layout)
    if layout.options.table:
        return
    yield []
    if layout.options.compact:
        yield from _compact(chronology, layout)
    elif layout.options.group in ("category", "actor"):
        yield from _listed(chronology, layout)
    else:
        yield from _timeline(chronology, layout)


def _title(chronology: Chronology, layout: Layout) -> Iterator[Line]:
    lang = layout.lang
    title = Span(clean.line(pick(chronology.title, lang)), "bold")
    yield from fold([title], layout.width)
    if layout.options.table:
        return
    number = Span(f"{count(len(chronology), 'event', lang)} ·", "dim")
    marks = [
        # A no-break space keeps a mark and its word on one line.
        Span(f" {mark}\u00a0{word(f'status.{status}', lang)}", "dim")
        for status, mark in MARKS.items()
    ]
    yield from fold([number, *marks], layout.width)


def _timeline(chronology: Chronology, layout: Layout) -> Iterator[Line]:
    """Hang the entries on the rail of their year, months as its branches."""
    by = layout.options.group or "year"
    for heading in grouped(chronology, by, layout.lang):
        yield _rule(heading, layout, with_density=by == "year")
        for month, events in _runs(heading, layout):
            if month:
                name = MONTHS[layout.lang][month - 1]
                yield [_RAIL]
                yield [_BRANCH, Span(name, "bold")]
            for event in events:
                yield [_RAIL]
                for line in entry(event, layout, in_month=month is not None):
                    yield [_RAIL, *line]
        yield []


def _runs(heading: Heading, layout: Layout) -> Iterator[tuple[int | None, list[Event]]]:
    """Cut a heading's events into months, unless another grouping was asked for."""
    if layout.options.group:
        yield None, list(heading.events)
    else:
        yield from months(heading.events)


def _listed(chronology: Chronology, layout: Layout) -> Iterator[Line]:
    """Put the entries under headings, each with its full date."""
    by = layout.options.group or "category"
    for heading in grouped(chronology, by, layout.lang):
        yield _rule(heading, layout, with_density=False)
        for event in heading.events:
            yield []
            for line in entry(event, layout, in_month=False, full_date=True):
                yield [_INDENT, *line]
        yield []


def _compact(chronology: Chronology, layout: Layout) -> Iterator[Line]:
    for heading in grouped(chronology, layout.options.group or "year", layout.lang):
        yield _rule(heading, layout, with_density=False)
        for event in heading.events:
            yield from one_line(event, layout)
        yield []


def _rule(heading: Heading, layout: Layout, *, with_density: bool) -> Line:
    """Draw the line that a year begins with: its name, its months, its number."""
    bars = density(heading.events) if with_density else ""
    number = str(len(heading.events))
    right = f" {bars} {number}" if bars.strip() else f" {number}"
    room = layout.width - len(right)
    label = Span(clean.line(heading.label), "bold cyan")
    if label.width > room:
        return fold([label], layout.width)[0]
    line = " " + "━" * (room - label.width - 1) if label.width < room else ""
    return [label, Span(line, "dim"), Span(right, "cyan")]
