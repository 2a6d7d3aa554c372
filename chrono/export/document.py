"""Events as plain dictionaries: what the JSON Schema describes.

`chrono/data/chronology.schema.json` is the same thing as a schema; a field that
joins here joins there. Changes are additive only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chrono.export.dates import display
from chrono.export.texts import LANGUAGES

if TYPE_CHECKING:
    import datetime as dt

    from chrono.model.chronology import Chronology
    from chrono.model.event import Event, Source

SCHEMA_VERSION = 1


def head(chronology: Chronology) -> dict[str, Any]:
    """Give everything of the document that stands before the events."""
    return {
        "schema_version": SCHEMA_VERSION,
        "title": dict(chronology.title),
        "names": used_names(chronology),
    }


def used_names(chronology: Chronology) -> dict[str, dict[str, str]]:
    """Give the printed names of the ids that the events carry, sorted by id."""
    ids: set[str] = set()
    for event in chronology:
        ids.update(event.actors, event.places)
        ids.add(event.category)
        ids.update(each.who for each in event.attribution)
        for figure in event.figures:
            ids.update((figure.unit, figure.by))
    names = chronology.names
    return {each: dict(names[each]) for each in sorted(ids) if each in names}


def event(event: Event) -> dict[str, Any]:
    """Give one event with all its fields; absent texts and lists are empty."""
    when = event.when
    return {
        "id": event.id,
        "date": when.edtf,
        "earliest": _iso(when.earliest),
        "latest": _iso(when.latest),
        "granularity": when.granularity.label,
        "mod": when.mod.value if when.mod else None,
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "display": {lang: display(when, lang) for lang in LANGUAGES},
        "title": dict(event.title),
        "summary": dict(event.summary),
        "category": event.category,
        "actors": list(event.actors),
        "places": list(event.places),
        "tags": list(event.tags),
        "status": event.status.value,
        "attribution": [{"who": a.who, "says": a.says} for a in event.attribution],
        "figures": [
            {"value": f.value, "unit": f.unit, "note": f.note, "by": f.by}
            for f in event.figures
        ],
        "note": dict(event.note),
        "origin": event.origin.value,
        "planned": event.planned,
        "order": event.order,
        "part_of": event.part_of,
        "supersedes": list(event.supersedes),
        "responds_to": list(event.responds_to),
        "sources": [source(each) for each in event.sources],
        "conflicts": [
            {"field": c.field, "note": dict(c.note), "sources": list(c.sources)}
            for c in event.conflicts
        ],
        "explanation": list(event.explanation),
    }


def source(source: Source) -> dict[str, Any]:
    """Give one source; what it does not have is left out, except the address."""
    fields: dict[str, Any] = {}
    if source.article is not None:
        fields["article"] = source.article
    fields["url"] = source.url
    fields["publisher"] = source.publisher
    fields["published"] = source.published
    for name in ("title", "accessed", "language"):
        if value := getattr(source, name):
            fields[name] = value
    if quote := source.quote:
        fields["quote"] = {
            "exact": quote.exact,
            "prefix": quote.prefix,
            "suffix": quote.suffix,
            "start": quote.start,
            "end": quote.end,
        }
    if timex := source.timex:
        fields["timex"] = {
            "text": timex.text,
            "value": timex.value,
            "earliest": _iso(timex.earliest),
            "latest": _iso(timex.latest),
            "rule": timex.rule,
            "anchor": _iso(timex.anchor),
        }
    return fields


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
