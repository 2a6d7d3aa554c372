"""TimelineJS, read back with TimelineJS's own classes under node."""

from __future__ import annotations

import dataclasses
import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from sample_chronology import SAMPLE, TREATY

from chrono.export import timelinejs
from chrono.export.options import Options

MODULES = Path(__file__).parents[2] / ".ci" / "node" / "node_modules"
READER = Path(__file__).with_name("read_timelinejs.mjs")


def export(chronology=SAMPLE, **options) -> str:
    """Write a timeline."""
    stream = io.StringIO()
    timelinejs.write(chronology, stream, Options(**options))
    return stream.getvalue()


def read(text: str) -> dict:
    """Give what TimelineJS itself makes of the file."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    if not (MODULES / "@knight-lab" / "timelinejs").is_dir():
        pytest.skip("TimelineJS is not installed; run .ci/npm")
    done = subprocess.run(
        [node, READER, MODULES],
        input=text,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def timeline() -> dict:
    """Read the sample with TimelineJS."""
    return read(export())


def test_timelinejs_accepts_every_event(timeline):
    """TimelineJS finds no error, keeps every event and every id."""
    assert timeline["errors"] == []
    assert timeline["valid"] is True
    assert {e["id"] for e in timeline["events"]} == {event.id for event in SAMPLE}
    assert timeline["title"] == "Russland &amp; Nordkorea"


def test_timelinejs_shows_our_words_for_the_date(timeline):
    """Every slide has our wording of its date, never one TimelineJS made up."""
    shown = {event["id"]: event["display"] for event in timeline["events"]}
    assert all(shown.values())
    assert shown["2022-11-rockets"] == "November 2022"
    assert shown["2022-start"] == "Anfang 2022"
    assert shown["2022-since"] == "seit 2022"
    assert shown["2024-11-26-about"] == "um den 26. November 2024"


@pytest.mark.parametrize(
    ("id_", "start", "end", "precision"),
    [
        ("2024-06-19-partnership-treaty", [2024, 6, 19], None, "full"),
        ("2023-08-11-visit", [2023, 8, 11], [2023, 8, 12], "full"),
        ("2022-11-rockets", [2022, 11, 1], None, "month"),
        ("1984-year", [1984, 1, 1], None, "year"),
        ("198x-decade", [1980, 1, 1], [1989, 1, 1], "year"),
        ("2023-summer", [2023, 6, 1], [2023, 8, 1], "month"),
        ("2022-start", [2022, 1, 1], [2022, 4, 1], "month"),
        ("2024-06-start", [2024, 6, 1], [2024, 6, 10], "full"),
        ("2023-06-until", [2023, 6, 1], None, "month"),
    ],
)
def test_timelinejs_reads_the_parts_we_know(timeline, id_, start, end, precision):
    """Start and inclusive end have the precision of the date and no more."""
    event = next(event for event in timeline["events"] if event["id"] == id_)
    assert event["start"] == start
    assert event["end"] == end
    assert event["format"] == precision


def test_markup_in_texts_is_shown_not_run(timeline):
    """A title with angle brackets arrives as text, a script tag runs nowhere."""
    rockets = next(e for e in timeline["events"] if e["id"] == "2022-11-rockets")
    assert rockets["headline"] == "Raketen für &lt;Wagner&gt; &amp; Co."
    evil = dataclasses.replace(
        TREATY,
        title={"de": "<script>alert(1)</script>"},
        summary={"de": '<img src=x onerror="alert(1)">'},
        sources=(dataclasses.replace(TREATY.sources[1], url="javascript:alert(1)"),),
    )
    text = export(dataclasses.replace(SAMPLE, events=(evil,)))
    assert "<script" not in text
    assert "<img" not in text
    assert "javascript:" not in text
    assert "&lt;script&gt;alert(1)" in read(text)["events"][0]["headline"]


def test_status_and_sources_are_on_the_slide(timeline):
    """A slide says how sure the event is, who says so, and links what it rests on."""
    rockets = next(e for e in timeline["events"] if e["id"] == "2022-11-rockets")
    assert "Status: behauptet" in rockets["text"]
    assert "Weißes Haus" in rockets["text"]
    assert '<a href="https://example.org/rockets"' in rockets["text"]
    assert rockets["group"] == "Waffenlieferung"


def test_unknown_parts_are_left_out_of_the_file():
    """A month has no day, a year no month, and no part is null."""
    events = {e["unique_id"]: e for e in json.loads(export())["events"]}
    assert events["2022-11-rockets"]["start_date"] == {"year": 2022, "month": 11}
    assert events["1984-year"]["start_date"] == {"year": 1984}
    assert "end_date" not in events["1984-year"]
    assert "null" not in export()


def test_english_is_english():
    """`lang` decides title, date and group."""
    events = {e["unique_id"]: e for e in json.loads(export(lang="en"))["events"]}
    treaty = events[TREATY.id]
    assert treaty["text"]["headline"] == "Putin and Kim sign a partnership treaty"
    assert treaty["display_date"] == "19 June 2024"
    assert treaty["group"] == "Treaty"
