"""A curated event or a candidate, reduced to what merging compares."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono.model.candidate import Candidate, Dating
from chrono.model.features import Features, numbers, stems
from chrono.model.when import When

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chrono.model.event import Event

RECENT = 3
"""Days before a report within which what it reports is taken to have happened."""
FOREVER = 99999
"""The days of a span with an open side."""
BEFORE = 5
"""Days before an article within which an undated statement of it is looked for."""


@dataclass(frozen=True, slots=True)
class Account:
    """One telling of an event. `stated` says that the text gives the date itself.

    Exactly one of `event` and `candidate` is set. `key` is the event's or the
    candidate's id.
    """

    key: str
    when: When
    category: str
    features: Features
    actors: frozenset[str]
    speakers: frozenset[str] = frozenset()
    supporting: bool = False
    stated: bool = True
    negated: bool = False
    saying: bool = False
    """Whether the day is only that of a statement about something."""
    said: When | None = None
    """The day on which what happened was reported."""
    undated: bool = False
    event: Event | None = field(default=None, compare=False)
    candidate: Candidate | None = field(default=None, compare=False)
    label: str = field(init=False, compare=False, default="")
    days: int = field(init=False, compare=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "label", self.when.edtf)
        object.__setattr__(self, "days", self.when.days or FOREVER)

    @property
    def articles(self) -> frozenset[str]:
        """The articles that it rests on."""
        if self.candidate is not None:
            return frozenset({self.candidate.article})
        sources = self.event.sources if self.event is not None else ()
        return frozenset(source.article for source in sources if source.article)

    def cites(self, other: Account) -> bool:
        """Whether this curated event quotes the sentence of the other account."""
        if self.event is None or other.candidate is None:
            return False
        theirs = other.candidate.source.quote
        return theirs is not None and any(
            source.article == other.candidate.article
            and source.quote is not None
            and (
                source.quote.exact in theirs.exact or theirs.exact in source.quote.exact
            )
            for source in self.event.sources
        )


def of_candidate(candidate: Candidate) -> Account:
    """Reduce a candidate. Without a date it gets the days it can have been."""
    when = candidate.when
    if when is None:
        when = _window(candidate)
    speakers: frozenset[str] = frozenset()
    if candidate.speaker:
        speakers = frozenset({candidate.speaker}) | _sides(candidate)
    return Account(
        candidate.id,
        when,
        candidate.category,
        candidate.features,
        frozenset(candidate.actors),
        speakers,
        candidate.supporting,
        candidate.when is not None,
        candidate.negated,
        candidate.dating is Dating.STATEMENT,
        candidate.said,
        candidate.dating is Dating.NONE,
        candidate=candidate,
    )


def of_event(event: Event, features: Mapping[str, Features]) -> Account:
    """Reduce a curated event; without prepared features its own fields serve."""
    known = features.get(event.id)
    if known is None:
        text = " ".join([*event.title.values(), *event.summary.values()])
        known = Features(
            (event.category,),
            frozenset(event.actors),
            frozenset(event.places),
            stems(text),
            numbers=numbers(text),
        )
    speakers = known.speakers or frozenset(one.who for one in event.attribution)
    if event.category == "statement":
        speakers |= frozenset(event.actors[:1]) | (known.parties - set(event.actors))
    return Account(
        event.id,
        event.when,
        event.category,
        known,
        frozenset(event.actors),
        speakers,
        event=event,
    )


def _window(candidate: Candidate) -> When:
    said = candidate.said
    last = (said.latest if said else None) or dt.date.max
    days = RECENT if candidate.dating is Dating.REPORT else BEFORE
    first = last - dt.timedelta(days=days) if last > dt.date.min else last
    return When(first, last)


def _sides(candidate: Candidate) -> frozenset[str]:
    """The speaker's state, as far as the candidate's own parties tell."""
    return frozenset(candidate.speaker_sides)
