"""Parts of the day: am Abend, in der Nacht zum Samstag, abends."""

from __future__ import annotations

import re

from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.reading import DAY_MONTH, before, day_and_month, glued, has
from chrono.tagger.symbols import Clock, Date, DayPart, Named, Period, Symbol


def _night_to(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.meaning(m.start("g")) not in ("NI", "EV"):
        return None
    word = doc.lower(m.start("p"))
    if word not in ("zum", "auf", "zu", "vom", "von", "vor"):
        return None
    day: Symbol
    if has(m, "w"):
        day = Date(weekday=doc.number(m.start("w")))
    elif has(m, "hd"):
        day = Named("HOLIDAY", str(doc.meaning(m.start("hd"))))
    elif has(m, "t"):
        day = Period("D", doc.number(m.start("t")))
    else:
        date = day_and_month(doc, m)
        if date is None:
            return None
        day = date
    return DayPart(
        str(doc.meaning(m.start("g"))), day, eve=word in ("zum", "auf", "zu")
    )


def _night_from_to(doc: Document, m: re.Match[str]) -> Symbol | None:
    """In der Nacht von Freitag auf Samstag."""
    if doc.meaning(m.start("g")) != "NI" or doc.lower(m.start("q")) not in (
        "auf",
        "zu",
        "zum",
    ):
        return None
    if doc.lower(m.start("p")) not in ("von", "vom"):
        return None
    if has(m, "w"):
        return DayPart("NI", Date(weekday=doc.number(m.start("w"))), eve=True)
    date = day_and_month(doc, m)
    return DayPart("NI", date, eve=True) if date else None


def _part_of_date(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Abend des 9. November 1989."""
    date = day_and_month(doc, m)
    if date is None or doc.lower(m.start("a")) != "des":
        return None
    return DayPart(str(doc.meaning(m.start("g"))), date)


def _day_part(doc: Document, m: re.Match[str]) -> Symbol | None:
    at = m.start("g")
    word = doc.lower(at)
    part = str(doc.meaning(at))
    left = before(doc, m.start())
    if word in ("früh", "morgens") or (word == "frühe" and left != "der"):
        return None
    if doc.tokens[at][0].islower() and not doc.writes_nouns_small(at):
        return None
    if (
        doc.codes[at + 1 : at + 2] == "-"
        and glued(doc, at + 1)
        and (doc.codes[at + 2] in "Xx")
    ):
        return None
    mod = str(doc.meaning(m.start("l"))) if has(m, "l") else None
    if left == "den" and before(doc, m.start() - 2) in ("für", "auf", "an", "gegen"):
        left = "am"
    if (
        left in ("am", "zum", "bis", "gegen", "vom")
        or (left == "zu" and part == "MI")
        or (word in ("mittag", "mitternacht") and len(doc.text) < 14)
        or (
            part == "NI"
            and left in ("der", "zur")
            and before(doc, m.start() - 2) in ("in", "", "bis", "während")
        )
        or (
            word == "mitternacht"
            and left in ("um", "vor", "nach", "gegen", "bis", "ab", "kurz", "seit")
        )
    ):
        if word == "mitternacht":
            return Clock(24, 0)
        return DayPart(part, None, mod)
    return None


def _day_part_adverb(doc: Document, m: re.Match[str]) -> Symbol | None:
    word = doc.lower(m.start("g"))
    if word == "mitternachts":
        return Clock(24, 0)
    mod = (
        "END"
        if word.startswith("spät")
        else "START"
        if word.startswith("früh")
        else None
    )
    return DayPart(str(doc.meaning(m.start("g"))), None, mod)


def _part_then(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Am Morgen danach, am Abend zuvor."""
    if doc.lower(m.start("j")) in ("her", "früher", "später"):
        return None
    day = Period("D", doc.number(m.start("j")), anchored=True)
    return DayPart(str(doc.meaning(m.start("g"))), day)


RULES = (
    Rule(
        "part-then",
        "day-part",
        "<day-part=g> <later=j>",
        _part_then,
        meaning="part of the day before or after the one that was named last",
        examples=(
            (
                "Am 3. Mai 2024 kam er, am Morgen danach ging er.",
                "Morgen danach",
                "2024-05-04TMO",
            ),
        ),
    ),
    Rule(
        "night-from-to",
        "day-part",
        "<day-part=g> <prep-art|prep=p> (?:<weekday> |<number><dot>)<prep-art|prep=q> "
        f"(?:<art> )?(?:<weekday=w>|{DAY_MONTH})",
        _night_from_to,
        meaning="the night that leads to the second day",
        examples=(
            (
                "In der Nacht von Freitag auf Samstag fror es.",
                "Nacht von Freitag auf Samstag",
                "2024-11-16TNI",
            ),
        ),
    ),
    Rule(
        "part-of-date",
        "day-part",
        f"(?:<early-late=l> )?<day-part=g> <art=a> {DAY_MONTH}",
        _part_of_date,
        meaning="part of that day",
        examples=(
            (
                "Am Abend des 9. November 1989 fiel die Mauer.",
                "Abend des 9. November 1989",
                "1989-11-09TEV",
            ),
        ),
    ),
    Rule(
        "night-to",
        "day-part",
        f"<day-part=g> <prep-art|prep=p> (?:<art> )?(?:<weekday=w>|<day=t>|"
        f"<holiday=hd>|{DAY_MONTH})",
        _night_to,
        meaning="the night or evening that leads to that day",
        examples=(
            (
                "In der Nacht zum Dienstag fielen Schüsse.",
                "Nacht zum Dienstag",
                "2024-11-19TNI",
            ),
        ),
    ),
    Rule(
        "part-of-day",
        "day-part",
        "(?:<early-late=l> )?<day-part=g>",
        _day_part,
        meaning="part of the day that was named last",
        examples=(("Am Montag kam er, am Abend flog er.", "Abend", "2024-11-18TEV"),),
        counterexamples=("Guten Abend, meine Damen.",),
    ),
    Rule(
        "part-of-day-adverb",
        "day-part-adv",
        "<day-part-adv=g>",
        _day_part_adverb,
        meaning="part of the day that was named last",
        examples=(("Am Montag kam er, abends flog er.", "abends", "2024-11-18TEV"),),
    ),
)
