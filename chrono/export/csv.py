"""CSV (RFC 4180) for spreadsheets: a row an event, EDTF and plain bounds."""

from __future__ import annotations

import csv
from typing import IO, TYPE_CHECKING

from chrono.export import clean
from chrono.export.dates import display
from chrono.export.phrases import attribution, figure
from chrono.export.texts import name, pick

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

COLUMNS = (
    "date",
    "earliest",
    "latest",
    "granularity",
    "mod",
    "display",
    "title",
    "summary",
    "category",
    "actors",
    "places",
    "tags",
    "status",
    "attribution",
    "figures",
    "conflicts",
    "planned",
    "origin",
    "sources",
    "urls",
    "articles",
    "id",
    "language",
)
_SEPARATOR = "; "
# A spreadsheet runs a cell that starts like this as a formula (OWASP, CSV injection),
# the full-width forms included.
_FORMULA = tuple("=+-@\t\r＝＋－＠")


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write a header and a row for each event, texts in the language asked for.

    `--set bom=yes` begins with a byte order mark, which Excel wants for UTF-8.
    """
    if options.extra.get("bom") == "yes":
        stream.write("\ufeff")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in chronology:
        writer.writerow([_safe(cell) for cell in _row(event, chronology, options.lang)])


def _row(event: Event, chronology: Chronology, lang: str) -> Iterable[str]:
    when, names = event.when, chronology.names
    yield when.edtf
    yield when.earliest.isoformat() if when.earliest else ""
    yield when.latest.isoformat() if when.latest else ""
    yield when.granularity.label
    yield when.mod.value if when.mod else ""
    yield display(when, lang)
    yield pick(event.title, lang)
    yield pick(event.summary, lang)
    yield name(names, event.category, lang)
    yield _joined(name(names, actor, lang) for actor in event.actors)
    yield _joined(name(names, place, lang) for place in event.places)
    yield _joined(event.tags)
    yield event.status.value
    yield attribution(event, lang, names)
    yield _joined(figure(each, lang, names) for each in event.figures)
    yield _joined(pick(conflict.note, lang) for conflict in event.conflicts)
    yield "yes" if event.planned else "no"
    yield event.origin.value
    yield _joined(dict.fromkeys(s.publisher for s in event.sources if s.publisher))
    yield _joined(source.url for source in event.sources if source.url)
    yield _joined(source.article for source in event.sources if source.article)
    yield event.id
    # Of the title: not always the one that was asked for.
    yield lang if event.title.get(lang) else next(iter(event.title), "")


def _joined(values: Iterable[str]) -> str:
    return _SEPARATOR.join(values)


def _safe(cell: str) -> str:
    """Make a cell one line of text that no spreadsheet takes for a formula."""
    text = clean.line(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
