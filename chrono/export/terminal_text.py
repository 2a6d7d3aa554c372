"""Styled text for a terminal: spans, folded by the columns that they take.

A line is a list of spans. rich measures and lays out tables; its `Text` would take
five times as long for a timeline of some thousand lines, and gives every hyperlink
a random id, so that the same input would not be the same bytes.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Select Graphic Rendition (ECMA-48). Only the sixteen colours that every terminal
# maps to its own theme, so that light and dark ones both stay readable.
_CODES = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "magenta": "35",
    "cyan": "36",
}
_PIECES = re.compile(r" +|[^ ]+")


class Span(NamedTuple):
    """A run of text with one style ("bold cyan") and perhaps a web address."""

    text: str
    style: str = ""
    url: str | None = None

    @property
    def width(self) -> int:
        """The columns that the text takes."""
        return cell_len(self.text)


Line = list[Span]


def width_of(line: Iterable[Span]) -> int:
    """Give the columns that a line takes."""
    return sum(cell_len(span.text) for span in line)


def render(line: Iterable[Span], *, color: bool) -> str:
    """Write a line with its styles and links, or without both."""
    if not color:
        return "".join(span.text for span in line).rstrip(" ")
    # Words come apart in folding; one escape sequence serves all of a style.
    runs = groupby((span for span in line if span.text), key=itemgetter(1, 2))
    return "".join(
        _styled("".join(span.text for span in run), *manner) for manner, run in runs
    ).rstrip(" ")


def _styled(text: str, style: str, url: str | None) -> str:
    if style:
        codes = ";".join(_CODES[word] for word in style.split())
        text = f"\x1b[{codes}m{text}\x1b[0m"
    return f"\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\" if url else text


def fold(spans: Iterable[Span], width: int) -> list[Line]:
    """Fold spans at blanks to lines of at most `width` columns.

    A word that is longer than a line is broken.
    """
    whole = [span for span in spans if span.text]
    if width_of(whole) <= width:
        return [whole] if whole else []
    lines: list[Line] = [[]]
    used = 0
    for blank, word in _words(whole):
        size = width_of(word)
        if used and used + len(blank.text) + size > width:
            lines.append([])
            used = 0
        elif used and blank.text:
            lines[-1].append(blank)
            used += len(blank.text)
        if size > width:
            *full, rest = _broken(word, width)
            lines[-1:] = [*full, rest]
            used = width_of(rest)
        else:
            lines[-1] += word
            used += size
    return [line for line in lines if line]


def _words(spans: Iterable[Span]) -> Iterator[tuple[Span, Line]]:
    """Give each word with the blank before it; a word may be of several spans."""
    blank, word = Span(""), Line()
    for text, style, url in spans:
        for piece in _PIECES.findall(text):
            if piece[0] != " ":
                word.append(Span(piece, style, url))
                continue
            if word:
                yield blank, word
                word = []
            blank = Span(" ", style, url)
    if word:
        yield blank, word


def _broken(word: Line, width: int) -> list[Line]:
    """Break a word into lines of `width` columns."""
    lines: list[Line] = [[]]
    used = 0
    for text, style, url in word:
        start = 0
        for i, character in enumerate(text):
            size = cell_len(character)
            if used + size > width and used:
                lines[-1].append(Span(text[start:i], style, url))
                lines.append([])
                start, used = i, 0
            used += size
        lines[-1].append(Span(text[start:], style, url))
    return lines
