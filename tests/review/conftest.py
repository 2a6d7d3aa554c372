"""A project with something new in its articles, and ways to review it."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from chrono.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EVENTS = """\
# What we know so far.
schema_version: 1
title: {de: Probe,   en: Sample}   # two blanks are meant

events:

- id: 2024-11-12-howitzers
  date: 2024-11-12   # the day of the report
  title:
    de: Nordkorea liefert Haubitzen an Russland
    en: North Korea delivers howitzers to Russia
  category: weapons-transfer
  actors: [north-korea, russia]
  status: claimed
  sources:
    - url: https://example.org/howitzers
      publisher: Yonhap
      published: 2024-11-13
      # a remark on the source
  # a remark on the event

# The end.
"""
"""Curated by hand, with comments in every place."""

ARTICLE = """\
---
title: Woche der Besuche
publisher: Probeblatt
published: 2024-11-15
---

Russlands Verteidigungsminister Andrej Beloussow besuchte am Montag Pjöngjang und traf
dort Kim Jong Un.

Am Mittwoch unterzeichneten Russland und Nordkorea in Moskau ein Abkommen.

Nordkorea schickte am Donnerstag über 500 Soldaten nach Russland.

Nordkorea lieferte am 10. November nach Angaben aus Kiew 50 Haubitzen an Russland.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project with an article and go there, with no settings about."""
    folder = tmp_path / "project"
    (folder / "articles").mkdir(parents=True)
    (folder / "events.yaml").write_text(EVENTS, encoding="utf-8")
    (folder / "articles" / "woche.md").write_text(ARTICLE, encoding="utf-8")
    for name in [name for name in os.environ if name.startswith("CHRONO_")]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def review(project: Path) -> Callable[..., Result]:
    """Call `chrono review` in this process, in the project's folder."""
    assert project.is_dir()

    def call(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["review", *arguments], prog_name="chrono")

    return call


@pytest.fixture
def new(review: Callable[..., Result]) -> Callable[[], list[dict[str, Any]]]:
    """List what is new, as the JSON of `chrono review --list` has it."""

    def listed() -> list[dict[str, Any]]:
        result = review("--list", "--json")
        assert result.exit_code == 0, result.stderr
        found: list[dict[str, Any]] = json.loads(result.stdout)["proposals"]
        return found

    return listed
