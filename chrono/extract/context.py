"""What is known of an article while its sentences are read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono.extract import reading, relevance
from chrono.extract.mentions import Mentions
from chrono.extract.thread import Thread

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from chrono.extract.gazetteer import Gazetteer, Mention
    from chrono.model.article import Article, Published
    from chrono.model.timex import Timex


@dataclass(slots=True)
class Context:
    """An article with its dates and names, and the memory of what it has told so far.

    `rating` is how far the article belongs to the subject, `order` that of the kinds
    of act on a tie. `plain` is the text with blanks for its dates, whose words ("in
    diesem Monat") stand for nothing else. `document` is the day of a report that the
    article cites, `kept` the yearly days that it explains. `starts`
    are where the timexes begin.
    """

    article: Article
    published: Published
    timexes: Sequence[Timex]
    gazetteer: Gazetteer
    mentions: Mentions
    rating: int
    order: tuple[str, ...]
    plain: str
    thread: Thread
    starts: list[int]
    sentences: list[tuple[int, int]] = field(default_factory=list)
    told: int = 0
    document: dt.date | None = None
    kept: set[tuple[int, int]] = field(default_factory=set)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def lead(self) -> bool:
        """Whether the sentence being read is the first that tells something."""
        return self.told == 1

    def between(self, start: int, end: int) -> list[Mention]:
        """Give the names and words that stand between two offsets."""
        return self.mentions.between(start, end)

    def dates(self, start: int, end: int) -> list[Timex]:
        """Give the timexes that stand between two offsets."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        return [timex for timex in self.timexes[first:last] if timex.end <= end]

    def is_type(self, actor: str | None, kind: str) -> bool:
        """Whether an actor is of that kind: person, media, state …"""
        entry = self.gazetteer.actors.get(actor or "")
        return entry is not None and entry.type == kind

    def before(self, start: int) -> tuple[int, int] | None:
        """Find the sentence before `start`, if the two belong to one paragraph."""
        recent = [span for span in self.sentences[-2:] if span[1] <= start]
        if not recent or "\n\n" in self.text[recent[-1][1] : start]:
            return None
        return recent[-1]


def open_article(
    article: Article,
    published: Published,
    timexes: Sequence[Timex],
    gazetteer: Gazetteer,
) -> Context:
    """Find the names in an article and judge how far it belongs to the subject."""
    day = published.day
    mentions = Mentions(gazetteer.find(article.text, day=day))
    titled = gazetteer.find(article.title, day=day)
    return Context(
        article,
        published,
        timexes,
        gazetteer,
        mentions,
        relevance.article_relevance(gazetteer, [*titled, *mentions]),
        reading.order_of(gazetteer.categories),
        _blanked(article.text, timexes),
        Thread(gazetteer, mentions, tuple(titled), day),
        [timex.start for timex in timexes],
    )


def _blanked(text: str, timexes: Sequence[Timex]) -> str:
    parts, at = [], 0
    for timex in timexes:
        if timex.start >= at:
            parts += [text[at : timex.start], " " * (timex.end - timex.start)]
            at = timex.end
    return "".join([*parts, text[at:]])
