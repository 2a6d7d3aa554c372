"""Sentences of a German news text, by offsets.

Headings, list items and lines of debris are sentences of their own. A full stop after
an ordinal ("am 3. Mai"), an initial or an abbreviation ends nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from chrono.articles.abbreviations import (
    ALWAYS,
    BEFORE_A_NAME_OR_NUMBER,
    OPENERS,
    WEEKDAYS,
)
from chrono.articles.layout import Kind, units


class Sentence(NamedTuple):
    """A sentence's offsets, `end` exclusive, and what it is part of."""

    start: int
    end: int
    kind: Kind


# One stop, what closes after it, a blank; counted repeats keep it linear on "......".
_STOP = re.compile(r"[.!?…][\"'“”»«›‹’)\]*]{0,4}(?=\s)")
_GAP = re.compile(r"\s+")
_OPENING = re.compile(r"[\"'„“”»«›‹‚(\[*]{0,4}")
_WORD = re.compile(r"[^\W_]{1,40}")
_TOKEN_LENGTH = 24


def split(text: str) -> list[tuple[int, int]]:
    """Give the sentences' offsets (end exclusive), in order and without overlap."""
    return [(sentence.start, sentence.end) for sentence in marked(text)]


def marked(text: str) -> list[Sentence]:
    """Give the sentences with their kind: prose, heading or debris.

    Linear in the length of the text.
    """
    found: list[Sentence] = []
    for start, end, kind in units(text):
        if kind is not Kind.PROSE:
            found.append(Sentence(start, end, kind))
            continue
        position = start
        for stop in _STOP.finditer(text, start, end):
            gap = _GAP.match(text, stop.end(), end)
            if gap and _ends(text, stop.start(), gap.end(), position):
                found.append(Sentence(position, stop.end(), kind))
                position = gap.end()
        if position < end:
            found.append(Sentence(position, end, kind))
    return found


def _ends(text: str, stop: int, following: int, since: int) -> bool:
    """Whether the mark at `stop` ends a sentence that goes on at `following`."""
    opening = _OPENING.match(text, following)
    word = _WORD.match(text, opening.end() if opening else following)
    if word is None:
        return False
    next_word = word[0]
    if next_word[0].islower():
        return False
    if text[stop] != ".":
        return True
    before = text[max(since, stop - _TOKEN_LENGTH) : stop].split()
    if not before:
        return False
    token = before[-1].lstrip("\"'„“»«‚([*–-/")
    opens = next_word in OPENERS
    if token.isdecimal():
        # "am 3. Mai", "der 11. Armee"; four digits are a year or a plain number.
        return len(token) > 2 or (opens and not next_word.isdecimal())
    if not token or not token[-1].isalpha():
        return opens or not token[-1:].isdigit()
    last = token.rpartition(".")[2].casefold()
    if len(last) == 1 or token.casefold() in ALWAYS or last in ALWAYS:
        return False
    if last in WEEKDAYS:
        return token[0].islower() or not next_word.isdecimal()
    if last in BEFORE_A_NAME_OR_NUMBER:
        return opens
    return not _is_roman(token) or opens


def _is_roman(token: str) -> bool:
    """Whether it is a small Roman number, as in "Wilhelm II. Sohn"."""
    return len(token) <= 4 and not token.strip("IVX")
