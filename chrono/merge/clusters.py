"""Accounts gathered into events: blocked by date and kind of act, best match first.

The accounts are taken in an order that depends on them alone (curated first, then the
finest date first), so the order of files changes nothing. An account is compared only
with clusters that share a day and a kind of act with it: time grows with the number
of accounts, not with its square.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono.merge.similarity import Comparison, compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from chrono.merge.account import Account
    from chrono.model.when import When

_FINE = 31
"""Spans of at most so many days are filed by day, longer ones by month and year."""
_COMPARED = 12
"""Members of a cluster that a new account is compared with."""
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
    """The clusters, the pairs in doubt, and the supporting accounts that fit nowhere."""

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
            _join(by_key[decided], account, "a person says that they are the same")
            continue
        best: tuple[Comparison, Cluster] | None = None
        near: list[tuple[Comparison, Cluster]] = []
        for cluster in [] if account.event else blocks.near(account):
            if any(
                frozenset({member.key, account.key}) in apart
                for member in cluster.members
            ):
                continue
            found = _against(cluster, account)
            if found.same and (best is None or _better(found, cluster, best)):
                best = (found, cluster)
            elif found.suspected:
                near.append((found, cluster))
        if best is not None:
            _join(best[1], account, _explained(account, best[0]))
            blocks.file(best[1], account)
            continue
        if account.supporting:
            gathering.unmatched.append(account)
        else:
            cluster = Cluster([account])
            gathering.clusters.append(cluster)
            by_key[account.key] = cluster
            blocks.file(cluster, account)
        gathering.suspected += [
            Suspicion(cluster.first.key, account.key, found.score, found.reasons)
            for found, cluster in near
        ]
    return gathering


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


def _against(cluster: Cluster, account: Account) -> Comparison:
    """The best comparison with a member, unless one contradicts."""
    best: Comparison | None = None
    for member in cluster.members[:_COMPARED]:
        found = compare(member, account)
        if found.contradiction:
            return found
        if best is None or found.score - found.needed > best.score - best.needed:
            best = found
    assert best is not None, "a cluster has a member"
    return best


def _better(
    found: Comparison, cluster: Cluster, best: tuple[Comparison, Cluster]
) -> bool:
    margin, other = found.score - found.needed, best[0].score - best[0].needed
    return (margin, _reverse(cluster.first.key)) > (other, _reverse(best[1].first.key))


def _reverse(key: str) -> tuple[int, ...]:
    """A key that sorts the other way round, so that the smaller wins a tie."""
    return tuple(-ord(letter) for letter in key)


def _join(cluster: Cluster, account: Account, reason: str) -> None:
    cluster.members.append(account)
    cluster.reasons.append(reason)


def _explained(account: Account, found: Comparison) -> str:
    return (
        f"joined {account.key}: {'; '.join(found.reasons)}"
        f" (score {found.score:g}, needed {found.needed:g})"
    )


class _Blocks:
    """Clusters filed under each day (or month, or year) and kind of act."""

    def __init__(self) -> None:
        self._days: dict[tuple[int, str], list[Cluster]] = defaultdict(list)
        self._months: dict[tuple[int, str], list[Cluster]] = defaultdict(list)
        self._long: dict[tuple[int, str], list[Cluster]] = defaultdict(list)

    def file(self, cluster: Cluster, account: Account) -> None:
        """File the cluster where an account like this one will be looked for."""
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
