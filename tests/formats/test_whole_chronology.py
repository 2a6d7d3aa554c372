"""The project's own chronology in every format, each read by its reader."""

from __future__ import annotations

import contextlib
import io
import json
import re
import sqlite3
from pathlib import Path
from xml.etree import ElementTree as ET

import bibtexparser
import feedparser
import icalendar
import jsonschema
import pybtex.database
import pytest
from test_timelinejs import read as read_timeline

from chrono import store
from chrono.export import BINARY, ics, writer
from chrono.export.bibliography import Bibliography
from chrono.export.options import Options
from chrono.export.plot import Picture, write
from chrono.extract import gazetteer
from chrono.model.chronology import Chronology

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def whole() -> Chronology:
    """Load the curated events."""
    curated = store.load(ROOT / "events.yaml")
    events = tuple(sorted(curated.events, key=lambda event: event.sort_key))
    assert len(events) >= 190
    return Chronology(curated.title, events, gazetteer.load(None).names)


def export(name: str, chronology: Chronology) -> bytes:
    """Write the chronology in a format."""
    if name in BINARY:
        binary = io.BytesIO()
        writer(name).write(chronology, binary, Options())
        return binary.getvalue()
    text = io.StringIO(newline="")
    writer(name).write(chronology, text, Options())
    return text.getvalue().encode("utf-8")


def test_the_calendar_has_every_event_known_to_the_month(whole):
    """Every event is in the calendar or was left out for its date."""
    calendar = icalendar.Calendar.from_ical(export("ics", whole))
    uids = [str(event["uid"]) for event in calendar.walk("VEVENT")]
    assert len(set(uids)) == len(uids)
    assert len(uids) == sum(ics.days(event) is not None for event in whole)
    assert len(uids) > 0.9 * len(whole)


def test_timelinejs_accepts_the_whole(whole):
    """TimelineJS reads all events without an error and words no date itself."""
    timeline = read_timeline(export("timelinejs", whole).decode())
    assert timeline["errors"] == []
    assert len(timeline["events"]) == len(whole)
    assert all(event["display"] for event in timeline["events"])


def test_both_bibliographies_have_every_source(whole):
    """Each source is a valid item of CSL-JSON and an entry that LaTeX can set."""
    keys = [work.key for work in Bibliography(whole).works]
    assert len(set(keys)) == len(keys)
    items = json.loads(export("csl-json", whole))
    schema = Path(__file__).with_name("csl-data.schema.json").read_text("utf-8")
    jsonschema.Draft7Validator(json.loads(schema)).validate(items)
    assert [item["id"] for item in items] == keys
    text = export("bibtex", whole).decode()
    assert list(pybtex.database.parse_string(text, "bibtex").entries) == keys
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    for entry in library.entries:
        title = entry.fields_dict["title"].value
        assert not re.search(r"(?<!\\)[&%$#_]", title)


def test_a_feed_reader_reads_the_whole(whole):
    """The feed is well-formed and has all events, each under its own id."""
    feed = feedparser.parse(export("atom", whole))
    assert not feed.bozo
    assert len({entry.id for entry in feed.entries}) == len(whole)


def test_the_database_holds_the_whole(whole, tmp_path):
    """The file is sound, has all events and sources, and finds them by their words."""
    path = tmp_path / "whole.db"
    path.write_bytes(export("sqlite", whole))
    with contextlib.closing(sqlite3.connect(path)) as database:
        one = database.execute
        assert one("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert one("PRAGMA foreign_key_check").fetchall() == []
        assert one("SELECT count(*) FROM events").fetchone() == (len(whole),)
        works = Bibliography(whole).works
        assert one("SELECT count(*) FROM sources").fetchone() == (len(works),)
        found = one(
            "SELECT id FROM events WHERE position IN"
            " (SELECT rowid FROM events_search WHERE events_search MATCH 'pjongjang')"
        ).fetchall()
        assert len(found) > 20


@pytest.mark.parametrize("kind", ["timeline", "density"])
def test_the_whole_is_drawn(whole, kind):
    """The picture has a tooltip for every event, and letters for every title."""
    stream = io.BytesIO()
    write(whole, stream, Picture(kind=kind))
    root = ET.fromstring(stream.getvalue())
    tips = [e.text for e in root.iter("{http://www.w3.org/2000/svg}title")]
    assert str(len(whole)) in root[1].text
    if kind == "timeline":
        assert len(tips) == len(whole) + 1


def test_every_format_gives_the_same_bytes_twice(whole):
    """Same chronology, same bytes, in every format of this room."""
    for name in ("ics", "timelinejs", "csl-json", "bibtex", "atom", "sqlite"):
        assert export(name, whole) == export(name, whole)
