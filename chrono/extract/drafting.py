"""A statement understood: its day, its kind of act, who acts, how it is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chrono.extract import attribution, reading
from chrono.extract.dating import Manner, beginning, closed
from chrono.extract.gazetteer import Kind
from chrono.extract.segments import tokens
from chrono.extract.statements import Shape
from chrono.lexicon import reporting
from chrono.lexicon.clauses import ANAPHORA, RESUMING
from chrono.model.candidate import Dating
from chrono.model.when import When

if TYPE_CHECKING:
    from chrono.extract.attribution import Report
    from chrono.extract.context import Context
    from chrono.extract.gazetteer import Mention
    from chrono.extract.reading import Mood
    from chrono.extract.statements import Statement


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement as far as it has been understood.

    `mentions` are the names and words of the statement itself, `around` those of the
    whole clause with what hangs on it. `referents` are the actors that its pronouns
    stand for. `leans` says that it continues the statement before, of which it takes
    over `actors` and `places`. `when` is None where no date belongs to it.
    """

    statement: Statement
    mentions: tuple[Mention, ...]
    around: tuple[Mention, ...]
    topics: tuple[str, ...]
    referents: tuple[str, ...]
    when: When | None
    dating: Dating
    mood: Mood
    words: frozenset[str]
    leans: bool = False
    inherits: bool = False
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    before: tuple[int, int] | None = None
    repeats: bool = False
    """Whether it only says who said what was told before, and when."""

    @property
    def shape(self) -> Shape:
        """What the words of the statement are."""
        return self.statement.shape

    @property
    def speakers(self) -> frozenset[str]:
        """Those who only speak; where the saying is the event, the first one named."""
        found = {report.who for report in self.statement.reports}
        if self.shape is Shape.SAYING and not found:
            first = next((m.id for m in self.mentions if m.kind is Kind.ACTOR), None)
            found = {first} if first else set()
        return frozenset(found)

    @property
    def denied(self) -> bool:
        """Whether a source denies it."""
        return any(r.says == reporting.DENIES for r in self.statement.reports)


def draft(context: Context, statement: Statement) -> Draft:
    """Understand a statement in its context."""
    statement = _with_offices(context, statement)
    start, end = statement.start, statement.end
    plain, thread = context.plain, context.thread
    quoted = _goes_on_quoting(context, statement)
    if quoted is not None:
        statement = replace(statement, reports=(quoted,))
    said = [(report.start, report.end) for report in statement.reports]
    around = _outside(context.between(*statement.clause), said)
    mentions = _outside(context.between(start, end), said)
    nominal = statement.shape in (Shape.NOUN, Shape.PARTICIPLE)
    if nominal:
        mentions = _with_subject(context, statement, mentions, around)
    elif statement.dependent:
        mentions = around
    words = frozenset(tokens(plain[start:end]))
    repeats = statement.shape is Shape.SAYING and thread.repeats(plain, start, end)
    leans = (
        not nominal
        and thread.alive
        and (
            repeats
            or quoted is not None
            or thread.points_back(plain, start, end, dependent=statement.dependent)
        )
    )
    when, dating = _when(context, statement)
    theme = thread.topics[0] if leans and thread.topics else None
    topics = _topics(context, statement, mentions, around, theme)
    inherits = False
    bare = not any(mention.kind is Kind.ACTOR for mention in mentions)
    resumes = words & (ANAPHORA | RESUMING) or (thread.undated and bare)
    if leans and (repeats or (not topics and resumes)):
        topics = [topic for topic in thread.topics if topic != reading.STATEMENT]
        inherits = bool(topics)
    if _saying(context, statement) and dating is not Dating.REPORT:
        topics = [reading.STATEMENT, *(t for t in topics if t != reading.STATEMENT)]
    if not topics and statement.shape is Shape.CLAUSE:
        topics = _unnamed(context, statement, mentions)
    return Draft(
        statement,
        tuple(mentions),
        tuple(around),
        tuple(topics),
        thread.referents(plain, start, end),
        when,
        dating,
        _mood(context, statement),
        words,
        leans,
        inherits,
        thread.actors if leans else (),
        thread.places if inherits else (),
        context.before(statement.sentence[0]) if leans else None,
        leans and repeats,
    )


def _mood(context: Context, statement: Statement) -> Mood:
    """Read how it is meant; what hangs on words that tell of the past says nothing."""
    text = context.text
    own = statement.shape is Shape.CLAUSE and not statement.dependent
    if own and reading.told(text, statement.start, statement.end):
        return reading.mood(text, statement.start, statement.end)
    return reading.mood(text, *statement.clause)


def _unnamed(
    context: Context, statement: Statement, mentions: list[Mention]
) -> list[str]:
    """Give the kind of act of what no word of the gazetteer names.

    Every side of the subject takes part in it, or one of them acts in what an article
    about all of them tells.
    """
    gazetteer = context.gazetteer
    sides = len(gazetteer.subject_sides)
    if reading.OTHER not in gazetteer.categories or sides < 2:
        return []
    if len(gazetteer.sides(mentions)) >= sides:
        return [reading.OTHER]
    acting = gazetteer.sides(one for one in mentions if one.kind is Kind.ACTOR)
    told = reading.told(context.text, *statement.clause)
    return [reading.OTHER] if acting and told and context.rating == 2 else []


def _goes_on_quoting(context: Context, statement: Statement) -> Report | None:
    """Give the source of a clause that goes on in reported speech without naming it.

    "Zwei Mann habe man gefangen, sagte Kirby. Sie seien verwundet."
    """
    thread, start, end = context.thread, statement.start, statement.end
    if statement.reports or not thread.alive or thread.speaker is None:
        return None
    if not attribution.subjunctive(context.text, start, end, beside_source=False):
        return None
    return attribution.Report(
        start, start, thread.speaker, reporting.CLAIMS, known=True
    )


def _with_offices(context: Context, statement: Statement) -> Statement:
    """Put the name in the place of "der Geheimdienst" or "er" that says something."""
    thread = context.thread
    reports = []
    for report in statement.reports:
        who = None
        if not report.known:
            who = thread.office(report.start, report.end)
            meant = thread.referents(context.plain, report.start, report.end)
            who = who or next(iter(meant), None)
        reports.append(replace(report, who=who, known=True) if who else report)
    return replace(statement, reports=tuple(reports))


def _outside(mentions: list[Mention], spans: list[tuple[int, int]]) -> list[Mention]:
    """Leave out what stands in the reporting words."""
    return [
        mention
        for mention in mentions
        if not any(left <= mention.start < right for left, right in spans)
    ]


def _with_subject(
    context: Context,
    statement: Statement,
    mentions: list[Mention],
    around: list[Mention],
) -> list[Mention]:
    """Give a noun phrase without a name the first one named before it."""
    if any(
        mention.kind is Kind.ACTOR and context.is_type(mention.id, "person")
        for mention in mentions
    ):
        return mentions
    earlier = [
        mention
        for mention in around
        if mention.kind is Kind.ACTOR and mention.start < statement.start
    ]
    return [*earlier[:1], *mentions]


def _topics(
    context: Context,
    statement: Statement,
    mentions: list[Mention],
    around: list[Mention],
    theme: str | None,
) -> list[str]:
    """Read the kinds of act; the clauses around it help where it has none."""
    text, gazetteer = context.text, context.gazetteer
    joined = reading.separable(text, statement.start, statement.end, gazetteer)
    topics = reading.topics(text, [*mentions, *joined], context.order, theme)
    if not topics and statement.shape is not Shape.PARTICIPLE:
        clear = [mention for mention in around if mention.weight > 1]
        clear += reading.separable(text, *statement.clause, gazetteer)
        topics = reading.topics(text, clear, context.order)
    if not topics and reading.present_somewhere(
        text,
        statement.start,
        statement.end,
        mentions,
        gazetteer,
        context.thread.places,
    ):
        topics = (reading.VISIT,)
    return list(topics)


def _saying(context: Context, statement: Statement) -> bool:
    """Whether the statement is that someone said something."""
    if statement.shape is Shape.UNDATED:
        return attribution.is_saying(context.text, statement.start, statement.end)
    return statement.shape is Shape.SAYING


def _when(context: Context, statement: Statement) -> tuple[When | None, Dating]:
    """Find the days, and what gave them."""
    dated = statement.when
    day = context.published.day
    if dated is None:
        if not _news(context, statement):
            return None, Dating.NONE
        return When(day, day, approximate=context.published.approximate), Dating.NEWS
    when = dated.when
    if dated.manner is Manner.SPAN and when.earliest is None:
        return None, Dating.NONE
    if dated.manner is Manner.SINCE:
        if not reading.began(context.text, *statement.clause):
            last = max(day, when.earliest or day)
            when = replace(when, latest=last, mod=None)
        elif dated.duration:
            when = _as_of_document(context, statement, beginning(when))
    when = closed(when, context.published)
    if statement.shape is not Shape.SAYING:
        return when, Dating.OWN
    report = _only_media(context, statement)
    return when, Dating.REPORT if report else Dating.STATEMENT


def _news(context: Context, statement: Statement) -> bool:
    """Whether it is the news of the day: a lead without a date, in the present."""
    if not context.lead or statement.shape is not Shape.UNDATED:
        return False
    span = statement.start, statement.end
    return attribution.is_saying(context.text, *span) and reading.present(
        context.text, *span
    )


def _only_media(context: Context, statement: Statement) -> bool:
    """Whether all that is dated is that a medium reported something."""
    framed = [report for report in statement.reports if report.frame]
    if framed:
        return all(report.media or not report.who for report in framed)
    inside = context.between(statement.start, statement.end)
    named = any(mention.kind is Kind.ACTOR for mention in inside)
    words = set(tokens(context.text[statement.start : statement.end]))
    return bool(words & reporting.MEDIA_WORDS) and not named


def _as_of_document(context: Context, statement: Statement, when: When) -> When:
    """Count "seit zwei Wochen" in a cited report from the report's own day."""
    cited = any(report.media for report in statement.reports)
    if context.document is None or not cited:
        return when
    back = context.published.day - context.document
    if when.earliest is None or when.latest is None or not 0 < back.days < 99:
        return when
    return replace(when, earliest=when.earliest - back, latest=when.latest - back)
