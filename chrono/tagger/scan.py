"""Find where rules match: look closely only where a word can be the core of one."""

from __future__ import annotations

import re
from typing import NamedTuple

from chrono.lexicon.units import ABBREVIATED
from chrono.tagger.document import Document
from chrono.tagger.rule import Cut, Rule
from chrono.tagger.rules import ALL
from chrono.tagger.symbols import Symbol
from chrono.tagger.words import CLASSES


class Match(NamedTuple):
    """A rule's find: tokens `start` to `end` (exclusive) and the characters they span."""

    rule: str
    symbol: Symbol
    start: int
    end: int
    begin: int
    stop: int


def _by_core() -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    for rule in ALL:
        for name in rule.core.split():
            found.setdefault(CLASSES[name], []).append(rule)
    return {code: tuple(rules) for code, rules in found.items()}


RULES_BY_CORE = _by_core()
_ALONE = "".join(code for code in RULES_BY_CORE if code not in "NOonhelB4")
_CORE = re.compile(
    f"[{re.escape(_ALONE)}]"
    "|N(?=[.:]N|/[NY]|-N-|[ .][#C])|O(?= C)|[NO](?=[.,^])|[NO](?= p [NOe])|[NO](?= p h )|[hB4](?= (?:[NOe]|p [NOe]))"
    "|[onN](?=[ .][xpX][ .][$])|o(?= o)|N(?=[.]?[mM])|Y(?=-N-)"
)
_LEFT = frozenset("DKLsyljoNnYOefrhqQZ@IpGBAcx4vX")
_JOINTS = frozenset(" .,-")
_MOST_LEFT = 7


def scan(doc: Document) -> list[Match]:
    """All matches, left to right, none overlapping."""
    codes = doc.codes
    found: list[Match] = []
    position, limit = 0, 0
    search = _CORE.search
    while hit := search(codes, position):
        core = hit.start()
        position = core + 1
        match = _at(doc, core, limit)
        if match is not None:
            found.append(match)
            limit = match.end
            position = max(position, match.end)
    return found


def _at(doc: Document, core: int, limit: int) -> Match | None:
    codes = doc.codes
    rules = RULES_BY_CORE[codes[core]]
    first = core
    hops = 0
    while (
        first - 2 >= limit
        and hops < _MOST_LEFT
        and codes[first - 1] in _JOINTS
        and codes[first - 2] in _LEFT
    ):
        first -= 2
        hops += 1
    for start in range(first, core + 1, 2):
        for rule in rules:
            hit = rule.match(codes, start)
            if hit is None or hit.end() <= core:
                continue
            symbol = rule.build(doc, hit)
            if symbol is None:
                continue
            end = hit.end()
            if isinstance(symbol, Cut):
                symbol, end = symbol
            return _bounded(doc, rule.name, symbol, start, end)
    return None


def _bounded(doc: Document, rule: str, symbol: Symbol, start: int, end: int) -> Match:
    starts = doc.starts
    stop = starts[end]
    if rule.endswith("numeric-date") or rule == "weekday-numeric":
        after = doc.tokens[end]
        if after.startswith(".") and doc.codes[end - 2] == "." and (
            end - start < 5 or doc.codes[end - 4] != "."
        ):
            stop += 1
    elif doc.codes[end - 1] in "mw$U" and doc.tokens[end][:1] == "." and (
        doc.codes[end - 1] != "U" or doc.lower(end - 1) in ABBREVIATED
    ):
        stop += 1
    return Match(rule, symbol, start, end, starts[start], stop)
