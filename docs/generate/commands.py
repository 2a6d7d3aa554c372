"""Every command as its `--help` shows it, and the variables that its options read."""

from __future__ import annotations

from collections.abc import Iterator

import click

from chrono.cli.main import COMMANDS, main

WIDTH = 80


def contexts() -> Iterator[click.Context]:
    """Give the context of `chrono`, then of each command in the order of the help."""
    root = click.Context(
        main,
        info_name="chrono",
        terminal_width=WIDTH,
        help_option_names=["-h", "--help"],
    )
    yield root
    for name in COMMANDS:
        command = main.get_command(root, name)
        assert command is not None
        yield click.Context(
            command,
            parent=root,
            info_name=name,
            terminal_width=WIDTH,
            help_option_names=["-h", "--help"],
        )


def options(context: click.Context) -> list[click.Option]:
    """The options of a command, `--help` left out."""
    return [
        each
        for each in context.command.get_params(context)
        if isinstance(each, click.Option) and each.name != "help"
    ]


def reference() -> str:
    """A section a command: its help, and its variables."""
    parts = []
    for context in contexts():
        text = "\n".join(line.rstrip() for line in context.get_help().splitlines())
        parts.append(f"## {context.command_path}\n\n```text\n{text}\n```\n")
        variables = [
            f"`{option.opts[-1]}` from `{option.envvar}`"
            for option in options(context)
            if option.envvar
        ]
        if variables:
            parts.append(f"Without the option: {', '.join(variables)}.\n")
    return "\n".join(parts)
