"""Every word that a reader of the output reads, German and English side by side."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chrono.model.event import Event, Text

LANGUAGES = ("de", "en")

MONTHS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "de": (
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ),
        "en": (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
    }
)
MONTHS_SHORT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "de": (
            "Jan.",
            "Feb.",
            "März",
            "Apr.",
            "Mai",
            "Juni",
            "Juli",
            "Aug.",
            "Sept.",
            "Okt.",
            "Nov.",
            "Dez.",
        ),
        "en": (
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "May",
            "June",
            "July",
            "Aug",
            "Sept",
            "Oct",
            "Nov",
            "Dec",
        ),
    }
)
# Monday first, as everywhere in ISO 8601.
WEEKDAYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "de": (
            "Montag",
            "Dienstag",
            "Mittwoch",
            "Donnerstag",
            "Freitag",
            "Samstag",
            "Sonntag",
        ),
        "en": (
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        ),
    }
)
WEEKDAYS_SHORT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
        "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    }
)
SEASONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "de": ("Frühjahr", "Sommer", "Herbst", "Winter"),
        "en": ("spring", "summer", "autumn", "winter"),
    }
)

# What stands for a closed list of the program itself; categories are data of the
# project and take their names from the gazetteer.
_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "status.confirmed": ("bestätigt", "confirmed"),
        "status.claimed": ("behauptet", "claimed"),
        "status.denied": ("bestritten", "denied"),
        "status.disputed": ("umstritten", "disputed"),
        "origin.curated": ("von Hand", "curated"),
        "origin.extracted": ("aus Artikeln", "extracted"),
        "origin.merged": ("beides", "merged"),
        "granularity.time": ("Tageszeit", "time of day"),
        "granularity.day": ("Tag", "day"),
        "granularity.weekend": ("Wochenende", "weekend"),
        "granularity.week": ("Woche", "week"),
        "granularity.month": ("Monat", "month"),
        "granularity.quarter": ("Quartal", "quarter"),
        "granularity.season": ("Jahreszeit", "season"),
        "granularity.half": ("Halbjahr", "half-year"),
        "granularity.year": ("Jahr", "year"),
        "granularity.decade": ("Jahrzehnt", "decade"),
        "granularity.century": ("Jahrhundert", "century"),
        "granularity.millennium": ("Jahrtausend", "millennium"),
        "says.claims": ("behauptet:", "claimed by:"),
        "says.confirms": ("bestätigt:", "confirmed by:"),
        "says.denies": ("bestritten:", "denied by:"),
        "says.reports": ("gemeldet:", "reported by:"),
        "says.announces": ("angekündigt:", "announced by:"),
        "planned": ("geplant", "planned"),
        "undated": ("ohne Anfang", "no start"),
        "article": ("Artikel", "Article"),
        "words": ("Datierung", "Dated by"),
        "seen_from": ("gesehen vom", "seen from"),
        "explanation": ("Erklärung", "Explanation"),
        "reliability": ("Belege", "Support"),
        "publisher": ("Medium", "publisher"),
        "publishers": ("Medien", "publishers"),
        "more": ("weitere", "more"),
        "note": ("Anmerkung", "Note"),
        "conflicting": ("Quellen widersprechen sich", "sources disagree"),
        "day_unknown": ("Tag unbekannt", "day unknown"),
        "event": ("Ereignis", "event"),
        "events": ("Ereignisse", "events"),
        "source": ("Quelle", "source"),
        "sources": ("Quellen", "sources"),
        "date": ("Datum", "Date"),
        "title": ("Titel", "Title"),
        "summary": ("Zusammenfassung", "Summary"),
        "category": ("Kategorie", "Category"),
        "actors": ("Akteure", "Actors"),
        "actor": ("Akteur", "Actor"),
        "places": ("Orte", "Places"),
        "place": ("Ort", "Place"),
        "tags": ("Stichworte", "Tags"),
        "status": ("Status", "Status"),
        "figures": ("Zahlen", "Figures"),
        "conflicts": ("Widersprüche", "Conflicts"),
        "conflict": ("Widerspruch", "Conflict"),
        "year": ("Jahr", "Year"),
        "month": ("Monat", "Month"),
        "origin": ("Herkunft", "Origin"),
        "quote": ("Wortlaut", "Quote"),
        "accessed": ("abgerufen", "accessed"),
        "none": ("ohne Angabe", "not stated"),
        "chronology": ("Chronologie", "Chronology"),
        "part_of": ("Teil von", "part of"),
        "supersedes": ("ersetzt", "supersedes"),
        "responds_to": ("Reaktion auf", "responds to"),
        "only.de": ("nur auf Deutsch", "in German only"),
        "only.en": ("nur auf Englisch", "in English only"),
    }
)


def word(key: str, lang: str) -> str:
    """Give the word for a key ("status.claimed", "sources").

    Raises KeyError for an unknown key.
    """
    return _WORDS[key][LANGUAGES.index(lang)]


def label(key: str, lang: str) -> str:
    """Give the word for a key as it begins a line: "Source", "Quelle"."""
    text = word(key, lang)
    return text[0].upper() + text[1:]


def word_or(key: str, lang: str, otherwise: str) -> str:
    """Give the word for a key, or `otherwise`."""
    pair = _WORDS.get(key)
    return otherwise if pair is None else pair[LANGUAGES.index(lang)]


def pick(text: Text, lang: str) -> str:
    """Give a text in the wanted language, else in the other one, else empty."""
    wanted = text.get(lang)
    if wanted:
        return wanted
    return next((other for other in text.values() if other), "")


def foreign(text: Text, lang: str) -> str:
    """Say that a text stands in another language than the wanted one: "in German only".

    Empty where it is there as wanted, or not there at all.
    """
    if text.get(lang):
        return ""
    other = next((key for key, said in text.items() if said), "")
    return word_or(f"only.{other}", lang, other)


def told(text: Text, lang: str) -> str:
    """Give a text as `pick` does, and say if it stands in another language."""
    remark = foreign(text, lang)
    return f"{pick(text, lang)} [{remark}]" if remark else pick(text, lang)


def event_foreign(event: Event, lang: str) -> str:
    """Say that an event's title or summary stands in another language."""
    return foreign(event.title, lang) or foreign(event.summary, lang)


def name(names: Mapping[str, Text], identifier: str, lang: str) -> str:
    """Give the printed name of an actor, place or category, else its id."""
    known = names.get(identifier)
    return (pick(known, lang) if known else "") or identifier


def count(number: int, key: str, lang: str) -> str:
    """Write a number with its noun ("1 event", "2 events"); `key` is the singular."""
    return f"{number} {word(key if number == 1 else key + 's', lang)}"
