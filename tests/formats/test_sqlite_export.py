"""The database, opened and queried with sqlite3."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import sqlite3

import pytest
from sample_chronology import EMPTY, SAMPLE, TREATY

from chrono.export import sqlite
from chrono.export.bibliography import Bibliography
from chrono.export.options import Options


def export(chronology=SAMPLE) -> bytes:
    """Write a database."""
    stream = io.BytesIO()
    sqlite.write(chronology, stream, Options())
    return stream.getvalue()


@contextlib.contextmanager
def opened(path, content: bytes):
    """Open database bytes from a file."""
    path.write_bytes(content)
    with contextlib.closing(sqlite3.connect(path)) as database:
        yield database


@pytest.fixture
def database(tmp_path):
    """Open the sample's database from a file."""
    with opened(tmp_path / "chronology.db", export()) as database:
        yield database


def test_the_file_is_sound(database):
    """SQLite finds no fault, no dangling reference, and the schema's version."""
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    for index in ("events_search", "quotes_search"):
        database.execute(f"INSERT INTO {index}({index}) VALUES('integrity-check')")


def test_events_keep_order_dates_and_both_languages(database):
    """The position is the chronology's order; open ends are NULL."""
    rows = database.execute("SELECT id FROM events ORDER BY position").fetchall()
    assert [id_ for (id_,) in rows] == [event.id for event in SAMPLE]
    row = database.execute(
        "SELECT date, earliest, latest, granularity, mod, display_de, display_en"
        " FROM events WHERE id = '2022-start'"
    ).fetchone()
    assert row == (
        "2022",
        "2022-01-01",
        "2022-04-30",
        "year",
        "START",
        "Anfang 2022",
        "early 2022",
    )
    since = "SELECT earliest, latest FROM events WHERE id = '2022-since'"
    assert database.execute(since).fetchone() == ("2022-01-01", None)
    about = "SELECT approximate FROM events WHERE date = '2024-11-26~'"
    assert database.execute(about).fetchone() == (1,)


def test_a_source_is_stored_once(database):
    """Sources are works; the table between says which events cite them."""
    (count,) = database.execute("SELECT count(*) FROM sources").fetchone()
    assert count == len(Bibliography(SAMPLE).works)
    rows = database.execute(
        "SELECT sources.publisher FROM event_sources"
        " JOIN sources ON sources.id = event_sources.source"
        " WHERE event = ? ORDER BY number",
        [TREATY.id],
    ).fetchall()
    assert rows == [("Die Nachrichten",), ("Example Post",)]


def test_actors_have_names_in_both_languages(database):
    """A query by name goes through the tables of ids."""
    rows = database.execute(
        "SELECT event FROM event_actors JOIN actors ON actors.id = actor"
        " WHERE name_en = 'Vladimir Putin'"
    ).fetchall()
    assert rows == [(TREATY.id,)]
    unknown = "SELECT name_de FROM actors WHERE id = 'Gruppe Ä'"
    assert database.execute(unknown).fetchone() == ("Gruppe Ä",)


def test_quotes_keep_offsets_and_the_words_that_dated_them(database):
    """Exact words, offsets and timex of a quote are one row."""
    row = database.execute(
        'SELECT source, exact, "start", "end", timex_text, timex_value, timex_anchor'
        " FROM quotes WHERE event = ?",
        [TREATY.id],
    ).fetchone()
    assert row == (
        "s-2024-11-26-digest",
        "im Juni unterzeichneten beide einen Vertrag",
        120,
        163,
        "Juni",
        "2024-06",
        "2024-11-26",
    )


def test_claims_figures_conflicts_and_links_are_kept(database):
    """What makes an event less than sure has tables of its own."""
    one = database.execute
    who = "SELECT who, name_en, says FROM attributions ORDER BY number"
    assert one(who).fetchall() == [
        ("Weißes Haus", "Weißes Haus", "claims"),
        ("nordkorea", "North Korea", "denies"),
    ]
    assert one("SELECT value, unit, note, display_de FROM figures").fetchall() == [
        ("über 10.000", "Schuss", "Schätzung", "über 10.000 Schuss (Schätzung)")
    ]
    assert one(
        "SELECT field, note_en, source FROM conflicts"
        " JOIN conflict_sources USING (event, number)"
    ).fetchall() == [
        ("date", "October against November.", "https://example.org/rockets")
    ]
    assert one("SELECT event, kind, target FROM links").fetchall() == [
        ("2024-11-26-about", "part_of", TREATY.id)
    ]


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("pjongjang", TREATY.id),
        ("Partnerschaftsvertrag", TREATY.id),
        ("Pyongyang AND assistance", TREATY.id),
        ("weissem OR weißem", "2022-11-rockets"),
        ("siegesp*", "2025-05-09-parade"),
    ],
)
def test_full_text_search_finds_events(database, words, id_):
    """Search knows both languages and the names, not case or accents."""
    rows = database.execute(
        "SELECT id FROM events WHERE position IN"
        " (SELECT rowid FROM events_search WHERE events_search MATCH ?)",
        [words],
    ).fetchall()
    assert rows == [(id_,)]


def test_full_text_search_finds_quotes(database):
    """The exact words of the sources can be searched."""
    rows = database.execute(
        "SELECT event FROM quotes JOIN quotes_search ON quotes_search.rowid = quotes.id"
        " WHERE quotes_search MATCH 'unterzeichneten'"
    ).fetchall()
    assert rows == [(TREATY.id,)]


def test_the_reading_view_reads_like_the_chronology(database):
    """One line per event, in order, with names instead of ids."""
    rows = database.execute(
        "SELECT date_de, title_de, category_de, sources FROM reading"
    ).fetchall()
    assert len(rows) == len(SAMPLE)
    assert (
        "19. Juni 2024",
        "Putin und Kim unterzeichnen Partnerschaftsvertrag",
        "Vertrag",
        2,
    ) in rows


def test_the_same_chronology_gives_the_same_bytes():
    """Nothing in the file tells when or where it was written."""
    assert export() == export()


def test_no_text_is_sql(tmp_path):
    """Quotes, NULs and lone surrogates in a text are stored or replaced, never run."""
    evil = dataclasses.replace(
        TREATY, title={"de": "'); DROP TABLE events; --\ud800\x00"}, sources=()
    )
    content = export(dataclasses.replace(SAMPLE, events=(evil,)))
    with opened(tmp_path / "evil.db", content) as database:
        (title,) = database.execute("SELECT title_de FROM events").fetchone()
    assert title.startswith("'); DROP TABLE events; --?")


def test_an_empty_chronology_is_a_database_with_tables(tmp_path):
    """Without events every query still runs."""
    with opened(tmp_path / "empty.db", export(EMPTY)) as database:
        assert database.execute("SELECT count(*) FROM reading").fetchone() == (0,)
        title = database.execute("SELECT title_de, title_en FROM chronology")
        assert title.fetchone() == ("Leer", None)
