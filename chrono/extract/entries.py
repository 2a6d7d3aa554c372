"""What a gazetteer holds, and what is found of it in a text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono.extract.names import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chrono.model.event import Text


@dataclass(frozen=True, slots=True)
class Mention:
    """A known name or word in a text: offsets in code points, `end` exclusive.

    `id` is what is meant, after reading: "Moskau" as a government is the actor
    `russia` via `moscow`, "der russische Verteidigungsminister" of 2023 the actor
    `shoigu` via `defence-minister`. `weight` of a category: 2 strong, 1 weak.
    """

    start: int
    end: int
    id: str
    kind: Kind
    via: str | None = None
    weight: int = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor, place, category or unit.

    `type` is person, state, agency, ministry, army, media … `of` is the actor or
    place it belongs to; `stands_for` the actor that a capital names; `mark` the one
    character a terminal prints for a category.
    """

    id: str
    name: Text
    type: str = ""
    of: str | None = None
    stands_for: str | None = None
    aliases: tuple[str, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """An office. `holders`: state -> its actors with their first and last day."""

    id: str
    name: Text
    holders: Mapping[str, tuple[tuple[str, dt.date | None, dt.date | None], ...]] = (
        field(default_factory=dict)
    )

    def holder(self, state: str, day: dt.date | None) -> str | None:
        """Who held it on `day`; without a day only an office with one holder ever."""
        terms = self.holders.get(state, ())
        if day is None:
            return terms[0][0] if len({actor for actor, _, _ in terms}) == 1 else None
        for actor, first, last in terms:
            if (first or dt.date.min) <= day <= (last or dt.date.max):
                return actor
        return None


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes, and how far that vouches for what is printed.

    `reliability`: agency, quality-press, broadcaster, press, think-tank, trade,
    official, state-media, advocacy or mirror.
    """

    name: str
    reliability: str
