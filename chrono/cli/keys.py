"""Single keys from the terminal, without waiting for the end of a line."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

_END = "\x04"
"""Ctrl-D, an ordinary character while keys are read singly."""


class Keys:
    """Reads keys of stdin; between keys the terminal neither echoes nor waits.

    Unlike `click.getchar` it does not throw away what was typed before it was called,
    so that it can be said when that is to happen. Ctrl-C interrupts as always. Where
    there is no termios (Windows) `click.getchar` serves.
    """

    def __init__(self) -> None:
        self._pending = ""
        self._usual: list[Any] | None = None

    def read(self) -> str:
        """Wait for a key and give it, an escape sequence as a whole; "" at the end."""
        if self._singly():
            if not self._pending:
                self._pending = self._typed()
            key = self._pending if self._pending[:1] == "\x1b" else self._pending[:1]
            self._pending = self._pending[len(key) :]
        else:
            try:
                key = click.getchar()
            except EOFError:
                key = ""
        return "" if key == _END else key

    def forget(self) -> None:
        """Throw away what was typed so far."""
        self._pending = ""
        if self._singly():
            import termios

            termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)

    def give_back(self) -> None:
        """Leave the terminal as it was: for a line, for an editor, for good."""
        if self._usual is not None:
            import termios

            termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, self._usual)

    def _singly(self) -> bool:
        """Make the terminal give single keys; False where it cannot."""
        try:
            import termios
        except ImportError:
            return False
        fd = sys.stdin.fileno()
        if self._usual is None:
            self._usual = termios.tcgetattr(fd)
        # Set each time: whoever had the terminal meanwhile may have left it otherwise.
        mode = termios.tcgetattr(fd)
        mode[3] &= ~(termios.ECHO | termios.ICANON)
        mode[6][termios.VMIN], mode[6][termios.VTIME] = 1, 0
        termios.tcsetattr(fd, termios.TCSADRAIN, mode)
        return True

    @staticmethod
    def _typed() -> str:
        try:
            typed = os.read(sys.stdin.fileno(), 1024)
        except OSError:  # the terminal is gone
            typed = b""
        return typed.decode(errors="replace") or _END
