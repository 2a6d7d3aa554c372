"""Checks of dates: C102 to C106."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from chrono.check.material import in_article
from chrono.model import edtf
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chrono.check.material import Material
    from chrono.model.event import Event, Source
    from chrono.model.finding import Finding
    from chrono.model.timex import Timex

_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r",? *(?:(?:den|dem|der) )?")
_ID_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
_ZONES = dt.timedelta(days=1)
"""The same hour is another day elsewhere: so much earlier is no contradiction."""
_CLOSE, _FAR = 45, 180


def weekdays(material: Material) -> Iterator[Finding]:
    """C102: a weekday and a date that contradict, in articles and in curated texts."""
    for article in material.articles:
        for timex, problem in disagreements(
            article.text, material.timexes.get(article.id, ()), material.weekdays
        ):
            yield in_article("C102", article, timex.start, problem)
    events = {event.id: event for event in material.curated}
    for (name, keys), timexes in material.text_timexes.items():
        event = events.get(name)
        if event is None:
            continue
        for _, problem in disagreements("", timexes, material.weekdays):
            yield material.event("C102", event, problem, *keys)


def disagreements(
    text: str, timexes: Sequence[Timex], words: Mapping[str, int]
) -> Iterator[tuple[Timex, str]]:
    """List the timexes whose weekday is not that of their date, and what is wrong.

    Where the weekday alone chose the year, a year far away from a day that lies close
    to the reference date is a slip too. `text` finds weekdays that stand apart from
    their date ("Freitagabend, 14. November"); without it they are passed over.
    """
    previous: Timex | None = None
    for timex in timexes:
        day = _day(timex)
        if day is None:
            previous = timex
            continue
        said = _weekday(timex.text, words)
        words_said = timex.text
        if said is None and previous is not None and text:
            gap = text[previous.end : timex.start]
            if (
                len(gap) < 8
                and _BETWEEN.fullmatch(gap)
                and not _has_digit(previous.text)
            ):
                said = _weekday(previous.text, words)
                words_said = text[previous.start : timex.end]
        if said is not None and said != day.isoweekday():
            yield timex, _disagreement(words_said, day)
        elif said is not None and (other := _closer(timex, day)):
            yield timex, _disagreement(words_said, other)
        previous = timex


def _day(timex: Timex) -> dt.date | None:
    """Give the day of a timex that names its day by number."""
    if timex.granularity not in (Granularity.DAY, Granularity.TIME):
        return None
    if timex.earliest != timex.latest or not _has_digit(timex.text):
        return None
    return timex.earliest


def _has_digit(text: str) -> bool:
    return any(character.isdecimal() for character in text)


def _weekday(text: str, words: Mapping[str, int]) -> int | None:
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if len(word) == 2 and text[match.end() : match.end() + 1] not in (".", ","):
            continue
        if word in words:
            return words[word]
        for name, number in words.items():
            if len(name) > 5 and word.startswith(name):
                return number
    return None


def _closer(timex: Timex, day: dt.date) -> dt.date | None:
    """Give the same date close to the reference when a weekday led far away from it."""
    anchor = timex.anchor
    if anchor is None or abs((day - anchor).days) < _FAR:
        return None
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            other = day.replace(year=year)
        except ValueError:
            continue
        if abs((other - anchor).days) <= _CLOSE:
            return other
    return None


def _disagreement(words: str, day: dt.date) -> str:
    name = _NAMES[day.isoweekday() - 1]
    return f'"{words}" does not fit: {day} was a {name}; correct one of the two'


def after_publication(material: Material) -> Iterator[Finding]:
    """C103: an event that is dated after every report of it, and is not announced."""
    published = {a.id: a.published for a in material.articles if a.published}
    for event in material.curated:
        if event.planned or event.earliest is None:
            continue
        reports: list[tuple[dt.date, int]] = []
        for number, source in enumerate(event.sources):
            if source.article in published:
                reports.append((published[source.article].day, number))
            elif day := _latest(source):
                reports.append((day, number))
        if reports and event.earliest - max(reports)[0] > _ZONES:
            day, number = max(reports)
            yield material.event(
                "C103",
                event,
                f"the event of {event.date} is reported on {day}; correct the date, "
                "or mark it planned",
                "sources",
                number,
            )


def _latest(source: Source) -> dt.date | None:
    """Give the last day on which a source can have appeared."""
    try:
        return edtf.read(source.published).latest if source.published else None
    except ValueError:
        return None


def id_dates(material: Material) -> Iterator[Finding]:
    """C106: an id that begins with another date than its event's."""
    for event in material.curated:
        if not _begins_with_date(event):
            yield material.event(
                "C106",
                event,
                f'the id "{event.id}" does not begin with {event.date}; '
                "rename it while nothing refers to it",
                "id",
            )


def _begins_with_date(event: Event) -> bool:
    match = _ID_DATE.match(event.id)
    if match is None:
        return False
    given = [part for part in match.groups() if part]
    while given:
        try:
            return edtf.read("-".join(given)).overlaps(event.when)
        except ValueError:
            # "1945-1948-…" has no month 19: the year is what it begins with.
            given.pop()
    return False
