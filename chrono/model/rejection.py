"""A rejection: a statement of an article that a person does not want as an event."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rejection:
    """Which statement was rejected, and why.

    `article` and `quote` are its key, the exact words rather than an id, so that it
    is known again when the article is read anew. `words` are those that dated it and
    `category` its kind of act: they tell two statements of one sentence apart.
    `title` is for people.
    """

    article: str
    quote: str
    reason: str
    words: str = ""
    category: str = ""
    title: str = ""
