"""The terminal at which a review is held: keys, lines, the editor, interrupts."""

from __future__ import annotations

import contextlib
import signal
from typing import TYPE_CHECKING

import click

from chrono.cli import output
from chrono.cli.keys import Keys
from chrono.errors import ChronoError
from chrono.export.terminal_text import Span, fold, render
from chrono.review.dialogue import run
from chrono.review.session import start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chrono.export.terminal_text import Line
    from chrono.review.proposals import Material, Proposal


class _Terminal:
    """A `chrono.review.dialogue.Terminal` on stdin and stdout."""

    def __init__(self, lang: str, *, color: bool) -> None:
        self.lang = lang
        self.color = color
        self.keys = Keys()

    @property
    def width(self) -> int:
        """Ask anew each time: windows are resized."""
        return min(output.width(None), 160)

    def show(self, lines: Sequence[Line]) -> None:
        for line in lines:
            click.echo(render(line, color=self.color), color=self.color)

    def forget(self) -> None:
        self.keys.forget()

    def key(self) -> str:
        return self.keys.read()

    def line(self, prompt: str) -> str:
        self.keys.give_back()
        self.show(fold([Span(prompt)], self.width))
        answer = click.prompt(">", default="", show_default=False, prompt_suffix=" ")
        return str(answer)

    def edit(self, text: str) -> str:
        self.keys.give_back()
        try:
            edited = click.edit(text, extension=".yaml", require_save=False)
        except click.ClickException as error:
            raise ChronoError(error.format_message()) from None
        return text if edited is None else edited

    @contextlib.contextmanager
    def undisturbed(self) -> Iterator[None]:
        """Hold Ctrl-C back, so that what is written is also known to be written."""
        held: list[int] = []
        before = signal.signal(
            signal.SIGINT, lambda number, _frame: held.append(number)
        )
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)
        if held:
            raise KeyboardInterrupt


def hold(material: Material, queue: Sequence[Proposal], lang: str, color: str) -> int:
    """Hold a review of the proposals and give the exit code."""
    if not queue:
        click.echo("nothing new to review")
        return 0
    session = start(material, queue)
    terminal = _Terminal(lang, color=output.colored(color, to_terminal=True))
    try:
        run(session, terminal)
    except (KeyboardInterrupt, click.Abort):
        click.echo(f"\ninterrupted; all decisions are saved: {session.summary()}")
        return 130
    finally:
        terminal.keys.give_back()
    click.echo(session.summary())
    return 0
