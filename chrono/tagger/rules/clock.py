"""Clock times: 20.15 Uhr, halb neun, fünf vor zwölf, 15h."""

from __future__ import annotations

import re

from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.reading import before, glued, has
from chrono.tagger.symbols import Clock, Symbol


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
            return str(doc.meaning(m.start(group)))
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
    if not has(m, "s") and not has(m, "g"):
        after = doc.codes[m.end() : m.end() + 2]
        if after[:1] == ":" and after[1:] == "N":
            return None
        if len(doc.tokens[at]) == 1 and before(doc, at) not in _AT:
            return None
        left = before(doc, at)
        if left in _SCORES:
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
    return Clock(hour, minute, second, part=_part(doc, m))


_SCORES = (
    "mit",
    "sieg",
    "endstand",
    "ergebnis",
    "stand",
    "verhältnis",
    "es",
    "siegte",
    "gewann",
    "führte",
    "verlor",
)
"""Words before two numbers that are a score."""

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
    if has(m, "g"):
        return Clock(hour, 0, part=_part(doc, m))
    if doc.codes[m.start() - 4 : m.start() - 3] in ("G", "g", "P"):
        return Clock(hour, 0)  # heute Abend um sieben
    if doc.codes[m.end()] not in ",.^!":
        return None
    if (
        doc.codes[m.end()] in ".,"
        and len(doc.tokens[m.end()]) == 1
        and (doc.tokens[m.end() + 1])
    ):
        return None
    return Clock(hour, 0)


def _h(doc: Document, m: re.Match[str]) -> Symbol | None:
    meaning = doc.meaning(m.start("z"))
    hour, minute = meaning if isinstance(meaning, tuple) else (int(meaning), 0)
    if has(m, "h"):
        hour, minute = doc.number(m.start("h")), hour
    return Clock(hour, minute) if hour <= 24 and minute < 60 else None


_PART = (
    "(?: (?:<prep-art|prep> )?(?:<art> )?(?:<early-late> )?<day-part|day-part-adv=g>)?"
)
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
        f"<number|cardinal=n> (?:<unit=u> )?<prep=p> (?:<half=half> )?{_HOUR}(?: "
        f"<clock>)?{_PART}",
        _minutes_to,
        meaning="minutes before or after the hour",
        examples=(("Es ist fünf vor zwölf.", "fünf vor zwölf", "2024-11-20T11:55"),),
    ),
    Rule(
        "clock-quarter",
        "half-of quarter",
        f"(?:<cardinal> )?<quarter|half-of=q> (?:<prep=p> )?{_HOUR}(?: "
        f"<clock=c>)?{_PART}",
        _quarter,
        meaning="a quarter past or to the hour",
        examples=(
            ("Um Viertel nach fünf kam er.", "Viertel nach fünf", "2024-11-20T05:15"),
        ),
    ),
    Rule(
        "clock-figures",
        "number",
        f"<number=h><colon><number=m>(?:<colon><number=s>)?{_PART}",
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
        f"<number|cardinal=h>{_PART}",
        _hour_alone,
        meaning="a time of day after um, at the end of a clause",
        examples=(
            ("Das Treffen begann um acht.", "acht", "2024-11-20T08:00"),
            ("Um 8 morgens fuhr er los.", "8 morgens", "2024-11-20T08:00"),
        ),
    ),
    Rule(
        "clock-h",
        "hours",
        "(?:<number=h><colon>)?<hours=z>",
        _h,
        meaning="a time of day",
        examples=(("Treffen um 15h am Bahnhof.", "15h", "2024-11-20T15:00"),),
    ),
)
