"""`chrono show`: the chronology to read, or one event in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from chrono.cli.command import (
    color_option,
    lang_option,
    options,
    project_option,
    subcommand,
)
from chrono.cli.filters import FILTER_HELP, EventType, filter_options

if TYPE_CHECKING:
    from pathlib import Path

    from chrono.export import Writer
    from chrono.model.chronology import Chronology

_FORMATS = ("auto", "terminal", "plain", "table", "md", "json", "jsonl", "csv")


@subcommand(
    "show",
    examples="""
  chrono show                            the whole chronology
  chrono show --from 2024-06 --to 2024-10 --actor kim-jong-un
  chrono show --on "Juni 2024" --sources
  chrono show --status claimed --group category --lang en
  chrono show --explain 2024-06-19-partnership-treaty
  chrono show --json | jq '.events[].id'
""",
    text=f"""Print the chronology: a timeline on a terminal, plain text in a pipe.

    On a terminal ● is confirmed, ◐ claimed, ○ denied, ◑ disputed; a date in
    italics after ≈ is not known to the day. In a pipe nothing is folded or cut.
    {FILTER_HELP}""",
)
@options(
    click.option(
        "--format",
        type=click.Choice(_FORMATS),
        default="auto",
        help="Layout; auto is terminal on a terminal and plain elsewhere.",
    ),
    click.option("--json", "as_json", is_flag=True, help="The same as --format json."),
    click.option("--table", is_flag=True, help="The same as --format table."),
    click.option(
        "--compact", is_flag=True, envvar="CHRONO_COMPACT", help="One entry, one line."
    ),
    click.option(
        "--sources",
        is_flag=True,
        envvar="CHRONO_SOURCES",
        help="Sources in full, with their words.",
    ),
    click.option(
        "--group",
        type=click.Choice(["year", "month", "category", "actor"]),
        help="Headings by this; by default years with months.",
    ),
    click.option("--reverse", is_flag=True, help="Newest first."),
    click.option(
        "--pager", is_flag=True, envvar="CHRONO_PAGER", help="Page it, on a terminal."
    ),
    click.option(
        "--width",
        type=int,
        metavar="COLUMNS",
        envvar="CHRONO_WIDTH",
        help="Fold to this many columns.",
    ),
    click.option(
        "--explain",
        type=EventType(),
        metavar="ID",
        help="Everything about one event: words, rules, what was joined and why.",
    ),
)
@filter_options
@project_option
@lang_option
@color_option
def show(
    project: Path,
    format: str,  # noqa: A002 - the option's name
    as_json: bool,
    pager: bool,
    explain: str | None,
    color: str,
    width: int | None,
    **params: Any,
) -> None:
    """Print the chronology; the help is put together above."""
    from chrono.cli.chronology import leave, load, selected
    from chrono.cli.output import colored, note, on_terminal
    from chrono.cli.output import width as columns
    from chrono.export.options import Options

    if as_json:
        format = "json"  # noqa: A001 - the option's name
    terminal = on_terminal()
    wide = format == "terminal" or (terminal and format in ("auto", "table"))
    if explain:
        chronology, code = load(project)
        chronology = _only(chronology, explain)
    else:
        chronology, code = selected(project, params)
    chosen = Options(
        lang=params["lang"],
        width=columns(width) if wide else None,
        color=colored(color, to_terminal=terminal),
        links=terminal,
        compact=params["compact"],
        table=params["table"] or format == "table",
        sources=params["sources"],
        group=params["group"],
        reverse=params["reverse"],
        note=note,
    )
    name = format
    if explain and format in ("auto", "terminal", "plain", "table"):
        name = "explained"
    elif format in ("auto", "table"):
        name = "terminal" if wide else "plain"
    _print(chronology, name, chosen, paged=pager and terminal)
    leave(code)


def _only(chronology: Chronology, identifier: str) -> Chronology:
    """Keep the one event. Raises ChronoError with suggestions if it is not there."""
    import dataclasses

    from chrono.errors import ChronoError

    event = next((each for each in chronology if each.id == identifier), None)
    if event is not None:
        return dataclasses.replace(chronology, events=(event,))
    from difflib import get_close_matches

    ids = [each.id for each in chronology]
    close = get_close_matches(identifier, ids, n=3, cutoff=0.5)
    close += [each for each in ids if identifier.lower() in each][:3]
    hints = " or ".join(f'"{each}"' for each in dict.fromkeys(close[:3]))
    hint = f"; did you mean {hints}?" if hints else "; `chrono show` prints the ids"
    raise ChronoError(f'no event "{identifier}"{hint}')


def _print(chronology: Chronology, name: str, chosen: Any, *, paged: bool) -> None:
    from chrono.cli.output import opened
    from chrono.export import writer

    layout: Writer
    if name == "explained":
        from chrono.export import explained as layout
    else:
        layout = writer(name)
    if paged:
        import io

        text = io.StringIO()
        layout.write(chronology, text, chosen)
        click.echo_via_pager(text.getvalue(), color=chosen.color)
        return
    with opened(None) as stream:
        layout.write(chronology, stream, chosen)
