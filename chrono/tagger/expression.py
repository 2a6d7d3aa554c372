"""A whole string as one expression: what `resolve` does beyond tagging."""

from __future__ import annotations

import datetime as dt
import re

from chrono.model.scale import Granularity
from chrono.model.timex import Timex, TimexType
from chrono.tagger.spans import joined

_AROUND = re.compile(
    r"(?:am|an|im|in|ins|um|zu|zum|zur|vom|von|seit|ab|bis|vor|nach|gegen|auf|für|über"
    r"|der|die|das|den|dem|des|einem|einer|während|innerhalb|binnen|zwischen|und|oder"
    r"|schon|erst|noch|etwa|rund|ca|spätestens|frühestens|spät|kurz|genau|einschließlich"
    r"|laufe|verlauf|\W|_)*",
    re.IGNORECASE,
)
_FRAMES = ("", "im ", "am ", "um ", "vor ")
_OPEN_END = re.compile(r"\W*(?:seit|ab|frühestens)\b", re.IGNORECASE)
_OPEN_START = re.compile(r"\W*(?:bis|spätestens)\b", re.IGNORECASE)
_FROM_ON = re.compile(r"vo[nm]\b.*\ban\W*$", re.IGNORECASE)


def resolve_whole(expression: str, reference: dt.date) -> Timex | None:
    """See `chrono.tagger.resolve`."""
    from chrono.tagger import tag

    for frame in _FRAMES:
        found = joined(tag(frame + expression, reference), frame + expression)
        found = _with_time(found, frame + expression)
        if len(found) == 1 and _covers(frame + expression, found[0]):
            if found[0].value.startswith("XXXX") and frame == "":
                continue  # any June: read it as "im Juni"
            start = max(found[0].start - len(frame), 0)
            end = found[0].end - len(frame)
            moved = found[0]._replace(start=start, end=end, text=expression[start:end])
            return _opened(expression, moved)
    return _by_dateparser(expression, reference)


def _with_time(found: list[Timex], text: str) -> list[Timex]:
    """A date and the time on it are one expression: "15. November, 9.31 Uhr"."""
    if len(found) != 2 or found[1].type is not TimexType.TIME:
        return found
    date, time = found
    if time.anchor_start != date.start or text[date.end : time.start].strip(
        " ,"
    ).lower() not in ("", "um", "gegen", "ab", "bis"):
        return found
    return [time._replace(start=date.start, text=text[date.start : time.end])]


def _covers(text: str, timex: Timex) -> bool:
    """Whether nothing but prepositions and the like stands around the timex."""
    before, after = text[: timex.start], text[timex.end :]
    return bool(
        _AROUND.fullmatch(before)
        and (
            _AROUND.fullmatch(after)
            or after.strip(" .,;:!?)").lower() in ("an", "lang")
        )
    )


def _opened(expression: str, timex: Timex) -> Timex:
    """“seit 2022” has no end, "bis Freitag" no beginning."""
    if timex.type is TimexType.DURATION or timex.earliest is None:
        return timex
    if "/" in timex.value:
        return timex
    if _OPEN_END.match(expression) or _FROM_ON.match(expression):
        return timex._replace(latest=None)
    if _OPEN_START.match(expression):
        return timex._replace(earliest=None)
    return timex


def _by_dateparser(expression: str, reference: dt.date) -> Timex | None:
    """The last resort for a whole date in another form or language.

    dateparser must find the same date from two different days, or it made a part up.
    """
    text = expression.strip()
    if not re.search(r"\d", text) or len(text) > 80:
        return None
    import dateparser

    base = dt.datetime(reference.year, reference.month, reference.day)
    for parts, granularity in (
        (["day", "month", "year"], Granularity.DAY),
        (["month", "year"], Granularity.MONTH),
    ):
        found = {
            day.date()
            for shift in (0, 45, 400)
            for day in [
                dateparser.parse(
                    text,
                    settings={
                        "REQUIRE_PARTS": parts,
                        "RELATIVE_BASE": _moved(base, shift),
                        "PREFER_DAY_OF_MONTH": "first",
                        "RETURN_AS_TIMEZONE_AWARE": False,
                    },
                )
            ]
            if day is not None
        }
        if len(found) == 1:
            day = found.pop()
            return _whole(text, expression, day, granularity)
    return None


def _moved(base: dt.datetime, days: int) -> dt.datetime:
    try:
        return base + dt.timedelta(days=days)
    except OverflowError:
        return base


def _whole(text: str, expression: str, day: dt.date, granularity: Granularity) -> Timex:
    from chrono.model.periods import containing

    start = expression.index(text)
    first, last = containing(granularity, day)
    value = day.isoformat()[: 10 if granularity is Granularity.DAY else 7]
    return Timex(
        start,
        start + len(text),
        text,
        TimexType.DATE,
        value,
        "dateparser",
        None,
        first,
        last,
        granularity,
        reason="the German grammar does not know it",
    )
