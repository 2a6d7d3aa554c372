"""One entry of events.yaml -> an Event."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from chrono.model import edtf
from chrono.model.event import Event, Status
from chrono.model.when import Mod, When
from chrono.store import parts
from chrono.store.yaml_text import is_null

if TYPE_CHECKING:
    from chrono.model.event import Source
    from chrono.store.reading import Node, Reader

ResolveWhen = Callable[[str, str], "When | None"]
"""A German expression and the id of the article it was read in -> the days it means."""

_FIELDS = """
id date mod when title summary category actors places tags status planned attribution
figures sources conflicts order part_of supersedes responds_to same_as not_same_as note
ignore
"""
FIELDS = dict.fromkeys(_FIELDS.split())
"""What an entry may say, in the order in which it is written."""
WHEN_FIELDS = ("text", "article")

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_STATUSES = {status.value: status for status in Status}
_MODS = {mod.value: mod for mod in Mod}


def read(node: Node, reader: Reader, resolve_when: ResolveWhen | None) -> Event | None:
    """Read one entry, reporting what is wrong with it.

    None where it has no id or no date that can be read, without which there is no
    placing it.
    """
    name = reader.subject = _id(node)
    fields = reader.fields(node, FIELDS, "an event")
    if not fields and node.id != "mapping":
        return None
    if not name:
        reader.report(
            "C303", node, "an event has no id; give it one that starts with its date"
        )
        return None
    if not SLUG.fullmatch(name):
        reader.report(
            "C306",
            fields["id"],
            f'"{name}" is not a slug; use a-z, 0-9 and single hyphens',
        )
    sources = tuple(
        parts.source(item, reader)
        for item in reader.items(fields.get("sources"), "sources")
    )
    when = _when(node, fields, sources, reader, resolve_when)
    title = reader.translated(fields.get("title"), "title")
    category = reader.text(fields.get("category"), "category")
    if not title:
        reader.report("C303", node, f'"{name}" has no title')
    if not category:
        reader.report("C303", node, f'"{name}" has no category')
    if when is None:
        return None
    get = fields.get
    return Event(
        id=name,
        when=when,
        title=title,
        summary=reader.translated(get("summary"), "summary"),
        category=category,
        actors=reader.texts(get("actors"), "actors"),
        places=reader.texts(get("places"), "places"),
        tags=reader.texts(get("tags"), "tags"),
        status=_status(get("status"), reader),
        attribution=parts.attribution(get("attribution"), reader),
        figures=parts.figures(get("figures"), reader),
        sources=sources,
        conflicts=parts.conflicts(get("conflicts"), reader),
        planned=_truth(get("planned"), reader, "planned"),
        order=_number(get("order"), reader, "order"),
        part_of=reader.text(get("part_of"), "part_of") or None,
        supersedes=reader.texts(get("supersedes"), "supersedes"),
        responds_to=reader.texts(get("responds_to"), "responds_to"),
        same_as=reader.texts(get("same_as"), "same_as"),
        not_same_as=reader.texts(get("not_same_as"), "not_same_as"),
        note=reader.translated(get("note"), "note"),
        ignore=parts.ignored(get("ignore"), reader),
    )


def _id(node: Node) -> str:
    """Give the entry's id, before all else, so that every finding can name it."""
    if node.id == "mapping":
        for key, value in node.value:
            if key.value == "id" and value.id == "scalar":
                return "" if is_null(value) else str(value.value).strip()
    return ""


def _when(
    node: Node,
    fields: dict[str, Node],
    sources: tuple[Source, ...],
    reader: Reader,
    resolve_when: ResolveWhen | None,
) -> When | None:
    date, words = fields.get("date"), fields.get("when")
    if date is not None and words is not None:
        reader.report("C105", words, 'an event has both "date" and "when"; keep one')
    if date is not None:
        mod = _mod(fields.get("mod"), reader)
        text = reader.text(date, "date")
        try:
            return edtf.read(text, mod)
        except ValueError as error:
            reader.report(
                "C104", date, f"{error}; write it in EDTF, as 2024-06-19 or 2024-06"
            )
            return None
    if words is None:
        reader.report(
            "C105", node, f'"{reader.subject}" has no date; add "date" or "when"'
        )
        return None
    if words.id == "mapping":
        given = reader.fields(words, WHEN_FIELDS, "when")
        text = reader.text(given.get("text"), "when")
        article = reader.text(given.get("article"), "article")
    else:
        text, article = reader.text(words, "when"), ""
    if not text:
        reader.report("C303", words, "when gives no words; write them as its text")
        return None
    article = article or next((s.article for s in sources if s.article), "")
    if not article:
        reader.report(
            "C101", words, f'"{text}" was read in no article; name it among the sources'
        )
        return None
    when = resolve_when(text, article) if resolve_when else None
    if when is None:
        reader.report(
            "C101",
            words,
            f'"{text}" in "{article}" is no date chrono knows; give a "date"',
        )
    return when


def _mod(node: Node | None, reader: Reader) -> Mod | None:
    if node is None:
        return None
    text = reader.text(node, "mod")
    mod = _MODS.get(text.upper())
    if mod is None:
        reader.report("C304", node, f'"{text}" is no mod; use start, mid or end')
    return mod


def _status(node: Node | None, reader: Reader) -> Status:
    if node is None:
        return Status.CONFIRMED
    text = reader.text(node, "status")
    status = _STATUSES.get(text)
    if status is None:
        reader.report(
            "C305", node, f'"{text}" is no status; use {", ".join(_STATUSES)}'
        )
        # Not more than is known: a slip of the pen confirms nothing.
        return Status.CLAIMED
    return status


def _truth(node: Node | None, reader: Reader, what: str) -> bool:
    text = reader.text(node, what)
    if text not in ("", "true", "false"):
        reader.report("C304", node, f'{what} is neither "true" nor "false"')
    return text == "true"


def _number(node: Node | None, reader: Reader, what: str) -> int:
    text = reader.text(node, what)
    try:
        return int(text or 0)
    except ValueError:
        reader.report("C304", node, f'{what} is not a number: "{text[:40]}"')
        return 0
