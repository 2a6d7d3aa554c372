"""Replace a file in one step: a reader sees the old bytes or the new, never a part."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from chrono.errors import InvalidData, UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Change:
    """What a write did to a file; `before` is None where there was no file."""

    path: Path
    before: bytes | None = field(repr=False)
    after: bytes = field(repr=False)


def replace(path: Path, data: bytes) -> None:
    """Write `data` in place of the file, keeping its mode and the links to it.

    Raises UnreadableFile when the file or its folder cannot be written.
    """
    target = path.resolve()
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name}.", suffix=".tmp"
        )
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        else:
            Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(target)
    except BaseException as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        raise _unwritable(path, error) from None


def undo(change: Change) -> None:
    """Put back what was there before a change.

    Raises InvalidData, and touches nothing, when the file was changed again since.
    """
    with alone(change.path):
        try:
            now = change.path.read_bytes()
        except OSError:
            now = b""
        if now != change.after:
            raise InvalidData(
                f"{change.path}: C902 it was changed since; undo it by hand"
            )
        if change.before is None:
            change.path.unlink()
        else:
            replace(change.path, change.before)


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep other runs of chrono from writing in the file's folder meanwhile.

    Where the system has no such lock (Windows, some network drives) nothing is held.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    try:
        folder = os.open(path.resolve().parent, os.O_RDONLY)
    except OSError as error:
        raise _unwritable(path, error) from None
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> UnreadableFile:
    return UnreadableFile(f"{path}: C901 cannot be written: {error.strerror or error}")
