from __future__ import annotations

import datetime as dt
import random

from accounts import candidate, curated
from hypothesis import given, settings
from hypothesis import strategies as st

from chrono.merge import join, merge
from chrono.model.candidate import Candidate
from chrono.model.event import Event

WORDS = ["Soldaten", "Kursk", "Rakete", "Vertrag", "Munition", "Besuch", "30", "3.000"]
CATEGORIES = ["troops", "combat", "statement", "treaty", "visit"]
ACTORS = ["north-korea", "russia", "nis", "zelensky"]
DATES = ["2024-06-19", "2024-06-20", "2024-06", "2024-06-14/2024-06-20", "2024", None]


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    """Draw candidates that are often alike, each from a place of its own."""
    found = []
    for number in range(draw(st.integers(0, 8))):
        date = draw(st.sampled_from(DATES))
        category = draw(st.sampled_from(CATEGORIES))
        found.append(
            candidate(
                draw(st.sampled_from(["kurier", "merkur", "bote"])),
                date,
                " ".join(
                    draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
                ),
                offset=number,
                category=category,
                actors=tuple(
                    draw(st.lists(st.sampled_from(ACTORS), min_size=1, unique=True))
                ),
                speaker=draw(st.sampled_from([None, "nis", "zelensky"])),
                said=None if date else "2024-06-21",
                supporting=date is None or draw(st.booleans()),
                negated=draw(st.booleans()),
            )
        )
    return found


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Draw a few curated events with different ids."""
    return [
        curated(
            f"2024-06-19-{number}",
            " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))),
            date=draw(st.sampled_from([date for date in DATES if date])),
            category=draw(st.sampled_from(CATEGORIES)),
        )
        for number in range(draw(st.integers(0, 3)))
    ]


@settings(max_examples=150, deadline=None)
@given(events(), candidates(), st.randoms(use_true_random=False))
def test_the_order_of_the_arguments_changes_nothing(
    known: list[Event], found: list[Candidate], shuffler: random.Random
) -> None:
    """Files may be read in any order."""
    expected = join(known, found)
    shuffler.shuffle(known)
    shuffler.shuffle(found)
    assert join(known, found) == expected


@settings(max_examples=100, deadline=None)
@given(events(), candidates())
def test_merging_again_changes_nothing(
    known: list[Event], found: list[Candidate]
) -> None:
    """The same candidates twice are the same candidates, merged or not yet."""
    once = merge(known, found)
    assert merge(known, found + found) == once
    kept = {event.id for event in known}
    merged = [event for event in once if event.id in kept]
    assert merge(merged, found) == once


@settings(max_examples=100, deadline=None)
@given(events(), candidates())
def test_nothing_dated_is_lost_and_nothing_appears_twice(
    known: list[Event], found: list[Candidate]
) -> None:
    """Every candidate that can stand alone is a source of exactly one event."""
    merged = join(known, found)
    rest = {one.id for one in merged.unmatched}
    for one in found:
        if one.supporting or one.id in rest:
            continue
        holding = [
            event
            for event in merged.events
            if any(
                source.article == one.article and source.quote == one.source.quote
                for source in event.sources
            )
        ]
        assert holding


@settings(max_examples=100, deadline=None)
@given(events(), candidates())
def test_a_curated_event_is_never_changed(
    known: list[Event], found: list[Candidate]
) -> None:
    """It keeps every field but the ones that a merge adds to."""
    after = {event.id: event for event in merge(known, found)}
    for event in known:
        for field in ("when", "title", "summary", "category", "status", "actors"):
            assert getattr(after[event.id], field) == getattr(event, field)


@settings(max_examples=100, deadline=None)
@given(candidates())
def test_no_extracted_event_lacks_a_bound(found: list[Candidate]) -> None:
    """Open sides are for people; the program always says both ends."""
    for event in merge((), found):
        assert isinstance(event.earliest, dt.date)
        assert isinstance(event.latest, dt.date)
