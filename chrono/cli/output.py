"""Where results go: stdout or a file, and what the receiving end can show."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

import click

from chrono.errors import UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Iterator


def on_terminal() -> bool:
    """Whether stdout is a terminal; decides the layout, never the colour."""
    return sys.stdout is not None and sys.stdout.isatty()


def colored(choice: str, *, to_terminal: bool) -> bool:
    """Decide on colour: `--color` over `NO_COLOR` over `FORCE_COLOR` over the terminal.

    Empty variables count as unset.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if force := os.environ.get("FORCE_COLOR"):
        return force != "0"
    return to_terminal and os.environ.get("TERM") != "dumb"


def width(asked: int | None) -> int:
    """Give the columns of the terminal, `COLUMNS` first; never fewer than 20."""
    import shutil

    return max(asked or shutil.get_terminal_size((80, 24)).columns, 20)


@contextlib.contextmanager
def opened(path: str | None, *, binary: bool = False) -> Iterator[IO[Any]]:
    """Open stdout or a file for the result; the file appears whole or not at all.

    Text is UTF-8 with the line ends that the writer gives. Raises UnreadableFile
    for a place that cannot be written to.
    """
    if path is None or path == "-":
        yield _stdout(binary=binary)
        return
    if not path:
        raise click.UsageError("-o wants the name of a file")
    target = Path(path)
    try:
        if target.exists() and not target.is_file():
            if target.is_dir():
                raise UnreadableFile(f"{path}: is a folder; give a file")
            with target.open("wb") as stream:  # a device or a named pipe
                yield from _wrapped(stream, binary=binary)
            return
        with _replacing(Path(os.path.realpath(target))) as stream:
            yield from _wrapped(stream, binary=binary)
    except BrokenPipeError:
        raise
    except OSError as error:
        # Not the name of the scratch file beside the one that was asked for.
        raise UnreadableFile(f"{path}: {error.strerror or error}") from None


def _stdout(*, binary: bool) -> IO[Any]:
    if sys.stdout is None:  # closed by whoever started us
        return cast("IO[Any]", io.BytesIO() if binary else io.StringIO())
    return cast("IO[Any]", sys.stdout.buffer if binary else sys.stdout)


def _wrapped(stream: IO[bytes], *, binary: bool) -> Iterator[IO[Any]]:
    if binary:
        yield stream
        return
    text = io.TextIOWrapper(
        stream, encoding="utf-8", errors="backslashreplace", newline=""
    )
    yield text
    text.flush()
    text.detach()


@contextlib.contextmanager
def _replacing(target: Path) -> Iterator[IO[bytes]]:
    """Write beside the target and put it in its place when all is written."""
    import tempfile

    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    """Keep the permissions of the file that is replaced; else what is usual."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def note(message: str) -> None:
    """Write one line to stderr, for the person at the keyboard.

    The message may quote a file: what a terminal would obey is spelled out.
    """
    click.echo(spelled_out(message), err=True)


def spelled_out(message: str) -> str:
    """Write what is not printable as an escape, line ends included."""
    if message.isprintable():
        return message
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode()
        for each in message
    )
