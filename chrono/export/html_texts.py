"""The words that only the web page says, German and English side by side.

What other formats say too is in `chrono.export.texts`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from chrono.export import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[str, str]
"""The same in German and in English."""

_PAGE: Mapping[str, Pair] = MappingProxyType(
    {
        "skip": ("Zu den Ereignissen springen", "Skip to the events"),
        "language": ("Sprache", "Language"),
        "one_event": ("1 Ereignis", "1 event"),
        "many_events": ("{n} Ereignisse", "{n} events"),
        "one_source": ("1 Quelle", "1 source"),
        "many_sources": ("{n} Quellen", "{n} sources"),
        "from_to": ("{first} bis {last}", "{first} to {last}"),
        "no_events": (
            "Diese Chronologie enthält keine Ereignisse.",
            "This chronology has no events.",
        ),
        "last_entry": ("letzter Eintrag: {day}", "last entry: {day}"),
        "guide": ("Lesehilfe", "How to read this"),
        # dates
        "no_month": ("ohne Monatsangabe", "month not stated"),
        "no_start": ("Beginn offen", "start open"),
        "days": ("{n} Tage", "{n} days"),
        "approximate": ("ungefähre Angabe", "approximate"),
        "uncertain": ("unsichere Angabe", "uncertain"),
        "open_start": ("Beginn nicht bekannt", "start not known"),
        "open_end": ("Ende offen", "open-ended"),
        "known.part": ("genauer nicht bekannt", "not known more closely"),
        "known.weekend": ("auf das Wochenende genau", "known to the weekend"),
        "known.week": ("auf die Woche genau", "known to the week"),
        "known.month": ("auf den Monat genau", "known to the month"),
        "known.quarter": ("auf das Quartal genau", "known to the quarter"),
        "known.season": ("auf die Jahreszeit genau", "known to the season"),
        "known.half": ("auf das Halbjahr genau", "known to the half-year"),
        "known.year": ("auf das Jahr genau", "known to the year"),
        "known.decade": ("auf das Jahrzehnt genau", "known to the decade"),
        "known.century": ("auf das Jahrhundert genau", "known to the century"),
        "known.millennium": ("auf das Jahrtausend genau", "known to the millennium"),
        # an event
        "voice.claims": ("behauptet: {who}", "claimed by: {who}"),
        "voice.confirms": ("bestätigt: {who}", "confirmed by: {who}"),
        "voice.denies": ("bestritten: {who}", "denied by: {who}"),
        "voice.reports": ("gemeldet: {who}", "reported by: {who}"),
        "voice.announces": ("angekündigt: {who}", "announced by: {who}"),
        "announced": ("angekündigt", "announced"),
        "extracted": ("aus Artikeln gelesen", "read from articles"),
        "contradiction": ("Widerspruch", "Contradiction"),
        "contradiction.of": ("Widerspruch ({field})", "Contradiction ({field})"),
        "field.date": ("Datum", "date"),
        "field.figures": ("Zahlen", "figures"),
        "field.figure": ("Zahlen", "figures"),
        "field.place": ("Ort", "place"),
        "field.places": ("Orte", "places"),
        "field.actors": ("Akteure", "actors"),
        "field.status": ("Status", "status"),
        "responded_by": ("Reaktionen", "Responses"),
        "superseded_by": ("ersetzt durch", "superseded by"),
        "parts": ("Teile", "Parts"),
        "merged_why": ("Warum zusammengeführt", "Why these were joined"),
        "dated_by": (
            "datiert durch „{words}“: {days}",
            "dated by “{words}”: {days}",
        ),
        "seen_from": (", gesehen vom {day}", ", seen from {day}"),
        "without_sources": ("ohne Quelle", "no source"),
        "undated_source": ("ohne Datum", "undated"),
        # the overview
        "overview": ("Überblick", "Overview"),
        "overview.hint": (
            "Jahr anklicken, um hineinzuzoomen",
            "Click a year to zoom in",
        ),
        "all_years": ("Alle Jahre", "All years"),
        "zoom_out": ("Zurück zu {period}", "Back to {period}"),
        "previous": ("davor", "before"),
        "next": ("danach", "after"),
        "gap": ("{n} Jahre ohne Eintrag", "{n} years without an entry"),
        "bar.sure": ("Datum genau im Zeitraum", "dated within the period"),
        "bar.soft": (
            "ungenau datiert oder länger andauernd",
            "imprecisely dated or lasting longer",
        ),
        # the filters
        "filters": ("Filter", "Filters"),
        "search": ("Suche", "Search"),
        "period": ("Zeitraum", "Period"),
        "period.from": ("von", "from"),
        "period.to": ("bis", "to"),
        "period.form": (
            "Jahr, Monat oder Tag: 2024, 2024-06, 19.6.2024",
            "year, month or day: 2024, 2024-06, 2024-06-19",
        ),
        "period.bad": ("Kein Datum: „{text}“", "Not a date: “{text}”"),
        "period.order": ("Das Ende liegt vor dem Anfang", "It ends before it starts"),
        "period.apply": ("Anwenden", "Apply"),
        "compact": ("Nur Schlagzeilen", "Headlines only"),
        "reset": ("Alles zeigen", "Show all"),
        "remove": ("Filter entfernen", "Remove filter"),
        "shown": ("{n} von {all} Ereignissen", "{n} of {all} events"),
        "nothing": (
            "Kein Ereignis passt zu diesen Filtern.",
            "No event matches these filters.",
        ),
        "unknown_event": (
            "Ein Ereignis „{id}“ gibt es hier nicht.",
            "There is no event “{id}” here.",
        ),
        # the guide
        "guide.dates": ("Daten", "Dates"),
        "guide.day": ("auf den Tag genau", "known to the day"),
        "guide.span": ("mehrere Tage", "several days"),
        "guide.soft": (
            "nur der Zeitraum ist bekannt, der Tag nicht",
            "only the period is known, not the day",
        ),
        "guide.about": ("ungefähr dieser Tag", "about this day"),
        "guide.on": ("reicht über den Monat hinaus", "goes on beyond the month"),
        "guide.status": ("Status", "Status"),
        "guide.confirmed": (
            "von mehreren Seiten oder von den Beteiligten bestätigt",
            "confirmed by several sides or by those involved",
        ),
        "guide.claimed": (
            "eine Seite behauptet es, unabhängig bestätigt ist es nicht",
            "one side claims it, without independent confirmation",
        ),
        "guide.denied": ("eine Seite bestreitet es", "one side denies it"),
        "guide.disputed": (
            "die Darstellungen widersprechen einander",
            "the accounts contradict each other",
        ),
        "guide.keys": ("Tasten", "Keys"),
        "keys.search": ("suchen", "search"),
        "keys.next": ("nächstes und voriges Ereignis", "next and previous event"),
        "keys.open": ("Quellen auf und zu", "sources open and closed"),
        "keys.in": (
            "in Jahr oder Monat des Ereignisses hineinzoomen",
            "zoom into the year or month of the event",
        ),
        "keys.out": ("herauszoomen", "zoom out"),
        "keys.turn": (
            "voriger und nächster Zeitraum (nach dem Zoomen)",
            "previous and next period (when zoomed in)",
        ),
        "keys.bars": (
            "im Überblick von Balken zu Balken",
            "from bar to bar in the overview",
        ),
        "keys.compact": ("nur Schlagzeilen", "headlines only"),
        "keys.language": ("Deutsch oder Englisch", "German or English"),
        "keys.reset": ("alle Filter aufheben", "clear all filters"),
        "keys.help": ("diese Hilfe", "this help"),
        "keys.on": ("Tastenkürzel eingeschaltet", "Keyboard shortcuts on"),
        "close": ("Schließen", "Close"),
        "made_with": ("Erzeugt mit", "Made with"),
        "self_contained": (
            "Diese Seite ist eine einzige Datei: ohne Netz lesbar, ohne Zählpixel.",
            "This page is a single file: it reads offline and tracks nobody.",
        ),
    }
)

SCRIPT_KEYS = (
    "one_event",
    "many_events",
    "all_years",
    "zoom_out",
    "previous",
    "next",
    "gap",
    "overview.hint",
    "period.bad",
    "period.order",
    "remove",
    "reset",
    "shown",
    "nothing",
    "unknown_event",
    "search",
    "period",
    "from_to",
    "period.from",
    "period.to",
)
"""The words that the page's script puts together itself."""


def pair(key: str, **values: object) -> Pair:
    """Give the words for a key in both languages, `values` filled in.

    Looks among the page's own words first, then among those of every format.
    Raises KeyError for an unknown key.
    """
    found = _PAGE.get(key)
    if found is None:
        found = texts.word(key, "de"), texts.word(key, "en")
    if values:
        return found[0].format(**values), found[1].format(**values)
    return found


def pair_or(key: str, otherwise: str) -> Pair:
    """Give the words for a key, or `otherwise` in both languages."""
    try:
        return pair(key)
    except KeyError:
        return otherwise, otherwise


def counted(number: int, noun: str) -> Pair:
    """Give "1 event" or "7 events" in both languages; `noun` is event or source."""
    if number == 1:
        return pair(f"one_{noun}")
    return pair(f"many_{noun}s", n=number)
