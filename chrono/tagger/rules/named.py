"""Seasons, quarters, halves, numbered weeks, decades and centuries."""

from __future__ import annotations

import re

from chrono.lexicon.references import BEFORE_A_NAME
from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.reading import YEAR, before, glued, has, year_said
from chrono.tagger.symbols import Named, Part, Symbol, Vague


def _season(doc: Document, m: re.Match[str]) -> Symbol | None:
    meaning = doc.meaning(m.start("s"))
    season, mod = meaning if isinstance(meaning, tuple) else (str(meaning), None)
    said = year_said(doc, m)
    if said is None:
        return None
    at = m.start("s")
    if (
        doc.codes[at + 1 : at + 2] == "-"
        and glued(doc, at + 1)
        and (doc.codes[at + 2] in "Xx")
    ):
        return None
    small = doc.tokens[at][0].islower()
    if small and not doc.writes_nouns_small(at):
        return None
    bare = said.year is None and said.shift is None and not has(m, "r")
    left = before(doc, m.start())
    if bare and (left in BEFORE_A_NAME or doc.codes[at - 2 : at] == "X "):
        return None
    if bare and left not in _IN_SEASON:
        return Vague(f"XXXX-{season}")
    strict = 0
    if has(m, "r"):
        word = doc.lower(m.start("r"))
        strict = doc.number(m.start("r"))
        if doc.codes[m.start("r")] in "Ls":
            strict = 0
        elif word.startswith("dies"):
            return Named("S", season, said.year, said.shift, 0, mod)
    return Named("S", season, said.year, said.shift, max(-1, min(1, strict)), mod)


_IN_SEASON = frozenset(
    ("im vom zum den seit bis ab ende anfang mitte diesen und oder noch schon").split()
)
"""A season after one of these is a certain one; otherwise it is any ("kein Sommer")."""


def _nth_period(doc: Document, m: re.Match[str]) -> Symbol | None:
    """The number may be a figure with a dot or an ordinal word."""
    unit = str(doc.meaning(m.start("u")))
    said = year_said(doc, m)
    if said is None or unit not in ("Q", "H"):
        return None
    at = m.start("n") if has(m, "n") else m.start("o")
    number, word = doc.number(at), doc.lower(at)
    if doc.codes[at] == "K":
        if not word.startswith("letzt") or not (said.year or unit == "H"):
            return None
        number = 4 if unit == "Q" else 2
        if unit == "H" and not said.year:
            return None
    if not 1 <= number <= (4 if unit == "Q" else 2):
        return None
    return Named(unit, number, said.year, said.shift)


def _week(doc: Document, m: re.Match[str]) -> Symbol | None:
    number = doc.number(m.start("n"))
    if not 1 <= number <= 53:
        return None
    for group in ("y", "yj"):
        if has(m, group):
            return Named("W", number, doc.number(m.start(group)))
    shift = doc.number(m.start("r")) if has(m, "r") else None
    return Named("W", number, None, shift)


def _decade(doc: Document, m: re.Match[str]) -> Symbol | None:
    ten = _ten_years(doc, m)
    if ten is None or not has(m, "l"):
        return ten
    return Part(str(doc.meaning(m.start("l"))), ten)


def _ten_years(doc: Document, m: re.Match[str]) -> Symbol | None:
    meaning = doc.meaning(m.start("t"))
    whole = isinstance(meaning, tuple)  # Siebzigerjahre
    number = int(meaning[0]) if isinstance(meaning, tuple) else doc.number(m.start("t"))
    if whole:
        return Named("DE", (number + (2000 if number < 20 else 1900)) // 10)
    if has(m, "u") and doc.meaning(m.start("u")) != "Y":
        return None
    if not has(m, "u") and doc.codes[m.start() - 1 : m.start()] == "-":
        return None
    if number < 100:
        if (
            not has(m, "u")
            and before(doc, m.start())
            not in (
                "den",
                "der",
                "die",
                "anfang",
                "mitte",
                "ende",
            )
            and not has(m, "a")
        ):
            return None
        number += 2000 if number < 20 else 1900
    elif (
        not has(m, "u")
        and not has(m, "a")
        and before(doc, m.start())
        not in (
            "anfang",
            "mitte",
            "ende",
            "seit",
        )
    ):
        return None
    return Named("DE", number // 10)


def _century(doc: Document, m: re.Match[str]) -> Symbol | None:
    unit = doc.meaning(m.start("u"))
    group = "d" if has(m, "d") else "o"
    number = doc.number(m.start(group))
    if unit == "CE" and 1 <= number <= 30:
        sign = -1 if has(m, "e") and doc.lower(m.start("p"))[0] == "v" else 1
        return Named("CE", sign * (number - 1) if sign > 0 else -number)
    if unit == "ML" and 1 <= number <= 4:
        return Named("ML", number - 1)
    return None


def _quarter_sign(doc: Document, m: re.Match[str]) -> Symbol | None:
    sign = doc.lower(m.start("q"))
    year = doc.number(m.start("y")) if has(m, "y") else None
    if len(sign) != 2 or sign[0] not in "qh" or sign[1] not in "1234":
        return None
    if sign[0] == "h" and sign[1] not in "12":
        return None
    if year is None and sign[0] == "h":
        return None
    return Named(sign[0].upper(), int(sign[1]), year)


def _double_year(doc: Document, m: re.Match[str]) -> Symbol | None:
    first, last = doc.number(m.start("y")), doc.number(m.start("z"))
    if last < 100:
        last += first // 100 * 100
    if not first < last <= first + 10:
        return None
    return Named("SPAN", f"{first}/{last}", first)


def _winter(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.meaning(m.start("s")) != "WI":
        return None
    first, last = doc.number(m.start("y")), doc.number(m.start("z"))
    if last not in (first + 1, (first + 1) % 100):
        return None
    return Named("S", "WI", first)


RULES = (
    Rule(
        "winter-of-two-years",
        "season",
        "<season=s> <year=y><slash><number|year=z>",
        _winter,
        meaning="the winter that begins in the first of the two years",
        examples=(("Im Winter 2023/24 fehlte Munition.", "Winter 2023/24", "2023-WI"),),
    ),
    Rule(
        "season",
        "season",
        "(?:<art> )?(?:<rel|following|same=r> (?:<adj> )?)<season=s>" + YEAR,
        _season,
        meaning="the season before or after the reference date",
        examples=(
            (
                "Im vergangenen Herbst kamen 11.000 Soldaten.",
                "vergangenen Herbst",
                "2023-FA",
            ),
        ),
    ),
    Rule(
        "bare-season",
        "season",
        "<season=s>" + YEAR,
        _season,
        meaning="the last such season in a report, the next in an announcement",
        examples=(
            ("Das Buch erschien im Herbst 1998.", "Herbst 1998", "1998-FA"),
            ("Im Sommer verstieß er gegen Auflagen.", "Sommer", "2024-SU"),
            ("Im Frühherbst wurden Granaten geliefert.", "Frühherbst", "2024-FA"),
        ),
        counterexamples=(
            "Die Sommer-Olympiade fiel aus.",
            "Die Sommerspiele begannen.",
        ),
    ),
    Rule(
        "nth-quarter-or-half",
        "unit",
        "(?:<art> )?(?:<number=n><dot>|<ordinal|rel=o> )<unit=u>" + YEAR,
        _nth_period,
        meaning="a quarter or half of the year",
        examples=(
            ("Im dritten Quartal stieg der Gewinn.", "dritten Quartal", "2024-Q3"),
            (
                "Im ersten Halbjahr 2017 verdoppelte er sich.",
                "ersten Halbjahr 2017",
                "2017-H1",
            ),
            (
                "Erst in der zweiten Jahreshälfte stieg er.",
                "der zweiten Jahreshälfte",
                "2024-H2",
            ),
        ),
    ),
    Rule(
        "quarter-sign",
        "period-sign",
        "<period-sign=q>(?:(?: |<slash>)<year=y>)?",
        _quarter_sign,
        meaning="a quarter or half of the year",
        examples=(("In Q3 2018 stieg er.", "Q3 2018", "2018-Q3"),),
    ),
    Rule(
        "week-number",
        "week-number",
        "<week-number>(?: |<dot>)<number=n>(?:(?: |<slash>)<year=y>"
        "| <art> <unit> <year=yj>| (?:<art> )?<rel=r> <unit>)?",
        _week,
        meaning="an ISO week",
        examples=(("In KW 7 tagt der Rat.", "KW 7", "2025-W07"),),
    ),
    Rule(
        "nth-week",
        "week-number",
        "<number=n><dot><week-number>(?: <year=y>)?(?P<r>(?!))?",
        _week,
        meaning="an ISO week",
        examples=(
            (
                "In der 12. Kalenderwoche 2024 war das.",
                "12. Kalenderwoche 2024",
                "2024-W12",
            ),
        ),
    ),
    Rule(
        "decade",
        "decade",
        "(?:<art=a> )?(?:<early-late=l> )?<decade=t>(?:(?: |<dash>)<unit=u>)?",
        _decade,
        meaning="ten years",
        examples=(
            ("In den neunziger Jahren war das anders.", "den neunziger Jahren", "199"),
            ("In den 1970er-Jahren wurden sie gebaut.", "den 1970er-Jahren", "197"),
        ),
    ),
    Rule(
        "century",
        "unit",
        "(?:<art> )?(?:<number=d><dot>|<ordinal=o> )<unit=u>(?:(?: |<dot>)"
        "<prep|word|name=p>(?: |<dot>)<era=e>)?",
        _century,
        meaning="a hundred years",
        examples=(("Im 20. Jahrhundert gab es zwei Kriege.", "20. Jahrhundert", "19"),),
    ),
    Rule(
        "season-of-two-years",
        "double-year",
        "(?:<art> )?<double-year=n> <year=y><slash><number|year=z>",
        _double_year,
        meaning="a season, school year or term across two years",
        examples=(
            ("In der Saison 2014/15 gewann er.", "der Saison 2014/15", "2014/2015"),
        ),
    ),
)
