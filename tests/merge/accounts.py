"""Candidates and curated events for the tests of merging."""

from __future__ import annotations

import datetime as dt
from typing import Any

from chrono.model import edtf
from chrono.model.candidate import Candidate, Dating
from chrono.model.event import Event, Quote, Source, Status
from chrono.model.features import Features, numbers, stems


def candidate(article: str, date: str | None, words: str, **given: Any) -> Candidate:
    """Make a candidate of some words; fields may be given."""
    category = given.pop("category", "troops")
    actors = tuple(given.pop("actors", ("north-korea",)))
    people = frozenset(given.pop("people", ()))
    nationals = frozenset(given.pop("nationals", ()))
    parties = frozenset(given.pop("parties", ()))
    said = given.pop("said", None)
    ended = given.pop("ended", False)
    places = tuple(given.pop("places", ()))
    offset = given.pop("offset", 0)
    when = edtf.read(date) if date else None
    dating = given.pop("dating", Dating.OWN if when else Dating.NONE)
    return Candidate(
        id=f"{article}#{offset}",
        article=article,
        title=words,
        summary=words + ".",
        category=category,
        source=Source(
            article=article,
            publisher=article.title(),
            published="2025-01-31",
            quote=Quote(words, start=offset, end=offset + len(words)),
            extracted=True,
        ),
        when=when,
        dating=dating,
        topics=given.pop("topics", (category,)),
        actors=actors,
        places=places,
        status=given.pop("status", Status.CLAIMED),
        said=edtf.read(said) if said else None,
        features=Features(
            given.pop("all_topics", (category,)),
            frozenset(actors) | people | parties,
            frozenset(places),
            stems(words),
            people,
            numbers(words),
            ended=ended,
            nationals=nationals,
        ),
        **given,
    )


def curated(name: str, words: str, **given: Any) -> Event:
    """Make a curated event whose id begins with its date."""
    date = given.pop("date", name[:10])
    return Event(
        id=name,
        when=edtf.read(date),
        title={"de": words, "en": words},
        summary={"de": words},
        category=given.pop("category", "troops"),
        actors=given.pop("actors", ("north-korea",)),
        sources=given.pop(
            "sources", (Source(url="https://example.org/a", publisher="A"),)
        ),
        **given,
    )


def day(text: str) -> dt.date:
    """Read an ISO date."""
    return dt.date.fromisoformat(text)
