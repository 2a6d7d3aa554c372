"""The cache of a project: what was read, kept by content and version.

It lives in `.chrono/cache` of the project (or in the user's cache folder where the
project cannot be written to) and may be deleted at any time. Its key covers every byte
that the result depends on, the program's own included, so that a file of another
version is never used; a file that is damaged is as good as none.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chrono.model.candidate import Extraction
    from chrono.model.chronology import Chronology

_FORMAT = "1"
_ROOMS = (
    "articles",
    "calendars",
    "data",
    "extract",
    "lexicon",
    "merge",
    "model",
    "project",
    "store",
    "tagger",
)
_SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm", ".xhtml")


class Cache:
    """The cache of the project at `root`; `CHRONO_CACHE=off` turns it off."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.enabled = os.environ.get("CHRONO_CACHE", "on") != "off"

    @cached_property
    def folder(self) -> Path:
        """Where the files are kept."""
        own = self.root / ".chrono" / "cache"
        package = Path(__file__).parent.parent
        if package not in self.root.parents and os.access(self.root, os.W_OK):
            return own
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
        name = hashlib.sha256(str(self.root.resolve()).encode()).hexdigest()[:16]
        return Path(base) / "chrono" / name

    @cached_property
    def program(self) -> str:
        """The version of the program: a digest over its own files' sizes and times."""
        package = Path(__file__).parent.parent
        digest = hashlib.sha256(f"{_FORMAT} {sys.version}".encode())
        for room in _ROOMS:
            for name, size, time in sorted(_stats(package / room)):
                digest.update(f"{name} {size} {time}\n".encode())
        return digest.hexdigest()

    @cached_property
    def gazetteer(self) -> str:
        """The digest of the project's own gazetteer, if it has one."""
        return _digest([self.root / "gazetteer.yaml"])

    @cached_property
    def key(self) -> str:
        """The digest of everything the chronology depends on."""
        names = ("events.yaml", "review.yaml")
        files = [self.root / name for name in names]
        files += _articles(self.root / "articles")
        return _joined(self.program, self.gazetteer, str(self.root), _digest(files))

    def chronology(self) -> Chronology | None:
        """The chronology as it was last made, if nothing changed since."""
        found: Chronology | None = self._read("chronology.json", self.key)
        return found

    def keep(self, chronology: Chronology) -> None:
        """Keep the chronology for the next time."""
        self._write("chronology.json", self.key, chronology)

    def extraction_key(self, *parts: str) -> str:
        """The digest of an article and of what reads it."""
        return _joined(self.program, self.gazetteer, *parts)

    def extraction(self, key: str) -> Extraction | None:
        """What was read from an article with this key."""
        found: Extraction | None = self._read(f"{key[:40]}.json", key)
        return found

    def keep_extraction(self, key: str, extraction: Extraction) -> None:
        """Keep what was read from an article."""
        self._write(f"{key[:40]}.json", key, extraction)

    def forget_all_but(self, keys: Iterable[str]) -> None:
        """Delete the files of articles that are no more, or have changed."""
        kept = {f"{key[:40]}.json" for key in keys} | {"chronology.json"}
        if not self.enabled or not self.folder.is_dir():
            return
        for path in self.folder.glob("*.json"):
            if path.name not in kept:
                path.unlink(missing_ok=True)

    def _read(self, name: str, key: str) -> Any:
        if not self.enabled:
            return None
        try:
            with (self.folder / name).open(encoding="utf-8") as stream:
                if stream.readline().strip() != key:
                    return None
                text = stream.read()
        except (OSError, ValueError):
            return None
        from chrono.project.pack import unpack

        try:
            return unpack(json.loads(text))
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            return None

    def _write(self, name: str, key: str, value: object) -> None:
        if not self.enabled:
            return
        from chrono.project.pack import pack

        text = json.dumps(pack(value), ensure_ascii=False, separators=(",", ":"))
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            ignore = self.folder.parent / ".gitignore"
            if self.folder.parent.name == ".chrono" and not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            scratch = self.folder / f".{name}.{os.getpid()}"
            scratch.write_text(f"{key}\n{text}", encoding="utf-8")
            scratch.replace(self.folder / name)
        except OSError:
            # A cache that cannot be written is no reason to fail.
            return


def _stats(folder: Path) -> Iterator[tuple[str, int, int]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", "__")) and not entry.name.endswith(".py"):
            continue
        if entry.is_dir():
            yield from _stats(Path(entry.path))
        else:
            stat = entry.stat()
            yield entry.path, stat.st_size, stat.st_mtime_ns


def _articles(folder: Path) -> list[Path]:
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return []
    return [path for path in found if path.name.lower().endswith(_SUFFIXES)]


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        try:
            content = path.read_bytes()
        except OSError:
            content = b""
        digest.update(f"{path.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _joined(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)} {part}\n".encode())
    return digest.hexdigest()
