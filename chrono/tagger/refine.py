"""Passes over the matches: what stands before and after them, and what they share.

Each pass takes and gives matches in order. `attach` widens one match by the words
that belong to it ("Anfang", "rund", "lang"); `complete` finds the ends of ranges and
lists that borrow their month or their hour from a neighbour; `groups` says which
matches are one range or list.
"""

from __future__ import annotations

import re

from chrono.tagger import symbols as sym
from chrono.tagger.document import Document
from chrono.tagger.scan import Match

_HALF_OF = re.compile(r"(?:D )?[oK] B $")
_MORE_THAN = re.compile(r"Z x $")
_PERIODS = (sym.Date, sym.Period, sym.Named)


def refined(doc: Document, matches: list[Match]) -> list[Match]:
    """All passes that need no days: attached words, then borrowed months and hours."""
    limit = 0
    for index, match in enumerate(matches):
        matches[index] = attach(doc, match, limit)
        limit = match.end
    return complete(doc, matches)


def attach(doc: Document, match: Match, limit: int) -> Match:
    """Take in the words before and after that narrow or blur the meaning."""
    symbol, start, end = match.symbol, match.start, match.end
    codes = doc.codes
    if isinstance(symbol, sym.Amount):
        return _with_amount_words(doc, match, limit)
    if isinstance(symbol, sym.Clock):
        if start - 2 >= limit and doc.lower(start - 2) in (
            "gegen",
            "etwa",
            "ca",
            "rund",
        ):
            return match._replace(symbol=symbol._replace(mod="APPROX"))
        return match
    if not isinstance(symbol, _PERIODS) or _is_day(symbol):
        return match
    if start - 2 >= limit and codes[start - 1] == " ":
        code = codes[start - 2]
        if (
            code == "A"
            and not (
                doc.lower(start - 2) == "ende" and codes[start - 4 : start - 2] == "D "
            )
        ) or (code == "l" and isinstance(symbol, sym.Named | sym.Date)):
            symbol = sym.Part(str(doc.meaning(start - 2)), symbol)
            start -= 2
        else:
            head = _HALF_OF.search(codes, max(limit, start - 6), start)
            if head and doc.lower(start - 2) == "hälfte":
                ordinal = head.start() + (2 if codes[head.start()] == "D" else 0)
                word = doc.lower(ordinal)
                nth = 2 if word.startswith(("zweit", "letzt")) else doc.number(ordinal)
                if nth in (1, 2):
                    symbol = sym.Part("HALF", symbol, nth)
                    start = head.start()
    if start == match.start:
        return match
    return match._replace(symbol=symbol, start=start, end=end, begin=doc.starts[start])


def _is_day(symbol: sym.Symbol) -> bool:
    if isinstance(symbol, sym.Date):
        return symbol.day is not None or symbol.weekday is not None
    if isinstance(symbol, sym.Period):
        return symbol.unit in ("D", "WE")
    return isinstance(symbol, sym.Named) and symbol.kind in ("HOLIDAY", "WE")


def _with_amount_words(doc: Document, match: Match, limit: int) -> Match:
    symbol, start, end = match.symbol, match.start, match.end
    assert isinstance(symbol, sym.Amount)
    codes = doc.codes
    mod = symbol.mod
    if match.rule == "amount":
        for _ in range(2):
            if start - 2 < limit or not (
                codes[start - 1] == " " or codes[start - 2 : start] == "Q."
            ):
                break
            word = doc.lower(start - 2)
            if codes[start - 2] == "Q" and word not in ("gegen", "insgesamt", "kaum"):
                mod = mod or (str(doc.meaning(start - 2)) or None)
                start -= 2
            elif word == "als" and start - 4 >= limit and codes[start - 4] == "Z":
                mod = str(doc.meaning(start - 4))
                start -= 4
            else:
                break
    if end + 1 < len(codes) and codes[end] == " " and doc.lower(end + 1) == "lang":
        end += 2
    if (start, end) == (match.start, match.end):
        return match
    return match._replace(
        symbol=symbol._replace(mod=mod),
        start=start,
        end=end,
        begin=doc.starts[start],
        stop=doc.starts[end],
    )


_SHARED_DAYS = re.compile(r"(?:[No](?:[;|_]|[. ][vb] (?:[IDp] )?(?:D )?|[.]p D ))+$")
_SHARED_HOURS = re.compile(r"(?:N[.:])?N(?: (?:v|b) |[-/])$")


def complete(doc: Document, matches: list[Match]) -> list[Match]:
    """Add the days and hours that borrow from the match after them.

    "am 3., 4. und 7. Oktober", "vom 21. bis 27. Februar", "von 10 bis 15 Uhr".
    """
    done: list[Match] = []
    limit = 0
    for match in matches:
        symbol = match.symbol
        if (
            isinstance(symbol, sym.Date)
            and symbol.day is not None
            and (symbol.month is not None or symbol.unit == "M")
            and match.start >= 2
            and not (symbol.weekday and doc.codes[match.start] == "W")
        ):
            done += _days_before(doc, match, limit)
        elif isinstance(symbol, sym.Clock) and match.start >= 2:
            done += _hours_before(doc, match, limit)
        elif isinstance(symbol, sym.Part) and match.start >= 2:
            done += _part_before(doc, match, limit)
        done.append(match)
        limit = match.end
    return done


def _days_before(doc: Document, match: Match, limit: int) -> list[Match]:
    head = _SHARED_DAYS.search(doc.codes, max(limit, match.start - 24), match.start)
    if head is None:
        return []
    symbol = match.symbol
    assert isinstance(symbol, sym.Date)
    found = []
    for at in range(head.start() + head.start() % 2, head.end(), 2):
        if doc.codes[at] not in "No":
            continue
        day = doc.number(at)
        if not 1 <= day <= 31:
            return []
        begin = doc.starts[at]
        stop = begin + len(doc.tokens[at])
        if doc.tokens[at + 1].startswith("."):
            stop += 1
        shared = symbol._replace(day=day, weekday=None)
        found.append(Match("shared-month", shared, at, at + 1, begin, stop))
    return found


_SHARED_PART = re.compile(r"A(?: [bv] |[-/])$")


def _part_before(doc: Document, match: Match, limit: int) -> list[Match]:
    """“Anfang bis Mitte Juni”: the first part is of the same June."""
    head = _SHARED_PART.search(doc.codes, max(limit, match.start - 4), match.start)
    symbol = match.symbol
    if head is None or not isinstance(symbol, sym.Part):
        return []
    at = head.start()
    part = sym.Part(str(doc.meaning(at)), symbol.inner)
    return [Match("shared-part", part, at, at + 1, doc.starts[at], doc.starts[at + 1])]


def _hours_before(doc: Document, match: Match, limit: int) -> list[Match]:
    head = _SHARED_HOURS.search(doc.codes, max(limit, match.start - 10), match.start)
    if head is None:
        return []
    at = head.start()
    minute = 0
    end = at + 1
    if doc.codes[at + 1] in ".:":
        minute, end = doc.number(at + 2), at + 3
    hour = doc.number(at)
    if hour > 24 or minute > 59:
        return []
    symbol = match.symbol
    assert isinstance(symbol, sym.Clock)
    clock = sym.Clock(hour, minute, part=symbol.part, day=symbol.day)
    return [Match("shared-hour", clock, at, end, doc.starts[at], doc.starts[end])]


_TO = re.compile(r"[ .!,;]b (?:[IDp] )?(?:D )?|[-_]|/|[|]")
_AND = re.compile(r"[ .]v (?:[IDp] )?(?:D )?|[,;]")


def _family(symbol: sym.Symbol) -> str:
    """What can be the ends of one range; "" for what cannot be an end."""
    if isinstance(symbol, sym.Date | sym.Period | sym.Named | sym.Part | sym.NthDay):
        return "date"
    return "time" if isinstance(symbol, sym.Clock | sym.DayPart) else ""


def links(doc: Document, matches: list[Match]) -> list[str]:
    """For each match "range", "list" or "" by what stands between it and the last."""
    kinds = []
    for index, match in enumerate(matches):
        kind = ""
        if index:
            last = matches[index - 1]
            between = doc.codes[last.end : match.start]
            if (
                match.start - last.end <= 5
                and _family(last.symbol) == _family(match.symbol) != ""
            ):
                if _TO.fullmatch(between):
                    kind = "range"
                elif _AND.fullmatch(between):
                    before = doc.lower(last.start - 2)
                    kind = "range" if before == "zwischen" else "list"
        kinds.append(kind)
    return kinds
