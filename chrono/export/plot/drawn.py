"""What every picture has: a heading, and itself in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono.export import clean, texts
from chrono.export.plot.page import GREY, MARGIN, Page, measure
from chrono.export.plot.texts import words
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chrono.export.plot.scale import Scale
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

_TITLE, _SUBTITLE = 17.0, 8.5


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished picture with its alternative text; `names` are tooltips by mark."""

    page: Page
    title: str
    description: str
    names: Mapping[str, str] = field(default_factory=dict)


def heading(
    page: Page, chronology: Chronology, scale: Scale, lang: str, what: str = ""
) -> str:
    """Write title and subtitle on top of the page; give the title."""
    title = clean.line(texts.pick(chronology.title, lang))
    title = title or texts.word("chronology", lang)
    wide = measure(title, _TITLE, bold=True)
    size = min(_TITLE, _TITLE * (page.width - 2 * MARGIN) / wide)
    page.text(MARGIN, 30, title, size=size, bold=True)
    parts = [f"{what}." if what else "", f"{summary(chronology, lang)}."]
    if len(scale.stretches) > 1:
        parts.append(words("squeezed", lang, year=scale.stretches[1].first.year))
    line = " ".join(part for part in parts if part)
    page.text(MARGIN, 44, line, size=_SUBTITLE, color=GREY)
    return title


def summary(chronology: Chronology, lang: str) -> str:
    """Write "217 Ereignisse, 1945 bis März 2026"."""
    dated = [event for event in chronology if event.earliest or event.latest]
    first = min(dated, key=lambda e: (e.earliest or e.latest, e.id))
    last = max(dated, key=lambda e: (e.latest or e.earliest, e.id))
    start, end = _named(first, lang, end=False), _named(last, lang, end=True)
    until = "bis" if lang == "de" else "to"
    period = start if start == end else f"{start} {until} {end}"
    return f"{texts.count(len(chronology), 'event', lang)}, {period}"


def _named(event: Event, lang: str, *, end: bool) -> str:
    """Name the month of an event's first or last day; only the year if it is vague."""
    day = (event.latest or event.earliest) if end else (event.earliest or event.latest)
    assert day is not None, "When refuses a date that is open on both sides"
    if event.granularity > Granularity.MONTH:
        return str(day.year)
    return f"{texts.MONTHS[lang][day.month - 1]} {day.year}"
