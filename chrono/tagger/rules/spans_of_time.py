"""Spans of so many units: die letzten drei Jahre, den ganzen Tag, 2 1/2 Stunden."""

from __future__ import annotations

import re

from chrono.lexicon.calendar_names import SEASONS
from chrono.lexicon.units import PLURALS
from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.amounts import unit_code, way_said
from chrono.tagger.rules.reading import has
from chrono.tagger.symbols import Amount, Named, Symbol


def _last_n(doc: Document, m: re.Match[str]) -> Symbol | None:
    unit = unit_code(doc, m.start("u"))
    if unit is None:
        return None
    number: float | None
    if doc.codes[m.start("r")] == "o" and not has(m, "n"):
        return None
    if has(m, "n"):
        number = doc.number(m.start("n"))
    elif has(m, "fr"):
        value = doc.meaning(m.start("fr"))
        number = float(value) if isinstance(value, float | int) else None
    else:
        number = None
    shift = doc.number(m.start("r")) if doc.codes[m.start("r")] == "K" else 0
    way = {0: "around", -1: "last", 1: "next"}.get(max(-1, min(1, shift)), "")
    if doc.codes[m.start("r")] == "o":
        way = ""
    return Amount(((number, unit),), way=way)


def _whole_n(doc: Document, m: re.Match[str]) -> Symbol | None:
    unit = unit_code(doc, m.start("u"))
    if unit is None or doc.lower(m.start("a")) not in ("die", "den", "der", "dem"):
        return None
    if doc.lower(m.start("g")) not in ("ganzen", "gesamten", "vollen", "langen"):
        return None
    return Amount(((doc.number(m.start("n")), unit),))


def _half_in_figures(doc: Document, m: re.Match[str]) -> Symbol | None:
    if (doc.number(m.start("one")), doc.number(m.start("two"))) != (1, 2):
        return None
    unit = unit_code(doc, m.start("u"))
    whole = doc.number(m.start("n")) if has(m, "n") else 0
    return Amount(((whole + 0.5, unit),), way=way_said(doc, m)) if unit else None


def _and_a_half(doc: Document, m: re.Match[str]) -> Symbol | None:
    unit = unit_code(doc, m.start("u"))
    number = doc.number(m.start("n")) + 0.5
    return Amount(((number, unit),), way=way_said(doc, m)) if unit else None


def _whole(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Den ganzen Tag, die ganze Woche."""
    unit = unit_code(doc, m.start("u"))
    if unit is None or doc.lower(m.start("u")) in PLURALS:
        return None
    if not doc.lower(m.start("g")).startswith(("ganz", "gesamt")):
        return None
    if doc.codes[m.end() : m.end() + 2] == " Y":
        return None
    return Amount(((1, unit),))


def _nth_compound(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Im ersten Arbeitsjahr: the year itself."""
    stem, unit = doc.meaning(m.start("u"))
    if doc.codes[m.start() - 2 : m.start() - 1] != "o":
        return None
    if stem in ("kalender",) or doc.lower(m.start("u")) in PLURALS:
        return None
    return Amount(((1, unit),))


def _season_months(doc: Document, m: re.Match[str]) -> Symbol | None:
    """In den Sommermonaten: that season."""
    stem, unit = doc.meaning(m.start("u"))
    season = SEASONS.get(stem) or SEASONS.get(stem.removesuffix("s"))
    if unit != "M" or not isinstance(season, str):
        return None
    return Named("S", season)


RULES = (
    Rule(
        "last-n",
        "unit unit-compound",
        "(?:<art> )?<rel|following|ordinal=r> (?:<adj|approx> )?(?:"
        "<number|digits|cardinal=n>|<fraction=fr>|<some>) "
        "(?:<adj> )?<unit|unit-compound=u>",
        _last_n,
        meaning="a span that ends or begins at the reference date",
        examples=(
            (
                "In den letzten sechs Monaten kamen Container.",
                "den letzten sechs Monaten",
                "P6M",
            ),
            ("In den nächsten drei Tagen regnet es.", "den nächsten drei Tagen", "P3D"),
        ),
    ),
    Rule(
        "n-last",
        "unit",
        "<art> (?:<number|digits|cardinal=n>|<fraction=fr>|<some>) "
        "<rel|following=r> <unit=u>",
        _last_n,
        meaning="a span that ends or begins at the reference date",
        examples=(
            ("Die zwei letzten Jahre waren hart.", "Die zwei letzten Jahre", "P2Y"),
        ),
    ),
    Rule(
        "whole-n",
        "unit",
        "<art=a> <adj|approx=g> <number|cardinal=n> <unit=u>",
        _whole_n,
        meaning="a duration, all of it",
        examples=(
            ("Über die ganzen zehn Jahre war er da.", "die ganzen zehn Jahre", "P10Y"),
        ),
    ),
    Rule(
        "half-in-figures",
        "unit",
        "(?:<number=n> )?<number=one><slash><number=two> <unit=u>",
        _half_in_figures,
        meaning="a duration with a half",
        examples=(("Vor 1 1/2 Jahren kam er.", "1 1/2 Jahren", "P1.5Y"),),
    ),
    Rule(
        "and-a-half",
        "unit",
        "<number|cardinal|one=n> <und> <one> <half> <unit=u>",
        _and_a_half,
        meaning="a duration with a half",
        examples=(
            (
                "Drei und eine halbe Stunde war er weg.",
                "Drei und eine halbe Stunde",
                "PT3.5H",
            ),
        ),
    ),
    Rule(
        "whole",
        "unit",
        "<art=a> <adj|approx=g> <unit=u>",
        _whole,
        meaning="a day, week or year, all of it",
        examples=(("Er schwieg den ganzen Tag.", "den ganzen Tag", "P1D"),),
    ),
    Rule(
        "season-months",
        "unit-compound",
        "(?:<art> )?<unit-compound=u>",
        _season_months,
        meaning="the months of a season",
        examples=(
            ("In den Sommermonaten stieg die Zahl.", "den Sommermonaten", "2024-SU"),
        ),
    ),
    Rule(
        "nth-compound",
        "unit-compound",
        "<unit-compound=u>",
        _nth_compound,
        meaning="one such year, month or week",
        examples=(("Im ersten Arbeitsjahr gab es eine.", "Arbeitsjahr", "P1Y"),),
    ),
)
