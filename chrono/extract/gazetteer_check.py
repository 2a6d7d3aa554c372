"""Doubts about the names of a gazetteer, looked for when someone asks for findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.extract.names import Kind, pieces
from chrono.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chrono.extract.names import Spelling


def doubtful(spellings: Iterable[Spelling], path: str) -> Iterator[Finding]:
    """Find words that say nothing (C350) and names of two things (C352)."""
    owners: dict[tuple[str, ...], str] = {}
    for written, label, line, column in spellings:
        try:
            words = pieces(written)
        except ValueError as error:
            yield Finding(path, line, column, "C350", str(error))
            continue
        if label.kind not in (Kind.ACTOR, Kind.PLACE):
            continue
        key = tuple(f"{word.text}{word.form.value}{word.acronym}" for word in words)
        owner = owners.setdefault(key, label.id)
        if owner != label.id:
            yield Finding(
                path,
                line,
                column,
                "C352",
                f'"{written}" is "{owner}" and "{label.id}"; keep one',
            )
