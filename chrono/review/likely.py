"""Events that a proposal may be the same as, the likeliest first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from chrono.model.features import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chrono.model.event import Event, Text
    from chrono.model.when import When
    from chrono.review.proposals import Proposal

ENOUGH = 2.5
"""Score from which an event is shown beside a proposal."""
_DOUBTED = 3.0
"""What it adds that merging was in doubt about the pair."""
_NEAR = dt.timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Likely:
    """An event that may be the same, and what speaks for it."""

    event: Event
    score: float
    reasons: tuple[str, ...]


def likely(
    proposal: Proposal,
    events: Iterable[Event],
    suspected: Iterable[tuple[str, str]] = (),
    names: Mapping[str, Text] = MappingProxyType({}),
    limit: int = 4,
) -> tuple[Likely, ...]:
    """Rank the events that may be the same as the proposal; at most `limit`.

    What a person weighs, not what merging decides by: near dates and wide ones are
    kept, which merging would call contradictions. Words that are only `names` of who
    takes part do not count a second time.
    """
    mine = {proposal.id, *(member.id for member in proposal.members)}
    doubted = {
        other
        for pair in suspected
        for one, other in (pair, pair[::-1])
        if one in mine and other not in mine
    }
    found = []
    for event in events:
        if event.id in mine:
            continue
        match = _compared(proposal.event, event, names, in_doubt=event.id in doubted)
        if match is not None and match.score >= ENOUGH:
            found.append(match)
    found.sort(key=lambda each: (-each.score, each.event.sort_key))
    return tuple(found[:limit])


def _compared(
    left: Event, right: Event, names: Mapping[str, Text], *, in_doubt: bool
) -> Likely | None:
    score, reason = _dates(left.when, right.when)
    if not reason and not in_doubt:
        return None
    reasons = [reason] if reason else []
    if in_doubt:
        score += _DOUBTED
        reasons.append("merging was in doubt")
    if left.category == right.category:
        score += 1.0
        reasons.append(left.category)
    for mine, theirs in ((left.actors, right.actors), (left.places, right.places)):
        shared = [name for name in mine if name in theirs]
        score += min(0.3 * len(shared), 0.9)
        reasons += shared
    share = _shared_words(left, right, names)
    if share:
        score += 4.0 * share
        reasons.append(f"{share:.0%} of the words")
    return Likely(right, round(score, 2), tuple(reasons))


def _shared_words(left: Event, right: Event, names: Mapping[str, Text]) -> float:
    """Give the share of the shorter text's words that the other has as well."""
    known: set[str] = set()
    for name in (*left.actors, *left.places, *right.actors, *right.places):
        known.update(*map(_words, names.get(name, {}).values()))
    mine, theirs = (_words(_german(each)) - known for each in (left, right))
    fewer = min(len(mine), len(theirs))
    return len(mine & theirs) / fewer if fewer else 0.0


def _dates(left: When, right: When) -> tuple[float, str]:
    if (left.earliest, left.latest) == (right.earliest, right.latest):
        return 1.5, "the same date"
    if left.overlaps(right):
        longest = max(left.days or 9999, right.days or 9999)
        return (1.0 if longest <= 31 else 0.5), "the dates overlap"
    first, last = (left, right) if _end(left) < _begin(right) else (right, left)
    if _begin(last) - _end(first) <= _NEAR:
        return 0.5, "near in time"
    return 0.0, ""


def _begin(when: When) -> dt.date:
    return when.earliest or dt.date.min


def _end(when: When) -> dt.date:
    return when.latest or dt.date.max


def _german(event: Event) -> str:
    title = event.title.get("de") or event.title.get("en", "")
    return f"{title} {event.summary.get('de', '')}"


@lru_cache(maxsize=20_000)
def _words(text: str) -> frozenset[str]:
    return stems(text)
