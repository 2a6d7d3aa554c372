"""The parts of an entry: sources, attribution, figures, conflicts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from chrono.model import edtf
from chrono.model.event import Attribution, Conflict, Figure, Ignored, Quote, Source

if TYPE_CHECKING:
    from chrono.store.reading import Node, Reader

_SOURCE_FIELDS = "article url publisher title published accessed language quote"
SOURCE_FIELDS = dict.fromkeys(_SOURCE_FIELDS.split())
QUOTE_FIELDS = ("exact", "prefix", "suffix")
ATTRIBUTION_FIELDS = ("who", "says")
FIGURE_FIELDS = ("value", "unit", "by", "note")
CONFLICT_FIELDS = ("field", "note", "sources")
IGNORE_FIELDS = ("code", "reason")
SAYINGS = ("claims", "confirms", "denies")
"""What an attribution's `says` may be."""


def source(node: Node, reader: Reader) -> Source:
    """Read one source: an article of the project, or a page elsewhere."""
    fields = reader.fields(node, SOURCE_FIELDS, "a source")
    get = fields.get
    article = reader.text(get("article"), "article") or None
    url = reader.text(get("url"), "url") or None
    if fields and not article and not url:
        reader.report(
            "C207", node, "a source names neither an article nor a url; add one"
        )
    return Source(
        article=article,
        url=url,
        publisher=reader.text(get("publisher"), "publisher"),
        title=reader.text(get("title"), "title"),
        published=_date_text(get("published"), reader, "published"),
        accessed=_date_text(get("accessed"), reader, "accessed"),
        language=reader.text(get("language"), "language") or None,
        quote=_quote(get("quote"), reader),
    )


def attribution(node: Node | None, reader: Reader) -> tuple[Attribution, ...]:
    """Read who vouches for the event, and who denies it."""
    found = []
    for item in reader.items(node, "attribution"):
        fields = reader.fields(item, ATTRIBUTION_FIELDS, "an attribution")
        who = reader.text(fields.get("who"), "who")
        says = reader.text(fields.get("says"), "says")
        if not who:
            reader.report("C303", item, 'an attribution has no "who"')
        elif says not in SAYINGS:
            reader.report(
                "C304", item, f'"says" is one of {", ".join(SAYINGS)}, not "{says}"'
            )
        else:
            found.append(Attribution(who, says))
    return tuple(found)


def figures(node: Node | None, reader: Reader) -> tuple[Figure, ...]:
    """Read the numbers that are given."""
    found = []
    for item in reader.items(node, "figures"):
        fields = reader.fields(item, FIGURE_FIELDS, "a figure")
        texts = {name: reader.text(value, name) for name, value in fields.items()}
        if not texts.get("value") or "unit" not in texts:
            reader.report("C303", item, 'a figure has no "value" or no "unit"')
            continue
        found.append(Figure(**texts))
    return tuple(found)


def conflicts(node: Node | None, reader: Reader) -> tuple[Conflict, ...]:
    """Read what the sources say differently."""
    found = []
    for item in reader.items(node, "conflicts"):
        fields = reader.fields(item, CONFLICT_FIELDS, "a conflict")
        name = reader.text(fields.get("field"), "field")
        note = reader.translated(fields.get("note"), "note")
        if not name or not note:
            reader.report("C303", item, 'a conflict has no "field" or no "note"')
            continue
        found.append(
            Conflict(name, note, reader.texts(fields.get("sources"), "sources"))
        )
    return tuple(found)


def ignored(node: Node | None, reader: Reader) -> tuple[Ignored, ...]:
    """Read the findings that are to be kept quiet."""
    found = []
    for item in reader.items(node, "ignore"):
        fields = reader.fields(item, IGNORE_FIELDS, "an ignore")
        code = reader.text(fields.get("code"), "code")
        reason = reader.text(fields.get("reason"), "reason")
        if not code or not reason:
            reader.report(
                "C311", item, 'an ignore has no "code" or no "reason"; say why'
            )
            continue
        found.append(Ignored(code, reason))
    return tuple(found)


def _quote(node: Node | None, reader: Reader) -> Quote | None:
    if node is None:
        return None
    if node.id == "scalar":
        exact = reader.text(node, "quote")
        return Quote(exact) if exact else None
    fields = reader.fields(node, QUOTE_FIELDS, "a quote")
    texts = {name: reader.text(value, name) for name, value in fields.items()}
    if not texts.get("exact"):
        reader.report("C303", node, 'a quote has no "exact"')
        return None
    return Quote(texts["exact"], texts.get("prefix", ""), texts.get("suffix", ""))


def _date_text(node: Node | None, reader: Reader, what: str) -> str | None:
    text = reader.text(node, what)
    if not text:
        return None
    if _is_day(text):
        return text
    try:
        edtf.read(text)
    except ValueError as error:
        reader.report("C202", node, f"{error}; write it in EDTF, as 2024-06-19")
        return None
    return text


def _is_day(text: str) -> bool:
    """Whether it is a plain day, quicker than EDTF can tell; the most common date."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
