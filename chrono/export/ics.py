"""iCalendar (RFC 5545): one all-day entry per event, for calendars to subscribe to.

A date known to the month or finer becomes a span of whole days that covers all it may
mean, and the entry's name says so ("Juni 2024, Tag unbekannt"). What is only known to
the quarter, season or year, or is open at one end, would fill the calendar for months
with an invented certainty: it is left out, and a note counts it.
"""

from __future__ import annotations

import datetime as dt
from typing import IO, TYPE_CHECKING

from chrono.errors import MissingExtra
from chrono.export import clean, identity, texts
from chrono.export.dates import is_one_day
from chrono.export.entry import Entry, entry
from chrono.model.event import Status
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    from types import ModuleType

    from icalendar import Event as Component

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

_ONE_DAY = dt.timedelta(days=1)
_NAMED = 10  # how many left-out events the note names


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write a VCALENDAR. Raises MissingExtra without the icalendar library."""
    icalendar = _library()
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//chrono//chronology//DE")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    name = clean.line(texts.pick(chronology.title, options.lang))
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
    left_out = []
    for event in chronology:
        span = days(event)
        if span is None:
            left_out.append(event.id)
        else:
            calendar.add_component(
                _component(icalendar, event, span, chronology, options.lang)
            )
    stream.write(calendar.to_ical().decode("utf-8"))
    if left_out:
        options.note(
            f"ics: {len(left_out)} of {len(chronology)} events are not in the "
            "calendar, their dates are coarser than a month or open: "
            + clean.line(", ".join(left_out[:_NAMED]))
            + (" …" if len(left_out) > _NAMED else "")
        )


def days(event: Event) -> tuple[dt.date, dt.date] | None:
    """First and last day (inclusive) of the entry; None for one left out."""
    when = event.when
    if when.earliest is None or when.latest is None or when.latest == dt.date.max:
        return None
    if when.granularity > Granularity.MONTH:
        return None
    return when.earliest, when.latest


def _component(
    icalendar: ModuleType,
    event: Event,
    span: tuple[dt.date, dt.date],
    chronology: Chronology,
    lang: str,
) -> Component:
    words = entry(event, chronology, lang)
    component: Component = icalendar.Event()
    component.add("uid", clean.line(identity.uid(chronology, event)))
    stamp = dt.datetime.combine(identity.updated(event), dt.time(), dt.UTC)
    component.add("dtstamp", stamp)
    component.add("dtstart", span[0])
    if span[0] != span[1]:
        component.add("dtend", span[1] + _ONE_DAY)
    component.add("summary", _summary(event, words, lang))
    component.add("description", _description(words))
    component.add("categories", [words.category, *map(clean.line, event.tags)])
    if words.places:
        component.add("location", ", ".join(words.places))
    address = next((c.url for c in words.citations if c.url), None)
    if address:
        component.add("url", address)
    sure = event.status is Status.CONFIRMED and not event.planned
    component.add("status", "CONFIRMED" if sure else "TENTATIVE")
    component.add("transp", "TRANSPARENT")
    component.add("x-chrono-date", event.date)
    component.add("x-chrono-status", event.status.value)
    return component


def _summary(event: Event, words: Entry, lang: str) -> str:
    """Name the entry: the title, and what the calendar's own fields cannot say."""
    remarks = []
    if event.status is not Status.CONFIRMED:
        remarks.append(texts.word(f"status.{event.status}", lang))
    if event.planned:
        remarks.append(texts.word("planned", lang))
    if event.granularity > Granularity.DAY:
        remarks.append(f"{words.date}, {texts.word('day_unknown', lang)}")
    elif not is_one_day(event.when) and (
        event.when.approximate or event.when.uncertain
    ):
        remarks.append(words.date)
    return words.title + (f" ({'; '.join(remarks)})" if remarks else "")


def _description(words: Entry) -> str:
    lines = [words.date, words.summary, *words.particulars]
    for citation in words.citations:
        lines.append(f"– {citation.label}")
        if citation.quote:
            lines.append(f"  {citation.quote}")
        if citation.url:
            lines.append(f"  {citation.url}")
    return "\n".join(line for line in lines if line)


def _library() -> ModuleType:
    try:
        import icalendar
    except ImportError:
        raise MissingExtra("the format ics", "ics") from None
    return icalendar
