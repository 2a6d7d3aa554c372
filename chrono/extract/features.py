"""What a statement will be compared with others by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from chrono.extract.gazetteer import Kind
from chrono.extract.reading import order_of, topics
from chrono.extract.segments import tokens
from chrono.lexicon import reporting
from chrono.lexicon.function_words import FUNCTION_WORDS
from chrono.model.features import Features, numbers, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chrono.extract.gazetteer import Gazetteer, Mention
    from chrono.model.event import Event, Figure


_EMPTY = FUNCTION_WORDS | set(reporting.FINITE) | set(reporting.PARTICIPLES)
"""Words that two tellings may share without telling the same."""


def features(
    gazetteer: Gazetteer,
    text: str,
    start: int,
    end: int,
    mentions: Iterable[Mention],
    kinds: tuple[str, ...],
    actors: Sequence[str],
    places: Iterable[str],
    figures: Iterable[Figure],
    *,
    ended: bool = False,
) -> Features:
    """Gather them for the words between `start` and `end`."""
    named: set[str] = set()
    for mention in mentions:
        if mention.kind in (Kind.ACTOR, Kind.PLACE, Kind.ROLE):
            named |= set(tokens(text[mention.start : mention.end]))
    counted: set[float] = set()
    for figure in figures:
        counted |= numbers(figure.value)
    return Features(
        kinds,
        parties(gazetteer, actors),
        frozenset(places),
        stems(text[start:end], named, _EMPTY),
        people(gazetteer, actors),
        frozenset(counted),
        ended=ended,
        nationals=nationals(gazetteer, actors),
    )


def people(gazetteer: Gazetteer, actors: Iterable[str]) -> frozenset[str]:
    """Name those of the actors that are persons."""
    return frozenset(
        actor
        for actor in actors
        if actor in gazetteer.actors and gazetteer.actors[actor].type == "person"
    )


def nationals(gazetteer: Gazetteer, actors: Iterable[str]) -> frozenset[str]:
    """Name the persons, each behind the state that he or she belongs to."""
    found = set()
    for person in people(gazetteer, actors):
        states = sorted(
            party
            for party in parties(gazetteer, [person])
            if party in gazetteer.actors and gazetteer.actors[party].type == "state"
        )
        found |= {f"{state}:{person}" for state in states}
    return frozenset(found)


def parties(gazetteer: Gazetteer, actors: Iterable[str]) -> frozenset[str]:
    """Name the actors and the states and bodies they belong to."""
    found: set[str] = set()
    for actor in actors:
        here: str | None = actor
        while here is not None and here not in found:
            found.add(here)
            entry = gazetteer.actors.get(here)
            here = entry.of if entry else None
    return frozenset(found)


class EventFeatures(Mapping[str, Features]):
    """The features of curated events by id, gathered when they are asked for."""

    def __init__(self, events: Iterable[Event], gazetteer: Gazetteer) -> None:
        self._events = {event.id: event for event in events}
        self._gazetteer = gazetteer
        self._order = order_of(gazetteer.categories)

    def __getitem__(self, key: str) -> Features:
        return of_event(self._events[key], self._gazetteer, self._order)

    def __iter__(self) -> Iterator[str]:
        return iter(self._events)

    def __len__(self) -> int:
        return len(self._events)


def of_event(event: Event, gazetteer: Gazetteer, order: Sequence[str]) -> Features:
    """Gather them for a curated event, from its German title and summary."""
    title, summary = event.title.get("de", ""), event.summary.get("de", "")
    text = f"{title}. {summary}"
    day = event.when.earliest
    mentions = gazetteer.find(text, day=day)
    found = topics(text, mentions, order)
    actors = [*event.actors, *(m.id for m in mentions if m.kind is Kind.ACTOR)]
    places = [*event.places, *(m.id for m in mentions if m.kind is Kind.PLACE)]
    named = features(
        gazetteer, text, 0, len(text), mentions, (), actors, places, event.figures
    )
    main = (event.category, *(topic for topic in found if topic != event.category))
    return Features(
        main,
        named.parties,
        named.places,
        named.words,
        named.people,
        named.numbers | numbers(text),
        parties(gazetteer, [one.who for one in event.attribution]),
        nationals=named.nationals,
    )
