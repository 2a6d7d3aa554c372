"""Months and years, with what they are counted by."""

from __future__ import annotations

import re

from chrono.lexicon.references import BEFORE_A_NAME
from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.reading import YEAR, before, glued, has, year_said
from chrono.tagger.symbols import Date, Part, Symbol, Vague

_TEMPORAL = frozenset(
    (
        "im seit ab bis vom am zum ende anfang mitte beginn in von zwischen und "
        "oder nach vor gegen den der des schon noch erst bereits monat für auf"
    ).split()
)
_FIRST_NAMES = (5, 8)  # Mai and August also begin or end the name of a person


def _month(doc: Document, m: re.Match[str]) -> Symbol | None:
    said = year_said(doc, m)
    if said is None:
        return None
    at = m.start("m")
    month = doc.number(at)
    bare = said.year is None and said.shift is None and not has(m, "r")
    left = before(doc, m.start())
    listed = doc.codes[m.end() : m.end() + 1] in ("_", "-", "/")
    if doc.codes[at] == "m" and said.year is None and left != "im" and not listed:
        return None
    if bare and _is_a_name(doc, at, left, month):
        return None
    if m.start() > 1 and doc.codes[m.start() - 2 : m.start()] in ("N.", "N "):
        return None  # 32. August
    if bare and left not in _TEMPORAL and not _listed(doc, m):
        if month in _FIRST_NAMES and doc.codes[m.end() : m.end() + 2] == " D":
            return None  # August der Starke
        return Vague(f"XXXX-{month:02d}")
    if has(m, "r"):
        code = doc.codes[m.start("r")]
        shift = doc.number(m.start("r"))
        if code in "Ls":
            return Date(said.year, month, strict=shift, anchored=True)
        if said.year is None:
            if doc.lower(m.start("r")).startswith("dies"):
                return Date(None, month, unit="NEAR", shift=0)
            return Date(None, month, strict=max(-1, min(1, shift)))
    return Date(said.year, month, unit="Y", shift=said.shift)


def _listed(doc: Document, m: re.Match[str]) -> bool:
    """Whether the month stands in a list or a range, or in brackets."""
    around = (
        doc.codes[max(m.start() - 3, 0) : m.start()],
        doc.codes[m.end() : m.end() + 2],
    )
    return (
        around[0][-1:] in ("-", "/", "(")
        or around[0][-3:] in (" v ", " b ")
        or (around[1][:1] in "-/(" or around[1] in (" v", " b", " A"))
    )


def _is_a_name(doc: Document, at: int, left: str, month: int) -> bool:
    """Whether a bare month is rather somebody's name or part of a compound."""
    token, codes = doc.tokens[at], doc.codes
    if token[0].islower() and not doc.writes_nouns_small(at):
        return left not in ("im", "seit", "ab", "bis", "ende", "anfang", "mitte")
    if codes[at + 1 : at + 2] == "-" and glued(doc, at + 1) and codes[at + 2] in "Xx":
        return True
    if at > 1 and codes[at - 1] == "-" and glued(doc, at - 1):
        return codes[at - 2] in "Xx"
    if left in BEFORE_A_NAME:
        return True
    if left in _TEMPORAL:
        return False
    capital_before = at > 1 and codes[at - 1] == " " and codes[at - 2] == "X"
    capital_after = codes[at + 1 : at + 3] == " X"
    if capital_before and (month in (3, *_FIRST_NAMES) or capital_after):
        return True
    return month in _FIRST_NAMES and capital_after


def _slashed(doc: Document, m: re.Match[str]) -> Symbol | None:
    month = doc.number(m.start("m"))
    if not glued(doc, m.start("m") + 1) or not 1 <= month <= 12:
        return None
    if doc.codes[m.start() - 1 : m.start()] in ("/", ".", ":") and m.start():
        return None
    return Date(doc.number(m.start("y")), month)


def _half_month(doc: Document, m: re.Match[str]) -> Symbol | None:
    n = doc.number(m.start("n"))
    if n not in (1, 2):
        return None
    year = doc.number(m.start("y")) if has(m, "y") else None
    return Part("HALF", Date(year, doc.number(m.start("h")), unit="Y"), n)


def _year_named(doc: Document, m: re.Match[str]) -> Symbol | None:
    if doc.meaning(m.start("u")) != "Y" or doc.lower(m.start("u")) in ("jahren",):
        return None
    number = doc.number(m.start("y"))
    if has(m, "e"):
        return _era(doc, m, number)
    return Date(year=number) if 0 < number < 2400 else None


def _with_era(doc: Document, m: re.Match[str]) -> Symbol | None:
    return _era(doc, m, doc.number(m.start("y")))


def _era(doc: Document, m: re.Match[str], number: int) -> Symbol | None:
    word = doc.lower(m.start("p"))
    if word in ("vor", "v"):
        return Date(year=-number)
    return Date(year=number) if word in ("nach", "n") else None


def _bare_year(doc: Document, m: re.Match[str]) -> Symbol | None:
    at = m.start("y")
    codes, tokens = doc.codes, doc.tokens
    number = doc.number(at)
    left_sep = codes[at - 1] if at else "^"
    right_sep = codes[at + 1] if at + 1 < len(codes) else "^"
    if (
        left_sep in ".,:'"
        and at > 1
        and glued(doc, at - 1)
        and (codes[at - 2] in "NnYxX")
    ):
        return None
    if right_sep in ".,:'" and glued(doc, at + 1) and codes[at + 2] in "NnY":
        return None
    if right_sep == "-" and glued(doc, at + 1) and codes[at + 2] in "xXdN":
        return None
    if left_sep == "/" and at > 1 and codes[at - 2] == "N":
        return None
    if left_sep == "-" and at > 1 and glued(doc, at - 1) and codes[at - 2] in "xXN":
        return None
    if at > 1 and tokens[at - 1].rstrip()[-1:] in (
        "§",
        "$",
        "€",
        "#",
        "+",
        "_",
        "@",
        "%",
    ):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].lstrip()[:1] in (
        "%",
        "€",
        "$",
        "°",
        "£",
    ):
        return None
    if number > 2100:
        return None
    left = before(doc, at)
    if number < 1500 and left not in _YEAR_BEFORE and not _paired(doc, at):
        return None
    if tokens[at - 1][-1:] in _QUOTES and tokens[at + 1][:1] in _QUOTES:
        return None  # a title: „1984“
    if left in _NUMBERED or left in _QUANTITY:
        return None
    if left in ("etwa", "ca", "circa") and codes[at + 1 : at + 3] in _THINGS:
        return None
    if _BIS_NUMBER.match(codes, at + 1):
        return None
    if right_sep == " " and _counts(doc, at, left):
        return None
    if (
        right_sep == "/"
        and codes[at + 2] == "N"
        and glued(doc, at + 1)
        and (not 0 < (doc.number(at + 2) - number) % 100 <= 10)
    ):
        return None  # a file number: 1845/18
    return Date(year=number)


_QUOTES = tuple("„“”\"»«‚‘'")


def _paired(doc: Document, at: int) -> bool:
    """Whether another year stands beside it, or brackets around it."""
    codes = doc.codes
    return (
        codes[at - 1 : at] == "("
        or codes[at + 1 : at + 3] in ("-Y", "/Y")
        or (at > 1 and codes[at - 2 : at] in ("Y-", "Y/"))
    )


def _counts(doc: Document, at: int, left: str) -> bool:
    """Whether a four-digit number before a word counts things rather than years."""
    after = at + 2
    code = doc.codes[after : after + 1]
    word = doc.tokens[after]
    if code in ("U", "u", "C"):
        return True
    if word.lower() in _COUNTED:
        return True
    if code != "X" or left in _YEAR_BEFORE:
        return False
    if before(doc, at) and doc.codes[at - 2] == "X" and doc.codes[at - 1] == " ":
        return False
    lower = word.lower()
    return lower.endswith(_PLURALS) and not lower.endswith(("ien", "land"))


_THINGS = (" X", " U", " u", " j", " N", " n", " M", " p")
_BIS_NUMBER = re.compile(r" b n| b Y U| v n")
"""2000 bis 3000 Grad: numbers, not years."""

_QUANTITY = frozenset(
    (
        "rund knapp fast gut mehr weniger mindestens höchstens ungefähr insgesamt "
        "je pro jeweils plus minus"
    ).split()
)
_NUMBERED = frozenset(
    (
        "resolution nummer nr artikel paragraf paragraph tel telefon kennziffer "
        "code raum halle gleis seite band kapitel plz postfach punkt zimmer "
        "modell typ agenda version din iso windows vw km"
    ).split()
)
_COUNTED = frozenset(
    (
        "mann euro dollar meter kilometer kilometern km kilo kilogramm tonnen "
        "mark franken rubel prozent menschen personen soldaten einwohner "
        "einwohnern stück kubikmeter hektar watt kilowatt grad liter punkte "
        "punkten seiten barrel container containern millionen milliarden m² kw mw "
        "ha t kg mal metern gramm quadratmeter quadratmetern höhenmeter leute "
        "besucher zuschauer teilnehmer mitglieder bürger kinder frauen männer "
        "arbeiter häftlinge tote verletzte beschäftigte"
    ).split()
)
_YEAR_BEFORE = frozenset(
    (
        "seit bis ab von anno schon erst noch bereits im jahr ende anfang mitte "
        "und oder zwischen für nach vor um jahre jahren des dem das"
    ).split()
)
_PLURALS = ("en", "ern", "eln", "er", "ungen")

RULES = (
    Rule(
        "month-slash-year",
        "number",
        "<number=m><slash><year=y>(?!<slash>)",
        _slashed,
        meaning="month and year in figures",
        examples=(("Im Heft 03/2012 steht es.", "03/2012", "2012-03"),),
    ),
    Rule(
        "month",
        "month month-abbr",
        "(?:<rel|following|same=r> )?<month|month-abbr=m>" + YEAR,
        _month,
        meaning="the last such month in a report, the next in an announcement",
        examples=(
            ("Im Juni unterzeichneten sie den Pakt.", "Juni", "2024-06"),
            ("Im Juni 2023 lief der Frachter aus.", "Juni 2023", "2023-06"),
            (
                "Seit Oktober des vergangenen Jahres sind sie dort.",
                "Oktober des vergangenen Jahres",
                "2023-10",
            ),
            (
                "Im vergangenen August hatte Kim das verlangt.",
                "vergangenen August",
                "2024-08",
            ),
            ("Lawrow wird im Mai nach Pjöngjang reisen.", "Mai", "2025-05"),
        ),
        counterexamples=("Theresa Mai trat zurück.", "August Bebel sprach."),
    ),
    Rule(
        "half-month",
        "half-month",
        "(?:<art> )?<ordinal=n> <half-month=h>(?: <year=y>)?",
        _half_month,
        meaning="the first or second half of a month",
        examples=(
            (
                "In der zweiten Oktoberhälfte kamen sie.",
                "der zweiten Oktoberhälfte",
                "2024-10",
            ),
        ),
    ),
    Rule(
        "year-named",
        "unit",
        "(?:<art> )?<unit=u> <year|digits|number=y>(?:(?: |<dot>)"
        "<prep|word|name=p>(?: |<dot>)<era=e>)?",
        _year_named,
        meaning="that year",
        examples=(
            ("Im Jahr 2019 scheiterte der Gipfel.", "Jahr 2019", "2019"),
            ("Die Statistik aus dem Jahr 1910 zeigt es.", "dem Jahr 1910", "1910"),
        ),
    ),
    Rule(
        "era-year",
        "year digits number",
        "<year|digits|number=y>(?:<dot>| )<prep|word|name=p>(?: |<dot>)<era>",
        _with_era,
        meaning="a year before or after Christ",
        examples=(("Caesar starb 44 v. Chr. in Rom.", "44 v. Chr.", "BC0044"),),
    ),
    Rule(
        "year",
        "year",
        "<year=y>",
        _bare_year,
        meaning="a four-digit number that does not count anything is a year",
        examples=(
            ("Der Bau begann 2020.", "2020", "2020"),
            ("Seit 2002 wird die Su-57 entwickelt.", "2002", "2002"),
        ),
        counterexamples=(
            "Etwa 1500 Mann kamen.",
            "Resolution 2397 verbietet das.",
            "Nordkorea schickte 2000 Soldaten.",
        ),
    ),
)
