"""Which events of a chronology are wanted: the filters of every command."""

from __future__ import annotations

import dataclasses
import datetime as dt
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono.errors import ChronoError
from chrono.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chrono.model.chronology import Chronology
    from chrono.model.event import Event


class UnknownName(ChronoError):
    """An actor, place or category that no event of the chronology carries."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for. Several values of one field: any of them; fields: all.

    `since` is the first and `until` the last day wanted, both inclusive; an event
    counts where **some** day it may have been on lies between them, so one of "Juni
    2024" is found by `since` 20 June. `on` are spans, of which one must overlap.
    `anniversaries` are (month, day) of any year. `actors`, `places`, `categories`
    are ids, names or aliases. `statuses` are the words of `Status`. Every text of
    `search` must be found somewhere in the event, in either language; `sources` are
    parts of a publisher, an article's id or an address.
    """

    since: dt.date | None = None
    until: dt.date | None = None
    on: tuple[When, ...] = ()
    anniversaries: tuple[tuple[int, int], ...] = ()
    actors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in dataclasses.fields(self))


def select(chronology: Chronology, wanted: Filter) -> Chronology:
    """Keep the events that the filter asks for, in their order.

    Raises UnknownName, with suggestions, for an actor, place or category that no
    event has.
    """
    if not wanted:
        return chronology
    events: Iterable[Event] = chronology.events
    if wanted.actors:
        ids = _ids("actor", wanted.actors, chronology)
        events = [e for e in events if not ids.isdisjoint(e.actors)]
    if wanted.places:
        ids = _ids("place", wanted.places, chronology)
        events = [e for e in events if not ids.isdisjoint(e.places)]
    if wanted.categories:
        ids = _ids("category", wanted.categories, chronology)
        events = [e for e in events if e.category in ids]
    if wanted.statuses:
        events = [e for e in events if e.status.value in wanted.statuses]
    if wanted.since or wanted.until:
        window = When(wanted.since, wanted.until)
        events = [e for e in events if e.when.overlaps(window)]
    if wanted.on or wanted.anniversaries:
        events = [e for e in events if _is_on(e.when, wanted)]
    if wanted.sources:
        parts = [fold(part) for part in wanted.sources]
        events = [e for e in events if _has_source(e, parts)]
    if wanted.search:
        words = [fold(text) for text in wanted.search]
        events = [e for e in events if _says(e, words, chronology)]
    return dataclasses.replace(chronology, events=tuple(events))


def fold(text: str) -> str:
    """Make spellings comparable: case, accents, "ue" for "ü", ' for ’."""
    text = unicodedata.normalize("NFC", text).casefold().replace("’", "'")
    for umlaut, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        text = text.replace(umlaut, plain)
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def known_ids(kind: str, chronology: Chronology) -> set[str]:
    """Give the ids of a kind ("actor", "place", "category") that the events carry."""
    if kind == "actor":
        return {actor for event in chronology for actor in event.actors}
    if kind == "place":
        return {place for event in chronology for place in event.places}
    return {event.category for event in chronology}


def _ids(kind: str, wanted: tuple[str, ...], chronology: Chronology) -> set[str]:
    present = known_ids(kind, chronology)
    spellings = {fold(identifier): identifier for identifier in sorted(present)}
    for spelling, identifier in chronology.aliases.items():
        if identifier in present:
            spellings.setdefault(fold(spelling), identifier)
    for identifier in sorted(present):
        for printed in chronology.names.get(identifier, {}).values():
            spellings.setdefault(fold(printed), identifier)
    found = set()
    for text in wanted:
        if fold(text) not in spellings:
            raise UnknownName(_unknown(kind, text, spellings))
        found.add(spellings[fold(text)])
    return found


def _unknown(kind: str, text: str, spellings: dict[str, str]) -> str:
    from difflib import get_close_matches

    folded = fold(text)
    close = get_close_matches(folded, spellings, n=5, cutoff=0.6)
    close += [s for s in sorted(spellings) if len(folded) > 2 and folded in s]
    hints = list(dict.fromkeys(spellings[spelling] for spelling in close))[:3]
    if hints:
        quoted = " or ".join(f'"{hint}"' for hint in hints)
        return f'no event has the {kind} "{text}"; did you mean {quoted}?'
    return f'no event has the {kind} "{text}"; see `chrono stats --by {kind}`'


def _is_on(when: When, wanted: Filter) -> bool:
    if any(when.overlaps(span) for span in wanted.on):
        return True
    if when.earliest is None or when.latest is None:
        return False
    # A span of a year or more holds every day of the calendar and says nothing.
    if (when.latest - when.earliest).days > 31:
        return False
    days = range((when.latest - when.earliest).days + 1)
    calendar = {when.earliest + dt.timedelta(days=n) for n in days}
    return any((day.month, day.day) in wanted.anniversaries for day in calendar)


def _has_source(event: Event, parts: list[str]) -> bool:
    for source in event.sources:
        words = (source.article, source.url, source.publisher, source.title)
        text = fold("\n".join(word for word in words if word))
        if any(part in text for part in parts):
            return True
    return False


def _says(event: Event, words: list[str], chronology: Chronology) -> bool:
    names = chronology.names
    ids = (*event.actors, *event.places, event.category)
    texts = [event.id, *event.title.values(), *event.summary.values(), *event.tags]
    texts += ids
    for identifier in ids:
        texts += names.get(identifier, {}).values()
    for source in event.sources:
        texts += (source.title, source.publisher)
        if source.quote:
            texts.append(source.quote.exact)
    texts += [attribution.who for attribution in event.attribution]
    texts += [f"{figure.value} {figure.unit}" for figure in event.figures]
    text = fold("\n".join(texts))
    return all(word in text for word in words)
