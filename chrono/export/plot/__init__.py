"""Pictures of a chronology, SVG or PNG: the timeline, and how dense the events are.

The same chronology gives the same bytes (with one version of matplotlib). A picture
carries its alternative text: SVG in `<title>` and `<desc>`, PNG in its metadata.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Literal

from chrono.errors import ChronoError

if TYPE_CHECKING:
    from chrono.export.options import Lang
    from chrono.export.plot.drawn import Drawn
    from chrono.model.chronology import Chronology

Kind = Literal["timeline", "density"]
By = Literal["category", "actor"]
Image = Literal["svg", "png"]

_POINTS_PER_MM = 72 / 25.4
_MOST_DOTS = 200_000_000
_LONGEST = 2**16  # where matplotlib gives up


class NothingToDraw(ChronoError):
    """No event was selected that a picture could show."""


class TooLarge(ChronoError):
    """The picture would have more dots than memory should hold."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn and how.

    `by` makes the lanes of a timeline. `width` is in millimetres; the height follows,
    up to `height`, by default that of a sheet of paper (A3, A4 …) of that width.
    `resolution` is a PNG's dots per inch.
    """

    kind: Kind = "timeline"
    by: By = "category"
    image: Image = "svg"
    lang: Lang = "de"
    width: float = 297.0
    height: float | None = None
    resolution: int = 200


def write(chronology: Chronology, stream: IO[bytes], picture: Picture) -> None:
    """Draw a chronology.

    Raises NothingToDraw without events, TooLarge for more than 200 million dots,
    MissingExtra without matplotlib.
    """
    from chrono.export.plot import svg
    from chrono.export.plot.page import settings

    if not len(chronology):
        raise NothingToDraw("no event to draw")
    chronology = dataclasses.replace(
        chronology, events=tuple(sorted(chronology, key=lambda event: event.sort_key))
    )
    with settings():
        drawn = _draw(chronology, picture)
        if picture.image == "png":
            _check_size(drawn.page.width, drawn.page.height, picture.resolution)
            about = {"Title": drawn.title, "Description": drawn.description}
            content = drawn.page.png(picture.resolution, about)
        else:
            content = svg.describe(drawn, picture.lang)
    stream.write(content)


def _check_size(width: float, height: float, resolution: int) -> None:
    across, down = (int(length / 72 * resolution) for length in (width, height))
    if across * down > _MOST_DOTS or max(across, down) >= _LONGEST:
        raise TooLarge(
            f"the picture would be {across} by {down} dots; "
            "give a lower resolution or a smaller width"
        )


def _draw(chronology: Chronology, picture: Picture) -> Drawn:
    from chrono.export.plot import density, timeline

    width = picture.width * _POINTS_PER_MM
    if picture.kind == "density":
        return density.draw(chronology, picture.lang, width)
    tallest = (picture.height or picture.width * 2**0.5) * _POINTS_PER_MM
    return timeline.draw(chronology, picture.by, picture.lang, width, tallest)
