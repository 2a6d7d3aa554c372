"""Write docs/sources.md: `python tests/data/sources_document.py`."""

from __future__ import annotations

from pathlib import Path

from chrono import articles, store
from chrono.check import publishers
from chrono.extract import gazetteer

ROOT = Path(__file__).parents[2]
PATH = ROOT / "docs" / "sources.md"


def document() -> str:
    """Write what docs/sources.md should say."""
    known = gazetteer.load()
    counted = publishers.tally(
        store.load(ROOT / "events.yaml").events,
        {name: each.reliability for name, each in known.publishers.items()},
        {
            article.id: article.publisher
            for article in articles.read_folder(ROOT / "articles")[0]
        },
    )
    return publishers.document(counted, known.reliabilities)


if __name__ == "__main__":
    PATH.write_text(document(), "utf-8")
