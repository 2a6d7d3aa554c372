"""Durations, and offsets from a date: zwei Wochen, ein knappes Jahr, 17-jährig."""

from __future__ import annotations

import re

from chrono.lexicon.units import LASTING, PLURALS
from chrono.tagger.document import Document
from chrono.tagger.rule import Cut, Rule
from chrono.tagger.rules.reading import before, has
from chrono.tagger.symbols import Amount, Symbol

_NUMBER = (
    "(?:<number|digits|year|cardinal=n>(?:<comma><number=dec>)?|"
    "<fraction=fr>|<one=one>|<some=so>)"
)
_BETWEEN = "(?: <adj|half|approx-adj|some|rel|more|approx|word=adj{i}>)"
_WAYS = {
    "vor": "ago",
    "seit": "since",
    "in": "in",
    "binnen": "within",
    "nach": "after",
    "innerhalb": "within",
    "während": "during",
    "über": "",
    "für": "",
    "um": "",
}


def _amount(doc: Document, m: re.Match[str]) -> Symbol | Cut | None:
    number = _number(doc, m)
    at = m.start("u")
    unit = unit_code(doc, at)
    if unit is None:
        return None
    mod = None
    for step in range(m.start(), at, 2):
        code = doc.codes[step]
        if code == "h":
            if number == 1:
                number = 0.5
            else:
                return None
        elif code == "q":
            mod = str(doc.meaning(step))
        elif code == "Q" and not mod:
            mod = str(doc.meaning(step)) or None
        elif code == "f" and has(m, "one"):
            number = None  # "ein paar Tage"
        elif code == "x" and doc.lower(step) not in _ADVERBS:
            return None
    after = doc.lower(m.end() + 1) if doc.codes[m.end()] == " " else ""
    if unit == "Y" and (after.startswith(_AGES) or _is_age(doc, m.start())):
        return None
    if (
        unit == "D"
        and has(m, "one")
        and doc.codes[m.start("one") + 2] == "j"
        and (not doc.lower(m.start("one") + 2).startswith(_WHOLE))
    ):
        return None  # "ein stiller Tag" describes
    if number == 1 and doc.codes[at] == "u" and has(m, "one"):
        return None
    if (
        has(m, "one")
        and number == 1
        and unit in ("D", "TH", "TM", "TS")
        and (doc.lower(m.start("one")) == "eines")
    ):
        return None
    parts: list[tuple[float | None, str]] = [(number, unit)]
    end = _more_parts(doc, at, m.end(), parts)
    way = way_said(doc, m)
    if end is not None:
        return Cut(Amount(tuple(parts), mod, way=way), end)
    if has(m, "later"):
        sign = doc.number(m.start("later"))
        word = doc.lower(m.start("later"))
        if word in ("früher", "später") and doc.lower(m.start("later") + 2) == "als":
            return Amount(tuple(parts), mod)
        way = "later" if sign > 0 else "earlier"
        if word == "her":
            way = "ago"
    return Amount(tuple(parts), mod, way=way)


_BY_SIZE = ("ML", "CE", "DE", "Y", "H", "Q", "M", "W", "D", "TH", "TM", "TS")


def _more_parts(
    doc: Document, at: int, stop: int, parts: list[tuple[float | None, str]]
) -> int | None:
    """Add "5 Monate und 21 Tage" to "1 Jahr"; where to cut if they do not belong.

    `at` is the first unit, `stop` the end of the match; None says that all belong.
    """
    count: float | None = None
    for index in range(at + 2, stop, 2):
        code = doc.codes[index]
        if code in "NnO":
            count = doc.number(index)
        elif code == "e":
            count = 1
        elif code == "U" and count is not None:
            unit, last = unit_code(doc, index) or "", parts[-1][1]
            known = unit in _BY_SIZE and last in _BY_SIZE
            if not known or _BY_SIZE.index(unit) <= _BY_SIZE.index(last):
                return _unit_end(doc, at, len(parts))
            parts.append((count, unit))
            count = None
    return None


def _unit_end(doc: Document, at: int, units: int) -> int:
    """The token after the given number of units, the first of which is at `at`."""
    while units > 1:
        at += 2
        units -= doc.codes[at] == "U"
    return at + 1


_ADVERBS = ("weitere", "lange", "ganze", "volle", "gute", "halbe", "lang")


def _is_age(doc: Document, at: int) -> bool:
    """Ab 16 Jahren, im Alter von 86 Jahren."""
    left = before(doc, at)
    return left in ("ab", "mit") or (left == "von" and before(doc, at - 2) == "alter")


_WHOLE = ("ganz", "voll", "halb", "einzig", "weiter", "lang", "gut", "knapp")
_AGES = ("alt", "jünger", "älter")


def _number(doc: Document, m: re.Match[str]) -> float | None:
    if has(m, "n"):
        number = float(doc.number(m.start("n")))
        if has(m, "dec") and len(doc.tokens[m.start("dec") - 1]) == 1:
            decimals = doc.tokens[m.start("dec")]
            return float(number + int(decimals) / 10.0 ** len(decimals))
        return number
    if has(m, "fr"):
        value = doc.meaning(m.start("fr"))
        return float(value) if isinstance(value, float | int) else None
    return 1 if has(m, "one") else None


def unit_code(doc: Document, at: int) -> str | None:
    """The unit that a noun or a compound at `at` counts."""
    meaning = doc.meaning(at)
    if isinstance(meaning, tuple):
        return str(meaning[1])
    unit = str(meaning)
    return {"Q": "Q", "H": "H"}.get(unit, unit)


def way_said(doc: Document, m: re.Match[str]) -> str:
    """Which way the preposition before an amount leads: ago, in, since …"""
    left = m.start()
    if doc.codes[left - 2 : left] == "Q.":  # "vor ca. zwei Jahren"
        left -= 2
    word = before(doc, left)
    hops = 0
    while word in _SKIPPED and hops < 4:
        left -= 2
        hops += 1
        word = before(doc, left)
    if word == "von" and before(doc, left - 2) in ("innerhalb", "binnen"):
        return "within"
    return _WAYS.get(word, "")


_SKIPPED = frozenset(
    (
        "rund etwa circa ca gut knapp fast mehr als über weniger genau ungefähr "
        "mindestens bis zu schon bereits erst noch nur beinahe nahezu ziemlich "
        "exakt kaum maximal höchstens wenigstens nunmehr"
    ).split()
)


def _bare_plural(doc: Document, m: re.Match[str]) -> Symbol | None:
    at = m.start("u")
    unit = unit_code(doc, at)
    if unit is None or doc.lower(at) not in PLURALS or doc.codes[at] == "u":
        return None
    left = before(doc, at)
    two_left = before(doc, at - 2)
    if has(m, "l"):
        later = doc.lower(m.start("l")) not in ("her", "früher")
        return Amount(((None, unit),)) if later and left not in ("die", "der") else None
    if left in ("seit", "vor", "binnen", "über", "nach", "während") or (
        left == "von" and two_left == "innerhalb"
    ):
        if left == "nach" and unit.startswith("T"):
            return None
        return Amount(((None, unit),), way=way_said(doc, m))
    return None


def _long(doc: Document, m: re.Match[str]) -> Symbol | None:
    return Amount(((None, str(doc.meaning(m.start("e")))),))


def _adjective(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.tokens[m.start("c")][0].isupper():
        return None
    number, unit = doc.meaning(m.start("c"))
    if unit == "Y" and not _lasts(doc, m.end()):
        return None
    return Amount(((number, unit),), way="old" if unit == "Y" else "")


def _hyphened(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.tokens[m.start("d")][0].isupper():
        return None
    unit = str(doc.meaning(m.start("d")))
    if unit == "Y" and not _lasts(doc, m.end()):
        return None
    return Amount(((doc.number(m.start("n")), unit),), way="old" if unit == "Y" else "")


def _lasts(doc: Document, at: int) -> bool:
    """Whether the noun after token `at` is a thing that lasts, not someone's age."""
    for step in (1, 3):
        if doc.codes[at + step - 1] != " ":
            return step == 1
        if doc.tokens[at + step][:1].isupper():
            return doc.lower(at + step).rstrip("sne").endswith(_LASTING)
    return False


_LASTING = tuple(noun.rstrip("sne") for noun in LASTING)


RULES = (
    Rule(
        "amount",
        "unit unit-compound",
        _NUMBER + _BETWEEN.format(i="a") + "{0,2} <unit|unit-compound=u>"
        "(?:(?: |<comma>|<dot>)(?:<und> )?<number|cardinal|one> <unit>){0,5}"
        "(?: <later=later>)?",
        _amount,
        meaning="a duration; with vor, seit, in, später … a date so far away",
        examples=(
            ("Seit vier Jahren gab es kein Treffen.", "vier Jahren", "P4Y"),
            ("Das war vor zwei Wochen.", "zwei Wochen", "P2W"),
            ("Er saß 17 lange Jahre in Haft.", "17 lange Jahre", "P17Y"),
            ("Ein knappes Jahr danach kam er.", "Ein knappes Jahr danach", "P1Y"),
            (
                "Drei Jahre und vier Monate saß er ab.",
                "Drei Jahre und vier Monate",
                "P3Y4M",
            ),
            ("Es dauerte anderthalb Stunden.", "anderthalb Stunden", "PT1.5H"),
            ("In einem halben Jahr ist Wahl.", "einem halben Jahr", "P6M"),
            ("Ein paar Tage blieb er.", "Ein paar Tage", "PXD"),
        ),
        counterexamples=("Er gab 60 Tageszeitungen ein Interview.",),
    ),
    Rule(
        "bare-plural",
        "unit",
        "<unit=u>(?: <later=l>)?",
        _bare_plural,
        meaning="a duration of no one knows how many",
        examples=(("Seit Jahren wird verhandelt.", "Jahren", "PXY"),),
        counterexamples=("Die Monate vergingen.",),
    ),
    Rule(
        "long",
        "long",
        "<long=e>",
        _long,
        meaning="a duration of no one knows how many",
        examples=(("Jahrelang schwieg er.", "Jahrelang", "PXY"),),
    ),
    Rule(
        "amount-adjective",
        "amount-adj",
        "<amount-adj=c>",
        _adjective,
        meaning="a duration as an adjective",
        examples=(("Der dreitägige Besuch endete.", "dreitägige", "P3D"),),
        counterexamples=("Ein 24-Jähriger starb.",),
    ),
    Rule(
        "figure-adjective",
        "unit-adj",
        "<number|digits=n><dash><unit-adj=d>",
        _hyphened,
        meaning="a duration as an adjective",
        examples=(("Die 30-stündige Waffenruhe hielt.", "30-stündige", "PT30H"),),
    ),
)
