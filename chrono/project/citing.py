"""What a curated event cites of an article, completed from the article itself.

A person writes `{article, quote}`; publisher, day, title and address stand in the
article's own file, and the words that give the day stand in or before the quote.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chrono.articles import sentences
from chrono.model.event import TimexReference
from chrono.model.quotes import locate
from chrono.model.timex import TimexType
from chrono.tagger import tag
from chrono.tagger.spans import joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chrono.model.article import Article
    from chrono.model.event import Event, Source
    from chrono.model.timex import Timex
    from chrono.model.when import When

LOOSE = 3, 0
"""From here on a fit is too loose for words that only stand before a quote."""


class Cited:
    """The articles of a project, for those who cite them; each is read once."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._dated: dict[str, list[Timex]] = {}
        self._sentences: dict[str, list[tuple[int, int]]] = {}

    def complete(self, event: Event) -> Event:
        """Fill in what the event's sources leave to the articles."""
        if not any(source.article in self._articles for source in event.sources):
            return event
        sources = tuple(self._source(source, event.when) for source in event.sources)
        return replace(event, sources=sources)

    def _source(self, source: Source, when: When) -> Source:
        article = self._articles.get(source.article or "")
        if article is None:
            return source
        quote, timex = source.quote, source.timex
        place = locate(article.text, quote) if quote is not None else None
        if place is not None and place.start is not None and place.end is not None:
            quote = place
            timex = timex or self._dating(article, place.start, place.end, when)
        published = article.published.edtf if article.published else None
        return replace(
            source,
            url=source.url or article.url,
            publisher=source.publisher or article.publisher,
            title=source.title or article.title,
            published=source.published or published,
            language=source.language or article.language,
            quote=quote,
            timex=timex,
        )

    def _dating(
        self, article: Article, start: int, end: int, when: When
    ) -> TimexReference | None:
        """The words that date a quote: in it, or before it in the same sentence."""
        if article.published is None:
            return None
        first = min(
            (left for left, right in self._split(article) if left <= start < right),
            default=start,
        )
        timexes = self._tagged(article)
        near = []
        for number, timex in enumerate(timexes):
            if not first <= timex.start <= timex.end <= end:
                continue
            kind, before = fit(timex, when), timex.start < start
            if kind is None or (before and kind >= LOOSE):
                continue
            near.append((before, kind, -timex.start if before else 0, number))
        return reference(timexes[min(near)[-1]]) if near else None

    def _tagged(self, article: Article) -> list[Timex]:
        if article.id not in self._dated:
            assert article.published is not None, "an undated article dates nothing"
            found = tag(article.text, article.published.day)
            self._dated[article.id] = joined(found, article.text)
        return self._dated[article.id]

    def _split(self, article: Article) -> list[tuple[int, int]]:
        if article.id not in self._sentences:
            self._sentences[article.id] = sentences.split(article.text)
        return self._sentences[article.id]


def fit(timex: Timex, when: When) -> tuple[int, int] | None:
    """How well a timex can date an event of these days: less is better.

    The very days come first, then what lies in them or holds them, the tightest
    first, then what shares a day, then a length of time, then what gives no day
    ("kürzlich"). None for a date of other days, and for what dates nothing.
    """
    days = timex.when
    if days is None:
        vague = timex.type is TimexType.DATE and timex.value.endswith("_REF")
        return (LOOSE[0] + 1, 0) if vague else None
    if not days.overlaps(when):
        return None
    if (days.earliest, days.latest) == (when.earliest, when.latest):
        return 0, 0
    wider = abs((days.days or 10**6) - (when.days or 10**6))
    if timex.type is TimexType.DURATION:
        return LOOSE[0], wider
    within = days.contains(when) or when.contains(days)
    return (1 if within else 2), wider


def reference(timex: Timex) -> TimexReference:
    """Keep of a timex what a source shows of it."""
    return TimexReference(
        timex.text, timex.value, timex.earliest, timex.latest, timex.rule, timex.anchor
    )
