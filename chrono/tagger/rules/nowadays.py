"""Is "heute" today, or nowadays?

A daily report means the day ("heute um 19 Uhr", "hat heute beschlossen"), an essay the
age ("heute leben dort …", "früher … heute …"). The words around decide; where they say
nothing it is the day.
"""

from __future__ import annotations

from chrono.lexicon.tense import PAST_ALONE, STATIVE_VERBS
from chrono.tagger.document import Document
from chrono.tagger.rules.reading import before

_CONTRAST = frozenset(
    (
        "früher damals einst einstmals ehemals seinerzeit vergangenheit einmal "
        "demnächst noch weniger mehr immer meist meistens oft gewöhnlich "
        "allgemein"
    ).split()
)
_STOPS = ".!^:;"


def is_nowadays(doc: Document, at: int) -> bool:
    """Whether the word at token `at` ("heute") means the age rather than the day."""
    left = before(doc, at)
    essay = _is_essay(doc, at)
    after = doc.lower(at + 2) if doc.codes[at + 1] == " " else ""
    if left == "von" and after == "an":
        return False
    if left == "von":
        return doc.codes[at + 1] != " " or doc.codes[at + 2] not in "vb"
    if left in ("bis", "seit", "ab", "erst", "am", "schon"):
        return essay and left == "bis"
    if (
        doc.codes[at + 2] in "pNgGWPzC"
        and doc.codes[at + 1] in " ,"
        and (
            after in ("um", "ab", "abend", "nachmittag", "vormittag", "mittag", "nacht")
            or doc.codes[at + 2] in "NgGWP"
        )
    ):
        return False
    if doc.codes[at + 1] in ".!^-" and left in ("ist", "sind"):
        return False  # "Die Wahl ist heute."
    if after == "noch" or (left == "noch" and doc.codes[at + 2] == "x"):
        return True
    words = _clause(doc, at)
    if words & {"soll", "sollen", "will", "wollen", "werden", "wird", "worden", "uhr"}:
        return bool(words & {"früher", "damals", "einst"})
    if words & PAST_ALONE:
        return False
    if words & {"hat", "haben", "habe"} and _participle_after(doc, at):
        return False
    if essay or words & _CONTRAST or _told_before(doc, at):
        return True
    return bool(words & STATIVE_VERBS)


def _told_before(doc: Document, at: int) -> bool:
    """Whether the sentence spoke of former times before: früher …, in den 60ern …"""
    first = at
    while first > 1 and at - first < 60 and doc.codes[first - 1] not in ".!^":
        first -= 2
        if doc.codes[first] == "t" or doc.lower(first) in ("früher", "damals", "einst"):
            return True
    return False


def _is_essay(doc: Document, at: int) -> bool:
    """Whether a longer text has told of no single day so far, by weekday or hour.

    What comes after the sentence does not count: a date must not change because of a
    paragraph further down.
    """
    if at < _ESSAY_FROM:
        return False
    if "first day" not in doc.facts:
        days = [doc.codes.find(code) for code in "WPkC"]
        doc.facts["first day"] = min((day for day in days if day >= 0), default=-1)
    first = doc.facts["first day"]
    return first < 0 or first > at + 20


_ESSAY_FROM = 200  # tokens: about a hundred words


def _clause(doc: Document, at: int) -> set[str]:
    first, last = at, at
    while first > 1 and at - first < 40 and doc.codes[first - 1] not in _STOPS + ",":
        first -= 2
    while last < at + 40 and doc.codes[last + 1] not in _STOPS + ",":
        last += 2
    return {doc.lower(i) for i in range(first, last + 1, 2)}


def _participle_after(doc: Document, at: int) -> bool:
    for step in range(2, 40, 2):
        if doc.codes[at + step - 1] in _STOPS + ",":
            return False
        word = doc.lower(at + step)
        if (
            len(word) > 5
            and ("ge" in word or word.startswith(("be", "ver", "er", "ent")))
            and word.endswith(("t", "en"))
            and doc.tokens[at + step][:1].islower()
        ):
            return True
    return False
