"""Accounts gathered into events: blocked by date and kind of act, best match first.

The accounts are taken in an order that depends on them alone (curated first, then the
finest date first), so the order of files changes nothing. An account is compared only
with clusters that share a day and a kind of act with it: time grows with the number
of accounts, not with its square.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from chrono.merge.similarity import Comparison, compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from chrono.merge.account import Account
    from chrono.model.when import When

JOINED = "joined "
"""With this begins each line of an explanation that says why something joined."""
_FINE = 31
"""Spans of at most so many days are filed by day, longer ones by month and year."""
_SHORT = 7
"""Of longer spans the only event may be meant, not any that is alike."""
_COMPARED = 5
"""Members of a cluster that a new account is compared with."""
ONLY_ENOUGH = 4.0
"""Score from which a coarse account joins the only event of its kind in its time."""
ONLY_SAME = 3.2
"""The same where both give the same long time."""
ONLY_OF_MONTH = 3.5
"""The same for one of a month that is of that very kind."""
ONLY_LEAD = 1.0
"""By how much that event must lead the next."""
_NEAR = 6
"""Days around an account within which a report of it is looked for."""


@dataclass(slots=True)
class Cluster:
    """The accounts of one event, with why each of them joined."""

    members: list[Account]
    reasons: list[str] = field(default_factory=list)

    @property
    def first(self) -> Account:
        """The account that began it: the curated event if there is one."""
        return self.members[0]


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Two that may be one event, left to a person: their keys, the score and why."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Gathering:
    """The clusters, the pairs in doubt, and the accounts that fit nowhere."""

    clusters: list[Cluster]
    suspected: list[Suspicion]
    unmatched: list[Account]


def gather(
    accounts: Iterable[Account],
    together: Mapping[str, str],
    apart: frozenset[frozenset[str]],
) -> Gathering:
    """Gather the accounts.

    `together` maps the key of an account to that of the curated event a person put
    it to; `apart` are pairs of keys that a person said are two events.
    """
    blocks = _Blocks()
    gathering = Gathering([], [], [])
    by_key: dict[str, Cluster] = {}
    for account in sorted(accounts, key=_order):
        decided = together.get(account.key)
        if decided in by_key:
            _join(
                by_key[decided],
                account,
                f"{JOINED}{account.key}: a person says that they are the same",
            )
            continue
        found = [] if account.event else _matches(account, blocks, apart)
        best = _chosen(account, found)
        if best is not None:
            _join(best[1], account, _explained(account, best[0]))
            blocks.file(best[1], account)
            continue
        near = [(match, cluster) for match, cluster in found if match.suspected]
        if account.supporting or _sums_up(account, near):
            gathering.unmatched.append(account)
        else:
            cluster = Cluster([account])
            gathering.clusters.append(cluster)
            by_key[account.key] = cluster
            blocks.file(cluster, account)
        gathering.suspected += _a_day_off(account, blocks)
        gathering.suspected += [
            Suspicion(cluster.first.key, account.key, match.score, match.reasons)
            for match, cluster in near
            if not account.supporting
        ]
    return gathering


def _matches(
    account: Account, blocks: _Blocks, apart: frozenset[frozenset[str]]
) -> list[tuple[Comparison, Cluster]]:
    """Compare with every cluster in reach; those that contradict are left out."""
    found = []
    for cluster in blocks.near(account):
        if any(frozenset({m.key, account.key}) in apart for m in cluster.members):
            continue
        match = _against(cluster, account)
        if match is not None and not match.contradiction:
            found.append((match, cluster))
    return found


def _chosen(
    account: Account, found: list[tuple[Comparison, Cluster]]
) -> tuple[Comparison, Cluster] | None:
    """The best match that is enough, or the only one of its kind in a long time."""
    ranked = sorted(
        found, key=lambda pair: (pair[0].needed - pair[0].score, pair[1].first.key)
    )
    if not ranked or (not account.stated and _has_article(ranked[0][1], account)):
        return None  # its article tells the event already
    if ranked[0][0].same:
        return ranked[0]
    days = account.when.days or 9999
    if not account.stated or days <= _SHORT:
        return None
    best, cluster = ranked[0]
    if days <= _FINE and not _alike(cluster.first, account):
        return None
    lead = best.score - (ranked[1][0].score if len(ranked) > 1 else 0.0)
    same = (cluster.first.when.earliest, cluster.first.when.latest) == (
        account.when.earliest,
        account.when.latest,
    )
    enough = ONLY_SAME if same else ONLY_OF_MONTH if days <= _FINE else ONLY_ENOUGH
    return ranked[0] if best.score >= enough and lead >= ONLY_LEAD else None


def _alike(left: Account, right: Account) -> bool:
    """Whether two tell of the same kind of act between the same two, in like words."""
    a, b = left.features, right.features
    between = (a.parties & b.parties) - a.people
    same = left.category == right.category and len(between) > 1
    return same and bool(a.words & b.words)


def _sums_up(account: Account, near: list[tuple[Comparison, Cluster]]) -> bool:
    """Whether a coarse account only sums up several events that people keep."""
    kept = [cluster for _, cluster in near if cluster.first.event is not None]
    return (account.when.days or 9999) > _FINE and len(kept) > 1


def _a_day_off(account: Account, blocks: _Blocks) -> list[Suspicion]:
    """Suspect events that agree in all but a day: somebody's time zone, or a slip."""
    if not account.stated or account.supporting or account.event is not None:
        return []
    first, last = account.when.earliest, account.when.latest
    if first is None or first != last:
        return []
    found = []
    for step in (-1, 1):
        day = first + dt.timedelta(days=step)
        moved = replace(account, when=replace(account.when, earliest=day, latest=day))
        for cluster in blocks.near(moved):
            match = compare(cluster.first, moved)
            off = compare(cluster.first, account).contradiction
            if match.same and off:
                reasons = (off, *match.reasons[1:])
                key = cluster.first.key
                found.append(Suspicion(key, account.key, match.score, reasons))
    return found


def _has_article(cluster: Cluster, account: Account) -> bool:
    return any(account.articles & member.articles for member in cluster.members)


def _order(account: Account) -> tuple[bool, bool, bool, int, dt.date, bool, str]:
    """Curated first, supporting last, finest first, the earliest article's first."""
    return (
        account.event is None,
        account.supporting,
        account.saying,
        min(account.when.days or 99999, 99999),
        account.when.earliest or dt.date.min,
        not account.stated,
        account.key,
    )


def _against(cluster: Cluster, account: Account) -> Comparison | None:
    """The best comparison with a member that has a date, unless one contradicts."""
    best: Comparison | None = None
    for member in cluster.members[:_COMPARED]:
        if not member.stated and member is not cluster.first:
            continue
        found = compare(member, account)
        if found.contradiction:
            if cluster.first.event is not None and member is not cluster.first:
                continue  # what a person keeps as one span may have several days
            return found
        if best is None or found.score - found.needed > best.score - best.needed:
            best = found
    return best


def _join(cluster: Cluster, account: Account, reason: str) -> None:
    cluster.members.append(account)
    cluster.reasons.append(reason)


def _explained(account: Account, found: Comparison) -> str:
    return (
        f"{JOINED}{account.key}: {'; '.join(found.reasons)}"
        f" (score {found.score:g}, needed {found.needed:g})"
    )


class _Blocks:
    """Clusters filed under each day (or month, or year) and kind of act."""

    def __init__(self) -> None:
        self._days: dict[tuple[int, str], list[Cluster]] = defaultdict(list)
        self._months: dict[tuple[int, str], list[Cluster]] = defaultdict(list)
        self._long: dict[tuple[int, str], list[Cluster]] = defaultdict(list)
        self._citing: dict[str, list[Cluster]] = defaultdict(list)

    def file(self, cluster: Cluster, account: Account) -> None:
        """File the cluster where an account like this one will be looked for."""
        if account.event is not None:
            for article in sorted(account.articles):
                _add(self._citing[article], cluster)
        for topic in account.features.topics or (account.category,):
            if _is_fine(account.when):
                for day in _days(account.when):
                    _add(self._days[day, topic], cluster)
                for month in _months(account.when):
                    _add(self._months[month, topic], cluster)
            else:
                for month in _months(account.when):
                    _add(self._long[month, topic], cluster)

    def near(self, account: Account) -> Iterator[Cluster]:
        """Every cluster that shares a day and a kind of act, each once."""
        seen: set[int] = set()
        for shelf in self._shelves(account):
            for cluster in shelf:
                if id(cluster) not in seen:
                    seen.add(id(cluster))
                    yield cluster

    def _shelves(self, account: Account) -> Iterator[Sequence[Cluster]]:
        for article in sorted(account.articles):
            yield self._citing.get(article, ())
        topics = account.features.topics or (account.category,)
        months = _months(account.when)
        for topic in topics:
            if _is_fine(account.when):
                for day in _days(account.when, _NEAR if account.saying else 0):
                    yield self._days.get((day, topic), ())
            else:
                for month in months:
                    yield self._months.get((month, topic), ())
            for month in months:
                yield self._long.get((month, topic), ())


def _add(shelf: list[Cluster], cluster: Cluster) -> None:
    if not any(other is cluster for other in shelf):
        shelf.append(cluster)


def _is_fine(when: When) -> bool:
    return when.days is not None and when.days <= _FINE


def _days(when: When, back: int = 0) -> range:
    assert when.earliest is not None, "a fine span has both ends"
    assert when.latest is not None, "a fine span has both ends"
    return range(when.earliest.toordinal() - back, when.latest.toordinal() + 1)


def _months(when: When) -> range:
    """Months since year 0; a side that is open reaches ten years."""
    first = when.earliest or (when.latest or dt.date.min).replace(day=1)
    last = when.latest or first
    start = first.year * 12 + first.month - 1
    end = last.year * 12 + last.month - 1
    if when.latest is None:
        end = start + 120
    if when.earliest is None:
        start = end - 120
    return range(start, min(end, start + 240) + 1)
