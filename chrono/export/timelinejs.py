"""TimelineJS JSON (Knight Lab): slides whose dates have the parts that are known.

`start_date` is the first day, month or year, never more than the date says; `end_date`
is inclusive, as TimelineJS has it; `display_date` is always set, so that TimelineJS
never words a date itself. An event open at one end stands at the end it has.
"""

from __future__ import annotations

import json
from html import escape
from typing import IO, TYPE_CHECKING, Any

from chrono.export import clean, texts
from chrono.export.entry import Citation, Entry, entry
from chrono.model import periods
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    import datetime as dt

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event
    from chrono.model.when import When


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write the configuration object that TimelineJS takes as its data."""
    title = clean.line(texts.pick(chronology.title, options.lang))
    data = {
        "title": {
            "unique_id": "title",
            "text": {"headline": escape(title, quote=False), "text": ""},
        },
        "events": [_slide(event, chronology, options.lang) for event in chronology],
    }
    json.dump(data, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def _slide(event: Event, chronology: Chronology, lang: str) -> dict[str, Any]:
    words = entry(event, chronology, lang)
    start, end = _ends(event.when)
    slide = {
        "unique_id": event.id,
        "start_date": start,
        "end_date": end,
        "display_date": escape(words.date, quote=False),
        "group": escape(words.category, quote=False),
        "text": {"headline": escape(words.title, quote=False), "text": _text(words)},
    }
    return {name: value for name, value in slide.items() if value is not None}


def _ends(when: When) -> tuple[dict[str, int], dict[str, int] | None]:
    """First and last date with the parts that are known; no end where one date says it.

    TimelineJS drops an end that repeats every part of its start ("2022" to "2022-04"):
    such a start gets as many parts as its end.
    """
    first, last = when.earliest, when.latest
    if first is None or last is None:
        edge = first or last
        assert edge is not None, "When refuses a date that is open on both sides"
        return _known(when, edge, 0 if first else 1), None
    start, end = _known(when, first, 0), _known(when, last, 1)
    if start == end:
        return start, None
    if start.items() <= end.items():
        start = _parts(first, len(end))
    return start, end


def _known(when: When, day: dt.date, side: int) -> dict[str, int]:
    """One end of a span; `side` 0 is its start and 1 its end."""
    if when.granularity >= Granularity.MONTH:
        for length, period in ((1, Granularity.YEAR), (2, Granularity.MONTH)):
            edge = periods.containing(period, day)[side] == day
            if edge and when.granularity >= period:
                return _parts(day, length)
    return _parts(day, 3)


def _parts(day: dt.date, length: int) -> dict[str, int]:
    parts = {"year": day.year, "month": day.month, "day": day.day}
    return dict(list(parts.items())[:length])


def _text(words: Entry) -> str:
    """Write the slide's text as HTML; every text is escaped, only the tags are ours."""
    parts = [f"<p>{escape(words.summary)}</p>"] if words.summary else []
    parts.append(f"<p>{'<br>'.join(escape(line) for line in words.particulars)}</p>")
    if words.citations:
        items = "".join(f"<li>{_source(citation)}</li>" for citation in words.citations)
        parts.append(f"<ul>{items}</ul>")
    return "".join(parts)


def _source(citation: Citation) -> str:
    label = escape(citation.label)
    if citation.url:
        label = f'<a href="{escape(citation.url)}">{label}</a>'
    return f"{label}<br>{escape(citation.quote)}" if citation.quote else label
