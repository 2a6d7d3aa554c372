"""A text or Markdown file -> what it says of itself, and its text."""

from __future__ import annotations

from chrono.articles import header, layout
from chrono.articles.front_matter import parse as parse_front_matter
from chrono.articles.incoming import dating, urls
from chrono.articles.incoming.arrival import Arrival, tidy, tidy_line
from chrono.errors import InvalidData

_KEPT = ("accessed", "evidence", "note")


def read(source: str, name: str) -> Arrival:
    """Read a text with or without front matter or a head of "Title: …" lines.

    `name` is the file's, for messages. Raises InvalidData for front matter that is
    not well-formed or whose date is none.
    """
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    matter = parse_front_matter(source, name)
    where = "front matter"
    if matter is None:
        matter, where = header.parse(source), "header line"
    values = {one.key: one.value for one in reversed(matter.fields)} if matter else {}
    body = source[matter.end :] if matter else source
    dates = []
    if given := values.get("published"):
        try:
            dates.append(dating.stated(given, where))
        except ValueError as error:
            raise InvalidData(
                f'{name}: C202 {error}; write it as "2024-11-15"'
            ) from None
        if said := values.get("published_evidence"):
            dates = [dating.Dated(dates[0].published, tidy_line(said))]
    dates += dating.of_text(body)
    url = urls.canonical(values.get("url", ""))
    dates += dating.of_address(url)
    body = tidy(body)
    return Arrival(
        title=tidy_line(values.get("title", "")) or _heading(body),
        text=body,
        publisher=tidy_line(values.get("publisher", "")),
        author=tidy_line(values.get("author", "")),
        url=url,
        language=values.get("language", ""),
        dates=tuple(dates),
        digest=values.get("digest") == "true",
        remarks=tuple(
            (key, tidy_line(values[key])) for key in _KEPT if values.get(key)
        ),
    )


def _heading(body: str) -> str:
    """Give the heading that the text begins with, else its first words."""
    units = layout.units(body[:2000])
    if not units:
        return ""
    first = tidy_line(body[units[0].start : units[0].end].strip("#*_ "))
    if units[0].kind is layout.Kind.HEADING or len(first) <= 80:
        return first
    return first[:80].rpartition(" ")[0] + " …"
