"""Findings about the data, one function per code; docs/codes.md shows each code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.check import dates, doubts, references, sources, texts
from chrono.check.material import Material, Suspected, german_texts
from chrono.check.silence import silenced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chrono.model.finding import Finding

__all__ = ["CHECKS", "Material", "Suspected", "check", "german_texts"]

CHECKS: tuple[Callable[[Material], Iterator[Finding]], ...] = (
    dates.weekdays,
    dates.after_publication,
    dates.id_dates,
    sources.unsourced,
    sources.undated,
    sources.dangling_articles,
    sources.misquoted,
    references.dangling_events,
    references.circles,
    references.unknown_names,
    references.unknown_categories,
    texts.untranslated,
    doubts.duplicates,
    doubts.contradictions,
)
"""Every check. What concerns one file alone is found when it is loaded."""


def check(material: Material) -> list[Finding]:
    """Run every check and give all findings, those of loading included, in order.

    What an entry's `ignore` names is left out. Sorted by path, line and column.
    """
    found = list(material.findings)
    for one in CHECKS:
        found.extend(one(material))
    return sorted(set(silenced(material, found)))
