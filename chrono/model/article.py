"""An article: a text with a publication date and where it came from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared: a day in the outlet's zone, perhaps not a sure one.

    `approximate` ("2024-11-26~") makes whatever hangs on it at day granularity
    approximate. `edtf` is the date as the front matter gives it, without a time.
    """

    day: dt.date
    approximate: bool = False

    @property
    def edtf(self) -> str:
        """`2024-11-15` or `2024-11-26~`."""
        return self.day.isoformat() + ("~" if self.approximate else "")


@dataclass(frozen=True, slots=True)
class Article:
    """A text to be tagged. `id` is the file's name without its suffix.

    `text` is the body as offsets count it: without front matter, otherwise as it
    stands in the file. `digest` marks our own-worded summary of a press article.
    """

    id: str
    text: str
    published: Published | None
    path: Path | None = None
    title: str = ""
    publisher: str = ""
    url: str | None = None
    language: str = "de"
    digest: bool = False
    body_line: int = 1
    """The line of the file on which `text` starts, for messages."""
