"""How an event's date is placed and qualified on the page: month, ruler, note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono.export import dates, texts
from chrono.export.html_texts import Pair, pair
from chrono.model import periods
from chrono.model.when import Granularity, Mod

if TYPE_CHECKING:
    from chrono.model.when import When

MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Slot:
    """The stretch of the list that an event stands in: a year, and mostly a month.

    `month` is None where no month is known ("2024"); `year` is 0 where not even the
    beginning is ("bis 1950").
    """

    year: int
    month: int | None

    @property
    def days(self) -> int:
        """How many days the month has; 0 without a month."""
        if self.month is None:
            return 0
        return periods.last_of_month(self.year, self.month).day


@dataclass(frozen=True, slots=True)
class Ruler:
    """Which units of a scale (days of a month, months of a year) a date can mean.

    `first` and `last` count from 1, both inclusive. `soft` says that the day is not
    known within them, `about` that it is only roughly there; `on` that the span goes
    beyond the scale.
    """

    length: int
    first: int
    last: int
    soft: bool
    about: bool
    on: bool


def slot(when: When) -> Slot:
    """Say where in the list a date stands, by its earliest day."""
    if when.earliest is None:
        return Slot(0, None)
    fine = when.granularity <= Granularity.MONTH
    return Slot(when.earliest.year, when.earliest.month if fine else None)


def ruler(when: When) -> Ruler | None:
    """Draw the ruler under a date; None where there is no beginning to draw from."""
    if when.earliest is None:
        return None
    place = slot(when)
    latest = when.latest
    about = when.approximate or when.uncertain
    soft = when.granularity > Granularity.DAY
    if place.month is None:
        on = latest is None or latest.year > place.year
        last = MONTHS_OF_A_YEAR if latest is None or on else latest.month
        first = when.earliest.month
        return Ruler(MONTHS_OF_A_YEAR, first, last, soft, about, on)
    on = latest is None or (latest.year, latest.month) > (place.year, place.month)
    last = place.days if latest is None or on else latest.day
    return Ruler(place.days, when.earliest.day, last, soft, about, on)


def note(when: When) -> Pair:
    """Say what to know of a date beside its words: the weekday, or how sure it is."""
    if when.earliest is None:
        return pair("open_start")
    if when.latest is None:
        return pair("open_end")
    if when.uncertain:
        return pair("uncertain")
    if when.approximate:
        return pair("approximate")
    if when.mod in (Mod.START, Mod.MID, Mod.END):
        return pair("known.part")
    if when.granularity > Granularity.DAY:
        return pair(f"known.{when.granularity.label}")
    if when.earliest == when.latest:
        weekday = when.earliest.weekday()
        return texts.WEEKDAYS["de"][weekday], texts.WEEKDAYS["en"][weekday]
    return pair("days", n=when.days)


def machine(when: When) -> str | None:
    """Give the value for `<time datetime>`; None for what HTML cannot write.

    HTML knows days, months, years and ISO weeks, all of them sure.
    """
    first, last = when.earliest, when.latest
    if first is None or last is None or when.approximate or when.uncertain:
        return None
    if when.granularity <= Granularity.DAY:
        return first.isoformat() if first == last else None
    if periods.containing(when.granularity, first) != (first, last):
        return None
    match when.granularity:
        case Granularity.WEEK:
            year, week, _ = first.isocalendar()
            return f"{year:04d}-W{week:02d}"
        case Granularity.MONTH:
            return f"{first.year:04d}-{first.month:02d}"
        case Granularity.YEAR:
            return f"{first.year:04d}"
    return None


def shown(when: When) -> Pair:
    """Give the date in words, in both languages."""
    return dates.display(when, "de"), dates.display(when, "en")


def number(when: When) -> tuple[int, int]:
    """Give first and last day as numbers 20240619; open sides are 0 and 99999999."""
    first, last = when.earliest, when.latest
    return (
        first.year * 10000 + first.month * 100 + first.day if first else 0,
        last.year * 10000 + last.month * 100 + last.day if last else 99999999,
    )
