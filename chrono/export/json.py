"""One JSON object, one event a line, described by `chronology.schema.json`."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from chrono.export import document
from chrono.export.encoding import encode

if TYPE_CHECKING:
    from chrono.export.options import Options
    from chrono.model.chronology import Chronology


def write(
    chronology: Chronology,
    stream: IO[str],
    options: Options,  # noqa: ARG001 - JSON carries both languages
) -> None:
    """Write the object event by event, so that nothing grows with their number.

    An event to a line keeps the file readable by eye and by `diff`, and the fast
    encoder does not indent.
    """
    head = encode(document.head(chronology))
    stream.write(f'{head[:-1]}, "events": [')
    separator = "\n"
    for event in chronology:
        stream.write(separator + encode(document.event(event)))
        separator = ",\n"
    stream.write("\n]}\n")
