"""Where the project is, and whether it is the bundled one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chrono.project.place import find as found


@dataclass(frozen=True, slots=True)
class Place:
    """A project's folder; `bundled` if it is the one that came with the program."""

    root: Path
    bundled: bool = False


def find(asked: str | None) -> Place:
    """Find the project asked for, the one above us, or the bundled one.

    Raises UnreadableFile if a folder was asked for that is not in a project.
    """
    root = found(asked or ".")
    if asked:
        return Place(root)
    here = Path.cwd()
    return Place(root, bundled=root.resolve() not in (here, *here.parents))
