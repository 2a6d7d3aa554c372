"""What docs/events.md and docs/gazetteer.md show works as shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chrono import store
from chrono.extract import gazetteer
from chrono.extract.gazetteer_file import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parents[2] / "docs"


def blocks(name: str, language: str) -> Iterator[str]:
    """Yield the code blocks of a page."""
    text = (DOCS / name).read_text("utf-8")
    yield from re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_card_to_copy_is_a_valid_event(tmp_path: Path) -> None:
    """The first example of docs/events.md loads without a finding."""
    card = next(blocks("events.md", "yaml"))
    path = tmp_path / "events.yaml"
    path.write_text(f"schema_version: 1\ntitle: T\nevents:\n\n{card}", "utf-8")
    loaded = store.load(path)
    assert [str(finding) for finding in loaded.findings] == []
    assert [event.id for event in loaded.events] == ["2025-03-21-shoigu-pyongyang"]


@pytest.mark.parametrize("number", range(1, 5))
def test_every_other_example_fits_into_a_card(tmp_path: Path, number: int) -> None:
    """Status, conflicts, figures and quotes may be pasted into an entry."""
    card, *parts = blocks("events.md", "yaml")
    part = parts[number - 1]
    if part.startswith("    - "):
        entry = card + part
    else:
        field = part.split(":")[0] + ":"
        kept = re.sub(rf"(?m)^{field}.*\n", "", card)
        entry = kept.replace("  sources:\n", part + "  sources:\n", 1)
    path = tmp_path / "events.yaml"
    path.write_text(f"schema_version: 1\ntitle: T\nevents:\n\n{entry}", "utf-8")
    assert [str(finding) for finding in store.load(path).findings] == []


def test_the_small_gazetteer_works(tmp_path: Path) -> None:
    """The first example of docs/gazetteer.md loads and finds its names."""
    path = tmp_path / "gazetteer.yaml"
    path.write_text(next(blocks("gazetteer.md", "yaml")), "utf-8")
    ferry = gazetteer.load(path)
    assert [str(finding) for finding in ferry.findings] == []
    assert ferry.relevance(ferry.find("Die lundische Fähre fuhr nach Malmö.")) == 2


def test_every_code_of_the_gazetteer_is_documented() -> None:
    """Each fault that reading can report has its row in the table."""
    text = (DOCS / "gazetteer.md").read_text("utf-8")
    assert set(re.findall(r"^\| (C\d+) ", text, re.MULTILINE)) == set(CODES)
