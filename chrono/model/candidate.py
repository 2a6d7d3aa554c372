"""A candidate: a dated statement of an article, before anything is merged."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from chrono.model.event import Attribution, Figure, Source, Status
from chrono.model.features import Features
from chrono.model.when import When


class Dating(str, Enum):
    """What gave a statement its date."""

    OWN = "own"
    """A timex of the clause itself."""
    NARRATIVE = "narrative"
    """The sentence or paragraph it continues ("dabei", "am selben Ort")."""
    STATEMENT = "statement"
    """The day on which someone said it: the saying is the event."""
    NEWS = "news"
    """The article's date: the lead of the day's news."""
    REPORT = "report"
    """Only a medium's report is dated: it happened on that day or shortly before."""
    NONE = "none"
    """No date; it can only support an event that another text dates."""

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one clause of one article says happened.

    `id` is the article's id, `#`, and the offset of the clause. `when` has both
    bounds, or is None for `Dating.NONE`; then `before` is the latest day it can have
    been. `supporting` marks a statement that may only join another text's event: it
    has no day of its own or does not name the subject. `said` is the day on which
    it was reported, where the text dates that as well. `topics` are all the kinds of
    act the words speak of, the category first. `text` is the German words it was
    read from, with pronouns filled in.
    """

    id: str
    article: str
    title: str
    summary: str
    category: str
    source: Source
    when: When | None
    dating: Dating = Dating.OWN
    topics: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    status: Status = Status.CONFIRMED
    attribution: tuple[Attribution, ...] = ()
    figures: tuple[Figure, ...] = ()
    planned: bool = False
    negated: bool = False
    supporting: bool = False
    said: When | None = None
    speaker: str | None = None
    speaker_sides: tuple[str, ...] = ()
    text: str = ""
    features: Features = field(default_factory=Features)
    reasons: tuple[str, ...] = ()
    """Line by line, how date, category and status were read."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A dated statement that is no candidate, and why.

    `start` and `end` count code points of the article's text, `end` exclusive.
    """

    article: str
    start: int
    end: int
    text: str
    reason: str
    timex: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What `extract` read from one article."""

    candidates: tuple[Candidate, ...] = ()
    left_out: tuple[LeftOut, ...] = field(default=())
