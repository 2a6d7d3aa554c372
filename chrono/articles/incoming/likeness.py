"""Whether an article is one that is there already, perhaps lightly edited.

By its shingles: all runs of three words. An edit spoils only the few runs that it
touches; two articles about the same event share hardly any.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from chrono.articles.incoming import urls

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chrono.model.article import Article

SAME = 0.5
"""Share of all shingles (Jaccard) from which two texts are one article."""
CONTAINED = 0.8
"""Share of the shorter text's shingles from which it is part of the other."""
NOTEWORTHY = 0.25
"""Share of the shorter text's shingles that is worth telling."""

_WORD = re.compile(r"[^\W_]+")
_RUN = 3
_FEWEST = 12
"""Texts of fewer shingles are compared as wholes."""
_ANCHORS = 12
_LOOKED_AT = 2_000


@dataclass(frozen=True, slots=True)
class Match:
    """An article that is there, and how like it is.

    `by` is "address", "text", or "part" where they only share much. `share` is that
    of the shorter text's shingles which the other has too; None for an address.
    """

    article: Article
    by: str
    share: float | None = None

    @property
    def is_same(self) -> bool:
        """Whether it is the same article."""
        return self.by != "part"


def find(text: str, url: str, known: Iterable[Article]) -> Match | None:
    """Find the article that a text or address is already there as.

    The same address counts before the same text, and that before a part of it.
    """
    best: Match | None = None
    mine = shingles(text)
    anchors = _anchors(text)
    folded = _folded(text)
    for article in known:
        if article.url and urls.same(url, article.url):
            return Match(article, "address")
        if not mine or (best and best.is_same):
            continue
        if not _may_be_like(folded, anchors, article.text):
            continue
        found = _compared(mine, article)
        if found and (best is None or (found.share or 0) > (best.share or 0)):
            best = found
    return best


def shingles(text: str) -> frozenset[str]:
    """Give every run of three words, in lower case and without punctuation."""
    words = _words(text)
    if len(words) < _RUN:
        return frozenset([" ".join(words)] if words else [])
    return frozenset(
        " ".join(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)
    )


def _may_be_like(folded: str, anchors: frozenset[str], other: str) -> bool:
    """Look cheaply whether either text has a third of the other's longest words."""
    theirs = _anchors(other)
    there = _folded(other)
    return sum(anchor in there for anchor in anchors) * 3 >= len(anchors) or sum(
        anchor in folded for anchor in theirs
    ) * 3 >= len(theirs)


def _compared(mine: frozenset[str], article: Article) -> Match | None:
    theirs = _kept_shingles(article.text)
    if min(len(mine), len(theirs)) < _FEWEST:
        return Match(article, "text", 1.0) if mine == theirs else None
    shared = len(mine & theirs)
    part = shared / min(len(mine), len(theirs))
    if shared / len(mine | theirs) >= SAME or part >= CONTAINED:
        return Match(article, "text", round(part, 2))
    return Match(article, "part", round(part, 2)) if part >= NOTEWORTHY else None


@lru_cache(maxsize=256)
def _kept_shingles(text: str) -> frozenset[str]:
    return shingles(text)


def _words(text: str) -> list[str]:
    return _WORD.findall(_folded(text))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _anchors(text: str) -> frozenset[str]:
    words = sorted(set(_words(text[:_LOOKED_AT])), key=lambda word: (-len(word), word))
    return frozenset(words[:_ANCHORS])
