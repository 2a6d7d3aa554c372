"""`chrono sources`: every source once, with the number of events it supports."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import click

from chrono.cli.command import lang_option, output_option, project_option, subcommand
from chrono.cli.filters import FILTER_HELP, filter_options

if TYPE_CHECKING:
    from pathlib import Path

    from chrono.export.bibliography import Work


@subcommand(
    "sources",
    examples="""
  chrono sources
  chrono sources --actor kim-jong-un --lang en
  chrono sources --json | jq -r '.sources[].url'
  chrono export bibtex -o sources.bib       for a bibliography
""",
    text=f"""List the sources, each once, in order of first mention.

    Each line ends with the number of events that cite the source.
    {FILTER_HELP}""",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@output_option
@filter_options
@project_option
@lang_option
def sources(
    project: Path, as_json: bool, output: str | None, lang: str, **params: Any
) -> None:
    """List the sources; the help is put together above."""
    from chrono.cli.chronology import leave, selected
    from chrono.cli.output import opened
    from chrono.export.bibliography import Bibliography

    chronology, code = selected(project, params)
    works = Bibliography(chronology).works
    with opened(output) as stream:
        if as_json:
            _write_json(works, stream)
        else:
            _write_lines(works, stream, lang)
    leave(code)


def _write_lines(works: tuple[Work, ...], stream: IO[str], lang: str) -> None:
    from chrono.export import clean
    from chrono.export.phrases import source_line
    from chrono.export.texts import count

    for work in works:
        line = source_line(work.source, lang)
        stream.write(clean.line(f"{line} – {count(len(work.events), 'event', lang)}"))
        stream.write("\n")


def _write_json(works: tuple[Work, ...], stream: IO[str]) -> None:
    from chrono.export.document import source
    from chrono.export.encoding import encode

    rows = [
        {
            "key": work.key,
            **source(work.source),
            "events": [event.id for event in work.events],
        }
        for work in works
    ]
    document = {"schema_version": 1, "sources": rows}
    stream.write(encode(document, indent=1) + "\n")
