"""From a file name or an address to an article that is ready to be written."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from chrono.articles.file import HTML_SUFFIXES, decoded
from chrono.articles.incoming import dating, decoding, filing, likeness, urls
from chrono.articles.incoming.fetch import Limits, fetch
from chrono.errors import InvalidData, UnreadableFile
from chrono.model.article import Article

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from chrono.articles.incoming.arrival import Arrival
    from chrono.articles.incoming.dating import Dated
    from chrono.articles.incoming.likeness import Match

STDIN = "-"
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.I | re.S
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person says about the article, over what it says of itself.

    `published` is a day or an uncertain one in any form; `today` the day on which it
    is brought in.
    """

    today: dt.date
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    reader: str = "auto"
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Brought:
    """An article ready to be written: where, what, and what it is like.

    `others` are statements of another day of publication. `match` is an article that
    is there already, or that much is shared with.
    """

    given: str
    arrival: Arrival
    dated: Dated
    others: tuple[Dated, ...]
    path: Path
    document: str
    match: Match | None = None

    @property
    def is_known(self) -> bool:
        """Whether it is there already."""
        return self.match is not None and self.match.is_same

    @property
    def article(self) -> Article:
        """The article as it will be read."""
        arrival = self.arrival
        return Article(
            id=self.path.stem,
            text=arrival.text,
            published=self.dated.published,
            path=self.path,
            title=arrival.title,
            publisher=arrival.publisher,
            url=arrival.url or None,
            language=arrival.language or "de",
        )


def bring(
    given: str, wishes: Wishes, folder: Path, known: Iterable[Article]
) -> Brought:
    """Read what is at a path or address and make an article of it; nothing is written.

    Raises UnreadableFile for what cannot be read or fetched, InvalidData for what has
    no text or no date of publication, MissingExtra for a reader that is not there.
    """
    arrival, accessed = _arrival(given, wishes)
    arrival = _wished(arrival, wishes)
    if not arrival.text.strip():
        raise InvalidData(f"{given}: C312 no text was found in it")
    found = dating.believable(list(arrival.dates), wishes.today)
    if wishes.published:
        found.insert(0, _given_date(wishes.published))
    if not found:
        raise InvalidData(
            f"{given}: C201 no date of publication was found; "
            "give it with --published 2024-11-15"
        )
    match = likeness.find(arrival.text, arrival.url, known)
    path = filing.free_path(folder, filing.name(arrival, found[0]))
    return Brought(
        given,
        arrival,
        found[0],
        tuple(dating.others(found)),
        path,
        filing.document(
            arrival, found[0], wishes.today.isoformat() if accessed else ""
        ),
        match,
    )


def _arrival(given: str, wishes: Wishes) -> tuple[Arrival, bool]:
    """Read what was given; whether it was just fetched."""
    from chrono.articles.incoming import page, plain

    if urls.is_address(given):
        fetched = fetch(given, wishes.limits)
        text = decoding.decode(fetched.body, fetched.charset)
        if "html" in fetched.content_type or _PAGE.match(text):
            return page.read(text, fetched.url, wishes.reader), True
        arrival = plain.read(text, given)
        return replace(arrival, url=arrival.url or urls.canonical(fetched.url)), True
    if given == STDIN:
        text = decoding.decode(sys.stdin.buffer.read())
        is_page = _PAGE.match(text) is not None
    else:
        path = Path(given)
        is_page = path.suffix.lower() in HTML_SUFFIXES
        text = decoding.decode(_bytes(path)) if is_page else decoded(path)
        is_page = is_page or _PAGE.match(text) is not None
    if is_page:
        return page.read(text, wishes.url, wishes.reader), False
    return plain.read(text, given), False


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        problem = "does not exist; check the name"
    except IsADirectoryError:
        problem = "is a folder; name a file"
    except (OSError, ValueError) as error:
        problem = f"cannot be read: {getattr(error, 'strerror', None) or error}"
    raise UnreadableFile(f"{path}: C901 {problem}")


def _wished(arrival: Arrival, wishes: Wishes) -> Arrival:
    url = wishes.url or arrival.url
    publisher = wishes.publisher or arrival.publisher
    if not publisher and url:
        publisher = (urlsplit(url).hostname or "").removeprefix("www.")
    return replace(
        arrival,
        title=wishes.title or arrival.title,
        publisher=publisher,
        url=url,
        language=wishes.language or arrival.language,
    )


def _given_date(text: str) -> Dated:
    try:
        dated = dating.stated(text, "given by hand:")
    except ValueError as error:
        raise InvalidData(f"--published: C202 {error}; write 2024-11-15") from None
    return replace(dated, evidence="given by hand")
