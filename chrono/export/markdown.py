"""Markdown for writers: a list, a table or prose, with the sources as footnotes.

CommonMark with footnotes and, for the table, GFM; pandoc, GitHub and most site
builders read it. No HTML inside, and no word of the data is taken for markup.
"""

from __future__ import annotations

import dataclasses
import json
from typing import IO, TYPE_CHECKING

from chrono.export import clean
from chrono.export.bibliography import Bibliography
from chrono.export.dates import display
from chrono.export.groups import Heading, grouped, months
from chrono.export.markdown_text import autolink, begin, escape
from chrono.export.phrases import figure, published, says, standing
from chrono.export.texts import (
    MONTHS,
    event_foreign,
    foreign,
    label,
    name,
    pick,
    told,
    word,
)
from chrono.export.typography import polish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event, Source


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write the chronology in the style of the options, or by a template."""
    if options.reverse:
        events = tuple(reversed(chronology.events))
        chronology = dataclasses.replace(chronology, events=events)
    if options.template:
        from chrono.export.template import write as write_template

        write_template(chronology, stream, options)
        return
    writer = _Writer(chronology, options)
    for line in writer.lines():
        stream.write(line + "\n")


class _Writer:
    """Writes one chronology; knows its bibliography and the language."""

    def __init__(self, chronology: Chronology, options: Options) -> None:
        self._chronology = chronology
        self._options = options
        self._lang = options.lang
        self._bibliography = Bibliography(chronology)

    def lines(self) -> Iterator[str]:
        """Give the document line by line."""
        title = pick(self._chronology.title, self._lang)
        title = clean.line(title) or word("chronology", self._lang)
        if self._options.front_matter:
            yield "---"
            yield f"title: {json.dumps(title, ensure_ascii=False)}"
            yield f"lang: {self._lang}"
            yield "---"
            yield ""
        yield f"# {self._text(title)}"
        by = self._options.group or "year"
        for heading in grouped(self._chronology, by, self._lang):
            yield ""
            yield f"## {self._text(heading.label)}"
            yield ""
            yield from self._section(heading)
        works = self._bibliography.works
        if works:
            yield ""
        for work in works:
            yield f"[^{work.key}]: {begin(self._source(work.source))}"

    def _section(self, heading: Heading) -> Iterator[str]:
        if self._options.style == "table":
            yield from self._table(heading)
        elif self._options.style == "prose":
            yield from self._prose(heading)
        else:
            for event in heading.events:
                yield f"- {self._entry(event)}"

    def _table(self, heading: Heading) -> Iterator[str]:
        columns = ("date", "title", "status", "actors", "sources")
        names = (label(key, self._lang) for key in columns)
        yield f"| {' | '.join(names)} |"
        yield "| --- | --- | --- | --- | --- |"
        for event in heading.events:
            status = standing(event, self._lang, self._chronology.names)
            status = status or word(f"status.{event.status.value}", self._lang)
            if remark := foreign(event.title, self._lang):
                status = f"{status}; {remark}"
            actors = (self._name(actor) for actor in event.actors)
            cells = (
                escape(display(event.when, self._lang)),
                self._text(pick(event.title, self._lang)),
                self._text(status),
                ", ".join(actors),
                self._references(event).strip(),
            )
            yield f"| {' | '.join(cells)} |"

    def _prose(self, heading: Heading) -> Iterator[str]:
        """Give a paragraph for each month, the month as a heading under its year."""
        first = True
        for month, events in months(heading.events):
            if not first:
                yield ""
            first = False
            if month and self._options.group is None:
                yield f"### {MONTHS[self._lang][month - 1]}"
                yield ""
            yield " ".join(self._entry(event) for event in events)

    def _entry(self, event: Event) -> str:
        """Write "**19. Juni 2024:** Title. Summary (claimed by …). [^source]"."""
        lang, names = self._lang, self._chronology.names
        date = escape(display(event.when, lang))
        title = self._sentence(pick(event.title, lang) or event.id)
        parts = [f"**{date}:** {title}"]
        if summary := pick(event.summary, lang):
            parts.append(self._sentence(summary))
        if event.figures:
            shown = "; ".join(figure(each, lang, names) for each in event.figures)
            parts.append(self._sentence(f"{label('figures', lang)}: {shown}"))
        remarks = (standing(event, lang, names), event_foreign(event, lang))
        if known := "; ".join(filter(None, remarks)):
            parts.append(f"*({self._text(known)})*")
        parts += (
            self._sentence(f"{label('conflict', lang)}: {told(conflict.note, lang)}")
            for conflict in event.conflicts
        )
        return " ".join(parts) + self._references(event)

    def _references(self, event: Event) -> str:
        keys = dict.fromkeys(self._bibliography.key(each) for each in event.sources)
        return "".join(f"[^{key}]" for key in keys)

    def _source(self, source: Source) -> str:
        """Write a footnote: publisher, title, date, address, day of access."""
        lang = self._lang
        parts = [source.publisher or source.article or ""]
        if source.title:
            parts.append(says(source.title, lang))
        parts.append(published(source.published, lang))
        text = ", ".join(self._text(part) for part in parts if part)
        if link := autolink(source.url):
            text = f"{text}, {link}" if text else link
        if source.accessed:
            accessed = published(source.accessed, lang)
            text += f" ({word('accessed', lang)} {escape(accessed)})"
        return text or escape(word("source", lang))

    def _sentence(self, text: str) -> str:
        text = self._text(text)
        return text if text.endswith((".", "!", "?", "…", "“", "”")) else f"{text}."

    def _text(self, text: str) -> str:
        return escape(polish(clean.line(text), self._lang))

    def _name(self, identifier: str) -> str:
        return self._text(name(self._chronology.names, identifier, self._lang))
