"""When holidays fall: fixed days, days counted from Easter or from Advent.

Keys are those of `chrono.lexicon.holidays`: a name, or `easter+39`, `christmas+1`.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

_FIXED = {
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "valentine": (2, 14),
    "shining-star": (2, 16),
    "defenders": (2, 23),
    "womens-day": (3, 8),
    "day-of-the-sun": (4, 15),
    "walpurgis": (4, 30),
    "labour": (5, 1),
    "liberation": (5, 8),
    "victory": (5, 9),
    "children": (6, 1),
    "russia-day": (6, 12),
    "midsummer": (6, 21),
    "st-john": (6, 24),
    "us-day": (7, 4),
    "bastille-day": (7, 14),
    "victory-korea": (7, 27),
    "swiss-day": (8, 1),
    "assumption": (8, 15),
    "liberation-korea": (8, 15),
    "dprk-foundation": (9, 9),
    "world-children": (9, 20),
    "german-unity": (10, 3),
    "austria-day": (10, 26),
    "national-day": (10, 26),
    "reformation": (10, 31),
    "all-saints": (11, 1),
    "all-souls": (11, 2),
    "martinmas": (11, 11),
    "st-nicholas-eve": (12, 5),
    "st-nicholas": (12, 6),
    "midwinter": (12, 21),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "christmas-day": (12, 25),
    "christmas-days": (12, 25),
    "new-year-eve": (12, 31),
}
_DAY = dt.timedelta(days=1)


@lru_cache(maxsize=512)
def first_day(key: str, year: int) -> dt.date | None:
    """The day (of a longer feast: the day it is named after) in that year.

    None for a key that has no such day, or outside the Gregorian years that the
    Easter reckoning covers (1583 to 4099).
    """
    if key in _FIXED:
        return dt.date(year, *_FIXED[key])
    if key in ("easter-days", "whitsun-days"):
        key = "easter" if key == "easter-days" else "easter+49"
    if key.startswith("easter"):
        if not 1583 <= year <= 4099:
            return None
        return _easter(year) + int(key[6:] or 0) * _DAY
    if key.startswith("christmas+"):
        return dt.date(year, 12, 25) + int(key[10:]) * _DAY
    if key.startswith("advent"):
        return _first_advent(year) + _advent_offset(key) * _DAY
    match key:
        case "mothers-day":
            return nth_weekday(year, 5, 7, 2)
        case "repentance":
            return _first_advent(year) - 11 * _DAY
        case "harvest":
            return nth_weekday(year, 10, 7, 1)
        case "thanksgiving":
            return nth_weekday(year, 11, 4, 4)
    return None


def nth_weekday(year: int, month: int, weekday: int, n: int) -> dt.date | None:
    """The n-th Monday (1) … Sunday (7) of a month; n = -1 is the last one.

    None when the month has no such day.
    """
    if n > 0:
        first = dt.date(year, month, 1)
        day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (n - 1)
        try:
            return first.replace(day=day)
        except ValueError:
            return None
    from chrono.model.periods import last_of_month

    last = last_of_month(year, month)
    return last - ((last.isoweekday() - weekday) % 7) * _DAY


def _easter(year: int) -> dt.date:
    from dateutil.easter import easter

    return easter(year)


def _first_advent(year: int) -> dt.date:
    """The fourth Sunday before 25 December."""
    christmas = dt.date(year, 12, 25)
    return christmas - (christmas.isoweekday() % 7 or 7) * _DAY - 21 * _DAY


def _advent_offset(key: str) -> int:
    if key == "advent-35-14":  # the Sunday two weeks before the first Advent
        return -14
    return int(key[6:] or 0)
