"""What a statement will be compared with others by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.extract.gazetteer import Kind
from chrono.extract.segments import tokens
from chrono.lexicon import reporting
from chrono.lexicon.function_words import FUNCTION_WORDS
from chrono.model.features import Features, numbers, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chrono.extract.gazetteer import Gazetteer, Mention
    from chrono.model.event import Event, Figure


def features(
    gazetteer: Gazetteer,
    text: str,
    start: int,
    end: int,
    mentions: Iterable[Mention],
    topics: tuple[str, ...],
    actors: Sequence[str],
    places: Iterable[str],
    figures: Iterable[Figure],
    *,
    ended: bool = False,
) -> Features:
    """Gather them for the words between `start` and `end`."""
    named: set[str] = set(FUNCTION_WORDS) | set(reporting.FINITE)
    named |= set(reporting.PARTICIPLES)
    for mention in mentions:
        if mention.kind in (Kind.ACTOR, Kind.PLACE, Kind.ROLE):
            named |= set(tokens(text[mention.start : mention.end]))
    counted: set[float] = set()
    for figure in figures:
        counted |= numbers(figure.value)
    return Features(
        topics,
        parties(gazetteer, actors),
        frozenset(places),
        stems(text[start:end], named),
        people(gazetteer, actors),
        frozenset(counted),
        ended=ended,
    )


def people(gazetteer: Gazetteer, actors: Iterable[str]) -> frozenset[str]:
    """Name those of the actors that are persons."""
    return frozenset(
        actor
        for actor in actors
        if actor in gazetteer.actors and gazetteer.actors[actor].type == "person"
    )


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


def of_event(event: Event, gazetteer: Gazetteer, order: Sequence[str]) -> Features:
    """Gather them for a curated event, from its German title and summary."""
    from chrono.extract.reading import topics

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
    )
