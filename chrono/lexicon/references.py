"""Vague references to past, present and future: a meaning in time, but no day."""

from __future__ import annotations

from chrono.lexicon.endings import inflect

PAST = (
    "damals",
    "früher",
    "einst",
    "einstmals",
    "ehedem",
    "kürzlich",
    "jüngst",
    "unlängst",
    "neulich",
    "vorhin",
    "letztens",
    "vormals",
    "dereinst",
)

PRESENT = (
    "jetzt",
    "derzeit",
    "momentan",
    "gegenwärtig",
    "heutzutage",
    "augenblicklich",
    "zurzeit",
    "neuerdings",
)

FUTURE = ("künftig", "bald", "demnächst", "zukünftig", "alsbald", "baldmöglichst")

ADJECTIVES: dict[str, str] = inflect({"zukünftig": "FUTURE_REF"})

NOUNS = {
    "vergangenheit": "PAST_REF",
    "gegenwart": "PRESENT_REF",
    "zukunft": "FUTURE_REF",
    "moment": "PRESENT_REF",
    "augenblick": "PRESENT_REF",
    "zeit": "",
    "zeiten": "",
    "kurzem": "PAST_REF",
    "langem": "PAST_REF",
    "kürze": "FUTURE_REF",
    "bälde": "FUTURE_REF",
    "dato": "PRESENT_REF",
}
"""Nouns that refer to a time with the right words before them."""

WORDS: dict[str, str] = (
    dict.fromkeys(PAST, "PAST_REF")
    | dict.fromkeys(PRESENT, "PRESENT_REF")
    | dict.fromkeys(FUTURE, "FUTURE_REF")
    | ADJECTIVES
)

BEFORE_A_NAME = frozenset(
    "herr herrn frau doktor dr professor prof hund heißt hieß heißen namens dirigent"
    " bürgermeister bürgermeisterin minister ministerin kanzler kanzlerin präsident"
    " präsidentin sprecher sprecherin chef chefin trainer trainerin familie ehepaar"
    " richter richterin anwalt anwältin lehrer lehrerin direktor direktorin".split()
)
"""After these a month or a season is somebody's name: Herr März, Frau Sommer."""

UNTAGGED = (
    "nun",
    "gerade",
    "später",
    "inzwischen",
    "mittlerweile",
    "zuletzt",
    "zuvor",
    "bislang",
    "bisher",
    "danach",
    "erneut",
    "schon",
)
"""Words of time that annotators leave alone: they order, they do not date."""
