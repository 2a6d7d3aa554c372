"""From symbols to days: which Friday, which June, two weeks before when.

`Reader` holds what resolving needs to know of the text so far: the reference date,
the last day that was named, the last year. Every function returns a `Meaning`.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from chrono.model import periods
from chrono.model.scale import Granularity, Mod
from chrono.model.timex import Direction, TimexType
from chrono.tagger import symbols as sym
from chrono.tagger.document import Document
from chrono.tagger.tense import Leaning, leaning

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_DAY = dt.timedelta(days=1)
_UNITS = {
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


class Named(NamedTuple):
    """A day that the text named, and where."""

    day: dt.date
    start: int


class Reader:
    """The state of reading: reference date, the days and years named so far."""

    __slots__ = ("doc", "month", "named", "reference", "same", "year", "year_at")

    def __init__(self, doc: Document, reference: dt.date) -> None:
        self.doc = doc
        self.reference = reference
        self.named: Named | None = None
        """The last day that stands by itself; offsets are counted from it, unchained."""
        self.same: Named | None = None
        """The last day at all; "am selben Tag" and clock times mean this one."""
        self.month: Named | None = None
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
        return self.year if self.year < self.reference.year - 1 else None


Span = tuple[int, int]
_DATE, _TIME, _DURATION, _SET = (
    TimexType.DATE,
    TimexType.TIME,
    TimexType.DURATION,
    TimexType.SET,
)


def resolve(
    symbol: sym.Symbol, reader: Reader, span: Span, offset: int
) -> Meaning | None:
    """The meaning of a symbol whose words are tokens `span`, at text `offset`.

    None when no such day exists (31 June) or it lies outside the years 1 to 9999.
    """
    try:
        return _RESOLVERS[type(symbol)](symbol, reader, span, offset)
    except (OverflowError, ValueError):
        return None


def _day_meaning(day: dt.date, **more: Any) -> Meaning:
    return Meaning(_DATE, day.isoformat(), day, day, Granularity.DAY, **more)


# --- calendar dates ------------------------------------------------------------------


def _date(s: sym.Date, reader: Reader, span: Span, offset: int) -> Meaning | None:
    ref = reader.reference
    if s.unit and s.unit.startswith("EXACT-"):
        return _exact(s, ref)
    year = s.year
    if year is None and s.unit == "Y" and s.shift is not None:
        year = ref.year + s.shift
    if s.month is None and s.day is None and s.weekday is None:
        return _year(year)
    if s.day is not None and s.month is None:
        base = _add_months(ref, s.shift or 0)
        return _day_meaning(base.replace(day=s.day), anchor=ref)
    if s.day is not None and s.month is not None:
        return _day_of_year(s, year, reader, span, offset)
    if s.month is not None:
        return _month(s, year, reader, span, offset)
    return _weekday(s, reader, span)


def _told(reader: Reader, span: Span, offset: int) -> int | None:
    """The year the narrative is in, unless the clause announces something."""
    year = reader.narrative_year(offset)
    if year is None or reader.doc.lower(span[0] - 2) not in _NARRATIVE:
        return None
    return None if reader.leaning(*span).direction is Direction.FUTURE else year


_NARRATIVE = frozenset(
    ("im am vom zum seit bis ende anfang mitte den dem der und").split()
)


def _exact(s: sym.Date, ref: dt.date) -> Meaning:
    months = (s.shift or 0) * (12 if s.unit == "EXACT-Y" else 1)
    return _day_meaning(_add_months(ref + (s.day or 0) * _DAY, months), anchor=ref)


def _year(year: int | None) -> Meaning | None:
    if year is None:
        return None
    if year < 0:
        return Meaning(_DATE, f"BC{-year:04d}")
    first, last = periods.years(year, year)
    return Meaning(_DATE, f"{year:04d}", first, last, Granularity.YEAR)


def _day_of_year(
    s: sym.Date, year: int | None, reader: Reader, span: Span, offset: int
) -> Meaning | None:
    month, day = s.month or 1, s.day or 1
    if year is not None:
        return _day_meaning(dt.date(year, month, day))
    told = _told(reader, span, offset)
    if told is not None and s.weekday is None:
        return _day_meaning(
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
        near = [c for c in candidates if abs((c - ref).days) <= 600]
        if not near:  # weekday and date contradict: the date wins
            return _day_of_year(s._replace(weekday=None), None, reader, span, offset)
        best = min(near, key=lambda c: abs((c - ref).days))
        return _day_meaning(best, anchor=ref, reason="the weekday settles the year")
    before = max((c for c in near if c <= ref), default=None)
    after = min((c for c in near if c >= ref), default=None)
    lean = reader.leaning(*span)
    chosen, way, why = _choose(before, after, ref, lean)
    if chosen is None:
        return None
    return _day_meaning(chosen, anchor=ref, direction=way, reason=why)


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
        return _month_meaning(year, month)
    if s.anchored and reader.same:
        base = reader.same.day
        shift = 0 if month >= base.month else 1
        if s.strict < 0:
            shift = 0 if month < base.month else -1
        return _month_meaning(
            base.year + shift, month, anchor=base, anchor_start=reader.same.start
        )
    told = _told(reader, span, offset)
    if told is not None and not s.strict:
        return _month_meaning(told, month, reason=f"the text is telling of {told}")
    last = ref.year if month <= ref.month else ref.year - 1
    coming = ref.year if month >= ref.month else ref.year + 1
    if s.strict < 0:
        return _month_meaning(
            last if month != ref.month else ref.year - 1, month, anchor=ref
        )
    if s.strict > 0:
        return _month_meaning(
            coming if month != ref.month else ref.year + 1, month, anchor=ref
        )
    if s.unit == "NEAR":
        return _month_meaning(ref.year, month, anchor=ref)
    if last == coming:
        return _month_meaning(last, month, anchor=ref)
    lean = reader.leaning(*span)
    if lean.direction is None and (month - ref.month) % 12 <= 2:
        return _month_meaning(
            coming,
            month,
            anchor=ref,
            direction=Direction.FUTURE,
            reason="it is nearest",
        )
    if lean.direction is Direction.FUTURE:
        distance = (coming - ref.year) * 12 + month - ref.month
        if lean.sure or distance <= 8:
            return _month_meaning(
                coming, month, anchor=ref, direction=lean.direction, reason=lean.reason
            )
    return _month_meaning(
        last,
        month,
        anchor=ref,
        direction=Direction.PAST,
        reason=lean.reason if lean.direction is Direction.PAST else "it is a report",
    )


def _month_meaning(year: int, month: int, **more: Any) -> Meaning:
    first, last = periods.month(year, month)
    return Meaning(
        _DATE, f"{year:04d}-{month:02d}", first, last, Granularity.MONTH, **more
    )


def _weekday(s: sym.Date, reader: Reader, span: Span) -> Meaning | None:
    ref = reader.reference
    weekday = s.weekday or 1
    anchor_start = None
    if s.anchored and reader.same:
        ref, anchor_start = reader.same.day, reader.same.start
    back = (ref.isoweekday() - weekday) % 7
    ahead = (weekday - ref.isoweekday()) % 7
    monday = ref - (ref.isoweekday() - 1) * _DAY
    if s.unit == "D":
        day = ref + (s.shift or 0) * _DAY
        return _day_meaning(day, anchor=ref)
    if s.unit == "W":
        return _day_meaning(
            monday + (7 * (s.shift or 0) + weekday - 1) * _DAY,
            anchor=ref,
            anchor_start=anchor_start,
        )
    if s.unit == "W2":
        days = (ahead or 7) + 7 if (s.shift or 0) > 0 else -(back or 7) - 7
        return _day_meaning(ref + days * _DAY, anchor=ref)
    if s.unit == "W+":
        weeks = s.shift or 0
        start = ref + ahead * _DAY if weeks > 0 else ref - back * _DAY
        return _day_meaning(start + 7 * weeks * _DAY, anchor=ref)
    if s.unit == "NEAR":
        return _day_meaning(monday + (weekday - 1) * _DAY, anchor=ref)
    if s.strict:
        days = -(back or 7) if s.strict < 0 else (ahead or 7)
        return _day_meaning(ref + days * _DAY, anchor=ref, anchor_start=anchor_start)
    if s.anchored:
        return _day_meaning(ref + ahead * _DAY, anchor=ref, anchor_start=anchor_start)
    if back == 0:
        return _day_meaning(
            ref, anchor=ref, reason="the reference date is that weekday"
        )
    lean = reader.leaning(*span)
    if lean.direction is Direction.FUTURE:
        return _day_meaning(
            ref + ahead * _DAY, anchor=ref, direction=lean.direction, reason=lean.reason
        )
    return _day_meaning(
        ref - back * _DAY,
        anchor=ref,
        direction=Direction.PAST,
        reason=lean.reason or "it is a report",
    )


def _nth_day(s: sym.NthDay, reader: Reader, span: Span, offset: int) -> Meaning | None:
    from chrono.calendars.holidays import nth_weekday

    ref = reader.reference
    if s.month is None:
        return None
    if s.month.month is None:
        base = _add_months(ref.replace(day=1), s.month.shift or 0)
        year, month = base.year, base.month
    else:
        found = _month(s.month, _said_year(s.month, ref), reader, span, offset)
        if found is None or found.earliest is None:
            return None
        year, month = found.earliest.year, found.earliest.month
    if s.weekday is None:
        day = (
            dt.date(year, month, s.n) if s.n > 0 else periods.last_of_month(year, month)
        )
        return _day_meaning(day, anchor=ref)
    exact = nth_weekday(year, month, s.weekday, s.n)
    return _day_meaning(exact, anchor=ref) if exact else None


def _said_year(date: sym.Date, ref: dt.date) -> int | None:
    if date.year is not None:
        return date.year
    return (
        ref.year + date.shift if date.unit == "Y" and date.shift is not None else None
    )


# --- periods -------------------------------------------------------------------------


def _period(s: sym.Period, reader: Reader, span: Span, offset: int) -> Meaning | None:
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
    granularity = _UNITS[s.unit]
    day = _shifted(base, s.unit, s.shift)
    first, last = periods.containing(granularity, day)
    value = _period_value(s.unit, first)
    return Meaning(_DATE, value, first, last, granularity, anchor=base, anchor_start=at)


def _shifted(day: dt.date, unit: str, count: int) -> dt.date:
    if unit == "D":
        return day + count * _DAY
    if unit in ("W", "WE"):
        return day + 7 * count * _DAY
    months = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}[unit]
    return _add_months(day, months * count)


def _add_months(day: dt.date, count: int) -> dt.date:
    """The same day of another month, or that month's last day."""
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    last = periods.last_of_month(year, month + 1)
    return last.replace(day=min(day.day, last.day))


def _period_value(unit: str, first: dt.date) -> str:
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


# --- named periods -------------------------------------------------------------------

_SEASONS = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}


def _named(s: sym.Named, reader: Reader, span: Span, offset: int) -> Meaning | None:
    ref = reader.reference
    match s.kind:
        case "DE":
            first, last = periods.years(int(s.which) * 10, int(s.which) * 10 + 9)
            return Meaning(_DATE, f"{s.which:03d}", first, last, Granularity.DECADE)
        case "CE":
            number = int(s.which)
            if number < 0:
                return Meaning(_DATE, f"BC{-number - 1:02d}")
            first, last = periods.years(number * 100, number * 100 + 99)
            return Meaning(_DATE, f"{number:02d}", first, last, Granularity.CENTURY)
        case "ML":
            number = int(s.which)
            first, last = periods.years(number * 1000, number * 1000 + 999)
            return Meaning(_DATE, f"{number}", first, last, Granularity.MILLENNIUM)
        case "SPAN":
            begin, end = (int(part) for part in str(s.which).split("/"))
            first, last = periods.years(begin, end)
            return Meaning(_DATE, str(s.which), first, last, Granularity.YEAR)
        case "WE":
            return _weekend(s, reader, span)
    year = s.year
    if year is None and s.shift is not None:
        year = ref.year + s.shift
    why: dict[str, Any] = {}
    if year is None:
        told = _told(reader, span, offset)
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


_FEASTS = {"easter-days": (2, 1), "whitsun-days": (0, 1), "christmas": (1, 1)}
"""Feasts of several days: how many before and after the day they are named after."""


def _feast(key: str, year: int) -> periods.Span | None:
    from chrono.calendars.holidays import first_day

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
        return day - around[0] * _DAY, day + around[1] * _DAY
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
                named = first + _FEASTS[str(s.which)][0] * _DAY
            value, granularity = named.isoformat(), Granularity.DAY
    mod = None
    if s.mod:
        mod = Mod(s.mod)
        first, last = periods.part(granularity, (first, last), mod)
    return Meaning(_DATE, value, first, last, granularity, mod, **why)


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
    last = max((y for y, at in found if at[0] <= ref), default=ref.year)
    coming = min((y for y, at in found if at[1] >= ref), default=ref.year)
    more: dict[str, Any] = {"anchor": ref}
    if s.strict < 0:
        return max((y for y, at in found if at[1] < ref), default=ref.year), more
    if s.strict > 0:
        return min((y for y, at in found if at[0] > ref), default=ref.year), more
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
    saturday = ref - (ref.isoweekday() - 6) * _DAY
    on_it = ref.isoweekday() >= 6
    way, why = None, ""
    if s.strict < 0:
        saturday += 7 * s.strict * _DAY
    elif s.strict > 0:
        saturday += 7 * (s.strict - (0 if on_it else 1)) * _DAY
    elif not on_it and s.shift is None:
        lean = reader.leaning(*span)
        way, why = lean.direction or Direction.PAST, lean.reason or "it is a report"
        if way is Direction.PAST:
            saturday -= 7 * _DAY
    value = _period_value("WE", saturday)
    return Meaning(
        _DATE,
        value,
        saturday,
        saturday + _DAY,
        Granularity.WEEKEND,
        anchor=ref,
        direction=way,
        reason=why,
    )


# --- parts ---------------------------------------------------------------------------


def _part(s: sym.Part, reader: Reader, span: Span, offset: int) -> Meaning | None:
    inner = resolve(s.inner, reader, span, offset)
    if inner is None:
        return None
    if s.mod == "HALF":
        return _half(s.nth, inner)
    mod = Mod(s.mod)
    first, last = inner.earliest, inner.latest
    if (
        first
        and last
        and inner.granularity is not None
        and mod
        in (
            Mod.START,
            Mod.MID,
            Mod.END,
        )
    ):
        first, last = periods.part(inner.granularity, (first, last), mod)
    return inner._replace(mod=mod, earliest=first, latest=last)


def _half(nth: int, inner: Meaning) -> Meaning | None:
    first, last = inner.earliest, inner.latest
    if first is None or last is None:
        return None
    if inner.granularity is Granularity.YEAR:
        half = periods.half(first.year, nth)
        return inner._replace(
            value=f"{first.year:04d}-H{nth}",
            earliest=half[0],
            latest=half[1],
            granularity=Granularity.HALF,
        )
    mod = Mod.START if nth == 1 else Mod.END
    middle = first + ((last - first).days // 2) * _DAY
    if nth == 1:
        return inner._replace(mod=mod, latest=middle)
    return inner._replace(mod=mod, earliest=middle + _DAY)


# --- amounts -------------------------------------------------------------------------


_QUARTER_HOURS = {"TQ": 15, "T2Q": 30, "T3Q": 45}


def duration_value(parts: tuple[tuple[float | None, str], ...]) -> str:
    """The TIMEX3 value: P2Y9M, PT1.5H, P6M for half a year, PXD."""
    date, time = "", ""
    for number, unit in parts:
        amount, letter = number, unit
        if unit == "Q":
            amount, letter = (None if number is None else number * 3), "M"
        elif unit == "H":
            amount, letter = (None if number is None else number * 6), "M"
        if letter in _QUARTER_HOURS and amount is not None:
            amount, letter = amount * _QUARTER_HOURS[letter], "TM"
        elif amount == 0.5 and letter == "Y":
            amount, letter = 6, "M"
        elif amount == 0.5 and letter == "TH":
            amount, letter = 30, "TM"
        elif amount == 0.5 and letter == "D":
            amount, letter = 12, "TH"
        elif amount == 0.75 and letter == "TH":
            amount, letter = 45, "TM"
        text = (
            "X"
            if amount is None
            else f"{amount:g}"
            if amount < 1e6
            else str(int(amount))
        )
        if letter.startswith("T"):
            time += text + letter[1:]
        else:
            date += text + letter
    return "P" + date + ("T" + time if time else "")


def _amount(s: sym.Amount, reader: Reader, span: Span, offset: int) -> Meaning | None:
    value = duration_value(s.parts)
    mod = Mod(s.mod) if s.mod else None
    number, unit = s.parts[0]
    meaning = Meaning(_DURATION, value, mod=mod)
    ref = reader.reference
    granularity = _UNITS.get(unit, Granularity.TIME)
    if s.way in ("", "old", "after", "within", "during", "around"):
        return meaning
    if number is None:
        open_sides = {
            "ago": (None, ref),
            "since": (None, ref),
            "last": (None, ref),
            "next": (ref, None),
            "in": (ref, None),
        }.get(s.way)
        if open_sides is None:
            return meaning
        return meaning._replace(
            earliest=open_sides[0],
            latest=open_sides[1],
            granularity=granularity,
            anchor=ref,
        )
    if unit.startswith("T"):
        return _hours_away(s, meaning, reader)
    base, at = ref, None
    if s.way in ("later", "earlier"):
        if reader.named is not None:
            base, at = reader.named.day, reader.named.start
        elif reader.year is not None and offset - reader.year_at < 400:
            base, at = dt.date(reader.year, 1, 1), reader.year_at
            if unit == "Y":
                year = reader.year + round(number) * (1 if s.way == "later" else -1)
                first, last = periods.years(year, year)
                return meaning._replace(
                    earliest=first,
                    latest=last,
                    granularity=Granularity.YEAR,
                    anchor=base,
                    anchor_start=at,
                )
            return meaning
        else:
            return meaning
    if s.way == "in" and reader.leaning(*span).direction is Direction.PAST:
        return meaning
    sign = -1 if s.way in ("ago", "since", "earlier", "last") else 1
    first, last = offset_span(base, s.parts, sign)
    if s.way in ("since", "last"):
        last = ref
        first = _start_of(base, s.parts, -1) if s.way == "last" else first
    elif s.way == "next":
        first, last = ref, _start_of(base, s.parts, 1)
    return meaning._replace(
        earliest=first,
        latest=last,
        granularity=granularity,
        anchor=base,
        anchor_start=at,
        approximate=unit != "D" or mod is not None,
    )


def _hours_away(s: sym.Amount, meaning: Meaning, reader: Reader) -> Meaning:
    if s.way in ("ago", "in") and (s.parts[0][0] or 0) <= 6:
        ref = reader.reference
        return meaning._replace(
            earliest=ref, latest=ref, granularity=Granularity.TIME, anchor=ref
        )
    return meaning


def _start_of(
    base: dt.date, parts: tuple[tuple[float | None, str], ...], sign: int
) -> dt.date:
    day = base
    for number, unit in parts:
        count = number or 0
        whole = int(count)
        day = _shifted(day, unit, sign * whole)
        rest = count - whole
        if rest:
            days = {"D": 1, "W": 7, "M": 30, "Y": 365, "Q": 91, "H": 182, "DE": 3652}
            day += sign * round(rest * days.get(unit, 0)) * _DAY
    return day


def offset_span(
    base: dt.date, parts: tuple[tuple[float | None, str], ...], sign: int
) -> periods.Span:
    """The days that "vor zwei Wochen" can mean: the finer the unit, the narrower."""
    day = _start_of(base, parts, sign)
    unit = parts[-1][1]
    number = parts[-1][0] or 0
    if unit == "D":
        return day, day
    if unit == "W":
        return day - 3 * _DAY, day + 3 * _DAY
    if unit in ("M", "Q", "H") or number != int(number):
        return periods.containing(Granularity.MONTH, day)
    return periods.containing(_UNITS.get(unit, Granularity.YEAR), day)


# --- clock ---------------------------------------------------------------------------


def _clock(s: sym.Clock, reader: Reader, span: Span, offset: int) -> Meaning | None:
    day, known = _day_for_time(s.day, reader, span, offset)
    if day is None:
        return None
    hour = s.hour
    if (
        (s.part in ("AF", "EV") and hour < 12)
        or (s.part == "NI" and 6 <= hour < 12)
        or (s.part == "MI" and hour < 5)
    ):
        hour += 12
    elif s.part == "NI" and hour == 12:
        hour = 0
    first = day
    if hour == 24:
        day, hour = day + _DAY, 0
    value = f"{day.isoformat()}T{hour:02d}:{s.minute or 0:02d}"
    if s.second is not None:
        value += f":{s.second:02d}"
    return Meaning(
        _TIME,
        value,
        first,
        day,
        Granularity.TIME,
        Mod(s.mod) if s.mod else None,
        anchor=known.day if known else reader.reference,
        anchor_start=known.start if known else None,
    )


def _day_for_time(
    symbol: sym.Symbol | None, reader: Reader, span: Span, offset: int
) -> tuple[dt.date | None, Named | None]:
    if symbol is None:
        if reader.same is not None:
            return reader.same.day, reader.same
        return reader.reference, None
    meaning = resolve(symbol, reader, span, offset)
    return (meaning.earliest if meaning else None), None


def _day_part(
    s: sym.DayPart, reader: Reader, span: Span, offset: int
) -> Meaning | None:
    day, known = _day_for_time(s.day, reader, span, offset)
    if day is None:
        return None
    first = day - _DAY if s.eve else day
    return Meaning(
        _TIME,
        f"{day.isoformat()}T{s.part}",
        first,
        day,
        Granularity.TIME,
        Mod(s.mod) if s.mod else None,
        anchor=known.day if known else reader.reference,
        anchor_start=known.start if known else None,
    )


def _vague(s: sym.Vague, reader: Reader, span: Span, offset: int) -> Meaning:  # noqa: ARG001
    return Meaning(TimexType(s.type), s.value)


def _repeat(s: sym.Repeat, reader: Reader, span: Span, offset: int) -> Meaning:  # noqa: ARG001
    return Meaning(_SET, s.value, quant=s.quant, freq=s.freq)


_RESOLVERS: dict[type, Callable[[Any, Reader, Span, int], Meaning | None]] = {
    sym.Date: _date,
    sym.Period: _period,
    sym.Named: _named,
    sym.Part: _part,
    sym.NthDay: _nth_day,
    sym.Amount: _amount,
    sym.Clock: _clock,
    sym.DayPart: _day_part,
    sym.Vague: _vague,
    sym.Repeat: _repeat,
}
