"""How a chronology is to be written: what a reader chose, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Lang = Literal["de", "en"]
Group = Literal["year", "month", "category", "actor"]
Style = Literal["list", "table", "prose"]


def _silent(message: str) -> None:
    """Drop a note; the command line passes a function that writes it to stderr."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a writer may be told; it takes what concerns it and ignores the rest.

    `lang` is the language of everything a reader reads. `width` is the width of the
    terminal in columns, None where there is none (a pipe, a file): then nothing is
    folded or cut. `color` allows colour, `links` allows terminal hyperlinks.
    `compact`, `table`, `sources`, `group` and `reverse` shape the terminal and
    Markdown; `style`, `front_matter` and `template` shape Markdown. `extra` holds
    what only one format knows (`--set KEY=VALUE`). `note` takes one line for the
    person at the keyboard ("3 events without a day were left out").
    """

    lang: Lang = "de"
    width: int | None = None
    color: bool = False
    links: bool = False
    compact: bool = False
    table: bool = False
    sources: bool = False
    reverse: bool = False
    group: Group | None = None
    style: Style = "list"
    front_matter: bool = False
    template: str | None = None
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    note: Callable[[str], None] = _silent
