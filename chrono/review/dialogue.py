"""A review at the keyboard: one proposal after the other, until all are decided.

The dialogue knows no terminal: it shows lines and asks for keys, texts and edits
through a `Terminal`. Each decision is written before the next question is asked, so
that leaving at any moment loses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from chrono import store
from chrono.errors import ChronoError
from chrono.export import clean
from chrono.export.terminal_text import Span, fold, width_of
from chrono.model.event import Origin
from chrono.review import card, decisions, draft, sentence
from chrono.review.decisions import Decision
from chrono.review.likely import likely
from chrono.review.proposals import entry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from chrono.export.terminal_text import Line
    from chrono.model.event import Event
    from chrono.review.draft import Draft
    from chrono.review.likely import Likely
    from chrono.review.proposals import Proposal
    from chrono.review.session import Session

REASONS = (
    "off the subject",
    "not an event",
    "wrongly read",
    "known already",
    "too vague",
)
"""What a rejection mostly says; a digit is enough for these."""


class Terminal(Protocol):
    """Where a review is held. Any of it may raise KeyboardInterrupt."""

    lang: str
    color: bool

    @property
    def width(self) -> int:
        """The columns that a line may take now."""

    def show(self, lines: Sequence[Line]) -> None:
        """Print lines."""

    def forget(self) -> None:
        """Throw away keys that were typed before there was a question."""

    def key(self) -> str:
        """Wait for a key and give it; "" for the end of input."""

    def line(self, prompt: str) -> str:
        """Ask for a line; "" is never mind."""

    def edit(self, text: str) -> str:
        """Let a text be edited. Raises ChronoError if no editor can be started."""

    def undisturbed(self) -> AbstractContextManager[None]:
        """Hold an interrupt back until what is inside is done."""


def run(session: Session, terminal: Terminal) -> None:
    """Ask about every proposal until all are decided or the person quits."""
    while session.position < len(session.queue):
        question = _Question(session, terminal, session.queue[session.position])
        while not question.answered:
            if not question.ask():
                return


@dataclass(slots=True)
class _Question:
    """What is to become of one proposal; `edited` is the entry as changed so far."""

    session: Session
    terminal: Terminal
    proposal: Proposal
    edited: Draft | None = None
    shown: bool = False
    answered: bool = False

    def ask(self) -> bool:
        """Show the card if need be and do what a key asks for; False to quit."""
        if not self.shown:
            # A key held down too long is not the answer to what was not yet asked.
            self.terminal.forget()
            self.draw()
            self.shown = True
        key = self.terminal.key()
        if key in ("q", ""):
            return False
        act = ACTS.get(key)
        if act is None:
            self.terminal.show(_keys(self.terminal.width))
            return True
        try:
            self.answered = act[1](self)
        except ChronoError as error:
            self.say(str(error), "red")
        return True

    @property
    def found(self) -> tuple[Likely, ...]:
        """The events that it may be the same as, numbered from 1 on the card."""
        material = self.session.material
        return likely(
            self.proposal, self.session.events, material.suspected, material.names
        )

    @property
    def event(self) -> Event:
        """The entry as it would be written now."""
        if self.edited is not None and self.edited.event is not None:
            return self.edited.event
        taken = store.load(self.session.material.path).positions
        return entry(self.proposal, taken)

    def draw(self) -> None:
        """Show the proposal and the keys."""
        drawn = card.lines(
            self.proposal,
            self.event,
            self.found,
            self.session.material,
            width=self.terminal.width,
            lang=self.terminal.lang,
            color=self.terminal.color,
            place=f"{self.session.position + 1} of {len(self.session.queue)}",
        )
        self.terminal.show([[], *drawn, [], *_keys(self.terminal.width)])

    def accept(self) -> bool:
        """Append the entry as it stands."""
        material = self.session.material
        with self.terminal.undisturbed():
            if self.edited is None or self.edited.event is None:
                (decision,) = decisions.accept(material, [self.proposal])
            else:
                decision = decisions.accept_text(
                    material, self.proposal, self.edited.text, self.edited.event
                )
            self.session.decide(decision)
        self.say(f"accepted as {decision.event.id if decision.event else '?'}", "green")
        return True

    def edit(self) -> bool:
        """Let the entry be edited until it is in order or the edit is dropped."""
        material = self.session.material
        text = draft.write(self.proposal, self.event)
        if self.edited is not None:
            text = self.edited.text
        self.shown = False
        while True:
            new = draft.read(self.terminal.edit(text), material)
            if not new.text:
                self.edited = None
                self.say("the edit is taken back", "dim")
                return False
            if not new.problems:
                self.edited = new
                return False
            for problem in new.problems:
                self.say(problem, "red")
            self.say("e edit again, any other key drops the changes", "bold")
            if self.terminal.key() != "e":
                return False
            text = new.text

    def merge(self) -> bool:
        """Ask which event it belongs to, and add its sources there."""
        found = self.found
        numbers = {0: "", 1: "1 or "}.get(len(found), f"1–{len(found)} or ")
        prompt = f"merge into ({numbers}an id; nothing: never mind)"
        asked = self.terminal.line(prompt).strip()
        if not asked:
            return False
        target = _target(self.session.events, asked, found)
        with self.terminal.undisturbed():
            material = self.session.material
            self.session.decide(decisions.merge(material, self.proposal, target))
        self.say(f"merged into {target.id}", "green")
        return True

    def reject(self) -> bool:
        """Ask for the reason, and remember it."""
        listed = ", ".join(f"{number} {text}" for number, text in enumerate(REASONS, 1))
        prompt = f"why? ({listed}; or your own words; nothing: never mind)"
        asked = self.terminal.line(prompt).strip()
        if not asked:
            return False
        if asked.isdecimal() and 0 < int(asked) <= len(REASONS):
            asked = REASONS[int(asked) - 1]
        with self.terminal.undisturbed():
            material = self.session.material
            (decision,) = decisions.reject(material, [self.proposal], asked)
            self.session.decide(decision)
        self.say(f"rejected: {decision.reason}", "green")
        return True

    def skip(self) -> bool:
        """Leave it for another time."""
        self.session.decide(Decision(decisions.SKIPPED, self.proposal))
        self.say("skipped", "dim")
        return True

    def undo(self) -> bool:
        """Take the last decision back and ask about its proposal again."""
        with self.terminal.undisturbed():
            undone = self.session.undo()
        self.say(f"no longer {undone.kind}: {undone.proposal.id}", "green")
        return True

    def context(self) -> bool:
        """Show what stands around the sentence, and how it was read."""
        width = self.terminal.width
        self.terminal.show(
            sentence.context(self.proposal, self.session.material, width)
        )
        return False

    def say(self, text: str, style: str) -> None:
        """Show a line, folded."""
        self.terminal.show(fold([Span(clean.line(text), style)], self.terminal.width))


ACTS: dict[str, tuple[str, Callable[[_Question], bool]]] = {
    "a": ("accept", _Question.accept),
    "e": ("edit", _Question.edit),
    "m": ("merge into …", _Question.merge),
    "r": ("reject", _Question.reject),
    "s": ("skip", _Question.skip),
    "u": ("undo", _Question.undo),
    "c": ("context", _Question.context),
}
"""Key -> what it is called, and what it does; True when the question is answered."""


def _keys(width: int) -> list[Line]:
    """Name the keys, on as many lines as it takes; a key stays with its word."""
    lines: list[Line] = [[]]
    for key, word in [*((key, act[0]) for key, act in ACTS.items()), ("q", "quit")]:
        named = [Span(key, "bold"), Span(f" {word}")]
        if lines[-1] and width_of(lines[-1]) + 2 + width_of(named) > width:
            lines.append([])
        lines[-1] += [Span("  "), *named] if lines[-1] else named
    return lines


def _target(events: Sequence[Event], asked: str, found: Sequence[Likely]) -> Event:
    """Find the event of events.yaml that was meant."""
    if asked.isdecimal() and 0 < int(asked) <= len(found):
        event = found[int(asked) - 1].event
    else:
        near = [event for event in events if event.id.startswith(asked)]
        exact = [event for event in near if event.id == asked]
        if len(exact or near) != 1:
            problem = "several events begin with" if near else "there is no event"
            raise ChronoError(f'{problem} "{clean.line(asked)}"')
        (event,) = exact or near
    if event.origin is Origin.EXTRACTED:
        raise ChronoError(f'"{event.id}" is new as well; accept it first')
    return event
