"""How far a long reading is, for the person who waits."""

from __future__ import annotations

import sys
import time

_PATIENCE = 1.0


class Progress:
    """Tells on stderr how many articles are read, after a second, on a terminal only.

    Call it with the number read and the number to read; `done` wipes the line.
    """

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._wanted = sys.stderr is not None and sys.stderr.isatty()
        self._written = False

    def __call__(self, read: int, whole: int) -> None:
        """Take note that so many of so many are read."""
        if self._wanted and time.monotonic() - self._start > _PATIENCE:
            sys.stderr.write(f"\rreading articles: {read} of {whole}")
            sys.stderr.flush()
            self._written = True

    def done(self) -> None:
        """Leave the line empty again."""
        if self._written:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
