"""One entry of events.yaml on its own, as text: to be edited and read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.store import entry
from chrono.store.reading import Reader
from chrono.store.writing import event_lines
from chrono.store.yaml_text import compose

if TYPE_CHECKING:
    from chrono.model.event import Event
    from chrono.model.finding import Finding


def write_entry(event: Event) -> str:
    """Write an event as its entry, without the dash of the list."""
    return "".join(f"{line[2:]}\n" for line in event_lines(event))


def read_entry(text: str, name: str) -> tuple[Event | None, tuple[Finding, ...]]:
    """Read an entry and what is wrong with it, in which `name` is its file.

    None where nothing is written, or without an id or a date. Raises InvalidData for
    YAML that is not well-formed.
    """
    root = compose(text, name)
    if root is None:
        return None, ()
    reader = Reader(name)
    event = entry.read(root, reader, None)
    return event, tuple(reader.findings)
