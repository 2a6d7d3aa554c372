"""From words to word classes: one character per word, looked up once per spelling.

A rule is a pattern over these classes, so the text itself is scanned only once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.lexicon import calendar_names as names
from chrono.lexicon import holidays, numbers, relations, units
from chrono.lexicon.endings import inflect
from chrono.lexicon.references import NOUNS as VAGUE_NOUNS
from chrono.lexicon.references import WORDS as VAGUE_WORDS

CLASSES = {
    # words of the calendar
    "weekday": "W",
    "weekday-abbr": "w",
    "weekday-part": "P",
    "weekdays": "k",
    "month": "M",
    "month-abbr": "m",
    "season": "S",
    "holiday": "H",
    "decade": "t",
    "week-number": "#",
    "era": "$",
    # words relative to a date
    "day": "T",
    "day-adj": "y",
    "neighbour": "V",
    "rel": "K",
    "following": "L",
    "same": "s",
    "vague": "R",
    "vague-noun": "~",
    "period-sign": "%",
    "double-year": "&",
    "later": "J",
    # parts
    "part": "A",
    "part-compound": "a",
    "early-late": "l",
    "half-of": "B",
    "day-part": "G",
    "day-part-adv": "g",
    # amounts
    "number": "N",
    "year": "Y",
    "digits": "n",
    "cardinal": "O",
    "one": "e",
    "some": "f",
    "fraction": "r",
    "half": "h",
    "ordinal": "o",
    "quarter": "4",
    "unit": "U",
    "unit-compound": "u",
    "unit-adj": "d",
    "amount-adj": "c",
    "long": "E",
    "approx": "Q",
    "approx-adj": "q",
    "more": "Z",
    "frequency": "F",
    # clock
    "clock": "C",
    "hours": "z",
    "iso-time": "i",
    "week-sign": "5",
    # grammar
    "art": "D",
    "prep-art": "I",
    "prep": "p",
    "bis": "b",
    "und": "v",
    "each": "@",
    "adj": "j",
    "word": "x",
    "name": "X",
    # separators
    "space": " ",
    "dot": ".",
    "comma": ",",
    "dash": "-",
    "slash": "/",
    "colon": ":",
    "dotcomma": ";",
    "dotdash": "_",
    "dotslash": "|",
    "dotend": "!",
    "apostrophe": "'",
    "open": "(",
    "close": ")",
    "stop": "^",
}
"""Name of a word class (as rules write it) -> its one-character code."""

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
    for word in [w for w in made if re.search("[äöüß]", w)]:
        plain = word.translate(_PLAIN)
        made.setdefault(plain, made[word])
        if "ß" in word:
            made.setdefault(word.replace("ß", "ss"), made[word])
    return made


_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_UNPLAIN = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))

ENTRIES = _entries()

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
_HYBRID = re.compile(r"(\d+)([a-zäöüß]+)")
_WEEK_SIGN = re.compile(r"w\d\d?")
_ISO_TIME = re.compile(r"\d{1,2}t\d{1,2}")


class _Memo(dict[str, str]):
    """Class code by token; a spelling is classified when first met.

    Bounded, and long tokens are not kept, so that no text can fill the memory.
    """

    limit = 200_000

    def __missing__(self, token: str) -> str:
        code, payload = classify(token)
        if len(token) <= 40:
            if len(self) > self.limit:
                self.clear()
                PAYLOADS.clear()
            self[token] = code
            if payload is not None:
                PAYLOADS[token] = payload
        return code


CODE = _Memo()
"""Token -> class code."""

PAYLOADS: dict[str, Payload] = {}
"""Token -> meaning, for the tokens that have one."""


def payload(token: str) -> Payload:
    """What a token means."""
    if token not in PAYLOADS:
        return classify(token)[1]
    return PAYLOADS[token]


def classify(token: str) -> tuple[str, Payload]:
    """The class code and the meaning of one token (a word or a separator).

    A meaning is a number, a unit code or a name; compounds have a tuple, whose shape
    their class decides: weekday-part (weekday, part, habitual), amount-adj (number,
    unit), unit-compound (stem, unit), part-compound (unit, mod), neighbour (unit,
    shift), decade (tens, whole word), season (code, mod), holiday (key, part).
    """
    if not token:
        return "^", None
    first = token[0]
    if not (first.isalnum() or first == "_"):
        return _separator(token), None
    if len(token) > 40:
        return ("X" if first.isupper() else "x"), None
    if first.isdigit():
        return _with_digits(token)
    lower = token.lower()
    entry = ENTRIES.get(lower)
    if entry is not None:
        return _by_case(token, lower, entry)
    return _unlisted(token, lower)


def _separator(token: str) -> str:
    if token.isspace():
        return "^" if token.count("\n") > 1 else " "
    bare = token.strip()
    first = bare[0]
    if len(bare) == 1:
        if first in ".,:/":
            return first
        if first in "-–—‐‑‒―":
            return "-"
        if first in "'’‘`´":
            return "'"
        if first in "([":
            return "("
        if first in ")]":
            return ")"
        return "^"
    if bare in ("),", "],"):
        return ","
    if first == ".":
        rest = bare[1:].strip()
        if rest == ",":
            return ";"
        if rest in ("-", "–", "—", "‐", "‑"):
            return "_"
        if rest == "/":
            return "|"
        return "!"
    return "^"


def _with_digits(token: str) -> tuple[str, Payload]:
    if token.isascii() and token.isdigit():
        value = int(token)
        if len(token) <= 2:
            return "N", value
        if len(token) == 4 and 1000 <= value < 2200:
            return "Y", value
        return "n", value
    lower = token.lower()
    hybrid = _HYBRID.fullmatch(lower)
    if hybrid:
        digits, letters = hybrid.groups()
        if not digits.isascii() or len(digits) > 5:
            return "x", None
        value = int(digits)
        if letters in ("er", "ern") and len(digits) in (2, 4) and value % 10 == 0:
            return "t", value
        if letters == "h" and len(digits) <= 2 and value <= 24:
            return "z", value
        if letters in ("te", "ten", "ter", "tes", "tem", "ste", "sten", "ster"):
            return "o", value
        if letters in ENTRIES and ENTRIES[letters][0] == "d":
            return "c", (value, ENTRIES[letters][1])
    elif _ISO_TIME.fullmatch(lower):
        return "i", lower
    return "x", None


def _by_case(token: str, lower: str, entry: tuple[str, Payload]) -> tuple[str, Payload]:
    """Some words mean a date with one case only."""
    code = entry[0]
    capital = token[0].isupper()
    if lower == "morgen" and capital and len(token) > 1 and token[1].islower():
        return "G", "MO"
    if code == "k" and capital and lower.endswith("s"):
        return "W", entry[1]
    if code in "~&" and not capital and lower not in ("kurzem", "langem", "dato"):
        return "x", None
    if code == "c" and capital:
        return "X", None
    return entry


def _unlisted(token: str, lower: str) -> tuple[str, Payload]:
    """Compounds and inflections that no list can hold."""
    found = _compound(token, lower)
    if found is not None:
        return found
    if lower[0] == "w" and _WEEK_SIGN.fullmatch(lower):
        return "5", int(lower[1:])
    if "ae" in lower or "oe" in lower or "ue" in lower:
        umlauted = lower
        for plain, umlaut in _UNPLAIN:
            umlauted = umlauted.replace(plain, umlaut)
        found = _compound(token, umlauted)
        if found is not None:
            return found
    if token[0].isupper():
        return "X", None
    if lower[-1] in "enrsm" and lower.endswith(("e", "en", "er", "es", "em")):
        return "j", None
    return "x", None


def _tails() -> frozenset[str]:
    """Last three letters of every word that `_compound` can read; a cheap sieve."""
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
    ]
    return frozenset(word[-3:] for word in words)


_TAIL = _tails()


def _compound(token: str, lower: str) -> tuple[str, Payload] | None:
    if lower[-3:] not in _TAIL:
        return None
    capital = token[0].isupper()
    weekday = _weekday_with_part(lower)
    if weekday is not None:
        return weekday
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
