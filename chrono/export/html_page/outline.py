"""The list's outline: years, in them months, in them events; and the overview."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from chrono.export import texts
from chrono.export.html_page import days
from chrono.export.html_texts import Pair, counted, pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chrono.export.html_page.entries import Entry
    from chrono.model.event import Event

_SHORTEST_GAP = 2


@dataclass(frozen=True, slots=True)
class Month:
    """A run of events in one month; with `whole`, in a year with no month known."""

    id: str
    name: Pair
    axis: tuple[tuple[int, str], ...]
    length: int
    entries: tuple[Entry, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Year:
    """A run of events that begin in one year."""

    id: str
    name: Pair
    months: tuple[Month, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A year in the overview, or (with `gap`) a run of years without events.

    `sure` counts the events dated within the year, `soft` those that may belong to
    it or reach into it. `target` is the id of the year in the list, if it is there.
    """

    year: int
    sure: int
    soft: int
    gap: int
    target: str | None

    @property
    def count(self) -> Pair:
        """How many events, in words."""
        return counted(self.sure + self.soft, "event")


def years(events: Sequence[Event], printed: Sequence[Entry]) -> list[Year]:
    """Group the events as they stand; ids of the groups are unique on the page."""
    used: dict[str, int] = {}
    paired = [
        (days.slot(event.when), entry)
        for event, entry in zip(events, printed, strict=True)
    ]
    found = []
    for year, run in groupby(paired, key=lambda one: one[0].year):
        months = tuple(_months(run, used))
        title = (str(year), str(year)) if year else pair("no_start")
        count = sum(len(month.entries) for month in months)
        found.append(Year(_unique(f"y{year:04d}", used), title, months, count))
    return found


def _months(
    run: Iterator[tuple[days.Slot, Entry]], used: dict[str, int]
) -> Iterator[Month]:
    for place, members in groupby(run, key=lambda one: one[0]):
        entries = tuple(entry for _, entry in members)
        if place.month is None:
            axis = tuple(
                (number, texts.MONTHS["de"][number - 1][0]) for number in (1, 4, 7, 10)
            )
            identifier = _unique(f"y{place.year:04d}-00", used)
            length = days.MONTHS_OF_A_YEAR
            title = pair("no_month")
        else:
            axis = tuple((day, str(day)) for day in (1, 10, 20))
            identifier = _unique(f"y{place.year:04d}-{place.month:02d}", used)
            length = place.days
            title = (
                texts.MONTHS["de"][place.month - 1],
                texts.MONTHS["en"][place.month - 1],
            )
        yield Month(identifier, title, axis, length, entries, place.month is None)


def _unique(identifier: str, used: dict[str, int]) -> str:
    used[identifier] = used.get(identifier, 0) + 1
    times = used[identifier]
    return identifier if times == 1 else f"{identifier}.{times}"


def bars(events: Sequence[Event]) -> list[Bar]:
    """Count the events by year, every year from the first to the last.

    Years without any event that follow each other are one gap.
    """
    spans = [days.number(event.when) for event in events]
    edges = [edge // 10000 for span in spans for edge in span if 0 < edge < 99999999]
    if not edges:
        return []
    starts = {event.when.earliest.year for event in events if event.when.earliest}
    first, last = min(edges), max(edges)
    sure, soft = _counts(spans, first, last)
    found: list[Bar] = []
    empty: list[int] = []
    for year in range(first, last + 1):
        if not (sure.get(year) or soft.get(year)):
            empty.append(year)
            continue
        found += _closed(empty)
        empty = []
        target = f"y{year:04d}" if year in starts else None
        found.append(Bar(year, sure.get(year, 0), soft.get(year, 0), 0, target))
    return found


def _counts(
    spans: Sequence[tuple[int, int]], first: int, last: int
) -> tuple[dict[int, int], dict[int, int]]:
    sure: dict[int, int] = {}
    soft: dict[int, int] = {}
    for start, end in spans:
        begin = max(start // 10000, first)
        finish = min(end // 10000, last)
        whole = begin == finish and start // 10000 == end // 10000
        for year in range(begin, finish + 1):
            counts = sure if whole else soft
            counts[year] = counts.get(year, 0) + 1
    return sure, soft


def _closed(empty: Sequence[int]) -> list[Bar]:
    if len(empty) >= _SHORTEST_GAP:
        return [Bar(empty[0], 0, 0, len(empty), None)]
    return [Bar(year, 0, 0, 0, None) for year in empty]
