"""From tokens to classes and meanings, each spelling looked up once."""

from __future__ import annotations

import re

from chrono.model.record import TYPE_CHECKING
from chrono.tagger.compounds import compound
from chrono.tagger.entries import ENTRIES

if TYPE_CHECKING:
    from chrono.tagger.entries import Payload

_UNPLAIN = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))
_HYBRID = re.compile(r"(\d+)([a-zäöüß]+)")
_WEEK_SIGN = re.compile(r"w\d\d?")
_HOUR_MINUTE = re.compile(r"[0-9]{1,2}h[0-9]{2}")
_ISO_TIME = re.compile(r"[0-9]{1,2}t[0-9]{1,2}")


class _Memo(dict[str, str]):
    """Class code by token; a spelling is classified when first met.

    Bounded, and long tokens are not kept, so that no text can fill the memory.
    """

    limit = 200_000

    def __missing__(self, token: str) -> str:
        code, payload = classify(token)
        if len(token) <= 40:
            if len(self) > self.limit:
                self.clear()
                PAYLOADS.clear()
            self[token] = code
            if payload is not None:
                PAYLOADS[token] = payload
        return code


CODE = _Memo()
"""Token -> class code."""

PAYLOADS: dict[str, Payload] = {}
"""Token -> meaning, for the tokens that have one."""


def payload(token: str) -> Payload:
    """What a token means."""
    if token not in PAYLOADS:
        return classify(token)[1]
    return PAYLOADS[token]


def classify(token: str) -> tuple[str, Payload]:
    """The class code and the meaning of one token (a word or a separator)."""
    if not token:
        return "^", None
    first = token[0]
    if not (first.isalnum() or first == "_"):
        return _separator(token), None
    if len(token) > 40:
        return ("X" if first.isupper() else "x"), None
    if first.isdigit():
        return _with_digits(token)
    lower = token.lower()
    entry = ENTRIES.get(lower)
    if entry is not None:
        return _by_case(token, lower, entry)
    return _unlisted(token, lower)


def _separator(token: str) -> str:
    if token.count("\n") > 1:  # a blank line ends whatever stands before it
        return "!" if token.lstrip()[:1] == "." else "^"
    if token.isspace():
        return " "
    bare = token.strip()
    first = bare[0]
    if len(bare) == 1:
        if first in ".,:/":
            return first
        if first in "-–—‐‑‒―":
            return "-"
        if first in "'’‘`´":
            return "'"
        if first in "([":
            return "("
        if first in ")]":
            return ")"
        return "^"
    if bare in ("),", "],"):
        return ","
    if first == ".":
        rest = bare[1:].strip()
        if rest == ",":
            return ";"
        if rest in ("-", "–", "—", "‐", "‑"):
            return "_"
        if rest == "/":
            return "|"
        return "!"
    return "^"


def _with_digits(token: str) -> tuple[str, Payload]:
    if token.isascii() and token.isdigit():
        value = int(token)
        if len(token) <= 2:
            return "N", value
        if len(token) == 4 and 1000 <= value < 2200:
            return "Y", value
        return "n", value
    lower = token.lower()
    hybrid = _HYBRID.fullmatch(lower)
    if hybrid:
        digits, letters = hybrid.groups()
        if not digits.isascii() or len(digits) > 5:
            return "x", None
        value = int(digits)
        if letters in ("er", "ern") and len(digits) in (2, 4) and value % 10 == 0:
            return "t", value
        if letters in ("h", "uhr") and len(digits) <= 2 and value <= 59:
            return "z", value
        if letters in ("te", "ten", "ter", "tes", "tem", "ste", "sten", "ster"):
            return "o", value
        if letters in ENTRIES and ENTRIES[letters][0] == "d":
            return "c", (value, ENTRIES[letters][1])
    elif _HOUR_MINUTE.fullmatch(lower):
        hours, _, minutes = lower.partition("h")
        return "z", (int(hours), int(minutes))
    elif _ISO_TIME.fullmatch(lower):
        return "i", lower
    return "x", None


def _by_case(token: str, lower: str, entry: tuple[str, Payload]) -> tuple[str, Payload]:
    """Some words mean a date with one case only."""
    code = entry[0]
    capital = token[0].isupper()
    if lower == "morgen" and capital and len(token) > 1 and token[1].islower():
        return "G", "MO"
    if code == "k" and capital and lower.endswith("s"):
        return "W", entry[1]
    if code in "~&" and not capital and lower not in ("kurzem", "langem", "dato"):
        return "x", None
    if code == "c" and capital:
        return "X", None
    return entry


def _unlisted(token: str, lower: str) -> tuple[str, Payload]:
    """Compounds and inflections that no list can hold."""
    found = compound(token, lower)
    if found is not None:
        return found
    if lower[0] == "w" and _WEEK_SIGN.fullmatch(lower):
        return "5", int(lower[1:])
    if "ae" in lower or "oe" in lower or "ue" in lower:
        umlauted = lower
        for plain, umlaut in _UNPLAIN:
            umlauted = umlauted.replace(plain, umlaut)
        found = compound(token, umlauted)
        if found is not None:
            return found
    if token[0].isupper():
        return "X", None
    if lower[-1] in "enrsm" and lower.endswith(("e", "en", "er", "es", "em")):
        return "j", None
    return "x", None
