"""The small phrases that several formats share: who says so, a source in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.export.dates import display
from chrono.export.texts import word_or
from chrono.model import edtf

if TYPE_CHECKING:
    from chrono.model.event import Event, Figure, Source

_QUOTES = {"de": "„{}“", "en": "“{}”"}


def attribution(event: Event, lang: str) -> str:
    """Say who claims, confirms or denies: "behauptet von NIS; bestritten von Moskau"."""
    groups: dict[str, list[str]] = {}
    for each in event.attribution:
        groups.setdefault(each.says, []).append(each.who)
    return "; ".join(
        f"{word_or(f'says.{says}', lang, says)} {', '.join(who)}"
        for says, who in groups.items()
    )


def figure(figure: Figure) -> str:
    """Write a number as stated: "über 10.000 Soldaten (nach Angaben aus Seoul)"."""
    text = f"{figure.value} {figure.unit}".strip()
    return f"{text} ({figure.note})" if figure.note else text


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
