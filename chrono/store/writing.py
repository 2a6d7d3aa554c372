"""An Event -> the lines that say it in events.yaml, one card per event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chrono.model.event import Event, Source, Text

_WIDTH = 88
_FOLDED_FROM = 72
_INDICATORS = tuple("-?:,[]{}#&*!|>'\"%@` \t")
_FLOW = re.compile(r"[,\[\]{}?]")
# What other readers of YAML take for something that is no text.
_NOT_TEXT = re.compile(
    r"y|n|yes|no|on|off|true|false|null|~|[-+.]?\d[\d_.,:eE+-]*|[-+]?\.(?:inf|nan)|=|<<",
    re.IGNORECASE,
)
_NULLS = ("null", "~")
_UNPRINTABLE = re.compile(
    "[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029\ufeff]"
)


def event_lines(event: Event) -> Iterator[str]:
    """Write an entry, its first line with the dash; the caller indents.

    A quote is written by its exact words alone.
    """
    fields = list(_fields(event))
    yield f"- {fields[0]}"
    for line in fields[1:]:
        yield f"  {line}" if line else ""


def source_lines(source: Source) -> Iterator[str]:
    """Write one source as a list item, its first line with the dash."""
    pairs = [
        ("article", source.article),
        ("url", source.url),
        ("publisher", source.publisher),
        ("title", source.title),
        ("published", source.published),
        ("accessed", source.accessed),
        ("language", source.language),
        ("quote", source.quote.exact if source.quote else None),
    ]
    lines = [
        line
        for name, value in pairs
        if value
        for line in _pair(
            name, value, plain=name in ("article", "published", "accessed")
        )
    ]
    yield f"- {lines[0]}"
    for line in lines[1:]:
        yield f"  {line}"


def scalar(text: str, *, flow: bool = False, plain: bool = False) -> str:
    """Write a text so that YAML reads the same text back.

    Without quotes where no reader could take it for anything else; `plain` allows
    numbers and dates without them. `flow` is inside [ ] or { }.
    """
    simple = (
        text
        and not text.startswith(_INDICATORS)
        and not text.endswith((":", " ", "\t"))
        and ": " not in text
        and " #" not in text
        and not _UNPRINTABLE.search(text)
        and not (flow and _FLOW.search(text))
        and ((plain and text not in _NULLS) or not _NOT_TEXT.fullmatch(text))
        and text not in ("---", "...")
    )
    if simple:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _UNPRINTABLE.sub(_escape, escaped) + '"'


def _fields(event: Event) -> Iterator[str]:
    yield f"id: {scalar(event.id, plain=True)}"
    yield f"date: {scalar(event.when.edtf, plain=True)}"
    if event.when.mod:
        yield f"mod: {event.when.mod.value.lower()}"
    yield from _translated("title", event.title)
    yield from _translated("summary", event.summary)
    yield f"category: {scalar(event.category)}"
    yield from _list("actors", event.actors)
    yield from _list("places", event.places)
    yield from _list("tags", event.tags)
    yield f"status: {event.status.value}"
    if event.planned:
        yield "planned: true"
    yield from _cards(
        "attribution", [{"who": one.who, "says": one.says} for one in event.attribution]
    )
    yield from _cards(
        "figures",
        [
            {"value": one.value, "unit": one.unit, "by": one.by, "note": one.note}
            for one in event.figures
        ],
    )
    if event.sources:
        yield "sources:"
        for source in event.sources:
            yield from (f"  {line}" for line in source_lines(source))
    yield from _conflicts(event)
    if event.order:
        yield f"order: {event.order}"
    if event.part_of:
        yield f"part_of: {scalar(event.part_of, plain=True)}"
    yield from _list("supersedes", event.supersedes)
    yield from _list("responds_to", event.responds_to)
    yield from _list("same_as", event.same_as)
    yield from _list("not_same_as", event.not_same_as)
    yield from _translated("note", event.note)
    yield from _cards(
        "ignore", [{"code": one.code, "reason": one.reason} for one in event.ignore]
    )


def _conflicts(event: Event) -> Iterator[str]:
    if event.conflicts:
        yield "conflicts:"
    for conflict in event.conflicts:
        lines = [
            f"field: {scalar(conflict.field)}",
            *_translated("note", conflict.note),
            *_list("sources", conflict.sources),
        ]
        yield f"  - {lines[0]}"
        yield from (f"    {line}" for line in lines[1:])


def _translated(name: str, text: Text) -> Iterator[str]:
    texts = {lang: value for lang, value in text.items() if value}
    if texts:
        yield f"{name}:"
    for lang, value in texts.items():
        yield from (f"  {line}" for line in _pair(lang, value))


def _pair(name: str, value: str, *, plain: bool = False) -> list[str]:
    """Write one `key: text`, a long text folded over indented lines."""
    foldable = (
        len(value) > _FOLDED_FROM
        and " " in value
        and not re.search(r"\s\s|^\s|\s$|[^\S ]", value)
    )
    if not foldable or _UNPRINTABLE.search(value):
        return [f"{name}: {scalar(value, plain=plain)}"]
    lines = [f"{name}: >-"]
    line = " "
    for word in value.split(" "):
        if len(line) + 1 + len(word) > _WIDTH - 8 and line.strip():
            lines.append(line)
            line = " "
        line += f" {word}"
    return [*lines, line]


def _list(name: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        written = ", ".join(scalar(item, flow=True, plain=True) for item in items)
        yield f"{name}: [{written}]"


def _cards(name: str, cards: Sequence[dict[str, str]]) -> Iterator[str]:
    """Write a list of small mappings, each on one line; empty fields are left out."""
    if cards:
        yield f"{name}:"
    for card in cards:
        pairs = (
            f"{key}: {scalar(value, flow=True, plain=key == 'value')}"
            for key, value in card.items()
            if value or key == "unit"
        )
        yield f"  - {{{', '.join(pairs)}}}"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    short = {0x0A: "\\n", 0x0D: "\\r", 0x09: "\\t"}.get(code)
    if short:
        return short
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
