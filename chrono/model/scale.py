"""How finely a date is stated, and what narrows or blurs it.

Apart from `When` because the tagger needs these at start-up and not dataclasses.
"""

from __future__ import annotations

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
