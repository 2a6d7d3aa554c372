"""Every listed word with its class and its meaning: the lexicon as one table.

A meaning is a number, a unit code or a name, or a tuple whose shape the class
decides: part-compound (unit, mod), neighbour (unit, shift), holiday (key, part of
the day); of the compounds that `chrono.tagger.compounds` reads: weekday-part (weekday,
part, habitual), amount-adj (number, unit), unit-compound (stem, unit), decade (tens,
whole word), season (code, mod).
"""

from __future__ import annotations

from chrono.lexicon import calendar_names as names
from chrono.lexicon import holidays, numbers, relations, units
from chrono.lexicon.endings import inflect
from chrono.lexicon.references import NOUNS as VAGUE_NOUNS
from chrono.lexicon.references import WORDS as VAGUE_WORDS
from chrono.model.record import TYPE_CHECKING
from chrono.tagger.classes import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, TypeAlias

    Payload: TypeAlias = Any

_PREPOSITIONS = (
    "in an vor nach seit ab bis von zu um gegen zwischen während innerhalb binnen "
    "auf für über aus mit per zum anno sich bei unter statt"
).split()
_CONTRACTIONS = ["im", "am", "vom", "zum", "zur", "beim", "ans", "ins"]
_ARTICLES = ["der", "die", "das", "den", "dem", "des"]
_EACH = inflect({"jed": 1}) | {"alle": 1, "aller": 1, "allen": 1, "je": 1, "pro": 1}


def _entries() -> dict[str, tuple[str, Payload]]:
    """Every listed word with its class code and meaning; later lines win."""
    made: dict[str, tuple[str, Payload]] = {}

    def put(name: str, words: Mapping[str, Payload] | Iterable[str]) -> None:
        code = CLASSES[name]
        if isinstance(words, dict):
            made.update((word, (code, value)) for word, value in words.items())
        else:
            made.update((word, (code, word)) for word in words)

    put("weekday-abbr", names.WEEKDAY_ABBREVIATIONS)
    put("day-part", names.DAY_PARTS)
    put("day-part-adv", names.DAY_PART_ADVERBS)
    put("prep", _PREPOSITIONS)
    put("prep-art", _CONTRACTIONS)
    put("art", _ARTICLES)
    put("bis", ["bis"])
    put("und", ["und", "oder", "sowie", "bzw", "beziehungsweise"])
    put("early-late", relations.EARLY_LATE)
    put("cardinal", numbers.CARDINALS)
    put("ordinal", numbers.ORDINALS)
    put("fraction", numbers.FRACTIONS)
    put("half", numbers.HALF)
    put("one", dict.fromkeys(numbers.ONE, 1))
    put("some", numbers.VAGUE_AMOUNTS)
    put("weekday", names.WEEKDAY_FORMS)
    put("month", names.MONTHS)
    put("month-abbr", names.MONTH_ABBREVIATIONS)
    put("season", names.SEASONS)
    put("unit", units.NOUNS)
    put("long", inflect(units.LONG, ("", "e", "en", "er", "es", "em")))
    put("unit-adj", inflect(units.ADJECTIVE_UNITS, ("", "e", "en", "er", "es", "em")))
    put("frequency", {"werktags": "XXXX-WXX-WD", "wochentags": "XXXX-WXX-WD"})
    put("frequency", inflect(units.FREQUENCIES, ("", "e", "en", "er", "es", "em")))
    put("weekdays", names.WEEKDAY_PLURALS)
    put("weekdays", {day + "s": number for day, number in names.WEEKDAYS.items()})
    put("day-part", {"früh": "MO", "frühe": "MO"})
    put("rel", relations.RELATIVE)
    put("following", relations.FOLLOWING)
    put("same", relations.SAME)
    put("day-adj", relations.DAY_ADJECTIVES)
    put("day", relations.DAYS)
    put("neighbour", relations.ANAPHORIC)
    put("part", relations.PARTS)
    put("part-compound", relations.PART_COMPOUNDS)
    put("approx", relations.APPROXIMATE)
    put("approx-adj", relations.AMOUNT_ADJECTIVES)
    put("more", {"mehr": "MORE_THAN", "weniger": "LESS_THAN", "länger": "MORE_THAN"})
    put("holiday", holidays.WORDS)
    put("holiday", holidays.PARTS)
    put("vague", VAGUE_WORDS)
    put("later", relations.LATER)
    put("vague-noun", VAGUE_NOUNS)
    put("each", _EACH)
    put("clock", {"uhr": "h", "uhrzeit": "h"})
    put("week-number", {"kw": "W", "kalenderwoche": "W"})
    put("era", {"christus": "", "chr": "", "zeitrechnung": ""})
    put("period-sign", {"q1": "", "q2": "", "q3": "", "q4": "", "h1": "", "h2": ""})
    put("double-year", dict.fromkeys(units.ACROSS_YEARS, ""))
    put("half-of", {"hälfte": 2, "drittel": 3, "viertel": 4, "dekade": 3})
    put("quarter", {"viertel": 15, "dreiviertel": 45})
    put("day", {"heuer": "Y"})
    for word in [word for word in made if not word.isascii()]:
        plain = word.translate(_PLAIN)
        made.setdefault(plain, made[word])
        if "ß" in word:
            made.setdefault(word.replace("ß", "ss"), made[word])
    return made


_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

ENTRIES = _entries()
