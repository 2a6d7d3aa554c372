"""What a timex was counted from, why it looks that way, and ranges as one span."""

from __future__ import annotations

import datetime as dt

import pytest

import chrono
from chrono.model.timex import Direction, Timex
from chrono.tagger.spans import joined

WEDNESDAY = dt.date(2024, 11, 20)


def the(text: str, words: str) -> Timex:
    """The timex of these words in a text read on Wednesday, 20 November 2024."""
    (timex,) = [t for t in chrono.tag(text, WEDNESDAY) if t.text == words]
    return timex


@pytest.mark.parametrize(
    ("text", "direction", "day"),
    [
        ("Kim wird am Montag Moskau besuchen.", Direction.FUTURE, "2024-11-25"),
        ("Kim besuchte am Montag Moskau.", Direction.PAST, "2024-11-18"),
        ("Kim hat am Montag Moskau besucht.", Direction.PAST, "2024-11-18"),
        ("Kim soll am Montag Moskau besuchen.", Direction.FUTURE, "2024-11-25"),
        ("Kim plant, am Montag nach Moskau zu reisen.", Direction.FUTURE, "2024-11-25"),
        ("Kim sei am Montag abgereist, hieß es.", Direction.PAST, "2024-11-18"),
        ("Das Treffen findet am Montag statt.", Direction.FUTURE, "2024-11-25"),
        ("Er kam am Montag, um sie zu sehen.", Direction.PAST, "2024-11-18"),
    ],
)
def test_the_clause_decides_the_direction(
    text: str, direction: Direction, day: str
) -> None:
    """The tense of the clause says whether Monday was or will be."""
    monday = the(text, "Montag")
    assert (monday.direction, str(monday.earliest)) == (direction, day)


def test_two_clauses_look_two_ways() -> None:
    """Each clause of a sentence decides for its own date."""
    text = "Der Minister traf am Montag ein und wird am Freitag abreisen."
    assert the(text, "Montag").earliest == dt.date(2024, 11, 18)
    assert the(text, "Freitag").earliest == dt.date(2024, 11, 22)


def test_a_later_day_is_counted_from_the_date_before() -> None:
    """“zwei Tage später” counts from the date that the text named."""
    text = "Am 3. Oktober landete er. Zwei Tage später reiste er ab."
    later = the(text, "Zwei Tage später")
    assert later.earliest == later.latest == dt.date(2024, 10, 5)
    assert (later.anchor, later.anchor_start) == (dt.date(2024, 10, 3), 3)


def test_offsets_from_one_anchor_are_not_chained() -> None:
    """Two offsets count from the same named date."""
    text = (
        "Am 3. Oktober landete er. Zwei Tage später aß er, drei Tage später reiste er."
    )
    assert the(text, "Zwei Tage später").earliest == dt.date(2024, 10, 5)
    assert the(text, "drei Tage später").earliest == dt.date(2024, 10, 6)


def test_the_reference_date_is_the_anchor_of_ago() -> None:
    """“vor zwei Wochen” counts from the reference date whatever was named before."""
    ago = the("Am 3. Mai kam er. Vor zwei Wochen ging er.", "zwei Wochen")
    assert (ago.anchor, ago.anchor_start) == (WEDNESDAY, None)


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        (
            "Kim wird am Montag kommen.",
            "Montag",
            [
                "weekday",
                "2024-11-25",
                "2024-11-20",
                "the reference date",
                "future",
                "wird",
            ],
        ),
        (
            "Am 3. Oktober kam er, zwei Tage später ging er.",
            "zwei Tage später",
            ["P2D", "2024-10-03", "offset 3"],
        ),
    ],
)
def test_an_explanation_says_rule_anchor_and_why(
    text: str, words: str, parts: list[str]
) -> None:
    """One sentence names the rule, the value, the anchor, the direction and the cue."""
    said = the(text, words).explanation
    assert said.endswith(".")
    assert "\n" not in said
    for part in parts:
        assert part in said


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("vom 8. bis 13. Oktober", "8. bis 13. Oktober", ("2024-10-08", "2024-10-13")),
        ("am Freitag und Samstag", "Freitag und Samstag", ("2024-11-15", "2024-11-16")),
        (
            "zwischen August und Oktober",
            "August und Oktober",
            ("2024-08-01", "2024-10-31"),
        ),
        (
            "vom 28. Dezember bis 3. Januar",
            "28. Dezember bis 3. Januar",
            ("2024-12-28", "2025-01-03"),
        ),
    ],
)
def test_a_range_is_joined_to_one_span(
    text: str, words: str, days: tuple[str, str]
) -> None:
    """The joined timex goes from the first end to the last, in words and in days."""
    (span,) = joined(chrono.tag(text, WEDNESDAY), text)
    assert span.text == words
    assert (str(span.earliest), str(span.latest)) == days
    assert text[span.start : span.end] == words


def test_what_is_no_range_stays_apart() -> None:
    """Joining leaves single timexes and their order alone."""
    text = "Am Montag kam er, im Oktober 2023 war er fort, seit zwei Wochen ist er da."
    timexes = chrono.tag(text, WEDNESDAY)
    assert joined(timexes, text) == timexes
    assert len(timexes) == 3
