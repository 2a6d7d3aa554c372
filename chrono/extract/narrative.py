"""What the candidates of one article tell each other about their days."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from chrono.model.candidate import Candidate, Dating
from chrono.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chrono.extract.context import Context

KEPT = 3
"""Days before a report within which a day that the article explains dates it."""
FRESH = 3
"""Days before publication within which what someone said is the news of the day."""


def settle(context: Context, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Date and undate candidates by what the whole article says."""
    found = [_on_kept_day(context.kept, candidate) for candidate in candidates]
    return [_without_repeated_news(context, one, found) for one in found]


def _on_kept_day(kept: Iterable[tuple[int, int]], candidate: Candidate) -> Candidate:
    """Date what a medium reported by the day the article explains, if that is near.

    "Gezeigt wurden Drohnen, meldete die Agentur am Freitag. Der 27. Juli wird als
    Tag des Sieges begangen": it was on Thursday, 27 July.
    """
    said = candidate.said
    if candidate.dating is not Dating.REPORT or said is None or not said.latest:
        return candidate
    days = [said.latest - dt.timedelta(days=back) for back in range(KEPT + 1)]
    near = [day for day in days if (day.month, day.day) in set(kept)]
    if len(near) != 1:
        return candidate
    return replace(
        candidate,
        when=When.day(near[0]),
        dating=Dating.NARRATIVE,
        supporting=False,
        reasons=(*candidate.reasons, "the day that the article explains"),
    )


def _without_repeated_news(
    context: Context, candidate: Candidate, others: Sequence[Candidate]
) -> Candidate:
    """Take the day from a lead whose news the article dates further down.

    "Washington wirft Pjöngjang Lieferungen vor. … sagte Kirby am Freitag."
    """
    if candidate.dating is not Dating.NEWS:
        return candidate
    day = context.published.day
    for other in others:
        said = other.said
        if other is candidate or said is None or said.latest is None:
            continue
        fresh = 0 <= (day - said.latest).days <= FRESH
        alike = set(other.features.topics) & set(candidate.features.topics)
        speakers = set(other.speaker_sides) & candidate.features.parties
        if fresh and alike and speakers:
            return replace(
                candidate, when=None, dating=Dating.NONE, supporting=True, said=said
            )
    return candidate
