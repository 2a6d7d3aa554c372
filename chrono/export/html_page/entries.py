"""One event as the page's template wants it: every word in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono.export import dates, phrases, texts
from chrono.export.html_page import days
from chrono.export.html_texts import Pair, counted, pair, pair_or
from chrono.model import edtf
from chrono.model.event import Origin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chrono.export.html_page.days import Ruler
    from chrono.model.chronology import Chronology
    from chrono.model.event import Attribution, Conflict, Event, Quote, Source, Text

Link = tuple[str, Pair]
"""An event's id and its title."""

_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source to print: its texts, and an address only where it is a web address."""

    title: str
    publisher: str
    published: Pair
    language: str
    url: str | None
    quote: Quote | None
    quote_parts: tuple[str, str, str]
    dated_by: Pair | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An event to print."""

    id: str
    status: str
    date: Pair
    note: Pair
    machine: str | None
    ruler: Ruler | None
    title: Text
    summary: Text
    remark: Text
    labels: tuple[Pair, ...]
    category: Pair
    actors: tuple[Pair, ...]
    places: tuple[Pair, ...]
    tags: tuple[str, ...]
    attribution: tuple[tuple[Pair, str], ...]
    figures: tuple[Pair, ...]
    conflicts: tuple[tuple[Pair, Text, str], ...]
    relations: tuple[tuple[Pair, tuple[Link, ...]], ...]
    sources: tuple[SourceEntry, ...]
    sources_count: Pair
    explanation: tuple[str, ...]


def entries(chronology: Chronology) -> list[Entry]:
    """Make every event of the chronology printable, in its order."""
    links = _links(chronology.events)
    return [_entry(event, chronology.names, links) for event in chronology.events]


def both(text: Text) -> Pair:
    """Give a text in both languages, each standing in for a missing other."""
    return texts.pick(text, "de"), texts.pick(text, "en")


def name(names: Mapping[str, Text], identifier: str) -> Pair:
    """Give the printed name of an actor, place or category in both languages."""
    return texts.name(names, identifier, "de"), texts.name(names, identifier, "en")


def address(url: str | None) -> str | None:
    """Give the address of a source if a reader may safely follow it: http(s) only."""
    return url if url and _ADDRESS.fullmatch(url) else None


def _links(events: Sequence[Event]) -> dict[str, list[tuple[str, tuple[Link, ...]]]]:
    """For every event the kinds of relation it has and the events at their ends."""
    known: dict[str, Link] = {
        event.id: (event.id, both(event.title)) for event in events
    }
    found: dict[str, dict[str, list[Link]]] = {event.id: {} for event in events}
    for event in events:
        ways = (
            ("part_of", "parts", (event.part_of,) if event.part_of else ()),
            ("supersedes", "superseded_by", event.supersedes),
            ("responds_to", "responded_by", event.responds_to),
        )
        for there, back, others in ways:
            for other in others:
                if other in known:
                    found[event.id].setdefault(there, []).append(known[other])
                    found[other].setdefault(back, []).append(known[event.id])
    return {
        identifier: [(kind, tuple(ends)) for kind, ends in kinds.items()]
        for identifier, kinds in found.items()
    }


def _entry(
    event: Event,
    names: Mapping[str, Text],
    links: Mapping[str, Sequence[tuple[str, tuple[Link, ...]]]],
) -> Entry:
    labels = []
    if event.planned:
        labels.append(pair("announced"))
    if event.origin is Origin.EXTRACTED:
        labels.append(pair("extracted"))
    return Entry(
        id=event.id,
        status=event.status.value,
        date=days.shown(event.when),
        note=days.note(event.when),
        machine=days.machine(event.when),
        ruler=days.ruler(event.when),
        title=event.title,
        summary=event.summary,
        remark=event.note,
        labels=tuple(labels),
        category=name(names, event.category),
        actors=tuple(name(names, actor) for actor in event.actors),
        places=tuple(name(names, place) for place in event.places),
        tags=event.tags,
        attribution=_attribution(event.attribution, names),
        figures=tuple(
            (phrases.figure(one, "de", names), phrases.figure(one, "en", names))
            for one in event.figures
        ),
        conflicts=tuple(_conflict(one) for one in event.conflicts),
        relations=tuple((_label(kind), ends) for kind, ends in links[event.id]),
        sources=tuple(_source(source) for source in event.sources),
        sources_count=counted(len(event.sources), "source")
        if event.sources
        else pair("without_sources"),
        explanation=event.explanation,
    )


def _label(key: str) -> Pair:
    """Give the words for a key as the beginning of a line."""
    german, english = pair(key)
    return german[0].upper() + german[1:], english[0].upper() + english[1:]


def _attribution(
    attributions: Sequence[Attribution], names: Mapping[str, Text]
) -> tuple[tuple[Pair, str], ...]:
    """Say who says it ("claimed by: NIS, KCNA"), and what, where that is in own words.

    Those who say the same stand together.
    """
    speakers: dict[str, list[Pair]] = {}
    for one in attributions:
        speakers.setdefault(one.says, []).append(name(names, one.who))
    found = []
    for says, who in speakers.items():
        everyone = ", ".join(one[0] for one in who), ", ".join(one[1] for one in who)
        german, english = pair_or(f"voice.{says}", "")
        if german:
            said = german.format(who=everyone[0]), english.format(who=everyone[1])
            found.append((said, ""))
        else:
            found.append((everyone, says))
    return tuple(found)


def _conflict(conflict: Conflict) -> tuple[Pair, Text, str]:
    field = pair_or(f"field.{conflict.field}", conflict.field)
    label = pair("contradiction")
    if field[0]:
        german, english = pair("contradiction.of")
        label = german.format(field=field[0]), english.format(field=field[1])
    return label, conflict.note, ", ".join(conflict.sources)


def _source(source: Source) -> SourceEntry:
    quote = source.quote
    words = source.timex.text if source.timex else ""
    return SourceEntry(
        title=source.title or source.article or source.url or "",
        publisher=source.publisher,
        published=_published(source.published),
        language=source.language or "",
        url=address(source.url),
        quote=quote,
        quote_parts=_around(quote.exact if quote else "", words),
        dated_by=_dated_by(source),
    )


def _published(published: str | None) -> Pair:
    if not published:
        return pair("undated_source")
    try:
        return days.shown(edtf.read(published))
    except ValueError:
        return published, published


def _around(exact: str, words: str) -> tuple[str, str, str]:
    """Cut a quote before and after the words that dated it."""
    before, found, after = exact.partition(words) if words else (exact, "", "")
    return before, found, after


def _dated_by(source: Source) -> Pair | None:
    timex = source.timex
    if timex is None:
        return None
    meant = timex.value, timex.value
    if timex.earliest and timex.earliest == timex.latest:
        meant = dates.day(timex.earliest, "de"), dates.day(timex.earliest, "en")
    elif timex.earliest and timex.latest:
        meant = _meant(timex.value, f"{timex.earliest}/{timex.latest}")
    german, english = pair("dated_by")
    said = (
        german.format(words=timex.text, days=meant[0]),
        english.format(words=timex.text, days=meant[1]),
    )
    if timex.anchor:
        seen = pair("seen_from")
        said = (
            said[0] + seen[0].format(day=dates.day(timex.anchor, "de")),
            said[1] + seen[1].format(day=dates.day(timex.anchor, "en")),
        )
    return said


def _meant(value: str, span: str) -> Pair:
    """Say what an expression means, by its value if EDTF knows it, else its days."""
    for notation in (value, span):
        try:
            return days.shown(edtf.read(notation))
        except ValueError:
            continue
    return value, value
