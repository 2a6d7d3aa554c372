"""Find where rules match: look closely only where a word can be the core of one."""

from __future__ import annotations

import re
from collections.abc import Callable

from chrono.lexicon.units import ABBREVIATED
from chrono.model.record import TYPE_CHECKING, NamedTuple
from chrono.tagger.classes import CLASSES
from chrono.tagger.document import Document
from chrono.tagger.rule import Cut
from chrono.tagger.rules import ALL
from chrono.tagger.symbols import Symbol

if TYPE_CHECKING:
    from chrono.tagger.rule import Build


class Match(NamedTuple):
    """A rule's find: tokens `start` to `end` (exclusive), and their characters."""

    rule: str
    symbol: Symbol
    start: int
    end: int
    begin: int
    stop: int


_SOMETIMES = {
    "N": "N(?:[.:][Nz]|/[NY]|-N-|[ .][#C]| p (?:h )?[NOe]|[.]?[mM]|[.,^! ])",
    "O": "O(?: C| p (?:h )?[NOe]| 4|[.,^!])",
    "o": "o(?: o|[ .][xpX][ .][$])",
    "n": "n[ .][xpX][ .][$]",
    "h": "h (?:[NOe]|p [NOe])",
    "4": "4 (?:[NOe]|p [NOe])",
    "B": "B (?:[NOe]|p [NOe])",
}
"""Classes that begin an expression only in this company; looked at second."""

_CORE = re.compile(
    "["
    + re.escape("".join({CLASSES[name] for rule in ALL for name in rule.core.split()}))
    + "]"
)
_COMPANY: dict[str, Callable[[str, int], re.Match[str] | None]] = {}

Candidate = tuple[Callable[[str, int], "re.Match[str] | None"], "Build", str]
_TABLE: dict[tuple[str, str], tuple[Candidate, ...]] = {}


def _candidates(core: str, first: str) -> tuple[Candidate, ...]:
    """The rules for a core class whose words can begin with class `first`, in order."""
    found = tuple(
        (rule.match, rule.build, rule.name)
        for rule in ALL
        if core in rule.cores and first in rule.firsts
    )
    _TABLE[core, first] = found
    return found


_LEFT = frozenset("DKLsyljoNnYOefrhqQZ@IpGBAcx4vX")
_JOINTS = frozenset(" .,-/")
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
        code = codes[core]
        if code in _SOMETIMES and not _in_company(code, codes, core):
            continue
        match = _at(doc, core, limit)
        if match is not None:
            found.append(match)
            limit = match.end
            if limit > position:
                position = limit
    return found


def _in_company(code: str, codes: str, at: int) -> bool:
    match = _COMPANY.get(code)
    if match is None:
        match = _COMPANY[code] = re.compile(_SOMETIMES[code]).match
    return match(codes, at) is not None


def _at(doc: Document, core: int, limit: int) -> Match | None:
    """The first rule that matches around `core`, from as far left as words reach."""
    codes = doc.codes
    code = codes[core]
    start = core
    hops = 0
    while (
        hops < _MOST_LEFT
        and start - 2 >= limit
        and codes[start - 1] in _JOINTS
        and codes[start - 2] in _LEFT
    ):
        start -= 2
        hops += 1
    while start <= core:
        first = codes[start]
        candidates = _TABLE.get((code, first))
        if candidates is None:
            candidates = _candidates(code, first)
        for match, build, name in candidates:
            hit = match(codes, start)
            if hit is None or hit.end() <= core:
                continue
            symbol = build(doc, hit)
            if symbol is None:
                continue
            end = hit.end()
            if isinstance(symbol, Cut):
                symbol, end = symbol
            return _bounded(doc, name, symbol, start, end)
        start += 2
    return None


def _bounded(doc: Document, rule: str, symbol: Symbol, start: int, end: int) -> Match:
    starts = doc.starts
    stop = starts[end]
    if doc.tokens[end].startswith(".") and _owns_dot(doc, rule, start, end):
        stop += 1
    return Match(rule, symbol, start, end, starts[start], stop)


def _owns_dot(doc: Document, rule: str, start: int, end: int) -> bool:
    """Whether the dot after the last word belongs to it: 24.2., Sept., v. Chr."""
    if rule in ("weekday-day", "day-alone"):
        return doc.codes[end - 1] == "N"
    codes = doc.codes
    if rule.endswith("numeric-date") or rule == "weekday-numeric":
        return codes[end - 2] == "." and (end - start < 5 or codes[end - 4] != ".")
    last = codes[end - 1]
    return last in "mw$" or (last == "U" and doc.lower(end - 1) in ABBREVIATED)
