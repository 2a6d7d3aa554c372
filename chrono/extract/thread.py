"""What the text has been speaking of, so that "er", "solche Raketen" mean something."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono.extract.gazetteer import Kind
from chrono.extract.segments import tokens
from chrono.lexicon import clauses as grammar
from chrono.lexicon import reporting

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from chrono.extract.gazetteer import Gazetteer, Mention
    from chrono.extract.mentions import Mentions
    from chrono.model.candidate import Candidate

_MEMORY = 2
"""Sentences for which a theme is remembered."""
_MATTERS = frozenset({"sache", "angelegenheit", "vorwürfe", "vorwürfen", "thema"})
_HIS = frozenset({"sein", "seine", "seiner", "seinem", "seinen", "seines"})
_SPEAKERS = frozenset({"dienst", "behörde", "blatt", "sender", "zeitung", "agentur"})


@dataclass(slots=True)
class Thread:
    """The running memory of one article. Built per article, thrown away after it."""

    gazetteer: Gazetteer
    mentions: Mentions
    titled: tuple[Mention, ...] = ()
    day: dt.date | None = None
    person: str | None = None
    state: str | None = None
    people: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    speaker: str | None = None
    undated: bool = False
    """Whether the theme still lacks its day."""
    title: str = ""
    age: int = field(default=_MEMORY + 1)

    def referents(self, text: str, start: int, end: int) -> tuple[str, ...]:
        """Return the actors that the pronouns between `start` and `end` stand for."""
        found: list[str | None] = []
        words = tokens(text[start:end])
        for place, (word, before) in enumerate(zip(words, ["", *words], strict=False)):
            if word in grammar.MASCULINE:
                found.append(self._someone(start, end))
            elif word in ("beiden", "beide"):
                if grammar.COUNTRIES.intersection(words[place + 1 : place + 3]):
                    found += self.gazetteer.subject_sides
                elif len(self.people) > 1:
                    found += self.people[:2]
            elif before not in grammar.ARTICLES:
                continue
            elif word in ("land", "landes"):
                found.append(self._somewhere())
            elif word in _SPEAKERS:
                found.append(self.speaker)
        found += self._offices(start, end)
        if not found and any(word in _HIS for word in words):
            found += [self.person] if self.person else self._states_of_people()[:1]
        return tuple(dict.fromkeys(one for one in found if one))

    def points_back(
        self, text: str, start: int, end: int, *, dependent: bool = False
    ) -> bool:
        """Whether the words lean on what was said just before.

        A word of theirs stands for something named there, or they name nobody; the
        latter means nothing in a `dependent` clause.
        """
        words = tokens(text[start:end])
        if set(words) & grammar.ANAPHORA:
            return True
        pairs = list(itertools.pairwise(words))
        if any(a in grammar.ARTICLES and b in _MATTERS for a, b in pairs):
            return True
        if any(a.startswith("ein") and b in ("der", "dieser") for a, b in pairs):
            return True
        if dependent or set(words) & grammar.POSSESSIVES:
            return False
        return not any(
            mention.kind in (Kind.ACTOR, Kind.PLACE, Kind.ROLE)
            for mention in self.mentions.between(start, end)
        )

    def repeats(self, text: str, start: int, end: int) -> bool:
        """Whether a clause of saying has what was told before for its content.

        "Das berichtete der Abgeordnete", "Der Dienst bestätigte das", "Die Zahl
        nannte der Minister".
        """
        words = tokens(text[start:end])
        for before, word, after in zip(
            ["", *words], words, [*words[1:], ""], strict=False
        ):
            if word in grammar.NAMED_BEFORE and before in grammar.ARTICLES:
                return True
            if word not in grammar.TOLD_BEFORE:
                continue
            # Otherwise it is the article of a noun: "Das Weiße Haus bestätigte".
            if not before and (
                after in reporting.FINITE or after in grammar.AUXILIARIES
            ):
                return True
            if before in reporting.FINITE and (
                not after or after in grammar.PREPOSITIONS
            ):
                return True
        return False

    @property
    def alive(self) -> bool:
        """Whether there is something to point back to."""
        return self.age <= _MEMORY and bool(self.topics)

    def sentence(self, mentions: Sequence[Mention]) -> None:
        """Take note of who a sentence named, whatever became of it."""
        self.age += 1
        actors = [mention.id for mention in mentions if mention.kind is Kind.ACTOR]
        people = [actor for actor in actors if self._type(actor) == "person"]
        if mentions:
            people += self._offices(mentions[0].start, mentions[-1].end)
        if people:
            self.person = people[0]
            self.people = tuple(dict.fromkeys([*people, *self.people]))[:4]
        sides = (self.gazetteer.side(actor) for actor in actors)
        states = [side for side in sides if side and self._type(side) == "state"]
        if states:
            self.state = states[0]

    def statement(self, candidate: Candidate, *, undated: bool) -> None:
        """Take note of a statement on the subject: the theme of what follows."""
        self.actors = candidate.actors
        self.places = candidate.places
        self.topics = candidate.topics
        self.title = candidate.title
        self.undated = undated
        self.age = 0

    def _type(self, actor: str) -> str:
        entry = self.gazetteer.actors.get(actor)
        return entry.type if entry else ""

    def _someone(self, start: int, end: int) -> str | None:
        """The last person named, or at the start of a text the first to be named."""
        if self.person:
            return self.person
        here = {one.id for one in self.mentions.between(start, end)}
        for mention in (*self.titled, *self.mentions):
            if (
                mention.kind is Kind.ACTOR
                and mention.id not in here
                and self._type(mention.id) == "person"
                and self.gazetteer.side(mention.id)
            ):
                found: str = mention.id
                return found
        return None

    def _somewhere(self) -> str | None:
        """The side last named, or the first to be named."""
        if self.state:
            return self.state
        for mention in (*self.titled, *self.mentions):
            if mention.kind in (Kind.ACTOR, Kind.PLACE):
                side = self.gazetteer.side(mention.id)
                if side:
                    return side
        return None

    def office(self, start: int, end: int) -> str | None:
        """Return who holds the office named between `start` and `end`, if one is."""
        return next(iter(self._offices(start, end)), None)

    def _offices(self, start: int, end: int) -> list[str]:
        """Who holds an office that is named without its state ("der Machthaber")."""
        found = []
        here = self.mentions.between(start, end)
        named = {mention.id for mention in here}
        for mention in here:
            role = self.gazetteer.roles.get(mention.id)
            if mention.kind is not Kind.ROLE or role is None:
                continue
            if any(0 <= one.start - mention.end <= 2 for one in here):
                continue  # the name follows: "des Ministers Sergej Schoigu"
            states = self._states_of_people()
            if set(role.holders) <= set(self.gazetteer.subject_sides):
                states += self.gazetteer.subject_sides
            for state in dict.fromkeys(states):
                holder = role.holder(state, self.day) if state in role.holders else None
                if holder and holder not in named:
                    found.append(holder)
                    break
        return found

    def _states_of_people(self) -> list[str]:
        """The states that the last people named belong to."""
        found = []
        for person in (self.speaker, self.person):
            entry = self.gazetteer.actors.get(person or "")
            if entry is not None and entry.of:
                found.append(entry.of)
        return found
