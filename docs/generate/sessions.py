"""Runs what a page tells its readers to type, in a copy of the shipped data.

A page is one session: its commands run in order and in one folder, so that a later one
finds what an earlier one wrote. A block with a file name (```yaml events.yaml) is that
file: it is written where it does not exist yet, and must otherwise stand in it; after
"+" the block is added to the file.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docs.generate import pages

ROOT = Path(__file__).parents[2]
SHIPPED = ("events.yaml", "articles", "docs/examples")
_SHELL = ["bash", "-o", "pipefail", "-c"]
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Result:
    """What a command wrote (both streams, as on a terminal), or why it was not run."""

    command: pages.Command
    real: str = ""
    code: int = 0
    skipped: str = ""

    @property
    def problem(self) -> str:
        """What differs from the page; empty if nothing does."""
        if self.skipped:
            return ""
        if self.code:
            return f"exit code {self.code}\n{self.real}"
        shown = self.command.shown
        if shown is None or pages.matches(shown, self.real):
            return ""
        return f"--- shown\n{shown}--- real\n{self.real}"


def sandbox(folder: Path) -> Path:
    """Copy the shipped data into an empty folder, laid out as in a checkout."""
    for name in SHIPPED:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    return folder


def environment(home: Path) -> dict[str, str]:
    """The variables of a reader with no settings, this Python's programs in front."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CHRONO_", "PYTEST_", "COV_"))
        and name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES")
    }
    return kept | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{kept.get('PATH', '')}",
        "LC_ALL": "C.UTF-8",
        "PYTHONUTF8": "1",
        "PYTHONUNBUFFERED": "1",  # lines of both streams in the order of a terminal
    }


class Session:
    """A reader at a prompt, in a folder that `cd` changes."""

    def __init__(self, folder: Path) -> None:
        """Begin in `folder`, which `sandbox` has filled."""
        self.folder = folder
        self._variables = environment(folder / "home")

    def play(self, page: str, skipped: Mapping[str, str]) -> Iterator[Result]:
        """Run a page's commands, keep its files.

        `skipped` gives the reason for each command that cannot run here. Raises
        AssertionError where a file is not what the page shows of it.
        """
        for block in pages.blocks(page):
            if block.language in ("console", "sh"):
                for command in pages.commands(block):
                    if command.text in skipped:
                        yield Result(command, skipped=skipped[command.text])
                    else:
                        yield self.run(command)
            elif block.name:
                self.keep(block)

    def run(self, command: pages.Command) -> Result:
        """Run one command; `cd FOLDER` is remembered for the next."""
        if command.text.startswith("cd "):
            self.folder = (self.folder / command.text[3:].strip()).resolve()
            found = self.folder.is_dir()
            return Result(command, "" if found else "no such folder\n", 1 - found)
        ended = subprocess.run(
            [*_SHELL, command.text],
            cwd=self.folder,
            env=self._variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=_LONGEST,
        )
        return Result(command, ended.stdout.decode("utf-8"), ended.returncode)

    def keep(self, block: pages.Block) -> None:
        """Write the file a block shows, or check that the block is part of it."""
        path = self.folder / block.name.removeprefix("+")
        if block.name.startswith("+"):
            with path.open("a", encoding="utf-8") as file:
                file.write(block.body)
            return
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.body, encoding="utf-8")
            return
        text = path.read_text(encoding="utf-8")
        for piece in block.body.split("…\n"):
            assert piece.strip("\n") in text, f"{block.name} has no\n{piece}"
