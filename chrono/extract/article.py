"""The statements of one article, one after the other, as candidates."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from chrono.articles import sentences
from chrono.articles.layout import Kind as Layout
from chrono.extract import attribution, noun_phrases, reading, relevance
from chrono.extract.compose import Draft, compose
from chrono.extract.dating import Dated, Manner, beginning, closed
from chrono.extract.gazetteer import Kind
from chrono.extract.segments import tokens
from chrono.extract.statements import Shape, Statement
from chrono.extract.statements import read as read_sentence
from chrono.extract.thread import Thread
from chrono.lexicon import reporting
from chrono.lexicon import mood as mood_words
from chrono.lexicon.clauses import ANAPHORA
from chrono.model.candidate import Candidate, Dating, Extraction, LeftOut
from chrono.model.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.extract.gazetteer import Gazetteer, Mention
    from chrono.model.article import Article, Published
    from chrono.model.timex import Timex

HISTORY = 15
"""Years before publication from which a date is background, unless all sides act."""
KEPT = 3
"""Days before a report within which a day that the article explains dates it."""
LASTING = 3
"""Years from which a "seit" is background in the same way."""

_REASONS = {
    Manner.MEASURE: "the date only measures (“the first since …”)",
    Manner.AROUND: "only before or after that date",
    Manner.UNTIL: "a deadline, not a day on which something happened",
}


def read(
    article: Article, timexes: Sequence[Timex], gazetteer: Gazetteer
) -> Extraction:
    """Read every candidate of the article and everything left out."""
    if article.published is None:
        return Extraction()
    return _Reader(article, article.published, timexes, gazetteer).run()


class _Reader:
    """One pass over one article."""

    def __init__(
        self,
        article: Article,
        published: Published,
        timexes: Sequence[Timex],
        gazetteer: Gazetteer,
    ) -> None:
        self.article = article
        self.published = published
        self.timexes = timexes
        self.gazetteer = gazetteer
        self.mentions = gazetteer.find(article.text, day=published.day)
        titled = gazetteer.find(article.title, day=published.day)
        everything = [*titled, *self.mentions]
        self.rating = relevance.article_relevance(gazetteer, everything)
        self.thread = Thread(
            gazetteer, tuple(self.mentions), tuple(titled), published.day
        )
        self.order = reading.order_of(gazetteer.categories)
        self.candidates: list[Candidate] = []
        self.left_out: list[LeftOut] = []
        self.plain = _blanked(article.text, timexes)
        self.document: dt.date | None = None
        self.kept: set[tuple[int, int]] = set()
        self.leads = 0
        self.spans: list[tuple[int, int]] = []

    def run(self) -> Extraction:
        """Read sentence by sentence."""
        text = self.article.text
        for sentence in sentences.marked(text):
            if sentence.kind is Layout.DEBRIS:
                continue
            span = (sentence.start, sentence.end)
            self.spans.append(span)
            inside = self._between(*span)
            timexes = [
                timex
                for timex in self.timexes
                if span[0] <= timex.start and timex.end <= span[1]
            ]
            if sentence.kind is Layout.HEADING and not timexes:
                self.thread.sentence(inside)
                continue
            self.leads += 1
            statements = read_sentence(
                text, span, timexes, inside, self.gazetteer, self.published
            )
            for statement in statements:
                self._statement(self._with_offices(statement))
            self.thread.sentence(inside)
        candidates = [self._on_kept_day(candidate) for candidate in self.candidates]
        return Extraction(tuple(candidates), tuple(self.left_out))

    def _kept(self, dated: Dated | None) -> None:
        """Remember a yearly day that the article explains."""
        if dated is not None and dated.when.earliest == dated.when.latest:
            day = dated.when.earliest
            if day is not None:
                self.kept.add((day.month, day.day))

    def _on_kept_day(self, candidate: Candidate) -> Candidate:
        """Date what a medium reported by the day the article explains, if that is near.

        "Gezeigt wurden Drohnen, meldete die Agentur am Freitag. Der 27. Juli wird
        als Tag des Sieges begangen": it was on Thursday, 27 July.
        """
        said = candidate.said
        if candidate.dating is not Dating.REPORT or said is None or not said.latest:
            return candidate
        days = [said.latest - dt.timedelta(days=back) for back in range(KEPT + 1)]
        near = [day for day in days if (day.month, day.day) in self.kept]
        if len(near) != 1:
            return candidate
        return replace(
            candidate,
            when=When.day(near[0]),
            dating=Dating.NARRATIVE,
            supporting=False,
            reasons=(*candidate.reasons, "the day that the article explains"),
        )

    def _with_offices(self, statement: Statement) -> Statement:
        """Put the holder in the place of "der Geheimdienst" that says something."""
        reports = tuple(
            replace(report, who=holder, known=True)
            if not report.known
            and (holder := self.thread.office(report.start, report.end))
            else report
            for report in statement.reports
        )
        return replace(statement, reports=reports)

    def _between(self, start: int, end: int) -> list[Mention]:
        return [m for m in self.mentions if start <= m.start and m.end <= end]

    def _statement(self, statement: Statement) -> None:
        text = self.article.text
        dated = statement.when
        if dated is not None and dated.manner in _REASONS:
            self._leave(statement, _REASONS[dated.manner])
            return
        draft = self._draft(statement)
        mood = draft.mood
        if isinstance(draft.when, str):
            self._leave(statement, draft.when)
            return
        if dated is not None and noun_phrases.of_document(text, statement.start, dated):
            self.document = dated.when.earliest
            self._leave(statement, "the date of a report")
            return
        if self._published(statement):
            self._leave(statement, "only that a medium published it")
            return
        if reading.yearly(text, statement.start, statement.end):
            self._leave(statement, "a yearly day, explained")
            self._kept(dated)
            return
        if text[statement.start : statement.end].startswith("wie "):
            self._leave(statement, "only compared with")
            return
        if not draft.topics:
            self._leave(statement, "no act of the subject")
            return
        if mood.possible and not (draft.shape is Shape.SAYING):
            self._leave(statement, "only possible, not announced")
            return
        if mood.negated and draft.shape not in (Shape.SAYING, Shape.PARTICIPLE):
            if not draft.denied:
                self._leave(statement, "the words say that it did not happen")
                return
        verdict = relevance.judge(
            self.gazetteer,
            draft.mentions,
            draft.referents,
            article=self.rating,
            lead=self.leads == 1,
            points_back=self.thread.alive and draft.inherited is not None,
            speakers=_speakers(draft),
        )
        if verdict.standing is relevance.Standing.OUT:
            self._leave(statement, f"off the subject: {verdict.reason}")
            return
        if self._history(draft):
            self._leave(statement, "background: long before the article")
            return
        if self._watched(draft):
            self._leave(statement, "only watched or looked into")
            return
        supporting = verdict.standing is relevance.Standing.SUPPORTING
        if draft.dating in (Dating.NONE, Dating.REPORT):
            supporting = True
        candidate = compose(
            self.article, draft, self.gazetteer, self.order, verdict.reason, supporting
        )
        self.candidates.append(candidate)
        if not supporting or draft.dating in (Dating.NONE, Dating.REPORT):
            if verdict.standing is relevance.Standing.FULL:
                self.thread.statement(
                    candidate.actors, candidate.places, candidate.topics
                )
        speaker = next((r.who for r in statement.reports if r.known), None)
        if speaker:
            self.thread.speaker = speaker

    def _previous(self, statement: Statement) -> tuple[int, int] | None:
        """The sentence before, if the two belong to one paragraph."""
        before = [span for span in self.spans if span[1] <= statement.sentence[0]]
        if not before or "\n\n" in self.article.text[before[-1][1] : statement.start]:
            return None
        return before[-1]

    def _draft(self, statement: Statement) -> Draft:
        text = self.article.text
        start, end = statement.start, statement.end
        reports = statement.reports
        outside = [(report.start, report.end) for report in reports]
        mentions = [
            mention
            for mention in self._between(start, end)
            if not any(left <= mention.start < right for left, right in outside)
        ]
        if statement.shape in (Shape.NOUN, Shape.PARTICIPLE):
            mentions = self._with_subject(statement, mentions)
        saying = statement.shape is Shape.SAYING or (
            statement.shape is Shape.UNDATED and attribution.is_saying(text, start, end)
        )
        topics = self._topics(statement, mentions)
        when, dating = self._when(statement)
        referents = self.thread.referents(self.plain, start, end)
        points_back = statement.shape not in (
            Shape.NOUN,
            Shape.PARTICIPLE,
        ) and (
            self.thread.alive
            and self.thread.points_back(text, start, end, dependent=statement.dependent)
        )
        inherited = False
        if points_back and not topics and set(tokens(self.plain[start:end])) & ANAPHORA:
            topics = [t for t in self.thread.topics if t != reading.STATEMENT]
            inherited = True
        if saying and dating is not Dating.REPORT:
            topics = [
                reading.STATEMENT,
                *(topic for topic in topics if topic != reading.STATEMENT),
            ]
        elif points_back and len(topics) > 1:
            # Where the words leave it open, the theme decides.
            topics.sort(key=lambda topic: topic not in self.thread.topics[:1])
        mood = reading.mood(text, *statement.clause)
        planned = mood.planned or (
            isinstance(when, When)
            and when.earliest is not None
            and when.earliest > self.published.day
        )
        return Draft(
            statement=statement,
            shape=statement.shape,
            mentions=tuple(mentions),
            topics=tuple(topics),
            referents=referents,
            inherited=self.thread if points_back else None,
            inherited_topics=inherited,
            when=when,
            dating=dating,
            mood=mood,
            planned=planned,
            denied=any(report.says == "denies" for report in reports),
            timexes=self.timexes,
            words=frozenset(tokens(text[start:end])),
            before=self._previous(statement) if points_back else None,
        )

    def _topics(self, statement: Statement, mentions: list[Mention]) -> list[str]:
        """The kinds of act; the clauses that hang on this one help where it has none."""
        text = self.article.text
        topics = reading.topics(text, mentions, self.order)
        if not topics and statement.shape is not Shape.PARTICIPLE:
            around = [m for m in self._between(*statement.clause) if m.weight > 1]
            topics = reading.topics(text, around, self.order)
        if not topics and reading.present_somewhere(
            text, statement.start, statement.end, mentions, self.gazetteer
        ):
            topics = (reading.VISIT,)
        return list(topics)

    def _with_subject(
        self, statement: Statement, mentions: list[Mention]
    ) -> list[Mention]:
        """A noun phrase without a name belongs to the first one named before it."""
        if any(
            mention.kind is Kind.ACTOR
            and self.gazetteer.actors.get(mention.id) is not None
            and self.gazetteer.actors[mention.id].type == "person"
            for mention in mentions
        ):
            return mentions
        around = [
            mention
            for mention in self._between(*statement.clause)
            if mention.kind is Kind.ACTOR
            and mention.start < statement.start
            and not any(
                report.start <= mention.start < report.end
                for report in statement.reports
            )
        ]
        return [*around[:1], *mentions]

    def _when(self, statement: Statement) -> tuple[When | str | None, Dating]:
        """The days, what gave them, or the reason why there are none."""
        text = self.article.text
        day = self.published.day
        dated = statement.when
        if dated is None:
            if self._news(statement):
                approximate = self.published.approximate
                return When(day, day, approximate=approximate), Dating.NEWS
            return None, Dating.NONE
        when = dated.when
        if dated.manner in (Manner.SINCE, Manner.FROM):
            if dated.manner is Manner.SINCE and not reading.began(
                text, *statement.clause
            ):
                when = When(
                    when.earliest,
                    max(day, when.earliest or day),
                    when.granularity,
                    approximate=when.approximate,
                )
            elif dated.duration:
                when = self._as_of_document(statement, beginning(when))
        elif dated.manner is Manner.SPAN and when.earliest is None:
            return None, Dating.NONE
        if when.earliest is None and when.latest is None:
            return "no day is meant", Dating.NONE
        when = closed(when, self.published)
        if statement.shape is Shape.SAYING:
            if self._only_media(statement):
                return when, Dating.REPORT
            return when, Dating.STATEMENT
        return when, Dating.OWN

    def _only_media(self, statement: Statement) -> bool:
        """Whether all that is dated is that a medium reported something."""
        framed = [report for report in statement.reports if report.frame]
        if framed:
            return all(report.media or report.who == "" for report in framed)
        inside = self._between(statement.start, statement.end)
        first = next((m.id for m in inside if m.kind is Kind.ACTOR), None)
        words = set(tokens(self.article.text[statement.start : statement.end]))
        return bool(words & reporting.MEDIA_WORDS) and first is None

    def _as_of_document(self, statement: Statement, when: When) -> When:
        """Count "seit zwei Wochen" in a cited report from the report's own day."""
        cited = any(report.media for report in statement.reports)
        if self.document is None or not cited:
            return when
        back = self.published.day - self.document
        if when.earliest is None or when.latest is None or not 0 < back.days < 99:
            return when
        return replace(when, earliest=when.earliest - back, latest=when.latest - back)

    def _published(self, statement: Statement) -> bool:
        """Whether all that is told is that a medium published something."""
        start, end = statement.start, statement.end
        words = set(tokens(self.article.text[start:end]))
        actors = [m.id for m in self._between(start, end) if m.kind is Kind.ACTOR]
        return bool(words & reporting.PUBLISHING) and any(
            map(self._is_media, actors[:2])
        )

    def _is_media(self, actor: str | None) -> bool:
        entry = self.gazetteer.actors.get(actor or "")
        return entry is not None and entry.type == "media"

    def _news(self, statement: Statement) -> bool:
        """Whether an undated statement is the news of the day: the lead, in the present."""
        if self.leads != 1 or statement.shape is not Shape.UNDATED:
            return False
        text = self.article.text
        return attribution.is_saying(text, statement.start, statement.end) and _present(
            text, statement
        )

    def _watched(self, draft: Draft) -> bool:
        """Whether all that is told is that someone looks into something."""
        statement = draft.statement
        words = set(tokens(self.article.text[statement.start : statement.end]))
        return bool(words & mood_words.WATCHING) and not words & reporting.PERFECT

    def _history(self, draft: Draft) -> bool:
        when = draft.when
        if not isinstance(when, When) or when.latest is None:
            return False
        sides = self.gazetteer.sides(draft.mentions)
        this_year = self.published.day.year
        old = when.latest.year < this_year - HISTORY
        dated = draft.statement.when
        if dated is not None and dated.manner is Manner.SINCE:
            first = dated.when.earliest
            old = old or (first is not None and first.year < this_year - LASTING)
        return old and len(sides) < len(self.gazetteer.subject_sides)

    def _leave(self, statement: Statement, reason: str) -> None:
        words = self.article.text[statement.start : statement.end]
        timex = ""
        if statement.when is not None:
            timex = ", ".join(timex.text for timex in statement.when.timexes)
        elif statement.shape is Shape.UNDATED:
            return
        self.left_out.append(
            LeftOut(
                self.article.id, statement.start, statement.end, words, reason, timex
            )
        )


def _speakers(draft: Draft) -> frozenset[str]:
    """Those who only speak; where the saying is the event, the first one named."""
    found = {report.who for report in draft.statement.reports}
    if draft.shape is Shape.SAYING:
        found |= {m.id for m in draft.mentions if m.kind is Kind.ACTOR and not found}
    return frozenset(found)


def _blanked(text: str, timexes: Sequence[Timex]) -> str:
    """The text with blanks for its dates, whose words stand for nothing else."""
    parts, at = [], 0
    for timex in timexes:
        if timex.start >= at:
            parts += [text[at : timex.start], " " * (timex.end - timex.start)]
            at = timex.end
    return "".join([*parts, text[at:]])


def _present(text: str, statement: Statement) -> bool:
    """Whether the clause is in the present, as headlines and leads are."""
    for word in tokens(text[statement.start : statement.end])[:8]:
        if word in reporting.FINITE:
            return word.endswith(("t", "en")) and not word.endswith(("te", "ten"))
    return False
