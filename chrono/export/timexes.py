"""Timexes as JSON fields and as lines to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chrono.export import clean
from chrono.export.dates import display
from chrono.export.texts import LANGUAGES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from chrono.model.timex import Timex


def fields(timex: Timex) -> dict[str, Any]:
    """Give a timex as a dictionary; days are ISO dates, inclusive, null where open."""
    when = timex.when
    shown = None
    if when is not None:
        shown = {lang: display(when, lang) for lang in LANGUAGES}
    granularity = timex.granularity
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type.value,
        "value": timex.value,
        "mod": timex.mod.value if timex.mod else None,
        "earliest": _iso(timex.earliest),
        "latest": _iso(timex.latest),
        "granularity": None if granularity is None else granularity.label,
        "edtf": timex.edtf,
        "display": shown,
        "rule": timex.rule,
        "anchor": _iso(timex.anchor),
        "quant": timex.quant,
        "freq": timex.freq,
        "approximate": timex.approximate,
        "explanation": timex.explanation,
    }


def lines(
    text: str, timexes: Sequence[Timex], lang: str, *, explain: bool
) -> Iterator[str]:
    """Write each timex as a line: where it is, its words, its value, its days."""
    rows = [_row(text, timex, lang) for timex in timexes]
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(3)]
    for row, timex in zip(rows, timexes, strict=True):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        yield f"{'  '.join(cells)}  {row[3]}".rstrip()
        if explain:
            yield f"    {clean.line(timex.explanation)}"


def _row(text: str, timex: Timex, lang: str) -> tuple[str, str, str, str]:
    line = text.count("\n", 0, timex.start) + 1
    column = timex.start - text.rfind("\n", 0, timex.start)
    value = f"{timex.value} {timex.mod}" if timex.mod else timex.value
    when = timex.when
    shown = "" if when is None else display(when, lang)
    return f"{line}:{column}", clean.line(timex.text), value, shown


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
