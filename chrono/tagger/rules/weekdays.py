"""Weekdays: alone, with a date, with a part of the day, counted in weeks."""

from __future__ import annotations

import re

from chrono.lexicon.references import BEFORE_A_NAME
from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.reading import (
    DAY_MONTH,
    NUMERIC,
    YEAR,
    before,
    day_and_month,
    glued,
    has,
    year_said,
)
from chrono.tagger.symbols import Date, DayPart, NthDay, Symbol


def _with_date(doc: Document, m: re.Match[str]) -> Symbol | None:
    date = day_and_month(doc, m)
    return date and date._replace(weekday=doc.number(m.start("w")))


def _with_day(doc: Document, m: re.Match[str]) -> Symbol | None:
    day = doc.number(m.start("d") if has(m, "d") else m.start("do"))
    if not 1 <= day <= 31:
        return None
    return Date(day=day, weekday=doc.number(m.start("w")))


def _of_week(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.meaning(m.start("u")) != "W":
        return None
    return Date(
        weekday=doc.number(m.start("w")),
        unit="W",
        shift=doc.number(m.start("r")),
        anchored=doc.codes[m.start("r")] == "L",
    )


def _in_weeks(doc: Document, m: re.Match[str]) -> Symbol | None:
    word = doc.lower(m.start("p"))
    unit, count = doc.meaning(m.start("u")), doc.number(m.start("n"))
    if word not in ("in", "vor"):
        return None
    if unit == "D" and count in (7, 8, 14, 15):  # "in acht Tagen" is in a week
        count //= 7
    elif unit != "W":
        return None
    return Date(
        weekday=doc.number(m.start("w")),
        unit="W+",
        shift=count if word == "in" else -count,
    )


def _named_relatively(doc: Document, at: int, weekday: int) -> Date:
    """A weekday with the adjective at `at` before it: this, last, next, today's."""
    code, word, shift = doc.codes[at], doc.lower(at), doc.number(at)
    if code == "y":
        return Date(weekday=weekday, unit="D", shift=shift)
    if code in "Ls":
        return Date(weekday=weekday, strict=shift, anchored=True)
    if abs(shift) == 2:
        return Date(weekday=weekday, unit="W2", shift=shift)
    if word.startswith("dies"):
        return Date(weekday=weekday, unit="NEAR", shift=0)
    return Date(weekday=weekday, strict=shift)


def _relative(doc: Document, m: re.Match[str]) -> Symbol | None:
    return _named_relatively(doc, m.start("r"), doc.number(m.start("w")))


def _nth(doc: Document, m: re.Match[str]) -> Symbol | None:
    at = m.start("w")
    if doc.codes[at] == "U" and doc.meaning(at) != "D":
        return None
    if has(m, "nn"):
        n = doc.number(m.start("nn"))
    elif doc.codes[m.start("n")] == "K":
        if not doc.lower(m.start("n")).startswith("letzt"):
            return None
        n = -1
    else:
        n = doc.number(m.start("n"))
    weekday = doc.number(at) if doc.codes[at] == "W" else None
    if has(m, "m"):
        said = year_said(doc, m)
        if said is None:
            return None
        month = Date(said.year, doc.number(m.start("m")), unit="Y", shift=said.shift)
        return NthDay(n, weekday, month)
    if has(m, "r"):
        if doc.meaning(m.start("ru")) != "M":
            return None
        return NthDay(n, weekday, Date(unit="M", shift=doc.number(m.start("r"))))
    unit = doc.meaning(m.start("ou"))
    year = doc.number(m.start("oy")) if has(m, "oy") else None
    if unit == "M" and year is None:
        return NthDay(n, weekday, Date(unit="M", shift=0))
    if unit == "Y":
        month = Date(year, 1 if n > 0 else 12, unit="Y", shift=None if year else 0)
        return NthDay(n, weekday, month)
    return None


def _with_part(doc: Document, m: re.Match[str]) -> Symbol | None:
    at = m.start("w")
    if doc.codes[at] == "P":
        weekday, part, habitual = doc.meaning(at)
        if habitual and not doc.tokens[at][0].isupper():
            return None
    else:
        weekday, part = doc.number(at), doc.meaning(m.start("g"))
        if doc.lower(m.start("g")) == "morgens" and doc.codes[m.start("g")] != "g":
            return None
    day = Date(weekday=weekday)
    if has(m, "r"):
        day = _named_relatively(doc, m.start("r"), weekday)
    mod = str(doc.meaning(m.start("l"))) if has(m, "l") else None
    return DayPart(str(part), day, mod)


def _plain(doc: Document, m: re.Match[str]) -> Symbol | None:
    at = m.start("w")
    codes = doc.codes
    if at and codes[at - 1] == "-" and glued(doc, at - 1) and codes[at - 2] in "Xx":
        return None
    if codes[at + 1] == "-" and glued(doc, at + 1) and codes[at + 2] in "Xx":
        return None
    if before(doc, at) in BEFORE_A_NAME:
        return None
    if doc.tokens[at].lower().endswith("s") and before(doc, at) not in ("des", "eines"):
        return None
    return Date(weekday=doc.number(at))


def _abbreviated(doc: Document, m: re.Match[str]) -> Symbol | None:
    at = m.start("w")
    if len(doc.tokens[at]) != 2 or not doc.tokens[at][0].isupper():
        return None
    if not doc.tokens[at + 1].startswith("."):
        return None
    if doc.codes[at + 1 : at + 3] == ".X" and before(doc, at) not in ("am", "vom"):
        return None  # "Fr. Weber"
    if before(doc, at) in ("am", "vom", "bis", "ab", "seit") or (
        doc.codes[at - 1 : at] in ("", "^", "(") and doc.lower(at) != "so"
    ):
        return Date(weekday=doc.number(at))
    return None


_COMMA = "(?:<comma>|<dotcomma>|<dot>| )(?:<art|prep-art> )?"

RULES = (
    Rule(
        "weekday-date",
        "weekday weekday-abbr",
        f"<weekday|weekday-abbr=w>{_COMMA}{DAY_MONTH}",
        _with_date,
        meaning="a weekday and a date; without a year the weekday settles it",
        examples=(
            (
                "Am Freitag, 25. Februar, wird gewählt.",
                "Freitag, 25. Februar",
                "2022-02-25",
                "2022-02-20",
            ),
            (
                "Am Donnerstag, dem 14. November 2024, kam er an.",
                "Donnerstag, dem 14. November 2024",
                "2024-11-14",
            ),
        ),
        counterexamples=("Das Freitagsgebet, 25 Februarblumen.",),
    ),
    Rule(
        "weekday-numeric",
        "weekday weekday-abbr",
        f"<weekday|weekday-abbr=w>{_COMMA}{NUMERIC}",
        _with_date,
        meaning="a weekday and a date in figures",
        examples=(
            (
                "Die Sitzung am Donnerstag, 14.11.2024, fiel aus.",
                "Donnerstag, 14.11.2024",
                "2024-11-14",
            ),
            ("Man traf sich Mo., 18.11., in Berlin.", "Mo., 18.11.", "2024-11-18"),
        ),
    ),
    Rule(
        "weekday-day",
        "weekday",
        "<weekday=w>(?:<comma>| )<art> (?:<number=d>(?=<dot|dotcomma|dotend>)"
        "|<ordinal=do>(?! <month|ordinal|weekday|unit|name>))",
        _with_day,
        meaning="the nearest such weekday that is that day of its month",
        examples=(
            ("Am Freitag, dem 15., kam er an.", "Freitag, dem 15.", "2024-11-15"),
        ),
    ),
    Rule(
        "nth-weekday",
        "weekday unit",
        "(?:<ordinal|rel=n> |<number=nn><dot>)<weekday|unit=w> (?:<prep|prep-art> )?"
        f"(?:<month=m>{YEAR}|(?:<art> )?<rel=r> <unit=ru>|<art> <unit=ou>(?: "
        f"<year=oy>)?)",
        _nth,
        meaning="the n-th weekday of a month",
        examples=(
            (
                "Gewählt wird am zweiten Montag im Mai.",
                "zweiten Montag im Mai",
                "2025-05-12",
            ),
            (
                "Es war der letzte Freitag im Oktober 2019.",
                "letzte Freitag im Oktober 2019",
                "2019-10-25",
            ),
        ),
    ),
    Rule(
        "weekday-part",
        "weekday-part day-adj",
        "(?:<day-adj|rel|following|same=r> )?(?:<early-late=l> )?<weekday-part=w>",
        _with_part,
        meaning="part of the day of that weekday",
        examples=(
            ("Am Dienstagabend startete die Rakete.", "Dienstagabend", "2024-11-19TEV"),
            (
                "Er kam am späten Samstagabend an.",
                "späten Samstagabend",
                "2024-11-16TEV",
            ),
            (
                "Am vergangenen Freitagmorgen brannte es.",
                "vergangenen Freitagmorgen",
                "2024-11-15TMO",
            ),
        ),
    ),
    Rule(
        "weekday-part-apart",
        "weekday",
        "(?:<day-adj|rel|following|same=r> )?<weekday=w>(?: |<dash>)"
        "<day-part|day-part-adv=g>",
        _with_part,
        meaning="part of the day of that weekday",
        examples=(
            ("Sie trafen sich Montag früh.", "Montag früh", "2024-11-18TMO"),
            (
                "Das Treffen am Freitag Nachmittag fiel aus.",
                "Freitag Nachmittag",
                "2024-11-15TAF",
            ),
        ),
    ),
    Rule(
        "weekday-of-week",
        "weekday",
        "<weekday=w> (?:<prep> )?(?:<art> )?<rel|following=r> <unit=u>",
        _of_week,
        meaning="that weekday of the week before, this or after",
        examples=(
            (
                "Am Freitag vergangener Woche flog er ab.",
                "Freitag vergangener Woche",
                "2024-11-15",
            ),
            (
                "Am Dienstag der vergangenen Woche war das.",
                "Dienstag der vergangenen Woche",
                "2024-11-12",
            ),
        ),
    ),
    Rule(
        "week-weekday",
        "unit",
        "<rel|following=r> <unit=u> (?:<prep-art> )?<weekday=w>",
        _of_week,
        meaning="that weekday of the week before, this or after",
        examples=(
            ("Letzte Woche Freitag kam er an.", "Letzte Woche Freitag", "2024-11-15"),
        ),
    ),
    Rule(
        "weekday-in-weeks",
        "weekday",
        "<weekday=w> <prep=p> <one|number|cardinal=n> <unit=u>",
        _in_weeks,
        meaning="so many weeks before or after that weekday",
        examples=(
            (
                "Am Freitag vor einer Woche reiste er ab.",
                "Freitag vor einer Woche",
                "2024-11-08",
            ),
        ),
    ),
    Rule(
        "weekday-relative",
        "weekday day-adj",
        "<rel|following|same|day-adj=r> <weekday=w>",
        _relative,
        meaning="the last such day strictly before, the next strictly after",
        examples=(
            (
                "Am vergangenen Mittwoch traf man sich.",
                "vergangenen Mittwoch",
                "2024-11-13",
            ),
            ("Am kommenden Freitag wird gewählt.", "kommenden Freitag", "2024-11-22"),
            (
                "Am heutigen Mittwoch beginnt die Messe.",
                "heutigen Mittwoch",
                "2024-11-20",
            ),
        ),
    ),
    Rule(
        "weekday-abbreviated",
        "weekday-abbr",
        "<weekday-abbr=w>(?=<dot|dotcomma|dotend|comma|stop>)",
        _abbreviated,
        meaning="the last such day in a report, the next in an announcement",
        examples=(("Am Fr. reiste er ab.", "Fr.", "2024-11-15"),),
        counterexamples=("Das ist so.", "Er kam mit."),
    ),
    Rule(
        "weekday",
        "weekday",
        "<weekday=w>",
        _plain,
        meaning=(
            "the last such day in a report (today counts), the next in an announcement"
        ),
        examples=(
            ("Kim reiste am Freitag ab.", "Freitag", "2024-11-15"),
            ("Das teilte Seoul am Sonnabend mit.", "Sonnabend", "2024-11-16"),
            ("Kim wird am Freitag nach Moskau reisen.", "Freitag", "2024-11-22"),
            ("Am Mittwoch traf er in Moskau ein.", "Mittwoch", "2024-11-20"),
        ),
        counterexamples=("Die Freitagsgebete fielen aus.", "Die Lage ist ernst."),
    ),
)
