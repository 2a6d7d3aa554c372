"""The day an article appeared, with the words that say so.

Looked for in this order: what the file or page states for machines, JSON-LD, a date
line that readers see, the address. What comes later is kept beside it, so that a
contradiction can be shown.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chrono.articles import header, published
from chrono.articles.incoming import linked_data
from chrono.model.article import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.articles.html import Page

METAS = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "last-published",
)
"""Names of meta elements that give the day of publication, the surest first."""

_IN_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?=/|$|[^\d/])")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_]?)(\d\d)\2(\d\d)(?!\d)")
_SHOWN = re.compile(
    r"(?<![\d.])(?:\d{1,2}\. ?\d{1,2}\. ?(?:19|20)\d\d"  # 16.11.2024
    r"|\d{1,2}\. ?[A-ZÄ][a-zä]{2,8}\.? (?:19|20)\d\d"  # 16. November 2024
    r"|\d{1,2} [A-Z][a-z]{2,8}\.? (?:19|20)\d\d"  # 16 November 2024
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d"  # November 16, 2024
    r"|(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
)
_UPDATE = re.compile(
    r"aktualisiert|geändert|zuletzt|updated|modified|copyright|©", re.IGNORECASE
)
_LINES_OF_A_HEAD = 25
_LONGEST_LINE = 110
_LONGEST_EVIDENCE = 80


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of publication and what says so: meta date “2024-11-15”."""

    published: Published
    evidence: str


def of_page(page: Page, whole_text: str, url: str) -> Iterator[Dated]:
    """Give every statement of a page's day, the one that counts first.

    `whole_text` is all that the page shows, `page.text` only the article.
    """
    for name in METAS:
        yield from _read(page.metas.get(name, ""), f"meta {name}")
    for stated in linked_data.dates(page.linked_data):
        yield from _read(stated, "JSON-LD datePublished")
    yield from _read(page.time, "time element")
    yield from of_text(page.text)
    for text in (page.text, whole_text):
        yield from _shown(text)
    yield from of_address(url)


def of_text(text: str) -> Iterator[Dated]:
    """Give the day that one of the first lines of a text is or begins with."""
    found = header.dated_line(text)
    if found is not None:
        day, line = found
        yield Dated(day, _evidence("date line", line))


def of_address(url: str) -> Iterator[Dated]:
    """Give the day that stands in an address.

    As folders (/2024/11/15/) it is the day of publication; in a name it may be that
    of the event, so that the day is not sure.
    """
    path = url.partition("://")[2].partition("/")[2].partition("?")[0]
    path = f"/{path}"
    for pattern, sure in ((_IN_PATH, True), (_IN_NAME, False)):
        for match in pattern.finditer(path):
            numbers = [each for each in match.groups() if each.isdecimal()]
            try:
                day = dt.date(*map(int, numbers))
            except ValueError:
                continue
            words = match[0].strip("/")
            yield Dated(Published(day, approximate=not sure), _evidence("URL", words))


def stated(text: str, where: str) -> Dated:
    """Read a day that was given on purpose. Raises ValueError for what is none."""
    return Dated(published.parse(text), _evidence(where, text))


def believable(found: list[Dated], today: dt.date) -> list[Dated]:
    """Leave out days that are still to come; one may be, for the zones' sake."""
    latest = today + dt.timedelta(days=1)
    return [each for each in found if each.published.day <= latest]


def others(found: list[Dated]) -> list[Dated]:
    """Give the statements that name another day than the first one."""
    seen = {found[0].published.day} if found else set()
    other = []
    for each in found[1:]:
        if each.published.day not in seen:
            seen.add(each.published.day)
            other.append(each)
    return other


def approximate(dated: Dated) -> Dated:
    """Make the day an uncertain one."""
    return replace(dated, published=replace(dated.published, approximate=True))


def _read(text: str, where: str) -> Iterator[Dated]:
    if text.strip():
        try:
            yield stated(text, where)
        except ValueError:
            return


def _shown(text: str) -> Iterator[Dated]:
    """Find a date within a short line near the top: "Von N. N., 16.11.2024"."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines[:_LINES_OF_A_HEAD]:
        dates = _SHOWN.findall(line)
        if len(line) > _LONGEST_LINE or len(dates) != 1 or _UPDATE.search(line):
            continue
        try:
            day = published.parse(dates[0])
        except ValueError:
            continue
        yield Dated(day, _evidence("date line", line))
        return


def _evidence(where: str, words: str) -> str:
    words = " ".join(words.split())
    if len(words) > _LONGEST_EVIDENCE:
        words = words[: _LONGEST_EVIDENCE - 1] + "…"
    return f"{where} “{words}”"
