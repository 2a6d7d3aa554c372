"""Writes what commands print into the pages that show it.

A shown output with an ellipsis is left alone: what to leave out is for people to say.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from docs.generate import sessions


def refresh(path: Path, skipped: Mapping[str, str]) -> list[str]:
    """Run a page and correct its outputs; what is left for people is returned."""
    page = path.read_text(encoding="utf-8")
    lines = page.splitlines(keepends=True)
    left: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        session = sessions.Session(sessions.sandbox(Path(folder)))
        results = list(session.play(page, skipped))
    for result in reversed(results):
        command, shown = result.command, result.command.shown
        if not result.problem:
            continue
        if result.code or shown is None or "…" in shown:
            left.append(f"{path}:{command.line}: {command.text}\n{result.problem}")
            continue
        first = command.line + command.text.count("\n")
        lines[first : first + len(shown.splitlines())] = [
            f"{line.rstrip()}\n" for line in result.real.splitlines()
        ]
    path.write_text("".join(lines), encoding="utf-8")
    return left[::-1]
