"""Replace a file in one step: a reader sees the old bytes or the new, never a part."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from chrono.errors import UnreadableFile


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
        Path(temporary).replace(target)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise UnreadableFile(
            f"{path}: C901 cannot be written: {error.strerror or error}"
        ) from None
