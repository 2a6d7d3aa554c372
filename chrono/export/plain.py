"""The chronology for a pipe: complete, never cut or folded, one layout always.

An event is a paragraph: date and title on the first line, then, indented, what is
known of it, one thing to a line. No rich here: a pipe should not wait for it.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from chrono.export import clean
from chrono.export.dates import display
from chrono.export.phrases import figure, says, source_line, standing
from chrono.export.texts import foreign, label, name, pick, told, word
from chrono.model.event import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

_INDENT = "    "
_DATE, _DOUBT, _OFF = "\x1b[1;36m", "\x1b[33m", "\x1b[0m"


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write every event; `compact` keeps only first lines, `table` tab-separates."""
    events = reversed(chronology.events) if options.reverse else chronology.events
    if options.table:
        for event in events:
            stream.write("\t".join(_columns(event, chronology, options)) + "\n")
        return
    first = True
    for event in events:
        if not first and not options.compact:
            stream.write("\n")
        first = False
        stream.write(_headline(event, options) + "\n")
        if not options.compact:
            for text in _details(event, chronology, options):
                stream.write(_INDENT + text + "\n")


def _headline(event: Event, options: Options) -> str:
    lang = options.lang
    date = display(event.when, lang)
    title = clean.line(pick(event.title, lang)) or event.id
    mark = _mark(event, lang)
    if options.color:
        date = f"{_DATE}{date}{_OFF}"
        mark = f"{_DOUBT}{mark}{_OFF}" if mark else ""
    return f"{date}: {title}{mark}"


def _mark(event: Event, lang: str) -> str:
    """Say in words what keeps an event from being an established fact.

    And that its title is not in the reader's language.
    """
    words = [word("planned", lang)] if event.planned else []
    if event.status is not Status.CONFIRMED:
        words.append(word(f"status.{event.status.value}", lang))
    if remark := foreign(event.title, lang):
        words.append(remark)
    return f" [{', '.join(words)}]" if words else ""


def _details(event: Event, chronology: Chronology, options: Options) -> Iterator[str]:
    lang, names = options.lang, chronology.names
    # Of a title in another language the first line already says so.
    say = pick if foreign(event.title, lang) else told
    if summary := clean.line(say(event.summary, lang)):
        yield summary
    about = [name(names, event.category, lang)]
    about.append(", ".join(name(names, actor, lang) for actor in event.actors))
    about.append(", ".join(name(names, place, lang) for place in event.places))
    yield clean.line(" · ".join(part for part in about if part))
    if known := standing(event, lang, names):
        yield clean.line(known)
    if event.figures:
        figures = "; ".join(figure(each, lang, names) for each in event.figures)
        yield clean.line(f"{label('figures', lang)}: {figures}")
    if remark := clean.line(told(event.note, lang)):
        yield f"{label('note', lang)}: {remark}"
    for conflict in event.conflicts:
        yield clean.line(f"{label('conflict', lang)}: {told(conflict.note, lang)}")
    for line, quotes in _sources(event, lang).items():
        yield clean.line(f"{label('source', lang)}: {line}")
        for quote in quotes if options.sources else ():
            yield clean.line(f"{label('quote', lang)}: {says(quote, lang)}")
    yield clean.line(f"ID: {event.id}")


def _sources(event: Event, lang: str) -> dict[str, list[str]]:
    """Give each source once, in its line, with all the words cited from it."""
    found: dict[str, list[str]] = {}
    for source in event.sources:
        quotes = found.setdefault(source_line(source, lang), [])
        if source.quote and source.quote.exact not in quotes:
            quotes.append(source.quote.exact)
    return found


def _columns(event: Event, chronology: Chronology, options: Options) -> Iterator[str]:
    lang, names = options.lang, chronology.names
    yield event.when.edtf
    yield display(event.when, lang)
    yield word(f"status.{event.status.value}", lang)
    yield clean.line(name(names, event.category, lang))
    yield clean.line(told(event.title, lang)) or event.id
    yield clean.line(", ".join(name(names, actor, lang) for actor in event.actors))
    publishers = dict.fromkeys(s.publisher for s in event.sources if s.publisher)
    yield clean.line(", ".join(publishers))
    yield clean.line(event.id)
