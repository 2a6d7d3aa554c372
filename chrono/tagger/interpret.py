"""From matches to timexes, in text order: each sees what was named before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from chrono.model.scale import Granularity
from chrono.model.timex import Timex, TimexType
from chrono.tagger import refine, symbols
from chrono.tagger.document import Document
from chrono.tagger.resolving import resolve as resolve_symbol
from chrono.tagger.resolving.meaning import Landmark, Meaning, Reader
from chrono.tagger.scan import Match

Meanings = list[Meaning | None]


def interpret(
    doc: Document,
    matches: list[Match],
    reference: dt.date,
    text: str,
    span_of: Callable[[int, int], tuple[int, int]],
) -> list[Timex]:
    """The timexes of a document, with offsets into `text` as `span_of` gives them."""
    kinds = refine.links(doc, matches)
    meanings = _meanings(doc, matches, kinds, Reader(doc, reference))
    timexes = []
    group = 0
    for index, (match, meaning) in enumerate(zip(matches, meanings, strict=True)):
        if meaning is None:
            continue
        if not kinds[index]:
            group += 1
        grouped = bool(kinds[index]) or (
            index + 1 < len(kinds) and bool(kinds[index + 1])
        )
        start, end = span_of(match.begin, match.stop)
        timexes.append(
            Timex(
                start,
                end,
                text[start:end],
                meaning.type,
                meaning.value,
                match.rule,
                meaning.mod,
                meaning.earliest,
                meaning.latest,
                meaning.granularity,
                meaning.anchor,
                meaning.anchor_start,
                meaning.direction,
                meaning.reason,
                meaning.quant,
                meaning.freq,
                group if grouped else None,
                meaning.approximate,
            )
        )
    return timexes


def _meanings(
    doc: Document, matches: list[Match], kinds: list[str], reader: Reader
) -> Meanings:
    meanings: Meanings = [None] * len(matches)
    for index, match in enumerate(matches):
        if match.rule == "shared-month":
            continue
        symbol = _year_from_neighbour(matches, meanings, kinds, index)
        if isinstance(symbol, symbols.Clock):
            symbol = _with_day(doc, matches, kinds, index)
        meaning = resolve_symbol(symbol, reader, (match.start, match.end), match.begin)
        if meaning is not None and kinds[index] == "range" and index:
            meaning = _not_before(meanings[index - 1], meaning)
        meanings[index] = meaning
        _share(matches, meanings, index, reader)
        if meaning is not None:
            _remember(reader, match, symbol, meaning)
    return meanings


def _with_day(
    doc: Document, matches: list[Match], kinds: list[str], index: int
) -> symbols.Symbol:
    """A clock time with the day and the part of the day that stand beside it.

    "heute Abend um 7 Uhr", "gegen 3 Uhr am Mittwochmorgen", "15 Uhr gestern". After a
    set ("jeden Montag um 16 Uhr") it belongs to no single day.
    """
    clock = matches[index].symbol
    if not isinstance(clock, symbols.Clock) or clock.day is not None:
        return clock
    last = index
    while (
        last < index + 3
        and last + 1 < len(matches)
        and kinds[last + 1]
        and isinstance(matches[last + 1].symbol, symbols.Clock)
    ):
        last += 1
    if last + 1 < len(matches):
        between = doc.codes[matches[last].end : matches[last + 1].start]
        if between in (" I ", " "):
            taken = _take_day(clock, matches[last + 1].symbol)
            if taken is not None:
                return taken
    if not index or kinds[index] == "range":
        return clock
    before = matches[index - 1]
    if doc.codes[before.end : matches[index].start] not in (" p ", " ", ", "):
        return clock
    if isinstance(before.symbol, symbols.DayPart) and clock.part is None:
        return clock._replace(part=before.symbol.part)
    if isinstance(before.symbol, symbols.Repeat):
        day = before.symbol.value if "WXX-" in before.symbol.value else "XXXX-XX-XX"
        time = f"T{clock.hour:02d}:{clock.minute or 0:02d}"
        return symbols.Vague(day.partition("T")[0] + time, "SET")
    return clock


def _take_day(clock: symbols.Clock, after: symbols.Symbol) -> symbols.Clock | None:
    part = None
    day: symbols.Symbol | None = after
    if isinstance(after, symbols.DayPart):
        part, day = after.part, after.day
        if day is None:
            return clock._replace(part=clock.part or part)
    is_day = (isinstance(day, symbols.Date) and (day.weekday or day.day)) or (
        isinstance(day, symbols.Period) and day.unit == "D"
    )
    return clock._replace(day=day, part=clock.part or part) if is_day else None


def _share(
    matches: list[Match], meanings: Meanings, index: int, reader: Reader
) -> None:
    """Give the days before a date its month and year."""
    meaning = meanings[index]
    back = index - 1
    while back >= 0 and matches[back].rule == "shared-month" and meanings[back] is None:
        if meaning is None or meaning.earliest is None:
            break
        shared = matches[back].symbol
        if not isinstance(shared, symbols.Date) or shared.day is None:
            break
        last = meaning.earliest
        year, month = last.year, last.month
        if shared.day > last.day:
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        exact = symbols.Date(year, month, shared.day)
        found = resolve_symbol(
            exact, reader, (matches[back].start, matches[back].end), matches[back].begin
        )
        if found is not None:
            meanings[back] = found._replace(
                direction=meaning.direction,
                reason=meaning.reason,
                anchor=meaning.anchor,
            )
        back -= 1


def _year_from_neighbour(
    matches: list[Match], meanings: Meanings, kinds: list[str], index: int
) -> symbols.Symbol:
    """“im August und Oktober 2023”: the year counts for both."""
    symbol = matches[index].symbol
    if isinstance(symbol, symbols.Part) and isinstance(symbol.inner, symbols.Date):
        bare = [
            match._replace(symbol=match.symbol.inner)
            if isinstance(match.symbol, symbols.Part)
            else match
            for match in matches[max(index - 1, 0) : index + 2]
        ]
        here = min(index, 1)
        inner = _year_from_neighbour(
            bare,
            meanings[index - here : index + 2],
            kinds[index - here : index + 2],
            here,
        )
        return symbol._replace(inner=inner)
    if isinstance(symbol, symbols.Date) and symbol == symbols.Date(
        weekday=symbol.weekday
    ):
        return _week_from_neighbour(matches, kinds, index, symbol)
    if not isinstance(symbol, symbols.Date) or symbol.month is None:
        return symbol
    if symbol.year is not None or symbol.shift is not None or symbol.strict:
        return symbol
    if index + 1 < len(matches) and kinds[index + 1]:
        other = matches[index + 1].symbol
        if isinstance(other, symbols.Date) and other.month is not None:
            later = (other.month, other.day or 0) >= (symbol.month, symbol.day or 0)
            if other.year is not None:
                return symbol._replace(year=other.year - (0 if later else 1))
            if other.unit == "Y" and other.shift is not None:
                return symbol._replace(unit="Y", shift=other.shift)
    if index and kinds[index] == "range":
        first = meanings[index - 1]
        if first is not None and first.earliest is not None and symbol.weekday is None:
            later = (symbol.month, symbol.day or 31) >= (
                first.earliest.month,
                first.earliest.day if symbol.day else 0,
            )
            return symbol._replace(year=first.earliest.year + (0 if later else 1))
    if index and kinds[index]:
        other = matches[index - 1].symbol
        if isinstance(other, symbols.Date) and other.month is not None and other.year:
            later = (symbol.month, symbol.day or 0) >= (other.month, other.day or 0)
            return symbol._replace(year=other.year + (0 if later else 1))
    return symbol


def _week_from_neighbour(
    matches: list[Match], kinds: list[str], index: int, symbol: symbols.Date
) -> symbols.Date:
    """“Montag bis Mittwoch vergangener Woche”: the week counts for both."""
    if index + 1 < len(matches) and kinds[index + 1]:
        other = matches[index + 1].symbol
        if isinstance(other, symbols.Date) and other.unit == "W":
            return symbol._replace(unit="W", shift=other.shift, anchored=other.anchored)
    return symbol


def _not_before(first: Meaning | None, last: Meaning) -> Meaning:
    """The end of a range never lies before its start: move it a week or a year on."""
    if first is None or first.earliest is None or last.earliest is None:
        return last
    if last.latest is None or last.latest >= first.earliest:
        return last
    if (first.earliest - last.latest).days >= 7 or not last.anchor:
        return last
    move = dt.timedelta(days=7)
    try:
        day = last.earliest + move
    except OverflowError:  # the last week of the year 9999
        return last
    return last._replace(
        value=last.value.replace(last.earliest.isoformat(), day.isoformat()),
        earliest=day,
        latest=last.latest + move,
    )


def _remember(
    reader: Reader, match: Match, symbol: symbols.Symbol, meaning: Meaning
) -> None:
    """Keep what later words may refer to."""
    if isinstance(symbol, symbols.Part):
        symbol = symbol.inner
    year = symbol.year if isinstance(symbol, symbols.Date | symbols.Named) else None
    granularity, earliest, latest = (
        meaning.granularity,
        meaning.earliest,
        meaning.latest,
    )
    if year and match.rule != "season-of-two-years":
        reader.year, reader.year_at = year, match.begin
    elif earliest and meaning.reason.startswith("the text is telling"):
        reader.year_at = match.begin
    if granularity is None or earliest is None or latest is None:
        return
    own = meaning.anchor_start is None
    date = meaning.type in (TimexType.DATE, TimexType.TIME)
    eve = isinstance(symbol, symbols.DayPart) and symbol.eve
    named = Landmark(latest if eve else earliest, match.begin)
    if granularity <= Granularity.WEEKEND:
        if date or not own:
            reader.same = named
        if date and own:
            reader.named = named
    elif granularity is Granularity.MONTH and meaning.type is TimexType.DATE:
        if own:
            reader.month = named
        if reader.same is None or not earliest <= reader.same.day <= latest:
            reader.same = named
