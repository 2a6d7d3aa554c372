"""Days of the calendar: 25. Februar, 25.2.2022, 2022-02-25, der erste März."""

from __future__ import annotations

import re

from chrono.tagger.document import Document
from chrono.tagger.rule import Cut, Rule
from chrono.tagger.rules.reading import (
    DAY_MONTH,
    LONGEST,
    NUMERIC,
    before,
    day_and_month,
    glued,
    has,
    two_digit_year,
)
from chrono.tagger.symbols import Clock, Date, Named, Symbol


def _iso(doc: Document, m: re.Match[str]) -> Symbol | Cut | None:
    seps = [m.start("a") + 1, m.start("b") + 1]
    if not all(glued(doc, sep) for sep in seps):
        return None
    first, month = doc.number(m.start("a")), doc.number(m.start("b"))
    last = doc.number(m.start("c")) if has(m, "c") else 0
    if doc.codes[m.start("a")] == "Y":
        year, day = first, last
        if has(m, "t"):
            return _iso_time(doc, m, year, month)
    else:
        day, year = first, last
        if len(doc.tokens[m.start("c")]) == 2:
            year = two_digit_year(year)
        if year < 100:
            return None
    if not (1 <= month <= 12 and 1 <= day <= LONGEST[month - 1]):
        return None
    return Date(year, month, day)


def _iso_time(
    doc: Document, m: re.Match[str], year: int, month: int
) -> Symbol | Cut | None:
    day, _, hour = doc.lower(m.start("t")).partition("t")
    minutes = doc.tokens[m.start("min")][:2]
    minute = int(minutes) if minutes.isdecimal() and minutes.isascii() else 60
    if int(hour) > 24 or minute > 59 or not 1 <= int(day) <= 31 or not 1 <= month <= 12:
        return None
    second = doc.number(m.start("sec")) if has(m, "sec") else None
    time = Clock(int(hour), minute, second, day=Date(year, month, int(day)))
    if has(m, "zh") and doc.tokens[m.start("zh") - 1] not in ("+", "-"):
        return Cut(time, m.start("zh") - 1)
    return time


def _iso_slashed(doc: Document, m: re.Match[str]) -> Symbol | None:
    month, day = doc.number(m.start("m")), doc.number(m.start("d"))
    if not (1 <= month <= 12 and 1 <= day <= LONGEST[month - 1]):
        return None
    return Date(doc.number(m.start("y")), month, day)


def _iso_month(doc: Document, m: re.Match[str]) -> Symbol | None:
    """2024-11, alone or after a blank; not the beginning of a range of years."""
    at = m.start("m")
    if not glued(doc, at - 1) or len(doc.tokens[at]) != 2:
        return None
    month = doc.number(at)
    if not 1 <= month <= 12 or before(doc, m.start()) in ("saison", "spielzeit"):
        return None
    return Date(doc.number(m.start("y")), month)


def _iso_week(doc: Document, m: re.Match[str]) -> Symbol | None:
    sign = doc.lower(m.start("w"))
    if sign[:1] != "w" or not sign[1:].isdigit() or not 1 <= int(sign[1:]) <= 53:
        return None
    return Named("W", int(sign[1:]), doc.number(m.start("y")))


def _numeric(doc: Document, m: re.Match[str]) -> Symbol | None:
    if (
        not glued(doc, m.start("m") - 1)
        and not has(m, "y")
        and (before(doc, m.start()) not in _ON)
    ):
        return None
    if not has(m, "y"):
        two_digits = len(doc.tokens[m.start("m")]) == 2
        if (
            not two_digits
            and before(doc, m.start()) not in _ON
            and (doc.codes[m.start() - 1] not in "(^/-|_")
        ):
            return None
        if doc.lower(m.end() + 1) in _NOT_AFTER:
            return None
    elif len(doc.tokens[m.start("y")]) == 1:
        return None
    if before(doc, m.start()) in ("version", "als", "python", "um", "etwa", "rund"):
        return None
    return day_and_month(doc, m)


def _slashed(doc: Document, m: re.Match[str]) -> Symbol | None:
    day, month = doc.number(m.start("d")), doc.number(m.start("m"))
    if not (1 <= month <= 12 and 1 <= day <= LONGEST[month - 1]):
        return None
    year = doc.number(m.start("y"))
    return Date(two_digit_year(year) if year < 100 else year, month, day)


def _open_numeric(doc: Document, m: re.Match[str]) -> Symbol | None:
    """24.02 without a last dot: only after a preposition and with two figures."""
    if before(doc, m.start()) not in ("am", "vom", "zum") or not glued(
        doc, m.start("m") - 1
    ):
        return None
    if len(doc.tokens[m.start("m")]) != 2 or doc.lower(m.end() + 1) in _NOT_AFTER:
        return None
    return day_and_month(doc, m)


def _day_month(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.lower(m.start() - 2) == "des" and doc.lower(m.start() - 4) in _STREETS:
        return None
    if doc.codes[m.start("m")] == "m" and has(m, "dp") and not m["y"]:
        return None
    if (
        m.start() > 1
        and doc.codes[m.start() - 2] in "Nn"
        and (doc.codes[m.start() - 1] == ":")
    ):
        return None
    return day_and_month(doc, m)


def _hyphened(doc: Document, m: re.Match[str]) -> Symbol | None:
    day, month = doc.number(m.start("d")), doc.number(m.start("m"))
    if not 1 <= day <= LONGEST[month - 1]:
        return None
    return Date(doc.number(m.start("y")), month, day)


def _dotted_month(doc: Document, m: re.Match[str]) -> Symbol | None:
    month = doc.number(m.start("m"))
    if not glued(doc, m.start("y") - 1) or not 1 <= month <= 12:
        return None
    if len(doc.tokens[m.start("m")]) != 2 or doc.codes[m.start() - 1 : m.start()] in (
        ".",
        ",",
        "/",
        "-",
    ):
        return None
    if doc.lower(m.end() + 1) in _NOT_AFTER:
        return None
    return Date(doc.number(m.start("y")), month)


def _day_alone(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Am 3. dort: only before a small word that begins no noun, or at the end."""
    day = doc.number(m.start("d"))
    if before(doc, m.start()) != "am" or not 1 <= day <= 31:
        return None
    after = doc.codes[m.end() + 1]
    if doc.codes[m.end()] == "." and (after != "x" or len(doc.tokens[m.end()]) < 2):
        return None
    return Date(day=day)


def _of_month(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.meaning(m.start("u")) != "M":
        return None
    group = "d" if has(m, "d") else "do"
    day = doc.number(m.start(group))
    if not 1 <= day <= 31:
        return None
    if not has(m, "r") and doc.lower(m.start("u") - 2) != "des":
        return None  # "der dritte Monat"
    shift = doc.number(m.start("r")) if has(m, "r") else 0
    return Date(day=day, unit="M", shift=shift)


def _two_ordinals(doc: Document, m: re.Match[str]) -> Symbol | None:
    if before(doc, m.start()) not in (*_ON, "den", "der"):
        return None
    day, month = doc.number(m.start("d")), doc.number(m.start("m"))
    if not (1 <= month <= 12 and 1 <= day <= LONGEST[month - 1]):
        return None
    year = doc.number(m.start("y")) if has(m, "y") else None
    return Date(year, month, day)


_STREETS = ("straße", "strasse", "platz", "brücke", "allee")
_ON = ("am", "vom", "zum", "bis", "seit", "ab", "den", "dem", "der", "und", "zwischen")
_NOT_AFTER = (
    "prozent",
    "uhr",
    "euro",
    "dollar",
    "millionen",
    "milliarden",
    "meter",
    "kilometer",
    "mio",
    "mrd",
    "grad",
    "liter",
    "kilogramm",
    "h",
)

RULES = (
    Rule(
        "iso-date",
        "year number",
        "<year|number=a><dash><number=b><dash>(?:<number|year=c>(?!<dash>)"
        "|<iso-time=t><colon><number|word=min>(?:<colon><number|word=sec>)?"
        "(?:<stop|dash><number=zh><colon><number>)?)",
        _iso,
        meaning="a date in ISO order, or day-month-year with hyphens",
        examples=(
            ("Stand: 2024-11-15, Seoul.", "2024-11-15", "2024-11-15"),
            ("Der Vertrag vom 4-8-2006 gilt.", "4-8-2006", "2006-08-04"),
        ),
        counterexamples=("Die Nummer 0171-555-12 ist belegt.",),
    ),
    Rule(
        "iso-date-slashed",
        "year",
        "<year=y><slash><number=m><slash><number=d>",
        _iso_slashed,
        meaning="a date in ISO order with slashes",
        examples=(("Stand 2024/11/18, Seoul.", "2024/11/18", "2024-11-18"),),
    ),
    Rule(
        "iso-week",
        "year",
        "<year=y><dash><week-sign=w>",
        _iso_week,
        meaning="an ISO week",
        examples=(("Stand: 2024-W46, Seoul.", "2024-W46", "2024-W46"),),
    ),
    Rule(
        "iso-month",
        "year",
        "<year=y><dash><number=m>(?!<dash|dot|slash>)",
        _iso_month,
        meaning="a month in ISO order",
        examples=(("Stand: 2024-11, Seoul.", "2024-11", "2024-11"),),
    ),
    Rule(
        "numeric-date",
        "number",
        NUMERIC,
        _numeric,
        meaning="a date in figures, day first",
        examples=(
            ("Der Vertrag vom 19.6.2024 gilt.", "19.6.2024", "2024-06-19"),
            (
                "Am 12.11. bestätigte das Ministerium den Einsatz.",
                "12.11.",
                "2024-11-12",
            ),
        ),
        counterexamples=("Version 3.11 ist da.", "Er zahlte 12.50 Euro."),
    ),
    Rule(
        "slashed-date",
        "number",
        "<number=d><slash><number=m><slash><year|number=y>",
        _slashed,
        meaning="a date in figures with slashes, day first",
        examples=(("Stand 21/8/2024, Seoul.", "21/8/2024", "2024-08-21"),),
    ),
    Rule(
        "open-numeric-date",
        "number",
        "<number=d><dot><number=m>(?P<y>(?!))?(?P<dp>(?!))?",
        _open_numeric,
        meaning="a date in figures whose last dot was left out",
        examples=(("Er kam am 24.02 in Moskau an.", "24.02", "2024-02-24"),),
        counterexamples=("Der Index stieg um 24.02 Punkte.",),
    ),
    Rule(
        "day-month",
        "month month-abbr",
        DAY_MONTH,
        _day_month,
        meaning="a day and a month; without a year the nearest one in that direction",
        examples=(
            ("Am 24. Februar begann der Überfall.", "24. Februar", "2024-02-24"),
            ("Das Abkommen vom 19. Juni 2024 gilt.", "19. Juni 2024", "2024-06-19"),
            (
                "Am 25. April des Vorjahres gab es eine Parade.",
                "25. April des Vorjahres",
                "2023-04-25",
            ),
            ("Der Gipfel wird am 3. Dezember beginnen.", "3. Dezember", "2024-12-03"),
        ),
    ),
    Rule(
        "hyphened-date",
        "month month-abbr",
        "<number=d><dash><month|month-abbr=m><dash><year=y>",
        _hyphened,
        meaning="a day, a month and a year with hyphens",
        examples=(
            ("Die Rechnung vom 04-Mai-2016 ist da.", "04-Mai-2016", "2016-05-04"),
        ),
    ),
    Rule(
        "dotted-month",
        "number",
        "<number=m><dot><year=y>(?!<dot>)",
        _dotted_month,
        meaning="a month and a year in figures",
        examples=(("Im Heft 10.2015 steht es.", "10.2015", "2015-10"),),
        counterexamples=("Er zahlte 10.2015 Euro nicht.",),
    ),
    Rule(
        "day-alone",
        "number",
        "<number=d>(?=<dot|dotend>)",
        _day_alone,
        meaning="a day of this month or of the one beside it",
        examples=(("Er war am 3. dort.", "3.", "2024-11-03"),),
        counterexamples=("Am 3. Spieltag verlor er.", "Er kam als 3. ins Ziel."),
    ),
    Rule(
        "day-of-month",
        "unit",
        "(?:<number=d><dot>|<ordinal=do> )(?:<art> )?(?:<rel=r> )?<unit=u>",
        _of_month,
        meaning="a day of this, the last or the next month",
        examples=(
            ("Am 5. dieses Monats wurde er gesehen.", "5. dieses Monats", "2024-11-05"),
        ),
        counterexamples=("Es war der dritte Monat.",),
    ),
    Rule(
        "ordinal-date",
        "ordinal",
        "<ordinal=d> <ordinal=m>(?: <year=y>)?",
        _two_ordinals,
        meaning="day and month both as ordinals",
        examples=(
            ("Am neunzehnten elften kam er an.", "neunzehnten elften", "2024-11-19"),
        ),
    ),
)
