"""The words in and around a picture, German and English side by side."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from chrono.export.texts import LANGUAGES, count

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "and_others": ("Weitere", "Others"),
        "period": ("Zeitraum", "period"),
        "soft": (
            "weicher Rand: Tag nicht genau bekannt",
            "soft edge: day not exactly known",
        ),
        "squeezed": (
            "Die Jahre vor {year} sind gestaucht.",
            "The years before {year} are squeezed.",
        ),
        "labelled": (
            "Beschriftet sind {shown} von {all}, die am häufigsten belegten zuerst.",
            "Labels are given to {shown} of {all}, those with most sources first.",
        ),
        "repeated": (
            "Ein Ereignis steht bei jedem seiner Akteure, beschriftet ist es einmal.",
            "An event stands with each of its actors and is labelled once.",
        ),
        "timeline": ("Zeitleiste: {summary}.", "Timeline: {summary}."),
        "lanes": ("Zeilen: {lanes}.", "Lanes: {lanes}."),
        "density": ("Säulendiagramm: {summary}.", "Bar chart: {summary}."),
        "peak": ("Am dichtesten: {peaks}.", "Densest: {peaks}."),
        "doubtful": (
            "Davon nicht bestätigt: {number}.",
            "Not confirmed among them: {number}.",
        ),
        "soft_events": (
            "Nicht auf den Tag datiert: {number}.",
            "Not dated to the day: {number}.",
        ),
        "per_month": ("Ereignisse pro Monat", "Events per month"),
        "per_quarter": ("Ereignisse pro Quartal", "Events per quarter"),
        "per_year": ("Ereignisse pro Jahr", "Events per year"),
        "per_decade": ("Ereignisse pro Jahrzehnt", "Events per decade"),
        "per_century": ("Ereignisse pro Jahrhundert", "Events per century"),
        "confirmed": ("bestätigt", "confirmed"),
        "unconfirmed": (
            "behauptet, umstritten oder bestritten",
            "claimed, disputed or denied",
        ),
        "spread": (
            "nicht genau datiert: gleichmäßig auf den möglichen Zeitraum verteilt",
            "date not exact: spread evenly over the time that it may mean",
        ),
        "nothing": ("Keine Ereignisse", "No events"),
    }
)


def words(key: str, lang: str, **parts: object) -> str:
    """Give the words for a key, with its blanks filled. Raises KeyError."""
    return _WORDS[key][LANGUAGES.index(lang)].format(**parts)


def events(number: int, lang: str) -> str:
    """Write "217 Ereignisse", "1 event"."""
    return count(number, "event", lang)
