"""A chronology as bytes: one module per format, each with one function `write`.

`write(chronology, stream, options)` writes a whole `Chronology` (already filtered)
to a stream: of text, or of bytes for the formats in `BINARY`. Same input, same
bytes. Modules are imported when asked for, so a format costs only its users.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "md": "chrono.export.markdown",
        "json": "chrono.export.json",
        "jsonl": "chrono.export.jsonl",
        "csv": "chrono.export.csv",
        "plain": "chrono.export.plain",
        "terminal": "chrono.export.terminal",
        "html": "chrono.export.html",
        "ics": "chrono.export.ics",
        "timelinejs": "chrono.export.timelinejs",
        "csl-json": "chrono.export.csl",
        "bibtex": "chrono.export.bibtex",
        "atom": "chrono.export.atom",
        "sqlite": "chrono.export.sqlite",
    }
)
"""Name of a format -> the module that writes it."""

BINARY = frozenset({"sqlite"})
"""Formats whose `write` wants a binary stream."""

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".md": "md",
        ".markdown": "md",
        ".json": "json",
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".csv": "csv",
        ".txt": "plain",
        ".html": "html",
        ".htm": "html",
        ".ics": "ics",
        ".bib": "bibtex",
        ".atom": "atom",
        ".xml": "atom",
        ".db": "sqlite",
        ".sqlite": "sqlite",
    }
)
"""File suffix -> the format that it suggests."""


class Writer(Protocol):
    """What every format module is: a module with a function `write`."""

    def write(
        self, chronology: Chronology, stream: IO[Any], options: Options, /
    ) -> None:
        """Write the whole chronology to the stream, which stays open."""


def writer(name: str) -> Writer:
    """Import the module of a format. Raises KeyError for an unknown name."""
    from importlib import import_module

    return cast("Writer", import_module(FORMATS[name]))
