"""Clock times and parts of the day."""

from __future__ import annotations

import re

from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.reading import DAY_MONTH, before, day_and_month, glued, has
from chrono.tagger.symbols import Clock, Date, DayPart, Named, Period, Symbol


def _hour(doc: Document, at: int) -> int:
    return 1 if doc.codes[at] == "e" else doc.number(at)


def _clock(doc: Document, m: re.Match[str]) -> Symbol | None:
    hour = _hour(doc, m.start("h"))
    minute = doc.number(m.start("m")) if has(m, "m") else None
    if has(m, "m2"):
        minute = doc.number(m.start("m2"))
    if has(m, "m") and not glued(doc, m.start("m") - 1):
        return None
    if hour > 24 or (minute or 0) > 59:
        return None
    second = doc.number(m.start("s")) if has(m, "s") else None
    return Clock(hour, minute or 0, second, part=_part(doc, m))


def _part(doc: Document, m: re.Match[str]) -> str | None:
    for group in ("g", "g2"):
        if m.groupdict().get(group):
            meaning = doc.meaning(m.start(group))
            return (
                meaning if isinstance(meaning, str) else "MO"
            )  # "morgen" is a day, too
    return None


def _bare_clock(doc: Document, m: re.Match[str]) -> Symbol | None:
    """20:15 without Uhr."""
    at = m.start("h")
    hour, minute = doc.number(at), doc.number(m.start("m"))
    if not glued(doc, at + 1) or len(doc.tokens[m.start("m")]) != 2:
        return None
    if hour > 24 or minute > 59:
        return None
    if at > 1 and doc.codes[at - 1] in ":." and glued(doc, at - 1):
        return None
    if not has(m, "s"):
        after = doc.codes[m.end() : m.end() + 2]
        if after[:1] == ":" and after[1:] == "N":
            return None
        if len(doc.tokens[at]) == 1 and before(doc, at) not in _AT:
            return None
        left = before(doc, at)
        if left in ("mit", "sieg", "endstand", "ergebnis", "stand", "verhältnis"):
            return None
        if (
            hour < 10
            and left not in _AT
            and doc.codes[at - 1 : at] != "("
            and (len(doc.tokens[at]) == 1)
        ):
            return None
        if doc.lower(m.end() + 1) in (
            "gegen",
            "siegen",
            "sieg",
            "niederlage",
            "führung",
        ):
            return None
    second = doc.number(m.start("s")) if has(m, "s") else None
    return Clock(hour, minute, second)


_AT = (
    "um",
    "gegen",
    "ab",
    "bis",
    "von",
    "zwischen",
    "und",
    "nach",
    "vor",
    "seit",
    "uhrzeit",
    "beginn",
)


def _half(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.lower(m.start("x")) != "halb":
        return None
    hour = _hour(doc, m.start("h"))
    if not 1 <= hour <= 12 or doc.codes[m.end() + 1 : m.end() + 2] in ("U", "u"):
        return None
    if (
        not has(m, "c")
        and before(doc, m.start()) not in _AT
        and (doc.codes[m.start("h")] not in "OeN")
    ):
        return None
    return Clock((hour - 1) % 24, 30, part=_part(doc, m))


def _quarter(doc: Document, m: re.Match[str]) -> Symbol | None:
    hour = _hour(doc, m.start("h"))
    if not 1 <= hour <= 24:
        return None
    word = doc.lower(m.start("q"))
    if has(m, "p"):
        side = doc.lower(m.start("p"))
        if side == "nach":
            return Clock(hour, 15, part=_part(doc, m))
        if side == "vor":
            return Clock(hour - 1, 45, part=_part(doc, m))
        return None
    if (
        before(doc, m.start()) not in _AT
        and not has(m, "c")
        and (doc.codes[m.end()] not in "^!.")
    ):
        return None
    three = word.startswith("drei") or doc.lower(m.start()) == "drei"
    return Clock(hour - 1, 45 if three else 15, part=_part(doc, m))


def _minutes_to(doc: Document, m: re.Match[str]) -> Symbol | None:
    """fünf vor zwölf, zehn nach acht, 5 vor halb 3."""
    side = doc.lower(m.start("p"))
    if side not in ("vor", "nach"):
        return None
    if has(m, "u") and doc.meaning(m.start("u")) != "TM":
        return None
    minutes, hour = doc.number(m.start("n")), _hour(doc, m.start("h"))
    if minutes not in (1, 2, 3, 5, 10, 15, 20, 25) or not 1 <= hour <= 24:
        return None
    if doc.codes[m.end() + 1 : m.end() + 2] in ("U", "u", "X", "M"):
        return None
    base = hour * 60 - (30 if has(m, "half") else 0)
    base += minutes if side == "nach" else -minutes
    return Clock(base // 60 % 24, base % 60, part=_part(doc, m))


def _dotted(doc: Document, m: re.Match[str]) -> Symbol | None:
    hour, minute = doc.number(m.start("h")), doc.number(m.start("m"))
    if not glued(doc, m.start("m") - 1) or len(doc.tokens[m.start("m")]) != 2:
        return None
    if before(doc, m.start()) not in ("um", "ab", "gegen") or hour > 24 or minute > 59:
        return None
    if doc.codes[m.end()] == " " and doc.codes[m.end() + 1] in "XUN":
        return None
    return Clock(hour, minute)


def _hour_alone(doc: Document, m: re.Match[str]) -> Symbol | None:
    hour = doc.number(m.start("h"))
    if before(doc, m.start()) != "um" or not 1 <= hour <= 24:
        return None
    if (
        doc.codes[m.end()] in ".,"
        and len(doc.tokens[m.end()]) == 1
        and (doc.tokens[m.end() + 1])
    ):
        return None
    return Clock(hour, 0)


def _h(doc: Document, m: re.Match[str]) -> Symbol | None:
    hour = doc.number(m.start("z"))
    minute = doc.number(m.start("m")) if has(m, "m") else 0
    return Clock(hour, minute) if hour <= 24 and minute < 60 else None


def _at_number(doc: Document, m: re.Match[str]) -> Symbol | None:
    """“um 9” and "8 morgens"."""
    hour = _hour(doc, m.start("h"))
    if hour > 24:
        return None
    if has(m, "g"):
        return Clock(hour, 0, part=_part(doc, m))
    return None


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
    if doc.tokens[at][0].islower():
        return None
    if (
        doc.codes[at + 1 : at + 2] == "-"
        and glued(doc, at + 1)
        and (doc.codes[at + 2] in "Xx")
    ):
        return None
    mod = str(doc.meaning(m.start("l"))) if has(m, "l") else None
    if (
        left in ("am", "zum", "bis", "gegen", "vom")
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
            return Clock(24, 0) if left == "bis" else Clock(0, 0)
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


_PART = "(?: (?:<prep-art|prep> )?(?:<art> )?(?:<early-late> )?<day-part|day-part-adv|day=g>)?"
_HOUR = "<number|cardinal|one=h>"

RULES = (
    Rule(
        "clock",
        "clock number cardinal",
        f"{_HOUR}(?:<dot|colon><number=m>(?:<colon><number=s>)?)?(?: <clock>)"
        f"(?: <number|cardinal=m2>(?! <unit|name|clock|month>)(?!<dot>))?{_PART}",
        _clock,
        meaning="a time of day, on the day that was named last",
        examples=(
            ("Heute um 19.30 Uhr tagt der Rat.", "19.30 Uhr", "2024-11-20T19:30"),
            ("Am Freitag um 11 Uhr fiel der Schuss.", "11 Uhr", "2024-11-15T11:00"),
        ),
    ),
    Rule(
        "clock-half",
        "half",
        f"<half=x> {_HOUR}(?: <clock=c>)?{_PART}",
        _half,
        meaning="half an hour before the hour",
        examples=(("Um halb neun ging er.", "halb neun", "2024-11-20T08:30"),),
    ),
    Rule(
        "clock-minutes",
        "cardinal number unit",
        f"<number|cardinal=n> (?:<unit=u> )?<prep=p> (?:<half=half> )?{_HOUR}(?: <clock>)?{_PART}",
        _minutes_to,
        meaning="minutes before or after the hour",
        examples=(("Es ist fünf vor zwölf.", "fünf vor zwölf", "2024-11-20T11:55"),),
    ),
    Rule(
        "clock-quarter",
        "half-of quarter",
        f"(?:<cardinal> )?<quarter|half-of=q> (?:<prep=p> )?{_HOUR}(?: <clock=c>)?{_PART}",
        _quarter,
        meaning="a quarter past or to the hour",
        examples=(
            ("Um Viertel nach fünf kam er.", "Viertel nach fünf", "2024-11-20T05:15"),
        ),
    ),
    Rule(
        "clock-figures",
        "number",
        "<number=h><colon><number=m>(?:<colon><number=s>)?",
        _bare_clock,
        meaning="a time of day",
        examples=(("Beginn: 20:15 im Rathaus.", "20:15", "2024-11-20T20:15"),),
        counterexamples=(
            "Sie gewannen mit 3:2.",
            "Das Spiel endete 12:10 gegen Wien.",
        ),
    ),
    Rule(
        "clock-dotted",
        "number",
        "<number=h><dot><number=m>",
        _dotted,
        meaning="a time of day after um, ab or gegen",
        examples=(("Um 12.15 starten die Läufer.", "12.15", "2024-11-20T12:15"),),
        counterexamples=("Der Kurs stieg um 12.15 Euro.",),
    ),
    Rule(
        "clock-hour",
        "number cardinal",
        "<number|cardinal=h>(?=<comma|dot|stop>)",
        _hour_alone,
        meaning="a time of day after um, at the end of a clause",
        examples=(("Das Treffen begann um acht.", "acht", "2024-11-20T08:00"),),
    ),
    Rule(
        "clock-h",
        "hours",
        "<hours=z>(?P<m>(?!))?",
        _h,
        meaning="a time of day",
        examples=(("Treffen um 15h am Bahnhof.", "15h", "2024-11-20T15:00"),),
    ),
    Rule(
        "hour-part",
        "day-part-adv",
        f"{_HOUR} <day-part-adv=g>",
        _at_number,
        meaning="a time of day",
        examples=(("Um 8 morgens fuhr er los.", "8 morgens", "2024-11-20T08:00"),),
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
        f"<day-part=g> <prep-art|prep=p> (?:<art> )?(?:<weekday=w>|<day=t>|<holiday=hd>|{DAY_MONTH})",
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
