"""The cache of a project: what was read, kept by content and version.

It lives in `.chrono/cache` of the project, or in the user's cache folder where the
project cannot be written to, and may be deleted at any time. Nothing needs it and no
trouble with it is ever one of the program. Its key covers every byte
that the result depends on, the program's own included, so that a file of another
version is never used; a file that is damaged is as good as none.
"""

from __future__ import annotations

import contextlib
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

OWN = Path(".chrono", "cache")
"""Where a project keeps its cache."""
_FORMAT = "2"
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
    def folders(self) -> tuple[Path, ...]:
        """Where the files may lie: with the project, else with the user's caches."""
        package = Path(__file__).parent.parent
        found = [] if package in self.root.parents else [self.root / OWN]
        with contextlib.suppress(OSError, RuntimeError):  # no home, a circle of links
            name = _joined(str(self.root.resolve()))[:16]
            found.append(_users() / "chrono" / name)
        return tuple(found)

    @cached_property
    def program(self) -> str:
        """The version of the program: a digest over its own files' sizes and times."""
        package = Path(__file__).parent.parent
        digest = hashlib.sha256(f"{_FORMAT} {sys.version}".encode())
        for room in _ROOMS:
            for name, size, time in sorted(_stats(package / room)):
                digest.update(_bytes(f"{name} {size} {time}\n"))
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
        found: Chronology | None = self._read("chronology.json", self.key, "Chronology")
        return found

    def keep(self, chronology: Chronology) -> None:
        """Keep the chronology for the next time."""
        self._write("chronology.json", self.key, chronology)

    def extraction_key(self, *parts: str) -> str:
        """The digest of an article and of what reads it."""
        return _joined(self.program, self.gazetteer, *parts)

    def extraction(self, key: str) -> Extraction | None:
        """What was read from an article with this key."""
        found: Extraction | None = self._read(f"{key[:40]}.json", key, "Extraction")
        return found

    def keep_extraction(self, key: str, extraction: Extraction) -> None:
        """Keep what was read from an article."""
        self._write(f"{key[:40]}.json", key, extraction)

    def forget_all_but(self, keys: Iterable[str]) -> None:
        """Delete the files of articles that are no more, or have changed."""
        kept = {f"{key[:40]}.json" for key in keys} | {"chronology.json"}
        for folder in self.folders if self.enabled else ():
            with contextlib.suppress(OSError):
                for path in folder.glob("*.json"):
                    if path.name not in kept:
                        path.unlink(missing_ok=True)

    def _read(self, name: str, key: str, kind: str) -> Any:
        texts = (_text(folder / name, key) for folder in self.folders if self.enabled)
        for text in texts:
            if text is None:
                continue
            from chrono.project.pack import unpack

            with contextlib.suppress(
                ValueError, TypeError, LookupError, AttributeError, RecursionError
            ):
                value = unpack(json.loads(text))
                if type(value).__name__ == kind:
                    return value
        return None

    def _write(self, name: str, key: str, value: object) -> None:
        if not self.enabled:
            return
        from chrono.project.pack import pack

        text = json.dumps(pack(value), ensure_ascii=False, separators=(",", ":"))
        content = f"{key}\n{text}".encode("utf-8", "surrogatepass")
        # A cache that cannot be written is no reason to fail.
        any(_put(folder / name, content) for folder in self.folders)


def _users() -> Path:
    """Give the folder of the user's caches; RuntimeError where there is no home."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    folder = Path(given)
    return folder if folder.is_absolute() else Path.home() / ".cache"


def _text(path: Path, key: str) -> str | None:
    """Read what was kept under the key; None where it is another's, or unreadable."""
    try:
        kept, _, text = path.read_bytes().partition(b"\n")
        return text.decode("utf-8", "surrogatepass") if kept == key.encode() else None
    except (OSError, ValueError):
        return None


def _put(path: Path, content: bytes) -> bool:
    """Write a file, all of it or nothing; False where that cannot be."""
    folder = path.parent
    scratch = folder / f".{path.name}.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ignore = folder.parent / ".gitignore"
        if folder.parent.name == OWN.parts[0] and not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        scratch.write_bytes(content)
        scratch.replace(path)
    except (OSError, ValueError):
        with contextlib.suppress(OSError, ValueError):
            scratch.unlink(missing_ok=True)
        return False
    return True


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
            # A pipe or a device may have no end.
            content = path.read_bytes() if path.is_file() else b""
        except (OSError, ValueError):
            content = b""
        digest.update(_bytes(f"{path.name} {len(content)}\n"))
        digest.update(content)
    return digest.hexdigest()


def _joined(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(_bytes(f"{len(part)} {part}\n"))
    return digest.hexdigest()


def _bytes(text: str) -> bytes:
    """Encode any text, names of files that are not UTF-8 included."""
    return text.encode("utf-8", "surrogatepass")
