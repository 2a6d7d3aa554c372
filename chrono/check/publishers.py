"""The publishers behind a chronology: how often each is cited, and how far it vouches.

`document` writes docs/sources.md; a test compares the two.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono.model.publishers import carrier, vouching

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chrono.model.event import Event, Text

WEAK = frozenset({"state", "mirror"})
"""Reliabilities that do not establish anything by themselves."""

_HEAD = """\
# Sources

The publishers behind the chronology, counted from `events.yaml`. This page is
generated: `python tests/data/sources_document.py` writes it, and a test fails when it
is out of date. How far a publisher vouches is data of the project: section
`publishers` of `chrono/data/gazetteer.yaml`.

"Reuters via WHBL" counts for Reuters, and WHBL appears under *read through*. "Babel
(NHK)" is Babel's report on one by NHK and counts for Babel.
"""


@dataclass(frozen=True, slots=True)
class Count:
    """One publisher: how often it is cited and in how many events."""

    publisher: str
    reliability: str
    citations: int
    events: int


@dataclass(frozen=True, slots=True)
class Tally:
    """All publishers of a chronology, the most cited first."""

    counts: tuple[Count, ...]
    carriers: tuple[Count, ...]
    events: int
    weak: tuple[str, ...]
    """The ids of events that rest on publishers of weak reliability alone."""

    by_reliability: Mapping[str, tuple[Count, ...]] = field(default_factory=dict)


def tally(
    events: Iterable[Event],
    reliability: Mapping[str, str],
    articles: Mapping[str, str],
) -> Tally:
    """Count the publishers. `articles` gives the publisher of every article id.

    A publisher that `reliability` does not list counts as "unknown".
    """
    citations: Counter[str] = Counter()
    cited_in: Counter[str] = Counter()
    carried: Counter[str] = Counter()
    carried_in: Counter[str] = Counter()
    weak = []
    total = 0
    for event in events:
        total += 1
        written = [
            source.publisher or articles.get(source.article or "", "")
            for source in event.sources
        ]
        names = [vouching(name) for name in written]
        citations.update(names)
        cited_in.update(set(names))
        pages = [page for page in map(carrier, written) if page]
        carried.update(pages)
        carried_in.update(set(pages))
        if names and all(reliability.get(name) in WEAK for name in names):
            weak.append(event.id)
    counts = _counts(citations, cited_in, reliability)
    kinds = dict.fromkeys((*reliability.values(), "unknown"))
    return Tally(
        counts,
        _counts(carried, carried_in, reliability),
        total,
        tuple(weak),
        {
            kind: tuple(count for count in counts if count.reliability == kind)
            for kind in kinds
        },
    )


def document(counted: Tally, labels: Mapping[str, Text]) -> str:
    """Write docs/sources.md. `labels` names each reliability."""
    return "\n".join(_lines(counted, labels)) + "\n"


def _counts(
    citations: Counter[str], cited_in: Counter[str], reliability: Mapping[str, str]
) -> tuple[Count, ...]:
    rows = (
        Count(name, reliability.get(name, "unknown"), number, cited_in[name])
        for name, number in citations.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.citations, row.publisher.lower())))


def _lines(counted: Tally, labels: Mapping[str, Text]) -> Iterator[str]:
    yield _HEAD
    cited = sum(count.citations for count in counted.counts)
    yield (
        f"{counted.events} events, {cited} citations, "
        f"{len(counted.counts)} publishers.\n"
    )
    yield "| reliability | publishers | citations |"
    yield "| --- | ---: | ---: |"
    for kind, counts in counted.by_reliability.items():
        if counts:
            name = labels.get(kind, {}).get("en", kind)
            yield f"| {name} | {len(counts)} | {sum(c.citations for c in counts)} |"
    for kind, counts in counted.by_reliability.items():
        if counts:
            name = labels.get(kind, {}).get("en", kind)
            yield f"\n## {name[0].upper()}{name[1:]}\n"
            yield from _table(counts)
    yield "\n## Read through\n"
    yield "Pages that reprint, translate or archive the reports of others.\n"
    yield from _table(counted.carriers)
    yield "\n## Entries on weak ground\n"
    yield (
        "Every source of these entries is an outlet under state control or a page\n"
        "that reprints others; their notes say so.\n"
    )
    yield from (f"- `{event}`" for event in counted.weak)


def _table(counts: Iterable[Count]) -> Iterator[str]:
    yield "| publisher | citations | events |"
    yield "| --- | ---: | ---: |"
    for count in counts:
        yield f"| {count.publisher} | {count.citations} | {count.events} |"
