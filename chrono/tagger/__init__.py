"""German text and a reference date in, timexes out."""

from __future__ import annotations

import datetime as dt

from chrono.model.timex import Timex
from chrono.tagger import refine, symbols
from chrono.tagger.cleaning import clean
from chrono.tagger.document import Document
from chrono.tagger.resolve import Meaning, Named, Reader
from chrono.tagger.resolve import resolve as resolve_symbol
from chrono.tagger.scan import Match, scan

__all__ = ["resolve", "tag"]


def tag(text: str, reference: dt.date, *, domain: str = "news") -> list[Timex]:
    """Find the expressions of time in a German text and the days they mean.

    `reference` is the day of publication, a date or a datetime (of which the date
    counts). `domain` is "news" so far. Timexes come in text order, do not overlap,
    and their offsets count code points of `text` as given. Any text is answered.
    Raises TypeError when `reference` is not a date, ValueError for an unknown domain.
    """
    if not isinstance(reference, dt.date):
        raise TypeError(f"reference must be a date, not {type(reference).__name__}")
    if domain != "news":
        raise ValueError(f'unknown domain "{domain}"; use "news"')
    if isinstance(reference, dt.datetime):
        reference = reference.date()
    cleaned = clean(text)
    doc = Document(cleaned.text)
    matches = _matches(doc)
    if not matches:
        return []
    reader = Reader(doc, reference)
    return _resolved(doc, matches, reader, text, cleaned.span)


def _matches(doc: Document) -> list[Match]:
    found = scan(doc)
    limit = 0
    for index, match in enumerate(found):
        found[index] = refine.attach(doc, match, limit)
        limit = match.end
    return refine.complete(doc, found)


def _resolved(doc, matches, reader, text, span_of):  # type: ignore[no-untyped-def]
    kinds = refine.links(doc, matches)
    meanings = _meanings(doc, matches, kinds, reader)
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
                start, end, text[start:end], meaning.type, meaning.value, match.rule,
                meaning.mod, meaning.earliest, meaning.latest, meaning.granularity,
                meaning.anchor, meaning.anchor_start, meaning.direction, meaning.reason,
                meaning.quant, meaning.freq, group if grouped else None,
                meaning.approximate,
            )
        )
    return timexes


def _meanings(doc, matches, kinds, reader):  # type: ignore[no-untyped-def]
    meanings: list[Meaning | None] = [None] * len(matches)
    for index, match in enumerate(matches):
        symbol = match.symbol
        if match.rule == "shared-month":
            continue
        symbol = _year_from_neighbour(matches, meanings, kinds, index)
        symbol = _day_after_clock(doc, matches, index, symbol)
        meaning = resolve_symbol(
            symbol, reader, (match.start, match.end), match.begin
        )
        if meaning is not None and kinds[index] == "range" and index:
            meaning = _not_before(meanings[index - 1], meaning)
        meanings[index] = meaning
        _share(matches, meanings, index, reader)
        if meaning is not None:
            _remember(reader, match, symbol, meaning)
    return meanings


def _day_after_clock(doc, matches, index, symbol):  # type: ignore[no-untyped-def]
    """ "gegen 3 Uhr am Mittwochmorgen": the day follows the hour."""
    if not isinstance(symbol, symbols.Clock) or symbol.day or index + 1 == len(matches):
        return symbol
    following = matches[index + 1]
    if doc.lower(matches[index].end + 1) not in ("am", "vom") or (
        following.start != matches[index].end + 3
    ):
        return symbol
    day = following.symbol
    part = None
    if isinstance(day, symbols.DayPart):
        day, part = day.day, day.part
    if isinstance(day, symbols.Date) and (day.weekday or day.day):
        return symbol._replace(day=day, part=symbol.part or part)
    return symbol


def _share(matches, meanings, index, reader):  # type: ignore[no-untyped-def]
    """Give the days before a date its month and year."""
    meaning = meanings[index]
    back = index - 1
    while back >= 0 and matches[back].rule == "shared-month" and meanings[back] is None:
        if meaning is None or meaning.earliest is None:
            break
        shared = matches[back].symbol
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
                direction=meaning.direction, reason=meaning.reason, anchor=meaning.anchor
            )
        back -= 1


def _year_from_neighbour(matches, meanings, kinds, index):  # type: ignore[no-untyped-def]
    """ "im August und Oktober 2023": the year counts for both."""
    symbol = matches[index].symbol
    if not isinstance(symbol, symbols.Date) or symbol.month is None:
        return symbol
    if symbol.year is not None or symbol.shift is not None or symbol.strict:
        return symbol
    if index + 1 < len(matches) and kinds[index + 1]:
        other = matches[index + 1].symbol
        if isinstance(other, symbols.Date) and other.month is not None:
            if other.year is not None or (other.unit == "Y" and other.shift is not None):
                later = (other.month, other.day or 0) >= (symbol.month, symbol.day or 0)
                if other.year is not None:
                    return symbol._replace(year=other.year - (0 if later else 1))
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


def _not_before(first, last):  # type: ignore[no-untyped-def]
    """The end of a range never lies before its start: move it a week or a year on."""
    if first is None or first.earliest is None or last.earliest is None:
        return last
    if last.latest >= first.earliest or last.latest is None:
        return last
    days = (first.earliest - last.latest).days
    step = 7 if days < 7 and last.anchor else 0
    if not step:
        return last
    move = dt.timedelta(days=step)
    day = last.earliest + move
    return last._replace(
        value=last.value.replace(last.earliest.isoformat(), day.isoformat()),
        earliest=day,
        latest=last.latest + move,
    )


def _remember(reader, match, symbol, meaning):  # type: ignore[no-untyped-def]
    """Keep what later words may refer to."""
    if isinstance(symbol, symbols.Part):
        symbol = symbol.inner
    year = getattr(symbol, "year", None)
    if year and match.rule != "season-of-two-years":
        reader.year, reader.year_at = year, match.begin
    elif meaning.granularity is not None and meaning.earliest and (
        meaning.reason.startswith("the text is telling")
    ):
        reader.year_at = match.begin
    if meaning.earliest is not None and meaning.granularity is not None and (
        meaning.granularity <= 2
        and (meaning.type.value in ("DATE", "TIME") or meaning.anchor_start is not None)
    ):
        named = Named(meaning.earliest, match.begin)
        reader.same = named
        if meaning.anchor_start is None:
            reader.named = named
    elif meaning.type.value == "DATE" and meaning.granularity == 4 and meaning.earliest:
        if meaning.anchor_start is None:
            reader.month = Named(meaning.earliest, match.begin)
        reader.same = reader.same if reader.same and (
            meaning.earliest <= reader.same.day <= meaning.latest
        ) else Named(meaning.earliest, match.begin)


def resolve(expression: str, reference: dt.date) -> Timex | None:
    """Resolve a string that is one expression of time; None when it is not."""
    found = tag(expression, reference)
    return found[0] if len(found) == 1 else None
