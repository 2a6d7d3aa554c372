"""Lanes and rows of a timeline: which label goes where, so that none overlap.

A lane has strips of marks without labels on top and rows of labelled events below.
The events with most sources are labelled first; rows are given, one by one, to the
lane where a row more shows most labels for its height.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono.export.plot.labels import Row, free_row, take
from chrono.export.plot.marks import RADIUS, Mark

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from chrono.export.plot.scale import Scale
    from chrono.model.event import Event

NAME_LINE = 10.0  # from base line to base line of a lane's name
LINE = 8.6  # from base line to base line
BESIDE = 3.5  # between mark and label
UNDER = 2 * RADIUS + 1.0  # from the top of a row to a label under its mark
PADDING = 7.0  # above and below the rows of a lane
_BETWEEN = 5.0  # between one label and the next mark
_STRIP = 2 * RADIUS + 3.0
_STRIPS = 3  # at least; one more for every so many marks
_CROWD = 30


@dataclass(slots=True)
class Item:
    """An event in a lane: its mark, its row, and its label if it has one.

    `side` says where the label stands: 1 right of the mark, -1 left, 0 under it;
    `shift` is how far to the left one under its mark had to move to stay inside.
    One that is not `labelled` has its label in another lane.
    """

    event: Event
    mark: Mark
    date: str
    lines: tuple[str, ...]
    width: float
    labelled: bool = True
    row: int = 0
    side: int | None = None
    shift: float = 0.0

    @property
    def height(self) -> float:
        """How high the row must be for this item."""
        if self.side is None:
            return _STRIP
        under = UNDER if self.side == 0 else 0.0
        return under + LINE * (1 + len(self.lines)) + 3.5

    @property
    def day(self) -> dt.date:
        """A day the event touches, for finding its stretch of the axis."""
        day = self.event.earliest or self.event.latest
        assert day is not None, "When refuses a date that is open on both sides"
        return day


@dataclass(slots=True)
class Lane:
    """A lane: its name in lines, its events, and its rows once they are laid."""

    name: tuple[str, ...]
    items: list[Item]
    heights: list[float] = field(default_factory=list)

    @property
    def height(self) -> float:
        """The height of all rows with the padding above and below."""
        return max(sum(self.heights), self.least) + 2 * PADDING

    @property
    def least(self) -> float:
        """The height that the name and the number under it take."""
        return NAME_LINE * (len(self.name) + 1)

    def top(self, row: int) -> float:
        """How far below the lane's own top a row begins."""
        return PADDING + sum(self.heights[:row])


@dataclass(frozen=True, slots=True)
class _Plan:
    """One way to fill a lane: row and side of every item, and what it comes to."""

    places: tuple[tuple[int, int | None], ...]
    heights: tuple[float, ...]
    height: float
    labels: int


def lay_out(lanes: Sequence[Lane], scale: Scale, most_height: float) -> None:
    """Give every item its row and, where there is room, its label.

    The lanes together keep to `most_height` unless one row each is already more.
    """
    plans = [_plan(lane, scale, 1) for lane in lanes]
    rows = [1] * len(lanes)
    wanted = [sum(item.labelled for item in lane.items) for lane in lanes]
    bigger = [_plan(lane, scale, 2) for lane in lanes]
    while True:
        spare = most_height - sum(plan.height for plan in plans)
        worth = [
            (_gain(now, then, wanted[number]), -number)
            for number, (now, then) in enumerate(zip(plans, bigger, strict=True))
            if then.labels > now.labels and then.height - now.height <= spare
        ]
        if not worth:
            break
        number = -max(worth)[1]
        rows[number] += 1
        plans[number] = bigger[number]
        bigger[number] = _plan(lanes[number], scale, rows[number] + 1)
    for lane, plan in zip(lanes, plans, strict=True):
        lane.heights = list(plan.heights)
        for item, (row, side) in zip(lane.items, plan.places, strict=True):
            item.row, item.side = row, side


def _gain(now: _Plan, then: _Plan, wanted: int) -> float:
    """How much a row more is worth: its labels, far dearer where many are missing."""
    labels = then.labels - now.labels
    return labels * (wanted - now.labels) ** 2 / max(then.height - now.height, 1.0)


def _plan(lane: Lane, scale: Scale, most: int) -> _Plan:
    labelled = [n for n, item in enumerate(lane.items) if item.labelled]
    ranked = sorted(labelled, key=lambda n: _rank(lane.items[n]))
    placed, rows = _place_all(lane, ranked, scale, most)
    # The same labels read better from early to late, if they fit that way too.
    ordered, dated = _place_all(lane, sorted(placed), scale, most)
    if len(ordered) == len(placed):
        placed, rows = ordered, dated
    strips: list[Row] = []
    most_strips = _STRIPS + (len(lane.items) - len(placed)) // _CROWD
    waiting = {
        number: _strip(item, strips, most_strips)
        for number, item in enumerate(lane.items)
        if number not in placed
    }
    heights = [_STRIP] * len(strips) + [0.0] * len(rows)
    places: list[tuple[int, int | None]] = []
    for number, item in enumerate(lane.items):
        if number in waiting:
            places.append((waiting[number], None))
            continue
        row, item.side = len(strips) + placed[number][0], placed[number][1]
        heights[row] = max(heights[row], item.height)
        places.append((row, item.side))
    height = max(sum(heights), lane.least) + 2 * PADDING
    return _Plan(tuple(places), tuple(heights), height, len(placed))


def _place_all(
    lane: Lane, numbers: Sequence[int], scale: Scale, most: int
) -> tuple[dict[int, tuple[int, int]], list[Row]]:
    """Place items in the order given; those without room are not in the result."""
    rows: list[Row] = []
    placed: dict[int, tuple[int, int]] = {}
    for number in numbers:
        place = _place(lane.items[number], rows, scale, most)
        if place:
            placed[number] = place
    return placed, rows


def _rank(item: Item) -> tuple[int, dt.date, str]:
    """Most sources first, then by date."""
    event = item.event
    publishers = {source.publisher or source.url for source in event.sources}
    return (-len(publishers), event.sort_key[0], event.id)


def _place(
    item: Item, rows: list[Row], scale: Scale, most: int
) -> tuple[int, int] | None:
    """Take the highest row with room for mark and label; give the row and the side."""
    stretch = scale.stretch(item.day)
    left, right = item.mark.reach
    room = item.width + BESIDE
    beside = {1: (left, right + room), -1: (left - room, right)}
    sides = {
        side: (start, end)
        for side, (start, end) in beside.items()
        if (side > 0 or start >= stretch.left)
        and (side < 0 or end <= stretch.right + 2)
    }
    if right - left > 0.8 * item.width or not sides:
        item.shift = max(left + item.width - stretch.right, 0.0)
        start = left - item.shift
        if start < stretch.left - RADIUS:
            return None
        sides = {0: (start, max(right, start + item.width))}
    best: tuple[int, int] | None = None
    for side, (start, end) in sides.items():
        row = free_row(rows, start - 2, end + _BETWEEN, most)
        if row is not None and (best is None or row < best[0]):
            best = row, side
    if best:
        start, end = sides[best[1]]
        take(rows, best[0], start - 2, end + _BETWEEN)
    return best


def _strip(item: Item, strips: list[Row], most: int) -> int:
    """Take a place for a mark without a label; the last ones may touch their like."""
    left, right = item.mark.reach
    row = free_row(strips, left, right, most)
    if row is None:
        row = min(range(len(strips)), key=lambda n: strips[n].overlap(left, right))
    take(strips, row, left, right)
    return row
