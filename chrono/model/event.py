"""An event of the chronology, with its sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from chrono.model.when import Granularity, Mod, When

Text = Mapping[str, str]
"""A text by language code: {"de": …, "en": …}; either may be missing."""


class Status(str, Enum):
    """How far an event is established."""

    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    DENIED = "denied"
    DISPUTED = "disputed"

    def __str__(self) -> str:
        return self.value


class Origin(str, Enum):
    """Where an event came from: a person, the articles, or both."""

    CURATED = "curated"
    EXTRACTED = "extracted"
    MERGED = "merged"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who vouches for a statement or denies it: `says` "claims", "confirms", "denies".

    `who` is a gazetteer id, printed through the chronology's `names`, or plain words.
    """

    who: str
    says: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: as an article words it, or as a curated event writes it.

    From an article: value "über 10.000", unit "Soldaten". Curated, for every language:
    value `>10000`, `~60`, `>=28`, `<=9000000` or `30-40`, unit a gazetteer id, `by` the
    id of who gives the number. `chrono.model.figures.display` prints both.
    """

    value: str
    unit: str
    note: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words (W3C TextQuoteSelector) and their offsets in the article's text.

    `start` and `end` count code points, `end` exclusive; None when not located.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class TimexReference:
    """The words that dated a statement and what they were resolved to."""

    text: str
    value: str
    earliest: dt.date | None
    latest: dt.date | None
    rule: str
    anchor: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Who reports an event: an article of the project, or a page elsewhere.

    Exactly one of `article` (an article's id) and `url` is the key of a source;
    an article's own `url` may stand beside it. `published` and `accessed` are EDTF.
    `extracted` says that the program found it, where otherwise a person cites it.
    """

    article: str | None = None
    url: str | None = None
    publisher: str = ""
    title: str = ""
    published: str | None = None
    accessed: str | None = None
    language: str | None = None
    quote: Quote | None = None
    timex: TimexReference | None = None
    extracted: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction that was kept: in `field`, what the sources say differently."""

    field: str
    note: Text
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that the editors have looked at: its code, and why it may stand."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the chronology.

    `id` is a slug that starts with the date. `actors` and `places` are gazetteer
    ids (or plain names the gazetteer does not know). `explanation` says, line by
    line, what the merge joined and why; `planned` marks an announced event. `note`
    is the editors' remark: how a day was derived, why there is only one source.
    `ignore` names the findings that `check` keeps quiet about.
    """

    id: str
    when: When
    title: Text
    summary: Text
    category: str
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: Status = Status.CONFIRMED
    attribution: tuple[Attribution, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    origin: Origin = Origin.CURATED
    planned: bool = False
    order: int = 0
    part_of: str | None = None
    supersedes: tuple[str, ...] = ()
    responds_to: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    explanation: tuple[str, ...] = ()
    note: Text = field(default_factory=dict)
    ignore: tuple[Ignored, ...] = ()

    @property
    def date(self) -> str:
        """The date in EDTF."""
        return self.when.edtf

    @property
    def earliest(self) -> dt.date | None:
        """First possible day, inclusive."""
        return self.when.earliest

    @property
    def latest(self) -> dt.date | None:
        """Last possible day, inclusive."""
        return self.when.latest

    @property
    def granularity(self) -> Granularity:
        """How finely the date is known."""
        return self.when.granularity

    @property
    def mod(self) -> Mod | None:
        """START, MID, END … of the stated period."""
        return self.when.mod

    @property
    def sort_key(self) -> tuple[dt.date, int, dt.date, int, str]:
        """Total and stable: earliest, coarser first, latest, `order`, id."""
        return (*self.when.sort_key, self.order, self.id)
