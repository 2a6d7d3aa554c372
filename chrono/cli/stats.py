"""`chrono stats`: how many events, of what kind, and how well supported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from chrono.cli.command import (
    color_option,
    lang_option,
    output_option,
    project_option,
    subcommand,
)
from chrono.cli.filters import FILTER_HELP, filter_options
from chrono.export.tally import KEYS

if TYPE_CHECKING:
    from pathlib import Path


@subcommand(
    "stats",
    examples="""
  chrono stats
  chrono stats --by actor --from 2023
  chrono stats --by source --lang en
  chrono stats --json | jq '.year'
""",
    text=f"""Count the events, as bars.

    A year also shows its months as a sparkline. Reliability is the number of
    different publishers that report an event.
    {FILTER_HELP}""",
)
@click.option(
    "--by",
    type=click.Choice(KEYS),
    multiple=True,
    help="Count by this, in full; by default everything, the ten most frequent.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.option(
    "--width",
    type=int,
    metavar="COLUMNS",
    envvar="CHRONO_WIDTH",
    help="Width of the bars.",
)
@output_option
@filter_options
@project_option
@lang_option
@color_option
def stats(
    project: Path,
    by: tuple[str, ...],
    as_json: bool,
    width: int | None,
    output: str | None,
    lang: str,
    color: str,
    **params: Any,
) -> None:
    """Count the events; the help is put together above."""
    from chrono.cli import output as out
    from chrono.cli.chronology import leave, selected
    from chrono.export import tally

    chronology, code = selected(project, params)
    keys = by or KEYS
    with out.opened(output) as stream:
        if as_json:
            tally.write_json(chronology, keys, stream)
        else:
            tally.write_bars(
                chronology,
                keys,
                stream,
                lang=lang,
                width=out.width(width),
                most=None if by else 10,
                color=out.colored(color, to_terminal=out.on_terminal()),
            )
    leave(code)
