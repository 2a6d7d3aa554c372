"""The title and the summary of a statement, in the article's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.extract import headline
from chrono.extract.gazetteer import Kind
from chrono.extract.segments import WORD
from chrono.extract.statements import Shape
from chrono.lexicon import clauses as grammar
from chrono.lexicon import reporting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.extract.attribution import Report
    from chrono.extract.context import Context
    from chrono.extract.drafting import Draft
    from chrono.model.event import Figure

_TELLING = 30
"""A title of fewer characters does not tell enough where it leans on others."""
_SHORT = 60
"""A clause of fewer characters takes what hangs on it into the title."""
_OWN_WORDS = (reporting.DENIES, reporting.CONFIRMS)
"""What the speaker does is the news, more than what is said."""


def title(
    context: Context,
    draft: Draft,
    actors: Sequence[str],
    places: Sequence[str],
    numbers: Sequence[Figure],
) -> str:
    """Make a title that can be read without the article."""
    statement, text = draft.statement, context.text
    names = _Names(context)
    fallback = names.template(actors, draft.topics[0], places)
    speaker = names.speaker(draft)
    if draft.shape is Shape.NOUN:
        noun = headline.noun_title(text, statement.start, draft.mentions)
        return headline.shorten(names.named(actors, noun, places))
    if draft.shape is Shape.PARTICIPLE:
        phrase = text[statement.start : statement.end]
        words = headline.participle_title(phrase)
        return headline.title(words, speaker, fallback)
    start, end = _stretch(draft)
    drops = _dates(context, start, end)
    if any(report.says in _OWN_WORDS for report in statement.reports):
        start, end = statement.sentence
        drops = _dates(context, start, end)
        speaker = ""
    else:
        drops += [(report.start, report.end) for report in statement.reports]
    words = headline.words_of(
        text, start, end, drops, names.pronouns(draft, start, end)
    )
    # What a denial points back to is no title for it.
    told = "" if reporting.denies(draft.words) else context.thread.title
    if draft.repeats and told:
        return names.said_by(actors, told)
    if draft.inherits and context.thread.undated and told:
        # What it continues has been told before; it only says when.
        return told
    if draft.leans and headline.leans(words):
        if numbers:
            counted = f"{numbers[0].value} {numbers[0].unit}"
            return headline.title(
                counted, speaker or names.first(actors), fallback, cut=False
            )
        if len(words) < _TELLING:
            return headline.shorten(f"{fallback} – {headline.plain(words)}")
    return headline.title(words, speaker, fallback)


def summary(context: Context, draft: Draft) -> str:
    """Give the sentence; with the one before it where it leans on that."""
    start, end = draft.statement.sentence
    if draft.before is not None:
        words = " ".join(context.text[draft.before[0] : end].split())
    else:
        replaced = _Names(context).pronouns(draft, start, end)
        words = headline.words_of(context.text, start, end, [], replaced)
    return words if words.endswith((".", "!", "?", "…", "“")) else words + "."


def voice(draft: Draft, report: Report) -> str:
    """Name who is meant by the source of a report, a pronoun included."""
    if report.who:
        return report.who
    return draft.referents[0] if report.lemma and draft.referents else ""


def _stretch(draft: Draft) -> tuple[int, int]:
    """Choose how much of the sentence the title is made of."""
    statement = draft.statement
    short = statement.end - statement.start < _SHORT
    if draft.shape is Shape.SAYING or statement.dependent or short:
        return statement.clause
    return statement.start, statement.end


def _dates(context: Context, start: int, end: int) -> list[tuple[int, int]]:
    """Collect the dates, which a title does without; those of a list as one."""
    found: list[tuple[int, int]] = []
    for timex in context.dates(start, end):
        if timex.granularity is None:
            continue
        left, right = headline.date_phrase(context.text, timex.start, timex.end, start)
        if found and _LIST.fullmatch(context.text, found[-1][1], left):
            left = found.pop()[0]
        found.append((left, right))
    return found


_LIST = re.compile(
    r"\s*(?:,|und|oder|bis|sowie|–|-|,?\s*dem|bis zum|und vom|und am)?\s*"
)


class _Names:
    """The printed names of a project."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.gazetteer = context.gazetteer

    def name(self, key: str) -> str:
        """Print an actor, place or category; plain words stay what they are."""
        return self.gazetteer.names.get(key, {}).get("de", key)

    def first(self, actors: Sequence[str]) -> str:
        """Print the first actor."""
        return self.name(actors[0]) if actors else ""

    def speaker(self, draft: Draft) -> str:
        """Name the source of a claim, as a headline puts it first."""
        for report in draft.statement.reports:
            who = voice(draft, report)
            if who:
                return self.name(who)
        return ""

    def said_by(self, actors: Sequence[str], told: str) -> str:
        """Put who says it before a title, in the place of who said it before."""
        before = self.context.thread.speaker
        words = told.removeprefix(f"{self.name(before)}: ") if before else told
        return headline.title(words, self.first(actors), "", cut=False)

    def template(
        self, actors: Sequence[str], category: str, places: Sequence[str]
    ) -> str:
        """Compose a title from names where the words do not carry one."""
        return self.named(actors, self.name(category), places)

    def named(self, actors: Sequence[str], act: str, places: Sequence[str]) -> str:
        """Compose "Sergei Schoigu: Besuch (Pjöngjang)"."""
        who = " und ".join(self.name(actor) for actor in actors[:2])
        where = f" ({self.name(places[0])})" if places else ""
        return f"{who}: {act}{where}" if who else f"{act}{where}"

    def pronouns(
        self, draft: Draft, start: int, end: int
    ) -> dict[int, tuple[int, str]]:
        """Map the first pronoun or bare office to the name to print in its place."""
        text = self.context.text
        if not draft.referents:
            return {}
        for mention in draft.mentions:
            if mention.kind is not Kind.ROLE or not start <= mention.start < end:
                continue
            lead = re.search(r"\b\w{3,7}\s+$", text[start : mention.start])
            left = mention.start
            if lead and _determiner(lead[0]):
                left = start + lead.start()
            return {left: (mention.end, self.name(draft.referents[-1]))}
        person = draft.referents[0]
        for match in WORD.finditer(text, start, end):
            word = match[0].lower()
            if word in grammar.MASCULINE:
                name = self.name(person)
                if word in grammar.OBJECTS:
                    name = headline.as_object(name)
                return {match.start(): (match.end(), name)}
            his = match.start() == start and word in ("sein", "seine")
            if his and self.context.is_type(person, "person"):
                return {match.start(): (match.end(), self.name(person) + "s")}
        return {}


def _determiner(word: str) -> bool:
    folded = word.strip().lower()
    return folded in grammar.ARTICLES or folded in grammar.POSSESSIVES
