from __future__ import annotations

import datetime as dt
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from chrono.extract import extract
from chrono.extract.gazetteer import load
from chrono.merge import merge
from chrono.model import edtf
from chrono.model.article import Article, Published
from chrono.model.event import Event
from chrono.tagger import tag

Span = tuple[dt.date | None, dt.date | None]


class Read(NamedTuple):
    """What was wanted, and the events that each passage is a source of."""

    wanted: dict[str, Any]
    events: dict[str, list[Event]]


@pytest.fixture(scope="module")
def read() -> Read:
    """All passages, extracted and merged into one chronology."""
    path = Path(__file__).parent / "passages.yaml"
    wanted = yaml.safe_load(path.read_text(encoding="utf-8"))
    gazetteer = load()
    candidates = []
    for passage in wanted["passages"]:
        day = dt.date.fromisoformat(passage["published"])
        article = Article(passage["id"], passage["text"], Published(day))
        candidates += extract(article, tag(article.text, day), gazetteer).candidates
    events: dict[str, list[Event]] = defaultdict(list)
    for event in merge((), candidates):
        for source in event.sources:
            events[source.article or ""].append(event)
    return Read(wanted, events)


def span(date: str) -> Span:
    """Give first and last day of a date in EDTF."""
    when = edtf.read(date)
    return when.earliest, when.latest


def overlaps(event: Event, days: Span) -> bool:
    """Whether an event and a span share a day."""
    first, last = days
    assert first
    assert last
    assert event.earliest
    assert event.latest
    return event.earliest <= last and event.latest >= first


def test_nearly_every_wanted_event_is_there_with_its_exact_date(read: Read) -> None:
    """At least 85 of 100 are found with exactly the days that the words mean."""
    wanted = [one for one in read.wanted["events"] if not one.get("negative")]
    found = [
        one
        for one in wanted
        if any(
            (event.earliest, event.latest) == span(one["date"])
            for event in read.events[one["passage"]]
        )
    ]
    assert len(found) >= 0.85 * len(wanted)


def test_few_events_are_there_that_nobody_wanted(read: Read) -> None:
    """At least 85 of 100 dated events are on a day on which one was wanted."""
    right = total = 0
    for passage in sorted({one["passage"] for one in read.wanted["events"]}):
        days = [
            span(one["date"])
            for one in read.wanted["events"]
            if one["passage"] == passage and not one.get("negative")
        ]
        for event in read.events[passage]:
            total += 1
            right += any(overlaps(event, one) for one in days)
    assert right >= 0.85 * total


def test_passages_that_tell_the_same_are_merged(read: Read) -> None:
    """At least 85 of 100 pairs share an event."""
    same = read.wanted["same"]
    merged = [pair for pair in same if shared(read, *pair)]
    assert len(merged) >= 0.85 * len(same)


def test_near_misses_are_not_merged(read: Read) -> None:
    """No pair of different main events shares one."""
    main = {
        one["passage"]: span(one["date"])
        for one in read.wanted["events"]
        if one.get("main")
    }
    for left, right in read.wanted["different"]:
        common = [
            event
            for event in shared(read, left, right)
            if all(
                name in main and overlaps(event, main[name]) for name in (left, right)
            )
        ]
        assert common == []


def shared(read: Read, left: str, right: str) -> list[Event]:
    """Give the events that both passages are a source of."""
    others = {event.id for event in read.events[right]}
    return [event for event in read.events[left] if event.id in others]
