"""One file -> one Article."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from chrono.articles import header, layout, published
from chrono.articles.front_matter import Field, FrontMatter
from chrono.articles.front_matter import parse as parse_front_matter
from chrono.errors import InvalidData, UnreadableFile
from chrono.model.article import Article, Published
from chrono.model.codes import finding

if TYPE_CHECKING:
    from chrono.model.finding import Finding

HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
SUFFIXES = frozenset({".md", ".markdown", ".txt"}) | HTML_SUFFIXES
"""What a folder's articles are called; a file given by name may be called anything."""

FIELDS = ("title", "publisher", "url", "published", "language", "digest")
REMARKS = ("author", "accessed", "published_evidence", "evidence", "note")
"""Fields that are kept for people and read by nobody here."""


def read(path: str | Path) -> Article:
    """Read an article of Markdown, plain text or HTML.

    Without a publication date `published` is None; `examine` says why. Raises
    UnreadableFile when there is no such file or it is not UTF-8, and InvalidData when
    it is empty or its front matter is not well-formed.
    """
    return examine(path)[0]


def examine(path: str | Path) -> tuple[Article, tuple[Finding, ...]]:
    """Read an article and report what is wrong with it but did not stop the reading."""
    path = Path(path)
    text = decoded(path)
    draft = _Draft(path)
    if path.suffix.lower() in HTML_SUFFIXES:
        body, body_line = _page(draft, text), 1
    else:
        body, body_line = _document(draft, text)
    if not body.strip():
        raise InvalidData(f"{path}: C312 the article is empty; write it or remove it")
    return draft.article(body, body_line), tuple(draft.findings)


def decoded(path: Path) -> str:
    """Read a file's text as UTF-8, without a byte order mark. Raises UnreadableFile."""
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        problem = "is a folder; name a file"
    except FileNotFoundError:
        problem = "does not exist; check the name"
    except (OSError, ValueError) as error:
        problem = f"cannot be read: {getattr(error, 'strerror', None) or error}"
    else:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            problem = f"is not UTF-8 (line {line}); convert it"
    raise UnreadableFile(f"{path}: C901 {problem}")


@dataclass(slots=True)
class _Draft:
    """What is known of an article while its file is read."""

    path: Path
    values: dict[str, str] = field(default_factory=dict)
    published: Published | None = None
    findings: list[Finding] = field(default_factory=list)

    def take(self, fields: tuple[Field, ...]) -> None:
        seen: dict[str, Field] = {}
        for one in fields:
            position = one.line, one.column
            if one.key in seen:
                self.report(
                    "C301",
                    position,
                    f'"{one.key}" is also on line {seen[one.key].line}',
                )
            elif one.key not in (*FIELDS, *REMARKS):
                known = ", ".join(FIELDS)
                self.report(
                    "C302",
                    position,
                    f'front matter has no field "{one.key}"; use {known}',
                )
            elif one.key == "digest" and one.value not in ("true", "false"):
                self.report("C304", position, 'digest is neither "true" nor "false"')
            elif one.key == "published" and one.value:
                self.date(one.value, position)
            seen.setdefault(one.key, one)
        self.values |= {key: one.value for key, one in seen.items()}

    def date(self, text: str, position: tuple[int, int]) -> None:
        try:
            self.published = published.parse(text)
        except ValueError as error:
            self.report("C202", position, f'{error}; write it as "2024-11-15"')

    def report(self, code: str, position: tuple[int, int], message: str) -> None:
        self.findings.append(
            finding(code, self.path, position, message, self.path.stem)
        )

    def article(self, body: str, body_line: int) -> Article:
        if self.published is None and not any(f.code == "C202" for f in self.findings):
            self.report(
                "C201",
                (1, 1),
                'no publication date; add "published: 2024-11-15" or the like',
            )
        values = self.values
        return Article(
            id=self.path.stem,
            text=body,
            published=self.published,
            path=self.path,
            title=values.get("title") or _title(body),
            publisher=values.get("publisher", ""),
            url=values.get("url") or None,
            language=values.get("language") or "de",
            digest=values.get("digest") == "true",
            body_line=body_line,
        )


def _document(draft: _Draft, text: str) -> tuple[str, int]:
    """Take what stands before the text of a .md or .txt file; return the text."""
    matter: FrontMatter | None = parse_front_matter(text, draft.path)
    if matter is None:
        matter = header.parse(text)
    start = 0
    if matter is not None:
        draft.take(matter.fields)
        start = matter.end
    body = text[start:].lstrip("\r\n") if start else text
    start = len(text) - len(body)
    if draft.published is None and not draft.values.get("published"):
        draft.published = header.date_line(body)
    return body, text.count("\n", 0, start) + 1


def _page(draft: _Draft, source: str) -> str:
    from chrono.articles import html

    page = html.parse(source)
    draft.values = {
        "title": page.title,
        "publisher": page.publisher,
        "url": page.url,
        "language": page.language,
    }
    if page.published:
        draft.date(page.published, (1, 1))
    else:
        draft.published = header.date_line(page.text)
    return page.text


def _title(body: str) -> str:
    """Give the heading that the text begins with, if it begins with one."""
    units = layout.units(body[:2000])
    if not units or units[0].kind is not layout.Kind.HEADING:
        return ""
    return " ".join(body[units[0].start : units[0].end].strip("#*_ ").split())
