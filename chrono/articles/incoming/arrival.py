"""An article on its way in: what was found, before it is a file of the project."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chrono.articles.incoming.dating import Dated

_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060"
    "\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Characters that are no text: controls, marks of direction and of nothing at all."""
_BLANKS_BEFORE_END = re.compile(r"[^\S\n]+$", re.MULTILINE)
_EMPTY_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a file or page says of itself, and its text.

    `dates` are all its statements of the day of publication, the one that counts
    first. `reader` says what took the text out: "trafilatura", "simple" or "text".
    `remarks` are fields of a front matter that are only kept.
    """

    title: str
    text: str
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    dates: tuple[Dated, ...] = ()
    reader: str = "text"
    digest: bool = False
    remarks: tuple[tuple[str, str], ...] = ()


def tidy(text: str) -> str:
    """Give a text without control characters and needless blank lines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _UNWANTED.sub("", text)
    return _EMPTY_LINES.sub("\n\n", _BLANKS_BEFORE_END.sub("", text)).strip("\n")


def tidy_line(text: str) -> str:
    """Give a text as one composed line."""
    return " ".join(unicodedata.normalize("NFC", _UNWANTED.sub("", text)).split())
