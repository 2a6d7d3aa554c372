"""`chrono plot` and the exports of calendars, databases and the like, as commands."""

from __future__ import annotations

import sqlite3
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import icalendar
import pytest
from click.testing import CliRunner

from chrono.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

EVENTS = """\
schema_version: 1
title: {de: Probe, en: Sample}
events:
- id: 2024-06-19-treaty
  date: 2024-06-19
  title: {de: Vertrag geschlossen, en: Treaty signed}
  summary: {de: Sie unterzeichnen., en: They sign.}
  category: treaty
  actors: [kim-jong-un]
  places: [pyongyang]
  status: confirmed
  sources:
    - {url: "https://example.org/1", publisher: Post, title: One, published: 2024-06-19}
- id: 2025-year
  date: 2025
  title: {de: Ein Jahr, en: A year}
  summary: {de: Ohne Tag., en: No day.}
  category: troops
  actors: [russia]
  places: []
  status: claimed
  sources:
    - {url: "https://example.org/2", publisher: Post, title: Two, published: 2025}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with two events."""
    (tmp_path / "events.yaml").write_text(EVENTS, encoding="utf-8")
    return tmp_path


def chrono(project: Path, *args: str) -> Result:
    """Run a command on the project."""
    return CliRunner().invoke(main, [*args, "--project", str(project)])


def test_the_suffix_decides_on_the_kind_of_picture(project):
    """A file named .svg is an SVG, one named .png a PNG."""
    for name, start in (("a.svg", b"<?xml"), ("a.png", b"\x89PNG")):
        path = project / name
        done = chrono(project, "plot", "-o", str(path), "--resolution", "40")
        assert done.exit_code == 0, done.output
        assert done.stdout == ""
        assert path.read_bytes().startswith(start)


def test_a_picture_goes_to_stdout_and_filters_count(project):
    """Without -o the SVG is the output, of the events asked for, in the language."""
    done = chrono(project, "plot", "--on", "2024-06", "--lang", "en")
    assert done.exit_code == 0, done.output
    root = ET.fromstring(done.stdout)
    assert root[0].text == "Sample"
    assert "1 event, June 2024" in root[1].text


def test_the_density_is_a_kind_of_its_own(project):
    """`chrono plot density` draws bars."""
    done = chrono(project, "plot", "density")
    assert "Säulendiagramm" in ET.fromstring(done.stdout)[1].text


def test_nothing_to_draw_is_said_and_leaves_no_file(project):
    """A filter that matches nothing ends with 1 and writes nothing."""
    path = project / "none.svg"
    done = chrono(project, "plot", "--on", "1999", "-o", str(path))
    assert done.exit_code == 1
    assert "no event matches" in done.stderr
    assert not path.exists()


def test_an_unknown_suffix_is_wrong_usage(project):
    """A picture is SVG or PNG, and the message says so."""
    done = chrono(project, "plot", "-o", str(project / "a.jpg"))
    assert done.exit_code == 2
    assert ".svg or .png" in done.stderr
    assert not (project / "a.jpg").exists()


@pytest.mark.parametrize(
    ("args", "module", "extra"),
    [
        (("plot",), "matplotlib.figure", "plot"),
        (("export", "ics"), "icalendar", "ics"),
    ],
)
def test_a_missing_library_is_one_line(project, monkeypatch, args, module, extra):
    """What is not installed is named with the command that installs it."""
    monkeypatch.setitem(sys.modules, module, None)
    path = project / "out"
    done = chrono(project, *args, "-o", f"{path}.{'svg' if extra == 'plot' else 'ics'}")
    assert done.exit_code == 2
    assert f"pip install 'chrono-newsroom[{extra}]'" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not list(project.glob("out*"))


def test_the_calendar_says_on_stderr_what_it_leaves_out(project):
    """Stdout is the calendar alone; the note goes beside it."""
    done = chrono(project, "export", "ics")
    assert done.exit_code == 0, done.output
    calendar = icalendar.Calendar.from_ical(done.stdout_bytes)
    assert len(calendar.walk("VEVENT")) == 1
    assert "ics: 1 of 2 events" in done.stderr
    assert b"\r\r\n" not in done.stdout_bytes


def test_the_suffix_decides_on_the_format(project):
    """.db, .ics, .bib and .atom need no name of a format."""
    starts = {
        "a.db": b"SQLite format 3\0",
        "a.ics": b"BEGIN:VCALENDAR\r\n",
        "a.bib": b"@online{",
        "a.atom": b"<?xml",
    }
    for name, start in starts.items():
        done = chrono(project, "export", "-o", str(project / name))
        assert done.exit_code == 0, done.output
        assert (project / name).read_bytes().startswith(start)
    database = sqlite3.connect(project / "a.db")
    assert database.execute("SELECT count(*) FROM events").fetchone() == (2,)
    database.close()
