from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from chrono import check, tagger
from chrono.check import dates, sources
from chrono.check.material import in_article
from chrono.lexicon.calendar_names import WEEKDAYS
from chrono.model import edtf
from chrono.model.article import Article, Published
from chrono.model.event import Conflict, Event, Ignored, Quote, Source

BOTH = {"de": "A", "en": "A"}


def event(name: str = "2024-06-19-a", date: str = "2024-06-19", **fields) -> Event:
    """Make an event that has nothing wrong with it."""
    given = {
        "title": BOTH,
        "summary": {},
        "category": "visit",
        "sources": (Source(url="https://example.org", published="2024-06-20"),),
    }
    return Event(id=name, when=edtf.read(date), **(given | fields))


def codes(*events: Event, **parts) -> list[str]:
    """Give the codes of what is found in events."""
    material = check.Material(curated=events, **parts)
    return [finding.code for finding in check.check(material)]


def article(text: str, published: str = "2024-11-18", name: str = "a.md") -> Article:
    """Make an article."""
    return Article(
        Path(name).stem,
        text,
        Published(dt.date.fromisoformat(published)),
        Path("articles", name),
        body_line=5,
    )


def test_a_sound_event_has_no_findings():
    """Nothing is found where nothing is wrong."""
    assert codes(event()) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Er kam am Freitag, 14. November 2024.", "2024-11-14 was a Thursday"),
        ("Er kam am Freitag, den 14.11.2024, an.", "2024-11-14 was a Thursday"),
        ("Er kam am Freitag, 14. November.", "2024-11-14 was a Thursday"),
        ("Er kam am Donnerstag, 14. November 2024.", ""),
        ("Er kam am Donnerstag, dem 14. November.", ""),
        ("Er kam am Freitag. 14 Soldaten fielen im November.", ""),
        ("Er kam am Montag und am 14. November 2024.", ""),
        ("Am 24. Februar 2022, einem Donnerstag, begann der Krieg.", ""),
        ("In der Nacht zum 14. November 2024 kam er.", ""),
    ],
)
def test_weekdays_are_compared_with_their_dates(text, wrong):
    """A weekday that its own date does not have is found, and no other."""
    timexes = tagger.tag(text, dt.date(2024, 11, 18))
    found = [problem for _, problem in dates.disagreements(text, timexes, WEEKDAYS)]
    assert len(found) == bool(wrong)
    assert wrong in "".join(found)


def test_a_weekday_in_a_curated_text_is_compared():
    """A summary whose weekday is wrong is found at its place in events.yaml."""
    one = event(
        summary={"de": "Am Freitag, 14. November 2024, kam er.", "en": "He came."}
    )
    material = check.Material(
        curated=(one,),
        weekdays=WEEKDAYS,
        text_timexes={
            (one.id, keys): tagger.tag(text, dt.date(2024, 6, 19))
            for keys, text in check.german_texts(one)
        },
        place=lambda _, *keys: (7, 3) if keys == ("summary", "de") else (1, 1),
    )
    (finding,) = check.check(material)
    assert str(finding).startswith('events.yaml:7:3: C102 "Freitag, 14. November 2024"')
    assert finding.subject == one.id


def test_texts_with_german_dates_are_listed():
    """Titles, summaries and German quotes are tagged; other languages are not."""
    one = event(
        summary={"de": "B", "en": "C"},
        sources=(
            Source(article="a", quote=Quote("D")),
            Source(url="x", language="en", quote=Quote("E")),
        ),
    )
    assert dict(check.german_texts(one)) == {
        ("title", "de"): "A",
        ("summary", "de"): "B",
        ("sources", 0, "quote"): "D",
    }


@pytest.mark.parametrize(
    ("published", "planned", "found"),
    [
        (["2024-06-17"], False, ["C103"]),
        (["2024-06-18"], False, []),
        (["2024-06-17"], True, []),
        (["2024-06-17", "2024-06-21"], False, []),
        (["2024-06-17", "2024"], False, []),
        (["2024-05"], False, ["C103"]),
    ],
)
def test_reports_older_than_the_event_are_found(published, planned, found):
    """Only when every report is older, by more than the width of the time zones."""
    reports = tuple(Source(url="x", published=day) for day in published)
    assert codes(event(sources=reports, planned=planned)) == found


@pytest.mark.parametrize(
    ("name", "date", "found"),
    [
        ("2024-06-treaty", "2024-06-19", []),
        ("2024-06-19-treaty", "2024-06", []),
        ("2023-08-11-tour", "2023-08-11/2023-08-12", []),
        ("1945-1948-occupation", "1945/1948", []),
        ("2024-100-tests", "2024", []),
        ("2024-06-20-treaty", "2024-06-19", ["C106"]),
        ("treaty", "2024-06-19", ["C106"]),
        ("20240619-treaty", "2024-06-19", ["C106"]),
    ],
)
def test_ids_begin_with_their_date(name, date, found):
    """An id's first numbers are read as far as they are a date."""
    late = (Source(url="x", published="2025"),)
    assert codes(event(name, date, sources=late)) == found


@pytest.mark.parametrize(
    ("quote", "there"),
    [
        (Quote("unterzeichneten am Mittwoch"), True),
        (Quote("unterzeichneten  am\nMittwoch"), True),
        (Quote("Mittwoch den Vertrag", "am ", "."), True),
        (Quote("Mittwoch den Vertrag", "am ", " nicht"), False),
        (Quote("unterzeichneten am Dienstag"), False),
    ],
)
def test_quotes_are_looked_for_word_by_word(quote, there):
    """Blanks may differ, words and what stands around them may not."""
    text = "Putin und Kim unterzeichneten am\nMittwoch den Vertrag."
    assert sources.quotes(text, quote) is there


def test_same_as_may_name_a_candidate():
    """A decision about a candidate is checked only where candidates are known."""
    one = event(same_as=("a#12",), not_same_as=("2024-06-19-b",))
    assert codes(one) == []
    assert codes(one, others=["a#12"]) == ["C307"]
    assert codes(one, others=["a#12", "2024-06-19-b"]) == []


def test_an_event_is_no_part_of_itself():
    """An event that names itself is found once, as a dangling reference."""
    assert codes(event(part_of="2024-06-19-a")) == ["C307"]


def test_a_circle_is_found_once():
    """Three events that are part of each other are one finding; a tail is none."""
    names = ["2024-06-19-a", "2024-06-19-b", "2024-06-19-c"]
    ring = [event(name, part_of=names[n - 1]) for n, name in enumerate(names)]
    tail = event("2024-06-19-d", part_of=names[0])
    assert codes(*ring, tail) == ["C314"]


def test_plain_names_may_stand_where_an_id_is_not_required():
    """Attributions and units may be words; what looks like an id must be known."""
    from chrono.model.event import Attribution, Figure

    one = event(
        attribution=(
            Attribution("Sam Lair (CNS)", "claims"),
            Attribution("nis", "claims"),
        ),
        figures=(Figure("60", "KN-23 Raketen"), Figure("60", "missiles", by="NIS")),
    )
    assert codes(one, names={"nis"}) == ["C308"]
    assert codes(one, names={"nis", "missiles"}) == []


def test_candidates_are_shown_in_their_article():
    """A suspected pair without a curated event is found where its words stand."""
    text = "Kim kam.\nEr blieb.\n"
    material = check.Material(
        articles=(article(text),),
        suspected=[
            check.Suspected("a#9", "b#0", "same day"),
            check.Suspected("x", "y"),
        ],
    )
    found = [str(finding) for finding in check.check(material)]
    assert found[0].startswith(
        'articles/a.md:6:1: C402 "a#9" and "b#0" may be the same'
    )
    assert found[1].startswith('events.yaml: C402 "x" and "y" may be the same; say so')


def test_a_conflict_that_the_editors_recorded_is_no_finding():
    """Merging's conflict counts unless the entry has one for the same field."""
    new = Conflict("figures", {"en": "60 or 100."})
    own = event(conflicts=(Conflict("date", BOTH),))
    merged = dataclasses.replace(own, conflicts=(*own.conflicts, new))
    extracted = event(
        "2024-11-15-x",
        sources=(Source(article="a", quote=Quote("kam", start=4, end=7)),),
        conflicts=(new,),
    )
    material = check.Material(
        curated=(own,), merged=(merged, extracted), articles=(article("Kim kam."),)
    )
    advice = 'figures: 60 or 100; decide, and record it under "conflicts"'
    assert [str(finding) for finding in check.check(material)] == [
        f'articles/a.md:5:5: C501 "2024-11-15-x", {advice}',
        f'events.yaml: C501 "2024-06-19-a", {advice}',
    ]


def test_pages_of_html_have_no_lines_to_name():
    """The text of a page is not its file's, so only the file is named."""
    finding = in_article("C102", article("Kim kam.", name="a.html"), 4, "x")
    assert (finding.line, finding.column) == (0, 0)


def test_what_an_entry_ignores_is_silent():
    """Only the named code of the named event is left out, loading's findings too."""
    from chrono.model.codes import finding

    undated = (Source(url="x"),)
    one = event(
        sources=undated, ignore=(Ignored("C204", "why"), Ignored("C305", "why"))
    )
    other = event("2024-06-19-b", sources=undated)
    loading = [finding("C305", "events.yaml", (3, 4), "x", one.id)]
    found = check.check(check.Material(curated=(one, other), findings=loading))
    assert [(f.code, f.subject) for f in found] == [("C204", other.id)]


@pytest.mark.parametrize(
    ("code", "problem"), [("C204", "silences nothing"), ("C999", "is no code")]
)
def test_an_ignore_in_vain_is_a_finding(code, problem):
    """What silences nothing is to be removed."""
    one = event(ignore=(Ignored(code, "why"),))
    (found,) = check.check(check.Material(curated=(one,)))
    assert (found.code, problem in found.message) == ("C311", True)


def test_findings_are_sorted_and_said_once():
    """The order is by file, line, column and code, whatever the order of checks."""
    from chrono.model.codes import finding

    given = [
        finding("C303", "b", (1, 1), "x"),
        finding("C303", "a", (9, 1), "x"),
        finding("C301", "a", (9, 1), "x"),
        finding("C303", "a", (9, 1), "x"),
    ]
    found = check.check(check.Material(findings=given))
    assert [(f.path, f.code) for f in found] == [
        ("a", "C301"),
        ("a", "C303"),
        ("b", "C303"),
    ]
