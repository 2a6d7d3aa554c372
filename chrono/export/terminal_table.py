"""The chronology as a table on a terminal: as many columns as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from chrono.export import clean
from chrono.export.terminal_entry import mark, written_date
from chrono.export.texts import name, pick, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

# From this width on a column joins: (columns of the terminal, heading).
_JOINS = ((0, "date"), (0, "mark"), (0, "title"), (70, "category"), (100, "actors"))
_SOURCES_FROM = 140


def table(chronology: Chronology, options: Options, width: int) -> Table:
    """Build the table; cells are folded, never cut."""
    columns = [key for least, key in _JOINS if width >= least]
    if width >= _SOURCES_FROM or options.sources:
        columns.append("sources")
    rows = Table(
        box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True, header_style="bold"
    )
    for key in columns:
        heading = "" if key == "mark" else word(key, options.lang)
        ratio = {"title": 5, "actors": 3, "sources": 3}.get(key)
        rows.add_column(
            heading,
            ratio=ratio,
            overflow="fold",
            min_width=10 if key == "date" else None,
            style="cyan" if key == "date" else "",
        )
    rows.expand = any(key in columns for key in ("actors", "sources"))
    for event in chronology:
        cells = (_CELLS[key](event, chronology, options.lang) for key in columns)
        rows.add_row(*(Text(clean.line(cell)) for cell in cells))
    return rows


def _date(event: Event, _chronology: Chronology, lang: str) -> str:
    return written_date(event, lang)


def _actors(event: Event, chronology: Chronology, lang: str) -> str:
    return ", ".join(name(chronology.names, actor, lang) for actor in event.actors)


def _sources(event: Event, _chronology: Chronology, _lang: str) -> str:
    return ", ".join(dict.fromkeys(s.publisher for s in event.sources if s.publisher))


_CELLS: dict[str, Callable[[Event, Chronology, str], str]] = {
    "date": _date,
    "mark": lambda event, _chronology, _lang: mark(event),
    "title": lambda event, _chronology, lang: pick(event.title, lang),
    "category": lambda event, all_, lang: name(all_.names, event.category, lang),
    "actors": _actors,
    "sources": _sources,
}
