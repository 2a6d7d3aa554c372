"""When something was: a closed span of days and how finely it was stated."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chrono.model.scale import Granularity as Granularity
from chrono.model.scale import Mod as Mod


@dataclass(frozen=True, slots=True)
class When:
    """A span of days, both ends inclusive, and the granularity it was stated with.

    `earliest` and `latest` are what the words allow, not a guess at a day:
    "im Juni 2024" is 1 to 30 June at MONTH. `None` is an open side ("seit 2022").
    `mod` START, MID or END narrows the bounds inside the stated period, which
    stays readable through `edtf`. `approximate` and `uncertain` are EDTF's
    qualifiers `~` and `?`.

    Raises ValueError when `earliest` is after `latest`.
    """

    earliest: dt.date | None
    latest: dt.date | None
    granularity: Granularity = Granularity.DAY
    mod: Mod | None = None
    approximate: bool = False
    uncertain: bool = False

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is after {self.latest}")

    @classmethod
    def day(cls, day: dt.date) -> When:
        """One day, known to the day."""
        return cls(day, day)

    @property
    def edtf(self) -> str:
        """The date in EDTF (ISO 8601-2), as `chrono.model.edtf.write` puts it."""
        from chrono.model import edtf

        return edtf.write(self)

    @property
    def sort_key(self) -> tuple[dt.date, int, dt.date]:
        """By earliest, then coarser before finer, then latest; open sides outermost."""
        return (
            self.earliest or dt.date.min,
            -int(self.granularity),
            self.latest or dt.date.max,
        )

    def overlaps(self, other: When) -> bool:
        """Whether some day belongs to both; open sides reach for ever."""
        return (self.earliest or dt.date.min) <= (other.latest or dt.date.max) and (
            other.earliest or dt.date.min
        ) <= (self.latest or dt.date.max)

    def contains(self, other: When) -> bool:
        """Whether every day of `other` belongs to this span."""
        return (self.earliest or dt.date.min) <= (other.earliest or dt.date.min) and (
            other.latest or dt.date.max
        ) <= (self.latest or dt.date.max)

    @property
    def days(self) -> int | None:
        """How many days the span has; None when a side is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1
