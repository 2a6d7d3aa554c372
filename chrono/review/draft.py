"""A proposed entry as text for an editor, and what a person made of it."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono import store
from chrono.errors import ChronoError
from chrono.export import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.model.event import Event
    from chrono.review.proposals import Material, Proposal

NAME = "entry"
"""What the draft is called in messages."""

_HELP = (
    "Save and leave the editor to go on; an empty file takes the edit back.",
    "Lines with a # at the margin are left out, further in they stay as comments.",
)
_TRANSLATED = re.compile(r"(?:title|summary):$")
_EMPTY_LINE = re.compile(r"(?m)^ +en:[ \t]*\n(?!   )")
_MARGIN = re.compile(r"(?m)^#.*\n?")


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry as typed, what it says, and what is wrong with it.

    `event` is None for an empty draft; with `problems` it cannot be accepted.
    """

    text: str
    event: Event | None
    problems: tuple[str, ...] = ()


def write(proposal: Proposal, event: Event) -> str:
    """Write an entry to be edited, below the sentences that it comes from."""
    lines = list(_HELP)
    for source in proposal.event.sources:
        name = " ".join(
            each
            for each in (source.article, source.publisher, source.published)
            if each
        )
        lines += ["", clean.line(name)]
        if source.quote:
            lines += textwrap.wrap(
                clean.line(source.quote.exact), 84, break_on_hyphens=False
            )
    head = "".join(f"# {line}".rstrip() + "\n" for line in lines)
    return head + "".join(f"{line}\n" for line in _with_english(event))


def read(typed: str, material: Material) -> Draft:
    """Read an edited entry, looking for what would not do in events.yaml."""
    text = typed.replace("\r\n", "\n").replace("\r", "\n")
    text = _EMPTY_LINE.sub("", _MARGIN.sub("", text) + "\n").strip("\n")
    if not text.strip():
        return Draft("", None)
    text += "\n"
    try:
        event, findings = store.read_entry(text, NAME)
    except ChronoError as error:
        return Draft(text, None, (str(error),))
    problems = [str(each) for each in findings if each.severity == "error"]
    if event is not None:
        problems += _misfits(event, material)
    elif not problems:
        problems.append(f"{NAME}: C303 there is no entry; write id, date, title …")
    return Draft(text, event, tuple(problems))


def _with_english(event: Event) -> Iterator[str]:
    """Write the entry's lines with a place for the English texts."""
    waiting = False
    for line in store.write_entry(event).splitlines():
        if waiting and not line.startswith(" "):
            yield "  en:"
            waiting = False
        waiting = (waiting and not line.startswith("  en:")) or bool(
            _TRANSLATED.match(line)
        )
        yield line


def _misfits(event: Event, material: Material) -> Iterator[str]:
    if event.id in store.load(material.path).positions:
        yield f'{NAME}: C401 the id "{event.id}" is taken; choose another'
    known = material.categories
    if known and event.category and event.category not in known:
        choices = ", ".join(sorted(known))
        yield f'{NAME}: C309 "{event.category}" is no category; use {choices}'
    for source in event.sources:
        if not source.article:
            continue
        article = material.articles.get(source.article)
        if article is None:
            yield f'{NAME}: C205 there is no article "{source.article}"'
        elif source.quote and _blanks(source.quote.exact) not in _blanks(article.text):
            start = clean.line(source.quote.exact)[:60]
            yield f'{NAME}: C206 "{start}" is not in "{article.id}"'


def _blanks(text: str) -> str:
    return " ".join(text.split())
