"""Seasons, quarters, weeks by number, decades, holidays, weekends: which year's."""

from __future__ import annotations

import datetime as dt

from chrono.calendars.holidays import first_day
from chrono.model import periods
from chrono.model.record import TYPE_CHECKING
from chrono.model.scale import Granularity, Mod
from chrono.model.timex import Direction, TimexType
from chrono.tagger import symbols as sym
from chrono.tagger.resolving.dates import told_year
from chrono.tagger.resolving.meaning import DAY, Meaning, Reader, Span
from chrono.tagger.resolving.relative import period_value

if TYPE_CHECKING:
    from typing import Any

_SEASONS = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}


def named(s: sym.Named, reader: Reader, span: Span, offset: int) -> Meaning | None:
    """A named period or feast, in the year the words or the clause say."""
    ref = reader.reference
    match s.kind:
        case "DE":
            first, last = periods.years(int(s.which) * 10, int(s.which) * 10 + 9)
            return Meaning(
                TimexType.DATE, f"{s.which:03d}", first, last, Granularity.DECADE
            )
        case "CE":
            number = int(s.which)
            if number < 0:
                return Meaning(TimexType.DATE, f"BC{-number - 1:02d}")
            first, last = periods.years(number * 100, number * 100 + 99)
            return Meaning(
                TimexType.DATE, f"{number:02d}", first, last, Granularity.CENTURY
            )
        case "ML":
            number = int(s.which)
            first, last = periods.years(number * 1000, number * 1000 + 999)
            return Meaning(
                TimexType.DATE, f"{number}", first, last, Granularity.MILLENNIUM
            )
        case "SPAN":
            begin, end = (int(part) for part in str(s.which).split("/"))
            first, last = periods.years(begin, end)
            return Meaning(TimexType.DATE, str(s.which), first, last, Granularity.YEAR)
        case "WE":
            return _weekend(s, reader, span)
    year = s.year
    if year is None and s.shift is not None:
        year = ref.year + s.shift
    why: dict[str, Any] = {}
    if year is None:
        told = told_year(reader, span, offset)
        if told is not None and not s.strict and s.kind != "HOLIDAY":
            year, why = told, {"reason": f"the text is telling of {told}"}
    if year is None:
        year, why = _nearest_year(s, reader, span)
    spans = _occurrence(s, year)
    if spans is None:
        return None
    return _named_meaning(s, year, spans, why)


def _occurrence(s: sym.Named, year: int) -> periods.Span | None:
    match s.kind:
        case "S":
            return periods.season(year, _SEASONS[str(s.which)])
        case "Q":
            return periods.quarter(year, int(s.which))
        case "H":
            return periods.half(year, int(s.which))
        case "W":
            try:
                return periods.iso_week(year, int(s.which))
            except ValueError:  # a year without a week 53
                return None
    return _feast(str(s.which), year)


_FEASTS = {
    "easter-days": (2, 1),
    "whitsun-days": (0, 1),
    "christmas": (1, 1),
    "christmas-days": (0, 1),
}
"""Feasts of several days: how many before and after the day they are named after."""


def _feast(key: str, year: int) -> periods.Span | None:
    if key == "turn-of-year":
        return dt.date(year - 1, 12, 31), dt.date(year, 1, 1)
    if key == "turn-of-millennium":
        return dt.date(1999, 12, 31), dt.date(2000, 1, 1)
    if key == "turn-of-century":
        return None
    day = first_day(key, year)
    if day is None:
        return None
    around = _FEASTS.get(key)
    if around:
        return day - around[0] * DAY, day + around[1] * DAY
    return day, day


def _named_meaning(
    s: sym.Named, year: int, span: periods.Span, why: dict[str, Any]
) -> Meaning:
    first, last = span
    match s.kind:
        case "S":
            value, granularity = f"{year:04d}-{s.which}", Granularity.SEASON
        case "Q":
            value, granularity = f"{year:04d}-Q{s.which}", Granularity.QUARTER
        case "H":
            value, granularity = f"{year:04d}-H{s.which}", Granularity.HALF
        case "W":
            value, granularity = f"{year:04d}-W{int(s.which):02d}", Granularity.WEEK
        case _:
            named = last if s.which == "turn-of-year" else first
            if s.which in _FEASTS:
                named = first + _FEASTS[str(s.which)][0] * DAY
            value, granularity = named.isoformat(), Granularity.DAY
    mod = None
    if s.mod:
        mod = Mod(s.mod)
        first, last = periods.part(granularity, (first, last), mod)
    return Meaning(TimexType.DATE, value, first, last, granularity, mod, **why)


def _nearest_year(
    s: sym.Named, reader: Reader, span: Span
) -> tuple[int, dict[str, Any]]:
    """The year of the last or the next one, as the clause looks."""
    ref = reader.reference
    found = []
    for year in range(max(ref.year - 2, 1), min(ref.year + 3, 9999)):
        at = _occurrence(s, year)
        if at is not None:
            found.append((year, at))
    if not found:
        return ref.year, {}
    last = max((y for y, at in found if at[0] <= ref), default=found[0][0])
    coming = min((y for y, at in found if at[1] >= ref), default=found[-1][0])
    more: dict[str, Any] = {"anchor": ref}
    if s.strict < 0:
        return max((y for y, at in found if at[1] < ref), default=found[0][0]), more
    if s.strict > 0:
        return min((y for y, at in found if at[0] > ref), default=found[-1][0]), more
    if last == coming:
        return last, more
    lean = reader.leaning(*span)
    starts = dict(found)
    if lean.direction is Direction.FUTURE:
        ahead = (starts[coming][0] - ref).days
        if lean.sure or ahead <= 250:
            return coming, {**more, "direction": lean.direction, "reason": lean.reason}
    if lean.direction is None and s.kind in ("HOLIDAY", "W", "S"):
        back, ahead = (ref - starts[last][1]).days, (starts[coming][0] - ref).days
        year = last if back <= ahead else coming
        return year, {**more, "reason": "it is nearest"}
    return last, {
        **more,
        "direction": Direction.PAST,
        "reason": lean.reason if lean.direction is Direction.PAST else "it is a report",
    }


def _weekend(s: sym.Named, reader: Reader, span: Span) -> Meaning:
    ref = reader.reference
    saturday = ref - (ref.isoweekday() - 6) * DAY
    on_it = ref.isoweekday() >= 6
    way, why = None, ""
    if s.strict < 0:
        saturday += 7 * s.strict * DAY
    elif s.strict > 0:
        saturday += 7 * (s.strict - (0 if on_it else 1)) * DAY
    elif not on_it and s.shift is None:
        lean = reader.leaning(*span)
        way, why = lean.direction or Direction.PAST, lean.reason or "it is a report"
        if way is Direction.PAST:
            saturday -= 7 * DAY
    value = period_value("WE", saturday)
    return Meaning(
        TimexType.DATE,
        value,
        saturday,
        saturday + DAY,
        Granularity.WEEKEND,
        anchor=ref,
        direction=way,
        reason=why,
    )
