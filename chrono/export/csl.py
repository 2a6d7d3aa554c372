"""CSL-JSON: the sources as items for Zotero, pandoc and every CSL processor.

Follows the CSL-data schema 1.0.2. A date has the parts that are known and no more;
"2024-11-26~" is `circa`. What each source is evidence for stands in `annote`.
"""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from chrono.export import clean
from chrono.export.bibliography import Bibliography, Work
from chrono.export.entry import evidence
from chrono.model import edtf
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    import datetime as dt

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.when import When


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write a JSON array with one item per article or page."""
    works = Bibliography(chronology).works
    items = [_item(work, options.lang) for work in works]
    json.dump(items, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def _item(work: Work, lang: str) -> dict[str, Any]:
    source = work.source
    fields: dict[str, Any] = {
        "id": work.key,
        "type": "article-newspaper" if source.publisher else "webpage",
        "title": clean.line(source.title),
        "container-title": clean.line(source.publisher),
        "issued": csl_date(source.published),
        "accessed": csl_date(source.accessed),
        "URL": clean.line(source.url or ""),
        "language": source.language,
        "annote": "\n".join(evidence(event, lang) for event in work.events),
        "custom": {"chrono": {"events": [event.id for event in work.events]}},
    }
    return {name: value for name, value in fields.items() if value}


def csl_date(text: str | None) -> dict[str, Any] | None:
    """Turn an EDTF date into a CSL date: parts, `circa`, else the text itself."""
    if not text:
        return None
    try:
        when = edtf.read(text)
    except ValueError:
        return {"literal": clean.line(text)}
    first, last = when.earliest, when.latest
    if first is None or last is None or when.granularity not in _PARTS:
        return {"literal": clean.line(text)}
    ends = [_parts(first, when), _parts(last, when)]
    date: dict[str, Any] = {"date-parts": ends[:1] if ends[0] == ends[1] else ends}
    if when.approximate or when.uncertain:
        date["circa"] = True
    return date


_PARTS = {Granularity.DAY: 3, Granularity.MONTH: 2, Granularity.YEAR: 1}


def _parts(day: dt.date, when: When) -> list[int]:
    return [day.year, day.month, day.day][: _PARTS[when.granularity]]
