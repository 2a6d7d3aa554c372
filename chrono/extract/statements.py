"""A sentence taken apart into statements, each with the date that is its own.

"Am Montag hatte der Dienst gemeldet, am Wochenende seien 30 Soldaten gefallen" is
one statement of the weekend, said on Monday. "Der am Dienstag gestartete Satellit
sei in seiner Bahn, sagte er am Donnerstag" is one of Tuesday.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from chrono.extract import attribution, noun_phrases
from chrono.extract.dating import Dated, Manner, dated, distinct, without_context
from chrono.extract.segments import Kind as Clause
from chrono.extract.segments import Segment, split, tokens
from chrono.lexicon import clauses as grammar
from chrono.lexicon import reporting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.extract.attribution import Report
    from chrono.extract.gazetteer import Gazetteer, Mention
    from chrono.model.article import Published
    from chrono.model.timex import Timex


_OPENERS = tuple([word] for word in sorted(grammar.SUBORDINATORS - {"bis"}))


MOST = 40
"""Dates read from one clause; what has more of them is a table."""


class Shape(Enum):
    """What the words of a statement are."""

    CLAUSE = "clause"
    PARTICIPLE = "participle"
    NOUN = "noun"
    SAYING = "saying"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that say one thing, at `start` to `end`, inside a sentence.

    `when` is its own date, `said` the day on which it was reported.
    """

    sentence: tuple[int, int]
    start: int
    end: int
    shape: Shape
    when: Dated | None = None
    said: Dated | None = None
    reports: tuple[Report, ...] = ()
    clause: tuple[int, int] = (0, 0)
    """The whole clause around a participle or noun phrase."""
    dependent: bool = False
    """Whether it is a subordinate or relative clause."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A clause with what hangs on it."""

    start: int
    end: int
    kind: Clause
    part: int


def read(
    text: str,
    sentence: tuple[int, int],
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    published: Published,
) -> list[Statement]:
    """Every statement of the sentence; a single undated one where it has no date."""
    segments = split(text, *sentence)
    frames = attribution.frames(text, segments, mentions, gazetteer)
    blocks = _blocks(text, segments, frames)
    phrases = [
        phrase
        for block in blocks
        for phrase in attribution.phrases(
            text, Segment(block.start, block.end, block.kind), mentions, gazetteer
        )
    ]
    parts = _parts(segments)
    found: list[Statement] = []
    for part in dict.fromkeys(parts):
        reports = [
            frame for position, frame in frames.items() if parts[position] == part
        ]
        inside = [block for block in blocks if block.part == part]
        said = _said(text, [*reports, *phrases], timexes, published, inside)
        here: list[Statement] = []
        spans: list[Dated] = []
        for block in inside:
            own = [p for p in phrases if block.start <= p.start < block.end]
            units = [
                unit
                for unit in dated(text, timexes, block.start, block.end, published)[
                    :MOST
                ]
                if not any(p.start <= unit.start < p.end for p in (*own, *reports))
            ]
            spans += [unit for unit in units if unit.manner is Manner.SPAN]
            for unit in distinct(without_context(units)):
                if unit.duration and said is not None:
                    continue
                around = _with_dependents(timexes, inside, block)
                here.append(
                    _statement(
                        text,
                        sentence,
                        block,
                        (_antecedent(inside, block), around),
                        unit,
                        said,
                        (*reports, *own),
                        mentions,
                    )
                )
        if not any(_tells(statement) for statement in here) and said is not None:
            start = min((block.start for block in inside), default=sentence[0])
            end = max((block.end for block in inside), default=sentence[1])
            here.append(
                Statement(
                    sentence,
                    start,
                    end,
                    Shape.SAYING,
                    said,
                    said,
                    (*reports, *phrases),
                    (start, end),
                )
            )
        elif not any(_tells(statement) for statement in here) and len(set(parts)) > 1:
            here += _undated(sentence, inside, (*reports, *phrases))
        found += here
    if found:
        return found
    whole = _undated(sentence, blocks, (*frames.values(), *phrases))
    return whole or [
        Statement(sentence, *sentence, Shape.UNDATED, None, None, (), sentence)
    ]


def _undated(
    sentence: tuple[int, int], blocks: Sequence[_Block], reports: tuple[Report, ...]
) -> list[Statement]:
    """A part of the sentence that no date belongs to."""
    if not blocks:
        return []
    start, end = blocks[0].start, blocks[-1].end
    return [
        Statement(
            sentence, start, end, Shape.UNDATED, None, None, reports, (start, end)
        )
    ]


def _tells(statement: Statement) -> bool:
    """Whether its date dates something, rather than measuring or limiting it."""
    return statement.when is not None and statement.when.manner not in (
        Manner.MEASURE,
        Manner.AROUND,
        Manner.UNTIL,
    )


def _parts(segments: Sequence[Segment]) -> list[int]:
    """Number the parts between semicolons."""
    parts, number = [], 0
    for segment in segments:
        number += segment.mark == ";"
        parts.append(number)
    return parts


def _blocks(
    text: str, segments: Sequence[Segment], frames: dict[int, Report]
) -> list[_Block]:
    """Clauses without the reporting ones: each main clause with its fragments."""
    parts = _parts(segments)
    blocks: list[_Block] = []
    for position, segment in enumerate(segments):
        if position in frames:
            continue
        last = blocks[-1] if blocks else None
        resumed = _resumed(text, blocks, segment, parts[position])
        if resumed is not None:
            blocks[resumed:] = [replace(blocks[resumed], end=segment.end)]
            continue
        if (
            last is not None
            and last.part == parts[position]
            and segment.mark != ":"
            and (
                not _has_verb(text, last)
                if position - 1 in frames
                else segment.kind is Clause.FRAGMENT or _unfinished(text, last)
            )
        ):
            blocks[-1] = replace(last, end=segment.end)
            continue
        blocks.append(_Block(segment.start, segment.end, segment.kind, parts[position]))
    return blocks


def _unfinished(text: str, block: _Block) -> bool:
    """Whether a subordinate clause still waits for its verb."""
    words = tokens(text[block.start : block.end])
    last = text[block.start : block.end].rstrip(" .").split()[-1:]
    return words[:1] in _OPENERS and bool(last) and last[0][:1].isupper()


def _resumed(
    text: str, blocks: Sequence[_Block], segment: Segment, part: int
) -> int | None:
    """Find the main clause that goes on with its verb after what was put into it.

    "Nordkoreas Versuch, einen Satelliten zu starten, | ist am Montag gescheitert."
    """
    if segment.mark != "," or len(blocks) < 2 or blocks[-1].kind is Clause.MAIN:
        return None
    first = (tokens(text[segment.start : segment.end]) or [""])[0]
    finite = first in grammar.AUXILIARIES | grammar.MODALS or (
        text[segment.start].islower() and first in reporting.FINITE
    )
    if not finite:
        return None
    for place in range(len(blocks) - 1, -1, -1):
        if blocks[place].part != part:
            return None
        if blocks[place].kind is Clause.MAIN:
            return place
    return None


def _has_verb(text: str, block: _Block) -> bool:
    found = set(tokens(text[block.start : block.end]))
    return bool(found & (grammar.AUXILIARIES | grammar.MODALS)) or len(found) > 5


def _with_dependents(
    timexes: Sequence[Timex], blocks: Sequence[_Block], block: _Block
) -> int:
    """Where a clause ends together with the undated clauses that hang on it."""
    end = block.end
    for other in blocks:
        if other.start < block.end:
            continue
        if other.kind is Clause.MAIN or any(
            other.start <= timex.start < other.end for timex in timexes
        ):
            break
        end = other.end
    return end


def _antecedent(blocks: Sequence[_Block], block: _Block) -> int:
    """Where the main clause begins that a relative clause belongs to."""
    if block.kind is not Clause.RELATIVE:
        return block.start
    earlier = [
        other.start
        for other in blocks
        if other.kind is Clause.MAIN and other.start < block.start
    ]
    return earlier[-1] if earlier else block.start


def _said(
    text: str,
    reports: Sequence[Report],
    timexes: Sequence[Timex],
    published: Published,
    blocks: Sequence[_Block],
) -> Dated | None:
    """When it was said: the date inside the reporting words."""
    del blocks
    for report in reports:
        units = [
            unit
            for unit in dated(text, timexes, report.start, report.end, published)
            if unit.manner in (Manner.ON, Manner.FROM, Manner.SPAN)
        ]
        if units:
            return without_context(units)[0]
    return None


def _statement(
    text: str,
    sentence: tuple[int, int],
    block: _Block,
    around: tuple[int, int],
    unit: Dated,
    said: Dated | None,
    reports: tuple[Report, ...],
    mentions: Sequence[Mention],
) -> Statement:
    clause = (block.start, block.end)
    phrase = noun_phrases.participle(text, clause, unit)
    if phrase:
        return Statement(
            sentence, *phrase, Shape.PARTICIPLE, unit, said, reports, clause
        )
    phrase = noun_phrases.act(
        text, clause, unit, mentions, main=block.kind is Clause.MAIN
    )
    if phrase:
        return Statement(sentence, *phrase, Shape.NOUN, unit, said, reports, clause)
    shape = Shape.CLAUSE
    if (
        not reports
        and attribution.is_saying(text, block.start, block.end)
        and not attribution.tells_more(text, block.start, block.end, mentions)
    ):
        shape = Shape.SAYING
        said = unit
    return Statement(
        sentence,
        *clause,
        shape,
        unit,
        said,
        reports,
        around,
        block.kind is Clause.RELATIVE,
    )
