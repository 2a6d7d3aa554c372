"""From symbols to days: which Friday, which June, two weeks before when.

One file per family of symbols; `resolve` finds the right one.
"""

from __future__ import annotations

from chrono.model.record import TYPE_CHECKING
from chrono.model.timex import TimexType
from chrono.tagger import symbols as sym
from chrono.tagger.resolving.amounts import amount
from chrono.tagger.resolving.clock import clock, day_part
from chrono.tagger.resolving.dates import date, nth_day
from chrono.tagger.resolving.meaning import Meaning, Reader, Span
from chrono.tagger.resolving.named import named
from chrono.tagger.resolving.parts import part
from chrono.tagger.resolving.relative import period

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

__all__ = ["resolve"]


def resolve(
    symbol: sym.Symbol, reader: Reader, span: Span, offset: int
) -> Meaning | None:
    """The meaning of a symbol whose words are tokens `span`, at text `offset`.

    None when no such day exists (31 June) or it lies outside the years 1 to 9999.
    """
    try:
        if isinstance(symbol, sym.Part):
            inner = resolve(symbol.inner, reader, span, offset)
            return None if inner is None else part(symbol, inner)
        if isinstance(symbol, sym.Clock | sym.DayPart):
            return _at_time(symbol, reader, span, offset)
        if isinstance(symbol, sym.Vague):
            return Meaning(TimexType(symbol.type), symbol.value)
        if isinstance(symbol, sym.Repeat):
            return Meaning(
                TimexType.SET, symbol.value, quant=symbol.quant, freq=symbol.freq
            )
        return _RESOLVERS[type(symbol)](symbol, reader, span, offset)
    except (OverflowError, ValueError):
        return None


def _at_time(
    symbol: sym.Clock | sym.DayPart, reader: Reader, span: Span, offset: int
) -> Meaning | None:
    day = None
    if symbol.day is not None:
        day = resolve(symbol.day, reader, span, offset)
        if day is None:
            return None
    if isinstance(symbol, sym.Clock):
        return clock(symbol, day, reader)
    return day_part(symbol, day, reader)


_RESOLVERS: dict[type, Callable[[Any, Reader, Span, int], Meaning | None]] = {
    sym.Date: date,
    sym.Period: period,
    sym.Named: named,
    sym.NthDay: nth_day,
    sym.Amount: amount,
}
