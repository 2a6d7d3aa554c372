"""What the page's script must know: bounds and facets of every event, and words.

The events' texts it reads from the page itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chrono.export import texts
from chrono.export.encoding import encode
from chrono.export.html_page import days
from chrono.export.html_page.entries import both, name
from chrono.export.html_texts import SCRIPT_KEYS, pair
from chrono.export.select import fold
from chrono.model.event import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chrono.export.html_texts import Pair
    from chrono.model.chronology import Chronology

Row = tuple[int, int, int, int, list[int], list[int]]


def data(chronology: Chronology, lang: str) -> dict[str, Any]:
    """Everything for the script; rows stand in the order of the chronology."""
    events = chronology.events
    categories = _ids((event.category,) for event in events)
    actors = _ids(event.actors for event in events)
    places = _ids(event.places for event in events)
    statuses = [status.value for status in Status]
    rows: list[Row] = [
        (
            *days.number(event.when),
            categories[event.category],
            statuses.index(event.status.value),
            [actors[actor] for actor in event.actors],
            [places[place] for place in event.places],
        )
        for event in events
    ]
    return {
        "lang": lang,
        "title": both(chronology.title),
        "rows": rows,
        "facets": {
            "category": _named(categories, chronology),
            "actor": _named(actors, chronology),
            "place": _named(places, chronology),
            "status": [[status, *pair(f"status.{status}"), []] for status in statuses],
        },
        "labels": {
            facet: pair(facet) for facet in ("category", "actor", "place", "status")
        },
        "months": [texts.MONTHS["de"], texts.MONTHS["en"]],
        "short": [texts.MONTHS_SHORT["de"], texts.MONTHS_SHORT["en"]],
        "words": {key: pair(key) for key in SCRIPT_KEYS},
    }


def escaped(value: object) -> str:
    """JSON that may stand inside a script element whatever its texts hold."""
    written = encode(value, compact=True)
    for character in "<>&":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return written


def _ids(many: Iterable[Sequence[str]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for identifiers in many:
        for identifier in identifiers:
            found.setdefault(identifier, len(found))
    return found


def _named(
    ids: dict[str, int], chronology: Chronology
) -> list[tuple[str, str, str, list[str]]]:
    """Id, German and English name, and the other spellings a search should find."""
    spellings: dict[str, list[str]] = {identifier: [] for identifier in ids}
    for spelling, identifier in sorted(chronology.aliases.items()):
        if identifier in spellings:
            spellings[identifier].append(spelling)
    found = []
    for identifier in ids:
        printed: Pair = name(chronology.names, identifier)
        known = {fold(one) for one in printed}
        others = [one for one in spellings[identifier] if fold(one) not in known]
        found.append((identifier, *printed, others))
    return found
