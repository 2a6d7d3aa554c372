"""A sentence cut into the clauses it is built of.

No parser: a clause is known by its first words, the place of its verb and the
punctuation around it. What is not understood stays with the clause before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from chrono.lexicon import clauses as words
from chrono.lexicon import reporting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORD = re.compile(r"[^\W_]++(?:[-’'][^\W_]++)*+(?:\.(?=\s|$))?")
_BARE = re.compile(r"[^\W_]++(?:[-’'][^\W_]++)*+")
_CUT = re.compile(r"(?<!\d),(?!\d)|(?<=\d),(?=\s)|;|:(?=\s)|\s[–—-](?=\s)|(?<=[“\"«]),")
_VERB_END = re.compile(
    r"(?:t|te|ten|en|ln|rn|be|de|ge|le|me|ne|sei|ss|eß|ie[ßs]|og|ug|war|ind|ist)$"
)

_LONGEST_APPOSITION = 9
"""Words of a noun phrase put into a clause."""


class Kind(Enum):
    """How a segment hangs in its sentence."""

    MAIN = "main"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    INFINITIVE = "infinitive"
    FRAGMENT = "fragment"


@dataclass(frozen=True, slots=True)
class Segment:
    """A clause or a part of one; `end` is exclusive, punctuation stays outside."""

    start: int
    end: int
    kind: Kind
    mark: str = ""
    """The punctuation before it."""

    def of(self, text: str) -> str:
        """Its words."""
        return text[self.start : self.end]


def tokens(text: str) -> list[str]:
    """Give the words of a text in lower case, without punctuation."""
    return list(_tokens(text))


@lru_cache(maxsize=512)
def _tokens(text: str) -> tuple[str, ...]:
    """Keep the words of the clauses in hand, which everyone asks for."""
    return tuple(_BARE.findall(text.lower()))


def split(text: str, start: int, end: int) -> list[Segment]:
    """Cut the sentence at `start` to `end` (exclusive) into its segments, in order."""
    pieces = []
    at, mark = start, ""
    for match in _CUT.finditer(text, start, end):
        if _inside_brackets(text, start, match.start()):
            continue
        pieces.append((at, match.start(), mark))
        at, mark = match.end(), match[0].strip()
    pieces.append((at, end, mark))
    segments: list[Segment] = []
    for first, last, before in _with_appositions(text, _trimmed(text, pieces)):
        kind = _kind(text[first:last], first_of_sentence=not segments)
        segments.append(Segment(first, last, kind, before))
    return segments


def _inside_brackets(text: str, start: int, at: int) -> bool:
    before = text[start:at]
    return before.count("(") > before.count(")")


_Piece = tuple[int, int, str]
"""Start and end of what stands between two marks, and the mark before it."""


def _trimmed(text: str, pieces: Iterable[_Piece]) -> list[_Piece]:
    """Leave out the blanks around, and what is nothing else."""
    found = []
    for first, last, mark in pieces:
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if first < last:
            found.append((first, last, mark))
    return found


def _with_appositions(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """Keep a clause in one that goes on behind a name put into it.

    "Der Chef des Dienstes, Sergej Naryschkin, hat …", "sagte der Sprecher, John Kirby,
    am Freitag".
    """
    found: list[_Piece] = []
    place = 0
    while place < len(pieces):
        first, last, mark = pieces[place]
        while (
            place + 2 < len(pieces)
            and pieces[place + 1][2] == pieces[place + 2][2] == ","
            and _is_apposition(text[pieces[place + 1][0] : pieces[place + 1][1]])
            and _goes_on(text[first:last], text[slice(*pieces[place + 2][:2])])
        ):
            last = pieces[place + 2][1]
            place += 2
        found.append((first, last, mark))
        place += 1
    return found


def _is_apposition(text: str) -> bool:
    """Whether the words are a bare noun phrase: a name, an office."""
    found = tokens(text)
    if not 0 < len(found) <= _LONGEST_APPOSITION or not text.split()[-1][:1].isupper():
        return False
    if found[0] in words.PREPOSITIONS or found[0] in words.SUBORDINATORS:
        return False
    return not any(_finite(word) for word in found)


def _goes_on(before: str, behind: str) -> bool:
    """Whether a clause broken off in `before` is taken up again in `behind`."""
    start, rest = tokens(before), tokens(behind)
    if not start or not rest or behind[:1].isupper():
        return False
    if start[0] in reporting.FINITE:
        told = rest[0] in words.ARTICLES and not any(_finite(word) for word in rest)
        return told or rest[0] in words.PREPOSITIONS
    return _finite(rest[0]) and not any(_finite(word) for word in start)


def _finite(word: str) -> bool:
    return word in words.AUXILIARIES or word in words.MODALS or word in reporting.FINITE


def _kind(text: str, *, first_of_sentence: bool) -> Kind:
    found = tokens(text)
    if not found:
        return Kind.FRAGMENT
    while len(found) > 1 and found[0] in words.CONJUNCTIONS:
        found = found[1:]
    final = text.rstrip(' .!?…“”"»«)')
    last = final.split()[-1] if final.split() else ""
    verb_last = last[:1].islower() and bool(_VERB_END.search(last))
    if found[0] in words.SUBORDINATORS:
        # "während eines Besuchs", "bis Freitag", "seit 2022" are prepositions.
        if found[0] in words.PREPOSITIONS and not verb_last:
            return _main_or_fragment(found, first_of_sentence)
        return Kind.SUBORDINATE
    if not first_of_sentence and _relative(found) and _verb_at_end(found, last):
        return Kind.RELATIVE
    if found[0] in ("um", "ohne", "statt", "anstatt") and "zu" in found:
        return Kind.INFINITIVE
    if _ends_in_infinitive(found) and not set(found[:-2]) & words.AUXILIARIES:
        return Kind.INFINITIVE
    return _main_or_fragment(found, first_of_sentence)


def _verb_at_end(found: list[str], last: str) -> bool:
    """Whether no finite verb stands earlier than in the last two places."""
    if not last[:1].islower() or last in words.PREPOSITIONS:
        return False
    finite = words.AUXILIARIES | words.MODALS
    return not any(word in finite for word in found[1:-2])


def _relative(found: list[str]) -> bool:
    if found[0] in words.RELATIVE_PRONOUNS:
        return True
    return (
        len(found) > 1
        and found[0] in words.PREPOSITIONS
        and found[1] in words.RELATIVE_PRONOUNS - {"wo", "was"}
    )


def _ends_in_infinitive(found: list[str]) -> bool:
    if len(found) < 2:
        return False
    return (found[-2] == "zu" and found[-1].endswith("n")) or bool(
        re.fullmatch(
            r"(?:ab|an|auf|aus|bei|ein|fort|her|hin|los|mit|nach|um|vor|weg"
            r"|weiter|wieder|zurück|zusammen)zu\w+n",
            found[-1],
        )
    )


def _main_or_fragment(found: list[str], first_of_sentence: bool) -> Kind:
    if first_of_sentence or any(
        word in words.AUXILIARIES
        or word in words.MODALS
        or word.endswith(("te", "ten"))
        for word in found
    ):
        return Kind.MAIN
    return Kind.FRAGMENT
