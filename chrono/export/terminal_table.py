"""The chronology as a table on a terminal: as many columns as there is room for."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from chrono.export import clean
from chrono.export.terminal_entry import mark, written_date
from chrono.export.texts import label, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from chrono.export.terminal_entry import Layout
    from chrono.model.event import Event

# From this width on a column joins: (columns of the terminal, heading).
_JOINS = ((0, "date"), (0, "mark"), (0, "title"), (70, "category"), (100, "actors"))
_SOURCES_FROM = 140


def write_table(layout: Layout, stream: IO[str]) -> None:
    """Write the table; cells are folded, never cut."""
    console = Console(
        file=stream,
        width=layout.width,
        force_terminal=True,
        color_system="standard" if layout.options.color else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(_table(layout))


def _table(layout: Layout) -> Table:
    columns = [key for least, key in _JOINS if layout.width >= least]
    if layout.width >= _SOURCES_FROM or layout.options.sources:
        columns.append("sources")
    rows = Table(
        box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True, header_style="bold"
    )
    for key in columns:
        rows.add_column(
            "" if key == "mark" else label(key, layout.lang),
            ratio={"title": 5, "actors": 3, "sources": 3}.get(key),
            overflow="fold",
            min_width=10 if key == "date" else None,
            style="cyan" if key == "date" else "",
        )
    rows.expand = any(key in columns for key in ("actors", "sources"))
    for event in layout.chronology:
        cells = (_CELLS[key](event, layout) for key in columns)
        rows.add_row(*(Text(clean.line(cell)) for cell in cells))
    return rows


def _date(event: Event, layout: Layout) -> str:
    return written_date(event, layout.lang)


def _mark(event: Event, _layout: Layout) -> str:
    return mark(event)


def _title(event: Event, layout: Layout) -> str:
    return told(event.title, layout.lang) or event.id


def _category(event: Event, layout: Layout) -> str:
    return layout.name(event.category)


def _actors(event: Event, layout: Layout) -> str:
    return ", ".join(layout.name(actor) for actor in event.actors)


def _sources(event: Event, _layout: Layout) -> str:
    return ", ".join(dict.fromkeys(s.publisher for s in event.sources if s.publisher))


_CELLS: dict[str, Callable[[Event, Layout], str]] = {
    "date": _date,
    "mark": _mark,
    "title": _title,
    "category": _category,
    "actors": _actors,
    "sources": _sources,
}
