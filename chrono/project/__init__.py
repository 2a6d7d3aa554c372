"""A project folder -> its parts, and the one chronology they make.

A project is a folder with an `events.yaml`; `articles/` and `gazetteer.yaml` may stand
beside it. What is wrong with single files is collected, and the rest still counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chrono.model.chronology import Chronology
    from chrono.project.parts import Project

    Progress = Callable[[int, int], None]

__all__ = ["find", "load", "open"]


def find(path: str | Path = ".") -> Path:
    """Find the folder of a project: `path`, one above it, or the bundled one.

    Raises UnreadableFile when `path` does not exist, or when it was named and neither
    it nor a folder above it has an `events.yaml`.
    """
    from chrono.project.place import find as found

    return found(path)


def open(path: str | Path = ".") -> Project:  # noqa: A001 - the agreed name
    """Open a project: its parts are read when they are asked for.

    Raises UnreadableFile and InvalidData when its `events.yaml` cannot be used.
    """
    from chrono.project.parts import Project
    from chrono.project.place import find as found

    return Project(found(path))


def load(path: str | Path = ".", *, progress: Progress | None = None) -> Chronology:
    """Load a project's merged chronology, from the cache if nothing changed since.

    `progress` is called with the number of articles read and to read. Raises as
    `open` does.
    """
    from chrono.project import cache
    from chrono.project.place import find as found

    root = found(path)
    store = cache.Cache(root)
    chronology = store.chronology()
    if chronology is None:
        from chrono.project.parts import Project

        chronology = Project(root, store, progress).chronology
        store.keep(chronology)
    return chronology
