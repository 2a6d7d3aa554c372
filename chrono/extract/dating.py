"""Which days the timexes of a clause give to what it says."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from chrono.extract.segments import tokens
from chrono.lexicon import mood
from chrono.model import edtf, periods
from chrono.model.scale import Granularity
from chrono.model.timex import Timex, TimexType
from chrono.model.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.model.article import Published

_BEFORE = re.compile(
    r"\b(seit|ab|bis|vor|nach|von|vom|zwischen)"
    r"(?:\s+(?:schon|bereits|spätestens|etwa|rund|ungefähr|zu[mr]?|de[mnr]|Anfang|ins?|an))*"
    r"\s*$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?:\s+bis(?:\s+(?:zu[mr]?|einschließlich))?\s+|\s*[–—-]\s*)(?:de[rmn]\s+)?$"
)
_LIST = re.compile(r"\s*(?:,|/|und|sowie|bzw\.|oder|,?\s*und\s+(?:am|im|vom|an))\s*")
_SUPERLATIVE = re.compile(
    r"\b(?:"
    + "|".join(mood.SUPERLATIVES)
    + r"|(?:zwei|drit|vier|fünf|sechs|sieb|ach|neun"
    r"|zehn)te[nrsm]?|\d+\.)(?!\w)[^,;]{0,80}\bseit\b[^,;]{0,20}$",
    re.IGNORECASE,
)


_OFFSET = re.compile(
    r"(?:Stunde|Tag|Woche|Monat|Quartal|Jahr|Jahrzehnt|Jahrhundert)(?:e?[ns])?$"
)


class Manner(Enum):
    """How a date is put."""

    ON = "on"
    SINCE = "since"
    FROM = "from"
    UNTIL = "until"
    AROUND = "before or after"
    MEASURE = "measure"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Dated:
    """The days that one or more joined timexes give; offsets of their words."""

    when: When
    timexes: tuple[Timex, ...]
    start: int
    end: int
    manner: Manner = Manner.ON

    @property
    def duration(self) -> bool:
        """Whether the words give a length of time rather than a date."""
        return self.manner is Manner.SPAN or (
            self.manner is Manner.SINCE and self.timexes[0].type is TimexType.DURATION
        )


def dated(
    text: str, timexes: Sequence[Timex], start: int, end: int, published: Published
) -> list[Dated]:
    """Every date between `start` and `end`, ranges and adjoining days joined."""
    inside = [timex for timex in timexes if start <= timex.start and timex.end <= end]
    inside = [timex for timex in inside if timex.type is not TimexType.SET]
    found: list[Dated] = []
    for timex in inside:
        one = _single(text, timex, start, published)
        if one is None:
            continue
        if found:
            joined = _joined(text, found[-1], one)
            if joined:
                found[-1] = joined
                continue
        found.append(one)
    return found


def without_context(units: Sequence[Dated]) -> list[Dated]:
    """Drop a date that only frames a finer one ("Freitag … in diesem Jahr")."""
    return [
        unit
        for unit in units
        if not any(
            other is not unit
            and other.manner in (Manner.ON, Manner.SINCE)
            and unit.when.contains(other.when)
            and (unit.when != other.when)
            and unit.when.granularity > other.when.granularity
            for other in units
        )
    ]


def distinct(units: Sequence[Dated]) -> list[Dated]:
    """Keep one of the dates that say the same days ("am Montag, dem Feiertag")."""
    found: list[Dated] = []
    for unit in units:
        if not any(
            (unit.when.earliest, unit.when.latest)
            == (other.when.earliest, other.when.latest)
            for other in found
        ):
            found.append(unit)
    return found


def closed(when: When, published: Published) -> When:
    """The span with both ends: an open end is the day the article appeared."""
    if when.latest is None and when.earliest is not None:
        return replace(when, latest=max(when.earliest, published.day))
    if when.earliest is None and when.latest is not None:
        return replace(when, earliest=min(when.latest, published.day))
    return when


def beginning(when: When) -> When:
    """When a stretch of "zwei Wochen" up to now began: about its first day."""
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return when
    days = (last - first).days
    if days <= 7:
        return When(first, first)
    if days <= 62:
        last = first + dt.timedelta(days=6)
        return When(first, last, Granularity.WEEK, approximate=True)
    granularity = Granularity.MONTH if days <= 730 else Granularity.YEAR
    return When(*periods.containing(granularity, first), granularity, approximate=True)


def _single(text: str, timex: Timex, start: int, published: Published) -> Dated | None:
    when = timex.when
    if when is None:
        return None
    manner = _manner(text, timex, start)
    if manner in (Manner.SINCE, Manner.FROM, Manner.UNTIL) and not (
        when.earliest and when.latest
    ):
        when = _stated_period(timex, when)
    hangs = _hangs_on_publication(timex) and published.approximate
    if hangs and when.granularity <= Granularity.DAY:
        when = replace(when, approximate=True)
    length = timex.type is TimexType.DURATION and manner is Manner.ON
    if length and not _is_offset(text, timex, start):
        manner = Manner.SPAN
    return Dated(when, (timex,), timex.start, timex.end, manner)


def _is_offset(text: str, timex: Timex, start: int) -> bool:
    """Whether a length of time leads to a date: "vor zwei Wochen"."""
    before = tokens(text[max(start, timex.start - 20) : timex.start])[-1:]
    if tokens(timex.text)[:1] in (["den"], ["der"], ["die"]):
        return False
    ending = tokens(timex.text + " " + text[timex.end : timex.end + 10])
    return before in (["vor"], ["in"], ["nach"], ["etwa"], ["rund"]) or bool(
        set(ending) & {"darauf", "danach", "später", "zuvor", "vorher", "her"}
    )


def _manner(text: str, timex: Timex, start: int) -> Manner:
    before = text[max(start, timex.start - 120) : timex.start]
    if _SUPERLATIVE.search(before):
        return Manner.MEASURE
    match = _BEFORE.search(before)
    word = match[1].lower() if match else ""
    if word == "seit":
        return Manner.SINCE
    if word == "ab":
        return Manner.FROM
    if word == "bis":
        return Manner.UNTIL
    if _OFFSET.search(timex.text) or timex.value.startswith("P"):
        return Manner.ON
    if word in ("vor", "nach"):
        return Manner.AROUND
    after = tokens(text[timex.end : timex.end + 12])
    if word in ("von", "vom") and after[:1] == ["an"]:
        return Manner.FROM
    return Manner.ON


def _stated_period(timex: Timex, when: When) -> When:
    """The period the words name, where the tagger gave it an open side."""
    try:
        stated = edtf.read(timex.value, timex.mod)
    except ValueError:
        return when
    return replace(stated, approximate=timex.approximate)


def _hangs_on_publication(timex: Timex) -> bool:
    return timex.anchor is not None and timex.anchor_start is None


def _joined(text: str, left: Dated, right: Dated) -> Dated | None:
    """One span of two timexes, if the words between them make it one."""
    between = text[left.end : right.start]
    together = (
        left.timexes[-1].group is not None
        and left.timexes[-1].group == right.timexes[0].group
    )
    first, last = left.when.earliest, right.when.latest
    if first is None or last is None or last < first:
        return None
    lead = text[max(0, left.start - 30) : left.start]
    ranged = bool(_RANGE.search(between)) and len(between) < 20
    ranged = ranged or bool(
        (re.search(r"\bzwischen\b[^,;.]*$", lead, re.IGNORECASE))
        and re.fullmatch(r"und(?:\s+de[mnr])?", between.strip())
    )
    if not ranged:
        listed = together or bool(_LIST.fullmatch(between))
        if not listed or not _adjoining(left.when, right.when):
            return None
    manner = Manner.ON if left.manner is not Manner.SINCE else left.manner
    return Dated(
        When(
            first,
            last,
            min(left.when.granularity, right.when.granularity),
            approximate=left.when.approximate or right.when.approximate,
        ),
        (*left.timexes, *right.timexes),
        left.start,
        right.end,
        manner,
    )


def _adjoining(left: When, right: When) -> bool:
    if left.latest is None or right.earliest is None:
        return False
    gap: dt.timedelta = right.earliest - left.latest
    return 0 <= gap.days <= 1
