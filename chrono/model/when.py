"""When something was: a closed span of days and how finely it was stated."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum, IntEnum


class Granularity(IntEnum):
    """How finely a date was stated; a larger number is coarser."""

    TIME = 0  # a clock time or a part of a day, dated on that day
    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    QUARTER = 5
    SEASON = 6
    HALF = 7
    YEAR = 8
    DECADE = 9
    CENTURY = 10
    MILLENNIUM = 11

    @property
    def label(self) -> str:
        """The name used in JSON: "day", "month" …"""
        return self.name.lower()


class Mod(str, Enum):
    """TIMEX3 `mod`: what narrows or blurs a value."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class When:
    """A span of days, both ends inclusive, and the granularity it was stated with.

    `earliest` and `latest` are what the words allow, not a guess at a day:
    "im Juni 2024" is 1 to 30 June at MONTH. `None` is an open side ("seit 2022").
    `mod` START, MID or END narrows the bounds inside the stated period, which
    stays readable through `edtf`. `approximate` and `uncertain` are EDTF's
    qualifiers `~` and `?`.

    Raises ValueError when `earliest` is after `latest`.
    """

    earliest: dt.date | None
    latest: dt.date | None
    granularity: Granularity = Granularity.DAY
    mod: Mod | None = None
    approximate: bool = False
    uncertain: bool = False

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is after {self.latest}")

    @classmethod
    def day(cls, day: dt.date) -> When:
        """One day, known to the day."""
        return cls(day, day)

    @property
    def edtf(self) -> str:
        """The date in EDTF (ISO 8601-2), as `chrono.model.edtf.write` puts it."""
        from chrono.model import edtf

        return edtf.write(self)

    @property
    def sort_key(self) -> tuple[dt.date, int, dt.date]:
        """By earliest, then coarser before finer, then latest; open sides first/last."""
        return (
            self.earliest or dt.date.min,
            -int(self.granularity),
            self.latest or dt.date.max,
        )

    def overlaps(self, other: When) -> bool:
        """Whether some day belongs to both; open sides reach for ever."""
        return (self.earliest or dt.date.min) <= (other.latest or dt.date.max) and (
            other.earliest or dt.date.min
        ) <= (self.latest or dt.date.max)

    def contains(self, other: When) -> bool:
        """Whether every day of `other` belongs to this span."""
        return (self.earliest or dt.date.min) <= (other.earliest or dt.date.min) and (
            other.latest or dt.date.max
        ) <= (self.latest or dt.date.max)

    @property
    def days(self) -> int | None:
        """How many days the span has; None when a side is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1
