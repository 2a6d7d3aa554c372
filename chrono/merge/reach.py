"""The days that candidates can have been on: what lies apart is not compared."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chrono.model.when import When

NEXT = 1
"""Days around a candidate within which an event still matters: a slip of a day."""


class Reach:
    """The days of many spans, a few days wider, as spans that do not touch."""

    def __init__(self, spans: Iterable[When]) -> None:
        self._first: list[int] = []
        self._last: list[int] = []
        for first, last in sorted(map(_ordinals, spans)):
            if self._last and first - NEXT <= self._last[-1]:
                self._last[-1] = max(self._last[-1], last + NEXT)
            else:
                self._first.append(first - NEXT)
                self._last.append(last + NEXT)

    def touches(self, when: When) -> bool:
        """Whether some day of `when` is among them; open sides reach for ever."""
        first, last = _ordinals(when)
        place = bisect_left(self._last, first)
        return place < len(self._last) and self._first[place] <= last


def _ordinals(when: When) -> tuple[int, int]:
    return (
        (when.earliest or dt.date.min).toordinal(),
        (when.latest or dt.date.max).toordinal(),
    )
