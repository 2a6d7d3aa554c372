"""Everything the project knows by name, and finding it in a text."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from chrono.extract.entries import Mention
from chrono.extract.names import Kind, NameIndex, Pattern, Spelling, pieces
from chrono.extract.naming import named
from chrono.model.publishers import vouching

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from chrono.extract.entries import Entry, Publisher, Role
    from chrono.model.event import Text
    from chrono.model.finding import Finding


@dataclass(frozen=True)
class Gazetteer:
    """Everything the project knows by name. Make one with `load`."""

    actors: Mapping[str, Entry]
    places: Mapping[str, Entry]
    categories: Mapping[str, Entry]
    units: Mapping[str, Entry] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    publishers: Mapping[str, Publisher] = field(default_factory=dict)
    reliabilities: Mapping[str, Text] = field(default_factory=dict)
    title: Text = field(default_factory=dict)
    subject_sides: tuple[str, ...] = ()
    elsewhere: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    at_war: tuple[str, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    faults: tuple[Finding, ...] = ()
    path: str = ""

    @cached_property
    def index(self) -> NameIndex:
        """The lookup over all names and words, made on first use."""
        return NameIndex(self._patterns())

    def _patterns(self) -> Iterator[Pattern]:
        for spelling in self.spellings:
            # One without a word is among the findings.
            with suppress(ValueError):
                yield Pattern(pieces(spelling.written), spelling.label)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the file, with line and column."""
        from chrono.extract.gazetteer_check import doubtful

        return tuple(sorted((*self.faults, *doubtful(self.spellings, self.path))))

    @cached_property
    def names(self) -> Mapping[str, Text]:
        """The printed name of every id, by language."""
        shelves: tuple[Mapping[str, Entry | Role], ...] = (
            self.actors,
            self.places,
            self.categories,
            self.units,
            self.roles,
        )
        return {key: entry.name for shelf in shelves for key, entry in shelf.items()}

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Every spelling of an actor, place or category in lower case -> its id."""
        found: dict[str, str] = {}
        for shelf in (self.actors, self.places, self.categories):
            for key, entry in shelf.items():
                for spelling in (key, *entry.name.values(), *entry.aliases):
                    written = spelling.replace("~", "").lower()
                    found.setdefault(written, key)
                    words = written.split()
                    if len(words) == 3 and entry.type == "person":
                        found.setdefault(f"{words[0]} {words[1]}-{words[2]}", key)
        return found

    def known(self, key: str) -> bool:
        """Whether `key` is the id of an actor, place or category."""
        return key in self.actors or key in self.places or key in self.categories

    def side(self, key: str) -> str | None:
        """Name the side of the subject that an actor or place belongs to, if any."""
        seen: set[str] = set()
        here: str | None = key
        while here is not None and here not in seen:
            if here in self.subject_sides:
                return here
            seen.add(here)
            entry = self.actors.get(here) or self.places.get(here)
            here = entry.of if entry else None
        return None

    def sides(self, mentions: Iterable[Mention]) -> frozenset[str]:
        """Collect the sides that are named."""
        named = (
            self.side(mention.id)
            for mention in mentions
            if mention.kind in (Kind.ACTOR, Kind.PLACE)
        )
        return frozenset(side for side in named if side)

    def relevance(self, mentions: Iterable[Mention]) -> int:
        """How far a passage belongs to the subject.

        2: it names every side; 1: one side and a word of the subject; 0: neither,
        or a word that speaks against it.
        """
        mentions = list(mentions)
        if any(mention.kind is Kind.OFF for mention in mentions):
            return 0
        sides = self.sides(mentions)
        if sides and len(sides) == len(self.subject_sides):
            return 2
        term = any(mention.kind is Kind.TERM for mention in mentions)
        return 1 if sides and term else 0

    def publisher(self, name: str) -> Publisher | None:
        """Who vouches for "Reuters via WHBL": Reuters; for "Babel (NHK)": Babel."""
        return self.publishers.get(vouching(name))

    def find(
        self,
        text: str,
        start: int = 0,
        end: int | None = None,
        day: dt.date | None = None,
    ) -> list[Mention]:
        """Every known name and word in `text[start:end]`, in order.

        Names do not overlap (the longest wins); category words and terms may stand
        inside or beside them. `day`, usually the day of publication, says who held
        an office.
        """
        hits = self.index.hits(text, start, len(text) if end is None else end)
        mentions = named(self, text, hits, day)
        words: dict[tuple[int, int, str], Mention] = {}
        for hit in hits:
            label = hit.label
            if label.kind not in (Kind.CATEGORY, Kind.TERM, Kind.OFF):
                continue
            key = (hit.start, hit.end, label.id)
            if key not in words or words[key].weight < label.weight:
                words[key] = Mention(*key, label.kind, None, label.weight)
        mentions += words.values()
        mentions.sort(key=lambda mention: (mention.start, -mention.end, mention.kind))
        return mentions
