"""TimeML in and out: documents that HeidelTime's and TempEval's tools read.

The text stands in `<TEXT>` as given, each timex inside a `<TIMEX3>`; `t0` is the
reference date (DCT). Spans of time refer to empty TIMEX3 tags by `beginPoint` and
`endPoint`. What TIMEX3 has no attribute for (bounds, granularity, rule, reason) is
kept in a second namespace, so that `read` gives back what `write` was given.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from chrono.errors import InvalidData
from chrono.model.record import NamedTuple
from chrono.model.scale import Granularity, Mod
from chrono.model.timex import Direction, Timex, TimexType

NAMESPACE = "urn:chrono:timex"
# A terminal obeys these when they stand in a document raw.
_CONTROLS = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd" \
xmlns:chrono="urn:chrono:timex">
"""


class TaggedText(NamedTuple):
    """A TimeML document read: its text, its reference date and its timexes."""

    text: str
    reference: dt.date
    timexes: tuple[Timex, ...]


def write(
    text: str, timexes: Sequence[Timex], reference: dt.date, *, name: str = "text"
) -> str:
    """A TimeML document of the tagged text, ending in a newline.

    Characters that XML 1.0 cannot hold (control characters, lone surrogates) are
    replaced by U+FFFD, one for one, so that offsets stay; C1 characters and those that
    turn the direction of writing become character references.
    """
    ids = {timex.start: f"t{number}" for number, timex in enumerate(timexes, 1)}
    body, at = [], 0
    for timex in timexes:
        body.append(_text(text[at : timex.start]))
        body.append(f"<TIMEX3 {_attributes(timex, ids)}>")
        body.append(_text(text[timex.start : timex.end]) + "</TIMEX3>")
        at = timex.end
    body.append(_text(text[at:]))
    day = reference.isoformat()
    return (
        f"{_HEAD}<DOCID>{_text(name)}</DOCID>\n"
        f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{day}</TIMEX3></DCT>\n'
        f"<TEXT>{''.join(body)}</TEXT>\n{_points(timexes, ids)}</TimeML>\n"
    )


def _attributes(timex: Timex, ids: dict[int, str]) -> str:
    given: list[tuple[str, str | None]] = [
        ("tid", ids[timex.start]),
        ("type", timex.type.value),
        ("value", timex.value),
        ("mod", timex.mod.value if timex.mod else None),
        ("quant", timex.quant),
        ("freq", timex.freq),
        ("temporalFunction", "true" if timex.anchor else None),
        ("anchorTimeID", _anchor_id(timex, ids)),
    ]
    if _has_points(timex):
        given += [
            ("beginPoint", f"{ids[timex.start]}b"),
            ("endPoint", f"{ids[timex.start]}e"),
        ]
    given += [
        ("chrono:earliest", _iso(timex.earliest)),
        ("chrono:latest", _iso(timex.latest)),
        ("chrono:granularity", _granularity(timex)),
        ("chrono:anchor", _iso(timex.anchor)),
        ("chrono:anchorStart", _number(timex.anchor_start)),
        ("chrono:direction", timex.direction.value if timex.direction else None),
        ("chrono:reason", timex.reason or None),
        ("chrono:rule", timex.rule),
        ("chrono:group", _number(timex.group)),
        ("chrono:approximate", "true" if timex.approximate else None),
    ]
    return " ".join(f"{key}={quoteattr(value)}" for key, value in given if value)


def _anchor_id(timex: Timex, ids: dict[int, str]) -> str | None:
    if timex.anchor is None:
        return None
    return "t0" if timex.anchor_start is None else ids.get(timex.anchor_start, "t0")


def _granularity(timex: Timex) -> str | None:
    return None if timex.granularity is None else timex.granularity.label


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(number: int | None) -> str | None:
    return None if number is None else str(number)


def _has_points(timex: Timex) -> bool:
    return timex.type is TimexType.DURATION and bool(timex.earliest and timex.latest)


def _points(timexes: Iterable[Timex], ids: dict[int, str]) -> str:
    """The empty timexes that begin and end a dated duration."""
    out = []
    for timex in timexes:
        if not _has_points(timex):
            continue
        for letter, day in (("b", timex.earliest), ("e", timex.latest)):
            out.append(
                f'<TIMEX3 tid="{ids[timex.start]}{letter}" type="DATE" '
                f'value="{day}" temporalFunction="true"/>\n'
            )
    return "".join(out)


def _text(text: str) -> str:
    if text.isprintable():
        return escape(text)
    escaped = escape("".join(map(_legal, text)))
    return _CONTROLS.sub(lambda found: f"&#x{ord(found[0]):X};", escaped)


def _legal(character: str) -> str:
    code = ord(character)
    if code in (9, 10) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD:
        return character
    return character if code >= 0x10000 else "\ufffd"


def read(document: str) -> TaggedText:
    """Read a TimeML document of ours or of another tool.

    Attributes that a tool leaves out stay at their defaults. Raises InvalidData with
    line and column where the XML is broken, or where DCT or TEXT are missing.
    """
    try:
        root = ET.fromstring(document)
    except ET.ParseError as error:
        line, column = error.position
        raise InvalidData(
            f"{line}:{column + 1}: not well-formed XML; {error.msg}"
        ) from None
    dct = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if dct is None or body is None:
        raise InvalidData("no <DCT> or no <TEXT>; is this a TimeML document?")
    try:
        reference = dt.date.fromisoformat((dct.get("value") or "")[:10])
    except ValueError:
        value = dct.get("value")
        raise InvalidData(
            f'the DCT "{value}" is not a day; write it as YYYY-MM-DD'
        ) from None
    pieces: list[str] = [body.text or ""]
    timexes: list[Timex] = []
    size = len(pieces[0])
    for element in body:
        words = "".join(element.itertext())
        if element.tag == "TIMEX3" and words:
            timexes.append(_timex(element, words, size))
        pieces += [words, element.tail or ""]
        size += len(words) + len(element.tail or "")
    return TaggedText("".join(pieces), reference, tuple(timexes))


def _timex(element: ET.Element, words: str, start: int) -> Timex:
    def ours(key: str) -> str | None:
        return element.get(f"{{{NAMESPACE}}}{key}")

    kind, mod = element.get("type") or "DATE", element.get("mod")
    group, at = ours("group"), ours("anchorStart")
    if kind not in TimexType.__members__ or (mod and mod not in Mod.__members__):
        name = f'type "{kind}"' if kind not in TimexType.__members__ else f'mod "{mod}"'
        raise InvalidData(f"TIMEX3 has no {name}; see the TimeML specification")
    granularity, direction = ours("granularity"), ours("direction")
    return Timex(
        start,
        start + len(words),
        words,
        TimexType(kind),
        element.get("value") or "",
        ours("rule") or "",
        Mod(mod) if mod else None,
        _day(ours("earliest")),
        _day(ours("latest")),
        Granularity[granularity.upper()] if granularity else None,
        _day(ours("anchor")),
        int(at) if at else None,
        Direction(direction) if direction else None,
        ours("reason") or "",
        element.get("quant"),
        element.get("freq"),
        int(group) if group else None,
        ours("approximate") == "true",
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
