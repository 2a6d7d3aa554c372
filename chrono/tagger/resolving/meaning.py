"""What resolving gives (`Meaning`) and what it needs to know of the text (`Reader`)."""

from __future__ import annotations

import datetime as dt

from chrono.model.record import TYPE_CHECKING, NamedTuple
from chrono.model.scale import Granularity, Mod
from chrono.model.timex import Direction, TimexType
from chrono.tagger.document import Document
from chrono.tagger.tense import Leaning, leaning

if TYPE_CHECKING:
    from typing import Any

DAY = dt.timedelta(days=1)
UNITS = {
    "D": Granularity.DAY,
    "W": Granularity.WEEK,
    "WE": Granularity.WEEKEND,
    "M": Granularity.MONTH,
    "Q": Granularity.QUARTER,
    "H": Granularity.HALF,
    "Y": Granularity.YEAR,
    "DE": Granularity.DECADE,
    "CE": Granularity.CENTURY,
    "ML": Granularity.MILLENNIUM,
}


class Meaning(NamedTuple):
    """What a timex comes to; the fields of `chrono.model.timex.Timex`."""

    type: TimexType
    value: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    granularity: Granularity | None = None
    mod: Mod | None = None
    anchor: dt.date | None = None
    anchor_start: int | None = None
    direction: Direction | None = None
    reason: str = ""
    quant: str | None = None
    freq: str | None = None
    approximate: bool = False


class Landmark(NamedTuple):
    """A day that the text named, and the offset at which it did."""

    day: dt.date
    start: int


class Reader:
    """The state of reading: reference date, the days and years named so far."""

    __slots__ = ("doc", "month", "named", "reference", "same", "year", "year_at")

    def __init__(self, doc: Document, reference: dt.date) -> None:
        self.doc = doc
        self.reference = reference
        self.named: Landmark | None = None
        """The last day that stands by itself; offsets are counted from it."""
        self.same: Landmark | None = None
        """The last day at all; "am selben Tag" and clock times mean this one."""
        self.month: Landmark | None = None
        """The last month that was named as such."""
        self.year: int | None = None
        self.year_at = -10_000

    def leaning(self, start: int, end: int) -> Leaning:
        """Which way the clause around these tokens looks."""
        return leaning(self.doc, start, end)

    def narrative_year(self, offset: int) -> int | None:
        """A year long past that the text is telling of, if it was named just before."""
        if self.year is None or offset - self.year_at > 700:
            return None
        if "\n\n" in self.doc.text[max(self.year_at, 0) : offset]:
            return None  # a new paragraph tells of something else
        return self.year if self.year < self.reference.year - 1 else None


Span = tuple[int, int]


def day_meaning(day: dt.date, **more: Any) -> Meaning:
    """One day."""
    return Meaning(TimexType.DATE, day.isoformat(), day, day, Granularity.DAY, **more)
