"""The chronology as a timeline for a terminal: years and months as rails.

`terminal_entry` lays out one event, `terminal_table` the table; this module hangs
the entries on the rails.
"""

from __future__ import annotations

import dataclasses
import io
import re
from typing import IO, TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from chrono.export import clean
from chrono.export.groups import Heading, density, grouped, months
from chrono.export.terminal_entry import MARKS, Layout, entry, one_line
from chrono.export.texts import MONTHS, count, pick, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

_DEFAULT_WIDTH = 80
# rich gives every hyperlink a random id; without one, the same input is the same bytes.
_LINK_ID = re.compile("\x1b]8;id=[^;]*;")


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write the timeline, entry by entry, folded to the width of the options."""
    if options.reverse:
        events = tuple(reversed(chronology.events))
        chronology = dataclasses.replace(chronology, events=events)
    printer = Printer(stream, options)
    printer.put(*_title(chronology, options))
    if options.table:
        from chrono.export.terminal_table import table

        printer.print(table(chronology, options, printer.console.width))
        return
    layout = Layout.of(chronology, options, printer.console)
    if options.compact:
        lines = _compact(chronology, layout)
    elif options.group in ("category", "actor"):
        lines = _listed(chronology, layout)
    else:
        lines = _timeline(chronology, layout)
    for block in lines:
        printer.put(*block)


class Printer:
    """Renders lines of rich text to a stream."""

    def __init__(self, stream: IO[str], options: Options) -> None:
        self._stream = stream
        self._buffer = io.StringIO()
        self.console = Console(
            file=self._buffer,
            width=options.width or _DEFAULT_WIDTH,
            force_terminal=True,
            color_system="standard" if options.color else None,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )

    def put(self, *lines: Text) -> None:
        """Write lines that are folded already."""
        if lines:
            self.console.print(Text("\n").join(lines), soft_wrap=True)
            self._pass_on()

    def print(self, renderable: object) -> None:
        """Write whatever rich can lay out itself."""
        self.console.print(renderable)
        self._pass_on()

    def _pass_on(self) -> None:
        text = _LINK_ID.sub("\x1b]8;;", self._buffer.getvalue())
        self._stream.write(
            "".join(f"{line.rstrip(' ')}\n" for line in text.split("\n")[:-1])
        )
        self._buffer.seek(0)
        self._buffer.truncate()


def _title(chronology: Chronology, options: Options) -> Iterator[Text]:
    lang = options.lang
    title = clean.line(pick(chronology.title, lang))
    if title:
        yield Text(title, style="bold")
    if not options.table:
        marks = "  ".join(
            f"{mark} {word(f'status.{status}', lang)}" for status, mark in MARKS.items()
        )
        number = count(len(chronology), "event", lang)
        yield Text(f"{number}  {marks}", style="dim")
        yield Text("")


def _timeline(chronology: Chronology, layout: Layout) -> Iterator[list[Text]]:
    """Hang the entries on the rail of their year, months as its branches."""
    by = layout.options.group or "year"
    rail = Text("┃ ", style="dim")
    for heading in grouped(chronology, by, layout.lang):
        yield [_rule(heading, layout, with_density=by == "year")]
        runs: Iterator[tuple[int | None, list[Event]]]
        if layout.options.group:
            runs = iter([(None, list(heading.events))])
        else:
            runs = months(heading.events)
        for month, events in runs:
            if month:
                branch = Text("┣━ ", style="dim")
                branch.append(MONTHS[layout.lang][month - 1], style="bold")
                yield [rail, branch]
            for event in events:
                block = entry(event, layout, in_month=bool(month))
                yield [rail, *(rail + line for line in block)]
        yield [Text("")]


def _listed(chronology: Chronology, layout: Layout) -> Iterator[list[Text]]:
    """Put the entries under headings, each with its full date."""
    by = layout.options.group or "category"
    indent = Text("  ")
    for heading in grouped(chronology, by, layout.lang):
        yield [_rule(heading, layout, with_density=False)]
        for event in heading.events:
            block = entry(event, layout, in_month=False, full_date=True)
            yield [Text(""), *(indent + line for line in block)]
        yield [Text("")]


def _compact(chronology: Chronology, layout: Layout) -> Iterator[list[Text]]:
    for heading in grouped(chronology, layout.options.group or "year", layout.lang):
        yield [_rule(heading, layout, with_density=False)]
        yield [line for event in heading.events for line in one_line(event, layout)]
        yield [Text("")]


def _rule(heading: Heading, layout: Layout, *, with_density: bool) -> Text:
    """Draw the line that a year begins with: its name, its months, its number."""
    bars = density(heading.events) if with_density else ""
    number = str(len(heading.events))
    right = f" {bars} {number}" if bars.strip() else f" {number}"
    label = clean.line(heading.label)
    room = layout.width - len(right) - 1
    text = Text(label, style="bold cyan")
    text.truncate(room, overflow="ellipsis")
    text.append(" " + "━" * (room - text.cell_len), style="dim")
    return text.append(right, style="cyan")
