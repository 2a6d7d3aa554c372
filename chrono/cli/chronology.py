"""A command's chronology: loaded, filtered, and its troubles told on stderr."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from chrono.cli.filters import wanted
from chrono.cli.output import note

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chrono.model.chronology import Chronology
    from chrono.model.finding import Finding


def load(root: Path) -> tuple[Chronology, int]:
    """Load a project and the exit code that its findings ask for.

    Each finding is a line on stderr; what is in order is there all the same.
    """
    from chrono import project
    from chrono.cli.progress import Progress

    progress = Progress()
    try:
        chronology = project.load(root, progress=progress)
    finally:
        progress.done()
    return chronology, told(chronology.findings)


def told(findings: Iterable[Finding]) -> int:
    """Write each finding to stderr and give the exit code that they ask for.

    It is 0, 4 when a file could not be read, else 3 when something is wrong.
    """
    code = 0
    for finding in findings:
        note(str(finding))
        if finding.severity == "error" and code != 4:
            code = 4 if finding.code == "C901" else 3
    return code


def selected(root: Path, params: dict[str, Any]) -> tuple[Chronology, int]:
    """Load a project and keep what the filters in `params` ask for.

    The exit code is 1 when nothing does.
    """
    from chrono.export.select import select

    chosen = wanted(params)
    whole, code = load(root)
    chronology = select(whole, chosen)
    if not len(chronology):
        note("no event matches" if chosen else "the chronology is empty")
        if chosen:
            code = code or 1
    return chronology, code


def leave(code: int) -> None:
    """End the command with a code, once its output is written."""
    if code:
        click.get_current_context().exit(code)
