"""Writes what commands print into the pages that show it.

A line that is shown with an ellipsis stays so while it is right. Where whole lines are
left out, what to leave out is for people to say.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from docs.generate import pages, sessions


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
        if result.code or shown is None or "\n…\n" in f"\n{shown}":
            left.append(f"{path}:{command.line}: {command.text}\n{result.problem}")
            continue
        first = command.line + command.text.count("\n")
        lines[first : first + len(shown.splitlines())] = _elided(shown, result.real)
    path.write_text("".join(lines), encoding="utf-8")
    return left[::-1]


def _elided(shown: str, real: str) -> list[str]:
    """The real lines, those of them shortened that the page has shortened."""
    short = [line for line in shown.splitlines() if "…" in line]
    found = []
    for line in real.splitlines():
        kept = short and pages.matches(short[0], line)
        found.append(f"{short.pop(0) if kept else line.rstrip()}\n")
    return found
