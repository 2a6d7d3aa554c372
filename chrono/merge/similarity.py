"""How alike two accounts of an event are, and what they contradict each other in.

Every part of the score comes with the words that explain it; a contradiction of
dates or of acts is not a low score but an end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from chrono.merge.account import Account

SAME_ENOUGH = 3.5
"""Score from which accounts with the very same days are one event."""
NEAR_ENOUGH = 4.0
"""The same where one of the dates is wider, up to a week."""
COARSE_ENOUGH = 4.5
"""The same where one of the dates is coarser than a week."""
LONG_ENOUGH = 5.0
"""The same where one of them is longer than a month."""
SUPPORT_ENOUGH = 4.0
"""The same for an account that cannot stand alone."""
UNDATED_ENOUGH = 5.0
"""The same for one that no date at all belongs to."""
CITED = 3.0
"""What it adds that a person has cited the same sentence for the event."""
SUSPECT = 1.0
"""So much below a pair is worth a person's look."""

_TOLD = 2.0
_RUN = 4
"""Days up to which a span is as good as a date."""
_WEEK = 7
_MONTH = 31
_WITHIN = ((_RUN, 1.5), (_MONTH, 1.0), (100, 0.4))
"""What it is worth to lie within a span of at most so many days."""

STATEMENT = "statement"
_JOURNEYS = frozenset({"visit", "summit"})
"""Kinds of act that are another one with other people."""
_ALIKE = frozenset(
    {
        frozenset({"visit", "summit"}),
        frozenset({"visit", "diplomacy"}),
        frozenset({"visit", "production"}),
        frozenset({"summit", "diplomacy"}),
        frozenset({"troops", "combat"}),
        frozenset({"weapons-transfer", "combat"}),
        frozenset({"missile-test", "combat"}),
        frozenset({"missile-test", "production"}),
        frozenset({"missile-test", "satellite"}),
        frozenset({"sanctions", "diplomacy"}),
        frozenset({"treaty", "diplomacy"}),
        frozenset({"economy", "weapons-transfer"}),
    }
)
"""Kinds of act that writers give to one event alike; they need more in common."""


class Comparison(NamedTuple):
    """A score, what it is made of, and the contradictions found."""

    score: float
    needed: float
    reasons: tuple[str, ...]
    contradiction: str = ""

    @property
    def same(self) -> bool:
        """Whether the two are one event."""
        return not self.contradiction and self.score >= self.needed

    @property
    def suspected(self) -> bool:
        """Whether they may be one event, which a person should say."""
        return not self.contradiction and (
            self.needed - SUSPECT <= self.score < self.needed
        )


def compare(left: Account, right: Account) -> Comparison:
    """Compare two accounts; symmetric."""
    cited = left.cites(right) or right.cites(left)
    if left.negated != right.negated and STATEMENT not in (
        left.category,
        right.category,
    ):
        return Comparison(0, 0, (), "one says that it did not happen")
    date_score, date_reason = _dates(left, right)
    if date_score is None:
        return Comparison(0, 0, (), date_reason)
    act_score, act_reason = _acts(left, right)
    if act_score is None:
        if not cited:
            return Comparison(0, 0, (), act_reason)
        act_score = 0.0
    others = "" if cited else _travellers(left, right)
    if others:
        return Comparison(0, 0, (), others)
    parts = [(date_score, date_reason), (act_score, act_reason)]
    if cited:
        parts.append((CITED, "a person cites this sentence for it"))
    parts += [_parties(left, right), _places(left, right)]
    numbers, contradiction = _numbers(left, right)
    if contradiction:
        return Comparison(0, 0, (), contradiction)
    parts += [numbers, _words(left, right), _ends(left, right)]
    score = round(sum(part for part, _ in parts), 2)
    longest = max(left.days, right.days)
    needed = SAME_ENOUGH
    if not _same_days(left, right) and date_score < _TOLD:
        needed = NEAR_ENOUGH
    if longest > _MONTH:
        needed = LONG_ENOUGH
    elif longest > _WEEK:
        needed = COARSE_ENOUGH
    if left.supporting or right.supporting:
        needed = max(needed, SUPPORT_ENOUGH)
    if left.undated or right.undated:
        needed = max(needed, UNDATED_ENOUGH)
    return Comparison(score, needed, tuple(reason for _, reason in parts if reason))


def _dates(left: Account, right: Account) -> tuple[float | None, str]:
    a, b = left.when, right.when
    if not a.overlaps(b):
        if _told_by(left, right) or _told_by(right, left):
            return _TOLD, "one is the report of the other"
        return None, f"the dates {left.label} and {right.label} contradict each other"
    exact = left.stated and right.stated and not (a.approximate or b.approximate)
    apart = not (a.contains(b) or b.contains(a))
    if exact and apart and max(left.days, right.days) <= _RUN:
        return None, f"the dates {left.label} and {right.label} only overlap"
    if not _same_days(left, right) and _of_one_article(left, right):
        return None, f"one article tells of {left.label} and of {right.label}"
    if _same_days(left, right):
        if left.days <= _RUN:
            return 2.0, f"the same date, {left.label}"
        return (1.5 if left.days <= _MONTH else 0.5), f"the same period, {left.label}"
    finer, coarser = (left, right) if left.days <= right.days else (right, left)
    score = next((score for days, score in _WITHIN if coarser.days <= days), 0.0)
    return score, f"{finer.label} lies in {coarser.label}"


def _same_days(left: Account, right: Account) -> bool:
    a, b = left.when, right.when
    return (a.earliest, a.latest) == (b.earliest, b.latest)


def _of_one_article(left: Account, right: Account) -> bool:
    """Whether one writer dates both to the day ("bis Sonntag", "am Samstag")."""
    if left.candidate is None or right.candidate is None:
        return False
    exact = left.stated and right.stated and max(left.days, right.days) <= _RUN
    return exact and left.candidate.article == right.candidate.article


def _told_by(statement: Account, deed: Account) -> bool:
    """Whether `statement` has only its own day, and that is when `deed` was told."""
    return (
        statement.saying
        and not deed.saying
        and deed.said is not None
        and (statement.when.earliest, statement.when.latest)
        == (deed.said.earliest, deed.said.latest)
        and bool(statement.features.numbers & deed.features.numbers)
        and bool(statement.speakers & deed.speakers)
    )


def _acts(left: Account, right: Account) -> tuple[float | None, str]:
    a, b = left.features.topics, right.features.topics
    shared = [topic for topic in a if topic in b]
    if left.category == right.category:
        if left.category == STATEMENT:
            return _statements(left, right)
        return 1.5, f"the same kind of act, {left.category}"
    if STATEMENT in (left.category, right.category):
        common = [topic for topic in shared if topic != STATEMENT]
        if common:
            return 0.5, f"both speak of {common[0]}"
        return None, f"{left.category} is not {right.category}"
    if left.category in b or right.category in a:
        return 1.0, f"both are about {shared[0]}"
    if frozenset({left.category, right.category}) in _ALIKE:
        return 0.5, f"{left.category} may be {right.category}"
    return None, f"{left.category} is not {right.category}"


def _travellers(left: Account, right: Account) -> str:
    """Say whose visits they are, if those of different people of one state."""
    if not {left.category, right.category} <= _JOURNEYS:
        return ""
    a, b = left.features, right.features
    if a.people & b.people:
        return ""
    mine = {state for state, _, _ in (one.partition(":") for one in a.nationals)}
    theirs = {state for state, _, _ in (one.partition(":") for one in b.nationals)}
    if not mine & theirs:
        return ""
    return (
        f"other people: {', '.join(sorted(a.people))} / {', '.join(sorted(b.people))}"
    )


def _statements(left: Account, right: Account) -> tuple[float | None, str]:
    """Two statements are one only if the same side speaks."""
    speakers = left.speakers & right.speakers
    if left.speakers and right.speakers and not speakers:
        return None, "different speakers"
    mine = set(left.features.topics) - {STATEMENT}
    theirs = set(right.features.topics) - {STATEMENT}
    if mine and theirs and not mine & theirs:
        return 0.0, "statements about different things"
    return 1.0, "both are statements"


def _ends(left: Account, right: Account) -> tuple[float, str]:
    """Whether something stopped ("nicht mehr an der Front")."""
    if left.features.ended and right.features.ended:
        return 2.5, "both say that it ended"
    if left.features.ended != right.features.ended and left.candidate:
        return -0.5 if right.candidate else 0.0, "only one says that it ended"
    return 0.0, ""


def _parties(left: Account, right: Account) -> tuple[float, str]:
    a, b = left.features.parties, right.features.parties
    named = (left.actors & right.actors) or (a & b)
    if left.actors & right.actors:
        exact = sorted(left.actors & right.actors)
        return min(2.0, 0.6 + 0.7 * len(exact)), f"in common: {', '.join(exact)}"
    if named:
        return 0.7, f"of the same side: {', '.join(sorted(named))}"
    told = left.speakers & right.speakers
    if told and left.category != right.category:
        return 0.7, f"told by the same: {', '.join(sorted(told))}"
    if left.features.people and right.features.people:
        return -1.0, "other people"
    if a and b:
        return 0.0, "nobody in common"
    return 0.0, ""


def _places(left: Account, right: Account) -> tuple[float, str]:
    a, b = left.features.places, right.features.places
    if a & b:
        return 1.0, f"the same place: {', '.join(sorted(a & b))}"
    if a and b:
        return -0.5, "different places"
    return 0.0, ""


def _numbers(left: Account, right: Account) -> tuple[tuple[float, str], str]:
    a, b = left.features.numbers, right.features.numbers
    same = {number for number in a & b if number >= 10}
    if same:
        shown = ", ".join(f"{number:g}" for number in sorted(same))
        return (2.0, f"the same figure: {shown}"), ""
    if a and b and left.category == right.category == STATEMENT:
        return (0.0, ""), "they give different figures"
    if any(n >= 10 for n in a) and any(n >= 10 for n in b):
        return (-0.7, "different figures"), ""
    return (0.0, ""), ""


def _words(left: Account, right: Account) -> tuple[float, str]:
    a, b = left.features.words, right.features.words
    shared = a & b
    if not shared:
        return 0.0, ""
    share = len(shared) / min(len(a), len(b))
    score = min(2.0, 0.35 * len(shared) + share)
    return round(score, 2), f"words in common: {', '.join(sorted(shared)[:8])}"
