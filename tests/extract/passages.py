"""Short passages with what should be read from them, and how to read one."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from chrono.extract import extract
from chrono.extract.gazetteer import Gazetteer, load
from chrono.model.article import Article, Published
from chrono.tagger import tag

if TYPE_CHECKING:
    from chrono.model.candidate import Candidate, Extraction


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Load the bundled gazetteer once."""
    return load()


def read(text: str, published: str, *, approximate: bool = False) -> Extraction:
    """Extract from a text that appeared on a day."""
    day = dt.date.fromisoformat(published)
    article = Article("passage", text, Published(day, approximate))
    return extract(article, tag(text, day), gazetteer())


def standing(text: str, published: str) -> list[Candidate]:
    """Give the candidates that can stand alone."""
    return [one for one in read(text, published).candidates if not one.supporting]


def only(text: str, published: str) -> Candidate:
    """Give the single candidate that can stand alone."""
    (found,) = standing(text, published)
    return found


def dated(text: str, published: str) -> list[tuple[str, str]]:
    """Give date and category of each candidate that can stand alone."""
    return [
        (one.when.edtf if one.when else "", one.category)
        for one in standing(text, published)
    ]
