"""Our own tagger reads our own German summaries and finds them dated honestly.

The rule of docs/events.md: a date without a year is one of the event's own year, as
a reader of that one entry takes it; anything further off carries its year.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import chrono
from chrono import store
from chrono.lexicon.calendar_names import WEEKDAYS
from chrono.model.timex import Timex, TimexType

if TYPE_CHECKING:
    from chrono.model.event import Event

ROOT = Path(__file__).parents[2]
EVENTS = store.load(ROOT / "events.yaml").events
TODAY = {"heute", "gestern", "vorgestern", "morgen", "übermorgen"}


def faults(text: str, event: Event) -> list[str]:
    """List what the dates of `text` say against the event they stand in."""
    assert event.earliest
    return [
        fault
        for timex in chrono.tag(text, event.earliest)
        if timex.type is TimexType.DATE
        for fault in contradictions(timex, event)
    ]


def contradictions(timex: Timex, event: Event) -> list[str]:
    """List what one date says against its event."""
    assert event.earliest
    found = []
    words = timex.text.lower()
    if words in TODAY:
        found.append(f'"{timex.text}" has no day in a chronology')
    if timex.earliest is None and not timex.value.endswith("_REF"):
        found.append(f'"{timex.text}" means no day')
    if timex.earliest and timex.latest and not re.search(r"\d{4}", words):
        last = event.latest or dt.date.max
        if timex.latest.year < event.earliest.year or timex.earliest.year > last.year:
            found.append(f'"{timex.text}" reads as {timex.value}; write the year')
    named = [day for name, day in WEEKDAYS.items() if re.search(rf"\b{name}\b", words)]
    if (
        named
        and re.search(r"\d", words)
        and timex.earliest
        and timex.earliest.isoweekday() != named[0]
    ):
        found.append(f'"{timex.text}" is another day of the week')
    return found


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.id)
def test_the_dates_of_a_summary_agree_with_its_event(event: Event) -> None:
    """Read from the event's own first day, no date of the summary contradicts it."""
    assert faults(event.summary["de"], event) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "Im Mai bestätigt Moskau den Einsatz.",
        "Gestern hatte Kim das angekündigt.",
        "Unterzeichnet wurde am Dienstag, 19. Juni 2024.",
    ],
)
def test_a_wrong_date_is_noticed(wrong: str) -> None:
    """A month of another year, a word of today and a false weekday are found."""
    (event,) = (each for each in EVENTS if each.id == "2025-01-09-pows-captured")
    assert faults(wrong, event) != []
