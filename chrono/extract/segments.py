"""A sentence cut into the clauses it is built of.

No parser: a clause is known by its first words, the place of its verb and the
punctuation around it. What is not understood stays with the clause before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from chrono.lexicon import clauses as words

WORD = re.compile(r"[^\W_]++(?:[-’'][^\W_]++)*+(?:\.(?=\s|$))?")
_BARE = re.compile(r"[^\W_]++(?:[-’'][^\W_]++)*+")
_CUT = re.compile(r"(?<!\d),(?!\d)|(?<=\d),(?=\s)|;|:(?=\s)|\s[–—-](?=\s)|(?<=[“\"«]),")
_VERB_END = re.compile(
    r"(?:t|te|ten|en|ln|rn|be|de|ge|le|me|ne|sei|ss|eß|ie[ßs]|og|ug|war|ind|ist)$"
)


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
    for first, last, before in pieces:
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if first == last:
            continue
        kind = _kind(text[first:last], first_of_sentence=not segments)
        segments.append(Segment(first, last, kind, before))
    return segments


def _inside_brackets(text: str, start: int, at: int) -> bool:
    before = text[start:at]
    return before.count("(") > before.count(")")


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
