"""Add to events.yaml as text: comments, order and every other byte stay.

The file is replaced in one step, and only after the new text was read back and says
what the old one said plus what was to be added.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from chrono.errors import InvalidData
from chrono.store.atomic import Change, alone, replace
from chrono.store.lines import Lines
from chrono.store.loading import read_text
from chrono.store.writing import event_lines, scalar, source_lines
from chrono.store.yaml_text import compose, is_null, position

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chrono.model.event import Event, Source
    from chrono.store.reading import Node

EVENTS = "events"
_MARK = "\ufeff".encode()


def append(
    path: str | Path, events: Iterable[Event], *, distinct: bool = False
) -> Change | None:
    """Write events at the end of the file's `events`, which may still be empty.

    `distinct` refuses an id that the file already has. Gives what changed, None for
    no events. Raises UnreadableFile for a file that cannot be read or written, and
    InvalidData for one that is not well-formed or lists its events inside [ ].
    """
    items = [list(event_lines(event)) for event in events]
    if not items:
        return None
    return append_items(Path(path), EVENTS, items, must_exist=True, distinct=distinct)


def append_entry(path: str | Path, entry: str) -> Change:
    """Write one event, given as YAML with its comments, at the end of `events`.

    Raises as `append` does, and for an id that the file already has.
    """
    first, *rest = entry.strip("\n").splitlines()
    item = [f"- {first}", *(f"  {line}" for line in rest)]
    return append_items(Path(path), EVENTS, [item], must_exist=True, distinct=True)


def append_items(
    path: Path,
    key: str,
    items: list[list[str]],
    *,
    opening: Sequence[str] = (),
    must_exist: bool = False,
    distinct: bool = False,
) -> Change:
    """Write items at the end of the list `key` of a file.

    Each item is its lines, the first with the dash. A file that does not exist is
    begun with `opening`, unless it must exist; `distinct` asks that no two items of
    the list have the same id.
    """
    with alone(path):
        if must_exist or path.exists():
            text, before = _read(path)
        else:
            text, before = "".join(f"{line}\n" for line in opening), None
        root = compose(text, path)
        if root is None:
            lines = Lines(text)
            head = lines.block(["schema_version: 1", f"{key}:"], 0)
            addition = head + _blocks(lines, items, 2, gap=key == EVENTS)
            new = lines.insert(len(text), addition)
            old: Any = {"schema_version": "1"}
        else:
            new = _with_items(path, text, root, key, items)
            old = _plain(root)
        old[key] = [*(old.get(key) or []), *map(_said, items)]
        if distinct:
            _refuse_doubles(path, old[key], len(items))
        return _write(path, before, new, old)


def add_source(path: str | Path, event_id: str, source: Source) -> None:
    """Write one more source at the end of an event's `sources`; see `add_sources`."""
    add_sources(path, event_id, [source])


def add_sources(
    path: str | Path,
    event_id: str,
    sources: Iterable[Source],
    same_as: Iterable[str] = (),
) -> Change:
    """Write sources at the end of an event's `sources`, and ids of its `same_as`.

    All of it is one change of the file. Raises as `append` does, and InvalidData
    where the file has no such event.
    """
    path = Path(path)
    with alone(path):
        text, before = _read(path)
        root = compose(text, path)
        old: Any = {} if root is None else _plain(root)
        new = text
        for key, items in (
            ("sources", [list(source_lines(source)) for source in sources]),
            ("same_as", [[f"- {scalar(name)}"] for name in same_as]),
        ):
            if not items:
                continue
            root = compose(new, path)
            number, node = _event(path, root, event_id)
            new = _with_items(path, new, node, key, items)
            event = old["events"][number]
            event[key] = [*(event.get(key) or []), *map(_said, items)]
        return _write(path, before, new, old)


def _refuse_doubles(path: Path, items: list[Any], new: int) -> None:
    """Refuse if one of the last `new` items has the id of one before it."""
    ids = [item.get("id") if isinstance(item, dict) else None for item in items]
    for number in range(len(ids) - new, len(ids)):
        if ids[number] in ids[:number]:
            raise InvalidData(
                f'{path}: C401 the id "{ids[number]}" is taken; choose another'
            )


def _event(path: Path, root: Node | None, event_id: str) -> tuple[int, Node]:
    events = _value(root, "events") if root is not None else None
    nodes = getattr(events, "value", None) or ()
    for number, node in enumerate(nodes):
        if _says(node, "id", event_id):
            return number, node
    raise InvalidData(f'{path}: C307 there is no event "{event_id}"; check the id')


def _with_items(
    path: Path, text: str, mapping: Node, key: str, items: list[list[str]]
) -> str:
    """Give the text with items at the end of a mapping's list, begun if need be."""
    lines = Lines(text)
    if mapping.id != "mapping" or mapping.flow_style:
        raise _refusal(path, mapping, "fields are in { }; write one field per line")
    column = mapping.start_mark.column
    node = _value(mapping, key)
    separate = key == EVENTS
    if node is None and key == "same_as":
        names = ", ".join(scalar(_said(item), flow=True) for item in items)
        addition = lines.block([f"{key}: [{names}]"], column)
        return lines.insert(lines.end_of(mapping, column - 1), addition)
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
    if node.id == "sequence" and node.flow_style and key == "same_as":
        end = lines.offset(node.end_mark) - 1
        added = [scalar(_said(item), flow=True) for item in items]
        return ", ".join([text[:end], *added]) + text[end:]
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


def _read(path: Path) -> tuple[str, bytes]:
    """Give the file's text and its very bytes."""
    text = read_text(path)
    before = path.read_bytes()
    return (text, before) if before.decode("utf-8-sig") == text else _read(path)


def _write(path: Path, before: bytes | None, text: str, expected: Any) -> Change:
    """Replace the file, once the new text is known to say the right thing."""
    root = compose(text, path)
    if root is None or _plain(root) != expected:
        raise InvalidData(
            f"{path}: C902 the file's layout allows no addition; add it by hand"
        )
    if before is not None and path.read_bytes() != before:
        raise InvalidData(f"{path}: C902 it was changed meanwhile; try again")
    mark = _MARK if before is not None and before.startswith(_MARK) else b""
    after = mark + text.encode()
    replace(path, after)
    return Change(path, before, after)


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
