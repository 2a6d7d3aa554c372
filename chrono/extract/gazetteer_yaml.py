"""The YAML of a gazetteer file: UTF-8, every scalar text, every node with its place."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from chrono.errors import InvalidData, UnreadableFile

if TYPE_CHECKING:
    from pathlib import Path

DEEPEST = 100
"""How many lists and mappings may stand in one another; a gazetteer needs five."""


def _text(path: Path) -> str:
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


def compose(path: Path) -> Any:
    """Read the file as a tree of nodes, None for an empty one.

    Raises UnreadableFile, and InvalidData for what is not well-formed.
    """
    import yaml

    text = _text(path)
    try:
        return yaml.compose(text, Loader=_loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        problem = error.problem or error.context
        raise InvalidData(f"{path}{place}: C902 not YAML: {problem}") from None
    except yaml.reader.ReaderError as error:
        # The error's own position counts bytes or characters, as the loader does.
        offset = text.index(chr(error.character))
        line, before = text.count("\n", 0, offset) + 1, text.rfind("\n", 0, offset)
        raise InvalidData(
            f"{path}:{line}:{offset - before}: C902 the character "
            f"U+{error.character:04X} may not stand in YAML; remove it"
        ) from None
    except yaml.YAMLError as error:
        problem = " ".join(str(error).split())
        raise InvalidData(f"{path}: C902 not YAML: {problem}") from None


@cache
def _loader() -> Any:
    import yaml

    base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # no dates, no booleans

    class ShallowLoader(base):  # type: ignore[misc]
        """Counts how deep it goes: without end the C loader ends the process."""

        depth = 0

        def descend_resolver(self, parent: Any, _index: object) -> None:
            self.depth += 1
            if self.depth > DEEPEST:
                raise yaml.MarkedYAMLError(
                    problem="lists or mappings stand in one another too deep",
                    problem_mark=parent.start_mark,
                )

        def ascend_resolver(self) -> None:
            self.depth -= 1

    return ShallowLoader
