"""Durations and offsets: P2W, and the days that "vor zwei Wochen" can mean."""

from __future__ import annotations

import datetime as dt
import math

from chrono.model import periods
from chrono.model.scale import Granularity, Mod
from chrono.model.timex import Direction, TimexType
from chrono.tagger import symbols as sym
from chrono.tagger.resolving.meaning import DAY, UNITS, Meaning, Reader, Span
from chrono.tagger.resolving.relative import shifted

_MULTIPLES = {"TQ": (15, "TM"), "T2Q": (30, "TM"), "T3Q": (45, "TM"), "QC": (25, "Y")}
"""Units that are so many of another one: a quarter of an hour, of a century."""


def duration_value(parts: tuple[tuple[float | None, str], ...]) -> str:
    """The TIMEX3 value: P2Y9M, PT1.5H, P6M for half a year, PXD."""
    date, time = "", ""
    for number, unit in parts:
        amount, letter = number, unit
        if unit == "Q":
            amount, letter = (None if number is None else number * 3), "M"
        elif unit == "H":
            amount, letter = (None if number is None else number * 6), "M"
        if letter in _MULTIPLES and amount is not None:
            times, letter = _MULTIPLES[letter]
            amount *= times
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


def amount(s: sym.Amount, reader: Reader, span: Span, offset: int) -> Meaning | None:
    """A duration; with "vor", "seit", "in", "später" … also the days it leads to."""
    value = duration_value(s.parts)
    mod = Mod(s.mod) if s.mod else None
    number, unit = s.parts[0]
    meaning = Meaning(TimexType.DURATION, value, mod=mod)
    ref = reader.reference
    granularity = UNITS.get(unit, Granularity.TIME)
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


_A_DAY = {"TH": 24, "TM": 1440, "TS": 86_400, "TQ": 96, "T2Q": 48, "T3Q": 32}
"""How many of a unit of time are a day; a quarter of it stays within the day."""


def _hours_away(s: sym.Amount, meaning: Meaning, reader: Reader) -> Meaning:
    """Hours lead to the day itself, or to the days that so many of them can reach."""
    if s.way not in ("ago", "in"):
        return meaning
    number, unit = s.parts[0]
    ref = reader.reference
    days = math.ceil(((number or 0) / _A_DAY[unit]) - 0.25) * DAY
    return meaning._replace(
        earliest=ref - days if s.way == "ago" else ref,
        latest=ref + days if s.way == "in" else ref,
        granularity=Granularity.TIME,
        anchor=ref,
    )


def _start_of(
    base: dt.date, parts: tuple[tuple[float | None, str], ...], sign: int
) -> dt.date:
    day = base
    for number, unit in parts:
        count = number or 0
        whole = int(count)
        day = shifted(day, unit, sign * whole)
        rest = count - whole
        if rest:
            days = {"D": 1, "W": 7, "M": 30, "Y": 365, "Q": 91, "H": 182, "DE": 3652}
            day += sign * round(rest * days.get(unit, 0)) * DAY
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
        return day - 3 * DAY, day + 3 * DAY
    if unit in ("M", "Q", "H") or number != int(number):
        return periods.containing(Granularity.MONTH, day)
    return periods.containing(UNITS.get(unit, Granularity.YEAR), day)
