"""One event with everything that is known of it: how it was dated and joined."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from chrono.export import clean
from chrono.export.dates import day, display
from chrono.export.phrases import figure, says, source_line, standing
from chrono.export.texts import foreign, label, name, pick, told, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event, Source
    from chrono.model.when import When

_BOLD, _OFF = "\x1b[1m", "\x1b[0m"


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write each event as a list of labelled lines, folded to the width if any."""
    for event in chronology:
        title = clean.line(pick(event.title, options.lang)) or event.id
        for line in _folded(title, options.width, indent=""):
            stream.write(f"{_BOLD}{line}{_OFF}\n" if options.color else f"{line}\n")
        for heading, text in _lines(event, chronology, options.lang):
            for line in _laid_out(heading, clean.line(text), options.width):
                stream.write(line + "\n")


def _laid_out(heading: str, text: str, width: int | None) -> Iterator[str]:
    start = f"  {heading}: " if heading else "    "
    return _folded(start + text, width, indent="    ")


def _folded(text: str, width: int | None, *, indent: str) -> Iterator[str]:
    """Fold a line by the columns that it takes, later ones indented."""
    if width is None:
        yield text
        return
    from chrono.export.terminal_text import Span, fold

    margin = text[: len(text) - len(text.lstrip(" "))]
    room = width - max(len(margin), len(indent))
    for number, spans in enumerate(fold([Span(text.lstrip(" "))], room)):
        yield (indent if number else margin) + "".join(span.text for span in spans)


def _lines(
    event: Event, chronology: Chronology, lang: str
) -> Iterator[tuple[str, str]]:
    names = chronology.names
    yield "ID", event.id
    yield label("date", lang), _date(event.when, lang)
    if remark := foreign(event.title, lang):
        yield label("title", lang), remark
    yield label("summary", lang), told(event.summary, lang) or "–"
    yield label("category", lang), name(names, event.category, lang)
    for key, ids in (("actors", event.actors), ("places", event.places)):
        if ids:
            yield label(key, lang), ", ".join(name(names, each, lang) for each in ids)
    if event.tags:
        yield label("tags", lang), ", ".join(event.tags)
    status = standing(event, lang, names) or word("status.confirmed", lang)
    yield label("status", lang), status
    yield label("origin", lang), word(f"origin.{event.origin.value}", lang)
    for key in ("supersedes", "responds_to"):
        if others := getattr(event, key):
            yield label(key, lang), ", ".join(others)
    if event.part_of:
        yield label("part_of", lang), event.part_of
    for each in event.figures:
        yield label("figures", lang), figure(each, lang, names)
    if event.note:
        yield label("note", lang), told(event.note, lang)
    for conflict in event.conflicts:
        yield label("conflict", lang), told(conflict.note, lang)
    for source in event.sources:
        yield from _source(source, lang)
    for line in event.explanation:
        yield label("explanation", lang), line


def _date(when: When, lang: str) -> str:
    """Write the date, its notation, and the days that it allows."""
    text = f"{display(when, lang)} ({when.edtf}, {_granularity(when, lang)})"
    if when.earliest and when.latest and when.earliest < when.latest:
        return f"{text}: {day(when.earliest, lang)} – {day(when.latest, lang)}"
    return text


def _granularity(when: When, lang: str) -> str:
    return word(f"granularity.{when.granularity.label}", lang)


def _source(source: Source, lang: str) -> Iterator[tuple[str, str]]:
    yield label("source", lang), source_line(source, lang)
    if source.article:
        yield "", f"{label('article', lang)}: {source.article}"
    if source.quote:
        quote = source.quote
        where = "" if quote.start is None else f" [{quote.start}–{quote.end}]"
        yield "", f"{label('quote', lang)}: {says(quote.exact, lang)}{where}"
    if source.timex:
        timex = source.timex
        parts = [f"{says(timex.text, lang)} → {timex.value}", timex.rule]
        if timex.anchor:
            parts.append(f"{word('seen_from', lang)} {day(timex.anchor, lang)}")
        yield "", f"{label('words', lang)}: {', '.join(parts)}"
