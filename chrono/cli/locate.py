"""Where the project is: the folder asked for, one above us, or the bundled one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chrono.errors import UnreadableFile

EVENTS = "events.yaml"


@dataclass(frozen=True, slots=True)
class Place:
    """A project's folder; `bundled` if it is the one that came with the program."""

    root: Path
    bundled: bool = False


def find(asked: str | None) -> Place:
    """Find the folder of the project.

    Raises UnreadableFile if a folder was asked for and has no events.yaml.
    """
    if asked:
        return Place(_asked(Path(asked)))
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / EVENTS).is_file():
            return Place(folder)
    return Place(bundled(), bundled=True)


def _asked(folder: Path) -> Path:
    if folder.name == EVENTS and folder.is_file():
        return folder.parent
    if not folder.exists():
        raise UnreadableFile(f"{folder}: no such folder")
    if not folder.is_dir():
        raise UnreadableFile(f"{folder}: is not a folder; give the one of {EVENTS}")
    if not (folder / EVENTS).is_file():
        raise UnreadableFile(
            f"{folder}: has no {EVENTS}; a project is a folder that has one"
        )
    return folder


def bundled() -> Path:
    """Give the folder of the bundled chronology.

    A wheel carries it as package data; a checkout has it at its root.
    """
    package = Path(__file__).parent.parent
    data = package / "data" / "bundled"
    if (data / EVENTS).is_file():
        return data
    if (package.parent / EVENTS).is_file():
        return package.parent
    raise UnreadableFile(f"{data}: the bundled chronology is missing; install again")
