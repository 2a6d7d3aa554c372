"""docs/dates.md lists what the tagger reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from chrono.tagger.rule import Rule
from chrono.tagger.rules import ALL
from docs.generate import dates, regions

PAGE = Path(__file__).parents[2] / "docs" / "dates.md"


def test_the_page_is_what_the_rules_say() -> None:
    """The page is up to date; else: python -m docs.generate."""
    page = PAGE.read_text("utf-8")
    assert regions.filled(page) == page


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_a_rule_has_its_place_on_the_page(rule: Rule) -> None:
    """Each rule has one heading, its examples with their words marked, its value."""
    page = PAGE.read_text("utf-8")
    assert page.count(f"\n### {rule.name}\n") == 1
    section = page.partition(f"\n### {rule.name}\n")[2].partition("\n##")[0]
    for _, words, value, *_ in rule.examples:
        assert f"**{dates._plain(words)}**" in section
        assert f"`{value}`" in section
