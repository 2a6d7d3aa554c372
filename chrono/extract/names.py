"""Find known names and words in a text: one pass over its words, no regex of names.

A `Pattern` is a name as the gazetteer writes it: words that must follow each other,
each exact, with any ending (`Soldat~`), as a beginning (`liefer*`) or as the end of
a compound (`*lieferung~`). `NameIndex` files every pattern under its first word, so
the work grows with the text and not with the number of names.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD = re.compile("[^\\W_]+(?:[\u00ad\u0300-\u036f]+[^\\W_]*)*")
"""A word as names count it: "Kim Jong-un" has three; soft hyphens stay inside."""

_GAP = re.compile("[\\s\u00a0\\-\u2010-\u2013.'’]{0,3}")
"""What may stand between the words of one name: "Kim Jong-un", "528. Regiment"."""

_ENDINGS = ("innen", "ern", "ens", "en", "er", "es", "em", "in", "e", "n", "s", "")
_FOLDS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "\u00ad": None})


class Form(Enum):
    """How a word of a pattern may differ from the word of the text."""

    EXACT = "exact"
    STEM = "stem"
    PREFIX = "prefix"
    SUFFIX = "suffix"


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Lower case, umlauts as ae/oe/ue, no other diacritics: one spelling for many."""
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFC", word).casefold().translate(_FOLDS)
    if folded.isascii():
        return folded
    spread = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a pattern; `capital` asks for a capital, `acronym` for letters."""

    text: str
    form: Form = Form.EXACT
    capital: bool = False
    acronym: str = ""

    def matches(
        self, word: str, folded: str, *, first: bool = True, last: bool = True
    ) -> bool:
        """Whether `word` (folded: `folded`) is this piece.

        The last of a name may have a genitive -s; only the first needs its capital
        ("Kim Jong-un").
        """
        if self.acronym:
            return word in (self.acronym, self.acronym + "s")
        if first and self.capital and not word[0].isupper():
            return False
        text = self.text
        if self.form is Form.EXACT:
            return folded == text or (last and folded == text + "s")
        if self.form is Form.PREFIX:
            return folded.startswith(text)
        if self.form is Form.STEM:
            return folded.startswith(text) and folded[len(text) :] in _ENDINGS
        return any(
            folded.endswith(text + ending) and len(folded) > len(text + ending) + 1
            for ending in _ENDINGS
        )


@lru_cache(maxsize=4096)
def pieces(written: str) -> tuple[Piece, ...]:
    """Read a pattern as the gazetteer writes it; ValueError when it has no word."""
    found = []
    for match in re.finditer("\\*?[^\\s\\-\u2013.*~]+[*~]?", written):
        part = match[0]
        word = part.strip("*~")
        if not word:
            continue
        form = Form.EXACT
        if part.startswith("*"):
            form = Form.SUFFIX
        elif part.endswith("*"):
            form = Form.PREFIX
        elif part.endswith("~"):
            form = Form.STEM
        acronym = (
            word if form is Form.EXACT and len(word) > 1 and word.isupper() else ""
        )
        capital = word[0].isupper() and form is not Form.SUFFIX
        found.append(Piece(fold(word), form, capital, acronym))
    if not found:
        raise ValueError(f'"{written}" has no word in it')
    return tuple(found)


class Kind(str, Enum):
    """What a mention is a mention of."""

    ACTOR = "actor"
    PLACE = "place"
    ROLE = "role"  # an office whose holder the words do not tell
    CATEGORY = "category"  # a word that speaks for a category of act
    TERM = "term"  # a word of the subject
    OFF = "off"  # a word that speaks against the subject
    WORD = "word"  # for the lookup itself, never handed out

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Label:
    """What a pattern is the name of; `weight` is 2 for a strong trigger, else 1."""

    kind: Kind
    id: str
    weight: int = 2


class Spelling(NamedTuple):
    """A name or word as the gazetteer writes it, and where (counting from 1)."""

    written: str
    label: Label
    line: int
    column: int


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """The words of a name and what they are the name of. Each is only itself."""

    pieces: tuple[Piece, ...]
    label: Label


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found. `first` and `last` number its words in the text looked at."""

    start: int
    end: int
    label: Label
    first: int
    last: int


class NameIndex:
    """Patterns filed under their first word. Build it once, ask it often.

    What a word can be the beginning of is remembered, since news repeats its words.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._whole: dict[str, list[Pattern]] = {}
        self._stem: dict[str, list[Pattern]] = {}
        self._prefix: dict[str, list[Pattern]] = {}
        self._suffix: dict[str, list[Pattern]] = {}
        shelves = {
            Form.EXACT: self._whole,
            Form.STEM: self._stem,
            Form.PREFIX: self._prefix,
            Form.SUFFIX: self._suffix,
        }
        for pattern in patterns:
            first = pattern.pieces[0]
            shelf = shelves[first.form]
            endings = _ENDINGS if first.form is Form.SUFFIX else ("",)
            for ending in endings:
                shelf.setdefault(first.text + ending, []).append(pattern)
        self._prefix_lengths = sorted({len(text) for text in self._prefix})
        self._suffix_lengths = sorted({len(text) for text in self._suffix})
        self._known: dict[str, tuple[Pattern, ...]] = {}

    def hits(self, text: str, start: int, end: int) -> list[Hit]:
        """Find every pattern in `text[start:end]`, at each word the longest first."""
        words = [match.span() for match in WORD.finditer(text, start, end)]
        spelled = [text[left:right] for left, right in words]
        found = []
        for position, word in enumerate(spelled):
            known = self._known.get(word)
            if known is None:
                known = self._known[word] = self._starting_with(word)
            for pattern in known:
                last = position + len(pattern.pieces) - 1
                if last == position or self._follows(
                    pattern, text, words, spelled, position
                ):
                    found.append(
                        Hit(
                            words[position][0],
                            words[last][1],
                            pattern.label,
                            position,
                            last,
                        )
                    )
        return found

    def _starting_with(self, word: str) -> tuple[Pattern, ...]:
        folded = fold(word)
        near: list[Pattern] = []
        near += self._whole.get(folded, ())
        if folded.endswith("s"):
            near += self._whole.get(folded[:-1], ())
        for ending in _ENDINGS:
            stem = folded.removesuffix(ending) if ending else folded
            if stem != folded or not ending:
                near += self._stem.get(stem, ())
        for length in self._prefix_lengths:
            if length > len(folded):
                break
            near += self._prefix.get(folded[:length], ())
        for length in self._suffix_lengths:
            if length >= len(folded) - 1:
                break
            near += self._suffix.get(folded[-length:], ())
        fitting = (
            pattern
            for pattern in dict.fromkeys(near)
            if pattern.pieces[0].matches(word, folded, last=len(pattern.pieces) == 1)
        )
        return tuple(sorted(fitting, key=lambda pattern: -len(pattern.pieces)))

    @staticmethod
    def _follows(
        pattern: Pattern,
        text: str,
        words: list[tuple[int, int]],
        spelled: list[str],
        position: int,
    ) -> bool:
        """Whether the pattern's other words stand right behind its first."""
        last = position + len(pattern.pieces) - 1
        if last >= len(words):
            return False
        for place, piece in enumerate(pattern.pieces[1:], position + 1):
            if not _GAP.fullmatch(text, words[place - 1][1], words[place][0]):
                return False
            word = spelled[place]
            if not piece.matches(word, fold(word), first=False, last=place == last):
                return False
        return True
