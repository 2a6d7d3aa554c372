"""Number words: cardinals, ordinals, fractions, vague amounts."""

from __future__ import annotations

from chrono.lexicon.endings import inflect

UNITS = {
    "null": 0,
    "ein": 1,
    "eins": 1,
    "zwei": 2,
    "zwo": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fünfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
}

TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}

CARDINALS: dict[str, int] = {
    word: number for word, number in UNITS.items() if number > 1
}
CARDINALS |= {"zweier": 2, "dreier": 3, "zweien": 2, "dreien": 3, "dutzend": 12}
CARDINALS |= TENS
CARDINALS |= {
    unit + "und" + tens: number + tens_number
    for tens, tens_number in TENS.items()
    for unit, number in UNITS.items()
    if 0 < number < 10 and unit not in ("eins",)
}
CARDINALS |= {"hundert": 100, "einhundert": 100, "tausend": 1000, "eintausend": 1000}
CARDINALS |= {
    unit + "hundert": 100 * number for unit, number in UNITS.items() if 1 < number < 10
}
CARDINALS |= {
    unit + "tausend": 1000 * number for unit, number in UNITS.items() if 1 < number < 10
}

ONE = ("ein", "eine", "einem", "einen", "einer", "eines", "eins")
"""One, which is the indefinite article too."""

_ORDINAL_STEMS = {"erst": 1, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8}
_ORDINAL_STEMS |= {
    word + "t": number
    for word, number in CARDINALS.items()
    if number < 20 and number not in (3, 7, 8, 12) and not word.endswith(("n", "r"))
}
_ORDINAL_STEMS |= {
    word + "t": number
    for word, number in UNITS.items()
    if 2 <= number < 20 and number not in (3, 7, 8)
}
_ORDINAL_STEMS |= {
    word + "st": number
    for word, number in CARDINALS.items()
    if 20 <= number <= 100 and word != "hundert"
}

ORDINALS = inflect(_ORDINAL_STEMS, ("e", "en", "er", "es", "em"))
"""erste … hundertste, in every inflection."""

FRACTIONS: dict[str, float] = {
    "anderthalb": 1.5,
    "eineinhalb": 1.5,
    "einundeinhalb": 1.5,
    "zweieinhalb": 2.5,
    "zweiundeinhalb": 2.5,
    "dreieinhalb": 3.5,
    "viereinhalb": 4.5,
    "fünfeinhalb": 5.5,
    "sechseinhalb": 6.5,
    "siebeneinhalb": 7.5,
    "achteinhalb": 8.5,
    "neuneinhalb": 9.5,
    "zehneinhalb": 10.5,
    "dreiviertel": 0.75,
}

HALF = inflect({"halb": 0.5}, ("e", "en", "er", "es", "em", ""))
"""half, as an adjective: "ein halbes Jahr"."""

VAGUE_AMOUNTS = (
    *inflect(
        {
            "wenig": 0,
            "einig": 0,
            "mehrer": 0,
            "viel": 0,
            "etlich": 0,
            "manch": 0,
            "zahlreich": 0,
            "unzählig": 0,
            "zahllos": 0,
            "ungezählt": 0,
            "lang": 0,
        },
        ("e", "en", "er"),
    ),
    "mehrere",
    "mehreren",
    "mehrerer",
    "paar",
    "dutzende",
    "hunderte",
    "tausende",
    "hunderten",
    "tausenden",
)
"""Amounts without a number: their durations are PXD, PXY …"""
