"""The small phrases that several formats share: who says so, a source in a line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from chrono.export.dates import display
from chrono.export.texts import name, word, word_or
from chrono.model import edtf, figures
from chrono.model.event import Status

if TYPE_CHECKING:
    from chrono.model.event import Event, Figure, Source, Text

Names = Mapping[str, "Text"]
_NO_NAMES: Names = MappingProxyType({})
_QUOTES = {"de": "„{}“", "en": "“{}”"}


def attribution(event: Event, lang: str, names: Names = _NO_NAMES) -> str:
    """Say who claims or denies: "behauptet: NIS; bestritten: Moskau".

    What someone says in words of its own stands after the name: "NIS: 10.000 Mann".
    """
    groups: dict[str, list[str]] = {}
    for each in event.attribution:
        groups.setdefault(each.says, []).append(name(names, each.who, lang))
    parts = []
    for said, who in groups.items():
        known = word_or(f"says.{said}", lang, "")
        speakers = ", ".join(dict.fromkeys(who))
        parts.append(f"{known} {speakers}" if known else f"{speakers}: {said}")
    return "; ".join(parts)


def standing(event: Event, lang: str, names: Names = _NO_NAMES) -> str:
    """Say how far an event is established, and by whom; empty for a plain fact.

    "geplant", "behauptet: NIS", "umstritten; behauptet: NIS".
    """
    who = attribution(event, lang, names)
    words = [word("planned", lang)] if event.planned else []
    status = word(f"status.{event.status.value}", lang)
    if event.status is not Status.CONFIRMED and not who.startswith(status):
        words.append(status)
    return "; ".join([*words, who] if who else words)


def figure(figure: Figure, lang: str = "de", names: Names = _NO_NAMES) -> str:
    """Write a number: "über 10.000 Soldaten (NIS)"."""
    return figures.display(figure, names, lang)


def says(text: str, lang: str) -> str:
    """Put a text in the language's quotation marks."""
    return _QUOTES[lang].format(text)


def published(date: str | None, lang: str) -> str:
    """Write a publication date (EDTF) for a reader; as it stands if it is not EDTF."""
    if not date:
        return ""
    try:
        return display(edtf.read(date), lang)
    except ValueError:
        return date


def source_line(source: Source, lang: str) -> str:
    """Write a source in one line: publisher, date, title and address."""
    parts = [
        source.publisher or source.article or "",
        published(source.published, lang),
    ]
    if source.title:
        parts.append(says(source.title, lang))
    text = ", ".join(part for part in parts if part)
    return f"{text} <{source.url}>" if source.url else text
