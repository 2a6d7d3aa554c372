"""docs/sources.md says what events.yaml says."""

from __future__ import annotations

import sys
from pathlib import Path

from chrono.check import publishers
from chrono.model import edtf
from chrono.model.event import Event, Source

sys.path.insert(0, str(Path(__file__).parent))
from sources_document import PATH, document


def event(key: str, *names: str) -> Event:
    """Make an event with these publishers."""
    sources = tuple(Source(url="https://example.org", publisher=name) for name in names)
    return Event(key, edtf.read("2024"), {}, {}, "troops", sources=sources)


def test_the_page_is_up_to_date() -> None:
    """After a change of events.yaml, python tests/data/sources_document.py is due."""
    assert PATH.read_text("utf-8") == document()


def test_a_reprint_counts_for_what_it_reprints() -> None:
    """Reuters via two pages is one publisher, cited twice, in one event."""
    counted = publishers.tally(
        [event("2024-a", "Reuters via WHBL", "Reuters via AsiaOne", "Babel (NHK)")],
        {"Reuters": "agency", "Babel": "press"},
        {},
    )
    assert [(c.publisher, c.citations, c.events) for c in counted.counts] == [
        ("Reuters", 2, 1),
        ("Babel", 1, 1),
    ]
    assert [c.publisher for c in counted.carriers] == ["AsiaOne", "WHBL"]


def test_entries_on_weak_ground_are_named() -> None:
    """Two mirrors do not make an agency; one agency lifts the entry."""
    counted = publishers.tally(
        [event("2024-a", "Blog", "TASS"), event("2024-b", "Blog", "Reuters")],
        {"Blog": "mirror", "TASS": "state", "Reuters": "agency"},
        {},
    )
    assert counted.weak == ("2024-a",)


def test_an_article_counts_for_its_publisher() -> None:
    """A digest among the sources stands for the outlet it digests."""
    cited = Event(
        "2024-a",
        edtf.read("2024"),
        {},
        {},
        "troops",
        sources=(Source(article="2024-01-01-x"),),
    )
    counted = publishers.tally([cited], {}, {"2024-01-01-x": "AP"})
    assert [(c.publisher, c.reliability) for c in counted.counts] == [("AP", "unknown")]
