"""Endings that German adjectives and pronouns take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Value = TypeVar("Value")

ADJECTIVE = ("e", "en", "er", "es", "em")


def inflect(
    stems: Mapping[str, Value], endings: Iterable[str] = ADJECTIVE
) -> dict[str, Value]:
    """Every stem with every ending, all with the stem's value."""
    return {stem + end: value for stem, value in stems.items() for end in endings}
