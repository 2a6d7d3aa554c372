"""The sources of a chronology as works, each once, with the events that cite them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono.export.identity import source_key

if TYPE_CHECKING:
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event, Source


@dataclass(frozen=True, slots=True)
class Work:
    """One article or page. `events` cite it, in the order of the chronology.

    `source` holds what its mentions say about the work together, the first mention
    first; it has no quote and no timex, which belong to one event.
    """

    key: str
    source: Source
    events: tuple[Event, ...]


class Bibliography:
    """The works that a chronology cites, in order of first mention."""

    def __init__(self, chronology: Chronology) -> None:
        self._article_at = {
            source.url: source.article
            for event in chronology
            for source in event.sources
            if source.article and source.url
        }
        sources: dict[str, Source] = {}
        events: dict[str, dict[str, Event]] = {}
        for event in chronology:
            for mention in event.sources:
                address = self._address(mention)
                known = sources.get(address, mention)
                sources[address] = _joined(known, mention)
                events.setdefault(address, {})[event.id] = event
        self._keys = {
            address: source_key(source) for address, source in sources.items()
        }
        self.works = tuple(
            Work(self._keys[address], source, tuple(events[address].values()))
            for address, source in sources.items()
        )

    def key(self, source: Source) -> str:
        """Name the work of a source. Raises KeyError for one that no event cites."""
        return self._keys[self._address(source)]

    def _address(self, source: Source) -> str:
        """Tell works apart; a page that is also an article is that article."""
        article = source.article or self._article_at.get(source.url or "")
        if article:
            return f"article {article}"
        return source.url or "\n".join(
            (source.publisher, source.title, source.published or "")
        )


def _joined(known: Source, other: Source) -> Source:
    """Fill what the first mention left open from another."""
    return dataclasses.replace(
        known,
        article=known.article or other.article,
        url=known.url or other.url,
        publisher=known.publisher or other.publisher,
        title=known.title or other.title,
        published=known.published or other.published,
        accessed=known.accessed or other.accessed,
        language=known.language or other.language,
        quote=None,
        timex=None,
    )
