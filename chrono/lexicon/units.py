"""Units of time: nouns, the compounds they end, and the adjectives made of them."""

from __future__ import annotations

NOUNS: dict[str, str] = {
    "sekunde": "TS",
    "sekunden": "TS",
    "sek": "TS",
    "minute": "TM",
    "minuten": "TM",
    "min": "TM",
    "stunde": "TH",
    "stunden": "TH",
    "std": "TH",
    "tag": "D",
    "tage": "D",
    "tagen": "D",
    "tages": "D",
    "tags": "D",
    "woche": "W",
    "wochen": "W",
    "monat": "M",
    "monate": "M",
    "monaten": "M",
    "monats": "M",
    "monates": "M",
    "jahr": "Y",
    "jahre": "Y",
    "jahren": "Y",
    "jahres": "Y",
    "jahrs": "Y",
    "jahrzehnt": "DE",
    "jahrzehnte": "DE",
    "jahrzehnten": "DE",
    "jahrzehnts": "DE",
    "jahrzehntes": "DE",
    "dekade": "DE",
    "dekaden": "DE",
    "jahrhundert": "CE",
    "jahrhunderte": "CE",
    "jahrhunderten": "CE",
    "jahrhunderts": "CE",
    "jahrhundertes": "CE",
    "jahrtausend": "ML",
    "jahrtausende": "ML",
    "jahrtausenden": "ML",
    "jahrtausends": "ML",
    "wochenende": "WE",
    "wochenenden": "WE",
    "wochenendes": "WE",
    "quartal": "Q",
    "quartale": "Q",
    "quartalen": "Q",
    "quartals": "Q",
    "halbjahr": "H",
    "halbjahre": "H",
    "halbjahren": "H",
    "halbjahres": "H",
    "halbjahrs": "H",
    "jahreshälfte": "H",
    "jahresviertel": "Q",
    "vierteljahrhundert": "QC",
    "vierteljahrhunderts": "QC",
    "vierteljahr": "Q",
    "vierteljahre": "Q",
    "vierteljahres": "Q",
    "viertelstunde": "TQ",
    "viertelstunden": "TQ",
    "dreiviertelstunde": "T3Q",
    "halbstunde": "T2Q",
    "jh": "CE",
    "jhdt": "CE",
}
"""Codes: those of ISO 8601 durations (time units with a leading T), DE decade,
CE century, ML millennium, WE weekend, Q quarter, H half-year; TQ, T2Q and T3Q are
one, two and three quarters of an hour."""

ABBREVIATED = frozenset("std min sek jh jhdt".split())
"""Units that end in a dot which belongs to them."""

PLURALS = frozenset(
    "sekunden minuten stunden tage tagen wochen monate monaten jahre jahren"
    " jahrzehnte jahrzehnten dekaden jahrhunderte jahrhunderten jahrtausende"
    " jahrtausenden wochenenden quartale quartalen halbjahre halbjahren".split()
)

COMPOUND_ENDINGS = {
    "jahr": "Y",
    "jahre": "Y",
    "jahren": "Y",
    "jahres": "Y",
    "monat": "M",
    "monate": "M",
    "monaten": "M",
    "monats": "M",
    "woche": "W",
    "wochen": "W",
    "tag": "D",
    "tage": "D",
    "tagen": "D",
    "stunde": "TH",
    "stunden": "TH",
    "minute": "TM",
    "minuten": "TM",
    "jahrzehnt": "DE",
    "jahrzehnte": "DE",
    "jahrzehnten": "DE",
}
"""A longer word that ends so counts as the unit after a number or an ordinal:
"45 Arbeitstage", "im ersten Amtsjahr", "zwei Spielminuten"."""

NOT_A_UNIT = frozenset(
    "lichtjahr lichtjahre lichtjahren"
    " bundestag landtag reichstag alltag bundestages landtages vortrag parteitag"
    " parteitage parteitagen bundestage landtage landtagen freitag montag dienstag"
    " donnerstag samstag sonntag mittwoch neujahr vorjahr vorjahres frühjahr"
    " frühjahrs vortag folgetag feiertag feiertage feiertagen geburtstag geburtstage"
    " jahrestag jahrestage todestag gründungstag namenstag wochentag wochentage"
    " wochentagen werktag heutzutage vormonat vormonats folgemonat folgejahr"
    " vorwoche folgewoche mittag vormittag nachmittag kreistag auftrag beitrag antrag"
    " vertrag ertrag eintrag betrag sonntage hochzeitstag städtetag gemeindetag"
    " kirchentag ärztetag gewerkschaftstag verbandstag juristentag rosenmontag".split()
)
"""Words that end like a unit and are something else."""

ADJECTIVE_UNITS = {
    "sekündig": "TS",
    "minütig": "TM",
    "stündig": "TH",
    "tägig": "D",
    "wöchig": "W",
    "monatig": "M",
    "jährig": "Y",
    "quartalig": "Q",
}
"""dreitägig, einwöchig, 30-stündig: a duration as an adjective."""

LONG = {
    "sekundenlang": "TS",
    "minutenlang": "TM",
    "stundenlang": "TH",
    "tagelang": "D",
    "wochenlang": "W",
    "monatelang": "M",
    "jahrelang": "Y",
    "jahrzehntelang": "DE",
    "jahrhundertelang": "CE",
}
"""jahrelang and its inflections: PXY."""

LASTING = (
    "haft",
    "strafe",
    "krieg",
    "konflikt",
    "vertrag",
    "abkommen",
    "zeit",
    "pause",
    "frist",
    "mandat",
    "bestehen",
    "herrschaft",
    "ausbildung",
    "sperre",
    "verhandlungen",
    "arbeit",
    "bürgerkrieg",
    "regierung",
    "mitgliedschaft",
    "garantie",
    "laufzeit",
    "jubiläum",
    "dienst",
    "wehrdienst",
    "besatzung",
    "blockade",
    "belagerung",
    "exil",
    "planung",
    "bewährung",
    "verbot",
    "studie",
    "projekt",
    "programm",
    "plan",
    "amtszeit",
    "aufenthalt",
)
"""How nouns end that last for years: a dreijährige Haft is a duration, a dreijährige
Tochter has an age."""

FREQUENCIES = {
    "sekündlich": "PT1S",
    "minütlich": "PT1M",
    "stündlich": "PT1H",
    "halbstündlich": "PT30M",
    "viertelstündlich": "PT15M",
    "täglich": "P1D",
    "alltäglich": "P1D",
    "tagtäglich": "P1D",
    "allabendlich": "P1D",
    "allnächtlich": "P1D",
    "wöchentlich": "P1W",
    "allwöchentlich": "P1W",
    "zweiwöchentlich": "P2W",
    "vierzehntäglich": "P2W",
    "vierzehntägig": "P2W",
    "monatlich": "P1M",
    "allmonatlich": "P1M",
    "zweimonatlich": "P2M",
    "vierteljährlich": "P3M",
    "quartalsweise": "P3M",
    "halbjährlich": "P6M",
    "werktäglich": "XXXX-WXX-WD",
    "jährlich": "P1Y",
    "alljährlich": "P1Y",
    "zweijährlich": "P2Y",
}
"""Sets as adjectives and adverbs."""

ACROSS_YEARS = (
    "saison",
    "spielzeit",
    "amtsperiode",
    "schuljahr",
    "wintersemester",
    "legislaturperiode",
    "skisaison",
    "geschäftsjahr",
    "wirtschaftsjahr",
    "vereinsjahr",
    "studienjahr",
    "kindergartenjahr",
    "doppelhaushalt",
)
"""Periods that are named by two years: die Saison 2014/15."""
