"""What is checked: a project's parts as plain values, put together by who loads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono.model.codes import finding

if TYPE_CHECKING:
    from collections.abc import (
        Callable,
        Collection,
        Iterable,
        Iterator,
        Mapping,
        Sequence,
    )

    from chrono.model.article import Article
    from chrono.model.event import Event
    from chrono.model.finding import Finding
    from chrono.model.timex import Timex

Key = tuple[str | int, ...]
"""The way to a field of an event: ("sources", 0, "quote")."""


@dataclass(frozen=True, slots=True)
class Suspected:
    """Two events or candidates, by id, that merging may have taken for one."""

    left: str
    right: str
    why: str = ""


def _nowhere(*_: object) -> tuple[int, int]:
    return 0, 0


@dataclass(frozen=True, slots=True)
class Material:
    """The parts of a project that the checks look at; what is left out goes unchecked.

    `path` is that of events.yaml and `place` gives line and column of an event's field
    in it (`Store.place`). `merged` are the events after merging, curated ones
    included. `names` and `categories` are the ids of the gazetteer; None leaves names
    unchecked. `timexes` are those of each article by its id, `text_timexes` those of
    the curated German texts (`german_texts` lists them), tagged as of the event.
    `weekdays` gives the ISO number of each weekday word, in lower case. `others` are
    ids that `same_as` may name: of candidates and extracted events. `findings` is what
    loading found.
    """

    path: str = "events.yaml"
    curated: tuple[Event, ...] = ()
    merged: tuple[Event, ...] = ()
    articles: tuple[Article, ...] = ()
    names: Collection[str] | None = None
    categories: Collection[str] | None = None
    timexes: Mapping[str, Sequence[Timex]] = field(default_factory=dict)
    text_timexes: Mapping[tuple[str, Key], Sequence[Timex]] = field(
        default_factory=dict
    )
    weekdays: Mapping[str, int] = field(default_factory=dict)
    suspected: Sequence[Suspected] = ()
    others: Collection[str] | None = None
    findings: Iterable[Finding] = ()
    place: Callable[..., tuple[int, int]] = _nowhere

    def event(self, code: str, event: Event, message: str, *keys: str | int) -> Finding:
        """Make a finding about a curated event, at the field that `keys` lead to."""
        position = self.place(event.id, *keys)
        return finding(code, self.path, position, message, event.id)


def german_texts(event: Event) -> Iterator[tuple[Key, str]]:
    """List the German texts of an event in which dates are to be looked at."""
    for name, text in (("title", event.title), ("summary", event.summary)):
        if text.get("de"):
            yield (name, "de"), text["de"]
    for number, source in enumerate(event.sources):
        if source.quote and source.language in (None, "de"):
            yield ("sources", number, "quote"), source.quote.exact


def in_article(code: str, article: Article, offset: int, message: str) -> Finding:
    """Make a finding about an article, at an offset of its text."""
    path = str(article.path or article.id)
    position = (0, 0)
    if not path.lower().endswith(("html", "htm")):
        # A page's text is not the file's, so that there is no line to name.
        line = article.body_line + article.text.count("\n", 0, offset)
        position = line, offset - article.text.rfind("\n", 0, offset)
    return finding(code, path, position, message, article.id)
