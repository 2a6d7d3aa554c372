"""The statements of one article, one after the other, as candidates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.articles import sentences
from chrono.articles.layout import Kind as Layout
from chrono.extract import reading, relevance
from chrono.extract.compose import compose
from chrono.extract.context import Context, open_article
from chrono.extract.drafting import Draft, draft
from chrono.extract.narrative import settle
from chrono.extract.refusals import refusal
from chrono.extract.statements import Shape, Statement
from chrono.extract.statements import read as statements_of
from chrono.lexicon import reporting
from chrono.lexicon.function_words import FUNCTION_WORDS
from chrono.model.candidate import Candidate, Dating, Extraction, LeftOut
from chrono.model.features import stems
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.extract.gazetteer import Gazetteer
    from chrono.model.article import Article
    from chrono.model.timex import Timex


_SPOKEN = FUNCTION_WORDS | set(reporting.PARTICIPLES) | set(reporting.FINITE)
"""Words that tell only that something was said."""


def read(
    article: Article, timexes: Sequence[Timex], gazetteer: Gazetteer
) -> Extraction:
    """Read every candidate of the article and everything left out."""
    if article.published is None:
        return Extraction()
    context = open_article(article, article.published, timexes, gazetteer)
    candidates: list[Candidate] = []
    left_out: list[LeftOut] = []
    for sentence in sentences.marked(article.text):
        if sentence.kind is Layout.DEBRIS:
            continue
        span = (sentence.start, sentence.end)
        heading = sentence.kind is Layout.HEADING
        for statement in _statements(context, span, heading=heading):
            found = _candidate(context, draft(context, statement))
            if isinstance(found, Candidate):
                candidates.append(found)
            elif found is not None:
                left_out.append(found)
        context.thread.sentence(context.between(*span))
    return Extraction(tuple(settle(context, candidates)), tuple(left_out))


def _statements(
    context: Context, span: tuple[int, int], *, heading: bool
) -> list[Statement]:
    """Take a sentence apart; a heading without a date says nothing of its own."""
    context.sentences.append(span)
    timexes = context.dates(*span)
    if heading and not timexes:
        return []
    context.told += 1
    return statements_of(
        context.text,
        span,
        timexes,
        context.between(*span),
        context.gazetteer,
        context.published,
    )


def _candidate(context: Context, understood: Draft) -> Candidate | LeftOut | None:
    """Make the candidate of a statement, or say why there is none.

    An undated statement that is none is not worth a word.
    """
    reason = refusal(context, understood)
    if reason:
        return _left_out(context, understood.statement, reason)
    verdict = relevance.judge(
        context.gazetteer,
        understood.mentions,
        understood.around,
        understood.referents,
        article=context.rating,
        lead=context.lead,
        points_back=understood.leans,
        speakers=understood.speakers,
        fighting=understood.topics[0] == "combat",
    )
    if verdict.standing is relevance.Standing.OUT:
        reason = f"off the subject: {verdict.reason}"
        return _left_out(context, understood.statement, reason)
    full = verdict.standing is relevance.Standing.FULL and not _in_passing(understood)
    undated = understood.dating in (Dating.NONE, Dating.REPORT)
    if understood.dating is Dating.NONE and not _tells(context, understood):
        return None
    candidate = compose(
        context, understood, verdict.reason, supporting=undated or not full
    )
    if full:
        context.thread.statement(candidate, undated=understood.dating is Dating.NONE)
    speaker = next((r.who for r in understood.statement.reports if r.known), None)
    if speaker:
        context.thread.speaker = speaker
    return candidate


def _tells(context: Context, understood: Draft) -> bool:
    """Whether an undated statement tells something that another text may date."""
    statement = understood.statement
    said = bool(statement.reports) or understood.topics[0] == reading.STATEMENT
    return said or reading.told(context.text, statement.start, statement.end)


def _in_passing(understood: Draft) -> bool:
    """Whether an act of some year is only named, or a saying has nothing said."""
    when = understood.when
    if understood.shape in (Shape.NOUN, Shape.PARTICIPLE):
        return when is not None and when.granularity >= Granularity.SEASON
    if understood.shape is not Shape.SAYING or understood.repeats:
        return False
    return not stems(" ".join(understood.words), _SPOKEN)


def _left_out(context: Context, statement: Statement, reason: str) -> LeftOut | None:
    if statement.when is None or statement.shape is Shape.UNDATED:
        return None
    start, end = statement.start, statement.end
    words = ", ".join(timex.text for timex in statement.when.timexes)
    return LeftOut(
        context.article.id, start, end, context.text[start:end], reason, words
    )
