"""Checks of sources: C203 to C206."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.check.material import Material
    from chrono.model.event import Quote
    from chrono.model.finding import Finding

_BLANKS = re.compile(r"\s+")
_SHOWN = 60


def unsourced(material: Material) -> Iterator[Finding]:
    """C203: an event without a source."""
    for event in material.curated:
        if not event.sources:
            yield material.event(
                "C203", event, f'"{event.id}" has no source; cite an article or a page'
            )


def undated(material: Material) -> Iterator[Finding]:
    """C204: a page without a day of publication, and none on which it was read."""
    for event in material.curated:
        for number, source in enumerate(event.sources):
            if source.article or source.published or source.accessed:
                continue
            name = source.publisher or source.url or "a source"
            yield material.event(
                "C204",
                event,
                f'"{name}" has no date; add "published", or "accessed" if it has none',
                "sources",
                number,
            )


def dangling_articles(material: Material) -> Iterator[Finding]:
    """C205: a source that names an article which is not there."""
    known = {article.id for article in material.articles}
    for event in material.curated:
        for number, source in enumerate(event.sources):
            if source.article and source.article not in known:
                yield material.event(
                    "C205",
                    event,
                    f'there is no article "{source.article}"; '
                    "its id is the file's name without the suffix",
                    "sources",
                    number,
                    "article",
                )


def misquoted(material: Material) -> Iterator[Finding]:
    """C206: a quote that is not in its article, blanks apart."""
    articles = {article.id: article for article in material.articles}
    for event in material.curated:
        for number, source in enumerate(event.sources):
            article = articles.get(source.article or "")
            if article and source.quote and not quotes(article.text, source.quote):
                yield material.event(
                    "C206",
                    event,
                    f'"{_shortened(source.quote.exact)}" is not in "{article.id}"; '
                    "copy the words from there",
                    "sources",
                    number,
                    "quote",
                )


def quotes(text: str, quote: Quote) -> bool:
    """Whether the text holds the quote's words, with what should stand around them."""
    if quote.prefix + quote.exact + quote.suffix in text:
        return True
    prefix, exact, suffix = (
        _BLANKS.sub(" ", part) for part in (quote.prefix, quote.exact, quote.suffix)
    )
    wanted = re.compile(
        re.escape(prefix.strip())
        + " ?"
        + re.escape(exact.strip())
        + " ?"
        + re.escape(suffix.strip())
    )
    return wanted.search(_BLANKS.sub(" ", text)) is not None


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
