"""The YAML block at the head of an article file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chrono.errors import InvalidData

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = re.compile(
    r"---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_OPENED = re.compile(r"---[ \t]*\r?\n[ \t]*[A-Za-z_]+:")
# What YAML reads as a plain scalar on one line, so that it need not be loaded:
# a word to begin with, no ": " or " #" within.
_SIMPLE = re.compile(
    r"(?P<key>[a-z_]+): +(?P<value>[^\W_](?:[^:#\r\n]|:(?=[^\s])|(?<=\S)#)*)[ \t]*\r?$"
)

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Field:
    """A key with its text and where the value stands in the file, from 1."""

    key: str
    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields as written, duplicates included, and where the text goes on.

    `end` is the offset behind the block.
    """

    fields: tuple[Field, ...]
    end: int


def parse(text: str, path: object) -> FrontMatter | None:
    """Read the block between two lines of `---`; None where there is none.

    Raises InvalidData for a block that is not closed, not well-formed YAML, or not
    plain `key: text` pairs.
    """
    block = _BLOCK.match(text)
    if block is None:
        if _OPENED.match(text):
            raise InvalidData(
                f'{path}:1:1: C902 front matter is not closed; end it with a line "---"'
            )
        return None
    source = block["yaml"]
    fields = _simple(source)
    if fields is None:
        fields = tuple(_fields(source, path))
    return FrontMatter(fields, block.end())


def _simple(source: str) -> tuple[Field, ...] | None:
    """Give the fields if all lines are plain pairs, comments or blank; else None."""
    fields: list[Field] = []
    for number, line in enumerate(source.split("\n"), start=2):
        if not line.strip() or line.startswith("#"):
            continue
        pair = _SIMPLE.match(line)
        if pair is None:
            return None
        value = pair["value"].rstrip()
        fields.append(Field(pair["key"], value, number, pair.start("value") + 1))
    return tuple(fields)


def _fields(source: str, path: object) -> Iterator[Field]:
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        """Reads every scalar as text."""

        yaml_implicit_resolvers: dict[str, list[object]] = {}  # noqa: RUF012
        depth = 0

        def descend_resolver(self, parent: Any, _index: object) -> None:
            """Refuse what the C loader would follow until the process dies."""
            self.depth += 1
            if self.depth > _DEEPEST:
                raise yaml.MarkedYAMLError(
                    problem="lists or mappings stand in one another too deep",
                    problem_mark=parent.start_mark,
                )

        def ascend_resolver(self) -> None:
            """Count the way back."""
            self.depth -= 1

    try:
        root = yaml.compose(source, Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f":{mark.line + 2}:{mark.column + 1}" if mark else ""
        raise InvalidData(f"{path}{place}: C902 {error.problem}") from None
    except yaml.reader.ReaderError as error:
        offset = source.index(chr(error.character))
        line = source.count("\n", 0, offset) + 2
        column = offset - source.rfind("\n", 0, offset)
        raise InvalidData(
            f"{path}:{line}:{column}: C902 the character U+{error.character:04X} may "
            "not stand in YAML; remove it"
        ) from None
    except yaml.YAMLError as error:
        raise InvalidData(f"{path}:2:1: C902 {_first_line(error)}") from None
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise InvalidData(
            f'{path}:2:1: C902 front matter is not "key: text" pairs; write "title: …"'
        )
    for key, value in root.value:
        mark = value.start_mark
        line, column = mark.line + 2, mark.column + 1
        if not all(isinstance(node, yaml.ScalarNode) for node in (key, value)):
            raise InvalidData(
                f"{path}:{line}:{column}: C304 front matter holds more than text; "
                "write one line per field"
            )
        empty = value.style is None and value.value in ("", "~", "null")
        text = "" if empty else value.value.strip()
        yield Field(key.value, text, line, column)


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())
