"""Periods so many away from a date: diese Woche, Vorjahr, am Tag darauf."""

from __future__ import annotations

import datetime as dt

from chrono.model import periods
from chrono.model.timex import TimexType
from chrono.tagger import symbols as sym
from chrono.tagger.resolving.meaning import DAY, UNITS, Meaning, Reader, Span


def period(
    s: sym.Period,
    reader: Reader,
    span: Span,  # noqa: ARG001 - every resolver is called alike
    offset: int,
) -> Meaning | None:
    """The period so many units away from the anchor's own."""
    base, at = reader.reference, None
    if s.anchored:
        known = reader.same if s.shift == 0 else reader.named
        if s.unit == "Y" and s.shift == 0 and reader.narrative_year(offset + 550):
            base = dt.date(reader.year or base.year, 7, 1)
        elif s.unit == "Y" and reader.year and offset - reader.year_at < 300:
            base = dt.date(reader.year, 7, 1)
        elif s.unit == "M" and reader.month and offset - reader.month.start < 300:
            base, at = reader.month.day, reader.month.start
        elif known is not None:
            base, at = known.day, known.start
    granularity = UNITS[s.unit]
    day = shifted(base, s.unit, s.shift)
    first, last = periods.containing(granularity, day)
    value = period_value(s.unit, first)
    return Meaning(
        TimexType.DATE, value, first, last, granularity, anchor=base, anchor_start=at
    )


def shifted(day: dt.date, unit: str, count: int) -> dt.date:
    """A day so many units later (earlier, for a negative count)."""
    if unit == "D":
        return day + count * DAY
    if unit in ("W", "WE"):
        return day + 7 * count * DAY
    return add_months(day, _MONTHS[unit] * count)


_MONTHS = {
    "M": 1,
    "Q": 3,
    "H": 6,
    "Y": 12,
    "DE": 120,
    "QC": 300,
    "CE": 1200,
    "ML": 12000,
}
"""How many months the longer units have."""


def add_months(day: dt.date, count: int) -> dt.date:
    """The same day of another month, or that month's last day."""
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    last = periods.last_of_month(year, month + 1)
    return last.replace(day=min(day.day, last.day))


def period_value(unit: str, first: dt.date) -> str:
    """The TIMEX3 value of the period that begins on `first`."""
    year = f"{first.year:04d}"
    match unit:
        case "D":
            return first.isoformat()
        case "W":
            iso = first.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}"
        case "WE":
            iso = first.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}-WE"
        case "M":
            return f"{year}-{first.month:02d}"
        case "Q":
            return f"{year}-Q{(first.month + 2) // 3}"
        case "H":
            return f"{year}-H{1 if first.month < 7 else 2}"
        case "Y":
            return year
        case "DE":
            return year[:3]
        case "CE":
            return year[:2]
    return year[:1]
