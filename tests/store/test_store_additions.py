from __future__ import annotations

import stat

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from chrono import store
from chrono.errors import InvalidData, UnreadableFile
from chrono.model import edtf
from chrono.model.event import (
    Attribution,
    Conflict,
    Event,
    Figure,
    Ignored,
    Quote,
    Source,
    Status,
)
from chrono.model.when import Mod
from chrono.store import entry
from chrono.store.reading import Reader
from chrono.store.writing import event_lines, scalar
from chrono.store.yaml_text import compose

NEW = Event(
    id="2024-06-19-treaty",
    when=edtf.read("2024-06-19"),
    title={"de": "Vertrag: „Pakt“", "en": "Treaty"},
    summary={"de": "Putin und Kim unterzeichnen den Vertrag. " * 4 + "Ende."},
    category="treaty",
    sources=(
        Source(url="https://example.org/x", publisher="Blatt", published="2024-06"),
    ),
)

HAND_MADE = """\
# A comment on top
schema_version: 1   # and one here
title: Ein  Titel

events:

  # the oldest
  - id:   2000-a
    title: 'A'      # quoted so
    date: 2000
    category: x
    sources:
    - url: https://example.org/1
      # a remark on the source
    # a remark on the event

  - id: 2001-b
    date: 2001
    title: |
      B

    category: x
    sources: []
    # kept with b

# the end
"""


@pytest.fixture
def file(tmp_path):
    """Write events.yaml."""

    def file(content: str | bytes):
        path = tmp_path / "events.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return file


def added(before: str, after: str) -> str:
    """Give the text that was put in, if nothing else changed."""
    pairs = zip(before, after, strict=False)
    length = next((n for n, (a, b) in enumerate(pairs) if a != b), len(before))
    tail = before[length:]
    assert after.endswith(tail)
    return after[length : len(after) - len(tail)]


def test_appended_events_are_read_back(file):
    """What was appended loads as the same event, after those that were there."""
    path = file(HAND_MADE)
    store.append(path, [NEW])
    loaded = store.load(path)
    assert loaded.findings == ()
    assert [event.id for event in loaded.events] == ["2000-a", "2001-b", NEW.id]
    assert loaded.events[-1] == NEW


def test_every_other_byte_stays(file):
    """Comments, blank lines, quotes and order are kept; the entry goes at the end."""
    path = file(HAND_MADE)
    store.append(path, [NEW])
    text = added(HAND_MADE, path.read_text())
    assert text.strip().startswith("- id: 2024-06-19-treaty")
    position = path.read_text().index("- id: 2024-06-19")
    assert path.read_text().index("# kept with b") < position
    assert position < path.read_text().index("# the end")


def test_an_entry_reads_like_a_card(file):
    """Fields come in a fixed order, long texts are folded, short lists on one line."""
    path = file("schema_version: 1\nevents:\n")
    event = Event(
        id="2024-06-19-treaty",
        when=edtf.read("2022", Mod.START),
        title={"de": "Vertrag"},
        summary={
            "de": "Putin und Kim unterzeichnen den Vertrag in Pjöngjang. " * 2 + "Ja."
        },
        category="treaty",
        actors=("putin", "kim"),
        status=Status.CLAIMED,
        attribution=(Attribution("kcna", "claims"),),
        figures=(Figure(">10000", "soldiers", by="nis"),),
        sources=(Source(article="2024-a", quote=Quote("no", "before", "after")),),
    )
    store.append(path, [event])
    assert (
        path.read_text()
        == """\
schema_version: 1
events:
  - id: 2024-06-19-treaty
    date: 2022
    mod: start
    title:
      de: Vertrag
    summary:
      de: >-
        Putin und Kim unterzeichnen den Vertrag in Pjöngjang. Putin und Kim
        unterzeichnen den Vertrag in Pjöngjang. Ja.
    category: treaty
    actors: [putin, kim]
    status: claimed
    attribution:
      - {who: kcna, says: claims}
    figures:
      - {value: ">10000", unit: soldiers, by: nis}
    sources:
      - article: 2024-a
        quote: "no"
"""
    )


@pytest.mark.parametrize(
    "content",
    [
        "",
        "# only a comment",
        "schema_version: 1\nevents:",
        "schema_version: 1\nevents: # none yet\n",
        "schema_version: 1\nevents: []\n",
        "schema_version: 1\nevents: null # none\ntitle: T\n",
        "schema_version: 1\nevents: [\n]\ntitle: T\n",
        "schema_version: 1\ntitle: T\n",
        "events:\n- {id: a, date: 2000, title: A, category: x}\nschema_version: 1",
        "schema_version: 1\nevents:\n  - {id: 2-a, date: 2000, title: A, category: x}",
        HAND_MADE.replace("\n", "\r\n"),
    ],
)
def test_an_event_can_be_appended_whatever_the_layout(file, content):
    """Empty lists, missing keys, other line ends and flow items take an addition."""
    path = file(content)
    before = store.load(path).events
    store.append(path, [NEW, NEW])
    text = path.read_bytes().decode()
    loaded = store.load(path)
    assert loaded.events == (*before, NEW)
    assert [finding.code for finding in loaded.findings] == ["C401"]
    assert ("\r\n" in content) == ("\r\n" in text)
    assert not ("\r\n" in content and "\n" in text.replace("\r\n", ""))


def test_entries_are_parted_as_they_were(file):
    """Blank lines between entries are kept up, and not begun where there were none."""
    dense = (
        "schema_version: 1\nevents:\n"
        "- id: 2000-a\n  date: 2000\n  title: A\n  category: x\n"
        "- id: 2001-b\n  date: 2001\n  title: B\n  category: x\n"
    )
    path = file(dense)
    store.append(path, [NEW, NEW])
    assert "\n\n" not in path.read_text()
    path = file(dense.replace("- id: 2001", "\n- id: 2001"))
    store.append(path, [NEW])
    assert "\n\n- id: 2024" in path.read_text()


def test_a_byte_order_mark_and_the_file_mode_stay(file):
    """The mark at the head, the mode and a link to the file survive an addition."""
    path = file(b"\xef\xbb\xbfschema_version: 1\nevents:\n")
    path.chmod(0o640)
    link = path.with_name("link.yaml")
    link.symlink_to(path)
    store.append(link, [NEW])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfschema")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert store.load(path).events == (NEW,)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("events: [{id: 2000-a, date: 2000}]\n", ':1:9: C304 "events" is in [ ]'),
        ("{events: []}\n", ":1:1: C304 fields are in { }"),
        ("events: text\n", ':1:9: C304 "events" is in [ ]'),
        ("events: [\n", ":2:1: C902"),
    ],
)
def test_a_layout_that_takes_no_addition_is_left_alone(file, content, expected):
    """A file that cannot be added to is refused with the place, and not touched."""
    path = file(content)
    with pytest.raises(InvalidData) as caught:
        store.append(path, [NEW])
    assert expected in str(caught.value)
    assert path.read_text() == content
    assert [item.name for item in path.parent.iterdir()] == ["events.yaml"]


def test_a_file_that_cannot_be_written_is_unreadable(tmp_path):
    """A missing file raises, and nothing is left behind."""
    with pytest.raises(UnreadableFile):
        store.append(tmp_path / "missing.yaml", [NEW])
    assert list(tmp_path.iterdir()) == []


SOURCE = Source(
    article="2024-11-26-die-nachrichten", quote=Quote("Im Juni: „unterzeichneten“")
)


@pytest.mark.parametrize("event", ["2000-a", "2001-b"])
def test_a_source_is_added_to_its_event(file, event):
    """A source goes behind the others of its event; an empty list is begun."""
    path = file(HAND_MADE)
    before = {one.id: one for one in store.load(path).events}
    store.add_source(path, event, SOURCE)
    after = {one.id: one for one in store.load(path).events}
    assert after[event].sources == (*before[event].sources, SOURCE)
    other = ({"2000-a", "2001-b"} - {event}).pop()
    assert after[other] == before[other]
    for line in HAND_MADE.splitlines():
        assert line.replace(" []", "") in path.read_text()


def test_a_source_is_put_where_there_were_none(file):
    """An event without `sources` gets them at its end."""
    content = (
        "schema_version: 1\nevents:\n"
        "  - id: 2000-a\n    date: 2000\n    title: A\n    category: x\n"
        "  - id: 2001-b\n    date: 2001\n    title: B\n    category: x\n"
    )
    path = file(content)
    store.add_source(path, "2000-a", SOURCE)
    assert store.load(path).events[0].sources == (SOURCE,)
    assert "category: x\n    sources:\n      - article: " in path.read_text()
    assert added(content, path.read_text())


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("missing", 'C307 there is no event "missing"'),
        ("2000-a", ":3:5: C304 fields are in { }"),
        ("2001-b", ':7:14: C304 "sources" is in [ ]'),
    ],
)
def test_a_source_that_finds_no_place_changes_nothing(file, event, expected):
    """An unknown event and one written in braces are refused."""
    content = (
        "schema_version: 1\nevents:\n"
        "  - {id: 2000-a, date: 2000, title: A, category: x}\n"
        "  - id: 2001-b\n    date: 2001\n    title: B\n"
        "    sources: [{url: x}]\n    category: x\n"
    )
    path = file(content)
    with pytest.raises(InvalidData) as caught:
        store.add_source(path, event, SOURCE)
    assert expected in str(caught.value)
    assert path.read_text() == content


TEXTS = st.text(
    st.characters(
        exclude_categories=("Cs",), include_characters=" :#-'\"\n„“,[]{}\u2028\x85"
    ),
    min_size=1,
).filter(lambda text: text == text.strip())
SLUGS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
DATES = st.sampled_from(
    [
        "2024-06-19",
        "2024-11-26~",
        "2024-06",
        "2024",
        "2024-21",
        "199X",
        "2022/..",
        "2023-08-11/2023-08-12",
    ]
)


@given(
    st.builds(
        Event,
        id=SLUGS,
        when=DATES.map(edtf.read),
        title=st.fixed_dictionaries({"de": TEXTS}, optional={"en": TEXTS}),
        summary=st.fixed_dictionaries({}, optional={"de": TEXTS, "en": TEXTS}),
        category=TEXTS,
        actors=st.lists(TEXTS, max_size=3).map(tuple),
        places=st.lists(SLUGS, max_size=3).map(tuple),
        tags=st.lists(TEXTS, max_size=2).map(tuple),
        status=st.sampled_from(Status),
        attribution=st.lists(
            st.builds(Attribution, TEXTS, st.sampled_from(["claims", "denies"])),
            max_size=2,
        ).map(tuple),
        figures=st.lists(st.builds(Figure, TEXTS, TEXTS, TEXTS, TEXTS), max_size=2).map(
            tuple
        ),
        sources=st.lists(
            st.builds(
                Source,
                url=TEXTS,
                publisher=TEXTS,
                title=TEXTS,
                published=DATES,
                accessed=st.none() | DATES,
                quote=st.none() | st.builds(Quote, TEXTS),
            ),
            max_size=2,
        ).map(tuple),
        conflicts=st.lists(
            st.builds(
                Conflict, TEXTS, st.fixed_dictionaries({"de": TEXTS}), st.tuples(TEXTS)
            ),
            max_size=2,
        ).map(tuple),
        planned=st.booleans(),
        order=st.integers(-9, 9),
        part_of=st.none() | SLUGS,
        same_as=st.lists(TEXTS, max_size=2).map(tuple),
        note=st.fixed_dictionaries({}, optional={"de": TEXTS}),
        ignore=st.lists(st.builds(Ignored, TEXTS, TEXTS), max_size=2).map(tuple),
    )
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_event_survives_writing_and_reading(event):
    """Whatever an event says, writing and reading its entry gives the same event."""
    reader = Reader("events.yaml")
    (node,) = compose("\n".join(event_lines(event)), "events.yaml").value
    assert entry.read(node, reader, None) == event
    assert reader.findings == []


@example("0?", True)
@given(st.text(st.characters(exclude_categories=("Cs",))), st.booleans())
def test_scalars_are_read_back_by_any_yaml_reader(text, flow):
    """A written text is that text for a YAML 1.1 reader too, never a number or date."""
    import yaml

    written = scalar(text, flow=flow)
    assert yaml.safe_load(f"[{written}]" if flow else f"a: {written}\n") == (
        [text] if flow else {"a": text}
    )
