"""Words that say whether a thing happened, is planned, is possible, or did not."""

from __future__ import annotations

_PLANNED_VERBS = """
plant planen plane geplant vorgesehen erwartet angekündigt beabsichtigt anberaumt
vereinbart angesetzt
"""
PLANNED_VERBS = frozenset(_PLANNED_VERBS.split())

FUTURE_AUXILIARIES = frozenset({"wird", "werden", "werde", "würden", "würde"})
"""With an infinitive: the future. With a participle: the passive."""

INTENTION = frozenset({"soll", "sollen", "solle", "will", "wollen", "wolle"})
"""With a plain infinitive: an intention. With "haben" or "sein" after a participle
("soll gelitten haben"): hearsay about the past."""

POSSIBILITY = frozenset(
    {"könnte", "könnten", "dürfte", "dürften", "könne", "kann", "können", "möglich"}
    | {"unwahrscheinlich", "denkbar", "womöglich", "möglicherweise", "eventuell"}
    | {"unmöglich", "mögliche", "möglichen", "möglicher"}
)
"""What may be is not an event."""

WATCHING = frozenset(
    {"verfolge", "verfolgt", "prüfe", "prüft", "prüfen", "beobachte", "beobachtet"}
    | {"untersucht", "untersuche", "analysiere", "analysiert", "überprüft", "überprüfe"}
)
"""Looking into something is no event of it."""

FORECAST = frozenset({"voraussichtlich", "erwartungsgemäß", "planmäßig"})

NEGATION = frozenset(
    {"nicht", "kein", "keine", "keinen", "keinem", "keiner", "keinerlei", "nie"}
    | {"niemals", "weder", "keineswegs"}
)

STILL = frozenset({"mehr"})
"""After a negation the end of something ("nicht mehr"), which is an event."""

STATIVE = frozenset(
    {"stationiert", "beteiligt", "sehen", "läuft", "laufe", "bestehen", "besteht"}
    | {"gilt", "gelte", "dient", "liegt", "liege", "arbeiten", "arbeitet", "lebt"}
)
"""With "seit": a state that began then."""

BEGINNING = ("begann", "begonnen", "begannen", "beginnt", "beginnen", "startete")

PRESENCE = frozenset({"war", "waren", "gewesen", "weilte", "weilten", "sei", "ist"})
"""With a place: someone was there."""

SUPERLATIVES = (
    "erste",
    "ersten",
    "erster",
    "erstes",
    "erstmals",
    "größte",
    "größten",
    "schwerste",
    "schwersten",
    "höchste",
    "höchsten",
    "letzte",
)
"""Before "seit": the date only measures ("die ersten seit September 2020")."""
