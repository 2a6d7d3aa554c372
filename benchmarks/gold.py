"""Gold standards, and how a tagger's findings are scored against them.

Spans are compared in characters that are not white space, so that readers may
differ in how they keep blanks. *strict*: the same span; *relaxed*: an overlap;
*type* and *value*: an overlap with the same attribute. *datable* keeps only the DATEs
whose value begins with a year, the ones that can date an event.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

MEASURES = ("strict", "relaxed", "type", "value")


class Found(NamedTuple):
    """A timex as gold or a tagger has it; `end` exclusive, code points of the text."""

    start: int
    end: int
    type: str | None
    value: str


class Text(NamedTuple):
    """A text, its date, and its gold timexes."""

    name: str
    text: str
    reference: dt.date
    timexes: tuple[Found, ...]


class Tally(NamedTuple):
    """How many timexes there are, were found, and were right in each measure."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def plus(self, other: Tally) -> Tally:
        """Both tallies together."""
        return Tally(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    def f1(self, measure: str) -> float:
        """F1 in per cent; 0 where nothing is and nothing was found."""
        both = self.gold + self.found
        return 200 * getattr(self, measure) / both if both else 0.0


def read_timeml(path: Path) -> Text:
    """Read a TimeML document; a timex with no words is left out.

    Raises ValueError when it has no DCT or no TEXT.
    """
    root = ET.fromstring(path.read_text("utf-8"))
    dct, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    if dct is None or body is None:
        raise ValueError(f"{path}: no <DCT> or no <TEXT>")
    pieces: list[str] = []
    timexes: list[Found] = []
    _collect(body, pieces, timexes)
    reference = dt.date.fromisoformat(dct.attrib["value"][:10])
    return Text(path.name, "".join(pieces), reference, tuple(sorted(timexes)))


def _collect(element: ET.Element, pieces: list[str], timexes: list[Found]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _collect(child, pieces, timexes)
        pieces.append(child.tail or "")
    end = sum(map(len, pieces))
    if element.tag == "TIMEX3" and end > start:
        value = (element.get("value") or "").strip()
        timexes.append(Found(start, end, element.get("type"), value))


def read_own() -> list[Text]:
    """The marked-up news under tests/corpus; it says values, not types."""
    tests = Path(__file__).parent.parent / "tests"
    sys.path.insert(0, str(tests / "tagger"))  # its reader is the tests' own
    from marked import read

    return [
        Text(
            line.where,
            line.text,
            line.reference,
            tuple(
                Found(start, start + len(words), None, value)
                for start, words, value, _ in line.timexes
            ),
        )
        for path in sorted((tests / "corpus").glob("*.txt"))
        for line in read(path)
    ]


def score(
    text: str,
    gold: Sequence[Found],
    found: Sequence[Found],
    found_in: str | None = None,
) -> Tally:
    """Compare one text's findings with its gold, each timex used once.

    `found_in` is the text that the findings count in, where it differs in white
    space. The same spans are paired first, then the largest overlap.
    """
    at = _solid(text)
    wanted = [(at[one.start], at[one.end]) for one in gold]
    at = at if found_in is None else _solid(found_in)
    given = [(at[one.start], at[one.end]) for one in found]
    pairs = sorted(
        (a != b, -overlap, i, j)
        for i, a in enumerate(wanted)
        for j, b in enumerate(given)
        if (overlap := min(a[1], b[1]) - max(a[0], b[0])) > 0
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in pairs:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return Tally(
        len(gold),
        len(found),
        sum(wanted[i] == given[j] for i, j in partner.items()),
        len(partner),
        sum(gold[i].type == found[j].type for i, j in partner.items()),
        sum(gold[i].value == found[j].value for i, j in partner.items()),
    )


def _solid(text: str) -> list[int]:
    """Offset in the text -> number of characters before it that are not blank."""
    counts, count = [0], 0
    for character in text:
        count += not character.isspace()
        counts.append(count)
    return counts


def datable(timexes: Iterable[Found]) -> list[Found]:
    """The DATEs that begin with a year of four figures."""
    return [
        one
        for one in timexes
        if one.type == "DATE" and re.match(r"\d{4}(-|$)", one.value)
    ]


def row(name: str, tally: Tally, measures: Iterable[str] = MEASURES) -> str:
    """One line of a table: name, counts, F1 per measure."""
    figures = "  ".join(f"{each} {tally.f1(each):5.1f}" for each in measures)
    return f"{name:24} gold {tally.gold:5}  found {tally.found:5}  {figures}"
