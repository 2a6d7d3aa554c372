"""SQLite: a normalised database with full-text search, ready for Datasette.

`chrono/data/chronology.sql` has the tables and says what they hold. Dates are kept as
EDTF and as plain bounds; `earliest` or `latest` is NULL where the date is open. The
file is built in memory and written at once, so that no half of it is ever seen.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib.resources import files
from typing import IO, TYPE_CHECKING, Any

from chrono.export import phrases, texts
from chrono.export.bibliography import Bibliography
from chrono.export.dates import display

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event, Figure, Source

Row = tuple[Any, ...]


def write(chronology: Chronology, stream: IO[bytes], options: Options) -> None:  # noqa: ARG001 - holds both languages
    """Write the bytes of a database file."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.executescript(
            files("chrono.data").joinpath("chronology.sql").read_text("utf-8")
        )
        database.execute("BEGIN")
        _fill(database, chronology)
        database.execute("COMMIT")
        for index in ("events_search", "quotes_search"):
            database.execute(f"INSERT INTO {index}({index}) VALUES('rebuild')")
            database.execute(f"INSERT INTO {index}({index}) VALUES('optimize')")
        database.execute("VACUUM")
        stream.write(database.serialize())


def _fill(database: sqlite3.Connection, chronology: Chronology) -> None:
    bibliography = Bibliography(chronology)
    title = chronology.title
    _insert(database, "chronology", [(1, title.get("de"), title.get("en"))])
    for table, ids in (
        ("categories", [event.category for event in chronology]),
        ("actors", [actor for event in chronology for actor in event.actors]),
        ("places", [place for event in chronology for place in event.places]),
    ):
        _insert(database, table, (_name(i, chronology) for i in sorted(set(ids))))
    _insert(database, "sources", (_source(w.key, w.source) for w in bibliography.works))
    _insert(
        database, "events", (_event(n, e, chronology) for n, e in _count(chronology))
    )
    for event in chronology:
        _insert_parts(database, event, chronology, bibliography)


def _insert_parts(
    database: sqlite3.Connection,
    event: Event,
    chronology: Chronology,
    bibliography: Bibliography,
) -> None:
    """Fill the tables that hang on one event, keeping the order of its lists."""
    own = event.id

    def rows(items: Iterable[Sequence[Any]]) -> Iterable[Row]:
        return ((own, number, *item) for number, item in _count(items))

    _insert(database, "event_actors", rows((a,) for a in dict.fromkeys(event.actors)))
    _insert(database, "event_places", rows((p,) for p in dict.fromkeys(event.places)))
    _insert(database, "event_tags", rows((t,) for t in dict.fromkeys(event.tags)))
    _insert(
        database,
        "attributions",
        rows((*_name(a.who, chronology), a.says) for a in event.attribution),
    )
    _insert(
        database,
        "figures",
        rows(_figure(figure, chronology) for figure in event.figures),
    )
    _insert(
        database,
        "conflicts",
        rows((c.field, c.note.get("de"), c.note.get("en")) for c in event.conflicts),
    )
    _insert(
        database,
        "conflict_sources",
        (
            (own, number, source)
            for number, conflict in _count(event.conflicts)
            for source in dict.fromkeys(conflict.sources)
        ),
    )
    keys = [bibliography.key(source) for source in event.sources]
    _insert(database, "event_sources", rows((key,) for key in dict.fromkeys(keys)))
    quotes = rows(
        (key, *_quote(source))
        for key, source in zip(keys, event.sources, strict=True)
        if source.quote or source.timex
    )
    _insert(database, "quotes", ((None, *row) for row in quotes))
    links = [("part_of", event.part_of)] if event.part_of else []
    links += [("supersedes", other) for other in event.supersedes]
    links += [("responds_to", other) for other in event.responds_to]
    _insert(database, "links", rows(dict.fromkeys(links)))
    _insert(database, "explanations", rows((line,) for line in event.explanation))


def _insert(
    database: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]
) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        values = [_storable(value) for value in row]
        # Table names are ours; every value goes through a placeholder.
        database.execute(f"INSERT INTO {table} VALUES ({marks})", values)


def _storable(value: object) -> object:
    """Replace what UTF-8 cannot hold (lone surrogates), which SQLite would refuse."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return value


def _count(items: Iterable[Any]) -> Iterable[tuple[int, Any]]:
    return enumerate(items, start=1)


def _name(identifier: str, chronology: Chronology) -> Row:
    return identifier, *(
        texts.name(chronology.names, identifier, lang) for lang in texts.LANGUAGES
    )


def _event(position: int, event: Event, chronology: Chronology) -> Row:
    when = event.when
    names = dict.fromkeys(
        texts.name(chronology.names, identifier, lang)
        for identifier in (*event.actors, *event.places)
        for lang in texts.LANGUAGES
    )
    return (
        position,
        event.id,
        event.date,
        when.earliest.isoformat() if when.earliest else None,
        when.latest.isoformat() if when.latest else None,
        when.granularity.label,
        when.mod.value if when.mod else None,
        when.approximate,
        when.uncertain,
        display(when, "de"),
        display(when, "en"),
        event.title.get("de"),
        event.title.get("en"),
        event.summary.get("de"),
        event.summary.get("en"),
        event.note.get("de"),
        event.note.get("en"),
        event.category,
        event.status.value,
        event.planned,
        event.origin.value,
        "; ".join((*names, *event.tags)),
    )


def _figure(figure: Figure, chronology: Chronology) -> Row:
    words = (phrases.figure(figure, lang, chronology.names) for lang in texts.LANGUAGES)
    return (figure.value, figure.unit, figure.by or None, figure.note or None, *words)


def _source(key: str, source: Source) -> Row:
    return (
        key,
        source.article,
        source.url,
        source.publisher or None,
        source.title or None,
        source.published,
        source.accessed,
        source.language,
    )


def _quote(source: Source) -> Row:
    quote, timex = source.quote, source.timex
    words: Row = (None,) * 5
    if quote:
        words = quote.exact, quote.prefix, quote.suffix, quote.start, quote.end
    dated: Row = (None,) * 6
    if timex:
        days = (timex.earliest, timex.latest, timex.anchor)
        earliest, latest, anchor = (day.isoformat() if day else None for day in days)
        dated = timex.text, timex.value, earliest, latest, timex.rule, anchor
    return *words, *dated
