"""The calendar's periods as closed spans of days: the month, the season, the century …

Weeks are ISO 8601 weeks. Seasons are the meteorological ones; a winter is named
by the year it begins in. Decades and centuries are EDTF's `199X` and `19XX`: 1990
to 1999 and 1900 to 1999.
"""

from __future__ import annotations

import datetime as dt

from chrono.model.scale import Granularity, Mod

Span = tuple[dt.date, dt.date]

_DAY = dt.timedelta(days=1)


def month(year: int, number: int) -> Span:
    """First and last day of a month (1 to 12)."""
    first = dt.date(year, number, 1)
    return first, last_of_month(year, number)


def last_of_month(year: int, number: int) -> dt.date:
    """The last day of a month, also of December 9999."""
    if number == 12:
        return dt.date(year, 12, 31)
    return dt.date(year, number + 1, 1) - _DAY


def months(year: int, first: int, last: int) -> Span:
    """First day of month `first` to last day of month `last` of the same year."""
    return dt.date(year, first, 1), last_of_month(year, last)


def iso_week(year: int, number: int) -> Span:
    """Monday and Sunday of an ISO week. Raises ValueError for a week 53 that is not."""
    monday = dt.date.fromisocalendar(year, number, 1)
    return monday, monday + 6 * _DAY


def season(year: int, number: int) -> Span:
    """Meteorological season 1 (spring) to 4 (winter, which ends in the next year)."""
    if number == 4:
        if year == 9999:
            return dt.date(year, 12, 1), dt.date(year, 12, 31)
        return dt.date(year, 12, 1), last_of_month(year + 1, 2)
    return months(year, 3 * number, 3 * number + 2)


def quarter(year: int, number: int) -> Span:
    """Calendar quarter 1 to 4."""
    return months(year, 3 * number - 2, 3 * number)


def half(year: int, number: int) -> Span:
    """First or second half of a year."""
    return months(year, 6 * number - 5, 6 * number)


def years(first: int, last: int) -> Span:
    """1 January of `first` to 31 December of `last`."""
    return dt.date(max(first, 1), 1, 1), dt.date(last, 12, 31)


def containing(granularity: Granularity, day: dt.date) -> Span:
    """The period of that granularity that `day` belongs to."""
    match granularity:
        case Granularity.TIME | Granularity.DAY:
            return day, day
        case Granularity.WEEKEND:
            saturday = day - (day.isoweekday() - 6) * _DAY
            return saturday, saturday + _DAY
        case Granularity.WEEK:
            monday = day - (day.isoweekday() - 1) * _DAY
            return monday, monday + 6 * _DAY
        case Granularity.MONTH:
            return month(day.year, day.month)
        case Granularity.QUARTER:
            return quarter(day.year, (day.month + 2) // 3)
        case Granularity.SEASON:
            if day.month < 3:
                return season(day.year - 1, 4)
            return season(day.year, day.month // 3)
        case Granularity.HALF:
            return half(day.year, 1 if day.month <= 6 else 2)
        case Granularity.YEAR:
            return years(day.year, day.year)
        case Granularity.DECADE:
            return years(day.year // 10 * 10, day.year // 10 * 10 + 9)
        case Granularity.CENTURY:
            return years(day.year // 100 * 100, day.year // 100 * 100 + 99)
        case _:
            return years(day.year // 1000 * 1000, day.year // 1000 * 1000 + 999)


# The months (of a year, half, season, quarter) that start, middle and end take.
_MONTHS_OF_PART = {
    Granularity.QUARTER: (0, 1, 2, 3),
    Granularity.SEASON: (0, 1, 2, 3),
    Granularity.HALF: (0, 2, 4, 6),
    Granularity.YEAR: (0, 4, 8, 12),
}
_YEARS_OF_PART = {
    Granularity.DECADE: (0, 3, 7, 10),
    Granularity.CENTURY: (0, 33, 66, 100),
    Granularity.MILLENNIUM: (0, 333, 666, 1000),
}
_DAYS_OF_PART = {Granularity.WEEK: (0, 2, 4, 7), Granularity.WEEKEND: (0, 1, 1, 2)}
_PART = {Mod.START: 0, Mod.MID: 1, Mod.END: 2}


def part(granularity: Granularity, span: Span, mod: Mod) -> Span:
    """The start, middle or end of a period: "Anfang Juni" is 1 to 10 June.

    Months go by tens of days, weeks Mon-Tue, Wed-Thu, Fri-Sun, everything longer
    by thirds. A period that has no such part comes back whole.
    """
    third = _PART.get(mod)
    first, last = span
    if third is None:
        return span
    if granularity is Granularity.MONTH:
        starts = (1, 11, 21)[third]
        ends = (10, 20, last.day)[third]
        return first.replace(day=starts), first.replace(day=ends)
    if granularity in _DAYS_OF_PART:
        cuts = _DAYS_OF_PART[granularity]
        start = first + cuts[third] * _DAY
        return start, max(start, first + (cuts[third + 1] - 1) * _DAY)
    if granularity in _MONTHS_OF_PART:
        cuts = _MONTHS_OF_PART[granularity]
        start = _add_months(first, cuts[third])
        end = _add_months(first, cuts[third + 1] - 1)
        return start, last_of_month(end.year, end.month)
    if granularity in _YEARS_OF_PART:
        cuts = _YEARS_OF_PART[granularity]
        zero = last.year + 1 - cuts[3]
        return years(zero + cuts[third], zero + cuts[third + 1] - 1)
    return span


def _add_months(first: dt.date, count: int) -> dt.date:
    months = first.year * 12 + first.month - 1 + count
    return dt.date(min(months // 12, 9999), months % 12 + 1, 1)
