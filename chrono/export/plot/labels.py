"""Room for labels: wrapping titles, and rows in which nothing overlaps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


_MOST = 1000  # letters that a label is made from; no label shows so many


def wrap(
    text: str, width: float, lines: int, measure: Callable[[str], float]
) -> tuple[str, ...]:
    """Break a text into at most `lines` lines of `width`, as even as they come.

    A word that is wider than a line is broken after a hyphen it has, else anywhere.
    What does not fit ends in "…".
    """
    words = [
        part for word in text[:_MOST].split() for part in _parts(word, width, measure)
    ]
    filled = _fill(words, width, measure)
    if len(filled) > lines:
        return _cut(filled, lines, width, measure)
    if len(filled) < 2:
        return tuple(filled)
    # The same number of lines, but none much shorter than the others.
    low, high = width / 2, width
    while high - low > 1:
        middle = (low + high) / 2
        if len(_fill(words, middle, measure)) <= len(filled):
            high = middle
        else:
            low = middle
    return tuple(_fill(words, high, measure))


def _parts(word: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Break a word that is wider than a line; its parts but the last keep a hyphen."""
    parts = []
    while measure(word) > width and len(word) > 2:
        fits = _longest(word, width, measure)
        hyphen = word.rfind("-", 0, fits) + 1
        fits = hyphen or max(fits - 1, 1)
        head = word[:fits]
        parts.append(head if head.endswith("-") else f"{head}-")
        word = word[fits:]
    return [*parts, word]


def _longest(word: str, width: float, measure: Callable[[str], float]) -> int:
    """How many letters of a too long word fit, at least one."""
    low, high = 1, len(word) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if measure(word[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _fill(words: list[str], width: float, measure: Callable[[str], float]) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and measure(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _cut(
    filled: list[str], lines: int, width: float, measure: Callable[[str], float]
) -> tuple[str, ...]:
    kept = filled[:lines]
    words = kept[-1].split(" ")
    while len(words) > 1 and measure(" ".join(words) + " …") > width:
        words.pop()
    return (*kept[:-1], " ".join(words).rstrip(",;:–-") + " …")


@dataclass(slots=True)
class Row:
    """What is taken of a row, as stretches from left to right."""

    taken: list[tuple[float, float]] = field(default_factory=list)

    def is_free(self, left: float, right: float) -> bool:
        """Whether nothing in the row touches the stretch."""
        return all(right <= start or end <= left for start, end in self.taken)

    def overlap(self, left: float, right: float) -> float:
        """How much of the stretch is already taken."""
        return sum(
            max(0.0, min(right, end) - max(left, start)) for start, end in self.taken
        )


def free_row(rows: list[Row], left: float, right: float, most: int) -> int | None:
    """Find the first row with room; a new one if there are fewer than `most`."""
    for number, row in enumerate(rows):
        if row.is_free(left, right):
            return number
    return len(rows) if len(rows) < most else None


def take(rows: list[Row], number: int, left: float, right: float) -> None:
    """Mark a stretch of a row as taken; the row may be the next new one."""
    if number == len(rows):
        rows.append(Row())
    rows[number].taken.append((left, right))
