"""A web page -> the text of its article, without what stands around it."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from chrono.articles import html
from chrono.articles.incoming import dating, linked_data, urls
from chrono.articles.incoming.arrival import Arrival, tidy, tidy_line
from chrono.errors import MissingExtra

if TYPE_CHECKING:
    from chrono.articles.html import Page

READERS = ("auto", "trafilatura", "simple")
"""What may take the text out of a page; auto is the first that is installed."""

_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SITE = re.compile(r" +[|–—·»-] +[^|–—·»]{2,60}$")


def read(source: str, found_at: str = "", reader: str = "auto") -> Arrival:
    """Read a page; `found_at` is where it was fetched.

    Raises MissingExtra when trafilatura is asked for and not installed.
    """
    page = html.parse(source)
    text, by = _text(source, page, reader)
    title = tidy_line(
        page.metas.get("og:title", "")
        or linked_data.headline(page.linked_data)
        or page.heading
        or _SITE.sub("", " ".join(page.title.split()))
    )
    url = urls.canonical(found_at, page.url)
    return Arrival(
        title=title,
        text=_without_heading(text, title),
        publisher=tidy_line(
            page.metas.get("og:site_name", "")
            or linked_data.publisher(page.linked_data)
        ),
        author=tidy_line(page.metas.get("author", "")),
        url=url,
        language=page.language if len(page.language) in (2, 3) else "",
        dates=tuple(dating.of_page(page, _all_of_it(source), url or found_at)),
        reader=by,
    )


def _text(source: str, page: Page, reader: str) -> tuple[str, str]:
    """Give the article's text and the name of what took it out."""
    if reader != "simple":
        try:
            import trafilatura
        except ImportError:
            if reader == "trafilatura":
                raise MissingExtra("--reader trafilatura", "web") from None
        else:
            # What it finds wrong with a page is nothing a reader can put right.
            logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
            try:
                found = trafilatura.extract(
                    source,
                    output_format="markdown",
                    include_comments=False,
                    include_tables=False,
                )
            except Exception:
                # Whatever a strange page does to it, there is another reader.
                found = None
            if found:
                return tidy(_EMPHASIS.sub(r"\2", found)), "trafilatura"
    return tidy(page.text), "simple"


def _all_of_it(source: str) -> str:
    """Give all that the page shows, not only what stands in its article element."""
    plain = re.sub(r"</?(?:article|main|header)\b", "<div", source, flags=re.IGNORECASE)
    return html.parse(plain).text


def _without_heading(text: str, title: str) -> str:
    """Take off a first line that only repeats the title."""
    first, _, rest = text.partition("\n")
    if title and first.strip("# ").casefold() == title.casefold() and rest.strip():
        return rest.lstrip("\n")
    return text
