"""A page to draw on, measured in points from the top left, on top of matplotlib.

Only what a timeline needs. Text is set in DejaVu Sans, which comes with matplotlib
and has the letters of Europe; "$" is a dollar sign and starts no formula.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from chrono.errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from matplotlib.artist import Artist
    from matplotlib.font_manager import FontProperties

Align = Literal["left", "center", "right"]

MARGIN = 24.0  # of every page, in points
INK = "#1a1a1a"
GREY = "#5f6368"
FAINT = "#dfe2e6"
BAND = "#f4f5f7"
PAPER = "#ffffff"
_DENSEST = 0.88  # how much of the paper the middle of a soft box covers

_SETTINGS: dict[str, Any] = {
    "svg.hashsalt": "chrono",
    "svg.fonttype": "path",
    "image.composite_image": False,
    "path.simplify": False,
    "text.hinting": "none",  # as wide on paper as it was measured
    "figure.autolayout": False,
    "figure.constrained_layout.use": False,
}


class Page:
    """A white page of `width` by `height` points."""

    def __init__(self, width: float, height: float) -> None:
        figure = _matplotlib()
        self.width, self.height = width, height
        self._figure = figure(figsize=(width / 72, height / 72), facecolor=PAPER)
        self._axes = self._figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._axes.axis("off")
        self._order = 0

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 7,
        color: str = INK,
        bold: bool = False,
        align: Align = "left",
    ) -> None:
        """Write one line whose base line lies at `y`."""
        artist = self._axes.text(
            x,
            y,
            text,
            fontproperties=_font(size, bold),
            color=color,
            ha=align,
            va="baseline",
            parse_math=False,
        )
        self._put(artist)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        color: str = INK,
        width: float = 0.6,
        gid: str | None = None,
    ) -> None:
        """Draw a line through points."""
        from matplotlib.lines import Line2D

        xs, ys = zip(*points, strict=True)
        self._put(
            Line2D(xs, ys, color=color, linewidth=width, solid_capstyle="butt"), gid
        )

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        color: str,
        *,
        gid: str | None = None,
    ) -> None:
        """Fill a rectangle."""
        from matplotlib.patches import Rectangle

        self._put(
            Rectangle((left, top), width, height, facecolor=color, linewidth=0), gid
        )

    def soft_box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        color: str,
        fades: tuple[float, float],
        gid: str | None = None,
    ) -> None:
        """Fill a rectangle that fades out over the given widths at its two ends.

        It is a pile of ever shorter translucent boxes: no picture inside the SVG, no
        seams, and the same in print.
        """
        from matplotlib.collections import PatchCollection
        from matplotlib.patches import Rectangle

        steps = int(min(max(max(fades) / 2, 9), 48))
        boxes = []
        for step in range(steps):
            inner = (step + 0.5) / steps
            start = left + fades[0] * inner
            end = left + width - fades[1] * inner
            boxes.append(Rectangle((start, top), max(end - start, 0.1), height))
        alpha = 1 - (1 - _DENSEST) ** (1 / steps)
        pile = PatchCollection(boxes, facecolor=color, alpha=alpha, linewidth=0)
        self._put(pile, gid)

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: str | None,
        edge: str,
        width: float = 1.0,
        gid: str | None = None,
    ) -> None:
        """Draw a circle, filled or hollow."""
        from matplotlib.patches import Circle

        circle = Circle(
            (x, y), radius, facecolor=fill or PAPER, edgecolor=edge, linewidth=width
        )
        self._put(circle, gid)

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        *,
        fill: str,
        edge: str,
        width: float = 1.0,
        gid: str | None = None,
    ) -> None:
        """Draw a closed shape."""
        from matplotlib.patches import Polygon

        shape = Polygon(
            list(points), closed=True, facecolor=fill, edgecolor=edge, linewidth=width
        )
        self._put(shape, gid)

    def png(self, resolution: int, metadata: Mapping[str, str]) -> bytes:
        """Give the page as a PNG of so many dots per inch."""
        return self._saved(
            "png", dpi=resolution, metadata={"Software": None, **metadata}
        )

    def svg(self) -> bytes:
        """Give the page as an SVG without a date or a maker."""
        nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        return self._saved("svg", metadata=nothing)

    def _saved(self, kind: str, **how: Any) -> bytes:
        stream = io.BytesIO()
        self._figure.savefig(stream, format=kind, **how)
        return stream.getvalue()

    def _put(self, artist: Artist, gid: str | None = None) -> None:
        self._order += 1
        artist.set_zorder(self._order)
        artist.set_clip_on(False)
        if gid:
            artist.set_gid(gid)
        if artist.axes is None:
            self._axes.add_artist(artist)


@contextlib.contextmanager
def settings() -> Iterator[None]:
    """Draw without the user's own matplotlib settings: the same bytes for everyone.

    Raises MissingExtra without matplotlib.
    """
    _matplotlib()
    import matplotlib

    with warnings.catch_warnings():
        # To set all of its defaults is to set some that matplotlib will drop, and a
        # letter that the font lacks is drawn as a box; the picture is still good.
        warnings.simplefilter("ignore", matplotlib.MatplotlibDeprecationWarning)
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        # Typed as one of the names of its settings, which are many.
        fixed: Any = {
            key: value
            for key, value in matplotlib.rcParamsDefault.items()
            if "backend" not in key
        }
        fixed.update(_SETTINGS)
        with matplotlib.rc_context(fixed):
            yield


def measure(text: str, size: float, bold: bool = False) -> float:
    """Tell how wide a line of text is, in points. Raises MissingExtra."""
    # Word by word: titles share most of their words, and to set one takes its time.
    words = text.split(" ")
    width = sum(_width(word, bold) for word in words if word)
    return (width + (len(words) - 1) * _space(bold)) * size / 100


@lru_cache(maxsize=20_000)
def _width(text: str, bold: bool) -> float:
    _matplotlib()
    from matplotlib.textpath import text_to_path

    width, _, _ = text_to_path.get_text_width_height_descent(
        text, _font(100, bold), ismath=False
    )
    return float(width)


@lru_cache(maxsize=2)
def _space(bold: bool) -> float:
    return _width("a a", bold) - 2 * _width("a", bold)


@lru_cache(maxsize=64)
def _font(size: float, bold: bool) -> FontProperties:
    from matplotlib.font_manager import FontProperties

    return FontProperties(
        family="DejaVu Sans", size=size, weight="bold" if bold else "normal"
    )


def _matplotlib() -> Any:
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise MissingExtra("chrono plot", "plot") from None
    return Figure
