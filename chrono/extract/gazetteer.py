"""The gazetteer: the known names of a subject, and finding them in a text.

Data of the project (docs/gazetteer.md): actors, places, offices by period,
categories of acts with the words that speak for them, units, publishers.
"""

from __future__ import annotations

from pathlib import Path

from chrono.extract.entries import Entry, Mention, Publisher, Role
from chrono.extract.known import Gazetteer
from chrono.extract.names import Kind

__all__ = ["Entry", "Gazetteer", "Kind", "Mention", "Publisher", "Role", "load"]


def load(path: Path | str | None = None) -> Gazetteer:
    """Read a gazetteer file; None reads the bundled one.

    Whatever is wrong inside is in `findings` with line and column. Raises
    UnreadableFile when there is no such file, InvalidData when it is not a
    gazetteer at all.
    """
    from chrono.extract.gazetteer_file import read

    if path is None:
        return read(Path(__file__).parent.parent / "data" / "gazetteer.yaml")
    return read(Path(path))
