from __future__ import annotations

import datetime as dt

import pytest

from chrono import store
from chrono.errors import InvalidData, UnreadableFile
from chrono.model.event import (
    Attribution,
    Conflict,
    Figure,
    Ignored,
    Quote,
    Source,
    Status,
)
from chrono.model.when import Granularity, Mod, When

FULL = """\
# yaml-language-server: $schema=events.schema.json
schema_version: 1
title: {de: Russland und Nordkorea, en: Russia and North Korea}
events:
  - id: 2024-06-19-partnership-treaty
    date: 2024-06-19
    title: {de: Vertrag unterzeichnet, en: Treaty signed}
    summary:
      de: >-
        Putin und Kim unterzeichnen
        den Vertrag.
    category: treaty
    actors: [putin, kim]
    places: [pyongyang]
    tags: [pact]
    status: disputed
    planned: true
    attribution:
      - {who: kcna, says: claims}
    figures:
      - {value: ">10000", unit: soldiers, by: nis, note: Schätzung}
    sources:
      - article: 2024-11-26-die-nachrichten
        quote: Im Juni unterzeichneten beide Staaten
      - url: https://example.org/a?b=1#c
        publisher: Blatt
        title: "Kim: ja"
        published: 2024-06
        accessed: 2026-03-01
        language: ko
        quote: {exact: genau dies, prefix: "vor ", suffix: " nach"}
    conflicts:
      - field: date
        note: Der Tag ist strittig.
        sources: [Blatt, Anderes Blatt]
    order: -2
    part_of: 2024-rapprochement
    supersedes: [2000-02-09-treaty]
    responds_to: [2024-05-01-drills]
    same_as: ["2024-11-26-die-nachrichten#12"]
    not_same_as: [2024-06-18-visit]
    note: {de: Tag nach Ortszeit}
    ignore:
      - {code: C204, reason: Die Seite nennt keinen Tag}
  - id: 2022-start
    date: 2022
    mod: start
    title: Anfang
    category: statement
"""


@pytest.fixture
def load(tmp_path):
    """Write events.yaml and load it."""

    def load(content: str, **options):
        path = tmp_path / "events.yaml"
        path.write_text(content, encoding="utf-8")
        return store.load(path, **options)

    return load


@pytest.fixture
def load_fields(load):
    """Load one event made of the given lines."""

    def load_fields(lines: str, **options):
        body = "".join(f"    {line}\n" for line in lines.strip().splitlines())
        return load("schema_version: 1\nevents:\n  -\n" + body, **options)

    return load_fields


def test_every_field_reaches_the_event(load):
    """All that an entry can say is read into the event, as text where it is text."""
    loaded = load(FULL)
    assert loaded.findings == ()
    assert loaded.title == {
        "de": "Russland und Nordkorea",
        "en": "Russia and North Korea",
    }
    event, _ = loaded.events
    assert event.id == "2024-06-19-partnership-treaty"
    assert event.when == When.day(dt.date(2024, 6, 19))
    assert event.title == {"de": "Vertrag unterzeichnet", "en": "Treaty signed"}
    assert event.summary == {"de": "Putin und Kim unterzeichnen den Vertrag."}
    assert (event.actors, event.places) == (("putin", "kim"), ("pyongyang",))
    assert (event.category, event.tags) == ("treaty", ("pact",))
    assert event.status is Status.DISPUTED
    assert event.planned
    assert event.attribution == (Attribution("kcna", "claims"),)
    assert event.figures == (Figure(">10000", "soldiers", "Schätzung", "nis"),)
    assert event.sources == (
        Source(
            article="2024-11-26-die-nachrichten",
            quote=Quote("Im Juni unterzeichneten beide Staaten"),
        ),
        Source(
            url="https://example.org/a?b=1#c",
            publisher="Blatt",
            title="Kim: ja",
            published="2024-06",
            accessed="2026-03-01",
            language="ko",
            quote=Quote("genau dies", "vor", "nach"),
        ),
    )
    assert event.conflicts == (
        Conflict("date", {"de": "Der Tag ist strittig."}, ("Blatt", "Anderes Blatt")),
    )
    assert event.order == -2
    assert event.part_of == "2024-rapprochement"
    assert event.supersedes == ("2000-02-09-treaty",)
    assert event.responds_to == ("2024-05-01-drills",)
    assert event.same_as == ("2024-11-26-die-nachrichten#12",)
    assert event.not_same_as == ("2024-06-18-visit",)
    assert event.note == {"de": "Tag nach Ortszeit"}
    assert event.ignore == (Ignored("C204", "Die Seite nennt keinen Tag"),)


def test_a_part_of_a_period_is_a_mod(load):
    """`date: 2022` with `mod: start` is the start of 2022."""
    event = load(FULL).events[1]
    assert event.when == When(
        dt.date(2022, 1, 1), dt.date(2022, 4, 30), Granularity.YEAR, Mod.START
    )


def test_places_are_kept(load):
    """An event and each of its fields can be pointed at."""
    loaded = load(FULL)
    name = "2024-06-19-partnership-treaty"
    assert loaded.positions == {name: (5, 5), "2022-start": (45, 5)}
    assert loaded.place(name) == (5, 5)
    assert loaded.place(name, "sources", 1, "url") == (25, 14)
    assert loaded.place(name, "actors", 1) == (13, 21)
    assert loaded.place(name, "sources", 7) == (23, 7)
    assert loaded.place("2022-start", "summary", "de") == (45, 5)
    assert loaded.place("missing") == (0, 0)


@pytest.mark.parametrize(
    "title",
    [
        "no",
        "yes",
        "12:30",
        "2024-06-19",
        "2024",
        "1e3",
        "0x1F",
        "null and void",
        "0000-00-00",
    ],
)
def test_every_scalar_is_text(load_fields, title):
    """Nothing becomes a truth value, a number or a date object."""
    loaded = load_fields(
        f"id: 2024-a\ndate: 2024\ntitle: {title}\ncategory: visit\ntags: [{title}]"
    )
    assert loaded.findings == ()
    assert loaded.events[0].title == {"de": title}
    assert loaded.events[0].tags == (title,)


BASE = "id: 2024-a\ndate: 2024-06-19\ntitle: A\ncategory: visit\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (BASE + "title: B", ':8:5: C301 "title" is also on line 6; keep one'),
        (
            BASE + "plaes: [x]",
            'C302 an event has no field "plaes"; did you mean "places"?',
        ),
        (BASE + "zzz: x", 'C302 an event has no field "zzz"; its fields are id, date,'),
        (BASE + "status: sure", ':8:13: C305 "sure" is no status; use confirmed,'),
        (BASE + "actors: kim", ":8:13: C304 actors is not a list"),
        (BASE + "actors: [{a: b}]", ":8:14: C304 actors is not a text"),
        (BASE + "order: first", ':8:12: C304 order is not a number: "first"'),
        (BASE + "planned: yes", ':8:14: C304 planned is neither "true" nor "false"'),
        (BASE + "mod: early", ':8:10: C304 "early" is no mod'),
        (BASE + "summary: {fr: x}", 'C302 summary has no field "fr"'),
        (BASE + "sources: [{publisher: x}]", ":8:15: C207 a source names neither"),
        (BASE + "sources: [x]", ":8:15: C304 a source is not a mapping"),
        (
            BASE + "sources: [{url: x, published: 2024-13}]",
            ':8:35: C202 "2024-13" has no month 13',
        ),
        (BASE + "attribution: [{says: claims}]", 'C303 an attribution has no "who"'),
        (BASE + "attribution: [{who: a, says: b}]", 'C304 "says" is one of claims,'),
        (BASE + "figures: [{value: 3}]", 'C303 a figure has no "value" or no "unit"'),
        (BASE + "conflicts: [{field: date}]", 'C303 a conflict has no "field" or no'),
        (
            BASE + "ignore: [{code: C204}]",
            'C311 an ignore has no "code" or no "reason"',
        ),
        (
            BASE + "sources: [{url: x, quote: {prefix: a}}]",
            'C303 a quote has no "exact"',
        ),
        ("id: 2024-a\ndate: 2024\ncategory: x", ':4:5: C303 "2024-a" has no title'),
        ("id: 2024-a\ndate: 2024\ntitle: x", ':4:5: C303 "2024-a" has no category'),
        ("id: 2024 Kim\ndate: 2024\ntitle: x\ncategory: y", ':4:9: C306 "2024 Kim" is'),
        (BASE + "when: am Freitag", ':8:11: C105 an event has both "date" and "when"'),
    ],
)
def test_a_slip_is_a_finding_and_the_event_still_loads(load_fields, lines, expected):
    """What is wrong with a field is said at its place and costs that field alone."""
    loaded = load_fields(lines)
    (finding,) = loaded.findings
    assert expected in str(finding)
    assert finding.subject in ("2024-a", "2024 Kim")
    assert len(loaded.events) == 1


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "id: 2024-a\ndate: 2024-06-31\ntitle: A\ncategory: x",
            ':5:11: C104 "2024-06-31" is a day that does not exist; write it in EDTF',
        ),
        ("id: 2024-a\ndate: June\ntitle: A\ncategory: x", "C104"),
        ("id: 2024-a\ntitle: A\ncategory: x", 'C105 "2024-a" has no date'),
        ("title: A\ndate: 2024\ncategory: x", "C303 an event has no id"),
    ],
)
def test_an_event_without_id_or_date_is_left_out(load_fields, lines, expected):
    """An entry that cannot be placed is reported and not loaded."""
    loaded = load_fields(lines)
    assert expected in str(loaded.findings[0])
    assert loaded.events == ()


def test_an_unknown_status_confirms_nothing(load_fields):
    """A misspelt status never reads as more than a claim."""
    assert load_fields(BASE + "status: confirmd").events[0].status is Status.CLAIMED


def test_the_rest_loads_around_a_broken_event(load):
    """Of two events with one id the first counts; others are untouched."""
    loaded = load(
        "schema_version: 1\nevents:\n"
        "- {id: 2024-a, date: 2024, title: A, category: x}\n"
        "- {id: 2024-a, date: 2023, title: B, category: x}\n"
        "- just a text\n"
        "-\n"
        "- {id: 2025-c, date: 2025, title: C, category: x}\n"
    )
    assert [event.title["de"] for event in loaded.events] == ["A", "C"]
    assert [(f.code, f.line, f.column) for f in loaded.findings] == [
        ("C401", 4, 3),
        ("C304", 5, 3),
    ]
    assert '"2024-a" is also on line 3' in loaded.findings[0].message


@pytest.mark.parametrize(
    ("when", "asked"),
    [
        ("when: Anfang Juni", ("Anfang Juni", "article-1")),
        ("when: {text: im Juni, article: article-2}", ("im Juni", "article-2")),
    ],
)
def test_a_german_expression_is_resolved_in_its_article(load_fields, when, asked):
    """`when` is read in the article it names, or in the first one among the sources."""
    calls = []

    def resolve(expression: str, article: str) -> When:
        calls.append((expression, article))
        return When.day(dt.date(2024, 6, 1))

    loaded = load_fields(
        f"id: 2024-a\n{when}\ntitle: A\ncategory: x\n"
        "sources: [{url: x}, {article: article-1}]",
        resolve_when=resolve,
    )
    assert calls == [asked]
    assert loaded.findings == ()
    assert loaded.events[0].when == When.day(dt.date(2024, 6, 1))


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ("[{article: a}]", ':5:11: C101 "demnächst" in "a" is no date chrono knows'),
        ("[{url: x}]", ':5:11: C101 "demnächst" was read in no article'),
    ],
)
def test_an_expression_that_is_no_date_is_a_finding(load_fields, sources, expected):
    """`when` that nobody can resolve, or that has no article, leaves the event out."""
    loaded = load_fields(
        f"id: 2024-a\nwhen: demnächst\ntitle: A\ncategory: x\nsources: {sources}",
        resolve_when=lambda *_: None,
    )
    (finding,) = loaded.findings
    assert expected in str(finding)
    assert loaded.events == ()


@pytest.mark.parametrize(
    "content", ["", "# nothing yet\n", "schema_version: 1\nevents:\n"]
)
def test_an_empty_chronology_is_legal(load, content):
    """A file without events has none; only its version may be missing."""
    loaded = load(content)
    assert loaded.events == ()
    assert {finding.code for finding in loaded.findings} <= {"C313"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("schema_version: 1\nevents: [\n", ":3:1: C902 "),
        ("schema_version: 1\nevents:\n  - a: 'b\n", ":4:1: C902 "),
        ("a: b: c\n", ":1:5: C902 "),
        ("\tx: 1\n", ":1:1: C902 "),
        ("a: *b\n", ":1:4: C902 "),
        ("--- a\n--- b\n", ":2:1: C902 "),
        ("a: \x07\n", ": C902 "),
        ("schema_version: 2\n", ":1:17: C313 the file is of version 2"),
    ],
)
def test_malformed_yaml_says_where(load, content, expected):
    """What is not YAML, or of a later version, is invalid data with line and column."""
    with pytest.raises(InvalidData) as caught:
        load(content)
    assert expected in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 3


def test_a_file_that_cannot_be_read_says_why(tmp_path):
    """A missing file, a folder and other encodings are unreadable."""
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("title: März".encode("latin-1"))
    for path, reason in (
        (tmp_path / "missing.yaml", "does not exist"),
        (tmp_path, "is a folder"),
        (latin, "is not UTF-8"),
    ):
        with pytest.raises(UnreadableFile, match="C901") as caught:
            store.load(path)
        assert reason in str(caught.value)


def test_the_pure_python_reader_gives_the_same(load, monkeypatch):
    """Without libyaml the same file gives the same events and findings."""
    import yaml

    from chrono.store import yaml_text

    with_c = load(FULL + "    zzz: 1\n")
    yaml_text._loader.cache_clear()
    monkeypatch.delattr(yaml, "CSafeLoader")
    try:
        without_c = load(FULL + "    zzz: 1\n")
    finally:
        yaml_text._loader.cache_clear()
    assert without_c.events == with_c.events
    assert without_c.findings == with_c.findings


def test_aliases_do_not_explode(load):
    """A file that refers to itself a billion times is read as the few nodes it has."""
    bomb = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)
    )
    loaded = load("schema_version: 1\n" + bomb)
    assert {finding.code for finding in loaded.findings} == {"C302"}
