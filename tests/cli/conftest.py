"""A small project folder, and ways to call the program on it."""

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
- id: 2023-07-25-shoigu-visit
  date: 2023-07-25/2023-07-27
  title: {de: Schoigu besucht Pjöngjang, en: Shoigu visits Pyongyang}
  summary: {de: Er sieht sich die Parade an.}
  category: visit
  actors: [shoigu, kim-jong-un]
  places: [pyongyang]
  status: confirmed
  sources:
    - publisher: Yonhap
      published: 2023-07-26
      title: Shoigu in Pyongyang
      language: en
      url: https://example.org/shoigu
- id: 2024-06-19-treaty
  date: 2024-06-19
  title: {de: Vertrag unterzeichnet, en: Treaty signed}
  summary: {de: Beide Seiten sagen sich Beistand zu.}
  category: treaty
  actors: [vladimir-putin, kim-jong-un]
  places: [pyongyang]
  status: confirmed
  sources:
    - publisher: KCNA
      published: 2024-06-20
      title: Treaty
      language: en
      url: https://example.org/treaty
- id: 2024-10-troops
  date: 2024-10
  title: {de: Soldaten verlegt, en: Soldiers moved}
  summary: {de: Seoul berichtet von der Verlegung.}
  category: troops
  actors: [north-korea]
  places: [russia]
  status: claimed
  attribution:
    - {who: nis, says: claims}
  sources:
    - publisher: Yonhap
      published: 2024-10-18
      title: Troops
      language: en
      url: https://example.org/troops
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project folder of three events and go there, with no settings about."""
    folder = tmp_path / "project"
    (folder / "articles").mkdir(parents=True)
    (folder / "events.yaml").write_text(EVENTS, encoding="utf-8")
    for name in [name for name in os.environ if name.startswith("CHRONO_")]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
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
    """Run the program as a process of its own."""
    assert project.is_dir()

    def run(*arguments: str, stdin: bytes = b"", **environment: str) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-m", "chrono", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            env=os.environ | environment,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr.decode("utf-8"))

    return run
