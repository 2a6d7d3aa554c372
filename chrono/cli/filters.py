"""The filters that every command on the chronology shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from chrono.cli.command import options
from chrono.cli.dates import OnType, SpanType
from chrono.export.select import Filter
from chrono.model.when import When

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

STATUSES = ("confirmed", "claimed", "denied", "disputed")


class NameType(click.ParamType):  # type: ignore[type-arg]
    """An actor, a place or a category; completes to those that events carry."""

    def __init__(self, kind: str) -> None:
        self.name = kind

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the ids of the project's events with their names."""
        from chrono.cli import complete

        del param
        return complete.names(self.name, ctx, incomplete)


class EventType(click.ParamType):  # type: ignore[type-arg]
    """The id of an event; completes to the project's ids."""

    name = "id"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the ids of the project's events with their titles."""
        from chrono.cli import complete

        del param
        return complete.events(ctx, incomplete)


_filters = options(
    click.option(
        "--from",
        "since",
        type=SpanType(),
        metavar="DATE",
        help="Events that may have been on DATE or later.",
    ),
    click.option(
        "--to",
        "until",
        type=SpanType(),
        metavar="DATE",
        help="Events that may have been on DATE or earlier; 2024 is up to 31 December.",
    ),
    click.option(
        "--on",
        type=OnType(),
        multiple=True,
        metavar="DATE",
        help="Events that may have been on DATE; 06-19 is 19 June of any year.",
    ),
    click.option(
        "--actor",
        type=NameType("actor"),
        multiple=True,
        metavar="NAME",
        help="Events of this actor: an id, a name or an alias.",
    ),
    click.option(
        "--category",
        type=NameType("category"),
        multiple=True,
        metavar="NAME",
        help="Events of this category.",
    ),
    click.option(
        "--place",
        type=NameType("place"),
        multiple=True,
        metavar="NAME",
        help="Events at this place.",
    ),
    click.option(
        "--status",
        type=click.Choice(STATUSES, case_sensitive=False),
        multiple=True,
        help="Events of this status.",
    ),
    click.option(
        "--search",
        multiple=True,
        metavar="TEXT",
        help="Events that say TEXT anywhere, in either language; repeated: all of it.",
    ),
    click.option(
        "--source",
        multiple=True,
        metavar="TEXT",
        help="Events with TEXT in a source's publisher, title, address or article id.",
    ),
)


def filter_options(function: Any) -> Any:
    """Add the filters to a command, which gets them as keyword arguments."""
    return _filters(function)


FILTER_HELP = """
    DATE is EDTF (2024-06-19, 2024-06, 2022-02/2022-04) or German ("Juni 2024",
    "Anfang 2022"). An event counts where some day it may have been on lies in
    what is asked: one of "Juni 2024" is found by --on 2024-06-19. A repeated
    filter means any of its values, different filters mean all of them.
"""


def wanted(params: dict[str, Any]) -> Filter:
    """Build the filter from the options, taking them out of `params`.

    Raises click.UsageError for a period that ends before it begins.
    """
    since: When | None = params.pop("since")
    until: When | None = params.pop("until")
    first = since.earliest if since else None
    last = until.latest if until else None
    if first and last and first > last:
        raise click.UsageError(f"--from {first} is after --to {last}")
    on = params.pop("on")
    return Filter(
        since=first,
        until=last,
        on=tuple(each for each in on if isinstance(each, When)),
        anniversaries=tuple(each for each in on if isinstance(each, tuple)),
        actors=params.pop("actor"),
        categories=params.pop("category"),
        places=params.pop("place"),
        statuses=tuple(status.lower() for status in params.pop("status")),
        search=params.pop("search"),
        sources=params.pop("source"),
    )
