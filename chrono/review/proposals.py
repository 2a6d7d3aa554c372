"""What there is to review: events that the articles tell and events.yaml lacks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from chrono import store
from chrono.errors import ChronoError
from chrono.model.event import Event, Origin, Quote, Source
from chrono.store.rejections import NAME as REVIEW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from chrono.model.article import Article
    from chrono.model.candidate import Candidate
    from chrono.model.event import Text
    from chrono.model.rejection import Rejection

# "joined 2023-09-13-wostotschny#1937-2023: the same period …", as merging explains it
_JOINED = re.compile(r"joined (?P<id>.+?#[\d-]+): ")


def _all_absorbed(_event: Event, _members: Sequence[Candidate]) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Material:
    """The parts of a project that a review needs, put together by who loads it.

    `events` are the merged events, `candidates` those of every article. `suspected`
    are pairs of ids that merging was in doubt about. `categories` are the gazetteer's,
    `rejections` those of earlier reviews. `left_over` merges candidates with an event
    and names those that would still stand beside it. `path` is that of events.yaml;
    what is rejected is kept beside it.
    """

    path: Path
    events: tuple[Event, ...]
    candidates: tuple[Candidate, ...] = ()
    suspected: tuple[tuple[str, str], ...] = ()
    articles: Mapping[str, Article] = field(default_factory=dict)
    names: Mapping[str, Text] = field(default_factory=dict)
    categories: frozenset[str] = frozenset()
    rejections: tuple[Rejection, ...] = ()
    left_over: Callable[[Event, Sequence[Candidate]], tuple[str, ...]] = _all_absorbed

    @property
    def rejections_path(self) -> Path:
        """Where rejections are kept."""
        return self.path.with_name(REVIEW)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An event as extracted and merged, and the statements that it is made of.

    `rejected_before` are those of its statements that were once rejected.
    """

    event: Event
    members: tuple[Candidate, ...]
    rejected_before: tuple[Rejection, ...] = ()

    @property
    def id(self) -> str:
        """The id that the event would have."""
        return self.event.id


def proposals(material: Material) -> tuple[Proposal, ...]:
    """List what is new, in the order of the chronology.

    An event is not new any more when all its statements were rejected, or when an
    event of events.yaml has taken them in.
    """
    rejected = store.rejected(material.candidates, material.rejections)
    by_id = {candidate.id: candidate for candidate in material.candidates}
    by_quote: dict[tuple[object, ...], list[Candidate]] = {}
    for candidate in material.candidates:
        by_quote.setdefault(_place(candidate.source), []).append(candidate)
    found = []
    for event in material.events:
        if event.origin is not Origin.EXTRACTED:
            continue
        members = _members(event, by_id, by_quote)
        before = [rejected[each.id] for each in members if each.id in rejected]
        if not before or any(
            each.id not in rejected for each in members if not each.supporting
        ):
            found.append(Proposal(event, members, tuple(dict.fromkeys(before))))
    return tuple(found)


def named(
    all_of_them: Iterable[Proposal], ids: Iterable[str], curated: Iterable[str] = ()
) -> tuple[Proposal, ...]:
    """Find proposals by the id of their event or of one of their candidates.

    Raises ChronoError for an id that is none, saying whether it is one of `curated`.
    """
    known = {}
    for proposal in all_of_them:
        known[proposal.id] = proposal
        for member in proposal.members:
            known.setdefault(member.id, proposal)
    found = {}
    for name in ids:
        if name not in known:
            if name in curated:
                raise ChronoError(f'"{name}" is in events.yaml already')
            close = get_close_matches(name, known, n=1, cutoff=0.5)
            hint = f'; did you mean "{close[0]}"?' if close else ""
            raise ChronoError(f'there is no new event "{name}"{hint}')
        found[known[name].id] = known[name]
    return tuple(found.values())


def entry(proposal: Proposal, taken: Iterable[str] = ()) -> Event:
    """Give the event as events.yaml will have it, with an id that is not `taken`.

    A source that is an article of the project is cited by its words alone.
    """
    ids = set(taken)
    name, number = proposal.event.id, 2
    while name in ids:
        name, number = f"{proposal.event.id}-{number}", number + 1
    return replace(
        proposal.event,
        id=name,
        sources=cited(proposal.event.sources),
        origin=Origin.CURATED,
        explanation=(),
    )


def cited(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Reduce sources to what an entry says of them; each once."""
    return tuple(
        dict.fromkeys(
            Source(
                article=each.article,
                quote=Quote(each.quote.exact) if each.quote else None,
            )
            if each.article
            else each
            for each in sources
        )
    )


def _members(
    event: Event,
    by_id: Mapping[str, Candidate],
    by_quote: Mapping[tuple[object, ...], Sequence[Candidate]],
) -> tuple[Candidate, ...]:
    """Find the candidates that merging made the event of."""
    found: dict[str, Candidate] = {}
    for source in event.sources:
        for candidate in by_quote.get(_place(source), ()):
            # The one it began with gave title and date; another clause of the same
            # sentence may be another event.
            if (candidate.when, candidate.title) == (event.when, event.title.get("de")):
                found[candidate.id] = candidate
    for line in event.explanation:
        joined = _JOINED.match(line)
        if joined and joined["id"] in by_id:
            found[joined["id"]] = by_id[joined["id"]]
    return tuple(found.values())


def _place(source: Source) -> tuple[object, ...]:
    return source.article, source.quote.start if source.quote else None
