"""Parts of a period: Anfang Juni, Mitte der Woche, die zweite Hälfte 2023."""

from __future__ import annotations

from chrono.model import periods
from chrono.model.scale import Granularity, Mod
from chrono.tagger import symbols as sym
from chrono.tagger.resolving.meaning import DAY, Meaning


def part(s: sym.Part, inner: Meaning) -> Meaning | None:
    """The start, middle, end or half of a period that is resolved already."""
    if s.mod == "HALF":
        return _half(s.nth, inner)
    mod = Mod(s.mod)
    first, last = inner.earliest, inner.latest
    if (
        first
        and last
        and inner.granularity is not None
        and mod
        in (
            Mod.START,
            Mod.MID,
            Mod.END,
        )
    ):
        first, last = periods.part(inner.granularity, (first, last), mod)
    return inner._replace(mod=mod, earliest=first, latest=last)


def _half(nth: int, inner: Meaning) -> Meaning | None:
    first, last = inner.earliest, inner.latest
    if first is None or last is None:
        return None
    if inner.granularity is Granularity.YEAR:
        half = periods.half(first.year, nth)
        return inner._replace(
            value=f"{first.year:04d}-H{nth}",
            earliest=half[0],
            latest=half[1],
            granularity=Granularity.HALF,
        )
    mod = Mod.START if nth == 1 else Mod.END
    middle = first + ((last - first).days // 2) * DAY
    if inner.granularity is Granularity.MONTH:
        middle = first.replace(day=15)  # half a month is fifteen days
    if nth == 1:
        return inner._replace(mod=mod, latest=middle)
    return inner._replace(mod=mod, earliest=middle + DAY)
