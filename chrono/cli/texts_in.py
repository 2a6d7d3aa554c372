"""Text from the command line: arguments, files, or what is piped in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from chrono.errors import UnreadableFile

STDIN = "-"


def read_stdin() -> str:
    """Read what is piped in, as UTF-8.

    Raises UsageError if nothing is, UnreadableFile for other bytes than UTF-8.
    """
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("nothing is piped in; give a text, a file or -")
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"<stdin>: is not UTF-8 (byte {error.start}); convert it first"
        ) from None
    return text.replace("\r\n", "\n")


def expressions(arguments: tuple[str, ...]) -> list[str]:
    """Give the expressions asked about: arguments, and the lines of stdin for "-"."""
    found: list[str] = []
    for argument in arguments or (STDIN,):
        lines = read_stdin().splitlines() if argument == STDIN else [argument]
        found += [line.strip() for line in lines if line.strip()]
    return found


def paths(arguments: tuple[str, ...]) -> list[Path | None]:
    """Give the files asked for, None for stdin."""
    return [None if each == STDIN else Path(each) for each in arguments or (STDIN,)]
