"""The mark of an event: a dot for a day, a bar for a span, soft where not exact.

Status is told by shape, and colour only repeats it: filled for confirmed, hollow for
claimed, a hollow diamond for disputed, a cross for denied; bars that are not confirmed
are thin. An announced event is a hollow triangle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono.export import texts
from chrono.export.dates import is_one_day
from chrono.export.plot.page import GREY, measure
from chrono.export.plot.texts import words
from chrono.model import periods
from chrono.model.event import Status
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    from chrono.export.plot.page import Page
    from chrono.export.plot.scale import Scale
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event
    from chrono.model.when import When

SURE = "#1d4f7c"
UNSURE = "#b8500f"
RADIUS = 2.7
_THICK, _THIN = 5.0, 2.4
_OPEN = 34.0  # how far a bar fades into the unknown, in points
_NARROWEST = 9.0  # of a soft bar


@dataclass(frozen=True, slots=True)
class Mark:
    """Where an event is drawn: from `left` to `right`, fading over `fades` at its ends.

    A dot has no extent of its own: `left` is `right`. Soft marks have `fades`.
    """

    left: float
    right: float
    fades: tuple[float, float] = (0.0, 0.0)
    dot: bool = False

    @property
    def reach(self) -> tuple[float, float]:
        """The room that it takes from left to right."""
        if self.dot:
            halo = max(RADIUS, *self.fades)
            return self.left - halo, self.right + halo
        return self.left, self.right


def mark(when: When, scale: Scale) -> Mark:
    """Find the place of a date on the scale."""
    earliest, latest = when.earliest, when.latest
    if earliest is None or latest is None:
        if earliest is not None:
            start = scale.start_of(earliest)
            return Mark(start, start + _OPEN, (0.0, _OPEN))
        assert latest is not None, "When refuses a date that is open on both sides"
        end = scale.end_of(latest)
        return Mark(end - _OPEN, end, (_OPEN, 0.0))
    left, right = scale.start_of(earliest), scale.end_of(latest)
    if earliest == latest:
        middle = (left + right) / 2
        halo = 0.0 if is_one_day(when) or _is_clock_time(when) else 3 * RADIUS
        return Mark(middle, middle, (halo, halo), dot=True)
    if when.granularity <= Granularity.DAY and not when.approximate:
        spare = max(2 * RADIUS - (right - left), 0) / 2
        return Mark(left - spare, right + spare)
    spare = max(_NARROWEST - (right - left), 0) / 2
    left, right = left - spare, right + spare
    return Mark(left, right, _fades(when, scale, right - left))


def draw(page: Page, mark: Mark, y: float, event: Event, gid: str) -> None:
    """Draw the mark of an event with its middle on `y`."""
    sure = event.status is Status.CONFIRMED
    color = SURE if sure else UNSURE
    if mark.dot:
        halo = max(mark.fades)
        if halo:
            page.soft_box(
                mark.left - halo, y - _THIN / 2, 2 * halo, _THIN, color, (halo, halo)
            )
        draw_dot(page, mark.left, y, event.status, planned=event.planned, gid=gid)
        return
    height = _THICK if sure and not event.planned else _THIN
    top, width = y - height / 2, mark.right - mark.left
    if any(mark.fades):
        page.soft_box(mark.left, top, width, height, color, mark.fades, gid)
    else:
        page.box(mark.left, top, width, height, color, gid=gid)


def draw_dot(
    page: Page,
    x: float,
    y: float,
    status: Status,
    *,
    planned: bool = False,
    gid: str | None = None,
) -> None:
    """Draw the dot of a status."""
    r = RADIUS
    if planned:
        triangle = ((x - r, y + r * 0.8), (x, y - r), (x + r, y + r * 0.8))
        page.polygon(triangle, fill="#ffffff", edge=SURE, gid=gid)
    elif status is Status.CONFIRMED:
        page.circle(x, y, r, fill=SURE, edge="#ffffff", width=0.5, gid=gid)
    elif status is Status.CLAIMED:
        page.circle(x, y, r - 0.4, fill=None, edge=UNSURE, width=1.1, gid=gid)
    elif status is Status.DISPUTED:
        d = r + 0.5
        diamond = ((x - d, y), (x, y - d), (x + d, y), (x, y + d))
        page.polygon(diamond, fill="#ffffff", edge=UNSURE, width=1.1, gid=gid)
    else:
        d = r - 0.3
        cross = ((x - d, y - d), (x + d, y + d), (x, y), (x - d, y + d), (x + d, y - d))
        page.line(cross, UNSURE, 1.3, gid)


def draw_legend(
    page: Page, chronology: Chronology, x: float, y: float, lang: str
) -> float:
    """Explain the marks that occur, from `x` on; give the width that it took."""
    start = x
    present = {event.status for event in chronology if not event.planned}
    entries = [
        (status, False, texts.word(f"status.{status}", lang))
        for status in Status
        if status in present
    ]
    if any(event.planned for event in chronology):
        entries.append((Status.CONFIRMED, True, texts.word("planned", lang)))
    for status, planned, word in entries:
        draw_dot(page, x + 4, y - 2.6, status, planned=planned)
        x = _note(page, x + 11, y, word)
    page.box(x, y - 5.1, 20, _THICK, SURE)
    x = _note(page, x + 25, y, words("period", lang))
    page.soft_box(x, y - 5.1, 34, _THICK, SURE, (15, 15))
    return _note(page, x + 39, y, words("soft", lang)) - start


def _note(page: Page, x: float, y: float, text: str) -> float:
    page.text(x, y, text, size=7.2, color=GREY)
    return x + measure(text, 7.2) + 14


def _is_clock_time(when: When) -> bool:
    return when.granularity is Granularity.TIME and not (
        when.approximate or when.uncertain
    )


def _fades(when: When, scale: Scale, width: float) -> tuple[float, float]:
    """How far the ends are soft: one unit of the date's granularity, at most half.

    One month alone is soft all over; the months of "Januar bis Juni" are soft only at
    the first and the last.
    """
    assert when.earliest is not None
    assert when.latest is not None
    first = periods.containing(when.granularity, when.earliest)
    last = periods.containing(when.granularity, when.latest)
    left = scale.end_of(first[1]) - scale.start_of(first[0])
    right = scale.end_of(last[1]) - scale.start_of(last[0])
    return min(max(left, 3.0), width / 2), min(max(right, 3.0), width / 2)
