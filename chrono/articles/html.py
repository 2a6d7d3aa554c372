"""A web page -> its text and what its head says, with the standard library alone.

The text is new: blocks joined by blank lines. Its offsets count that text, not the
file.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_UNREAD_TAGS = """
script style noscript template head nav footer aside form button select svg iframe
figcaption
"""
_UNREAD = frozenset(_UNREAD_TAGS.split())
_BLOCK_TAGS = """
address article blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 header hr li main
ol p pre section table td th tr ul
"""
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<!\[[^<>]*>?", re.DOTALL)  # or <![if IE]>
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "date",
    "dc.date",
    "dc.date.issued",
    "parsely-pub-date",
    "sailthru.date",
)
"""Names of meta elements that carry the day of publication, the surest first."""


@dataclass(slots=True)
class Page:
    """What a page says of itself; `published` is as written, empty when not said.

    `metas` are its meta elements by name in lower case, `linked_data` its JSON-LD
    scripts, `time` the first machine-readable time of its text, `heading` its first
    heading of the first rank.
    """

    text: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    linked_data: list[str] = field(default_factory=list)
    time: str = ""
    heading: str = ""


def parse(source: str) -> Page:
    """Read a page; anything that looks like HTML at all gives a page."""
    source = _tame(source)
    reader = _Reader(_UNREAD)
    reader.feed(source)
    reader.close()
    text = reader.text()
    if not text:
        # An unclosed element swallowed everything: better too much than nothing.
        lenient = _Reader(frozenset({"script", "style", "head"}))
        lenient.feed(source)
        lenient.close()
        text = lenient.text()
    metas = reader.metas
    linked = _LinkedData.of(reader.linked_data)
    return Page(
        text=text,
        title=metas.get("og:title") or linked.headline or reader.title.strip(),
        publisher=metas.get("og:site_name") or linked.publisher,
        url=reader.canonical or metas.get("og:url", ""),
        published=next((metas[name] for name in _PUBLISHED if metas.get(name)), "")
        or linked.published
        or reader.time,
        language=reader.language.partition("-")[0].lower(),
        metas=metas,
        linked_data=reader.linked_data,
        time=reader.time,
        heading=" ".join(reader.heading.split()),
    )


@dataclass(slots=True)
class _LinkedData:
    headline: str = ""
    publisher: str = ""
    published: str = ""

    @classmethod
    def of(cls, scripts: list[str]) -> _LinkedData:
        found = cls()
        for script in scripts:
            try:
                found._take(json.loads(script))
            except (ValueError, RecursionError):
                continue
        return found

    def _take(self, value: object) -> None:
        if isinstance(value, list):
            for item in value:
                self._take(item)
        elif isinstance(value, dict):
            self.headline = self.headline or _text(value.get("headline"))
            self.published = self.published or _text(value.get("datePublished"))
            publisher = value.get("publisher")
            if isinstance(publisher, dict):
                self.publisher = self.publisher or _text(publisher.get("name"))
            self._take(value.get("@graph"))


def _tame(source: str) -> str:
    """Take out what the standard parser fails on, or reads in quadratic time."""
    source = _COMMENT.sub(" ", source)
    end = source.rfind(">") + 1
    return source[:end] + source[end:].replace("<", "&lt;")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


@dataclass(slots=True)
class _Block:
    in_article: bool
    pieces: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, unread: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.metas: dict[str, str] = {}
        self.linked_data: list[str] = []
        self.title = self.canonical = self.time = self.language = self.heading = ""
        self._unread = unread
        self._depths: dict[str, int] = {}
        self._articles = 0
        self._blocks = [_Block(in_article=False)]
        self._capture = ""
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag == "meta":
            name = (
                values.get("property")
                or values.get("name")
                or values.get("itemprop", "")
            )
            self.metas.setdefault(name.lower(), values.get("content", "").strip())
        elif tag == "link" and values.get("rel") == "canonical":
            self.canonical = self.canonical or values.get("href", "")
        elif tag == "time":
            self.time = self.time or values.get("datetime", "")
        elif tag == "title" and not self.title:
            self._capture = "title"
        elif tag == "h1" and not self.heading:
            self._in_heading = True
        elif tag == "script" and values.get("type") == "application/ld+json":
            self._capture = "linked data"
            self.linked_data.append("")
        if tag in self._unread:
            self._depths[tag] = self._depths.get(tag, 0) + 1
        if tag in ("article", "main"):
            self._articles += 1
        if tag in _BLOCKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in ("title", "script"):
            self._capture = ""
        if tag == "h1":
            self._in_heading = False
        if self._depths.get(tag):
            self._depths[tag] -= 1
        if tag in ("article", "main"):
            self._articles = max(0, self._articles - 1)
        if tag == "body":
            self._depths.clear()
        if tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if self._capture == "title":
            self.title += data
        elif self._capture == "linked data":
            self.linked_data[-1] += data
        elif not any(self._depths.values()):
            self._blocks[-1].pieces.append(data)
            if self._in_heading:
                self.heading += data

    def text(self) -> str:
        """Join the article's blocks, or every block of a page that marks no article."""
        blocks = [
            (block.in_article, " ".join("".join(block.pieces).split()))
            for block in self._blocks
        ]
        marked = [text for in_article, text in blocks if in_article and text]
        return "\n\n".join(marked or [text for _, text in blocks if text])

    def _break(self) -> None:
        self._blocks.append(_Block(in_article=self._articles > 0))
