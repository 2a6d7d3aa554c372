"""Checks of what refers to something: C307 to C309, C314."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from chrono.check.material import Key, Material
    from chrono.model.event import Event
    from chrono.model.finding import Finding

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def dangling_events(material: Material) -> Iterator[Finding]:
    """C307: an event that is part of, replaces or answers one that is not there."""
    known = {event.id for event in material.curated}
    # Whether candidates have such an id is known only where there are candidates.
    others = None if material.others is None else known | set(material.others)
    for event in material.curated:
        for keys, name in _relations(event):
            among = others if keys[0] in ("same_as", "not_same_as") else known
            if among is not None and name not in among:
                yield material.event(
                    "C307",
                    event,
                    f'{keys[0]}: there is no event "{name}"; check the id',
                    *keys,
                )
            elif name == event.id:
                yield material.event(
                    "C307", event, f"{keys[0]}: the event names itself", *keys
                )


def _relations(event: Event) -> Iterator[tuple[Key, str]]:
    if event.part_of:
        yield ("part_of",), event.part_of
    for field in ("supersedes", "responds_to", "same_as", "not_same_as"):
        for number, name in enumerate(getattr(event, field)):
            yield (field, number), name


def circles(material: Material) -> Iterator[Finding]:
    """C314: events that are part of each other."""
    parents = {event.id: event.part_of for event in material.curated}
    for event in material.curated:
        chain = [event.id]
        while (parent := parents.get(chain[-1])) and parent not in chain:
            chain.append(parent)
        if parent == event.id and len(chain) > 1 and event.id == min(chain):
            yield material.event(
                "C314",
                event,
                f"{' is part of '.join((*chain, event.id))}; open the circle",
                "part_of",
            )


def unknown_names(material: Material) -> Iterator[Finding]:
    """C308: an actor, a place, or an id elsewhere, that the gazetteer does not have."""
    if material.names is None:
        return
    for event in material.curated:
        for keys, name in _names(event):
            if name not in material.names:
                yield material.event(
                    "C308",
                    event,
                    f'{keys[0]}: "{name}" is not in the gazetteer; '
                    f"{_hint(name, material.names)}",
                    *keys,
                )


def _hint(name: str, known: Collection[str]) -> str:
    """Name the id that may have been meant: the gazetteer's keys are ids alone."""
    close = get_close_matches(name.lower().replace(" ", "-"), known, n=1, cutoff=0.8)
    return f'did you mean "{close[0]}"?' if close else "add it there"


def _names(event: Event) -> Iterator[tuple[Key, str]]:
    for number, name in enumerate(event.actors):
        yield ("actors", number), name
    for number, name in enumerate(event.places):
        yield ("places", number), name
    # These may be plain words; only what looks like an id is meant to be one.
    for number, attribution in enumerate(event.attribution):
        if _ID.fullmatch(attribution.who):
            yield ("attribution", number, "who"), attribution.who
    for number, figure in enumerate(event.figures):
        for key, value in (("unit", figure.unit), ("by", figure.by)):
            if value and _ID.fullmatch(value):
                yield ("figures", number, key), value


def unknown_categories(material: Material) -> Iterator[Finding]:
    """C309: a category that the gazetteer does not have."""
    if material.categories is None:
        return
    known = ", ".join(sorted(material.categories))
    hint = f"use {known}" if known else "the gazetteer has none; add it there"
    for event in material.curated:
        if event.category and event.category not in material.categories:
            yield material.event(
                "C309",
                event,
                f'"{event.category}" is no category; {hint}',
                "category",
            )
