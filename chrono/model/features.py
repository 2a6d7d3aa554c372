"""What two accounts of an event are compared by."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDINGS = (
    "ungen",
    "ung",
    "innen",
    "ern",
    "en",
    "er",
    "es",
    "em",
    "te",
    "e",
    "n",
    "s",
    "t",
)
_FOLDS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s", "\u00ad": None})
_HEAD = 6
"""Letters of a word's beginning that carry its meaning; German endings come later."""
_COMPOUND = 10
"""From so many letters on a word is likely a compound, and its last part counts too."""
_NUMBER = re.compile(
    r"(\d{1,3}(?:[. '’\u202f\u00a0]\d{3})+|\d+(?:,\d+)?)"
    r"(?:\s+(Mio|Mrd|Millionen|Milliarden|Million|Milliarde|Tausend|tausend))?"
)
_SCALES = {"mio": 10**6, "mill": 10**6, "mrd": 10**9, "milliarde": 10**9, "taus": 1000}


@dataclass(frozen=True, slots=True)
class Features:
    """Kinds of act, who takes part, where, how many, and the words themselves.

    `topics` lists the kinds of act, the main one first. `parties` are the actors and
    the states they belong to, `people` those of them that are persons. `words` are
    stems without names and function words, `numbers` counts as plain numbers.
    """

    topics: tuple[str, ...] = ()
    parties: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    numbers: frozenset[float] = frozenset()
    speakers: frozenset[str] = frozenset()
    """Who vouches for it, with the states they belong to."""
    ended: bool = False
    """Whether they tell that something stopped."""
    nationals: frozenset[str] = frozenset()
    """The people with the state of each: "russia:lavrov"."""


def stems(
    text: str, without: Container[str] = (), or_of: Container[str] = ()
) -> frozenset[str]:
    """Cut the words of a text to what their inflected forms share.

    A long word counts twice, by its beginning and by its end, so that
    "Militärparade" meets "Parade". `without` and `or_of` are lower-case words to
    leave out.
    """
    found: set[str] = set()
    for match in _WORD.finditer(unicodedata.normalize("NFC", text)):
        word = match[0].lower()
        if word in without or word in or_of:
            continue
        folded = word.translate(_FOLDS)
        for ending in _ENDINGS:
            if folded.endswith(ending) and len(folded) - len(ending) >= 4:
                folded = folded[: -len(ending)]
                break
        found.add(folded[:_HEAD])
        if len(folded) >= _COMPOUND:
            found.add(folded[-_HEAD:])
    return frozenset(found)


def numbers(text: str) -> frozenset[float]:
    """Read the counts in a text: "über 10.000", "3 Mio." -> 10000, 3000000."""
    found = set()
    for digits, scale in _NUMBER.findall(text):
        value = float(
            re.sub(r"[. '’\u202f\u00a0](?=\d{3})", "", digits).replace(",", ".")
        )
        key = next((k for k in _SCALES if scale.lower().startswith(k)), "")
        found.add(value * _SCALES.get(key, 1))
    return frozenset(found)
