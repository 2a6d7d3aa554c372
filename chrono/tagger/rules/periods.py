"""Periods seen from a date: diese Woche, des Jahres, Vorjahr, am selben Tag."""

from __future__ import annotations

import re

from chrono.lexicon.units import PLURALS
from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.reading import YEAR, before, has, year_said
from chrono.tagger.symbols import (
    Amount,
    Date,
    DayPart,
    Named,
    NthDay,
    Part,
    Period,
    Symbol,
    Vague,
)


def _relative(doc: Document, m: re.Match[str]) -> Symbol | None:
    at, rel = m.start("u"), m.start("r")
    unit = str(doc.meaning(at))
    word = doc.lower(rel)
    shift = doc.number(rel)
    code = doc.codes[rel]
    if doc.codes[m.start()] == "D" and word.startswith("dies"):
        return None  # "behauptete das diese Woche"
    if code == "y":
        return Period("D", shift) if unit == "D" else None
    plural = doc.lower(at) in PLURALS
    if plural and doc.codes[at] == "U" and _really_plural(doc, m):
        if unit.startswith("T") and word.startswith("dies"):
            return None
        if code in "Ls":
            return Amount(((None, unit),), way="around")
        way = {0: "around", 1: "next"}.get(max(-1, min(1, shift)), "last")
        return Amount(((None, unit),), way=way)
    if unit.startswith("T"):
        if code != "K" or word.startswith("dies"):
            return None
        return Amount(((1, unit),), way="last" if shift < 0 else "next")
    anchored = code in "Ls"
    if unit == "D":
        if word.startswith(("dies", "jen", "nächst", "naechst")):
            anchored = True
        elif word.startswith(("letzt", "vorletzt")) and code == "K":
            return None
    if unit == "WE":
        return Named("WE", 0, shift=0, strict=0 if anchored else shift)
    return Period(unit, shift, anchored)


def _really_plural(doc: Document, m: re.Match[str]) -> bool:
    """“dieser Tage”, "den letzten Jahren": not "der Woche" in the singular."""
    word = doc.lower(m.start("u"))
    if word in (
        "wochen",
        "monate",
        "monaten",
        "tage",
        "tagen",
        "jahren",
        "stunden",
        "minuten",
        "jahrzehnten",
        "jahrhunderten",
        "quartale",
        "quartalen",
    ):
        return True
    if word == "jahre":
        return doc.lower(m.start("r")) not in ("diesem", "vergangenem", "letztem")
    return True


def _genitive(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Des Jahres, der Woche, des Monats: the anchor's own, in the right company."""
    unit = str(doc.meaning(m.start("u")))
    word = doc.lower(m.start("u"))
    left = before(doc, m.start())
    if unit in ("DE", "CE") and left in ("anfang", "mitte", "ende", "beginn"):
        return Period(unit, 0)
    if unit not in ("Y", "M", "W", "Q", "WE") or word in PLURALS:
        return None
    if unit == "Y" and doc.lower(m.start("a")) == "des":
        if doc.codes[m.start() - 2 : m.start() - 1] == "X" and left not in _COURSE:
            return Vague("XXXX-XX-XX")  # Sportler des Jahres
        return Period("Y", 0, anchored=left in ("ende", "mitte", "anfang", "rest"))
    if left in _COURSE and doc.lower(m.start("a")) in ("des", "der"):
        if unit == "WE":
            return None
        return Period(unit, 0)
    return None


_COURSE = (
    "anfang",
    "mitte",
    "ende",
    "beginn",
    "laufe",
    "verlauf",
    "hälfte",
    "lauf",
    "drittel",
    "rest",
    "schluss",
    "ausgang",
    "tag",
    "tage",
)


def _neighbour(doc: Document, m: re.Match[str]) -> Symbol | None:
    unit, shift = doc.meaning(m.start("v"))
    return Period(
        unit, shift, anchored=unit == "D" or doc.lower(m.start("v"))[0] == "f"
    )


def _then(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Tag zuvor, Woche darauf, tags darauf, Jahr davor."""
    unit = str(doc.meaning(m.start("u")))
    if unit.startswith("T") or doc.lower(m.start("u")) in PLURALS:
        return None
    if before(doc, m.start("u")) in ("ein", "eine", "einen", "einem", "einer"):
        return None
    if doc.lower(m.start("j")) in ("her", "früher", "später"):
        return None
    return Period(unit, doc.number(m.start("j")), anchored=True)


def _week_of_month(doc: Document, m: re.Match[str]) -> Symbol | None:
    said = year_said(doc, m)
    if said is None or doc.meaning(m.start("u")) not in ("W", "WE"):
        return None
    if has(m, "nn"):
        n = doc.number(m.start("nn"))
    elif doc.codes[m.start("n")] == "o":
        n = doc.number(m.start("n"))
    elif doc.lower(m.start("n")).startswith("letzt"):
        n = -1
    else:
        return None
    if has(m, "mu"):
        return _week_of_period(doc, m, n)
    if not -1 <= n <= 5:
        return None
    month = Date(said.year, doc.number(m.start("m")), unit="Y", shift=said.shift)
    return NthDay(n, None, month, str(doc.meaning(m.start("u"))))


def _week_of_period(doc: Document, m: re.Match[str], n: int) -> Symbol | None:
    """Die zweite Woche des Monats, die dritte Woche des Jahres 2016."""
    unit, week = doc.meaning(m.start("mu")), str(doc.meaning(m.start("u")))
    year = doc.number(m.start("my")) if has(m, "my") else None
    if unit == "M" and year is None and -1 <= n <= 5:
        return NthDay(n, None, Date(unit="M", shift=0), week)
    if unit == "Y" and week == "W" and 1 <= n <= 53:
        return Named("W", n, year, None if year else 0)
    return None


def _same_part(doc: Document, m: re.Match[str]) -> Symbol | None:
    part = str(doc.meaning(m.start("g")))
    code = doc.codes[m.start("r")]
    word = doc.lower(m.start("r"))
    mod = str(doc.meaning(m.start("l"))) if has(m, "l") else None
    if code == "y":
        return DayPart(part, Period("D", doc.number(m.start("r"))), mod)
    if code in "Ls" or word.startswith(("nächst", "dies", "jen")):
        shift = doc.number(m.start("r"))
        if code == "s":
            shift = 0
        if word.startswith("dies"):
            return DayPart(part, None, mod)
        return DayPart(part, Period("D", shift, anchored=True), mod)
    if word.startswith("kommend"):
        return DayPart(part, Period("D", 0 if part in ("NI", "EV") else 1), mod)
    if word.startswith(("vergangen", "letzt")) and part in ("NI", "EV"):
        return DayPart(
            part, Period("D", 0 if part == "NI" else -1), mod, eve=part == "NI"
        )
    return None


def _part_compound(doc: Document, m: re.Match[str]) -> Symbol | None:
    unit, mod = doc.meaning(m.start("a"))
    if has(m, "y"):
        if unit != "Y":
            return None
        return Part(mod, Date(year=doc.number(m.start("y"))))
    shift = doc.number(m.start("r")) if has(m, "r") else 0
    return Part(mod, Period(unit, shift))


def _weekend(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.meaning(m.start("u")) != "WE" or doc.lower(m.start("u")) in PLURALS:
        return None
    left = before(doc, m.start())
    if left in ("am", "vom", "zum", "übers", "dieses", "bis", "fürs", "das", "ab"):
        return Named("WE", 0)
    return None


def _of_years(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Die Jahre, without a number: years, no one knows how many."""
    if doc.meaning(m.start("u")) != "Y" or doc.lower(m.start("u")) not in (
        "jahre",
        "jahren",
    ):
        return None
    if doc.codes[m.start("u") + 1 : m.start("u") + 2] == " " and doc.codes[
        m.start("u") + 2 : m.start("u") + 3
    ] in ("Y",):
        return None
    if doc.lower(m.start("a")) not in ("die", "den"):
        return None
    return Amount(((None, "Y"),))


def _times(doc: Document, m: re.Match[str]) -> Symbol | None:
    """In letzter Zeit, vergangener Zeiten, dieser Zeit."""
    if doc.lower(m.start("z")) not in ("zeit", "zeiten"):
        return None
    if doc.codes[m.start("r")] == "s":
        return Vague("PAST_REF") if doc.lower(m.start("r")).startswith("jen") else None
    word = doc.lower(m.start("r"))
    if word.startswith(("jüngst", "juengst")):
        return Vague("PAST_REF")
    if doc.codes[m.start("r")] == "j":
        return None
    if word.startswith("dies"):
        if doc.lower(m.start("z")) != "zeit":
            return None
        return Vague("PAST_REF" if before(doc, m.start()) == "zu" else "PRESENT_REF")
    shift = doc.number(m.start("r"))
    return Vague({-1: "PAST_REF", 1: "FUTURE_REF"}.get(shift, "PRESENT_REF"))


RULES = (
    Rule(
        "part-compound",
        "part-compound",
        "(?:<rel=r> )?<part-compound=a>(?: <year=y>)?",
        _part_compound,
        meaning="start, middle or end of the year, month or week",
        examples=(
            ("Bis Jahresende will er liefern.", "Jahresende", "2024"),
            ("Zu Jahresbeginn 2022 stand der Plan.", "Jahresbeginn 2022", "2022"),
        ),
    ),
    Rule(
        "then",
        "unit",
        "(?:<art> )?<unit=u> <later=j>",
        _then,
        meaning="the period before or after the date that was named last",
        examples=(
            (
                "Er kam am 3. Mai 2024 an. Am Tag zuvor war er in Kiew.",
                "Tag zuvor",
                "2024-05-02",
            ),
            (
                "Am 3. Mai 2024 kam er, tags darauf ging er.",
                "tags darauf",
                "2024-05-04",
            ),
        ),
    ),
    Rule(
        "week-of-month",
        "unit",
        "(?:<art> )?(?:<ordinal|rel=n> |<number=nn><dot>)<unit=u> "
        f"(?:(?:<prep-art|prep|art> )?<month=m>{YEAR}"
        "|<art> <unit=mu>(?: <year=my>)?)",
        _week_of_month,
        meaning="the n-th week of a month",
        examples=(
            (
                "Die letzte Woche im August 2024 war heiß.",
                "Die letzte Woche im August 2024",
                "2024-W35",
            ),
        ),
    ),
    Rule(
        "relative-period",
        "unit day-adj",
        "(?:<art> )?<rel|following|same|day-adj=r> (?:<adj> )?<unit=u>",
        _relative,
        meaning="this, the last or the next week, month, year … by the calendar",
        examples=(
            ("Das Ministerium behauptete das diese Woche.", "diese Woche", "2024-W47"),
            (
                "In der vergangenen Woche war er in Seoul.",
                "der vergangenen Woche",
                "2024-W46",
            ),
            ("Letzten Monat besuchte er Pjöngjang.", "Letzten Monat", "2024-10"),
            ("In diesem Jahr schoss Russland Raketen ab.", "diesem Jahr", "2024"),
            ("Im nächsten Jahr soll die Brücke fertig sein.", "nächsten Jahr", "2025"),
            (
                "Am 3. Mai 2024 kam er. Im selben Monat ging er.",
                "selben Monat",
                "2024-05",
            ),
        ),
    ),
    Rule(
        "relative-part-of-day",
        "day-part day-adj",
        "(?:<art> )?<rel|following|same|day-adj=r> (?:<early-late=l> )?<day-part=g>",
        _same_part,
        meaning="part of the day of the date that was named last",
        examples=(
            (
                "Er kam am 3. Mai 2024 an. Noch am selben Abend sprach er.",
                "selben Abend",
                "2024-05-03TEV",
            ),
        ),
    ),
    Rule(
        "of-the-period",
        "unit",
        "<art=a> <unit=u>",
        _genitive,
        meaning="of the year, month or week that is spoken of",
        examples=(
            ("Im Laufe des Jahres wurde der Pakt unterzeichnet.", "des Jahres", "2024"),
        ),
    ),
    Rule(
        "neighbour-period",
        "neighbour",
        "<neighbour=v>",
        _neighbour,
        meaning="the day, month or year before or after",
        examples=(
            ("Im Vorjahr waren es weniger.", "Vorjahr", "2023"),
            (
                "Am Freitag meldete KCNA, Kim habe am Vortag eine Übung gesehen.",
                "Vortag",
                "2024-11-14",
            ),
        ),
    ),
    Rule(
        "weekend",
        "unit",
        "<unit=u>",
        _weekend,
        meaning="Saturday and Sunday, the last ones in a report",
        examples=(
            ("Am Wochenende hatte Selenskyj das erklärt.", "Wochenende", "2024-W46-WE"),
        ),
    ),
    Rule(
        "times",
        "vague-noun",
        "(?:<art> )?<rel|following|same|adj=r> (?:<adj> )?<vague-noun=z>",
        _times,
        meaning="some time past, present or to come",
        examples=(("In letzter Zeit stieg die Zahl.", "letzter Zeit", "PAST_REF"),),
    ),
    Rule(
        "the-years",
        "unit",
        "<art=a> <unit=u>",
        _of_years,
        meaning="years, without saying how many",
        examples=(("Das rächt sich über die Jahre.", "die Jahre", "PXY"),),
    ),
)
