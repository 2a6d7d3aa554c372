"""The time axis of a picture: grid, years and months above and below, the break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.export.plot.page import FAINT, GREY, PAPER
from chrono.export.plot.scale import ticks
from chrono.export.texts import MONTHS_SHORT

if TYPE_CHECKING:
    from chrono.export.plot.page import Page
    from chrono.export.plot.scale import Scale, Stretch


_YEAR = 34.0  # the least room for a year, in points


def draw_lines(page: Page, scale: Scale, top: float, bottom: float) -> None:
    """Draw the grid behind the marks."""
    for stretch in scale.stretches:
        for tick in ticks(stretch, MONTHS_SHORT["de"]):
            width = 0.8 if tick.main else 0.4
            page.line([(tick.at, top), (tick.at, bottom)], FAINT, width)


def draw_axis(
    page: Page, scale: Scale, top: float | None, bottom: float, lang: str
) -> None:
    """Draw years and months below `bottom`, above `top` if given, and the break."""
    for left, right in zip(scale.stretches, scale.stretches[1:], strict=False):
        _draw_break(page, left.right, right.left, top, bottom)
    for stretch in scale.stretches:
        page.line([(stretch.left, bottom), (stretch.right, bottom)], GREY, 0.6)
        _draw_words(page, stretch, bottom + 19, bottom + 10, lang)
        if top is not None:
            page.line([(stretch.left, top), (stretch.right, top)], GREY, 0.6)
            _draw_words(page, stretch, top - 12, top - 4, lang)


def _draw_words(
    page: Page, stretch: Stretch, years: float, months: float, lang: str
) -> None:
    """Write years on one line and months on the other, nearer one."""
    lines = ticks(stretch, MONTHS_SHORT[lang])
    with_months = any(not tick.text.isdigit() for tick in lines)
    last = -1e9
    for number, tick in enumerate(lines):
        if not with_months:
            # A year at the very end would run into the years after the break.
            if stretch.right - tick.at > 14:
                page.text(tick.at, months, tick.text, size=8, bold=True, align="center")
            continue
        page.text(tick.at, months, tick.text, size=6.4, color=GREY, align="center")
        following = next((t.at for t in lines[number + 1 :] if t.main), 1e9)
        names_year = tick.main or (number == 0 and following - tick.at > _YEAR)
        if names_year and tick.at - last > _YEAR:
            year = str(tick.day.year)
            page.text(tick.at, years, year, size=8.4, bold=True, align="center")
            last = tick.at


def _draw_break(
    page: Page, left: float, right: float, top: float | None, bottom: float
) -> None:
    """Draw a white strip through all lanes with slashes where the axis is cut."""
    above = bottom if top is None else top
    page.box(left + 2, above - 1, right - left - 4, bottom - above + 2, PAPER)
    middle = left + (right - left) * 0.36  # clear of the first month's name
    for y in dict.fromkeys((above, bottom)):
        for x in (middle - 2.2, middle + 2.2):
            page.line([(x - 2.2, y + 5), (x + 2.2, y - 5)], GREY, 0.9)
