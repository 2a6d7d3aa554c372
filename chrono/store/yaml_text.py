"""YAML in which every scalar is text, with the place of every node.

No date objects, no `no` that is false: what a field holds is decided by the field.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from chrono.errors import InvalidData

DEEPEST = 100
"""How many lists and mappings may stand in one another; an event needs six."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.nodes import Node


def compose(text: str, path: object) -> Node | None:
    """Read one YAML document as a tree of nodes; None for an empty one.

    Raises InvalidData with line and column for what is not well-formed.
    """
    import yaml

    try:
        return yaml.compose(text, _loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        context = f", {error.context}" if error.context else ""
        raise InvalidData(f"{path}{place}: C902 {error.problem}{context}") from None
    except yaml.reader.ReaderError as error:
        line, column = _first(chr(error.character), text)
        raise InvalidData(
            f"{path}:{line}:{column}: C902 the character U+{error.character:04X} may "
            "not stand in YAML; remove it, or write it as an escape in double quotes"
        ) from None
    except yaml.YAMLError as error:
        raise InvalidData(f"{path}: C902 {' '.join(str(error).split())}") from None


def _first(character: str, text: str) -> tuple[int, int]:
    """Give line and column, from 1, at which a text first has a character."""
    # The error's own position counts bytes or characters, depending on the loader.
    offset = text.index(character)
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


@cache
def _loader() -> Any:
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class TextLoader(base):  # type: ignore[misc]
        """Every scalar is text: no tag is looked up at all."""

        depth = 0

        def resolve(self, kind: type, value: str, implicit: object) -> str:
            del self, value, implicit
            return "tag:yaml.org,2002:" + kind.id  # type: ignore[attr-defined,no-any-return]

        def descend_resolver(self, parent: Any, _index: object) -> None:
            """Count how deep it goes, in place of the look-up by path."""
            # The C loader would go on until the stack is full and the process dies.
            self.depth += 1
            if self.depth > DEEPEST:
                raise yaml.MarkedYAMLError(
                    problem="lists or mappings stand in one another too deep",
                    problem_mark=parent.start_mark,
                )

        def ascend_resolver(self) -> None:
            """Count the way back."""
            self.depth -= 1

    return TextLoader


def position(node: Node) -> tuple[int, int]:
    """Give line and column of a node's beginning, from 1."""
    mark = node.start_mark
    return mark.line + 1, mark.column + 1


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the garbage collector over thousands of nodes, none of them garbage."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def is_null(node: Node) -> bool:
    """Whether a plain scalar says nothing: `url:`, `url: ~`, `url: null`."""
    return node.id == "scalar" and not node.style and node.value in ("", "~", "null")  # type: ignore[attr-defined]
