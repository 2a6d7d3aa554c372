"""Words that no list can hold: compounds, number words, adjectives of duration."""

from __future__ import annotations

from chrono.lexicon import calendar_names as names
from chrono.lexicon import numbers, units
from chrono.model.record import TYPE_CHECKING
from chrono.tagger.entries import ENTRIES

if TYPE_CHECKING:
    from chrono.tagger.entries import Payload

_PARTS_OF_DAY = {**names.DAY_PARTS, "frueh": "MO"}
_DECADE_WORDS = {
    "zwanziger": 20,
    "dreißiger": 30,
    "dreissiger": 30,
    "vierziger": 40,
    "fünfziger": 50,
    "fuenfziger": 50,
    "sechziger": 60,
    "siebziger": 70,
    "achtziger": 80,
    "neunziger": 90,
    "neuziger": 90,
    "zehner": 10,
    "nullerjahre": 0,
    "nuller": 0,
}


def _tails() -> frozenset[str]:
    """Last three letters of every word that `compound` can read; a cheap sieve."""
    adjective = ("", "e", "en", "er", "es", "em")
    words = [
        *units.COMPOUND_ENDINGS,
        *names.DAY_PARTS,
        *names.DAY_PART_ADVERBS,
        *names.SEASONS,
        *numbers.CARDINALS,
        *numbers.UNITS,
        *numbers.FRACTIONS,
        *(unit + end for unit in units.ADJECTIVE_UNITS for end in adjective),
        *(decade + end for decade in _DECADE_WORDS for end in ("", "n")),
        "frueh",
        "hälfte",
    ]
    return frozenset(word[-3:] for word in words)


_TAIL = _tails()


def compound(token: str, lower: str) -> tuple[str, Payload] | None:
    """Class code and meaning of a compound or number word; None when it is none."""
    if lower[-3:] not in _TAIL:
        return None
    capital = token[0].isupper()
    weekday = _weekday_with_part(lower)
    if weekday is not None:
        return weekday
    if lower.endswith("hälfte") and lower.removesuffix("hälfte") in names.MONTHS:
        return "6", names.MONTHS[lower.removesuffix("hälfte")]
    for stem, unit in _unit_adjectives(lower):
        amount = number_word(stem)
        if amount is not None:
            return "c", (amount, unit)
        if stem == "mehr":
            return "c", (None, unit)
    for ending in ("jahre", "jahren"):
        if (
            lower.endswith("er" + ending)
            and lower.removesuffix(ending) in _DECADE_WORDS
        ):
            return "t", (_DECADE_WORDS[lower.removesuffix(ending)], True)
    if lower in _DECADE_WORDS or (lower[-1] == "n" and lower[:-1] in _DECADE_WORDS):
        return "t", _DECADE_WORDS[lower.removesuffix("n")]
    for prefix, mod in names.SEASON_PARTS.items():
        if lower.startswith(prefix) and lower[len(prefix) :] in names.SEASONS:
            return "S", (names.SEASONS[lower[len(prefix) :]], mod)
    if "hundert" in lower or "tausend" in lower:
        number = number_word(lower)
        if number is not None:
            return ("Y" if 1000 <= number < 2200 else "O"), int(number)
    if capital and lower not in units.NOT_A_UNIT:
        for ending in (
            lower[-8:],
            lower[-7:],
            lower[-6:],
            lower[-5:],
            lower[-4:],
            lower[-3:],
        ):
            if ending not in units.COMPOUND_ENDINGS or len(lower) - len(ending) < 3:
                continue
            if lower.removesuffix(ending) in names.MONTHS:
                break  # Oktoberwoche is a week of that month
            if lower.endswith(("jahrestag", "jahrestage", "feiertag", "tagstag")):
                break
            return "u", (lower.removesuffix(ending), units.COMPOUND_ENDINGS[ending])
    return None


def _weekday_with_part(lower: str) -> tuple[str, Payload] | None:
    if lower.startswith("mittwoch"):
        split = 8
    elif lower.startswith("sonnabend"):
        split = 9
    else:
        split = lower.find("tag") + 3
    number = names.WEEKDAYS.get(lower[:split])
    if number is None:
        return None
    rest = lower[split:]
    part = _PARTS_OF_DAY.get(rest)
    if part is not None:
        return "P", (number, part, False)
    adverb = names.DAY_PART_ADVERBS.get(rest)
    if adverb is not None:
        return "P", (number, adverb, True)
    return None


def _unit_adjectives(lower: str) -> list[tuple[str, str]]:
    """(what stands before, unit) for dreitägig, zweijährigen, mehrwöchige …"""
    for cut in (0, 1, 2):
        base = lower[: len(lower) - cut]
        if not base.endswith("ig"):
            continue
        for adjective, unit in units.ADJECTIVE_UNITS.items():
            if base.endswith(adjective) and len(base) > len(adjective):
                return [(base.removesuffix(adjective), unit)]
    return []


def number_word(word: str) -> float | None:
    """The number a German number word says: "neunzehnhundertneunundachtzig" is 1989.

    None when it is no number. Reads thousands, hundreds, then the rest.
    """
    if word in numbers.CARDINALS:
        return numbers.CARDINALS[word]
    if word in numbers.FRACTIONS:
        return numbers.FRACTIONS[word]
    if word in ("ein", "eine", "eins"):
        return 1
    if word == "halb":
        return 0.5
    for base, value in (("tausend", 1000), ("hundert", 100)):
        head, found, rest = word.partition(base)
        if not found:
            continue
        count = number_word(head) if head else 1
        tail = number_word(rest.removeprefix("und")) if rest else 0
        if count is None or tail is None or count >= 1000:
            return None
        return count * value + tail
    plain = ENTRIES.get(word)
    if plain is not None and plain[0] == "O" and isinstance(plain[1], int):
        return plain[1]
    return None
