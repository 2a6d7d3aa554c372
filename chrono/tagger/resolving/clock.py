"""Clock times and parts of the day, on the day they belong to."""

from __future__ import annotations

import datetime as dt

from chrono.model.scale import Granularity, Mod
from chrono.model.timex import TimexType
from chrono.tagger import symbols as sym
from chrono.tagger.resolving.meaning import DAY, Landmark, Meaning, Reader


def clock(s: sym.Clock, day: Meaning | None, reader: Reader) -> Meaning | None:
    """A clock time on the day its words say, else on the last day that was named."""
    date, known = _day(day, reader)
    if date is None:
        return None
    hour = _hour(s.hour, s.part)
    first = date
    if hour == 24:
        date, hour = date + DAY, 0
    value = f"{date.isoformat()}T{hour:02d}:{s.minute or 0:02d}"
    if s.second is not None:
        value += f":{s.second:02d}"
    return _time(value, first, date, s.mod, known, reader)


def day_part(s: sym.DayPart, day: Meaning | None, reader: Reader) -> Meaning | None:
    """Part of a day; the night that leads to a day begins the evening before."""
    date, known = _day(day, reader)
    if date is None:
        return None
    first = date - DAY if s.eve else date
    return _time(f"{date.isoformat()}T{s.part}", first, date, s.mod, known, reader)


def _day(
    meaning: Meaning | None, reader: Reader
) -> tuple[dt.date | None, Landmark | None]:
    if meaning is not None:
        return meaning.earliest, None
    if reader.same is not None:
        return reader.same.day, reader.same
    return reader.reference, None


def _hour(hour: int, part: str | None) -> int:
    """The hour of 24 that "9 Uhr abends" or "2 Uhr nachts" means."""
    if part in ("AF", "EV") and hour < 12:
        return hour + 12
    if part == "NI" and 6 <= hour < 12:
        return hour + 12
    if part == "NI" and hour == 12:
        return 0
    if part == "MI" and hour < 5:
        return hour + 12
    return hour


def _time(
    value: str,
    first: dt.date,
    last: dt.date,
    mod: str | None,
    known: Landmark | None,
    reader: Reader,
) -> Meaning:
    return Meaning(
        TimexType.TIME,
        value,
        first,
        last,
        Granularity.TIME,
        Mod(mod) if mod else None,
        anchor=known.day if known else reader.reference,
        anchor_start=known.start if known else None,
    )
