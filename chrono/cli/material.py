"""A project put together as the material of the checks."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from chrono.check import Material, Suspected, german_texts
from chrono.errors import InvalidData, UnreadableFile
from chrono.lexicon.calendar_names import WEEKDAYS
from chrono.model.codes import finding
from chrono.tagger import tag

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chrono.check.material import Key
    from chrono.errors import ChronoError
    from chrono.model.event import Event
    from chrono.model.finding import Finding
    from chrono.model.timex import Timex
    from chrono.project.parts import Project

_MESSAGE = re.compile(
    r"(?P<path>.+?)(?::(?P<line>\d+):(?P<column>\d+))?: "
    r"(?P<code>C\d{3}) (?P<message>.+)",
    re.DOTALL,
)


def findings(root: Path) -> tuple[list[Finding], int]:
    """Check the project in a folder.

    With the findings comes the exit code of a file without which nothing can be
    merged, 0 if there is none. Then what is wrong with it and with the articles is
    all that was looked for.
    """
    from chrono.check import check
    from chrono.project import open as open_project

    project = open_project(root)
    try:
        return check(material(project)), 0
    except (InvalidData, UnreadableFile) as error:
        return sorted({*project.article_findings, _of(error)}), error.exit_code


def _of(error: ChronoError) -> Finding:
    """Turn the message of an error, "path:line:column: CODE …", into a finding."""
    match = _MESSAGE.fullmatch(str(error))
    if match is None:
        raise error
    place = int(match["line"] or 0), int(match["column"] or 0)
    return finding(match["code"], match["path"], place, match["message"])


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
