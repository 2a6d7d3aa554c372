"""The pages on adding and reviewing say what the program does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chrono.articles.incoming.fetch import Limits
from chrono.cli.add import add
from chrono.cli.review import review
from chrono.review.card import BESIDE
from chrono.review.dialogue import ACTS

if TYPE_CHECKING:
    import click

DOCS = Path(__file__).parents[2] / "docs"
EVERYWHERE = {"--project", "--lang", "--color", "--help"}


@pytest.mark.parametrize(("command", "page"), [(add, "add.md"), (review, "review.md")])
def test_every_option_is_explained(command: click.Command, page: str) -> None:
    """And none is that does not exist."""
    text = (DOCS / page).read_text(encoding="utf-8")
    named = set(re.findall(r"--[a-z][a-z-]+", text))
    real = {
        name
        for parameter in command.params
        for name in parameter.opts
        if name.startswith("--")
    }
    assert real - EVERYWHERE <= named
    assert named - {"--format"} <= real


def test_every_key_is_explained() -> None:
    """In the table and on the last line of the card, under the same name."""
    text = (DOCS / "review.md").read_text(encoding="utf-8")
    shown = "  ".join(f"{key} {act[0]}" for key, act in ACTS.items())
    assert f"{shown}  q quit" in text
    for key, act in ACTS.items():
        assert f"| `{key}` | {act[0]}" in text


def test_the_numbers_are_right() -> None:
    """Limits and widths are those of the program."""
    limits = Limits()
    text = (DOCS / "add.md").read_text(encoding="utf-8")
    assert f"| redirects | {limits.redirects} |" in text
    assert f"| {limits.seconds:g} seconds | `--timeout`" in text
    assert f"| {limits.bytes:,} | `--max-bytes`" in text
    assert f"From {BESIDE} columns on" in (DOCS / "review.md").read_text("utf-8")
