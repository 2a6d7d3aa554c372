"""Whether a statement belongs to the subject of the project.

The gazetteer names the sides of the subject, its words, and the words that speak
against it. A clause of news seldom names everything, so the article and the sentence
before speak as well; what stays in doubt may support another text's event, but not
stand alone.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from chrono.extract.gazetteer import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chrono.extract.gazetteer import Gazetteer, Mention


class Standing(Enum):
    """What a statement may become."""

    FULL = "full"
    SUPPORTING = "supporting"
    OUT = "out"


class Verdict(NamedTuple):
    """The standing and, in words for `chrono extract --all`, why."""

    standing: Standing
    reason: str


def article_relevance(gazetteer: Gazetteer, mentions: Sequence[Mention]) -> int:
    """Rate the article: 2 names every side, 1 one side or none but the subject's words.

    An excerpt that names no side, but has a word of the subject, is taken to be about
    it: somebody put it into the project.
    """
    named = [mention for mention in mentions if mention.kind is not Kind.OFF]
    rating = gazetteer.relevance(named)
    if rating or gazetteer.sides(named):
        return rating
    return int(any(mention.kind is Kind.TERM for mention in named))


def judge(
    gazetteer: Gazetteer,
    mentions: Sequence[Mention],
    around: Sequence[Mention],
    actors: Iterable[str],
    *,
    article: int,
    lead: bool,
    points_back: bool,
    speakers: frozenset[str],
    fighting: bool,
) -> Verdict:
    """Judge a statement by its mentions and by the `actors` its pronouns stand for.

    `around` are the mentions of its whole clause. `points_back` says that it leans on
    a statement that belongs to the subject, `fighting` that it tells of fighting.
    """
    off = next((mention for mention in mentions if mention.kind is Kind.OFF), None)
    if off is not None:
        return Verdict(Standing.OUT, "a word of another subject stands in it")
    sides = set(gazetteer.sides([*mentions, *around]))
    sides |= {side for actor in actors if (side := gazetteer.side(actor))}
    if sides and len(sides) >= len(gazetteer.subject_sides):
        return Verdict(Standing.FULL, "it names every side")
    term = any(mention.kind is Kind.TERM for mention in (*mentions, *around))
    others = _others(gazetteer, mentions, actors, speakers)
    foreign = _another_matter(gazetteer, sides, others)
    if points_back and not foreign:
        return Verdict(Standing.FULL, "it continues a statement on the subject")
    if sides:
        if foreign:
            return Verdict(
                Standing.SUPPORTING, "one side and others: a matter of its own"
            )
        if fighting and not term and sides <= set(gazetteer.at_war):
            return Verdict(Standing.SUPPORTING, "fighting, and only one side is named")
        if article == 2:
            return Verdict(Standing.FULL, "one side, and the article names the rest")
        if term:
            return Verdict(Standing.FULL, "one side and a word of the subject")
        acting = {gazetteer.side(m.id) for m in mentions if m.kind is Kind.ACTOR}
        if article and acting - {None}:
            return Verdict(Standing.FULL, "one side acts, in an article on the subject")
    if lead and article and not (others and not sides and not term):
        return Verdict(Standing.FULL, "the article's lead")
    if article and term and not sides:
        return Verdict(Standing.SUPPORTING, "a word of the subject, but no side")
    return Verdict(Standing.SUPPORTING, "the subject is not named")


def _another_matter(
    gazetteer: Gazetteer, sides: set[str], others: frozenset[str]
) -> bool:
    """Whether a single side is named with those it has matters of its own with."""
    if len(sides) != 1:
        return False
    (side,) = sides
    return bool(others & set(gazetteer.elsewhere.get(side, ())))


def _others(
    gazetteer: Gazetteer,
    mentions: Iterable[Mention],
    actors: Iterable[str],
    speakers: frozenset[str],
) -> frozenset[str]:
    """Name those who are no side of the subject and take part beyond speaking."""
    named = {mention.id for mention in mentions if mention.kind is Kind.ACTOR}
    found = {
        actor
        for actor in named | set(actors)
        if actor in gazetteer.actors
        and actor not in speakers
        and gazetteer.side(actor) is None
        and gazetteer.actors[actor].type != "media"
    }
    return frozenset(found | {gazetteer.actors[actor].of or actor for actor in found})
