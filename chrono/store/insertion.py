"""Add to events.yaml as text: comments, order and every other byte stay.

The file is replaced in one step, and only after the new text was read back and says
what the old one said plus what was to be added.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from chrono.errors import InvalidData
from chrono.store.atomic import replace
from chrono.store.lines import Lines
from chrono.store.loading import read_text
from chrono.store.writing import event_lines, source_lines
from chrono.store.yaml_text import compose, is_null, position

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chrono.model.event import Event, Source
    from chrono.store.reading import Node

_MARK = "\ufeff".encode()


def append(path: str | Path, events: Iterable[Event]) -> None:
    """Write events at the end of the file's `events`, which may still be empty.

    Raises UnreadableFile for a file that cannot be read or written, and InvalidData
    for one that is not well-formed or lists its events inside [ ].
    """
    path = Path(path)
    items = [list(event_lines(event)) for event in events]
    if not items:
        return
    text = read_text(path)
    root = compose(text, path)
    if root is None:
        lines = Lines(text)
        opening = lines.block(["schema_version: 1", "events:"], 0)
        new = lines.insert(len(text), opening + _blocks(lines, items, 2, gap=True))
        old: Any = {"schema_version": "1"}
    else:
        new = _with_items(path, text, root, "events", items)
        old = _plain(root)
    old["events"] = [*(old.get("events") or []), *map(_said, items)]
    _write(path, new, old)


def add_source(path: str | Path, event_id: str, source: Source) -> None:
    """Write one more source at the end of an event's `sources`.

    Raises as `append` does, and InvalidData where the file has no such event.
    """
    path = Path(path)
    item = list(source_lines(source))
    text = read_text(path)
    root = compose(text, path)
    events = _value(root, "events") if root is not None else None
    nodes = getattr(events, "value", ())
    node = next((node for node in nodes if _says(node, "id", event_id)), None)
    if node is None:
        raise InvalidData(f'{path}: C307 there is no event "{event_id}"; check the id')
    new = _with_items(path, text, node, "sources", [item])
    old = _plain(root)
    event = old["events"][nodes.index(node)]
    event["sources"] = [*(event.get("sources") or []), _said(item)]
    _write(path, new, old)


def _with_items(
    path: Path, text: str, mapping: Node, key: str, items: list[list[str]]
) -> str:
    """Give the text with items at the end of a mapping's list, begun if need be."""
    lines = Lines(text)
    if mapping.id != "mapping" or mapping.flow_style:
        raise _refusal(path, mapping, "fields are in { }; write one field per line")
    column = mapping.start_mark.column
    node = _value(mapping, key)
    separate = key == "events"
    if node is None:
        opening = lines.block([f"{key}:"], column)
        addition = opening + _blocks(lines, items, column + 2, gap=separate)
        return lines.insert(lines.end_of(mapping, column - 1), addition)
    if is_null(node) or (node.id == "sequence" and not node.value):
        # `events:`, `events: []` or `events: null`: what stands there makes room.
        start, end = lines.offset(node.start_mark), lines.offset(node.end_mark)
        rest_of_line = lines.end(node.end_mark.line)
        head = text[:start].rstrip(" ") + text[end:rest_of_line].rstrip("\r\n")
        addition = _blocks(lines, items, column + 2, gap=separate)
        return head + lines.newline + addition + text[rest_of_line:]
    if node.id != "sequence" or node.flow_style:
        raise _refusal(path, node, f'"{key}" is in [ ]; write one "-" per item')
    column = node.start_mark.column
    separate = separate and lines.gaps_in(node)
    addition = _blocks(lines, items, column, gap=separate)
    if separate:
        addition = lines.newline + addition
    return lines.insert(lines.end_of(node, column), addition)


def _blocks(lines: Lines, items: list[list[str]], column: int, *, gap: bool) -> str:
    between = lines.newline if gap else ""
    return between.join(lines.block(item, column) for item in items)


def _write(path: Path, text: str, expected: Any) -> None:
    """Replace the file, once the new text is known to say the right thing."""
    root = compose(text, path)
    if root is None or _plain(root) != expected:
        raise InvalidData(
            f"{path}: C902 the file's layout allows no addition; add it by hand"
        )
    mark = _MARK if path.read_bytes().startswith(_MARK) else b""
    replace(path, mark + text.encode())


def _value(mapping: Node, key: str) -> Node | None:
    if mapping.id != "mapping":
        return None
    return next((value for name, value in mapping.value if name.value == key), None)


def _says(mapping: Node, key: str, text: str) -> bool:
    value = _value(mapping, key)
    return value is not None and value.id == "scalar" and value.value == text


def _said(item: list[str]) -> Any:
    """Give what the lines of one list item say."""
    root = compose("\n".join(item), "the addition")
    return _plain(root)[0] if root is not None else None


def _plain(node: Node) -> Any:
    """Give what nodes say, without place and style, as dict, list, str and None."""
    if node.id == "scalar":
        return None if is_null(node) else node.value
    if node.id == "sequence":
        return [_plain(item) for item in node.value]
    return {
        _plain(key) if key.id == "scalar" else "?": _plain(value)
        for key, value in node.value
    }


def _refusal(path: Path, node: Node, problem: str) -> InvalidData:
    line, column = position(node)
    return InvalidData(f"{path}:{line}:{column}: C304 {problem}")
