"""Atom (RFC 4287): the events as a feed, the latest first, to follow a chronology.

`updated` is the newest day that an event's sources bear, not the day of the event:
a feed tells when something was added, and the same chronology gives the same bytes.
The day of the event stands in the title, in words. `--set self=URL` names the address
that the feed will have, which readers like to know.
"""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import IO, TYPE_CHECKING
from xml.etree import ElementTree as ET

from chrono.export import clean, identity, texts
from chrono.export.entry import Entry, entry

if TYPE_CHECKING:
    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write an Atom feed in UTF-8."""
    lang = options.lang
    title = clean.line(texts.pick(chronology.title, lang)) or texts.word(
        "chronology", lang
    )
    feed = ET.Element("feed", {"xmlns": _ATOM, _LANG: lang})
    _add(feed, "id", identity.urn(identity.project(chronology)))
    _add(feed, "title", title)
    if "self" in options.extra:
        _add(feed, "link", rel="self", href=clean.line(options.extra["self"]))
    days = (identity.updated(event) for event in chronology)
    _add(feed, "updated", _instant(max(days, default=dt.date(1970, 1, 1))))
    _add(_add(feed, "author"), "name", title)
    _add(feed, "generator", "chrono")
    for event in reversed(chronology.events):
        _entry(feed, event, chronology, lang)
    ET.indent(feed)
    stream.write('<?xml version="1.0" encoding="utf-8"?>\n')
    stream.write(ET.tostring(feed, encoding="unicode"))
    stream.write("\n")


def _entry(feed: ET.Element, event: Event, chronology: Chronology, lang: str) -> None:
    words = entry(event, chronology, lang)
    element = _add(feed, "entry")
    _add(element, "id", identity.urn(identity.uid(chronology, event)))
    _add(element, "title", f"{words.date}: {words.title}")
    _add(element, "updated", _instant(identity.updated(event)))
    for citation in words.citations:
        if citation.url:
            _add(element, "link", rel="via", href=citation.url, title=citation.label)
    _add(
        element,
        "category",
        term=clean.line(event.category) or "-",
        label=words.category,
    )
    for tag in event.tags:
        _add(element, "category", term=clean.line(tag))
    if words.summary:
        _add(element, "summary", words.summary)
    _add(element, "content", _html(words), type="html")


def _html(words: Entry) -> str:
    """Write the body of an entry; every text is escaped, only the tags are ours."""
    parts = [f"<p>{escape(words.summary)}</p>"] if words.summary else []
    lines = "<br>".join(escape(line) for line in words.particulars)
    parts.append(f"<p>{lines}</p>")
    sources = []
    for citation in words.citations:
        label = escape(citation.label)
        if citation.url:
            label = f'<a href="{escape(citation.url)}">{label}</a>'
        if citation.quote:
            label += f"<br><q>{escape(citation.quote[1:-1])}</q>"
        sources.append(f"<li>{label}</li>")
    if sources:
        parts.append(f"<ul>{''.join(sources)}</ul>")
    return "".join(parts)


def _add(
    parent: ET.Element, name: str, text: str = "", **attributes: str
) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    if text:
        element.text = text
    return element


def _instant(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
