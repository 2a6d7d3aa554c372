"""Days to horizontal places: a time axis that may have one break.

A chronology often has a long, thin prelude and a short, dense main part. Drawn to one
scale the main part would be a smear, so the prelude may get a narrow stretch of its
own, left of a visible break. Within a stretch the scale is linear.
"""

from __future__ import annotations

import bisect
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# A prelude is split off where it takes this much more of the time than of the events,
_WORTH_A_BREAK = 0.45
# and gets this part of the width, at least and at most.
_NARROWEST, _WIDEST = 0.16, 0.34


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of days, `first` and `last` inclusive, drawn from `left` to `right`."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    @property
    def width(self) -> float:
        """How wide it is drawn."""
        return self.right - self.left

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    def start_of(self, day: dt.date) -> float:
        """Where a day begins; days outside go to the nearer edge."""
        share = (day - self.first).days / self.days
        return self.left + self.width * min(max(share, 0.0), 1.0)

    def end_of(self, day: dt.date) -> float:
        """Where a day ends."""
        share = ((day - self.first).days + 1) / self.days
        return self.left + self.width * min(max(share, 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """One stretch, or two with a break between them."""

    stretches: tuple[Stretch, ...]

    def stretch(self, day: dt.date) -> Stretch:
        """Give the stretch that a day belongs to, or the nearest."""
        for stretch in self.stretches:
            if day <= stretch.last:
                return stretch
        return self.stretches[-1]

    def start_of(self, day: dt.date) -> float:
        """Where a day begins."""
        return self.stretch(day).start_of(day)

    def end_of(self, day: dt.date) -> float:
        """Where a day ends."""
        return self.stretch(day).end_of(day)


def fit(
    days: Sequence[dt.date],
    left: float,
    right: float,
    gap: float,
    last: dt.date | None = None,
) -> Scale:
    """Lay a time axis under the days that events begin on, between two places.

    The axis begins with a year, or with a month when there are few, and ends with the
    month of the last beginning, or of `last` if that is later. `gap` is the width of
    a break, if there is one. Raises ValueError without days.
    """
    if not days:
        raise ValueError("no day to draw")
    ordered = sorted(days)
    first, last = _rounded(ordered[0], max(ordered[-1], last or ordered[-1]))
    year = _break(ordered, first, last)
    if year is None:
        return Scale((Stretch(first, last, left, right),))
    start = dt.date(year, 1, 1)
    share = bisect.bisect_left(ordered, start) / len(ordered)
    width = (right - left) * min(max(1.5 * share, _NARROWEST), _WIDEST)
    prelude = Stretch(first, start - dt.timedelta(days=1), left, left + width)
    return Scale((prelude, Stretch(start, last, left + width + gap, right)))


def _rounded(first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    if (last - first).days > 3 * 365:
        # A few months into a year are not worth the whole year.
        return dt.date(first.year, 1, 1), _end_of_month(last)
    return first.replace(day=1), _end_of_month(last)


def _end_of_month(day: dt.date) -> dt.date:
    if (day.year, day.month) == (9999, 12):
        return day.replace(day=31)
    following = (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
    return following - dt.timedelta(days=1)


def _break(ordered: list[dt.date], first: dt.date, last: dt.date) -> int | None:
    """Find the year before which much time holds few events; None if there is none."""
    span = (last - first).days
    if span < 8 * 365 or len(ordered) < 8:
        return None
    best, found = _WORTH_A_BREAK, None
    for year in range(first.year + 2, last.year):
        start = dt.date(year, 1, 1)
        time = (start - first).days / span
        events = bisect.bisect_left(ordered, start) / len(ordered)
        if time - events > best:
            best, found = time - events, year
    return found


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid: where, what is written there, and whether it is a year's."""

    at: float
    day: dt.date
    text: str
    main: bool


def ticks(stretch: Stretch, months: Sequence[str]) -> tuple[Tick, ...]:
    """Choose grid lines for a stretch, as close as labels allow.

    `months` are the twelve short names. Years first; months where a year is wide.
    """
    per_year = stretch.width / max(stretch.days / 365.25, 0.01)
    if per_year > 480:
        return tuple(_month_ticks(stretch, 1, months))
    if per_year > 60:
        return tuple(_month_ticks(stretch, 3, months))
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1000) if s * per_year > 34)
    return tuple(
        Tick(stretch.start_of(day), day, str(year), main=True)
        for year in range(stretch.first.year, stretch.last.year + 1)
        if year % step == 0 and (day := dt.date(max(year, 1), 1, 1)) >= stretch.first
    )


def _month_ticks(stretch: Stretch, step: int, months: Sequence[str]) -> list[Tick]:
    found: list[Tick] = []
    year, month = stretch.first.year, stretch.first.month
    while dt.date(year, month, 1) <= stretch.last:
        day = dt.date(year, month, 1)
        if month == 1 or (month - 1) % step == 0 or not found:
            name = months[month - 1]
            found.append(Tick(stretch.start_of(day), day, name, main=month == 1))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        if year > 9999:
            break
    return found
