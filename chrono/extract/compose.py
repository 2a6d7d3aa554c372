"""A candidate put together: names, figures, status, quote, title and summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.extract import reading, titles
from chrono.extract.features import features, parties
from chrono.extract.figures import figures
from chrono.extract.gazetteer import Kind
from chrono.extract.statements import Shape
from chrono.lexicon import reporting
from chrono.model import quotes
from chrono.model.candidate import Candidate, Dating
from chrono.model.event import Attribution, Source, Status, TimexReference
from chrono.model.when import When

if TYPE_CHECKING:
    from chrono.extract.context import Context
    from chrono.extract.drafting import Draft


def compose(
    context: Context, draft: Draft, reason: str, *, supporting: bool
) -> Candidate:
    """Put the candidate of a draft together; `reason` says why it is on the subject."""
    statement = draft.statement
    start, end = statement.start, statement.end
    gazetteer, article = context.gazetteer, context.article
    actors, places = _actors(context, draft), _places(draft)
    numbers = figures(context.text, start, end, context.dates(start, end))
    status, attribution = _status(draft)
    speaker = _speaker(draft, actors)
    when = draft.when
    said = statement.said.when if statement.said is not None else None
    if draft.dating in (Dating.NONE, Dating.REPORT):
        said, when = when or When.day(context.published.day), None
    dated = statement.when.start if statement.when is not None else end
    return Candidate(
        id=f"{article.id}#{start}-{dated}",
        article=article.id,
        title=titles.title(context, draft, actors, places, numbers),
        summary=titles.summary(context, draft),
        category=draft.topics[0],
        source=_source(context, draft),
        when=when,
        dating=draft.dating,
        topics=draft.topics,
        actors=actors,
        places=places,
        status=status,
        attribution=attribution,
        figures=numbers,
        planned=_planned(context, draft),
        negated=draft.mood.negated,
        supporting=supporting,
        said=said,
        speaker=speaker,
        speaker_sides=tuple(sorted(parties(gazetteer, [speaker] if speaker else []))),
        text=context.text[start:end],
        features=features(
            gazetteer,
            context.text,
            start,
            statement.clause[1],
            draft.mentions,
            draft.topics,
            actors,
            places,
            numbers,
            ended=draft.mood.ended,
        ),
        reasons=_reasons(draft, reason),
    )


def _reasons(draft: Draft, reason: str) -> tuple[str, ...]:
    """Say how date and subject were read."""
    lines = [f"subject: {reason}", f"kind of act: {', '.join(draft.topics)}"]
    if draft.statement.when is not None:
        words = " … ".join(timex.text for timex in draft.statement.when.timexes)
        rules = ", ".join(timex.rule for timex in draft.statement.when.timexes)
        lines.append(f"date: “{words}” by {rules}; {_DATINGS[draft.dating]}")
    else:
        lines.append(f"date: {_DATINGS[draft.dating]}")
    return tuple(lines)


_DATINGS = {
    Dating.OWN: "the statement's own",
    Dating.NARRATIVE: "that of what it continues",
    Dating.STATEMENT: "the day on which it was said",
    Dating.NEWS: "the day's news",
    Dating.REPORT: "only of the report",
    Dating.NONE: "none",
}


def _actors(context: Context, draft: Draft) -> tuple[str, ...]:
    """Name who acts: the speaker, those named, those meant, those carried over."""
    saying = draft.topics[0] == reading.STATEMENT
    found: list[str] = []
    if saying:
        reports = draft.statement.reports
        found += [r.who for r in reports if r.known and not r.media]
    if "er" in draft.words:
        found += draft.referents
    for mention in draft.mentions:
        entry = context.gazetteer.actors.get(mention.id)
        if mention.kind is not Kind.ACTOR or entry is None:
            continue
        if entry.type != "media":
            found.append(mention.id)
        elif saying and entry.of and context.gazetteer.side(entry.id):
            # A state's agency speaks for the state.
            found.append(entry.of)
    found += draft.referents
    if draft.inherits or not any(map(context.gazetteer.side, found)):
        found += [actor for actor in draft.actors if actor not in draft.speakers]
    return tuple(dict.fromkeys(found))


def _places(draft: Draft) -> tuple[str, ...]:
    found = [m.id for m in draft.mentions if m.kind is Kind.PLACE]
    return tuple(dict.fromkeys(found or draft.places))


def _speaker(draft: Draft, actors: tuple[str, ...]) -> str | None:
    """Name who says it: the source, or the first to act in a statement."""
    for report in draft.statement.reports:
        if report.known and not report.media:
            return report.who
    if draft.topics[0] == reading.STATEMENT and actors:
        return actors[0]
    return None


def _planned(context: Context, draft: Draft) -> bool:
    """Whether it lies ahead; someone's saying so does not."""
    if draft.topics[0] == reading.STATEMENT:
        return False
    when = draft.when
    ahead = when is not None and (
        when.earliest is not None and when.earliest > context.published.day
    )
    return draft.mood.planned or ahead


def _status(draft: Draft) -> tuple[Status, tuple[Attribution, ...]]:
    """Say who vouches, who denies, and how far that establishes it."""
    voices = []
    for report in draft.statement.reports:
        who = titles.voice(draft, report)
        if who:
            claims = report.says == reporting.ANNOUNCES
            says = reporting.CLAIMS if claims else report.says
            voices.append(Attribution(who, says))
    kinds = {voice.says for voice in voices}
    if kinds >= {reporting.DENIES, reporting.CLAIMS}:
        status = Status.DISPUTED
    elif reporting.DENIES in kinds:
        status = Status.DENIED
    elif voices and reporting.CONFIRMS not in kinds and not _of_himself(draft):
        status = Status.CLAIMED
    else:
        status = Status.CONFIRMED
    return status, tuple(dict.fromkeys(voices))


def _of_himself(draft: Draft) -> bool:
    """Whether the speaker tells what he himself did or will do."""
    known = [report for report in draft.statement.reports if report.known]
    first = next((m.id for m in draft.mentions if m.kind is Kind.ACTOR), None)
    return bool(known) and all(
        report.says == reporting.ANNOUNCES or report.who == first for report in known
    )


def _source(context: Context, draft: Draft) -> Source:
    text, article = context.text, context.article
    start, end = draft.statement.sentence
    if draft.inherits and draft.before is not None:
        start = draft.before[0]
    return Source(
        article=article.id,
        url=article.url,
        publisher=article.publisher,
        title=article.title,
        published=context.published.edtf,
        language=article.language,
        quote=quotes.at(text, start, end),
        timex=_reference(text, draft),
        extracted=True,
    )


def _reference(text: str, draft: Draft) -> TimexReference | None:
    """Give the words that dated it; the two ends of a span in one."""
    dated = draft.statement.when
    if dated is None or draft.statement.shape is Shape.UNDATED:
        return None
    first, last = dated.timexes[0], dated.timexes[-1]
    return TimexReference(
        text[first.start : last.end],
        first.value if first is last else f"{first.value}/{last.value}",
        dated.when.earliest,
        dated.when.latest,
        first.rule,
        first.anchor,
    )
