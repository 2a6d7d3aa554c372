"""The command `chrono`: finds the subcommand, and turns what goes wrong into a line.

Importing this module imports click and nothing else; each command sits in a file of
its own that is imported when it is called.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from chrono import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COMMANDS: dict[str, str] = {
    "show": "Print the chronology.",
    "export": "Write the chronology as Markdown, JSON, CSV, a web page …",
    "plot": "Draw a timeline or the density of events, as SVG or PNG.",
    "sources": "List the sources, each once.",
    "stats": "Count events by year, month, category, actor and source.",
    "resolve": "Say which days German words mean.",
    "tag": "Find the dates in German texts.",
    "extract": "Show what would be read from the articles.",
    "add": "Bring articles in, from files and web pages.",
    "review": "Decide what of the articles enters the chronology.",
    "check": "Report what is wrong with the data.",
    "schema": "Print the JSON Schema of an output or input.",
    "config": "Show the settings and where they come from.",
    "completion": "Print the completion script for a shell.",
}
"""Every command with its one-line help; `chrono.cli.<name>` holds it by that name."""

_EPILOG = """\b
Examples:
  chrono show                            the whole chronology
  chrono show --on 2024-06 --actor kim-jong-un
  chrono export md -o chronology.md      for a text
  chrono export json | jq '.events[].title.de'
  chrono resolve "am Freitag" --ref 2024-11-18
  chrono check                           is the data in order?

\b
Exit codes:
  0    done
  1    there are findings, or nothing matched what was asked
  2    wrong usage
  3    invalid data
  4    a file is missing or cannot be read
  130  interrupted

The result goes to stdout, everything else to stderr. A project is any folder with
an events.yaml: the current one or one above it, --project DIR or CHRONO_PROJECT.
"""


class _ClosedPipe(Exception):
    """Whoever reads our output has gone; nothing more is wanted."""


class Program(click.Group):
    """The group of commands, which imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """List the names in the order of the help."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        cmd_name: str,
    ) -> click.Command | None:
        """Import the command's module; None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        command = getattr(import_module(f"chrono.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or suggest what may have been meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            close = get_close_matches(args[0], COMMANDS, n=1, cutoff=0.5)
            hint = f'; did you mean "{close[0]}"?' if close else ""
            ctx.fail(f'no command "{args[0]}"{hint}')
        return super().resolve_command(ctx, args)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the list of commands from the table, importing none of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Keep a closed pipe from click, which would call it exit code 1."""
        with _closed_pipe_told():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it wrote is out when this returns."""
        with _closed_pipe_told():
            result = super().invoke(ctx)
            if sys.stdout is not None:
                sys.stdout.flush()
            return result

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        **extra: Any,
    ) -> None:
        """Run and exit with the documented code; never returns."""
        extra.pop("standalone_mode", None)
        _prepare_streams()
        sys.exit(self._run(args, prog_name, complete_var, extra))

    def _run(
        self,
        args: Sequence[str] | None,
        prog_name: str | None,
        complete_var: str | None,
        extra: dict[str, Any],
    ) -> int:
        from chrono.errors import ChronoError

        try:
            code = super().main(
                args, prog_name, complete_var, standalone_mode=False, **extra
            )
            return code if isinstance(code, int) else 0
        except _ClosedPipe:
            _drop_stdout()
            return 0
        except click.Abort:
            return 130
        except click.ClickException as error:
            _tell(_usage(error))
            return error.exit_code
        except ChronoError as error:
            _tell(str(error))
            return error.exit_code
        except OSError as error:
            name = f"{error.filename}: " if error.filename else ""
            _tell(f"{name}{error.strerror or error}")
            _drop_stdout()
            return 4


@contextlib.contextmanager
def _closed_pipe_told() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise _ClosedPipe from error
    except OSError as error:
        # Windows reports a closed pipe as EINVAL.
        if error.errno == errno.EPIPE or (
            os.name == "nt" and error.errno == errno.EINVAL and not error.filename
        ):
            raise _ClosedPipe from error
        raise


def _tell(message: str) -> None:
    """Write one line to stderr; nobody hears of it where that cannot be written."""
    from chrono.cli.output import note

    with contextlib.suppress(OSError):
        note(message)


def _usage(error: click.ClickException) -> str:
    """Say in a line what is wrong with a call, and where the right ones stand."""
    message = " ".join(error.format_message().split()).removesuffix(".")
    if message[1:2].islower():  # as all our messages begin
        message = message[0].lower() + message[1:]
    context = getattr(error, "ctx", None)
    return f"{message}; see {context.command_path} --help" if context else message


def _drop_stdout() -> None:
    """Let what is still buffered go nowhere, so that the exit says nothing."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _prepare_streams() -> None:
    """Write UTF-8 wherever the output is not a terminal with an encoding of its own.

    A character that cannot be written becomes an escape instead of a traceback; in
    JSON such an escape is even right.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="backslashreplace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


@click.group(
    cls=Program,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    epilog=_EPILOG,
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
@click.option(
    "--project",
    metavar="DIR",
    help="Folder with the events.yaml, for whatever command follows.",
)
@click.pass_context
def main(ctx: click.Context, project: str | None) -> None:  # noqa: ARG001 - read by
    # the commands, see chrono.cli.command
    """Read German news, resolve its dates, keep one sourced chronology."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
