"""The names and words of an article, asked for by place."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chrono.extract.gazetteer import Mention


class Mentions:
    """Mentions in the order of the text; asking for a stretch costs little."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._all = tuple(mentions)
        self._starts = [mention.start for mention in self._all]

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._all)

    def between(self, start: int, end: int) -> list[Mention]:
        """Give those that begin and end between two offsets."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [mention for mention in self._all[first:last] if mention.end <= end]
