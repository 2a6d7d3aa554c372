"""Days seen from today: heute, gestern, morgen früh, heute in acht Tagen."""

from __future__ import annotations

import re

from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.nowadays import is_nowadays
from chrono.tagger.rules.reading import before, has
from chrono.tagger.symbols import Date, DayPart, Period, Symbol, Vague

_MORNING = ("am", "guten", "jeden", "diesen", "eines", "den")


def _day(doc: Document, m: re.Match[str]) -> Symbol | None:
    at = m.start("t")
    shift = doc.meaning(at)
    if shift == "Y":
        return Period("Y", 0)
    if shift == 0 and is_nowadays(doc, at):
        return Vague("PRESENT_REF")
    if doc.lower(at) == "morgen" and before(doc, at) in _MORNING:
        return None
    return Period("D", doc.number(at))


_AFTER_TOMORROW = frozenset(
    "um wird werden beginnt beginnen soll sollen will wollen ab findet finden tritt"
    " treten trifft treffen kommt kommen reist reisen startet starten endet spielt"
    " geht gehen steht stehen entscheidet ist sind".split()
)


def _morgen_first(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Morgen beginnt …: the capital comes from the sentence, not from the noun."""
    at = m.start("t")
    if doc.lower(at) != "morgen" or doc.codes[at - 1 : at] not in ("", "^", ".", "!"):
        return None
    if at and doc.codes[at - 1] == "." and len(doc.tokens[at - 1]) < 2:
        return None
    return Period("D", 1) if doc.lower(at + 2) in _AFTER_TOMORROW else None


def _with_part(doc: Document, m: re.Match[str]) -> Symbol | None:
    shift = doc.meaning(m.start("t"))
    if shift == "Y":
        return None
    mod = str(doc.meaning(m.start("l"))) if has(m, "l") else None
    part = doc.meaning(m.start("g"))
    if not isinstance(part, str):
        if doc.lower(m.start("g")) != "morgen":
            return None
        part = "MO"
    return DayPart(part, Period("D", doc.number(m.start("t"))), mod)


def _from(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Heute in acht Tagen, morgen in einer Woche, heute vor zwei Jahren."""
    word = doc.lower(m.start("p"))
    unit = str(doc.meaning(m.start("u")))
    if word not in ("in", "vor") or unit not in ("D", "W", "M", "Y"):
        return None
    count = doc.number(m.start("n"))
    if unit == "D" and count in (8, 15):  # "in acht Tagen" is in a week
        count -= 1
    shift = doc.number(m.start("t"))
    sign = 1 if word == "in" else -1
    if unit in ("D", "W"):
        days = count * (7 if unit == "W" else 1)
        return Period("D", shift + sign * days)
    return Date(unit=f"EXACT-{unit}", shift=sign * count, day=shift)


def _adjective(doc: Document, m: re.Match[str]) -> Symbol | None:
    shift = doc.number(m.start("y"))
    if shift == 0:
        return Vague("PRESENT_REF")
    return Period("D", shift)


RULES = (
    Rule(
        "day-from-day",
        "day",
        "<day=t> <prep=p> <one|number|cardinal=n> <unit=u>",
        _from,
        meaning="so many days, weeks or years from that day",
        examples=(
            ("Heute in acht Tagen wird gewählt.", "Heute in acht Tagen", "2024-11-27"),
        ),
    ),
    Rule(
        "day-part-of-day",
        "day",
        "<day=t> (?:<early-late=l> )?<day-part|day-part-adv|day=g>",
        _with_part,
        meaning="part of today, yesterday, tomorrow",
        examples=(
            (
                "Gestern Abend war noch offen, wer kommt.",
                "Gestern Abend",
                "2024-11-19TEV",
            ),
            ("Er reist morgen früh ab.", "morgen früh", "2024-11-21TMO"),
        ),
    ),
    Rule(
        "day",
        "day",
        "<day=t>",
        _day,
        meaning="that day, seen from the reference date",
        examples=(
            ("Gestern habe es Angriffe gegeben.", "Gestern", "2024-11-19"),
            ("Heuer sind acht Tanker gefahren.", "Heuer", "2024"),
            ("Übermorgen beginnt die Messe.", "Übermorgen", "2024-11-22"),
        ),
        counterexamples=("Guten Morgen, meine Damen.",),
    ),
    Rule(
        "tomorrow-first",
        "day-part",
        "<day-part=t>(?= (?:<prep|word|number|day-part|clock>))",
        _morgen_first,
        meaning="tomorrow, at the head of a sentence",
        examples=(("Morgen um 8 Uhr beginnt die Prüfung.", "Morgen", "2024-11-21"),),
        counterexamples=("Morgen, Herr Lehrer!",),
    ),
)

LAST = (
    Rule(
        "day-adjective",
        "day-adj",
        "<day-adj=y>",
        _adjective,
        meaning="nowadays (heutig), or that day",
        examples=(("Im heutigen Kaliningrad steht er.", "heutigen", "PRESENT_REF"),),
    ),
)
"""To be tried after every rule that has such an adjective before a noun."""
