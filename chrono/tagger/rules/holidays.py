"""Holidays and observances by name."""

from __future__ import annotations

import re

from chrono.lexicon.holidays import DAYS_OF, NATIONAL_DAYS
from chrono.tagger.document import Document
from chrono.tagger.rule import Cut, Rule
from chrono.tagger.rules.reading import YEAR, before, glued, has, year_said
from chrono.tagger.symbols import DayPart, Named, Symbol

_INCOMPLETE = ("repentance", "advent", "holy", "penance", "christ", "mary")


def _holiday(doc: Document, m: re.Match[str]) -> Symbol | None:
    at = m.start("h")
    meaning = doc.meaning(at)
    said = year_said(doc, m)
    if said is None:
        return None
    if doc.tokens[at][0].islower() and not doc.writes_nouns_small(at):
        return None
    if isinstance(meaning, tuple):
        return DayPart(meaning[1], Named("HOLIDAY", meaning[0], said.year, said.shift))
    key = str(meaning)
    left = before(doc, at)
    if key in _INCOMPLETE:
        return None
    if key == "christmas-day" and left in ("zweiter", "zweiten", "zweite"):
        key = "christmas+1"
    if doc.lower(at).startswith("himmelfahrt") and left in ("mariä", "maria", "mariae"):
        key = "assumption"
    if key == "st-nicholas" and doc.codes[at + 1 : at + 3] in (" X", " D"):
        return None
    if key == "national-day":
        key = _whose(doc, at)
    if (
        at + 2 < len(doc.codes)
        and doc.codes[at + 1] == "-"
        and glued(doc, at + 1)
        and (doc.codes[at + 2] in "Xx")
    ):
        return None
    strict = 0
    shift = said.shift
    if has(m, "r"):
        strict = max(-1, min(1, doc.number(m.start("r"))))
        if doc.lower(m.start("r")).startswith("dies"):
            shift, strict = 0, 0
    return Named("HOLIDAY", key, said.year, shift, strict)


def _whose(doc: Document, at: int) -> str:
    near = [doc.lower(at + step) for step in (-2, -4, 2, 4)]
    for word in near:
        for stem, key in NATIONAL_DAYS.items():
            if word.startswith(stem):
                return key
    return "national-day"


def _day_of(doc: Document, m: re.Match[str]) -> Cut | None:
    if doc.lower(m.start("u")) not in ("tag", "tages", "tags", "tage"):
        return None
    at = m.start("u")
    words = tuple(doc.lower(at + 2 * step) for step in range(1, 6))
    for size in range(4, 0, -1):
        key = DAYS_OF.get(words[:size])
        if key is None or " " * size != doc.codes[at + 1 : at + 2 * size : 2]:
            continue
        if key in ("victory", "liberation") and _korean(doc, at):
            key += "-korea"
        end = at + 2 * size + 1
        if doc.codes[end : end + 2] == " Y":
            return Cut(Named("HOLIDAY", key, doc.number(end + 1)), end + 2)
        return Cut(Named("HOLIDAY", key), end)
    return None


def _korean(doc: Document, at: int) -> bool:
    """Whether the text so far is about North Korea, whose day of victory is 27 July."""
    offset = doc.starts[at]
    told = doc.text[max(0, offset - 3000) : offset + 120]
    told = told[: told.find(".", min(offset, 3000)) + 1] or told
    return "9. Mai" not in told and any(word in told for word in _KOREAN)


_KOREAN = ("27. Juli", "Nordkorea", "Pjöngjang", "Hwasong", "KCNA", "der Norden")


def _white_sunday(doc: Document, m: re.Match[str]) -> Symbol | None:
    said = year_said(doc, m)
    if said is None or doc.number(m.start("w")) != 7:
        return None
    if not doc.tokens[m.start("a")].startswith(("Weiß", "Weiss")):
        return None
    return Named("HOLIDAY", "easter+7", said.year, said.shift)


def _holy(doc: Document, m: re.Match[str]) -> Symbol | Cut | None:
    """Heiliger Abend; Heilige Drei Könige."""
    if doc.meaning(m.start("a")) != "holy":
        return None
    if has(m, "g"):
        return (
            Named("HOLIDAY", "christmas-eve")
            if doc.meaning(m.start("g")) == "EV"
            else None
        )
    if doc.lower(m.start("n")) == "drei" and doc.lower(m.start("k")).startswith(
        "könig"
    ):
        return Named("HOLIDAY", "epiphany")
    return None


def _advent(doc: Document, m: re.Match[str]) -> Symbol | None:
    key = doc.meaning(m.start("h"))
    group = "n" if has(m, "n") else "o"
    number = doc.number(m.start(group))
    said = year_said(doc, m)
    if said is None:
        return None
    if key == "christmas-day" and number in (1, 2):
        return Named("HOLIDAY", f"christmas+{number - 1}", said.year, said.shift)
    if key != "advent" or not 1 <= number <= 4:
        return None
    return Named("HOLIDAY", f"advent{7 * (number - 1)}", said.year, said.shift)


def _repentance(doc: Document, m: re.Match[str]) -> Symbol | None:
    said = year_said(doc, m)
    if said is None or doc.meaning(m.start("b")) != "penance":
        return None
    if doc.meaning(m.start("h")) != "repentance":
        return None
    return Named("HOLIDAY", "repentance", said.year, said.shift)


def _ascension(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Christi Himmelfahrt, Mariä Himmelfahrt."""
    said = year_said(doc, m)
    if said is None or doc.meaning(m.start("h")) != "easter+39":
        return None
    key = {"christ": "easter+39", "mary": "assumption"}.get(
        str(doc.meaning(m.start("c")))
    )
    return Named("HOLIDAY", key, said.year, said.shift) if key else None


RULES = (
    Rule(
        "day-of",
        "unit",
        "<unit=u> <art|name>",
        _day_of,
        meaning="a day of remembrance",
        examples=(
            (
                "Am Tag der Deutschen Einheit wird gefeiert.",
                "Tag der Deutschen Einheit",
                "2025-10-03",
            ),
        ),
    ),
    Rule(
        "numbered-holiday",
        "holiday",
        "(?:<number=n><dot>|<ordinal=o> )<holiday=h>" + YEAR,
        _advent,
        meaning="Advent Sundays and the days of Christmas by number",
        examples=(
            ("Am 1. Advent 2024 brennt die Kerze.", "1. Advent 2024", "2024-12-01"),
        ),
    ),
    Rule(
        "repentance-day",
        "holiday",
        "<holiday=b><dash><und> <holiday=h>" + YEAR,
        _repentance,
        meaning="the Wednesday before the last Sunday of the church year",
        examples=(
            ("Am Buß- und Bettag 2024 war frei.", "Buß- und Bettag 2024", "2024-11-20"),
        ),
    ),
    Rule(
        "ascension",
        "holiday",
        "<holiday=c> <holiday=h>" + YEAR,
        _ascension,
        meaning="Ascension of Christ or Assumption of Mary",
        examples=(
            (
                "An Christi Himmelfahrt 2024 war frei.",
                "Christi Himmelfahrt 2024",
                "2024-05-09",
            ),
        ),
    ),
    Rule(
        "holy-days",
        "holiday",
        "<holiday=a> (?:<day-part=g>|<cardinal=n> <name=k>)",
        _holy,
        meaning="24 December or 6 January",
        examples=(("Am Heiligen Abend schneite es.", "Heiligen Abend", "2023-12-24"),),
    ),
    Rule(
        "holiday",
        "holiday",
        "(?:<rel=r> )?<holiday=h>" + YEAR,
        _holiday,
        meaning="that holiday, by direction",
        examples=(
            (
                "Zu Ostern hatte Putin eine Waffenruhe ausgerufen.",
                "Ostern",
                "2024-03-31",
            ),
            ("Silvester 2023 war ruhig.", "Silvester 2023", "2023-12-31"),
            (
                "Zum russischen Nationalfeiertag hatte Kim gratuliert.",
                "Nationalfeiertag",
                "2024-06-12",
            ),
        ),
        counterexamples=("Der Oster-Marsch fiel aus.",),
    ),
)

FIRST = (
    Rule(
        "white-sunday",
        "weekday",
        "<adj|name=a> <weekday=w>" + YEAR,
        _white_sunday,
        meaning="the Sunday after Easter",
        examples=(
            ("Am Weißen Sonntag 2016 regnete es.", "Weißen Sonntag 2016", "2016-04-03"),
        ),
    ),
)
"""To be tried before the weekdays, one of which it ends in."""
