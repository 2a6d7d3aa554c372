"""A timex: an expression of time in a text, after TimeML's TIMEX3."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from chrono.model.record import TYPE_CHECKING, NamedTuple
from chrono.model.scale import Granularity, Mod

if TYPE_CHECKING:
    from chrono.model.when import When


class TimexType(str, Enum):
    """TIMEX3 `type`."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"

    def __str__(self) -> str:
        return self.value


class Direction(str, Enum):
    """Which way an undetermined date was looked for, seen from its anchor."""

    PAST = "past"
    FUTURE = "future"

    def __str__(self) -> str:
        return self.value


class Timex(NamedTuple):
    """What a stretch of text says about time, and the days it means.

    `start` and `end` count code points of the text as given, `end` exclusive.
    `value` is the TIMEX3 value ("2024-06", "P2W", "PAST_REF"). `earliest` and
    `latest` are inclusive days, None where the span is open or no day is meant.
    `anchor` is the date a relative expression was counted from and `anchor_start`
    where in the text that anchor stands (None: it is the reference date).
    Timexes of one range or list ("vom 8. bis 13. Oktober", "am Freitag und Samstag")
    share a `group` number; `chrono.tagger.spans` joins them.

    A named tuple rather than a dataclass: tagging makes many, and starts fast.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    rule: str
    mod: Mod | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    granularity: Granularity | None = None
    anchor: dt.date | None = None
    anchor_start: int | None = None
    direction: Direction | None = None
    reason: str = ""
    quant: str | None = None
    freq: str | None = None
    group: int | None = None
    approximate: bool = False

    @property
    def when(self) -> When | None:
        """The days as a span; None for a vague reference, a set or a bare duration."""
        if self.granularity is None or (self.earliest is None and self.latest is None):
            return None
        from chrono.model.when import When

        return When(
            self.earliest, self.latest, self.granularity, self.mod, self.approximate
        )

    @property
    def edtf(self) -> str | None:
        """The days in EDTF; None where `when` is None."""
        when = self.when
        return None if when is None else when.edtf

    @property
    def explanation(self) -> str:
        """One sentence: which rule, counted from where, which way and why."""
        parts = [f"{self.rule}: “{self.text}” is {self.value}"]
        if self.mod:
            parts.append(f"({self.mod})")
        if self.anchor:
            origin = (
                "the reference date"
                if self.anchor_start is None
                else f"the date at offset {self.anchor_start}"
            )
            parts.append(f"seen from {self.anchor}, {origin}")
        if self.direction:
            parts.append(f"looking to the {self.direction}")
        if self.reason:
            parts.append(f"because {self.reason}")
        return " ".join(parts) + "."
