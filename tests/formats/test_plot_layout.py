"""The geometry of pictures: scale, wrapping, marks, and labels that do not overlap."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_chronology import SAMPLE

from chrono.export.plot import marks, timeline
from chrono.export.plot.labels import Row, free_row, wrap
from chrono.export.plot.layout import BESIDE, lay_out
from chrono.export.plot.page import measure
from chrono.export.plot.scale import fit, ticks
from chrono.export.texts import MONTHS_SHORT
from chrono.model import edtf

if TYPE_CHECKING:
    from chrono.model.when import When

MONTHS = MONTHS_SHORT["de"]
DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


def days(*texts: str) -> list[dt.date]:
    """Read days."""
    return [dt.date.fromisoformat(text) for text in texts]


def year_of(scale, day: str) -> float:
    """Place a day on a scale."""
    return scale.start_of(dt.date.fromisoformat(day))


@given(st.lists(DAYS, min_size=1, max_size=40))
def test_a_scale_keeps_the_order_of_days(several):
    """A later day is never drawn left of an earlier one, and none off the page."""
    scale = fit(several, 100.0, 900.0, 16.0)
    places = [scale.start_of(day) for day in sorted(several)]
    assert places == sorted(places)
    for day in several:
        assert 100.0 <= scale.start_of(day) < scale.end_of(day) <= 900.0 + 1e-6


@given(st.lists(DAYS, min_size=1, max_size=40))
def test_grid_lines_lie_apart_and_on_their_days(several):
    """Ticks ascend, keep a distance that labels need, and start a month."""
    for stretch in fit(several, 0.0, 800.0, 16.0).stretches:
        lines = ticks(stretch, MONTHS)
        for tick in lines:
            assert tick.day.day == 1
            assert stretch.left <= tick.at <= stretch.right
        for one, other in itertools.pairwise(lines):
            assert other.at - one.at > 7


def test_a_long_thin_prelude_is_squeezed():
    """Decades with few events get a narrow stretch of their own, before a break."""
    crowd = [dt.date(2023, 1, 1) + dt.timedelta(days=20 * n) for n in range(40)]
    scale = fit([*days("1950-06-25", "1961-07-06"), *crowd], 0.0, 1000.0, 16.0)
    prelude, main = scale.stretches
    assert prelude.last == dt.date(2022, 12, 31)
    assert main.first == dt.date(2023, 1, 1)
    assert prelude.width < main.width
    assert main.left - prelude.right == pytest.approx(16.0)


def test_an_even_spread_has_no_break():
    """Where events keep pace with time, one scale serves."""
    even = [dt.date(1950 + n, 6, 1) for n in range(70)]
    assert len(fit(even, 0.0, 1000.0, 16.0).stretches) == 1


def test_a_scale_reaches_to_the_last_end():
    """A period that ends after the last beginning is drawn to its end."""
    last = dt.date(2025, 4, 26)
    (stretch,) = fit(days("2024-06-19", "2024-12-01"), 0.0, 900.0, 16.0, last).stretches
    assert stretch.last == dt.date(2025, 4, 30)


def test_a_scale_needs_a_day():
    """Nothing cannot be drawn to scale."""
    with pytest.raises(ValueError, match="no day"):
        fit([], 0.0, 1.0, 0.0)


@given(st.text(max_size=200), st.integers(3, 40), st.integers(1, 4))
def test_wrapped_lines_fit(text, width, lines):
    """No line is wider than asked, none is more than asked, no word is lost early."""
    wrapped = wrap(text, width, lines, len)
    assert len(wrapped) <= lines
    for line in wrapped:
        # An ellipsis may stand behind a single word that fills its line.
        assert len(line) <= width + 2
    cut = wrapped and wrapped[-1].endswith("…")
    if not cut and not any(len(word) > width for word in text.split()):
        assert " ".join(wrapped) == " ".join(text.split())


def test_lines_come_out_even():
    """A title breaks in the middle, not into a long and a short line."""
    title = "Putin und Kim unterzeichnen den Vertrag"
    assert wrap(title, 32, 2, len) == ("Putin und Kim", "unterzeichnen den Vertrag")


def test_a_word_too_long_breaks_at_its_hyphen():
    """A compound with a hyphen is broken there, any other gets one."""
    assert wrap("Interkontinental-Rakete", 18, 2, len) == (
        "Interkontinental-",
        "Rakete",
    )
    assert wrap("Interkontinentalrakete", 12, 2, len)[0].endswith("-")


def test_a_line_is_as_wide_as_matplotlib_sets_it():
    """Measuring word by word comes to the width of the whole line."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    line = "19. Juni 2024 · Putin und Kim: „Wir würdigen AVATAR, To. V. Ty“ – 1.000 %"
    font = FontProperties(family="DejaVu Sans", size=7.2)
    width, _, _ = text_to_path.get_text_width_height_descent(line, font, ismath=False)
    assert measure(line, 7.2) == pytest.approx(width, abs=1.0)


def test_rows_are_found_and_opened():
    """The first row with room is taken, a new one only while more are allowed."""
    rows = [Row([(0, 10)]), Row([(20, 30)])]
    assert free_row(rows, 5, 15, 3) == 1
    assert free_row(rows, 5, 25, 3) == 2
    assert free_row(rows, 5, 25, 2) is None
    assert rows[0].overlap(5, 25) == 5


def mark(date: str | When) -> marks.Mark:
    """Place a date on a scale of one point a day, beginning with 2024."""
    scale = fit(days("2024-01-01", "2024-12-31"), 0.0, 366.0, 0.0)
    return marks.mark(edtf.read(date) if isinstance(date, str) else date, scale)


def test_a_sure_day_is_a_dot_on_its_day():
    """A day has a sharp dot in the middle of the day."""
    assert mark("2024-01-11") == marks.Mark(10.5, 10.5, (0, 0), dot=True)


def test_an_approximate_day_has_a_halo():
    """A day that is not sure is soft at both sides."""
    about = mark("2024-01-11~")
    assert about.dot
    assert about.fades[0] == about.fades[1] > 0


def test_a_period_of_known_days_has_sharp_ends():
    """From one day to another is a bar without fading."""
    found = mark("2024-02-01/2024-02-20")
    assert (found.left, found.right) == pytest.approx((31, 51))
    assert not any(found.fades)


@pytest.mark.parametrize("date", ["2024-06", "2024", "2024-22", "2024-33"])
def test_a_period_of_which_no_day_is_known_is_soft_all_over(date):
    """One month, year, season or quarter fades from its middle to both ends."""
    found = mark(date)
    assert not found.dot
    assert sum(found.fades) == pytest.approx(found.right - found.left)


def test_months_from_and_to_are_soft_at_the_ends_only():
    """The span "Februar bis Oktober" is sure in between."""
    found = mark("2024-02/2024-10")
    assert found.fades == pytest.approx((29, 31))
    assert found.right - found.left == pytest.approx(274)


def test_an_open_end_fades_into_the_unknown():
    """The word "seit" fades to the right, "bis" to the left."""
    since, until = mark("2024-06/.."), mark("../2024-06")
    assert since.fades[0] == 0 < since.fades[1]
    assert until.fades[1] == 0 < until.fades[0]
    assert since.left == 152
    assert until.right == 182


def crowded(lanes: int, tallest: float):
    """Lay out the sample many times over in lanes of a given height together."""
    items = [
        (event, n)
        for n in range(12)
        for event in SAMPLE
        if event.earliest and event.earliest.year > 2021
    ]
    scale = fit([event.earliest for event, _ in items], 100.0, 820.0, 16.0)
    made = [
        timeline.Lane(
            (f"Lane {number}",),
            [
                timeline._item(event, scale, "de")
                for event, n in items
                if n % lanes == number
            ],
        )
        for number in range(lanes)
    ]
    lay_out(made, scale, tallest)
    return made, scale


@pytest.mark.parametrize("tallest", [300.0, 900.0, 5000.0])
def test_no_label_overlaps_another_label_or_mark(tallest):
    """In a row, labels and marks with labels keep clear of each other."""
    lanes, scale = crowded(3, tallest)
    labelled = 0
    for lane in lanes:
        rows: dict[int, list[tuple[float, float]]] = {}
        strips = {item.row for item in lane.items if item.side is None}
        for item in lane.items:
            if item.side is None:
                continue
            labelled += 1
            assert item.row not in strips
            left, right = item.mark.reach
            if item.side == 1:
                right += BESIDE + item.width
            elif item.side == -1:
                left -= BESIDE + item.width
            else:
                left -= item.shift
                right = max(right, left + item.width)
            rows.setdefault(item.row, []).append((left, right))
            stretch = scale.stretch(item.day)
            assert right <= stretch.right + 3 or item.side == -1
            assert left >= stretch.left - marks.RADIUS or item.side >= 0
        for taken in rows.values():
            for one, other in itertools.pairwise(sorted(taken)):
                assert one[1] < other[0]
    assert labelled


def test_more_height_shows_more_labels():
    """Rows are added while the page has room, and never beyond it."""
    counts = []
    for tallest in (300.0, 600.0, 1200.0):
        lanes, _ = crowded(3, tallest)
        counts.append(sum(i.side is not None for lane in lanes for i in lane.items))
        assert sum(lane.height for lane in lanes) <= tallest
    assert counts == sorted(counts)
    assert counts[0] < counts[2]
