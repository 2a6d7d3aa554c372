"""JSON Lines: one event a line, each complete in itself."""

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
    """Write each event as soon as it is encoded."""
    for event in chronology:
        stream.write(encode(document.event(event)) + "\n")
