"""Accept, merge, reject: each decision is one write of one file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chrono import store
from chrono.errors import ChronoError
from chrono.model.rejection import Rejection
from chrono.review.proposals import cited, entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chrono.model.event import Event
    from chrono.review.proposals import Material, Proposal
    from chrono.store import Change

ACCEPTED, MERGED, REJECTED, SKIPPED = "accepted", "merged", "rejected", "skipped"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a proposal.

    `event` is the event of events.yaml that has it now, if any; `change` what was
    written, None for a proposal that was skipped.
    """

    kind: str
    proposal: Proposal
    event: Event | None = None
    reason: str = ""
    change: Change | None = None


def accept(material: Material, proposals: Sequence[Proposal]) -> tuple[Decision, ...]:
    """Append the proposals to events.yaml as they are proposed, all at once.

    Raises what `store.append` does; then nothing was written.
    """
    taken = set(store.load(material.path).positions)
    events = []
    for proposal in proposals:
        event = settled(material, entry(proposal, taken), proposal)
        taken.add(event.id)
        events.append(event)
    change = store.append(material.path, events, distinct=True)
    return tuple(
        Decision(ACCEPTED, proposal, event, change=change)
        for proposal, event in zip(proposals, events, strict=True)
    )


def accept_text(
    material: Material, proposal: Proposal, text: str, event: Event
) -> Decision:
    """Append an entry as a person wrote it; `event` is what it says.

    Raises what `store.append_entry` does.
    """
    done = settled(material, event, proposal)
    if done.same_as != event.same_as:
        lines = store.write_entry(done).splitlines()
        added = next(line for line in lines if line.startswith("same_as: "))
        text = f"{text.rstrip()}\n{added}\n"
    change = store.append_entry(material.path, text)
    return Decision(ACCEPTED, proposal, done, change=change)


def merge(material: Material, proposal: Proposal, target: Event) -> Decision:
    """Add the proposal's sources to an event of events.yaml.

    Raises what `store.add_sources` does.
    """
    known = {
        (source.article, source.quote.exact if source.quote else None)
        for source in target.sources
    }
    new = tuple(
        source
        for source in cited(proposal.event.sources)
        if (source.article, source.quote.exact if source.quote else None) not in known
    )
    joined = replace(target, sources=(*target.sources, *new))
    left = material.left_over(joined, proposal.members)
    change = store.add_sources(material.path, target.id, new, left)
    joined = replace(joined, same_as=(*joined.same_as, *left))
    return Decision(MERGED, proposal, joined, change=change)


def reject(
    material: Material, proposals: Sequence[Proposal], reason: str
) -> tuple[Decision, ...]:
    """Remember that the proposals are not wanted, and why; all at once.

    Raises ChronoError without a reason, and what `store.append_rejections` does.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise ChronoError("a rejection needs a reason; say it in a few words")
    rejections = dict.fromkeys(
        rejection for each in proposals for rejection in _rejections(each, reason)
    )
    change = store.append_rejections(material.rejections_path, rejections)
    return tuple(
        Decision(REJECTED, proposal, reason=reason, change=change)
        for proposal in proposals
    )


def settled(material: Material, event: Event, proposal: Proposal) -> Event:
    """Give the event with `same_as` for statements that merging would keep apart."""
    if event.same_as:
        return event
    return replace(event, same_as=material.left_over(event, proposal.members))


def _rejections(proposal: Proposal, reason: str) -> Iterable[Rejection]:
    for member in proposal.members:
        source = member.source
        if source.quote is not None:
            yield Rejection(
                member.article,
                source.quote.exact,
                reason,
                source.timex.text if source.timex else "",
                member.category,
                member.title,
            )
