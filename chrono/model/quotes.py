"""Find a quote in the text it was taken from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.model.event import Quote

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTEXT = 32
"""Characters of the text kept before and after a quote."""


def at(text: str, start: int, end: int) -> Quote:
    """Quote `text[start:end]`, with what stands before and after it."""
    return Quote(
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
        start,
        end,
    )


def locate(text: str, quote: Quote) -> Quote | None:
    """Find a quote's words in a text, blanks apart; None where they are not.

    What comes back quotes the text as it stands. Where the words stand there more
    than once, `prefix` and `suffix` choose, and the first place otherwise.
    """
    places = list(_places(text, quote.exact))
    if not places:
        return None
    before, after = _bare(quote.prefix), _bare(quote.suffix)

    def fits(place: tuple[int, int]) -> int:
        start, end = place
        reach = 2 * (len(quote.prefix) + len(quote.suffix)) + CONTEXT
        agrees = _bare(text[max(0, start - reach) : start]).endswith(before)
        return agrees + _bare(text[end : end + reach]).startswith(after)

    return at(text, *max(places, key=fits))


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    if words and words in text:
        start = text.find(words)
        while start >= 0:
            yield start, start + len(words)
            start = text.find(words, start + 1)
    elif words.split():
        pattern = r"\s+".join(map(re.escape, words.split()))
        yield from (match.span() for match in re.finditer(pattern, text))


def _bare(text: str) -> str:
    return "".join(text.split())
