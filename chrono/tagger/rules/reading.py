"""What several constructions share: the year after a month, the words before a span."""

from __future__ import annotations

import re

from chrono.model.record import NamedTuple
from chrono.tagger.document import Document
from chrono.tagger.symbols import Date

YEAR = (
    "(?:(?:<dot>| )<year=y>(?!<dot|comma|colon><digits>)"
    "| (?:<art> )?<unit=yu> <year=yj>"
    "| (?:<art> )?<rel=yr> <unit=yru>"
    "| <art> <neighbour=yn>"
    "|<apostrophe><number=ys>)?"
)
"""A year after a month or a season: 2024, des Jahres 2024, vergangenen Jahres …"""


DAY_MONTH = "(?:<number=d><dot>|<number=dp> |<ordinal=do> )<month|month-abbr=m>" + YEAR
"""A day and a month, as in "25. Februar 2022", "25 Feb", "erster März"."""

NUMERIC = (
    "<number=d><dot><number=m>"
    "(?:<dot><year|number=y>(?!<dot|colon><number|digits>)"
    "|<dot>(?:<art> )?<rel=yr> <unit=yru>|<dot><art> <neighbour=yn>"
    "|(?=<dot|dotcomma|dotend|dotdash|dotslash>))"
)
"""A date in figures: 25.2.2022, 25.02. (the last dot belongs to the words)."""


class YearSaid(NamedTuple):
    """The year as said: a number, or so many years away from the anchor's."""

    year: int | None = None
    shift: int | None = None


def year_said(doc: Document, match: re.Match[str]) -> YearSaid | None:
    """What `YEAR` captured; None when its words were not about a year after all."""
    found = match.groupdict()
    if found.get("y"):
        return YearSaid(doc.number(match.start("y")))
    if found.get("yj"):
        if doc.meaning(match.start("yu")) != "Y":
            return None
        return YearSaid(doc.number(match.start("yj")))
    if found.get("yr"):
        if doc.meaning(match.start("yru")) != "Y":
            return None
        return YearSaid(None, doc.number(match.start("yr")))
    if found.get("yn"):
        unit, shift = doc.meaning(match.start("yn"))
        return YearSaid(None, shift) if unit == "Y" else None
    if found.get("ys"):
        return YearSaid(two_digit_year(doc.number(match.start("ys"))))
    return YearSaid()


def day_and_month(doc: Document, match: re.Match[str]) -> Date | None:
    """The date that `DAY_MONTH` or `NUMERIC` captured; None for no such day."""
    for group in ("d", "dp", "do"):
        if match.groupdict().get(group):
            day = doc.number(match.start(group))
            break
    month = doc.number(match.start("m"))
    if not (1 <= month <= 12 and 1 <= day <= LONGEST[month - 1]):
        return None
    said = year_said(doc, match)
    if said is None:
        return None
    year = said.year
    if year is not None and year < 100:
        year = two_digit_year(year)
    return Date(year, month, day, unit="Y", shift=said.shift)


LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The longest each month can be."""


def two_digit_year(number: int) -> int:
    """'98 is 1998, '24 is 2024: up to 39 in this century."""
    return number + (2000 if number < 40 else 1900)


def has(match: re.Match[str], name: str) -> bool:
    """Whether the pattern has the group and it took part in the match."""
    return name in match.re.groupindex and match.start(name) >= 0


def before(doc: Document, index: int) -> str:
    """The word before the one at `index`, in lower case; "" across a stop."""
    if index < 2 or doc.codes[index - 1] not in " -":
        return ""
    return doc.lower(index - 2)


def glued(doc: Document, index: int) -> bool:
    """Whether the separator at `index` is a single character without a blank."""
    return len(doc.tokens[index]) == 1
