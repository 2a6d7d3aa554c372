"""Words that place a period: this, last, next; start, middle, end; about, more than."""

from __future__ import annotations

from chrono.lexicon.endings import inflect

RELATIVE: dict[str, int] = inflect(
    {
        "dies": 0,
        "laufend": 0,
        "ablaufend": 0,
        "heurig": 0,
        "vergangen": -1,
        "verganger": -1,
        "letzt": -1,
        "vorig": -1,
        "vorvorig": -2,
        "vorvergangen": -2,
        "vorletzt": -2,
        "verflossen": -1,
        "abgelaufen": -1,
        "zurückliegend": -1,
        "kommend": 1,
        "nächst": 1,
        "übernächst": 2,
        "bevorstehend": 1,
    }
)
RELATIVE |= {"dieses": 0, "jetzigen": 0, "jetzige": 0, "aktuellen": 0}
"""How many periods away from the reference date's own."""

FOLLOWING = inflect(
    {"folgend": 1, "darauffolgend": 1, "nachfolgend": 1, "vorangegangen": -1}
    | {"vorhergehend": -1, "vorangehend": -1, "vorherig": -1, "davorliegend": -1}
)
"""Counted from the date that the narrative set last."""

SAME = inflect({"selb": 0, "gleich": 0, "jen": 0}) | {
    "derselbe": 0,
    "dieselbe": 0,
    "dasselbe": 0,
    "demselben": 0,
    "denselben": 0,
    "derselben": 0,
    "desselben": 0,
}

DAY_ADJECTIVES = inflect({"heutig": 0, "gestrig": -1, "vorgestrig": -2, "morgig": 1})

DAYS = {
    "vorvorgestern": -3,
    "vorgestern": -2,
    "gestern": -1,
    "heute": 0,
    "heut": 0,
    "morgen": 1,
    "übermorgen": 2,
    "überübermorgen": 3,
}

ANAPHORIC = {
    "vortag": ("D", -1),
    "vortages": ("D", -1),
    "vortags": ("D", -1),
    "folgetag": ("D", 1),
    "folgetages": ("D", 1),
    "vorwoche": ("W", -1),
    "folgewoche": ("W", 1),
    "vormonat": ("M", -1),
    "vormonats": ("M", -1),
    "vormonates": ("M", -1),
    "folgemonat": ("M", 1),
    "folgemonats": ("M", 1),
    "vorjahr": ("Y", -1),
    "vorjahres": ("Y", -1),
    "vorjahrs": ("Y", -1),
    "vorvorjahr": ("Y", -2),
    "folgejahr": ("Y", 1),
    "folgejahres": ("Y", 1),
    "vorquartal": ("Q", -1),
    "vorquartals": ("Q", -1),
}
"""One word for a neighbouring period: (unit, how many away)."""

PARTS = {
    "anfang": "START",
    "anfangs": "START",
    "beginn": "START",
    "jahresbeginn": "START",
    "mitte": "MID",
    "ende": "END",
    "ausgang": "END",
    "schluss": "END",
}
"""Words before a period that take a third of it."""

PART_COMPOUNDS = {
    "jahresanfang": ("Y", "START"),
    "jahresbeginn": ("Y", "START"),
    "jahresmitte": ("Y", "MID"),
    "jahresende": ("Y", "END"),
    "jahresschluss": ("Y", "END"),
    "monatsanfang": ("M", "START"),
    "monatsbeginn": ("M", "START"),
    "monatsmitte": ("M", "MID"),
    "monatsende": ("M", "END"),
    "wochenanfang": ("W", "START"),
    "wochenbeginn": ("W", "START"),
    "wochenmitte": ("W", "MID"),
    "quartalsende": ("Q", "END"),
}

EARLY_LATE = inflect({"früh": "START", "spät": "END", "zeitig": "START"}) | {
    "spät": "END",
}
"""am frühen Abend, der späten 90er Jahre."""

APPROXIMATE = {
    "rund": "APPROX",
    "etwa": "APPROX",
    "ca": "APPROX",
    "circa": "APPROX",
    "zirka": "APPROX",
    "ungefähr": "APPROX",
    "gut": "APPROX",
    "annähernd": "APPROX",
    "gegen": "APPROX",
    "schätzungsweise": "APPROX",
    "knapp": "LESS_THAN",
    "fast": "LESS_THAN",
    "beinahe": "LESS_THAN",
    "nahezu": "LESS_THAN",
    "kaum": "LESS_THAN",
    "höchstens": "EQUAL_OR_LESS",
    "maximal": "EQUAL_OR_LESS",
    "mindestens": "EQUAL_OR_MORE",
    "wenigstens": "EQUAL_OR_MORE",
    "genau": "",
    "exakt": "",
    "volle": "",
    "vollen": "",
    "ganze": "",
    "ganzen": "",
    "insgesamt": "",
}
"""Adverbs before an amount and the TIMEX3 mod they give ("" gives none)."""

AMOUNT_ADJECTIVES = inflect(
    {"knapp": "LESS_THAN", "gut": "APPROX", "ungefähr": "APPROX"}
)
"""ein knappes Jahr, ein gutes Jahr."""

LATER = {
    "später": 1,
    "danach": 1,
    "darauf": 1,
    "drauf": 1,
    "hernach": 1,
    "zuvor": -1,
    "vorher": -1,
    "davor": -1,
    "früher": -1,
    "her": -1,
}
"""After an amount: counted from the last date of the narrative ("zwei Tage später")."""
