"""The chronology: events in order, and the names to print them with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from chrono.model.event import Event, Text
from chrono.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Chronology:
    """Events in order (`Event.sort_key`); iterate it to read them.

    `names` gives the printed name of every actor, place and category id that the
    project's gazetteer knows. `aliases` maps every lower-case spelling of those to
    the id, for filters. `findings` is what went wrong on the way and left the rest
    standing (an article without a date, an unreadable file).
    """

    title: Text
    events: tuple[Event, ...]
    names: Mapping[str, Text] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)
