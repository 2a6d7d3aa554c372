"""A text split into words and separators, with one class character for each."""

from __future__ import annotations

import re
from itertools import accumulate

from chrono.model.record import TYPE_CHECKING
from chrono.tagger.words import CODE, payload

if TYPE_CHECKING:
    from chrono.tagger.entries import Payload

_SPLIT = re.compile(r"(\W+)")
_CAPITAL = re.compile("[A-ZÄÖÜ]")
_END = "^^^^^^"
_PADDING = ("",) * len(_END)
"""Stops after the last token, so that rules may look ahead without counting."""


class Document:
    """Tokens alternate word, separator, word …; `codes[i]` is the class of token `i`.

    A word has an even index. `starts[i]` is the offset of token `i` in `text`.
    """

    __slots__ = ("_starts", "codes", "facts", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[str] = _SPLIT.split(text)
        self.codes = "".join(map(CODE.__getitem__, self.tokens)) + _END
        self.tokens += _PADDING
        self._starts: list[int] | None = None
        self.facts: dict[str, int] = {}
        """What rules found out about the whole text, so that it is asked once."""

    @property
    def starts(self) -> list[int]:
        """Offsets of the tokens, counted when first needed."""
        if self._starts is None:
            self._starts = [0, *accumulate(map(len, self.tokens))]
        return self._starts

    def meaning(self, index: int) -> Payload:
        """What the word at `index` means (see `chrono.tagger.entries`)."""
        return payload(self.tokens[index])

    def number(self, index: int) -> int:
        """The number that the word at `index` says."""
        value = payload(self.tokens[index])
        return int(value) if isinstance(value, int | float) else 0

    def writes_nouns_small(self, index: int) -> bool:
        """Whether the text up to the word at `index` has no capital letter at all.

        Then nouns are written small, and a small "ostern" is Easter.
        """
        if "first capital" not in self.facts:
            found = _CAPITAL.search(self.text)
            self.facts["first capital"] = found.start() if found else -1
        first = self.facts["first capital"]
        return first < 0 or first > self.starts[index] + 60

    def lower(self, index: int) -> str:
        """The word at `index` in lower case; "" outside the text."""
        return self.tokens[index].lower() if 0 <= index < len(self.tokens) else ""
