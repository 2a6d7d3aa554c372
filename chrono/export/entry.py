"""An event in words, part by part, for formats that lay the parts out themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono.export import clean, phrases, texts
from chrono.export.dates import display

if TYPE_CHECKING:
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event, Source


@dataclass(frozen=True, slots=True)
class Citation:
    """A source in words: `label` is "Publisher: Title (19. Juni 2024)".

    `url` is safe to link. `quote` stands in quotation marks, empty if there is none.
    """

    label: str
    url: str | None
    quote: str


@dataclass(frozen=True, slots=True)
class Entry:
    """The parts of an event in one language, ready to print; empty where unknown.

    `particulars` is everything between summary and sources, one line each: status,
    who vouches, figures, contradictions, the editors' note.
    """

    date: str
    title: str
    summary: str
    category: str
    places: tuple[str, ...]
    particulars: tuple[str, ...]
    citations: tuple[Citation, ...]


def entry(event: Event, chronology: Chronology, lang: str) -> Entry:
    """Put an event into words, in `lang` or where that is missing in the other one."""

    def named(identifier: str) -> str:
        return clean.line(texts.name(chronology.names, identifier, lang))

    return Entry(
        date=display(event.when, lang),
        title=clean.line(texts.pick(event.title, lang)),
        summary=clean.line(texts.pick(event.summary, lang)),
        category=named(event.category),
        places=tuple(named(place) for place in event.places),
        particulars=_particulars(event, chronology, lang),
        citations=tuple(_citation(source, lang) for source in event.sources),
    )


def evidence(event: Event, lang: str) -> str:
    """Name an event in one line: "19. Juni 2024: Title (behauptet)"."""
    title = clean.line(texts.pick(event.title, lang))
    return f"{display(event.when, lang)}: {title} ({_remarked(event, lang)})"


def status(event: Event, lang: str) -> str:
    """Say how far an event is established: "bestätigt", "behauptet, geplant"."""
    words = texts.word(f"status.{event.status}", lang)
    return f"{words}, {texts.word('planned', lang)}" if event.planned else words


def _remarked(event: Event, lang: str) -> str:
    """Say how far it is established and, if so, that it is told in another language."""
    remark = texts.event_foreign(event, lang)
    return "; ".join(filter(None, (status(event, lang), remark)))


def _particulars(event: Event, chronology: Chronology, lang: str) -> tuple[str, ...]:
    names = chronology.names
    figures = [phrases.figure(figure, lang, names) for figure in event.figures]
    lines = [
        f"{texts.word('status', lang)}: {_remarked(event, lang)}",
        phrases.attribution(event, lang, names),
        f"{texts.word('figures', lang)}: {'; '.join(figures)}" if figures else "",
    ]
    lines += [
        f"{texts.word('conflict', lang)}: {texts.told(conflict.note, lang)}"
        for conflict in event.conflicts
    ]
    lines.append(texts.told(event.note, lang))
    return tuple(cleaned for line in lines if (cleaned := clean.line(line)))


def _citation(source: Source, lang: str) -> Citation:
    label = ": ".join(part for part in (source.publisher, source.title) if part)
    label = label or source.url or source.article or ""
    date = phrases.published(source.published, lang)
    quote = phrases.says(source.quote.exact, lang) if source.quote else ""
    return Citation(
        label=clean.line(f"{label} ({date})" if date else label),
        url=clean.address(source.url),
        quote=clean.line(quote),
    )
