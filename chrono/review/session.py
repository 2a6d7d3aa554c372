"""What was decided in a review so far, and what is still to come."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chrono import store
from chrono.errors import ChronoError
from chrono.review import decisions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.model.event import Event
    from chrono.review.decisions import Decision
    from chrono.review.proposals import Material, Proposal


@dataclass(slots=True)
class Session:
    """The proposals in order, and the decisions about those before `position`.

    `events` are those that a proposal may be the same as, with what was accepted.
    """

    material: Material
    queue: Sequence[Proposal]
    events: list[Event]
    position: int = 0
    done: list[Decision] = field(default_factory=list)
    _before: list[list[Event]] = field(default_factory=list)

    def decide(self, decision: Decision) -> None:
        """Keep a decision and go on to the next proposal."""
        self._before.append(self.events)
        self.done.append(decision)
        self.position += 1
        if decision.event is not None:
            gone = {decision.event.id, decision.proposal.id}
            kept = [event for event in self.events if event.id not in gone]
            self.events = [*kept, decision.event]

    def undo(self) -> Decision:
        """Take the last decision back, what it wrote included.

        Raises ChronoError when there is none, or when the file was changed since.
        """
        if not self.done:
            raise ChronoError("there is nothing to undo")
        change = self.done[-1].change
        if change is not None:
            store.undo(change)
        self.events = self._before.pop()
        self.position -= 1
        return self.done.pop()

    def summary(self) -> str:
        """Say in a line what was decided."""
        kinds = (decisions.ACCEPTED, decisions.MERGED, decisions.REJECTED)
        counts = {
            kind: sum(decision.kind == kind for decision in self.done) for kind in kinds
        }
        left = len(self.queue) - sum(counts.values())
        listed = ", ".join(f"{number} {kind}" for kind, number in counts.items())
        return f"{listed}; {left} left"


def start(material: Material, queue: Sequence[Proposal]) -> Session:
    """Begin a review of the proposals in `queue`."""
    return Session(material, queue, list(material.events))
