"""`chrono completion`: the script that makes a shell complete commands and ids."""

from __future__ import annotations

import click

from chrono.cli.command import subcommand


@subcommand(
    "completion",
    examples="""
  eval "$(chrono completion bash)"                    in ~/.bashrc
  eval "$(chrono completion zsh)"                     in ~/.zshrc
  chrono completion fish > ~/.config/fish/completions/chrono.fish
""",
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, /, shell: str) -> None:
    """Print the completion script for SHELL.

    It completes commands, options, and the ids of events, actors, places and
    categories of the project.
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    script = kind(ctx.find_root().command, {}, "chrono", "_CHRONO_COMPLETE")
    # Not source(): for bash that starts a bash to ask for its version.
    click.echo(script.source_template % script.source_vars())
