"""Checks that take two looks: duplicates and contradictions, C402 and C501."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.check.material import in_article
from chrono.model.codes import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.check.material import Material
    from chrono.model.event import Conflict, Event
    from chrono.model.finding import Finding


def duplicates(material: Material) -> Iterator[Finding]:
    """C402: two that merging took for the same event without being sure."""
    events = {event.id: event for event in material.curated}
    for pair in material.suspected:
        left, right = pair.left, pair.right
        if left not in events and right in events:
            left, right = right, left
        why = f" ({pair.why})" if pair.why else ""
        message = (
            f'"{left}" and "{right}" may be the same{why}; '
            'say so with "same_as" or "not_same_as"'
        )
        if left in events:
            yield material.event("C402", events[left], message)
        else:
            yield _about_candidate(material, "C402", left, message)


def _about_candidate(material: Material, code: str, key: str, message: str) -> Finding:
    """Make a finding about a candidate, whose id is its article's and an offset."""
    name, _, offset = key.partition("#")
    for article in material.articles:
        if article.id == name and offset.isdecimal():
            return in_article(code, article, int(offset), message)
    return finding(code, material.path, (0, 0), message, key)


def contradictions(material: Material) -> Iterator[Finding]:
    """C501: sources that contradict each other where no editor has said so.

    Merging keeps what sources say differently as a conflict; one that the curated
    event does not record is to be looked at.
    """
    curated = {event.id: event for event in material.curated}
    for event in material.merged:
        own = curated.get(event.id)
        recorded = {conflict.field for conflict in own.conflicts} if own else set()
        for conflict in event.conflicts:
            if conflict.field in recorded:
                continue
            message = _contradiction(event, conflict)
            if own:
                yield material.event("C501", own, message)
            else:
                yield _about_sources(material, event, message)


def _contradiction(event: Event, conflict: Conflict) -> str:
    note = conflict.note.get("en") or conflict.note.get("de") or "sources differ"
    return (
        f'"{event.id}", {conflict.field}: {note.rstrip(".")}; '
        'decide, and record it under "conflicts"'
    )


def _about_sources(material: Material, event: Event, message: str) -> Finding:
    articles = {article.id: article for article in material.articles}
    for source in event.sources:
        article = articles.get(source.article or "")
        if article:
            start = source.quote.start if source.quote else None
            return in_article("C501", article, start or 0, message)
    return finding("C501", material.path, (0, 0), message, event.id)
