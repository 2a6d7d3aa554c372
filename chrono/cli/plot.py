"""`chrono plot`: a picture of the chronology, SVG or PNG."""

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

if TYPE_CHECKING:
    from pathlib import Path


@subcommand(
    "plot",
    examples="""
  chrono plot -o chronology.svg
  chrono plot --from 2024-06 --to 2024-12 --by actor --lang en -o 2024.png
  chrono plot density -o density.svg
  chrono plot --category combat --width 210 --resolution 300 -o combat.png
""",
    text=f"""Draw the chronology: a timeline, or with "density" how many events when.

    A dot is a day, a bar a period, and soft ends say that the day is not known.
    The picture carries its alternative text. Needs matplotlib:
    pip install 'chrono-newsroom[plot]'.
    {FILTER_HELP}""",
)
@click.argument(
    "kind",
    required=False,
    default="timeline",
    type=click.Choice(["timeline", "density"]),
    metavar="[timeline|density]",
)
@output_option
@options(
    click.option(
        "--format",
        "image",
        type=click.Choice(["svg", "png"]),
        help="SVG (the default) or PNG; with -o the file's suffix decides.",
    ),
    click.option(
        "--by",
        type=click.Choice(["category", "actor"]),
        default="category",
        help="Timeline: what the lanes are.",
    ),
    click.option(
        "--width",
        type=click.FloatRange(120, 1200),
        default=297.0,
        metavar="MM",
        help="Width in millimetres; 297, that of A3, is the default.",
    ),
    click.option(
        "--height",
        type=click.FloatRange(120, 10000),
        metavar="MM",
        help="Timeline: most height, by default that of paper of this width.",
    ),
    click.option(
        "--resolution",
        type=click.IntRange(36, 600),
        default=200,
        metavar="DPI",
        help="PNG: dots per inch.",
    ),
)
@filter_options
@project_option
@lang_option
@click.pass_context
def plot(
    ctx: click.Context,
    /,
    output: str | None,
    project: Path,
    image: str | None,
    **params: Any,
) -> None:
    """Draw the chronology; the help is put together above."""
    import dataclasses

    from chrono.cli.chronology import leave, selected
    from chrono.cli.output import on_terminal, opened
    from chrono.export.plot import Picture, write

    image = image or _suggested(ctx, output)
    if image == "png" and output in (None, "-") and on_terminal():
        raise click.UsageError("png is not text; write it to a file with -o")
    chronology, code = selected(project, params)
    if not len(chronology):
        leave(code or 1)
    known = {field.name for field in dataclasses.fields(Picture)}
    chosen = {key: value for key, value in params.items() if key in known}
    picture = Picture(**chosen, image="png" if image == "png" else "svg")
    with opened(output, binary=True) as stream:
        write(chronology, stream, picture)
    leave(code)


def _suggested(ctx: click.Context, output: str | None) -> str:
    from pathlib import PurePath

    suffix = PurePath(output or "-").suffix.lower()
    if suffix in (".svg", ".png"):
        return suffix[1:]
    if suffix:
        ctx.fail(f'a picture is .svg or .png, not "{suffix}"; or give --format')
    return "svg"
