"""events.yaml -> the curated events and everything that is wrong with the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from chrono.errors import InvalidData, UnreadableFile
from chrono.model.codes import finding
from chrono.store import entry
from chrono.store.reading import Node, Reader
from chrono.store.yaml_text import compose, is_null, position, uncollected

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chrono.model.event import Event, Text
    from chrono.model.finding import Finding
    from chrono.store.entry import ResolveWhen

SCHEMA_VERSION = 1
FIELDS = ("schema_version", "title", "events")


@dataclass(frozen=True, slots=True)
class Store:
    """What a project's events.yaml says, in the order of the file.

    `positions` gives the line and column, from 1, at which each event stands.
    """

    path: Path
    title: Text
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    positions: Mapping[str, tuple[int, int]]
    text: str = field(default="", repr=False, compare=False)
    """The file as it was read, for `place`."""

    def place(self, event: str, *keys: str | int) -> tuple[int, int]:
        """Give line and column of an event's field: `place(id, "sources", 0, "url")`.

        As near as the file comes to it; (0, 0) for an event it does not have.
        """
        node = _nodes(self.text, self.path).get(event)
        if node is None:
            return self.positions.get(event, (0, 0))
        for key in keys:
            below = _below(node, key)
            if below is None:
                break
            node = below
        return position(node)


def load(path: str | Path, *, resolve_when: ResolveWhen | None = None) -> Store:
    """Load a project's curated events.

    `resolve_when` turns the German `when` of an entry, read in an article, into days.
    What is wrong with single entries is in `findings`, and the rest still loads. Raises
    UnreadableFile for a file that is missing, a folder or not UTF-8, and InvalidData
    for YAML that is not well-formed or is of a later version.
    """
    with uncollected():
        return _loaded(Path(path), resolve_when)


def _loaded(path: Path, resolve_when: ResolveWhen | None) -> Store:
    text = read_text(path)
    root = compose(text, path)
    reader = Reader(str(path))
    top = {} if root is None else reader.fields(root, FIELDS, "the file")
    check_version(top.get("schema_version"), reader)
    title = reader.translated(top.get("title"), "title")
    events: dict[str, Event] = {}
    positions: dict[str, tuple[int, int]] = {}
    for node in reader.items(top.get("events"), "events"):
        event = entry.read(node, reader, resolve_when)
        name = reader.subject
        if name in positions:
            first = positions[name][0]
            reader.report("C401", node, f'the id "{name}" is also on line {first}')
            continue
        if name:
            positions[name] = position(node)
        if event is not None:
            events[name] = event
    return Store(
        path, title, tuple(events.values()), tuple(reader.findings), positions, text
    )


def read_text(path: Path) -> str:
    """Read the file as UTF-8, without a byte order mark. Raises UnreadableFile."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            # A pipe or a device may have no end.
            raise UnreadableFile(f"{path}: C901 is no file but a device; name a file")
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        problem = "does not exist; check the name"
    except IsADirectoryError:
        problem = "is a folder; name a file"
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8 (byte {error.start}); convert it"
    except (OSError, ValueError) as error:
        problem = f"cannot be read: {getattr(error, 'strerror', None) or error}"
    raise UnreadableFile(f"{path}: C901 {problem}")


def check_version(node: Node | None, reader: Reader) -> None:
    """Report a file without a version. Raises InvalidData for a later one than ours."""
    reader.subject = ""
    if node is None:
        reader.findings.append(
            finding(
                "C313",
                reader.path,
                (1, 1),
                'the file does not say its version; begin it with "schema_version: 1"',
            )
        )
        return
    text = reader.text(node, "schema_version")
    if text.isdecimal() and int(text[:9]) > SCHEMA_VERSION:
        line, column = position(node)
        raise InvalidData(
            f"{reader.path}:{line}:{column}: C313 the file is of version {text[:9]}, "
            f"this chrono reads {SCHEMA_VERSION}; update chrono"
        )
    if text != str(SCHEMA_VERSION):
        reader.report("C313", node, f'"{text}" is no version; write {SCHEMA_VERSION}')


@lru_cache(maxsize=1)
def _nodes(text: str, path: Path) -> dict[str, Node]:
    """Compose again, for the few who ask: keeping the tree would slow everyone."""
    with uncollected():
        root = compose(text, path)
    reader = Reader(str(path))
    top = {} if root is None else reader.fields(root, FIELDS, "the file")
    nodes: dict[str, Node] = {}
    for node in reader.items(top.get("events"), "events"):
        if name := _below(node, "id"):
            nodes.setdefault(str(name.value).strip(), node)
    return nodes


def _below(node: Node, key: str | int) -> Node | None:
    if isinstance(key, int):
        if node.id != "sequence":
            return None
        items = [item for item in node.value if not is_null(item)]
        return items[key] if key < len(items) else None
    if node.id != "mapping":
        return None
    return next((value for name, value in node.value if name.value == key), None)
