"""Where a project's folder is."""

from __future__ import annotations

import os
from pathlib import Path

from chrono.errors import UnreadableFile

EVENTS = "events.yaml"


def find(path: str | Path = ".") -> Path:
    """Find the folder of a project: `path`, one above it, or the bundled one.

    Only the current folder falls back to the bundled chronology. Raises
    UnreadableFile otherwise. Whether the file can be read is not asked here, so that
    one that cannot be is not passed over for another project's.
    """
    start = Path(path)
    if start.name == EVENTS and os.path.lexists(start) and not _is_project(start):
        return start.parent
    if not start.exists():
        raise UnreadableFile(f"{start}: C901 does not exist; check the name")
    if not start.is_dir():
        raise UnreadableFile(f"{start}: C901 is not a folder; give the one of {EVENTS}")
    if _is_project(start):
        return start
    for folder in start.resolve().parents:
        if _is_project(folder):
            return folder
    if start == Path():
        return bundled()
    raise UnreadableFile(
        f"{start}: C901 has no {EVENTS}; a project is a folder that has one"
    )


def _is_project(folder: Path) -> bool:
    """Whether something of the name is there: a file, a folder, a broken link."""
    return os.path.lexists(folder / EVENTS)


def bundled() -> Path:
    """Give the folder of the chronology that comes with the program.

    A wheel carries it as package data; a checkout has it at its root.
    """
    package = Path(__file__).parent.parent
    for folder in (package / "data" / "bundled", package.parent):
        if (folder / EVENTS).is_file():
            return folder
    raise UnreadableFile(
        f"{package}: C901 the bundled chronology is missing; install again"
    )
