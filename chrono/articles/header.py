"""The head of a plain text: "Key: value" lines, a date line, a Unix time."""

from __future__ import annotations

import re

from chrono.articles import published
from chrono.articles.front_matter import Field, FrontMatter
from chrono.model.article import Published

KEYS = {
    "titel": "title",
    "title": "title",
    "überschrift": "title",
    "headline": "title",
    "publisher": "publisher",
    "medium": "publisher",
    "quelle": "publisher",
    "source": "publisher",
    "url": "url",
    "link": "url",
    "published": "published",
    "veröffentlicht": "published",
    "erschienen": "published",
    "datum": "published",
    "date": "published",
    "language": "language",
    "sprache": "language",
}
"""Names of header lines, in lower case, and the field each one fills."""

_PAIR = re.compile(r"(?P<key>[^\W\d_]{3,15}): *(?P<value>\S.*?)[ \t]*\r?\n")
_LINE = re.compile(r"[^\r\n]+")
_LABEL = re.compile(
    r"(?:Veröffentlicht|Erschienen|Stand|Datum|Date|Published)(?: am| on)?:? +",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"Aktualisiert|Geändert|Zuletzt|Updated|Modified", re.IGNORECASE)
_UNIX_TIME = re.compile(r"(\d{9,13})(?:\s|$)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")

_LINES_OF_A_HEAD = 8
_LONGEST_DATE = 60
_WORDS_OF_A_DATE = 3  # "Freitag, 15. November 2024, 09:31 Uhr"


def parse(text: str) -> FrontMatter | None:
    """Read the "Title: …" lines before the first blank line; None without them."""
    fields: list[Field] = []
    position, line = 0, 1
    while pair := _PAIR.match(text, position):
        name = KEYS.get(pair["key"].casefold())
        if name is None:
            return None
        fields.append(
            Field(name, pair["value"], line, pair.start("value") - position + 1)
        )
        position, line = pair.end(), line + 1
    if not fields or text[position : position + 1] not in ("", "\n", "\r"):
        return None
    return FrontMatter(tuple(fields), position)


def date_line(text: str) -> Published | None:
    """Find the publication date that one of the first lines is or begins with."""
    found = dated_line(text)
    return None if found is None else found[0]


def dated_line(text: str) -> tuple[Published, str] | None:
    """Find that date, and the line that gives it."""
    for number, match in enumerate(_LINE.finditer(text, 0, 4000)):
        if number == _LINES_OF_A_HEAD:
            return None
        line = match[0].strip()
        stamp = _UNIX_TIME.match(line)
        if stamp and (day := published.unix_time(stamp[1])):
            return Published(day), stamp[1]
        if _UPDATE.match(line):
            continue
        label = _LABEL.match(line)
        rest = line[label.end() :] if label else line
        if _looks_like_a_date(rest):
            try:
                return published.parse(rest), line
            except ValueError:
                continue
    return None


def _looks_like_a_date(line: str) -> bool:
    """Cheap enough for every line, and true for little that is not a date."""
    year = _YEAR.search(line) if len(line) <= _LONGEST_DATE else None
    if year is None or len(_LONG_WORD.findall(line)) > _WORDS_OF_A_DATE:
        return False
    return _DAY.search(line) is not None and line[-1] not in "!?"
