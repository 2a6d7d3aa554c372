"""A candidate put together: names, figures, status, quote, title and summary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono.extract import headline, reading
from chrono.extract.features import features, parties
from chrono.extract.figures import figures
from chrono.extract.gazetteer import Kind
from chrono.extract.statements import Shape
from chrono.model.candidate import Candidate, Dating
from chrono.model.event import (
    Attribution,
    Figure,
    Quote,
    Source,
    Status,
    TimexReference,
)
from chrono.model.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.extract.gazetteer import Gazetteer, Mention
    from chrono.extract.reading import Mood
    from chrono.extract.statements import Statement
    from chrono.extract.thread import Thread
    from chrono.model.article import Article
    from chrono.model.timex import Timex

_TELLING = 30
"""A title of fewer characters does not tell enough where it leans on others."""
_CONTEXT = 32
"""Characters of the text kept before and after a quote."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement as far as it has been understood."""

    statement: Statement
    shape: Shape
    mentions: tuple[Mention, ...]
    topics: tuple[str, ...]
    referents: tuple[str, ...]
    inherited: Thread | None
    inherited_topics: bool
    when: When | str | None
    dating: Dating
    mood: Mood
    planned: bool
    denied: bool
    timexes: Sequence[Timex]
    words: frozenset[str] = frozenset()
    before: tuple[int, int] | None = None
    """The sentence that the words lean on."""


def compose(
    article: Article,
    draft: Draft,
    gazetteer: Gazetteer,
    order: Sequence[str],
    reason: str,
    supporting: bool,
) -> Candidate:
    """Put the candidate of a draft together."""
    del order
    statement = draft.statement
    when = draft.when if isinstance(draft.when, When) else None
    actors = _actors(draft, gazetteer)
    places = _places(draft)
    status, attribution = _status(draft, gazetteer)
    said = statement.said.when if statement.said is not None else None
    speaker = next((r.who for r in statement.reports if r.known and not r.media), None)
    if draft.topics[0] == reading.STATEMENT and speaker is None and actors:
        speaker = actors[0]
    if draft.dating in (Dating.NONE, Dating.REPORT):
        said = when or (When.day(article.published.day) if article.published else None)
        when = None
    summary = _summary(article, draft, gazetteer)
    numbers = figures(article.text, statement.start, statement.end, draft.timexes)
    return Candidate(
        id=f"{article.id}#{statement.start}-{_offset(statement)}",
        article=article.id,
        title=_title(article, draft, gazetteer, actors, places, numbers),
        summary=summary,
        category=draft.topics[0],
        source=_source(article, draft),
        when=when,
        dating=draft.dating,
        topics=draft.topics,
        actors=actors,
        places=places,
        status=status,
        attribution=attribution,
        figures=numbers,
        planned=draft.planned,
        negated=draft.mood.negated,
        supporting=supporting,
        said=said,
        speaker=speaker,
        speaker_sides=tuple(sorted(parties(gazetteer, [speaker] if speaker else []))),
        text=article.text[statement.start : statement.end],
        features=features(
            gazetteer,
            article.text,
            statement.start,
            statement.clause[1],
            draft.mentions,
            draft.topics,
            actors,
            places,
            numbers,
            ended=draft.mood.ended,
        ),
        reasons=(f"subject: {reason}", f"date: {draft.dating}"),
    )


def _offset(statement: Statement) -> int:
    return statement.when.start if statement.when is not None else statement.end


def _actors(draft: Draft, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The ones who act: named, meant by a pronoun, or carried over from before."""
    saying = draft.shape is Shape.SAYING
    found: list[str] = []
    if saying:
        found += [r.who for r in draft.statement.reports if r.known and not r.media]
    if "er" in draft.words:
        found += draft.referents
    for mention in draft.mentions:
        entry = gazetteer.actors.get(mention.id)
        if mention.kind is not Kind.ACTOR or entry is None:
            continue
        if entry.type != "media":
            found.append(mention.id)
        elif saying and entry.of and gazetteer.side(entry.id):
            # A state's agency speaks for the state.
            found.append(entry.of)
    found += draft.referents
    if draft.inherited is not None and not found:
        found += draft.inherited.actors
    elif draft.inherited is not None and draft.inherited_topics:
        found += draft.inherited.actors
    return tuple(dict.fromkeys(found))


def _places(draft: Draft) -> tuple[str, ...]:
    found = [m.id for m in draft.mentions if m.kind is Kind.PLACE]
    if draft.inherited is not None and draft.inherited_topics and not found:
        found += draft.inherited.places
    return tuple(dict.fromkeys(found))


def _status(
    draft: Draft, gazetteer: Gazetteer
) -> tuple[Status, tuple[Attribution, ...]]:
    """Who vouches, who denies, and how far that establishes it."""
    voices = []
    for report in draft.statement.reports:
        who = report.who
        if not who and report.lemma and draft.referents:
            who = draft.referents[0]
        if not who:
            continue
        says = {"announces": "claims"}.get(report.says, report.says)
        voices.append(Attribution(who, says))
    voices = list(dict.fromkeys(voices))
    kinds = {voice.says for voice in voices}
    if kinds >= {"denies", "claims"}:
        status = Status.DISPUTED
    elif "denies" in kinds:
        status = Status.DENIED
    elif "confirms" in kinds:
        status = Status.CONFIRMED
    elif voices and not _self_evident(draft, gazetteer):
        status = Status.CLAIMED
    else:
        status = Status.CONFIRMED
    return status, tuple(voices)


def _self_evident(draft: Draft, gazetteer: Gazetteer) -> bool:
    """A speaker who tells what he himself will do or did."""
    del gazetteer
    known = [r for r in draft.statement.reports if r.known]
    first = next((m.id for m in draft.mentions if m.kind is Kind.ACTOR), None)
    return bool(known) and all(r.says == "announces" or r.who == first for r in known)


def _source(article: Article, draft: Draft) -> Source:
    text = article.text
    start, end = draft.statement.sentence
    reference = None
    dated = draft.statement.when
    if dated is not None:
        timex = dated.timexes[0]
        last = dated.timexes[-1]
        reference = TimexReference(
            text[timex.start : last.end],
            timex.value if timex is last else f"{timex.value}/{last.value}",
            dated.when.earliest,
            dated.when.latest,
            timex.rule,
            timex.anchor,
        )
    return Source(
        article=article.id,
        url=article.url,
        publisher=article.publisher,
        title=article.title,
        published=article.published.edtf if article.published else None,
        language=article.language,
        quote=Quote(
            text[start:end],
            text[max(0, start - _CONTEXT) : start],
            text[end : end + _CONTEXT],
            start,
            end,
        ),
        timex=reference,
    )


def _drops(article: Article, draft: Draft) -> list[tuple[int, int]]:
    """Collect the dates and source phrases, which a title does without."""
    statement = draft.statement
    drops = [(r.start, r.end) for r in statement.reports]
    for timex in draft.timexes:
        if (
            statement.start <= timex.start < statement.end
            and timex.granularity is not None
        ):
            drops.append(
                headline.date_phrase(
                    article.text, timex.start, timex.end, statement.start
                )
            )
    return drops


def _title(
    article: Article,
    draft: Draft,
    gazetteer: Gazetteer,
    actors: Sequence[str],
    places: Sequence[str],
    numbers: Sequence[Figure],
) -> str:
    statement = draft.statement
    text = article.text
    fallback = headline.template(gazetteer, actors, draft.topics[0], places)
    voice = _voice(draft, gazetteer)
    if draft.shape is Shape.NOUN:
        noun = headline.noun_title(text, statement.start, draft.mentions)
        return headline.title("", "", headline.named(gazetteer, actors, noun, places))
    if draft.shape is Shape.PARTICIPLE:
        phrase = text[statement.start : statement.end]
        return headline.title(headline.participle_title(phrase), voice, fallback)
    replaced = headline.pronouns(text, statement.start, statement.end, draft, gazetteer)
    start = statement.start
    end = statement.clause[1] if draft.shape is Shape.SAYING else statement.end
    words = headline.words_of(text, start, end, _drops(article, draft), replaced)
    if draft.inherited is not None and headline.leans(words):
        if numbers:
            words = f"{numbers[0].value} {numbers[0].unit}"
            return headline.title(
                words, voice or headline.first_name(gazetteer, actors), fallback
            )
        if len(words) < _TELLING:
            words = f"{fallback} – {words}"
    return headline.title(words, voice, fallback)


def _voice(draft: Draft, gazetteer: Gazetteer) -> str:
    """Name the source of a claim, as a headline puts it first."""
    for report in draft.statement.reports:
        who = report.who
        if not who and report.lemma and draft.referents:
            who = draft.referents[0]
        if who:
            return gazetteer.names.get(who, {}).get("de", who)
    return ""


def _summary(article: Article, draft: Draft, gazetteer: Gazetteer) -> str:
    """Give the sentence; with the one before it where it leans on that."""
    text = article.text
    start, end = draft.statement.sentence
    if draft.before is not None:
        start = draft.before[0]
        words = " ".join(text[start:end].split())
    else:
        replaced = headline.pronouns(text, start, end, draft, gazetteer)
        words = headline.words_of(text, start, end, [], replaced)
    return words if words.endswith((".", "!", "?", "…", "“")) else words + "."
