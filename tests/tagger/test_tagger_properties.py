"""What holds for the timexes of any text at any reference date."""

from __future__ import annotations

import datetime as dt

import pytest
from edtf import parse_edtf
from german_texts import SENTENCES, dense, references, sentences, texts
from hypothesis import example, given, settings
from hypothesis import strategies as st

import chrono
from chrono.lexicon.calendar_names import WEEKDAYS
from chrono.model import edtf
from chrono.model.scale import Granularity
from chrono.model.timex import Timex
from chrono.tagger import timeml

ZONES = st.timedeltas(dt.timedelta(hours=-23), dt.timedelta(hours=23)).map(
    lambda offset: dt.timezone(dt.timedelta(minutes=offset // dt.timedelta(minutes=1)))
)


@given(texts, references)
@example("", dt.date.min)
@example("\ud800 am Freitag \udfff", dt.date.max)
@example("morgen, übermorgen, nächste Woche, nächstes Jahr", dt.date.max)
@example("gestern, vorgestern, letzte Woche, vor 100 Jahren", dt.date.min)
@example("9" * 5000, dt.date.min)
def test_any_text_is_answered(text: str, reference: dt.date) -> None:
    """No text and no reference date raises; the answer is a list."""
    assert isinstance(chrono.tag(text, reference), list)


@pytest.mark.parametrize("reference", [dt.date.min, dt.date.max])
def test_every_expression_is_answered_at_the_ends_of_time(
    reference: dt.date,
) -> None:
    """No sentence of the corpus raises on the first and the last day there is."""
    raised = {}
    for sentence in SENTENCES:
        try:
            chrono.tag(sentence, reference)
        except Exception as error:
            raised[sentence] = repr(error)
    assert raised == {}


@given(texts, references)
@settings(max_examples=100)
@example("\ud800", dt.date.max)
@example("0" * 70, dt.date.min)
@example("1.1.1.1.1.1.1", dt.date.min)
def test_any_expression_is_answered(text: str, reference: dt.date) -> None:
    """Any whole string is a timex or None."""
    timex = chrono.resolve(text, reference)
    assert timex is None or text[timex.start : timex.end] == timex.text


@given(texts, references)
def test_timexes_stand_in_the_text(text: str, reference: dt.date) -> None:
    """Offsets slice to the words; timexes are in order and do not overlap."""
    at = 0
    for timex in chrono.tag(text, reference):
        assert at <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        at = timex.end


@given(texts, references)
def test_bounds_are_in_order(text: str, reference: dt.date) -> None:
    """No span ends before it starts, and a span has a granularity."""
    for timex in chrono.tag(text, reference):
        if timex.earliest and timex.latest:
            assert timex.earliest <= timex.latest
        if timex.earliest or timex.latest:
            assert timex.when is None or timex.granularity is not None


@given(
    st.sampled_from(sorted(WEEKDAYS)),
    st.sampled_from(
        [
            "Am {} kam sie an.",
            "Sie wird am {} kommen.",
            "am kommenden {}",
            "am vergangenen {}",
            "{} nächster Woche",
            "letzte Woche {}",
            "Der Rat tagt am {}abend.",
            "in der Nacht zum {}",
        ]
    ),
    st.dates(dt.date(2, 1, 1), dt.date(9998, 12, 31)),
)
def test_a_resolved_weekday_is_that_weekday(
    weekday: str, frame: str, reference: dt.date
) -> None:
    """Whichever way it was looked for, a Friday is a Friday."""
    (timex,) = chrono.tag(frame.format(weekday.capitalize()), reference)
    assert timex.latest is not None
    assert timex.latest.isoweekday() == WEEKDAYS[weekday]
    assert abs(timex.latest - reference) <= dt.timedelta(days=14)


@given(sentences | dense, st.datetimes(timezones=ZONES))
def test_the_clock_of_the_reference_moves_no_day(
    text: str, moment: dt.datetime
) -> None:
    """A reference with time and zone counts as the day that it names."""
    assert chrono.tag(text, moment) == chrono.tag(text, moment.date())


@given(sentences, st.lists(sentences, min_size=1, max_size=3), references)
def test_what_follows_changes_nothing(
    text: str, later: list[str], reference: dt.date
) -> None:
    """A paragraph after a sentence leaves its timexes as they were."""
    alone = chrono.tag(text, reference)
    followed = chrono.tag(text + "\n\n" + " ".join(later), reference)
    assert [_unnumbered(t) for t in followed if t.start < len(text)] == [
        _unnumbered(t) for t in alone
    ]


LONG = "Der Wald ist groß, und die Bäume stehen dicht. " * 60


@pytest.mark.parametrize(
    ("text", "later"),
    [
        (
            "Im Saal der Stadt spielt heute das Orchester.",
            LONG,
        ),
        (
            "Den Tag des Sieges beging das Land mit einer Parade.",
            "Nordkorea schoss Raketen ab.",
        ),
        ("Stand: Freitag, Seite 3.", "Die Brücke wird gebaut."),
        ("Am Montag kam die Delegation an.", LONG + "Am Freitag wird sie abreisen."),
        ("Der Bau dauert drei Jahre.", "Bis 2030 wird es nichts mehr geben. " + LONG),
    ],
)
def test_what_comes_much_later_changes_nothing(text: str, later: str) -> None:
    """Neither the length nor the subject of what follows changes a timex."""
    reference = dt.date(2024, 11, 20)
    followed = chrono.tag(f"{text}\n\n{later}", reference)
    assert followed[:1] == chrono.tag(text, reference)


def _unnumbered(timex: Timex) -> Timex:
    return timex._replace(group=None)


@given(texts, references)
def test_edtf_is_read_back_with_the_same_bounds(text: str, reference: dt.date) -> None:
    """What a timex writes in EDTF means the same days when it is read."""
    for timex in chrono.tag(text, reference):
        if timex.edtf is not None:
            back = edtf.read(timex.edtf, timex.mod)
            assert (back.earliest, back.latest) == (timex.earliest, timex.latest)


@given(sentences | dense, references)
@settings(max_examples=60)
def test_an_independent_reader_accepts_the_edtf(text: str, reference: dt.date) -> None:
    """python-edtf reads what we write, and agrees on the days.

    Left out for its gaps: a season with a qualifier (2024-21~), which it cannot read;
    the end of a winter, which it puts on 31 December; the far side of an open interval.
    """
    for timex in chrono.tag(text, reference):
        written, when = timex.edtf, timex.when
        if written is None or when is None:
            continue
        if timex.granularity is Granularity.SEASON and written[-1:] in "~?%":
            continue
        theirs = parse_edtf(written)
        if when.mod or when.earliest is None or when.latest is None:
            continue  # a part of the period, or an open side
        assert tuple(theirs.lower_strict()[:3]) == when.earliest.timetuple()[:3]
        if timex.granularity is not Granularity.SEASON:
            assert tuple(theirs.upper_strict()[:3]) == when.latest.timetuple()[:3]


@given(texts, references)
@example("A & B <am> \x00 \ud800 'Freitag' \"heute\" ]]> am Montag", dt.date.max)
@example("Am Freitag\r\nund\tSamstag &amp; <TIMEX3>", dt.date(2024, 11, 20))
def test_timeml_read_back_is_what_was_written(text: str, reference: dt.date) -> None:
    """Text, reference date and every field of every timex survive TimeML."""
    timexes = chrono.tag(text, reference)
    back = timeml.read(timeml.write(text, timexes, reference))
    assert back.reference == reference
    assert len(back.text) == len(text)
    assert [t._replace(text="") for t in back.timexes] == [
        t._replace(text="") for t in timexes
    ]
    if text.isprintable():
        assert (back.text, list(back.timexes)) == (text, timexes)


def test_a_reference_must_be_a_date() -> None:
    """A string in place of the reference date is refused."""
    with pytest.raises(TypeError, match="reference must be a date"):
        chrono.tag("am Freitag", "2024-11-20")  # type: ignore[arg-type]


def test_an_unknown_domain_is_refused() -> None:
    """Only the domains that exist are taken."""
    with pytest.raises(ValueError, match="unknown domain"):
        chrono.tag("am Freitag", dt.date(2024, 11, 20), domain="poems")
