"""A project's parts, as `chrono review` needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono import project as projects
from chrono import store
from chrono.cli.output import note
from chrono.extract.features import of_event
from chrono.extract.reading import order_of
from chrono.merge import join
from chrono.model.event import Origin
from chrono.review.proposals import Material
from chrono.store.rejections import NAME as REVIEW

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chrono.model.candidate import Candidate
    from chrono.model.event import Event


def gather(root: Path) -> Material:
    """Open a project and take it apart; what is wrong with review.yaml goes to stderr.

    Raises UnreadableFile and InvalidData as opening a project does.
    """
    project = projects.open(root)
    path = root / "events.yaml"
    rejections, findings = store.load_rejections(path.with_name(REVIEW))
    for finding in findings:
        note(str(finding))
    gazetteer = project.gazetteer
    order = order_of(gazetteer.categories)

    def left_over(event: Event, members: Sequence[Candidate]) -> tuple[str, ...]:
        features = {event.id: of_event(event, gazetteer, order)}

        def stands_apart(candidates: Sequence[Candidate]) -> bool:
            merged = join([event], candidates, features).events
            return any(each.origin is Origin.EXTRACTED for each in merged)

        if not stands_apart(members):
            return ()
        return tuple(each.id for each in members if stands_apart([each]))

    return Material(
        path=path,
        events=project.merged.events,
        candidates=project.candidates,
        suspected=tuple((pair.left, pair.right) for pair in project.merged.suspected),
        articles={article.id: article for article in project.articles},
        names=gazetteer.names,
        categories=frozenset(gazetteer.categories),
        rejections=rejections,
        left_over=left_over,
    )
