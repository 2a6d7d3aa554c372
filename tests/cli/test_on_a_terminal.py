from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def on_terminal(
    folder: Path, *arguments: str, columns: int = 80, **environment: str
) -> str:
    """Run the program on a terminal of its own and give what it drew."""
    outer, inner = pty.openpty()
    fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    clean = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    with subprocess.Popen(
        [sys.executable, "-m", "chrono", *arguments],
        stdin=inner,
        stdout=inner,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=clean | {"TERM": "xterm-256color"} | environment,
    ) as running:
        os.close(inner)
        drawn = b""
        while True:
            try:
                chunk = os.read(outer, 65536)
            except OSError:  # Linux says so when the other end is closed
                break
            if not chunk:
                break
            drawn += chunk
        running.wait(timeout=30)
    os.close(outer)
    return drawn.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [40, 80, 140])
def test_a_terminal_gets_the_timeline_in_its_width(project: Path, columns: int) -> None:
    """On a terminal there are rails, folded to its columns."""
    drawn = on_terminal(project, "show", columns=columns, NO_COLOR="1")
    assert "┣━ Juni" in drawn
    assert "\x1b" not in drawn
    assert max(map(len, drawn.splitlines())) <= columns


def test_a_terminal_gets_colour_and_links(project: Path) -> None:
    """Colour is on, and the publisher is a hyperlink."""
    drawn = on_terminal(project, "show")
    assert "\x1b[1mVertrag unterzeichnet\x1b[0m" in drawn
    assert "\x1b]8;;https://example.org/treaty\x1b\\" in drawn


def test_a_dumb_terminal_gets_no_escapes(project: Path) -> None:
    """TERM=dumb keeps the layout and drops the colour."""
    drawn = on_terminal(project, "show", TERM="dumb")
    assert "┣━ Juni" in drawn
    assert "\x1b" not in drawn


def test_a_table_on_a_terminal_has_columns(project: Path) -> None:
    """--table draws a table in the width of the terminal."""
    drawn = on_terminal(project, "show", "--table", columns=100, NO_COLOR="1")
    assert "Datum" in drawn
    assert "Kategorie" in drawn
    assert max(map(len, drawn.splitlines())) <= 100


def test_the_pager_is_started_when_asked_for(project: Path) -> None:
    """--pager sends the timeline through PAGER."""
    drawn = on_terminal(project, "show", "--pager", PAGER="head -n 1", NO_COLOR="1")
    assert drawn.splitlines() == ["Probe"]


def test_binary_formats_stay_off_the_terminal(project: Path) -> None:
    """What is not text is not written to a terminal."""
    assert "SQLite format" not in on_terminal(project, "export", "sqlite")
