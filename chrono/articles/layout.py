"""A text's units: paragraphs, headings, list items, and the debris of web pages.

Nothing is removed from a text, so that offsets keep counting what the file says;
who reads it asks here which stretches to leave out.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from chrono.articles import boilerplate


class Kind(str, Enum):
    """What a stretch of an article is."""

    PROSE = "prose"
    HEADING = "heading"
    DEBRIS = "debris"

    def __str__(self) -> str:
        return self.value


class Unit(NamedTuple):
    """A stretch of text, `end` exclusive, without the blanks and marks around it."""

    start: int
    end: int
    kind: Kind


_LINE = re.compile(r"[^\r\n]+")
_MARKER = re.compile(r"[-*+•–]\s+|#{1,6}\s+|>\s*")
_NUMBERED = re.compile(r"\d{1,2}\.\s")
_RULE = re.compile(r"[-=*_~ ]{3,}$")
_FINISHED = re.compile(r"[.!?…:;][\"'“”»«›‹’)\]*_]*$")
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")
_SENTENCE_WITHIN = re.compile(r"[^\W\d_]{3}[.!?][\"“”»«]?\s+[\"„“»]?[A-ZÄÖÜ]")
_MARKS = "#*_=-–•|>~ \t"

_WIDEST_WRAP = 100
"""Lines up to this many characters may have been wrapped by hand."""
_NARROWEST_WRAP = 40
_LONGEST_HEADING = 200
_LONGEST_CAPTION = 400


def units(text: str) -> list[Unit]:
    """Every unit of the text in order; blank lines and rules belong to none."""
    spans = _joined(text, _lines(text))
    found: list[Unit] = []
    in_tail = in_crumbs = False
    for start, end, marker in spans:
        line = text[start:end]
        in_tail = in_tail or _bare(line).startswith(boilerplate.TAILS)
        in_crumbs = _is_crumb(line, in_crumbs)
        if in_tail or in_crumbs or _is_debris(line):
            kind = Kind.DEBRIS
        elif marker.startswith("#") or (not marker and _is_heading(line)):
            kind = Kind.HEADING
        else:
            kind = Kind.PROSE
        found.append(Unit(start, end, kind))
    if len(found) == 1 and found[0].kind is Kind.HEADING:
        # A text of one line is what there is to read, full stop or not.
        return [found[0]._replace(kind=Kind.PROSE)]
    return found


def skipped(text: str) -> list[Unit]:
    """List the headings and the debris: what extraction passes over."""
    return [unit for unit in units(text) if unit.kind is not Kind.PROSE]


class _Line(NamedTuple):
    start: int
    end: int
    marker: str
    after_blank: bool


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    previous = 0
    blank = True
    for match in _LINE.finditer(text):
        raw = match[0]
        stripped = raw.strip()
        newlines = text.count("\n", previous, match.start()) or text.count(
            "\r", previous, match.start()
        )
        blank = blank or newlines > 1
        previous = match.end()
        if not stripped or _RULE.match(stripped):
            blank = True
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        marker = _MARKER.match(stripped)
        mark = marker[0] if marker else ""
        if len(mark) == len(stripped):
            mark = ""
        lines.append(_Line(start + len(mark), start + len(stripped), mark, blank))
        blank = False
    return lines


def _joined(text: str, lines: list[_Line]) -> list[tuple[int, int, str]]:
    """Put lines together that were one before someone wrapped them."""
    width = max((line.end - line.start for line in lines), default=0)
    wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP
    spans: list[tuple[int, int, str]] = []
    last: _Line | None = None
    for line in lines:
        if (
            last
            and not line.marker
            and not last.marker.startswith("#")
            and _continues(text, last, line, width if wrapped else 0)
        ):
            start, _, marker = spans[-1]
            spans[-1] = (start, line.end, marker)
        else:
            spans.append((line.start, line.end, line.marker))
        last = line
    return spans


def _continues(text: str, last: _Line, line: _Line, width: int) -> bool:
    if line.after_blank:
        # A page break in mid-sentence: "mindestens 28", blank line, "Menschen …".
        unfinished = text[last.end - 1].isdigit() or text[last.end - 1] == ","
        return unfinished and bool(_SENTENCE_WITHIN.search(text, last.start, last.end))
    if text[line.start].islower():
        return True
    tail = text[max(last.start, last.end - 8) : last.end]
    if _FINISHED.search(tail) and not _ORDINAL.search(tail):
        return False
    first_word = text[line.start : line.start + width].split(" ", 1)[0] if width else ""
    # Wrapped where the next word did not fit any more; a shorter line was meant so.
    return bool(width) and last.end - last.start + 1 + len(first_word) > width


def _bare(line: str) -> str:
    return line[:60].strip(_MARKS + ":.").casefold()


def _is_debris(line: str) -> bool:
    bare = line.strip(_MARKS)
    if not bare or len(line) > _LONGEST_CAPTION:
        return not bare
    return (
        _bare(line) in boilerplate.LINES
        or boilerplate.CREDIT in line
        or boilerplate.PATTERNS.match(bare) is not None
    )


def _is_crumb(line: str, in_crumbs: bool) -> bool:
    if boilerplate.CRUMB.match(line):
        return True
    return in_crumbs and len(line) < 40 and _NUMBERED.match(line) is not None


def _is_heading(line: str) -> bool:
    if len(line) > _LONGEST_HEADING or _FINISHED.search(line.rstrip(_MARKS)):
        return False
    return _SENTENCE_WITHIN.search(line) is None
