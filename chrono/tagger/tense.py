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
from typing import NamedTuple

from chrono.lexicon import tense as cues
from chrono.model.timex import Direction
from chrono.tagger.document import Document


class Leaning(NamedTuple):
    """The direction, the reason in words, and whether the clause itself is sure."""

    direction: Direction | None
    reason: str
    sure: bool = False


_PAST, _FUTURE = Direction.PAST, Direction.FUTURE
_PARTICIPLE = re.compile(
    r"(?:[a-zäöüß]{0,8}ge[a-zäöüß]{3,}(?:t|en)"
    r"|(?:be|ver|er|ent|zer|miss|emp|über|unter|wider|hinter)[a-zäöüß]{3,}(?:t|en)"
    r"|[a-zäöüß]{3,}iert)"
)
_SEPARABLE = re.compile(r"[a-zäöüß]+zu[a-zäöüß]{3,}(?:en|ern|eln)")
_ATTRIBUTE = re.compile(r"[a-zäöüß]{4,}(?:te|ten|ter|tes|tem|ene|enen|ener|enes|enem)")
_AHEAD = re.compile(r"[a-zäöüß]{4,}end(?:e|en|er|es|em)")


def leaning(doc: Document, start: int, end: int) -> Leaning:
    """Which way the clause around tokens `start` to `end` (exclusive) looks."""
    attribute = _attribute(doc, end)
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
        if verdict is not None:
            return verdict
    verdict = _judge(doc, first, last, start, left)
    if verdict is not None:
        return verdict
    whole_first, whole_last = _sentence(doc, first, last)
    if (whole_first, whole_last) != (first, last):
        near = _nearby(doc, first, last, whole_first, whole_last, start)
        if near is not None:
            return near._replace(sure=False)
    if left in ("bis", "ab", "spätestens", "vor"):
        return Leaning(_FUTURE, f"of “{left}”")
    return Leaning(None, "")


def _attribute(doc: Document, end: int) -> Leaning | None:
    """A participle between the date and its noun: "am Dienstag gestartete Satellit"."""
    at = end + 1
    for _ in range(4):
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
                    and (_participial(word))
                ):
                    return Leaning(_PAST, f"of “{doc.tokens[at]}”", True)
            return None
        if code not in "XpI" or word in ("und", "oder"):
            return None
        at += 2
    return None


def _participial(word: str) -> bool:
    for ending in ("em", "en", "er", "es", "e"):
        if word.endswith(ending):
            return bool(_PARTICIPLE.fullmatch(word.removesuffix(ending)))
    return False


_STOPS = frozenset("^!(")


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
    return doc.codes[at - 1] not in "Nowm" and len(doc.tokens[at - 1]) > 2


def _clause(doc: Document, start: int, end: int) -> tuple[int, int]:
    """Tokens from the last comma, dash, colon or stop to the next (end exclusive)."""
    codes = doc.codes
    first = start
    while first > 1 and start - first < 80:
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
    while last < size and last - end < 80:
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


def _between_und(
    doc: Document, first: int, last: int, start: int, end: int
) -> tuple[int, int]:
    """The part of the clause between the conjunctions on either side."""
    low, high = first, last
    for at in range(start - 2, first - 1, -2):
        if doc.tokens[at] in ("und", "oder", "aber", "doch", "sowie"):
            low = at
            break
    for at in range(end + 1, last, 2):
        if doc.tokens[at] in ("und", "oder", "aber", "doch", "sowie"):
            high = at
            break
    return low, high


def _sentence(doc: Document, first: int, last: int) -> tuple[int, int]:
    low = first
    while low > 1 and first - low < 120 and not _is_sentence_end(doc, low - 1):
        low -= 2
    high = last
    size = len(doc.tokens)
    while high < size and high - last < 120 and not _is_sentence_end(doc, high):
        high += 2
    return low, min(high, size)


def _judge(doc: Document, first: int, last: int, at: int, left: str) -> Leaning | None:
    """What the words of one clause say; None when they say nothing."""
    tokens = [doc.tokens[i] for i in range(first + first % 2, last, 2)]
    if not tokens:
        return None
    words = [
        token.lower() for token in tokens if token[:1].islower() or token is tokens[0]
    ]
    held = {token.lower() for token in tokens}
    ahead = held & cues.ANNOUNCEMENTS
    if left in ("für", "auf", "ab", "spätestens", "bis", "vor") and not held & {"seit"}:
        strong = held & cues.PAST_ALONE
        if left in ("für", "auf") or (not strong and not _preterite(words)):
            if left in ("bis", "ab") and _perfect(words, held):
                return Leaning(_PAST, "the clause is in the perfect", True)
            return Leaning(_FUTURE, f"of “{left}”", left in ("für", "auf"))
    infinitive = _zu_infinitive(doc, last, at)
    if infinitive and not held & cues.PAST_ALONE:
        return Leaning(_FUTURE, f"of “zu {infinitive}”", True)
    past = held & (cues.PAST_ALONE | cues.PAST_MODALS)
    if past:
        return Leaning(_PAST, f"of “{_first_of(words, past)}”", True)
    future = held & cues.FUTURE_AUXILIARIES
    if future and "worden" not in held:
        return Leaning(_FUTURE, f"of “{_first_of(words, future)}”", True)
    modal = held & cues.INTENTION
    if modal:
        if _perfect_infinitive(words):
            return Leaning(_PAST, "the infinitive is in the perfect", True)
        return Leaning(_FUTURE, f"of “{_first_of(words, modal)}”", True)
    if held & cues.REPORTED_FUTURE:
        return Leaning(_FUTURE, "of “würde”", True)
    perfect = None if ahead else _perfect(words, held)
    if perfect:
        return Leaning(_PAST, f"of “{perfect}”", True)
    preterite = _preterite(words)
    if preterite:
        return Leaning(_PAST, f"of “{preterite}”", True)
    if ahead:
        return Leaning(_FUTURE, f"of “{_first_of(words, ahead)}”", True)
    able = held & cues.ABILITY
    if able:
        return Leaning(_FUTURE, f"of “{_first_of(words, able)}”")
    present = held & (cues.NOTICE_VERBS | {"ich", "wir"})
    if present:
        return Leaning(_FUTURE, f"of the present “{_first_of(words, present)}”")
    return None


def _nearby(
    doc: Document, first: int, last: int, low: int, high: int, at: int
) -> Leaning | None:
    """The clauses after, one by one, then those before."""
    spans: list[tuple[int, int]] = []
    at_right = last
    while at_right + 1 < high and len(spans) < 4:
        span = _clause(doc, at_right + 1, at_right + 2)
        spans.append(span)
        at_right = max(span[1], at_right + 2)
    at_left = first
    while at_left - 2 >= low and len(spans) < 8:
        span = _clause(doc, at_left - 2, at_left - 1)
        spans.append(span)
        at_left = min(span[0], at_left - 2)
    for one, two in spans:
        verdict = _judge(doc, max(one, low), min(two, high), at, "")
        if verdict is not None:
            return verdict
    return None


def _first_of(words: list[str], held: set[str] | frozenset[str]) -> str:
    return next((word for word in words if word in held), min(held))


def _perfect(words: list[str], held: set[str]) -> str | None:
    auxiliary = held & cues.PERFECT
    if not auxiliary:
        return None
    for word in words:
        if (
            _PARTICIPLE.fullmatch(word)
            and word not in cues.PRESENT_NOT_PRETERITE
            and (word not in _NO_PARTICIPLE)
        ):
            return word
    return None


_NO_PARTICIPLE = frozenset(
    (
        "gegen gestern beiden bereit bereits unterdessen erst gesamt gerechnet "
        "gut verschiedenen besten ersten geheimnissen überall unter untereinander "
        "gesten genauso gemeinsam gebieten gebiet gericht berichten bericht "
        "gesetzen erfolgen verfahren geschäften besuchen verletzen gefahren"
    ).split()
)


def _perfect_infinitive(words: list[str]) -> bool:
    return any(
        word in ("haben", "sein") and _PARTICIPLE.fullmatch(previous)
        for previous, word in pairwise(words)
    )


def _preterite(words: list[str]) -> str | None:
    """The first finite verb in the preterite, strong forms before weak ones."""
    for word in words:
        if word in cues.PRETERITES or _without_prefix(word) in cues.PRETERITES:
            return word
    for word in words:
        if (
            len(word) > 4
            and word.endswith(cues.WEAK_PRETERITE_ENDINGS)
            and word not in cues.PRESENT_NOT_PRETERITE
            and not word.startswith("ge")
            and not word.endswith(("sten", "ste", "hten", "hte", "itte", *cues.T_STEMS))
        ):
            return word
    return None


def _without_prefix(word: str) -> str:
    for prefix in cues.SEPARABLE_PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 3:
            return word[len(prefix) :]
    return word


def _zu_infinitive(doc: Document, last: int, at: int) -> str | None:
    """The infinitive with zu that governs the date: "am Freitag zu reisen"."""
    for index in range(at + at % 2, last, 2):
        word = doc.lower(index)
        if word == "zu" and index + 2 < last and doc.codes[index + 1] == " ":
            verb = doc.lower(index + 2)
            if verb.endswith(("en", "ern", "eln", "sein", "tun")) and (
                doc.tokens[index + 2][:1].islower()
            ):
                return verb
        if _SEPARABLE.fullmatch(word) and doc.codes[index] in "xj":
            return word
    return None
