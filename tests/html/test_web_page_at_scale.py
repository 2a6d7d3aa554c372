"""The web page of the whole chronology, and of one that is much larger."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from page_sample import EVENTS, NAMES, SAMPLE, page

from chrono import store
from chrono.extract import gazetteer
from chrono.model import edtf
from chrono.model.chronology import Chronology

if TYPE_CHECKING:
    from conftest import Browser

ROOT = Path(__file__).parents[2]
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the page of the project's own curated events."""
    curated = store.load(ROOT / "events.yaml")
    names = gazetteer.load(None).names
    events = tuple(sorted(curated.events, key=lambda event: event.sort_key))
    path = tmp_path_factory.mktemp("whole") / "whole.html"
    path.write_text(page(Chronology(curated.title, events, names)), encoding="utf-8")
    return path


def _many(count: int) -> Chronology:
    """Make events over eighty years, most of them recent, a quarter imprecise."""
    dice = random.Random(5)
    events = []
    for number in range(count):
        kind = dice.choice(EVENTS)
        day = dt.date(1945, 1, 1) + dt.timedelta(int(29_000 * dice.random() ** 0.4))
        date = dice.choice([str(day)] * 6 + [f"{day:%Y-%m}", f"{day:%Y}"])
        events.append(
            dataclasses.replace(kind, id=f"{day}-{number}", when=edtf.read(date))
        )
    ordered = tuple(sorted(events, key=lambda event: event.sort_key))
    return Chronology(SAMPLE.title, ordered, NAMES)


def test_the_whole_chronology_stays_small(whole: Path) -> None:
    """The page of about 220 events is under 1.5 megabytes."""
    assert whole.stat().st_size < 1.5 * MEGABYTE


def test_the_whole_chronology_is_valid_html(whole: Path, validator: list[str]) -> None:
    """The Nu HTML checker accepts the page of the real events."""
    checked = subprocess.run(
        [*validator, str(whole)], capture_output=True, text=True, check=False
    )
    assert "error:" not in checked.stderr, checked.stderr
    assert checked.returncode == 0


def test_the_whole_chronology_is_shown_without_a_complaint(
    browser: Browser, whole: Path
) -> None:
    """The real events load silently, and every filter of the panels finds some."""
    browser.open(whole)
    found = browser.run(
        "return FACETS.flatMap((facet) => facetInputs[facet].map(({ index }) => {"
        "  state[facet].add(index);"
        "  const shown = events.filter(matcher(null)).length;"
        "  state[facet].delete(index); return shown; }))"
    )
    assert len(found) > 50
    assert min(found) > 0
    assert browser.logs()[0] == []


def test_thousands_of_events_stay_usable(browser: Browser, tmp_path: Path) -> None:
    """5,000 events: every change works; benchmarks/page.py says how fast."""
    path = tmp_path / "many.html"
    path.write_text(page(_many(5000)), encoding="utf-8")
    browser.open(path)
    for change in (
        "zoomTo('2024')",
        "zoomTo('')",
        "toggle('actor', 1)",
        "state.q = 'vertrag'; commit()",
        "choose('en')",
    ):
        browser.run(change)
    assert browser.logs()[0] == []
    browser.run("clearFilters(); commit(); goTo(events[3000])")
    browser.wait(
        "Math.abs(events[3000].element.getBoundingClientRect().top - 130) < 50"
    )
