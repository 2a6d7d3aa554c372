"""`chrono export`: the chronology in a format, to stdout or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from chrono.cli.command import (
    lang_option,
    options,
    output_option,
    project_option,
    subcommand,
)
from chrono.cli.filters import FILTER_HELP, filter_options
from chrono.export import BINARY, FORMATS, SUFFIXES

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = sorted(set(FORMATS) - {"terminal"})


@subcommand(
    "export",
    examples="""
  chrono export md -o chronology.md
  chrono export -o chronology.html --lang en
  chrono export json --from 2024 | jq '.events | length'
  chrono export csv --actor kim-jong-un --status confirmed
  chrono export md --style prose --front-matter --on 2024-06
""",
    text=f"""Write the chronology in FORMAT to stdout, or to a file with -o.

    FORMAT is one of {", ".join(_NAMES)}; with -o it may be left out, and the
    file's suffix decides.
    {FILTER_HELP}""",
)
@click.argument("format", required=False, type=click.Choice(_NAMES), metavar="[FORMAT]")
@output_option
@options(
    click.option(
        "--style",
        type=click.Choice(["list", "table", "prose"]),
        default="list",
        help="Markdown: a list (the default), a table, or prose with footnotes.",
    ),
    click.option(
        "--front-matter", is_flag=True, help="Markdown: begin with YAML front matter."
    ),
    click.option(
        "--template",
        type=click.Path(),
        metavar="FILE",
        help="Markdown: write it with a Jinja2 template of your own.",
    ),
    click.option(
        "--group",
        type=click.Choice(["year", "month", "category", "actor"]),
        help="Markdown: headings by this.",
    ),
    click.option("--reverse", is_flag=True, help="Newest first."),
    click.option(
        "--set",
        "extra",
        multiple=True,
        metavar="KEY=VALUE",
        help="What only one format knows, as csv bom=yes.",
    ),
)
@filter_options
@project_option
@lang_option
@click.pass_context
def export(
    ctx: click.Context,
    /,
    format: str | None,  # noqa: A002 - the argument's name in the help
    output: str | None,
    project: Path,
    extra: tuple[str, ...],
    **params: Any,
) -> None:
    """Write the chronology; the help is put together above."""
    import dataclasses
    from types import MappingProxyType

    from chrono.cli.chronology import leave, selected
    from chrono.cli.output import note, on_terminal, opened
    from chrono.export import writer
    from chrono.export.options import Options

    name = format or _suggested(ctx, output)
    settings = MappingProxyType(dict(_pair(each) for each in extra))
    binary = name in BINARY
    if binary and output in (None, "-") and on_terminal():
        raise click.UsageError(f"{name} is not text; write it to a file with -o")
    chronology, code = selected(project, params)
    chosen = Options(**params, extra=settings, note=note)
    if chosen.reverse and name not in ("md", "plain"):
        events = tuple(reversed(chronology.events))
        chronology = dataclasses.replace(chronology, events=events)
    write = writer(name).write
    with opened(output, binary=binary) as stream:
        write(chronology, stream, chosen)
    leave(code)


def _suggested(ctx: click.Context, output: str | None) -> str:
    from pathlib import PurePath

    suffix = PurePath(output or "").suffix.lower()
    if suffix not in SUFFIXES:
        ctx.fail(f"which format? one of {', '.join(_NAMES)}")
    return SUFFIXES[suffix]


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not (key and equals):
        raise click.UsageError(f'--set wants KEY=VALUE, not "{text}"')
    return key, value
