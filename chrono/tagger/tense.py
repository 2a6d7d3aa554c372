"""Does a clause tell the past or announce the future?

A small model over a lexicon of verb forms. It looks at the clause that holds the
date, then at the rest of the sentence, and says which word decided. What decides, in
this order: a participle that the date belongs to ("der im Juni geschlossene Pakt"), a
preposition ("seit", "auf … verschoben"), past auxiliaries and preterites, future and
modal verbs, words of announcement, a verb in the present.
"""

from __future__ import annotations

import re
from itertools import pairwise

from chrono.lexicon import tense as cues
from chrono.model.record import NamedTuple
from chrono.model.timex import Direction
from chrono.tagger import verbs
from chrono.tagger.document import Document


class Leaning(NamedTuple):
    """The direction, the reason in words, and whether the clause itself is sure."""

    direction: Direction | None
    reason: str
    sure: bool = False
    open: bool = False
    """Whether its verb waits for a participle that stands further on."""


_PAST, _FUTURE = Direction.PAST, Direction.FUTURE
_ATTRIBUTE = re.compile(r"[a-zäöüß]{4,}(?:te|ten|ter|tes|tem|ene|enen|ener|enes|enem)")
_AHEAD = re.compile(r"[a-zäöüß]{3,}end(?:e|en|er|es|em)")
_REACH = 60  # tokens to look at on either side: no clause of a newspaper is longer


def leaning(doc: Document, start: int, end: int) -> Leaning:
    """Which way the clause around tokens `start` to `end` (exclusive) looks."""
    attribute = _attribute(doc, start, end)
    if attribute is not None:
        return attribute
    left = doc.lower(start - 2) if doc.codes[start - 1 : start] == " " else ""
    if left in ("zum", "zur", "einschließlich", "zu", "dem", "den"):
        farther = doc.lower(start - 4)
        left = farther if farther in ("bis", "ab", "seit", "vor") else left
    if left == "seit":
        return Leaning(_PAST, "of “seit”", True)
    first, last = _clause(doc, start, end)
    low, high = _between_und(doc, first, last, start, end)
    if (low, high) != (first, last):
        verdict = _judge(doc, low, high, start, left)
        if verdict is not None and not verdict.open:
            return verdict
    verdict = _judge(doc, first, last, start, left)
    if verdict is not None and not verdict.open:
        return verdict
    whole_first, whole_last = _sentence(doc, first, last)
    if verdict is not None:
        return _closed(doc, last, whole_last) or verdict
    if (whole_first, whole_last) != (first, last):
        near = _nearby(doc, first, last, whole_first, whole_last, start)
        if near is not None:
            return near._replace(sure=False)
    if left in ("bis", "ab", "spätestens", "vor"):
        return Leaning(_FUTURE, f"of “{left}”")
    return Leaning(None, "")


def _attribute(doc: Document, start: int, end: int) -> Leaning | None:
    """A participle between the date and its noun: "am Dienstag gestartete Satellit".

    Behind an article ("der am Dienstag im Osten gestartete") it may stand further off.
    """
    at = end + 1
    framed = doc.codes[max(start - 4, 0) : start - 3] == "D"
    for _ in range(6 if framed else 4):
        if doc.codes[at - 1 : at] != " " or at >= len(doc.tokens):
            return None
        code, word = doc.codes[at], doc.lower(at)
        if code == "j" and at + 2 < len(doc.tokens) and doc.codes[at + 1] == " ":
            following = doc.codes[at + 2]
            if following in "Xju" or doc.tokens[at + 2][:1].isupper():
                if word in cues.ANNOUNCEMENTS or _AHEAD.fullmatch(word):
                    return Leaning(_FUTURE, f"of “{doc.tokens[at]}”", True)
                if (
                    _ATTRIBUTE.fullmatch(word)
                    and following != "j"
                    and _participial(word)
                ):
                    return Leaning(_PAST, f"of “{doc.tokens[at]}”", True)
            return None
        if code not in ("XpID" if framed else "XpI") or word in ("und", "oder"):
            return None
        at += 2
    return None


def _participial(word: str) -> bool:
    for ending in ("em", "en", "er", "es", "e"):
        if word.endswith(ending):
            return verbs.is_participle(word.removesuffix(ending))
    return False


_SHORT_WORDS = frozenset("an ab zu um in da so er es ja wo ob".split())
"""Words of two letters that end a sentence; the others are abbreviations: z. B., St."""


def _is_sentence_end(doc: Document, at: int) -> bool:
    """Whether the separator at `at` ends a sentence."""
    code = doc.codes[at]
    if code in "^!":
        return (
            doc.tokens[at].strip()[:1] in ".!?\n:"
            or "\n\n" in doc.tokens[at]
            or (any(mark in doc.tokens[at] for mark in ".!?"))
        )
    if code != "." or len(doc.tokens[at]) < 2:
        return False
    if (
        at + 1 < len(doc.tokens)
        and not doc.tokens[at + 1][:1].isupper()
        and not (doc.tokens[at + 1][:1].isdigit())
    ):
        return False
    word = doc.tokens[at - 1]
    if doc.codes[at - 1] in "Nowm":
        return False
    return len(word) > 2 or word.lower() in _SHORT_WORDS


def _clause(doc: Document, start: int, end: int) -> tuple[int, int]:
    """Tokens from the last comma, dash, colon or stop to the next (end exclusive)."""
    codes = doc.codes
    first = start
    while first > 1 and start - first < _REACH:
        sep = codes[first - 1]
        if sep == ")":  # what stands in brackets does not end the clause
            opened = codes.rfind("(", max(0, first - 16), first)
            if opened > 1:
                first = opened - 1
                continue
            break
        if sep in ",:^!;(" or (sep == "-" and len(doc.tokens[first - 1]) > 1):
            break
        if sep == "." and _is_sentence_end(doc, first - 1):
            break
        first -= 2
    last = end
    size = len(doc.tokens)
    while last < size and last - end < _REACH:
        sep = codes[last]
        if sep == "(":
            closed = codes.find(")", last, last + 16)
            if closed > 0:
                last = closed + 2
                continue
            break
        if sep in ",:^!;)" or (sep == "-" and len(doc.tokens[last]) > 1):
            break
        if sep == "." and _is_sentence_end(doc, last):
            break
        last += 2
    return first, min(last, size)


_CONJUNCTIONS = frozenset(("und", "oder", "aber", "doch", "sowie"))


def _between_und(
    doc: Document, first: int, last: int, start: int, end: int
) -> tuple[int, int]:
    """The part of the clause between the conjunctions on either side.

    A conjunction that ties the date to another one ("am Freitag und Samstag") does
    not part anything.
    """
    low, high = first, last
    for at in range(start - 2, first - 1, -2):
        if doc.tokens[at] in _CONJUNCTIONS:
            if start - at > 4 or doc.codes[at - 2 : at - 1] not in _DATED:
                low = at
            break
    for at in range(end + 1, last, 2):
        if doc.tokens[at] in _CONJUNCTIONS:
            if at > end + 1 or doc.codes[at + 2 : at + 3] not in (
                "W",
                "M",
                "N",
                "Y",
                "I",
            ):
                high = at
            break
    return low, high


_DATED = ("W", "M", "N", "Y", "P", "T")


def _sentence(doc: Document, first: int, last: int) -> tuple[int, int]:
    low = first
    while low > 1 and first - low < 2 * _REACH and not _is_sentence_end(doc, low - 1):
        low -= 2
    high = last
    size = len(doc.tokens)
    while high < size and high - last < 2 * _REACH and not _is_sentence_end(doc, high):
        high += 2
    return low, min(high, size)


def _judge(doc: Document, first: int, last: int, at: int, left: str) -> Leaning | None:
    """What the words of one clause say; None when they say nothing."""
    tokens = doc.tokens[first + first % 2 : last : 2]
    held = [verbs.CUES[token] for token in tokens]
    found = 0
    for cue in held:
        found |= cue

    def because(cue: int) -> str:
        for token, own in zip(tokens, held, strict=True):
            if own & cue:
                return f"of “{token.lower()}”"
        return ""

    announced = found & verbs.ANNOUNCED
    perfect = not announced and found & verbs.AUXILIARY and found & verbs.PARTICIPLE
    if left in _AHEAD_OF and "seit" not in tokens:
        if left in ("für", "auf"):
            return Leaning(_FUTURE, f"of “{left}”", True)
        if not found & (verbs.TELLS_PAST | verbs.PRETERITE):
            done = left == "bis" or not _HAVE.isdisjoint(tokens)
            if left in ("bis", "ab") and perfect and done:
                return Leaning(_PAST, because(verbs.PARTICIPLE), True)
            return Leaning(_FUTURE, f"of “{left}”")
    if not found & verbs.TELLS_PAST:
        infinitive = _zu_infinitive(doc, last, at)
        if infinitive:
            return Leaning(_FUTURE, f"of “zu {infinitive}”", True)
    if found & verbs.TELLS_PAST:
        return Leaning(_PAST, because(verbs.TELLS_PAST), True)
    if found & verbs.FUTURE and not found & verbs.WORDEN:
        return Leaning(_FUTURE, because(verbs.FUTURE), True)
    if found & verbs.INTENTION:
        if _perfect_infinitive(held):
            return Leaning(_PAST, "the infinitive is in the perfect", True)
        return Leaning(_FUTURE, because(verbs.INTENTION), True)
    if found & verbs.WOULD:
        return Leaning(_FUTURE, because(verbs.WOULD), True)
    if perfect:
        return Leaning(_PAST, because(verbs.PARTICIPLE), True)
    for cue, direction, sure in _IN_ORDER:
        if found & cue:
            whole = cue != verbs.PRESENT or not found & verbs.AUXILIARY
            return Leaning(direction, because(cue), sure, not whole)
    if found & verbs.AUXILIARY:
        return Leaning(_FUTURE, because(verbs.AUXILIARY), sure=False, open=True)
    return None


def _closed(doc: Document, last: int, end: int) -> Leaning | None:
    """The participle that a later clause brings to "haben" or "ist"."""
    for index in range(last + 1 + (last + 1) % 2, end, 2):
        token = doc.tokens[index]
        if verbs.CUES[token] & verbs.PARTICIPLE:
            return Leaning(_PAST, f"of “{token}”")
    return None


_HAVE = frozenset(("hat", "haben", "habe"))
"""With these a participle tells of a deed, with "ist" it may tell of a state."""
_AHEAD_OF = ("für", "auf", "ab", "spätestens", "bis", "vor")
_IN_ORDER = (
    (verbs.STRONG_PRETERITE, _PAST, True),
    (verbs.WEAK_PRETERITE, _PAST, True),
    (verbs.REPORTS, _PAST, False),
    (verbs.ANNOUNCED, _FUTURE, True),
    (verbs.ABLE, _FUTURE, False),
    (verbs.PRESENT, _FUTURE, False),
)
"""The weaker cues: what they say, and whether that is sure."""


def _nearby(
    doc: Document, first: int, last: int, low: int, high: int, at: int
) -> Leaning | None:
    """The clauses after, one by one, then those before."""
    spans: list[tuple[int, int]] = []
    at_right = last
    while at_right + 1 < high and len(spans) < 2:
        span = _clause(doc, at_right + 1, at_right + 2)
        spans.append(span)
        at_right = max(span[1], at_right + 2)
    at_left = first
    while at_left - 2 >= low and len(spans) < 4:
        span = _clause(doc, at_left - 2, at_left - 1)
        spans.append(span)
        at_left = min(span[0], at_left - 2)
    for one, two in spans:
        verdict = _judge(doc, max(one, low), min(two, high), at, "")
        if verdict is not None:
            return verdict
    return None


def _perfect_infinitive(held: list[int]) -> bool:
    """Whether it says that something is said to have happened: soll … besucht haben."""
    return any(
        after & verbs.TO_HAVE and before & verbs.PARTICIPLE
        for before, after in pairwise(held)
    )


def _zu_infinitive(doc: Document, last: int, at: int) -> str | None:
    """The infinitive with zu that governs the date: "am Freitag zu reisen"."""
    tokens = doc.tokens
    for index in range(at + at % 2, last, 2):
        word = tokens[index]
        if word == "zu" and index + 2 < last and doc.codes[index + 1] == " ":
            verb = tokens[index + 2]
            if verb[:1].islower() and verb.endswith(
                ("en", "ern", "eln", "sein", "tun")
            ):
                return verb
        elif verbs.CUES[word] & verbs.SEPARABLE_ZU and doc.codes[index] in "xj":
            return word
    return None
