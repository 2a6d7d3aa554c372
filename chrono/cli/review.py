"""`chrono review`: decide what of the articles enters events.yaml."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from chrono.cli.command import (
    color_option,
    lang_option,
    project_option,
    subcommand,
)
from chrono.errors import ChronoError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from click.shell_completion import CompletionItem

    from chrono.review.decisions import Decision
    from chrono.review.likely import Likely
    from chrono.review.proposals import Material, Proposal

_LIST, _ACCEPT, _REJECT, _MERGE = "--list", "--accept", "--reject", "--merge-into"


def _complete(
    ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    from chrono.cli import complete

    return complete.events(ctx, incomplete)


class _NoTerminalError(ChronoError):
    """There is nobody to ask."""

    exit_code = 2


@subcommand(
    "review",
    examples="""
  chrono review                                  go through what is new
  chrono review --list                           only list it
  chrono review --accept 2024-11-14-kim-test --json
  chrono review --reject 2019-gescheitert-ist --reason "off the subject"
  chrono review --merge-into 2024-06-19-treaty 2024-06-pakt-unterzeichnet
""",
)
@click.argument("ids", nargs=-1, metavar="[ID…]", shell_complete=_complete)
@click.option("--list", "listed", is_flag=True, help="List what is new.")
@click.option("--accept", is_flag=True, help="Accept the events as proposed.")
@click.option("--reject", is_flag=True, help="Reject the events; needs --reason.")
@click.option(
    "--merge-into",
    metavar="EVENT",
    shell_complete=_complete,
    help="Add their sources to an event.",
)
@click.option("--reason", metavar="TEXT", help="Why they are rejected.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@project_option
@lang_option
@color_option
@click.pass_context
def review(
    ctx: click.Context,
    /,
    ids: tuple[str, ...],
    listed: bool,
    accept: bool,
    reject: bool,
    merge_into: str | None,
    reason: str | None,
    as_json: bool,
    project: Path,
    lang: str,
    color: str,
) -> None:
    """Go through the events that the articles tell and events.yaml lacks.

    At the terminal each is shown with its sentence, the proposed entry and what it
    may be the same as, and a key accepts, edits, merges, rejects or skips it. Every
    decision is saved at once: accepted entries go to the end of events.yaml, rejected
    ones to review.yaml beside it. An ID is that of a proposed event or of one of its
    candidates; by default all of them are meant.
    """
    asked = [
        name
        for name, given in (
            (_LIST, listed),
            (_ACCEPT, accept),
            (_REJECT, reject),
            (_MERGE, merge_into is not None),
        )
        if given
    ]
    _check_usage(asked, ids, reason, as_json=as_json)
    from chrono.cli import own_project
    from chrono.cli.review_material import gather
    from chrono.review.proposals import named, proposals

    own_project.require(ctx, project)
    material = gather(project)
    queue = proposals(material)
    if ids:
        queue = named(queue, ids, (event.id for event in material.events))
    if not asked:
        from chrono.cli.review_terminal import hold

        ctx.exit(hold(material, queue, lang, color))
    if listed:
        _print_list(material, queue, lang, as_json=as_json)
    else:
        made = _decide(material, queue, asked[0], reason or "", merge_into or "")
        _print_decisions(made, as_json=as_json)


def _check_usage(
    asked: list[str], ids: tuple[str, ...], reason: str | None, *, as_json: bool
) -> None:
    """Raise UsageError for options that do not go together."""
    if len(asked) > 1:
        raise click.UsageError(f"{' and '.join(asked)} exclude each other")
    if not asked:
        if as_json:
            raise click.UsageError("--json goes with --list, --accept, --reject …")
        if reason is not None:
            raise click.UsageError("--reason goes with --reject")
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise _NoTerminalError(
                "a review asks questions and needs a terminal; "
                "in a script use --list, --accept ID or --reject ID"
            )
        return
    if asked[0] != _LIST and not ids:
        raise click.UsageError(f"{asked[0]} needs an ID; --list shows them")
    if (reason is not None) != (asked[0] == _REJECT):
        raise click.UsageError("--reject and --reason go together")


def _decide(
    material: Material, queue: Sequence[Proposal], what: str, reason: str, target: str
) -> tuple[Decision, ...]:
    from chrono.review import decisions

    if what == _ACCEPT:
        return decisions.accept(material, queue)
    if what == _REJECT:
        return decisions.reject(material, queue, reason)
    curated = {e.id: e for e in material.events if e.origin.value != "extracted"}
    if target not in curated:
        from difflib import get_close_matches

        close = get_close_matches(target, curated, n=1, cutoff=0.5)
        hint = f'; did you mean "{close[0]}"?' if close else ""
        raise ChronoError(f'there is no event "{target}" in events.yaml{hint}')
    made: list[Decision] = []
    event = curated[target]
    for proposal in queue:
        made.append(decisions.merge(material, proposal, event))
        event = made[-1].event or event
    return tuple(made)


def _print_list(
    material: Material, queue: Sequence[Proposal], lang: str, *, as_json: bool
) -> None:
    from chrono.cli.output import note
    from chrono.export import clean
    from chrono.export.dates import display

    if as_json:
        from chrono.export import document

        _print_json(
            proposals=[
                document.event(each.event)
                | {
                    "candidates": [member.id for member in each.members],
                    "likely": [
                        {
                            "id": other.event.id,
                            "origin": other.event.origin.value,
                            "score": other.score,
                            "reasons": list(other.reasons),
                        }
                        for other in _likely(material, each)
                    ],
                    "rejected_before": [r.reason for r in each.rejected_before],
                }
                for each in queue
            ]
        )
        return
    for each in queue:
        event = each.event
        title = next(iter(event.title.values()), "")
        click.echo(f"{clean.line(event.id)}  {display(event.when, lang)}")
        click.echo(f"  {clean.line(title)} [{event.category}, {event.status}]")
        for source in event.sources:
            words = clean.line(source.quote.exact) if source.quote else ""
            click.echo(f"  {clean.line(source.article or '')}: {words}")
        for other in _likely(material, each):
            click.echo(f"  perhaps {clean.line(other.event.id)}")
    note(f"{len(queue)} new" if queue else "nothing new to review")


def _likely(material: Material, proposal: Proposal) -> tuple[Likely, ...]:
    from chrono.review.likely import likely

    return likely(proposal, material.events, material.suspected, material.names)


def _print_decisions(made: Sequence[Decision], *, as_json: bool) -> None:
    if as_json:
        _print_json(
            decisions=[
                {
                    "id": each.proposal.id,
                    "decision": each.kind,
                    "event": each.event.id if each.event else None,
                    "reason": each.reason or None,
                    "candidates": [member.id for member in each.proposal.members],
                    "file": str(each.change.path) if each.change else None,
                }
                for each in made
            ]
        )
        return
    from chrono.export import clean

    for each in made:
        into = f" -> {each.event.id}" if each.event else f": {each.reason}"
        click.echo(clean.line(f"{each.kind} {each.proposal.id}{into}"))


def _print_json(**fields: Any) -> None:
    import json

    document = {"schema_version": 1, **fields}
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))
