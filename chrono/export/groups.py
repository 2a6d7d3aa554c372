"""Events under headings: by year, month, category or actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono.export import dates
from chrono.export.texts import name, word
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chrono.export.options import Group
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

_BARS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and its events, in the order of the chronology."""

    label: str
    events: tuple[Event, ...]


def grouped(chronology: Chronology, by: Group, lang: str) -> list[Heading]:
    """Put the events under headings; an event of two actors stands under both.

    Years and months come in order of time, categories and actors the most frequent
    first, then by name.
    """
    buckets: dict[str, list[Event]] = {}
    for event in chronology:
        for label in _labels(event, chronology, by, lang):
            buckets.setdefault(label, []).append(event)
    headings = [Heading(label, tuple(events)) for label, events in buckets.items()]
    if by in ("category", "actor"):
        headings.sort(key=lambda heading: (-len(heading.events), heading.label))
    return headings


def months(events: Iterable[Event]) -> Iterator[tuple[int | None, list[Event]]]:
    """Cut the events of a year into runs of one month, None for what has no month."""
    run: list[Event] = []
    current: int | None = None
    for event in events:
        month = month_of(event)
        if run and month != current:
            yield current, run
            run = []
        current = month
        run.append(event)
    if run:
        yield current, run


def month_of(event: Event) -> int | None:
    """Give the month in which an event began, None if that is not known."""
    if event.earliest is None or event.granularity > Granularity.MONTH:
        return None
    return event.earliest.month


def year_of(event: Event, lang: str) -> str:
    """Give the heading of an event's year; a decade or century is its own."""
    if event.earliest is None:
        return word("undated", lang)
    if event.granularity > Granularity.YEAR:
        return dates.display(event.when, lang)
    return str(event.earliest.year)


def sparkline(counts: Iterable[int]) -> str:
    """Draw counts as bars one character wide; nothing is a blank."""
    values = list(counts)
    highest = max(values, default=0)
    return "".join(
        _BARS[(value * len(_BARS) - 1) // highest] if value else " " for value in values
    )


def density(events: Iterable[Event]) -> str:
    """Draw how many events of a year fell into each of its twelve months."""
    counts = [0] * 12
    for event in events:
        month = month_of(event)
        if month:
            counts[month - 1] += 1
    return sparkline(counts)


def _labels(
    event: Event, chronology: Chronology, by: Group, lang: str
) -> Iterator[str]:
    if by == "year":
        yield year_of(event, lang)
    elif by == "month":
        month = month_of(event)
        if event.earliest and month:
            yield dates.month(event.earliest.year, month, lang)
        else:
            yield year_of(event, lang)
    elif by == "category":
        yield name(chronology.names, event.category, lang)
    else:
        actors = [name(chronology.names, actor, lang) for actor in event.actors]
        yield from dict.fromkeys(actors or [word("none", lang)])
