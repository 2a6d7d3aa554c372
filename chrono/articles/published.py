"""The day an article appeared, from whatever its source wrote there.

A day is what the outlet's readers saw. A time with its own zone ("+09:00") gives
the day as written; a time without one is the outlet's, so it also does. Only a time
of no place at all (UTC, a Unix time) is turned into the day in Berlin.
"""

from __future__ import annotations

import datetime as dt
import re

from chrono.model.article import Published

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)([~?%]?)")
_TIMESTAMP = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?"
    r" ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?"
)
_GERMAN = re.compile(
    r"(?:[^\W\d]+\.?, ?)?(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)"  # "Fr., 15.11.24"
    r"(?:,? (?:[-–|] ?)?(?:um )?\d{1,2}[:.]\d\d(?: ?Uhr)?)?"  # ", 09:31 Uhr"
)
_AMBIGUOUS = re.compile(r"\D*(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?!\d)")
_UNIX_TIME = re.compile(r"\d{9,10}|\d{12,13}")

_FIRST_UNIX_TIME = 631_152_000
"""1990-01-01: what is smaller is some other number."""
_LAST_UNIX_TIME = 4_102_444_800
"""2100-01-01."""


def parse(text: str) -> Published:
    """Read a publication date in any form a site or a header writes it.

    ISO days (`2024-11-26~` is an uncertain one), times with or without a zone, Unix
    times and German dates are read here; anything else goes to dateparser, as a
    whole. Raises ValueError, saying what is wrong, when the text is not one day.
    """
    text = text.strip()
    for reader in (_iso_day, _timestamp, _german, _unix):
        published = reader(text)
        if published:
            return published
    return _foreign(text)


def unix_time(digits: str) -> dt.date | None:
    """Give the day in Berlin of a Unix time in (milli)seconds; None if it is none."""
    if not _UNIX_TIME.fullmatch(digits):
        return None
    seconds = int(digits) if len(digits) <= 10 else int(digits) // 1000
    if not _FIRST_UNIX_TIME <= seconds < _LAST_UNIX_TIME:
        return None
    return day_in_berlin(dt.datetime.fromtimestamp(seconds, dt.UTC))


def day_in_berlin(moment: dt.datetime) -> dt.date:
    """Give the calendar day in Berlin at a moment given in UTC.

    By the European Union's rule, in force since 1996, because zone data are not on
    every machine: summer time from the last Sunday of March to that of October,
    changing at 01:00 UTC.
    """
    utc = moment.replace(tzinfo=None)
    summer = _change(utc.year, 3) <= utc < _change(utc.year, 10)
    try:
        return (utc + dt.timedelta(hours=2 if summer else 1)).date()
    except OverflowError:
        return utc.date()


def _change(year: int, month: int) -> dt.datetime:
    last = dt.datetime(year, month, 31, 1)
    return last - dt.timedelta(days=last.isoweekday() % 7)


def _iso_day(text: str) -> Published | None:
    match = _DAY.fullmatch(text)
    if not match:
        return None
    return Published(_date(text, *match.group(1, 2, 3)), approximate=bool(match[4]))


def _timestamp(text: str) -> Published | None:
    match = _TIMESTAMP.fullmatch(text)
    if not match:
        return None
    day, clock, zone = match.groups()
    try:
        moment = dt.datetime.fromisoformat(f"{day}T{clock}")
    except ValueError as error:
        raise ValueError(f'"{text}" is not a time: {error}') from None
    if zone and (zone.isalpha() or zone.strip("+-0:") == ""):
        return Published(day_in_berlin(moment))
    return Published(moment.date())


def _german(text: str) -> Published | None:
    match = _GERMAN.fullmatch(text)
    if not match:
        return None
    day, month, year = match.groups()
    if len(year) == 2:
        year = ("19" if year >= "69" else "20") + year
    return Published(_date(text, year, month, day))


def _unix(text: str) -> Published | None:
    day = unix_time(text) if text.isdecimal() else None
    return Published(day) if day else None


def _date(text: str, year: str, month: str, day: str) -> dt.date:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        raise ValueError(f'"{text}" is a day that does not exist') from None


def _foreign(text: str) -> Published:
    """Ask dateparser, and refuse what it had to make up."""
    if len(text) > 80 or not any(character.isdecimal() for character in text):
        raise ValueError(f'"{_shortened(text)}" is not a day')
    match = _AMBIGUOUS.match(text)
    if match and match[1] != match[2] and int(match[1]) <= 12 and int(match[2]) <= 12:
        raise ValueError(f'"{text}" may be either of two days')
    import dateparser

    days = set()
    zone = None
    # Two bases that share no part: a part that was made up differs.
    for base in (dt.datetime(2001, 2, 3), dt.datetime(2006, 7, 9)):
        moment = dateparser.parse(
            text,
            settings={
                "PARSERS": ["absolute-time"],
                "RELATIVE_BASE": base,
                "REQUIRE_PARTS": ["day", "month", "year"],
                "STRICT_PARSING": True,
            },
        )
        if moment is None:
            raise ValueError(f'"{text}" is not a day')
        zone = moment.utcoffset()
        days.add(moment.replace(tzinfo=None))
    if len({moment.date() for moment in days}) > 1:
        raise ValueError(f'"{text}" is not a whole date')
    moment = min(days)
    if zone == dt.timedelta(0):
        return Published(day_in_berlin(moment))
    return Published(moment.date())


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
