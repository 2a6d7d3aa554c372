"""Settings: which there are, and where each takes its value from.

The later wins: `chrono.toml` beside the project's events.yaml, the user's
`$XDG_CONFIG_HOME/chrono/config.toml`, `CHRONO_*` variables, options.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chrono.errors import InvalidData, UnreadableFile


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its option is `--name`, its variable `CHRONO_NAME`."""

    name: str
    kind: type
    default: Any
    help: str
    choices: tuple[str, ...] = ()

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return f"CHRONO_{self.name.upper()}"


SETTINGS = (
    Setting("lang", str, "de", "language of everything a reader reads", ("de", "en")),
    Setting("color", str, "auto", "use colour", ("auto", "always", "never")),
    Setting("project", str, None, "folder of the project (user file only)"),
    Setting("pager", bool, False, "page `show` on a terminal"),
    Setting("compact", bool, False, "one line for each event in `show`"),
    Setting("sources", bool, False, "full sources in `show`"),
    Setting("width", int, None, "columns to fold to; the terminal's by default"),
)
_BY_NAME = {setting.name: setting for setting in SETTINGS}


def user_file() -> Path:
    """Give the path of the user's file, whether it exists or not."""
    home = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return Path(home).expanduser() / "chrono" / "config.toml"


def project_file(root: Path) -> Path:
    """Give the path of a project's file, whether it exists or not."""
    return root / "chrono.toml"


def read(path: Path) -> dict[str, Any]:
    """Read a settings file; empty if there is none.

    Raises InvalidData for what is not TOML, an unknown setting or a wrong value,
    UnreadableFile for what cannot be read.
    """
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise UnreadableFile(f"{path}: {error.strerror}") from None
    import tomllib

    try:
        values = tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise UnreadableFile(f"{path}: is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise InvalidData(f"{path}: is not TOML: {error}") from None
    except RecursionError:
        raise InvalidData(f"{path}: is not TOML: it is nested too deeply") from None
    for name, value in values.items():
        _check(path, name, value)
    return values


def _check(path: Path, name: str, value: object) -> None:
    setting = _BY_NAME.get(name)
    if setting is None:
        known = ", ".join(_BY_NAME)
        raise InvalidData(f'{path}: unknown setting "{name}"; there are {known}')
    if type(value) is not setting.kind:
        wanted = {str: "a string", bool: "true or false", int: "a whole number"}
        raise InvalidData(f'{path}: "{name}" must be {wanted[setting.kind]}')
    if setting.choices and value not in setting.choices:
        choices = ", ".join(setting.choices)
        raise InvalidData(f'{path}: "{name}" must be one of {choices}, not "{value}"')
