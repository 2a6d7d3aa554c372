"""Names of weekdays, months, seasons and parts of the day."""

from __future__ import annotations

WEEKDAYS = {
    "montag": 1,
    "dienstag": 2,
    "mittwoch": 3,
    "donnerstag": 4,
    "freitag": 5,
    "samstag": 6,
    "sonnabend": 6,
    "sonntag": 7,
}
"""ISO weekday numbers; genitives and plurals are made in `WEEKDAY_FORMS`."""

WEEKDAY_FORMS = {
    **WEEKDAYS,
    **{name + "s": number for name, number in WEEKDAYS.items()},
    **{name + "es": number for name, number in WEEKDAYS.items()},
}

WEEKDAY_PLURALS = {
    **{name + "e": number for name, number in WEEKDAYS.items()},
    **{name + "en": number for name, number in WEEKDAYS.items()},
}
"""an Sonntagen: a set (and Montage is work on a building site, too)."""

WEEKDAY_ABBREVIATIONS = {
    "mo": 1,
    "di": 2,
    "mi": 3,
    "do": 4,
    "fr": 5,
    "sa": 6,
    "so": 7,
    "die": 2,
    "mit": 3,
    "don": 4,
    "fre": 5,
    "sam": 6,
    "son": 7,
    "mon": 1,
}
"""Latent: a weekday only with a dot or comma and a date after it ("Mo., 3. Juni")."""

MONTHS = {
    "januar": 1,
    "jänner": 1,
    "januars": 1,
    "jänners": 1,
    "februar": 2,
    "feber": 2,
    "februars": 2,
    "märz": 3,
    "märzes": 3,
    "april": 4,
    "aprils": 4,
    "mai": 5,
    "mais": 5,
    "maies": 5,
    "juni": 6,
    "junis": 6,
    "juno": 6,
    "juli": 7,
    "julis": 7,
    "julei": 7,
    "august": 8,
    "augusts": 8,
    "september": 9,
    "septembers": 9,
    "oktober": 10,
    "oktobers": 10,
    "november": 11,
    "novembers": 11,
    "dezember": 12,
    "dezembers": 12,
}

MONTH_ABBREVIATIONS = {
    "jan": 1,
    "jän": 1,
    "feb": 2,
    "febr": 2,
    "mär": 3,
    "mrz": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dez": 12,
}
"""Latent: a month only beside a day or a year, or after "im"."""

SEASONS = {
    "frühling": "SP",
    "frühlings": "SP",
    "frühjahr": "SP",
    "frühjahrs": "SP",
    "frühjahres": "SP",
    "lenz": "SP",
    "sommer": "SU",
    "sommers": "SU",
    "herbst": "FA",
    "herbstes": "FA",
    "herbsts": "FA",
    "winter": "WI",
    "winters": "WI",
}

SEASON_PARTS = {"früh": "START", "hoch": "MID", "spät": "END", "vor": "START"}
"""Prefixes of a season: Frühherbst, Hochsommer, Spätwinter, Vorfrühling."""

DAY_PARTS = {
    "morgen": "MO",
    "früh": "MO",
    "frühe": "MO",
    "morgens": "MO",
    "vormittag": "MO",
    "mittag": "MI",
    "nachmittag": "AF",
    "spätnachmittag": "AF",
    "abend": "EV",
    "vorabend": "EV",
    "nacht": "NI",
    "mitternacht": "NI",
}
"""TIMEX3 codes of the parts of a day (a value ends in T plus this code)."""

DAY_PART_ADVERBS = {
    "morgens": "MO",
    "frühmorgens": "MO",
    "vormittags": "MO",
    "mittags": "MI",
    "nachmittags": "AF",
    "abends": "EV",
    "spätabends": "EV",
    "nachts": "NI",
    "mitternachts": "NI",
}

DAY_PART_HOURS = {
    "MO": (4, 11),
    "MI": (11, 14),
    "AF": (12, 18),
    "EV": (17, 23),
    "NI": (21, 5),
}
"""Hours between which a clock time belongs to that part of the day."""
