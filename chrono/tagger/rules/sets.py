"""Sets: jeden Montag, alle vier Jahre, pro Jahr, täglich, nachts."""

from __future__ import annotations

import re

from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.reading import before, has
from chrono.tagger.symbols import Repeat, Symbol

_UNIT_VALUES = {
    "D": "P1D",
    "W": "P1W",
    "M": "P1M",
    "Y": "P1Y",
    "Q": "P3M",
    "H": "P6M",
    "TH": "PT1H",
    "TM": "PT1M",
    "TS": "PT1S",
    "WE": "P1WE",
    "DE": "P1DE",
    "CE": "P1CE",
}


def _every(doc: Document, m: re.Match[str]) -> Symbol | None:
    each = doc.lower(m.start("e"))
    at = m.start("u")
    if has(m, "hf"):
        half = {"TH": "PT30M", "Y": "P6M", "D": "PT12H"}.get(str(doc.meaning(at)))
        return Repeat(half, "EVERY") if half else None
    if doc.codes[at] == "W":
        value = f"XXXX-WXX-{doc.number(at)}"
    elif doc.codes[at] == "P":
        weekday, part, _ = doc.meaning(at)
        value = f"XXXX-WXX-{weekday}T{part}"
    elif doc.codes[at] == "G":
        value = f"XXXX-XX-XXT{doc.meaning(at)}"
        if not each.startswith("jed"):
            return None
    elif doc.codes[at] == "M":
        value = f"XXXX-{doc.number(at):02d}"
    elif doc.codes[at] == "S":
        season = doc.meaning(at)
        value = f"XXXX-{season if isinstance(season, str) else season[0]}"
    else:
        unit = str(doc.meaning(at))
        value = _UNIT_VALUES.get(unit, "")
        if not value:
            return None
        if has(m, "o"):
            value = value.replace("1", str(doc.number(m.start("o"))), 1)
    if each in ("pro", "je") and doc.codes[at] != "U":
        return None
    if each.startswith("all") and not has(m, "o"):
        return None
    quant = "EACH" if each in ("pro", "je") else "EVERY"
    freq = None
    if has(m, "o") and doc.codes[at] in "WP":
        freq = None
        quant = f"EVERY {doc.number(m.start('o'))}"
    return Repeat(value, quant, freq)


def _nth_in_each(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Jeden ersten Donnerstag im Monat."""
    value = _UNIT_VALUES.get(str(doc.meaning(m.start("iu"))))
    if doc.lower(m.start("i")) != "im" or not value or not has(m, "o"):
        return None
    if doc.codes[m.start("u")] not in "WP":
        return None
    return Repeat(value, f"EVERY {doc.number(m.start('o'))}")


def _each_date(doc: Document, m: re.Match[str]) -> Symbol | None:
    if not doc.lower(m.start("e")).startswith("jed"):
        return None
    day = doc.number(m.start("d") if has(m, "d") else m.start("do"))
    return Repeat(f"XXXX-{doc.number(m.start('m')):02d}-{day:02d}", "EVERY")


def _all_n(doc: Document, m: re.Match[str]) -> Symbol | None:
    each = doc.lower(m.start("e"))
    unit = str(doc.meaning(m.start("u")))
    value = _UNIT_VALUES.get(unit, "")
    if each not in ("alle", "aller", "je", "allen") or not value:
        return None
    if doc.codes[m.start("n")] == "f":
        return Repeat(value.replace("1", "X", 1), "EVERY")
    number = doc.number(m.start("n"))
    if number == 0:
        return None
    return Repeat(
        value.replace("1", str(number), 1), "EACH" if each == "je" else "EVERY"
    )


def _frequency(doc: Document, m: re.Match[str]) -> Symbol | None:
    return Repeat(str(doc.meaning(m.start("f"))), "EVERY")


def _weekdays(doc: Document, m: re.Match[str]) -> Symbol | None:
    at = m.start("k")
    if doc.codes[at] == "W" and (
        not doc.lower(at).endswith("s")
        or doc.codes[at - 1 : at] not in ("", "^", ".", "!")
    ):
        return None
    plural = not doc.lower(at).endswith("s")
    if plural and before(doc, at) not in ("an", "den"):
        return None
    return Repeat(f"XXXX-WXX-{doc.number(at)}", "EVERY")


def _weekday_parts(doc: Document, m: re.Match[str]) -> Symbol | None:
    weekday, part, habitual = doc.meaning(m.start("w"))
    if not habitual or doc.tokens[m.start("w")][0].isupper():
        return None
    return Repeat(f"XXXX-WXX-{weekday}T{part}", "EVERY")


def _one_by_one(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.lower(m.start("a")) != doc.lower(m.start("b")):
        return None
    if doc.lower(m.start("p")) not in ("um", "für", "fuer", "nach"):
        return None
    value = _UNIT_VALUES.get(str(doc.meaning(m.start("a"))), "")
    return Repeat(value, "EVERY") if value else None


def _times_in(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Einmal im Monat, zweimal pro Woche."""
    word = doc.lower(m.start("x"))
    if not word.endswith("mal") or word in ("diesmal", "damal", "jedesmal", "manchmal"):
        return None
    value = _UNIT_VALUES.get(str(doc.meaning(m.start("u"))), "")
    if not value:
        return None
    count = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6}.get(
        word.removesuffix("mal")
    )
    return Repeat(value, None, f"{count}X" if count else None)


def _per(doc: Document, m: re.Match[str]) -> Symbol | None:
    """500 Menschen im Jahr, 400 Euro im Monat: a rate."""
    phrase = doc.lower(m.start("p")), doc.lower(m.start("u"))
    if phrase not in (
        ("im", "jahr"),
        ("im", "monat"),
        ("im", "quartal"),
        ("am", "tag"),
    ):
        return None
    unit = str(doc.meaning(m.start("u")))
    after = doc.codes[m.end() : m.end() + 2]
    if after[:1] == " " and after[1:] in "YnNe":
        return None
    left = m.start() - 2
    if left < 2 or doc.codes[left + 1] != " ":
        return None
    amount = doc.codes[max(0, left - 6) : left + 1]
    if doc.lower(left).endswith("mal"):
        return None
    if any(code in "NnYOf" for code in amount[::2] + amount[1::2]) or "N.n" in amount:
        return Repeat(_UNIT_VALUES[unit])
    return None


def _day_part(doc: Document, m: re.Match[str]) -> Symbol | None:
    """nachts, abends: a habit, unless the sentence tells of one day."""
    part = str(doc.meaning(m.start("g")))
    if doc.lower(m.start("g")) == "mitternachts":
        return None
    if part == "NI" and before(doc, m.start()) not in ("uhr",):
        return Repeat("XXXX-XX-XXTNI", "EVERY")
    return None


RULES = (
    Rule(
        "every-n",
        "unit",
        "<each=e> <number|cardinal|some=n> (?:<adj> )?<unit=u>",
        _all_n,
        meaning="again and again after so much time",
        examples=(("Alle vier Jahre wird gewählt.", "Alle vier Jahre", "P4Y"),),
    ),
    Rule(
        "each-date",
        "month",
        "<each=e> (?:<number=d><dot>|<ordinal=do> )<month=m>",
        _each_date,
        meaning="that day of every year",
        examples=(
            ("Das Amt öffnet jeden 24. Dezember.", "jeden 24. Dezember", "XXXX-12-24"),
        ),
    ),
    Rule(
        "nth-in-each",
        "weekday weekday-part",
        "<each> <ordinal=o> <weekday|weekday-part=u> <prep-art=i> <unit=iu>",
        _nth_in_each,
        meaning="the n-th such weekday of each month",
        examples=(
            (
                "Der Rat tagt jeden ersten Montag im Monat.",
                "jeden ersten Montag im Monat",
                "P1M",
            ),
        ),
    ),
    Rule(
        "every",
        "unit weekday weekday-part day-part month season",
        "<each=e> (?:<ordinal=o> |<half=hf> )?"
        "<unit|weekday|weekday-part|day-part|month|season=u>",
        _every,
        meaning="each of them",
        examples=(
            ("Der Rat tagt jeden Montag.", "jeden Montag", "XXXX-WXX-1"),
            ("Er verdient 400 Euro pro Jahr.", "pro Jahr", "P1Y"),
            ("Sie übt jeden Tag.", "jeden Tag", "P1D"),
        ),
    ),
    Rule(
        "frequency",
        "frequency",
        "<frequency=f>",
        _frequency,
        meaning="again and again",
        examples=(("Täglich kommen Züge an.", "Täglich", "P1D"),),
    ),
    Rule(
        "weekdays",
        "weekdays weekday",
        "<weekdays|weekday=k>",
        _weekdays,
        meaning="on each such weekday",
        examples=(("Der Markt ist montags offen.", "montags", "XXXX-WXX-1"),),
    ),
    Rule(
        "weekday-parts",
        "weekday-part",
        "<weekday-part=w>",
        _weekday_parts,
        meaning="on each such weekday, at that part of the day",
        examples=(("Der Chor probt montagabends.", "montagabends", "XXXX-WXX-1TEV"),),
    ),
    Rule(
        "one-by-one",
        "unit",
        "<unit=a> <prep=p> <unit=b>",
        _one_by_one,
        meaning="each of them in turn",
        examples=(("Jahr um Jahr wuchs das Heer.", "Jahr um Jahr", "P1Y"),),
    ),
    Rule(
        "times-in",
        "unit",
        "<word|name=x> <prep-art|each=p> <unit=u>",
        _times_in,
        meaning="so many times in each",
        examples=(("Der Rat tagt einmal im Monat.", "einmal im Monat", "P1M"),),
    ),
    Rule(
        "per",
        "unit",
        "<prep-art=p> <unit=u>(?! <later>)",
        _per,
        meaning="a rate: so much in each",
        examples=(("Er verdient 400 Euro im Monat.", "im Monat", "P1M"),),
        counterexamples=("Im Jahr des Drachen geboren, starb er nie.",),
    ),
    Rule(
        "habitual-part-of-day",
        "day-part-adv",
        "<day-part-adv=g>",
        _day_part,
        meaning="every night",
        examples=(("Nachts fliegen die Drohnen.", "Nachts", "XXXX-XX-XXTNI"),),
    ),
)
