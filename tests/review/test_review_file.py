from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import stat

import pytest

from chrono import store
from chrono.errors import InvalidData, UnreadableFile
from chrono.model import edtf
from chrono.model.candidate import Candidate
from chrono.model.event import Event, Quote, Source, TimexReference
from chrono.model.rejection import Rejection
from chrono.model.when import When

EVENTS = """\
# kept
schema_version: 1
events:

- id: 2023-a   # the first
  date: 2023
  title: A
  category: visit
  same_as: [x]
  sources:
  - url: https://example.org/a
    publisher: P
- id: 2024-b
  date: 2024
  title: B
  category: visit
"""

REJECTION = Rejection(
    "2024-11-15-drohnen",
    'Kim sagte: "Nein" – am Donnerstag #1.',
    "off the subject",
    "Donnerstag",
    "statement",
    "Kim sagt: nein",
)


@pytest.fixture
def events(tmp_path):
    """Write an events.yaml of two events."""
    path = tmp_path / "events.yaml"
    path.write_text(EVENTS, encoding="utf-8")
    return path


def candidate(number, quote="Kim sprach am Freitag.", words="Freitag", category="a"):
    """Make a candidate of the article "x"."""
    timex = TimexReference(words, "", None, None, "weekday")
    return Candidate(
        f"x#{number}",
        "x",
        "Titel",
        "",
        category,
        Source(article="x", quote=Quote(quote), timex=timex),
        When.day(dt.date(2024, 11, 15)),
    )


def test_rejections_are_read_back(tmp_path):
    """A file that is not there begins with a comment; what is written is read."""
    path = tmp_path / "review.yaml"
    assert store.load_rejections(path) == ((), [])
    change = store.append_rejections(path, [REJECTION])
    assert change.before is None
    assert path.read_text(encoding="utf-8").startswith("# What `chrono review`")
    other = Rejection("b", "Wort", "doubled")
    store.append_rejections(path, [other])
    assert store.load_rejections(path) == ((REJECTION, other), [])


def test_a_new_file_has_the_usual_mode(tmp_path):
    """Others may read it as far as the umask lets them."""
    path = tmp_path / "review.yaml"
    mask = os.umask(0o022)
    try:
        store.append_rejections(path, [REJECTION])
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_rejection_without_a_reason_is_a_finding(tmp_path):
    """What is missing or unknown is reported with its place; the rest is read."""
    path = tmp_path / "review.yaml"
    path.write_text(
        "schema_version: 1\nrejected:\n- {article: a, quote: q}\n"
        "- {article: a, quote: q, reason: r, colour: red}\n"
    )
    rejections, findings = store.load_rejections(path)
    assert rejections == (Rejection("a", "q", "r"),)
    assert [str(each).split(" ", 2)[1] for each in findings] == ["C303", "C302"]
    assert (findings[0].line, findings[0].column) == (3, 3)


def test_a_rejection_holds_for_the_same_words_read_anew():
    """Another extent of quote or date is the same place; another date is another."""
    rejection = Rejection("x", "Kim sprach am\n Freitag.", "no", "Freitag")
    longer = candidate(1, "Gestern schwieg er. Kim sprach am Freitag.")
    finer = candidate(2, words="am Freitag")
    other = candidate(3, words="im Juni")
    elsewhere = candidate(4, "Putin sprach am Freitag.")
    found = store.rejected([longer, finer, other, elsewhere], [rejection])
    assert set(found) == {"x#1", "x#2"}


def test_of_two_statements_in_a_sentence_the_rejected_kind_is_meant():
    """The kind of act parts them; where none has it any more, both are meant."""
    visit, test = candidate(1, category="visit"), candidate(2, category="test")
    kind = Rejection("x", "Kim sprach am Freitag.", "no", "Freitag", "visit")
    assert set(store.rejected([visit, test], [kind])) == {"x#1"}
    gone = Rejection("x", "Kim sprach am Freitag.", "no", "Freitag", "treaty")
    assert set(store.rejected([visit, test], [gone])) == {"x#1", "x#2"}


def test_an_entry_keeps_its_comments(events):
    """What a person typed is put in as typed, only further in."""
    text = "id: 2025-c\n# why\ndate: 2025\ntitle: >-\n  C\n  d\ncategory: visit\n"
    store.append_entry(events, text)
    written = events.read_text(encoding="utf-8")
    assert written == EVENTS + "- " + text.replace("\n", "\n  ").rstrip(" ")
    assert store.load(events).events[-1].title == {"de": "C d"}


def test_an_id_that_is_taken_is_refused(events):
    """Neither an entry nor an event doubles an id; the file stays."""
    new = Event("2024-b", edtf.read("2024"), {"de": "B"}, {}, "visit")
    with pytest.raises(InvalidData, match="C401"):
        store.append(events, [new], distinct=True)
    with pytest.raises(InvalidData, match="C401"):
        store.append_entry(events, "id: 2024-b\ndate: 2024\n")
    assert events.read_text(encoding="utf-8") == EVENTS


def test_sources_and_same_as_are_one_change(events):
    """Both are written at once, into lists of either layout, and undone at once."""
    source = Source(article="x", quote=Quote("Am Freitag."))
    first = store.add_sources(events, "2023-a", [source], ["x#1-2"])
    second = store.add_sources(events, "2024-b", [source, source], ["x#3", "y, z"])
    a, b = store.load(events).events
    assert (a.same_as, a.sources[-1]) == (("x", "x#1-2"), source)
    assert (b.same_as, b.sources) == (("x#3", "y, z"), (source, source))
    store.undo(second)
    store.undo(first)
    assert events.read_text(encoding="utf-8") == EVENTS


def test_a_change_is_undone_only_if_nothing_came_after(events, tmp_path):
    """A file that was edited since stays; a new file goes away again."""
    change = store.append_entry(events, "id: 2025-c\ndate: 2025\n")
    with events.open("a") as stream:
        stream.write("# mine\n")
    with pytest.raises(InvalidData, match="changed since"):
        store.undo(change)
    assert events.read_text().endswith("# mine\n")
    path = tmp_path / "review.yaml"
    store.undo(store.append_rejections(path, [REJECTION]))
    assert not path.exists()


def test_an_entry_is_written_and_read_alone():
    """An event becomes a draft and the draft the event; mistakes have their place."""
    event = Event("2024-b", edtf.read("2024"), {"de": "B"}, {}, "visit")
    assert store.read_entry(store.write_entry(event), "draft") == (event, ())
    read, findings = store.read_entry("id: 2024-b\ndate: 2024-06-31\n", "draft")
    assert read is None
    assert str(findings[0]).startswith("draft:2:7: C104")
    assert store.read_entry("# nothing\n", "draft") == (None, ())


def _append(path, number):
    event = Event(f"2025-{number}", edtf.read("2025"), {"de": "B"}, {}, "visit")
    store.append(path, [event], distinct=True)


def test_several_writers_lose_nothing(events):
    """Processes that append at the same time wait for each other."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(4) as pool:
        pool.starmap(_append, [(events, number) for number in range(16)])
    assert len(store.load(events).events) == 18
    assert [each.name for each in events.parent.iterdir()] == ["events.yaml"]


def test_a_folder_that_is_not_there_is_unreadable(tmp_path):
    """One line says so, and nothing is begun."""
    with pytest.raises(UnreadableFile):
        store.append_rejections(tmp_path / "no" / "review.yaml", [REJECTION])
    assert list(tmp_path.iterdir()) == []
