"""An article and its timexes -> the dated statements that are candidates for events."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.extract.gazetteer import Gazetteer
    from chrono.model.article import Article
    from chrono.model.candidate import Extraction
    from chrono.model.timex import Timex

VERSION = "1"
"""Goes up with every change of what is extracted; a cache of another is not used."""


def extract(
    article: Article, timexes: Sequence[Timex], gazetteer: Gazetteer
) -> Extraction:
    """Read the candidates of an article, and what was left out with the reason.

    An article without a publication date has none: nothing in it can be dated.
    """
    from chrono.extract.article import read

    return read(article, timexes, gazetteer)
