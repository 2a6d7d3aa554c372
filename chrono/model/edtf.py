"""EDTF (ISO 8601-2, levels 0 and 1 plus quarters and halves): read it and write it.

The one place that knows the notation. `read(write(when))` gives the same bounds.
"""

from __future__ import annotations

import datetime as dt
import re

from chrono.model import periods
from chrono.model.when import Granularity, Mod, When

_SEASON_CODES = {21: 1, 22: 2, 23: 3, 24: 4}
_ONE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<qualifier>[~?%]?)"
)


def read(text: str, mod: Mod | None = None) -> When:
    """Read an EDTF date or interval: `2024-06`, `2024-06-19~`, `199X`, `2024-06/..`.

    `mod` START, MID or END narrows the bounds to that part of the period.
    Raises ValueError, saying what is wrong with the text.
    """
    left, slash, right = text.partition("/")
    if not slash:
        return _narrowed(_single(left), mod)
    if left in ("", "..") and right in ("", ".."):
        raise ValueError(f'"{text}" is open on both sides')
    first = None if left in ("", "..") else _single(left)
    last = None if right in ("", "..") else _single(right)
    ends = [end for end in (first, last) if end is not None]
    if (
        first
        and last
        and (first.earliest or dt.date.min) > (last.latest or dt.date.max)
    ):
        raise ValueError(f'"{text}" ends before it starts')
    return _narrowed(
        When(
            first.earliest if first else None,
            last.latest if last else None,
            min(end.granularity for end in ends),
            approximate=any(end.approximate for end in ends),
            uncertain=any(end.uncertain for end in ends),
        ),
        mod,
    )


def write(when: When) -> str:
    """Write a span in EDTF, never finer than its granularity.

    A week, a weekend or a run of days is an interval of days.
    """
    qualifier = {(True, True): "%", (True, False): "~", (False, True): "?"}.get(
        (when.approximate, when.uncertain), ""
    )
    earliest, latest = when.earliest, when.latest
    if earliest is None or latest is None:
        left = _end(when, earliest, qualifier)
        right = _end(when, latest, qualifier)
        return f"{left}/{right}"
    span = earliest, latest
    if when.mod in (Mod.START, Mod.MID, Mod.END):
        whole = periods.containing(when.granularity, earliest)
        if periods.part(when.granularity, whole, when.mod) == span:
            span = whole
    name = _named_period(when.granularity, *span)
    if name:
        return name + qualifier
    left = _end(when, span[0], qualifier)
    right = _end(when, span[1], qualifier)
    return f"{left}/{right}"


def _single(text: str) -> When:
    match = _ONE.fullmatch(text)
    if not match:
        raise ValueError(f'"{text}" is not an EDTF date')
    year, month, day = match["year"], match["month"], match["day"]
    if year.endswith("X") and month:
        raise ValueError(f'"{text}" gives a month to a decade or century')
    if year.endswith("XX"):
        span, granularity = (
            periods.years(int(year[:2]) * 100, int(year[:2]) * 100 + 99),
            (Granularity.CENTURY),
        )
    elif year.endswith("X"):
        span, granularity = (
            periods.years(int(year[:3]) * 10, int(year[:3]) * 10 + 9),
            (Granularity.DECADE),
        )
    elif int(year) == 0:
        raise ValueError(f'"{text}" is outside the years 0001 to 9999')
    else:
        span, granularity = _within_year(text, int(year), month, day)
    return When(
        *span,
        granularity,
        approximate=match["qualifier"] in ("~", "%") and bool(match["qualifier"]),
        uncertain=match["qualifier"] in ("?", "%") and bool(match["qualifier"]),
    )


def _within_year(
    text: str, year: int, month: str | None, day: str | None
) -> tuple[periods.Span, Granularity]:
    if month is None:
        return periods.years(year, year), Granularity.YEAR
    number = int(month)
    if day is not None:
        try:
            exact = dt.date(year, number, int(day))
        except ValueError:
            raise ValueError(f'"{text}" is a day that does not exist') from None
        return (exact, exact), Granularity.DAY
    if 1 <= number <= 12:
        return periods.month(year, number), Granularity.MONTH
    if number in _SEASON_CODES:
        return periods.season(year, _SEASON_CODES[number]), Granularity.SEASON
    if 33 <= number <= 36:
        return periods.quarter(year, number - 32), Granularity.QUARTER
    if 40 <= number <= 41:
        return periods.half(year, number - 39), Granularity.HALF
    raise ValueError(f'"{text}" has no month {month}')


def _narrowed(when: When, mod: Mod | None) -> When:
    """The span with its bounds cut to the start, middle or end of the period."""
    if mod is None:
        return when
    earliest, latest = when.earliest, when.latest
    edge = earliest or latest
    if edge is not None:
        whole = periods.containing(when.granularity, edge)
        week = periods.containing(Granularity.WEEK, edge)
        if earliest in (None, whole[0]) and latest in (None, whole[1]):
            narrow = periods.part(when.granularity, whole, mod)
        elif (earliest, latest) == week:
            narrow = periods.part(Granularity.WEEK, week, mod)
        else:
            narrow = (earliest or edge, latest or edge)
        earliest = narrow[0] if earliest else None
        latest = narrow[1] if latest else None
    return When(
        earliest, latest, when.granularity, mod, when.approximate, when.uncertain
    )


def _named_period(
    granularity: Granularity, first: dt.date, last: dt.date
) -> str | None:
    """The single EDTF date for exactly this span; None when it takes an interval."""
    if first == last:
        return first.isoformat()
    if granularity in (Granularity.WEEKEND, Granularity.WEEK, Granularity.TIME):
        return None
    if granularity is Granularity.DAY:
        return None
    if periods.containing(granularity, first) != (first, last):
        return None
    year = f"{first.year:04d}"
    match granularity:
        case Granularity.MONTH:
            return f"{year}-{first.month:02d}"
        case Granularity.SEASON:
            return f"{year}-{20 + (first.month // 3):02d}"
        case Granularity.QUARTER:
            return f"{year}-{32 + (first.month + 2) // 3}"
        case Granularity.HALF:
            return f"{year}-{40 if first.month == 1 else 41}"
        case Granularity.YEAR:
            return year
        case Granularity.DECADE:
            return f"{year[:3]}X"
        case Granularity.CENTURY:
            return f"{year[:2]}XX"
    return None


def _end(when: When, day: dt.date | None, qualifier: str) -> str:
    """One end of an interval, as coarse as the span allows."""
    if day is None:
        return ".."
    at_start = day == when.earliest
    if when.mod in (Mod.START, Mod.MID, Mod.END):
        whole = periods.containing(when.granularity, day)
        if day in periods.part(when.granularity, whole, when.mod):
            day = whole[0 if at_start else 1]
    for granularity in (Granularity.YEAR, Granularity.MONTH):
        if when.granularity < granularity:
            continue
        first, last = periods.containing(granularity, day)
        if day == (first if at_start else last):
            return (_named_period(granularity, first, last) or "") + qualifier
    return day.isoformat() + qualifier
