"""Days, months, years and weekdays: which one is meant, seen from the anchor."""

from __future__ import annotations

import datetime as dt

from chrono.calendars.holidays import nth_weekday
from chrono.model import periods
from chrono.model.record import TYPE_CHECKING
from chrono.model.scale import Granularity
from chrono.model.timex import Direction, TimexType
from chrono.tagger import symbols as sym
from chrono.tagger.resolving.meaning import (
    DAY,
    UNITS,
    Meaning,
    Reader,
    Span,
    day_meaning,
)
from chrono.tagger.resolving.relative import add_months, period_value
from chrono.tagger.tense import Leaning

if TYPE_CHECKING:
    from typing import Any


def date(s: sym.Date, reader: Reader, span: Span, offset: int) -> Meaning | None:
    """A day, month, year or weekday by its calendar fields."""
    ref = reader.reference
    if s.unit and s.unit.startswith("EXACT-"):
        return _exact(s, ref)
    year = s.year
    if year is None and s.unit == "Y" and s.shift is not None:
        year = ref.year + s.shift
    if s.month is None and s.day is None and s.weekday is None:
        return _year(year)
    if s.day is not None and s.month is None and s.weekday is not None:
        return _weekday_on(s.weekday, s.day, ref)
    if s.day is not None and s.month is None and s.unit is None:
        return _day_near(s.day, reader, span)
    if s.day is not None and s.month is None:
        base = add_months(ref, s.shift or 0)
        return day_meaning(base.replace(day=s.day), anchor=ref)
    if s.day is not None and s.month is not None:
        return _day_of_year(s, year, reader, span, offset)
    if s.month is not None:
        return _month(s, year, reader, span, offset)
    return _weekday(s, reader, span)


def told_year(reader: Reader, span: Span, offset: int) -> int | None:
    """The year the narrative is in, unless the clause announces something."""
    year = reader.narrative_year(offset)
    if year is None or reader.doc.lower(span[0] - 2) not in _NARRATIVE:
        return None
    return None if reader.leaning(*span).direction is Direction.FUTURE else year


_NARRATIVE = frozenset(
    ("im am vom zum seit bis ende anfang mitte den dem der und").split()
)


def _day_near(number: int, reader: Reader, span: Span) -> Meaning | None:
    """That day of this month, or of the one before or after, as the clause looks."""
    ref = reader.reference
    days = []
    for months in range(-2, 3):
        first = add_months(ref.replace(day=1), months)
        if number <= periods.last_of_month(first.year, first.month).day:
            days.append(first.replace(day=number))
    before = max((day for day in days if day <= ref), default=None)
    after = min((day for day in days if day >= ref), default=None)
    lean = reader.leaning(*span)
    chosen = after if lean.direction is Direction.FUTURE else before
    if lean.direction is None and before and after and after - ref < ref - before:
        chosen = after
    if chosen is None:
        return None
    return day_meaning(
        chosen,
        anchor=ref,
        direction=lean.direction,
        reason=lean.reason or "it is nearest",
    )


def _weekday_on(weekday: int, number: int, ref: dt.date) -> Meaning | None:
    """The nearest day that is this weekday and this day of its month."""
    found = []
    for months in range(-12, 13):
        first = add_months(ref.replace(day=1), months)
        if number <= periods.last_of_month(first.year, first.month).day:
            day = first.replace(day=number)
            if day.isoweekday() == weekday:
                found.append(day)
    if not found:
        return None
    nearest = min(found, key=lambda day: abs((day - ref).days))
    return day_meaning(nearest, anchor=ref, reason="the weekday settles the month")


def _exact(s: sym.Date, ref: dt.date) -> Meaning:
    months = (s.shift or 0) * (12 if s.unit == "EXACT-Y" else 1)
    return day_meaning(add_months(ref + (s.day or 0) * DAY, months), anchor=ref)


def _year(year: int | None) -> Meaning | None:
    if year is None:
        return None
    if year < 0:
        return Meaning(TimexType.DATE, f"BC{-year:04d}")
    first, last = periods.years(year, year)
    return Meaning(TimexType.DATE, f"{year:04d}", first, last, Granularity.YEAR)


def _day_of_year(
    s: sym.Date, year: int | None, reader: Reader, span: Span, offset: int
) -> Meaning | None:
    month, day = s.month or 1, s.day or 1
    if year is not None:
        return day_meaning(dt.date(year, month, day))
    told = told_year(reader, span, offset)
    if told is not None and s.weekday is None:
        return day_meaning(
            dt.date(told, month, day), reason=f"the text is telling of {told}"
        )
    ref = reader.reference
    candidates = []
    for number in range(ref.year - 8, ref.year + 9):
        try:
            candidate = dt.date(number, month, day)
        except ValueError:
            continue
        if s.weekday is None or candidate.isoweekday() == s.weekday:
            candidates.append(candidate)
    near = [c for c in candidates if abs((c - ref).days) <= 366 or s.weekday]
    if s.weekday is not None:
        near = [c for c in candidates if abs((c - ref).days) <= 1200]
        if not near:  # weekday and date contradict: the date wins
            return _day_of_year(s._replace(weekday=None), None, reader, span, offset)
        best = min(near, key=lambda c: abs((c - ref).days))
        return day_meaning(best, anchor=ref, reason="the weekday settles the year")
    before = max((c for c in near if c <= ref), default=None)
    after = min((c for c in near if c >= ref), default=None)
    lean = reader.leaning(*span)
    chosen, way, why = _choose(before, after, ref, lean)
    if chosen is None:
        return None
    return day_meaning(chosen, anchor=ref, direction=way, reason=why)


def _choose(
    before: dt.date | None, after: dt.date | None, ref: dt.date, lean: Leaning
) -> tuple[dt.date | None, Direction | None, str]:
    """The candidate on the side the clause looks to, unless the other is far nearer."""
    if before is None or after is None:
        return before or after, None, "only one such day is in reach"
    back, ahead = (ref - before).days, (after - ref).days
    if back == 0:
        return before, None, "it is the reference date itself"
    if lean.direction is None or not lean.sure:
        nearest = before if back <= ahead else after
        if lean.direction is Direction.PAST and back <= 300:
            nearest = before
        if lean.direction is Direction.FUTURE and ahead <= 180:
            nearest = after
        way = Direction.PAST if nearest is before else Direction.FUTURE
        return nearest, way, lean.reason if lean.direction is way else "it is nearest"
    if lean.direction is Direction.PAST:
        if back > 335 and ahead <= 30:
            return after, Direction.FUTURE, "the last one is almost a year ago"
        return before, Direction.PAST, lean.reason
    if ahead > 335 and back <= 30:
        return before, Direction.PAST, "the next one is almost a year ahead"
    return after, Direction.FUTURE, lean.reason


def _month(
    s: sym.Date, year: int | None, reader: Reader, span: Span, offset: int
) -> Meaning | None:
    month = s.month or 1
    ref = reader.reference
    if year is not None:
        return month_meaning(year, month)
    if s.anchored and reader.same:
        base = reader.same.day
        shift = 0 if month >= base.month else 1
        if s.strict < 0:
            shift = 0 if month < base.month else -1
        return month_meaning(
            base.year + shift, month, anchor=base, anchor_start=reader.same.start
        )
    told = told_year(reader, span, offset)
    if told is not None and not s.strict:
        return month_meaning(told, month, reason=f"the text is telling of {told}")
    last = ref.year if month <= ref.month else ref.year - 1
    coming = ref.year if month >= ref.month else ref.year + 1
    if s.strict < 0:
        return month_meaning(
            last if month != ref.month else ref.year - 1, month, anchor=ref
        )
    if s.strict > 0:
        return month_meaning(
            coming if month != ref.month else ref.year + 1, month, anchor=ref
        )
    if s.unit == "NEAR":
        return month_meaning(ref.year, month, anchor=ref)
    if last == coming:
        return month_meaning(last, month, anchor=ref)
    lean = reader.leaning(*span)
    if lean.direction is None and (month - ref.month) % 12 <= 2:
        return month_meaning(
            coming,
            month,
            anchor=ref,
            direction=Direction.FUTURE,
            reason="it is nearest",
        )
    if lean.direction is Direction.FUTURE:
        distance = (coming - ref.year) * 12 + month - ref.month
        if lean.sure or distance <= 8:
            return month_meaning(
                coming, month, anchor=ref, direction=lean.direction, reason=lean.reason
            )
    return month_meaning(
        last,
        month,
        anchor=ref,
        direction=Direction.PAST,
        reason=lean.reason if lean.direction is Direction.PAST else "it is a report",
    )


def month_meaning(year: int, month: int, **more: Any) -> Meaning:
    """A whole month."""
    first, last = periods.month(year, month)
    return Meaning(
        TimexType.DATE,
        f"{year:04d}-{month:02d}",
        first,
        last,
        Granularity.MONTH,
        **more,
    )


def _weekday(s: sym.Date, reader: Reader, span: Span) -> Meaning | None:
    ref = reader.reference
    weekday = s.weekday or 1
    anchor_start = None
    if s.anchored and reader.same:
        ref, anchor_start = reader.same.day, reader.same.start
    back = (ref.isoweekday() - weekday) % 7
    ahead = (weekday - ref.isoweekday()) % 7
    monday = ref - (ref.isoweekday() - 1) * DAY
    if s.unit == "D":
        day = ref + (s.shift or 0) * DAY
        return day_meaning(day, anchor=ref)
    if s.unit == "W":
        return day_meaning(
            monday + (7 * (s.shift or 0) + weekday - 1) * DAY,
            anchor=ref,
            anchor_start=anchor_start,
        )
    if s.unit == "W2":
        days = (ahead or 7) + 7 if (s.shift or 0) > 0 else -(back or 7) - 7
        return day_meaning(ref + days * DAY, anchor=ref)
    if s.unit == "W+":
        weeks = s.shift or 0
        start = ref + ahead * DAY if weeks > 0 else ref - back * DAY
        return day_meaning(start + 7 * weeks * DAY, anchor=ref)
    if s.unit == "NEAR":
        return day_meaning(monday + (weekday - 1) * DAY, anchor=ref)
    if s.strict:
        days = -(back or 7) if s.strict < 0 else (ahead or 7)
        return day_meaning(ref + days * DAY, anchor=ref, anchor_start=anchor_start)
    if s.anchored:
        return day_meaning(ref + ahead * DAY, anchor=ref, anchor_start=anchor_start)
    if back == 0:
        return day_meaning(ref, anchor=ref, reason="the reference date is that weekday")
    lean = reader.leaning(*span)
    if lean.direction is Direction.FUTURE:
        return day_meaning(
            ref + ahead * DAY, anchor=ref, direction=lean.direction, reason=lean.reason
        )
    return day_meaning(
        ref - back * DAY,
        anchor=ref,
        direction=Direction.PAST,
        reason=lean.reason or "it is a report",
    )


def nth_day(s: sym.NthDay, reader: Reader, span: Span, offset: int) -> Meaning | None:
    """The n-th weekday or day of a month: "zweiter Montag im Mai"."""
    ref = reader.reference
    if s.month is None:
        return None
    if s.month.month is None:
        base = add_months(ref.replace(day=1), s.month.shift or 0)
        year, month = base.year, base.month
    else:
        found = _month(s.month, _said_year(s.month, ref), reader, span, offset)
        if found is None or found.earliest is None:
            return None
        year, month = found.earliest.year, found.earliest.month
    if s.unit != "D":
        return _week_of(s, year, month)
    if s.weekday is None:
        day = (
            dt.date(year, month, s.n) if s.n > 0 else periods.last_of_month(year, month)
        )
        return day_meaning(day, anchor=ref)
    exact = nth_weekday(year, month, s.weekday, s.n)
    return day_meaning(exact, anchor=ref) if exact else None


def _week_of(s: sym.NthDay, year: int, month: int) -> Meaning:
    """The n-th ISO week or weekend that has a day of the month; -1 the last."""
    first, last = periods.month(year, month)
    day = last if s.n < 0 else first + 7 * (s.n - 1) * DAY
    if s.unit == "WE":
        saturday = 6
        day = nth_weekday(year, month, saturday, s.n) or day
    start, end = periods.containing(UNITS[s.unit], day)
    value = period_value(s.unit, start)
    return Meaning(TimexType.DATE, value, start, end, UNITS[s.unit])


def _said_year(date: sym.Date, ref: dt.date) -> int | None:
    if date.year is not None:
        return date.year
    return (
        ref.year + date.shift if date.unit == "Y" and date.shift is not None else None
    )
