"""References to past, present and future that name no day."""

from __future__ import annotations

import re

from chrono.tagger.document import Document
from chrono.tagger.rule import Rule
from chrono.tagger.rules.reading import before
from chrono.tagger.symbols import Symbol, Vague


def _word(doc: Document, m: re.Match[str]) -> Symbol | None:
    word = doc.lower(m.start("r"))
    if word == "frueher":
        word = "früher"
    if doc.codes[m.start("r")] == "J":
        if word != "früher":
            return None

        after = (
            doc.lower(m.end() + 1) if doc.codes[m.end() : m.end() + 1] == " " else ""
        )
        if after in ("als", "oder"):
            return None
        left = before(doc, m.start())
        if left in ("je", "noch", "viel", "etwas", "deutlich", "immer", "in", "zu"):
            return None
        if doc.codes[m.end() + 1 : m.end() + 2] in ("X",) and left in (
            "aus",
            "mit",
            "von",
            "nach",
            "seit",
            "trotz",
        ):
            return None
        return Vague("PAST_REF")
    return Vague(str(doc.meaning(m.start("r"))))


def _noun(doc: Document, m: re.Match[str]) -> Symbol | None:
    word = doc.lower(m.start("n"))
    left = before(doc, m.start("n"))
    if word in _SHORT or word in ("moment", "augenblick", "zeit", "zeiten"):
        return None
    if left in ("in", "der", "die", "zur", "aus", "ihre", "seine"):
        return Vague(str(doc.meaning(m.start("n"))))
    return None


_SHORT = {
    "kurzem": ("vor", "seit"),
    "langem": ("vor", "seit"),
    "kürze": ("in",),
    "kuerze": ("in",),
    "bälde": ("in",),
    "dato": ("bis",),
}


def _while(doc: Document, m: re.Match[str]) -> Symbol | None:
    """Vor kurzem, seit langem, in Kürze, bis dato."""
    word = doc.lower(m.start("n"))
    if doc.lower(m.start()) not in _SHORT.get(word, ()):
        return None
    return Vague(str(doc.meaning(m.start("n"))))


def _moment(doc: Document, m: re.Match[str]) -> Symbol | None:
    phrase = (doc.lower(m.start("p")), doc.lower(m.start("n")))
    if phrase == ("zur", "zeit") and doc.codes[m.end() : m.end() + 2] == " D":
        return None  # "zur Zeit der Besatzung"
    if phrase in (
        ("im", "moment"),
        ("im", "augenblick"),
        ("zur", "zeit"),
        ("zur", "stunde"),
        ("am", "augenblick"),
    ):
        return Vague("PRESENT_REF")
    return None


RULES = (
    Rule(
        "moment",
        "vague-noun unit",
        "<prep-art=p> <vague-noun|unit=n>",
        _moment,
        meaning="now, without a day",
        examples=(("Im Moment sieht es gut aus.", "Im Moment", "PRESENT_REF"),),
    ),
    Rule(
        "vague-noun",
        "vague-noun",
        "(?:<art> )?<vague-noun=n>",
        _noun,
        meaning="past, present or future as such",
        examples=(("Das soll auch in Zukunft gelten.", "Zukunft", "FUTURE_REF"),),
    ),
    Rule(
        "short-while",
        "vague-noun",
        "<prep|bis> <vague-noun=n>",
        _while,
        meaning="some time past or to come",
        examples=(("Vor kurzem wurde es genehmigt.", "Vor kurzem", "PAST_REF"),),
    ),
    Rule(
        "vague",
        "vague later",
        "<vague|later=r>",
        _word,
        meaning="some time past, present or to come",
        examples=(
            ("Nordkorea testete kürzlich auch Raketen.", "kürzlich", "PAST_REF"),
            ("Derzeit werden sie ausgebildet.", "Derzeit", "PRESENT_REF"),
        ),
    ),
)
