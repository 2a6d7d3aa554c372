"""The gazetteer: the known names of a subject, and finding them in a text.

Data of the project (docs/gazetteer.md): actors, places, offices by period,
categories of acts with the words that speak for them, units, publishers.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from chrono.extract.names import Hit, Kind, NameIndex, Pattern, Spelling, pieces
from chrono.model.publishers import vouching

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chrono.model.event import Text
    from chrono.model.finding import Finding

__all__ = ["Entry", "Gazetteer", "Kind", "Mention", "Publisher", "Role", "load"]

_NEAR = 25
"""How many characters may lie between a title and the state it belongs to."""


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
        return NameIndex(
            Pattern(pieces(spelling.written), spelling.label)
            for spelling in self.spellings
            if spelling.written.strip("*~ ")
        )

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
                    first, *rest = written.split()
                    if len(rest) == 2 and entry.type == "person":
                        found.setdefault(f"{first} {'-'.join(rest)}", key)
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
        mentions = self._names(text, hits, day)
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

    def _names(self, text: str, hits: list[Hit], day: dt.date | None) -> list[Mention]:
        """Actors, places and offices: longest first, then read in their context."""
        words = {
            (hit.last, hit.label.id) for hit in hits if hit.label.kind is Kind.WORD
        }
        named: list[tuple[Hit, Mention]] = []
        free = 0
        for hit in sorted(hits, key=lambda hit: (hit.first, -hit.last)):
            label = hit.label
            if label.kind not in (Kind.ACTOR, Kind.PLACE, Kind.ROLE):
                continue
            if hit.first < free or self._another_person(text, hit):
                continue
            free = hit.last + 1
            mention = Mention(hit.start, hit.end, label.id, label.kind)
            place = self.places.get(label.id) if label.kind is Kind.PLACE else None
            capital_of = place.stands_for if place else None
            if capital_of and (hit.first - 1, "locative") not in words:
                mention = Mention(hit.start, hit.end, capital_of, Kind.ACTOR, label.id)
            named.append((hit, mention))
        return self._offices(text, named, words, day)

    def _another_person(self, text: str, hit: Hit) -> bool:
        """Whether a lone surname is the beginning of a name we do not know.

        "Kim Hong-kyun" is not Kim Jong Un: a hyphen joins what follows to a lower
        case word.
        """
        entry = self.actors.get(hit.label.id)
        if hit.first != hit.last or entry is None or entry.type != "person":
            return False
        head, hyphen, tail = text[hit.end + 1 : hit.end + _NEAR].partition("-")
        return bool(
            hyphen
            and text[hit.end : hit.end + 1] == " "
            and head.isalpha()
            and head[0].isupper()
            and tail[:1].islower()
        )

    def _offices(
        self,
        text: str,
        named: list[tuple[Hit, Mention]],
        words: set[tuple[int, str]],
        day: dt.date | None,
    ) -> list[Mention]:
        """Put the holder in the place of "der russische Verteidigungsminister"."""
        read: list[Mention] = []
        taken = False
        for place, (hit, mention) in enumerate(named):
            if taken:
                taken = False
                continue
            role = self.roles.get(mention.id) if mention.kind is Kind.ROLE else None
            if role is None:
                read.append(mention)
                continue
            before = named[place - 1] if place else None
            if before and 0 <= hit.first - before[0].last - 1 <= 1:
                holder = self._holder(role, before[1], day)
                former = {before[0].first - 1, hit.first - 1}
                if holder and not any((spot, "former") in words for spot in former):
                    if read and read[-1] == before[1]:
                        read.pop()
                    read.append(
                        Mention(before[1].start, hit.end, holder, Kind.ACTOR, role.id)
                    )
                    continue
            after = named[place + 1] if place + 1 < len(named) else None
            if after and 0 <= after[0].first - hit.last - 1 <= 1:
                holder = self._holder(role, after[1], day)
                between = text[hit.end : after[0].start]
                if (
                    holder
                    and "," not in between
                    and ((hit.first - 1, "former") not in words)
                ):
                    read.append(
                        Mention(hit.start, after[1].end, holder, Kind.ACTOR, role.id)
                    )
                    taken = True
                    continue
            read.append(mention)
        return read

    def _holder(self, role: Role, state: Mention, day: dt.date | None) -> str | None:
        """Who holds `role` for the state, or the state of the capital, mentioned."""
        place = self.places.get(state.id)
        capital_of = place.stands_for if place else None
        return role.holder(capital_of or state.id, day)


def load(path: Path | str | None = None) -> Gazetteer:
    """Read a gazetteer file; None reads the bundled one.

    Whatever is wrong inside is in `findings` with line and column. Raises
    UnreadableFile when there is no such file, InvalidData when it is not a
    gazetteer at all.
    """
    from chrono.extract.gazetteer_file import read

    if path is None:
        return read(Path(__file__).parent.parent / "data" / "gazetteer.yaml")
    return read(Path(path))
