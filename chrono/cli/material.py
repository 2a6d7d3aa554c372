"""A project put together as the material of the checks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from chrono.check import Material, Suspected, german_texts
from chrono.lexicon.calendar_names import WEEKDAYS
from chrono.tagger import tag

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chrono.check.material import Key
    from chrono.model.event import Event
    from chrono.model.finding import Finding
    from chrono.model.timex import Timex
    from chrono.project.parts import Project


def findings(root: Path) -> list[Finding]:
    """Check the project in a folder; raises as `chrono.project.open` does."""
    from chrono.check import check
    from chrono.project import open as open_project

    return check(material(open_project(root)))


def material(project: Project) -> Material:
    """Give the checks everything that they look at."""
    store, gazetteer, merged = project.store, project.gazetteer, project.merged
    curated = {event.id for event in store.events}
    others = {event.id for event in merged.events if event.id not in curated}
    others.update(candidate.id for candidate in project.candidates)
    return Material(
        path=str(store.path),
        curated=store.events,
        merged=merged.events,
        articles=project.articles,
        names=gazetteer.names.keys(),
        categories=gazetteer.categories.keys(),
        timexes={
            article.id: tag(article.text, article.published.day)
            for article in project.articles
            if article.published is not None
        },
        text_timexes=_in_texts(store.events),
        weekdays=WEEKDAYS,
        suspected=[
            Suspected(pair.left, pair.right, "; ".join(pair.reasons))
            for pair in merged.suspected
        ],
        others=others,
        findings=project.findings,
        place=store.place,
    )


def _in_texts(
    events: Sequence[Event],
) -> dict[tuple[str, Key], Sequence[Timex]]:
    """Tag the German texts of the curated events, as of each event's own date."""
    found: dict[tuple[str, Key], Sequence[Timex]] = {}
    for event in events:
        day = event.latest or event.earliest or dt.date.min
        for keys, text in german_texts(event):
            found[event.id, keys] = tag(text, day)
    return found
