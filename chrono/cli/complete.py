"""What the shell may complete: ids of events, actors, places and categories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.shell_completion import CompletionItem

from chrono.export.texts import name, pick

if TYPE_CHECKING:
    import click

    from chrono.model.chronology import Chronology


def names(kind: str, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    """Offer the ids of a kind that begin as typed, with their names as help."""
    from chrono.export.select import known_ids

    chronology = _chronology(ctx)
    if chronology is None:
        return []
    return [
        CompletionItem(each, help=name(chronology.names, each, "de"))
        for each in sorted(known_ids(kind, chronology))
        if each.lower().startswith(incomplete.lower())
    ]


def events(ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    """Offer the ids of events that begin as typed, with their titles as help."""
    chronology = _chronology(ctx)
    return [
        CompletionItem(event.id, help=pick(event.title, "de"))
        for event in chronology or ()
        if event.id.startswith(incomplete)
    ]


def _chronology(ctx: click.Context) -> Chronology | None:
    """Load the project; a project that cannot be loaded completes to nothing."""
    from chrono.cli import locate
    from chrono.errors import ChronoError

    asked = ctx.params.get("project")
    try:
        from chrono.project import load

        return load(locate.find(str(asked) if asked else None).root)
    except (ChronoError, OSError):
        return None
