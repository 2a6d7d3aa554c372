from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from accounts import candidate, curated
from hypothesis import given
from hypothesis import strategies as st

from chrono.merge import join
from chrono.merge.reach import NEXT, Reach
from chrono.model.features import Features
from chrono.model.when import When

START = dt.date(2024, 1, 1)


@st.composite
def spans(draw: st.DrawFn) -> When:
    """Draw a span of up to three weeks within two months; a side may be open."""
    first = START + dt.timedelta(days=draw(st.integers(0, 40)))
    last = first + dt.timedelta(days=draw(st.integers(0, 20)))
    open_side = draw(st.sampled_from(["", "", "", "", "first", "last"]))
    return When(
        None if open_side == "first" else first, None if open_side == "last" else last
    )


@given(st.lists(spans(), max_size=6), spans())
def test_reach_is_every_day_near_a_span(found: list[When], asked: When) -> None:
    """What is told within a day of a candidate may be compared, and nothing else."""

    def near(span: When) -> bool:
        around = dt.timedelta(days=NEXT)
        first = span.earliest and span.earliest - around
        last = span.latest and span.latest + around
        return When(first, last).overlaps(asked)

    assert Reach(found).touches(asked) == any(near(span) for span in found)


class Asked(Mapping[str, Features]):
    """Features that remember for which events they were asked."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    def __getitem__(self, key: str) -> Features:
        self.ids.append(key)
        return Features(("troops",), frozenset({"north-korea"}))

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def test_events_far_from_every_candidate_stay_as_they_are() -> None:
    """They cost nothing but their place in the order."""
    words = "Nordkorea verlegt Soldaten"
    known = [curated(f"{year}-10-18-x", words) for year in range(2000, 2026)]
    asked = Asked()
    merged = join(known, [candidate("kurier", "2024-10-18", words)], asked)
    assert asked.ids == ["2024-10-18-x"]
    assert [event.id for event in merged.events] == [event.id for event in known]
    assert [len(event.sources) for event in merged.events if event.sources[1:]] == [2]
