"""Candidates and curated events -> one chronology without the same event twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chrono.merge.account import of_candidate, of_event
from chrono.merge.build import as_kept, build, event_id, source_key
from chrono.merge.clusters import Suspicion, gather
from chrono.merge.reach import Reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chrono.model.candidate import Candidate
    from chrono.model.event import Event
    from chrono.model.features import Features

__all__ = ["Merged", "Suspicion", "join", "merge"]

VERSION = "1"
"""Goes up with every change of what is merged."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The events in order, the pairs in doubt, and what found no place."""

    events: tuple[Event, ...]
    suspected: tuple[Suspicion, ...] = ()
    unmatched: tuple[Candidate, ...] = ()


def merge(
    curated: Sequence[Event],
    candidates: Sequence[Candidate],
    features: Mapping[str, Features] | None = None,
) -> tuple[Event, ...]:
    """Merge and sort; see `join`."""
    return join(curated, candidates, features).events


def join(
    curated: Sequence[Event],
    candidates: Sequence[Candidate],
    features: Mapping[str, Features] | None = None,
) -> Merged:
    """Merge candidates with each other and with the curated events.

    A curated event keeps every field and gains sources. The order of the arguments
    changes nothing, and merging the result with the same candidates again changes
    nothing. `features` describes curated events by id for the comparison; it is asked
    only for those that share a day with a candidate.
    `same_as` and `not_same_as` of curated events overrule the comparison; they name
    the id of a candidate or the id an extracted event would have.
    """
    unique = {candidate.id: candidate for candidate in candidates}
    read = {source_key(candidate.source) for candidate in unique.values()}
    curated = [as_kept(event, read) for event in curated]
    together, apart = _decisions(curated, unique.values())
    found = [of_candidate(candidate) for candidate in unique.values()]
    reach, decided = Reach(one.when for one in found), set(together.values())
    described = {} if features is None else features
    near = [e for e in curated if e.id in decided or reach.touches(e.when)]
    accounts = [*(of_event(event, described) for event in near), *found]
    gathering = gather(accounts, together, apart)
    ids = {event.id for event in near}
    far = (event for event in curated if event.id not in ids)
    events = _distinct([*far, *map(build, gathering.clusters)])
    return Merged(
        tuple(sorted(events, key=lambda event: event.sort_key)),
        tuple(sorted(gathering.suspected, key=lambda s: (-s.score, s.left, s.right))),
        tuple(a.candidate for a in gathering.unmatched if a.candidate is not None),
    )


def _decisions(
    curated: Sequence[Event], candidates: Iterable[Candidate]
) -> tuple[dict[str, str], frozenset[frozenset[str]]]:
    """What people decided, in keys of accounts."""
    if not any(event.same_as or event.not_same_as for event in curated):
        return {}, frozenset()
    keys: dict[str, list[str]] = {event.id: [event.id] for event in curated}
    for candidate in candidates:
        keys.setdefault(candidate.id, []).append(candidate.id)
        if candidate.when is not None:
            keys.setdefault(event_id(candidate.when, candidate.title), []).append(
                candidate.id
            )
    together = {
        key: event.id
        for event in curated
        for name in event.same_as
        for key in keys.get(name, ())
    }
    apart = frozenset(
        frozenset({event.id, key})
        for event in curated
        for name in event.not_same_as
        for key in keys.get(name, ())
    )
    return together, apart


def _distinct(events: Iterable[Event]) -> list[Event]:
    """Number ids that would be the same, in the events' own order."""
    found: list[Event] = []
    taken: dict[str, int] = {}
    for event in sorted(
        events, key=lambda event: (event.origin == "extracted", event.sort_key)
    ):
        count = taken.get(event.id, 0) + 1
        taken[event.id] = count
        found.append(event if count == 1 else replace(event, id=f"{event.id}-{count}"))
    return found
