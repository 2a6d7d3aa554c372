"""What every command has: settings as defaults, `--project`, `--lang`, `--color`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from chrono.cli import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    F = TypeVar("F", bound=Callable[..., Any])


class Command(click.Command):
    """A command whose options take their defaults from the settings files."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the user's settings before the options look for their defaults."""
        ctx.default_map = settings.read(settings.user_file())
        return super().parse_args(ctx, args)


def subcommand(
    name: str, *, examples: str, text: str | None = None
) -> Callable[[Callable[..., Any]], Command]:
    """Make a click command with `-h` and a list of examples in its help.

    `text` is the help where the function's docstring cannot be it.
    """
    return click.command(
        name,
        cls=Command,
        context_settings={"help_option_names": ["-h", "--help"]},
        **({"help": text} if text else {}),
        epilog=f"\b\nExamples:\n{examples.strip(chr(10))}",
    )


def _use_project(
    ctx: click.Context, _param: click.Parameter, value: str | None
) -> Path | None:
    """Find the project first of all: its chrono.toml gives the others' defaults."""
    from chrono.cli import locate

    source = ctx.get_parameter_source("project")
    if source is not ParameterSource.COMMANDLINE:
        # `chrono --project DIR show` says it before the command
        value = ctx.find_root().params.get("project") or value
    if ctx.resilient_parsing:
        return Path(value) if value else None
    found = locate.find(value)
    ctx.default_map = {
        **settings.read(settings.project_file(found.root)),
        **(ctx.default_map or {}),
    }
    if found.bundled:
        click.echo(
            "no events.yaml here or above: this is the bundled chronology of "
            "Russia and North Korea",
            err=True,
        )
    return found.root


project_option = click.option(
    "--project",
    metavar="DIR",
    envvar="CHRONO_PROJECT",
    is_eager=True,
    callback=_use_project,
    help="Folder with the events.yaml; by default the current one or one above it.",
)

lang_option = click.option(
    "--lang",
    type=click.Choice(["de", "en"]),
    default="de",
    envvar="CHRONO_LANG",
    help="Language of everything a reader reads: German (the default) or English.",
)

color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    envvar="CHRONO_COLOR",
    help="Use colour: auto is on a terminal, unless NO_COLOR is set.",
)

output_option = click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(),
    help="Write to a file, all of it or nothing; - is stdout.",
)


def options(*decorators: Callable[[F], F]) -> Callable[[F], F]:
    """Apply several options at once, in the order of the help."""

    def apply(function: F) -> F:
        for decorator in _backwards(decorators):
            function = decorator(function)
        return function

    return apply


def _backwards(
    decorators: Sequence[Callable[[F], F]],
) -> Sequence[Callable[[F], F]]:
    return decorators[::-1]
