"""Symbols: what the words say, before anyone asks from where they are read.

`Date(month=6)` is "Juni"; which June it is depends on the anchor and the direction,
and that is `chrono.tagger.resolve`'s job.
"""

from __future__ import annotations

from chrono.model.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import TypeAlias


class Date(NamedTuple):
    """Calendar fields as far as they are said; the rest is None.

    `shift` counts years, weeks or whole periods away from the anchor's own ("Juni
    vergangenen Jahres" is month 6 with `unit` Y and `shift` -1). `strict` is -1 or 1
    for "vergangenen" and "kommenden" before a weekday or a month.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    shift: int | None = None
    strict: int = 0
    anchored: bool = False


class Period(NamedTuple):
    """The period of a unit, `shift` away from the anchor's: "vergangene Woche".

    `anchored` counts from the date the narrative set last ("am Tag darauf").
    """

    unit: str
    shift: int
    anchored: bool = False


class Named(NamedTuple):
    """A week, season, quarter, half, weekend, decade, century or holiday by name.

    `kind` is W, S, Q, H, DE, CE, ML, or HOLIDAY; `which` its number or name; `year`
    None when unsaid; `shift` as in `Date`.
    """

    kind: str
    which: int | str
    year: int | None = None
    shift: int | None = None
    strict: int = 0
    mod: str | None = None


class Part(NamedTuple):
    """START, MID or END of a period, or its first/second half: ("HALF", 1)."""

    mod: str
    inner: Symbol
    nth: int = 0


class NthDay(NamedTuple):
    """The n-th weekday, day, week (W) or weekend (WE) of a month; -1 is the last."""

    n: int
    weekday: int | None
    month: Date | None
    unit: str = "D"


class Amount(NamedTuple):
    """A duration: (number, unit) pairs, number None for an unsaid amount (PXD)."""

    parts: tuple[tuple[float | None, str], ...]
    mod: str | None = None
    way: str = ""
    """What the words around say: ago, in, since, within, last, next, later, earlier."""


class Clock(NamedTuple):
    """A clock time; hours 0 to 24. `part` is MO, AF, EV or NI where it is said."""

    hour: int
    minute: int | None = None
    second: int | None = None
    part: str | None = None
    day: Symbol | None = None
    mod: str | None = None


class DayPart(NamedTuple):
    """A part of a day (MO MI AF EV NI) on `day`, or on the last day that was named."""

    part: str
    day: Symbol | None = None
    mod: str | None = None
    eve: bool = False
    """"Nacht zum Freitag": it begins the evening before."""


class Vague(NamedTuple):
    """PAST_REF, PRESENT_REF, FUTURE_REF, or any value without days."""

    value: str
    type: str = "DATE"


class Repeat(NamedTuple):
    """A set of times: value, quant and freq of TIMEX3."""

    value: str
    quant: str | None = None
    freq: str | None = None


Symbol: TypeAlias = (
    "Date | Period | Named | Part | NthDay | Amount | Clock | DayPart | Vague | Repeat"
)
