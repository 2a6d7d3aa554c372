"""A small project folder with an article, and ways to call the program on it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from chrono.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EVENTS = """\
schema_version: 1
title: {de: Probe, en: Sample}
events:
- id: 2024-06-19-treaty
  date: 2024-06-19
  title: {de: Vertrag, en: Treaty}
  summary: {de: Sie schließen einen Vertrag., en: They sign a treaty.}
  category: treaty
  actors: [russia, north-korea]
  status: confirmed
  sources:
  - {publisher: KCNA, published: 2024-06-20, title: T, url: "https://example.org/a"}
"""
ARTICLE = """\
---
title: Lawrow in Nordkorea
publisher: Beispielblatt
published: 2024-11-15
---

Am Donnerstag reiste Russlands Außenminister Sergej Lawrow nach Nordkorea.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project of one event and one article and go there; no settings about."""
    folder = tmp_path / "project"
    (folder / "articles").mkdir(parents=True)
    (folder / "events.yaml").write_text(EVENTS, encoding="utf-8")
    article = folder / "articles" / "2024-11-15-lawrow.md"
    article.write_text(ARTICLE, encoding="utf-8")
    for name in [name for name in os.environ if name.startswith("CHRONO_")]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def chrono(project: Path) -> Callable[..., Result]:
    """Call the program in this process, in the project's folder."""
    assert project.is_dir()

    def call(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=stdin, prog_name="chrono")

    return call


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended."""

    code: int
    stdout: bytes
    stderr: str


@pytest.fixture
def process(project: Path) -> Callable[..., Ended]:
    """Run the program as a process of its own, for at most 20 seconds."""
    assert project.is_dir()

    def run(*arguments: str | bytes, stdin: bytes = b"", **environment: str) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-m", "chrono", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            env=os.environ | environment,
            timeout=20,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr.decode("utf-8"))

    return run
