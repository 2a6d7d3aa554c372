"""Why a dated statement is no event: one small function for each reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.extract import noun_phrases, reading
from chrono.extract.dating import Manner
from chrono.extract.gazetteer import Kind
from chrono.extract.segments import tokens
from chrono.extract.statements import Shape
from chrono.lexicon import mood as mood_words
from chrono.lexicon import reporting

if TYPE_CHECKING:
    from collections.abc import Callable

    from chrono.extract.context import Context
    from chrono.extract.drafting import Draft

_SHOWN = re.compile(r"\b[a-zäöüß]+(?:n|t|te),\s*$")
"""A verb before "wie", which then tells how: "sollen zeigen, wie die Fracht …"."""

_WORD = 40
"""Characters that hold the word before."""
HISTORY = 15
"""Years before publication from which a date is background, unless all sides act."""
LASTING = 3
"""Years from which a "seit" is background in the same way."""

_MANNERS = {
    Manner.MEASURE: "the date only measures (“the first since …”)",
    Manner.AROUND: "only before or after that date",
    Manner.UNTIL: "a deadline, not a day on which something happened",
}


def refusal(context: Context, draft: Draft) -> str | None:
    """Give the first reason why the statement is no event; None where there is none."""
    return next(
        (reason for check in _CHECKS if (reason := check(context, draft))), None
    )


def _manner(_: Context, draft: Draft) -> str | None:
    when = draft.statement.when
    return _MANNERS.get(when.manner) if when is not None else None


def _of_document(context: Context, draft: Draft) -> str | None:
    statement = draft.statement
    when = statement.when
    if when is None or not noun_phrases.of_document(
        context.text, statement.start, when
    ):
        return None
    context.document = when.when.earliest
    return "the date of a report"


def _published(context: Context, draft: Draft) -> str | None:
    actors = [m.id for m in draft.mentions if m.kind is Kind.ACTOR]
    media = any(context.is_type(actor, "media") for actor in actors[:2])
    media = media or (not actors and bool(draft.words & reporting.MEDIA_WORDS))
    if media and draft.words & reporting.PUBLISHING:
        return "only that a medium published it"
    return None


def _yearly(context: Context, draft: Draft) -> str | None:
    statement = draft.statement
    if not reading.yearly(context.text, statement.start, statement.end):
        return None
    dated = statement.when
    day = dated.when.earliest if dated is not None else None
    if dated is not None and day is not None and day == dated.when.latest:
        context.kept.add((day.month, day.day))
    return "a yearly day, explained"


def _compared(context: Context, draft: Draft) -> str | None:
    text, start = context.text, draft.statement.start
    if text.startswith("wie ", start) and not _SHOWN.search(
        text, max(0, start - _WORD), start
    ):
        return "only compared with"
    return None


def _no_act(_: Context, draft: Draft) -> str | None:
    return None if draft.topics else "no act of the subject"


def _possible(_: Context, draft: Draft) -> str | None:
    if draft.mood.possible and draft.shape is not Shape.SAYING:
        return "only possible, not announced"
    return None


def _aim(context: Context, draft: Draft) -> str | None:
    statement = draft.statement
    if reading.aim(context.text, statement.start, statement.end):
        return "an aim, not an appointment"
    return None


def _negated(_: Context, draft: Draft) -> str | None:
    if draft.shape in (Shape.SAYING, Shape.PARTICIPLE) or draft.denied:
        return None
    return "the words say that it did not happen" if draft.mood.negated else None


def _background(context: Context, draft: Draft) -> str | None:
    when = draft.when
    if when is None or when.latest is None:
        return None
    sides = context.gazetteer.sides(draft.around)
    if len(sides) >= len(context.gazetteer.subject_sides) > 0:
        return None
    year = context.published.day.year
    old = when.latest.year < year - HISTORY
    dated = draft.statement.when
    if dated is not None and dated.manner is Manner.SINCE:
        first = dated.when.earliest
        old = old or (first is not None and first.year < year - LASTING)
    return "background: long before the article" if old else None


def _watched(context: Context, draft: Draft) -> str | None:
    statement = draft.statement
    words = set(tokens(context.text[statement.start : statement.end]))
    if words & mood_words.WATCHING and not words & reporting.PERFECT:
        return "only watched or looked into"
    return None


_CHECKS: tuple[Callable[[Context, Draft], str | None], ...] = (
    _manner,
    _of_document,
    _published,
    _yearly,
    _compared,
    _no_act,
    _possible,
    _aim,
    _negated,
    _background,
    _watched,
)
