"""`chrono add`: bring articles in, from files and addresses."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from chrono.cli.command import options, project_option, subcommand
from chrono.cli.dates import ReferenceType
from chrono.errors import ChronoError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chrono.articles.incoming.bring import Brought, Wishes
    from chrono.model.article import Article

_ADDED, _WOULD_ADD, _KNOWN = "added", "would add", "known"


def _check_date(
    _ctx: click.Context, _param: click.Parameter, value: str | None
) -> str | None:
    if value is not None:
        from chrono.articles import published

        try:
            published.parse(value)
        except ValueError as error:
            raise click.BadParameter(f"{error}; write it as 2024-11-15") from None
    return value


def _check_address(
    _ctx: click.Context, _param: click.Parameter, value: str | None
) -> str | None:
    if value is not None:
        from chrono.articles.incoming import urls

        if not urls.canonical(value):
            raise click.BadParameter(f'"{value}" is no address of a web page')
    return value


_said_options = options(
    click.option(
        "--published",
        metavar="DATE",
        callback=_check_date,
        help="The day it appeared, whatever it says; 2024-11-15~ is not sure.",
    ),
    click.option("--title", metavar="TEXT", help="The title, whatever it says."),
    click.option("--publisher", metavar="NAME", help="Who published it."),
    click.option(
        "--url", metavar="URL", callback=_check_address, help="Where to cite it from."
    ),
    click.option("--language", metavar="CODE", help="Its language; German is de."),
)
_fetch_options = options(
    click.option(
        "--allow-private",
        is_flag=True,
        help="Fetch from private addresses and this machine as well.",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(0.1, 3600),
        default=30,
        metavar="SECONDS",
        show_default=True,
        help="For one page, redirects included.",
    ),
    click.option(
        "--max-bytes",
        type=click.IntRange(1),
        default=10_000_000,
        metavar="N",
        show_default=True,
        help="The longest page that is fetched.",
    ),
    click.option(
        "--accessed",
        type=ReferenceType(),
        metavar="DATE",
        help="The day of access; today by default.",
    ),
    click.option(
        "--reader",
        type=click.Choice(["auto", "trafilatura", "simple"]),
        default="auto",
        help="What takes the text out of a page; auto is trafilatura if installed.",
    ),
)


@subcommand(
    "add",
    examples="""
  chrono add https://www.example.org/2024/11/15/kim.html
  chrono add --dry-run ../inbox/*.html
  chrono add notes.txt --published 2024-11-15 --publisher dpa
  curl -s "$PAGE" | chrono add - --url "$PAGE"
""",
)
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL…")
@click.option("--dry-run", is_flag=True, help="Show what would be added, and stop.")
@_said_options
@click.option("--allow-duplicate", is_flag=True, help="Add what is there already.")
@_fetch_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@project_option
@click.pass_context
def add(
    ctx: click.Context,
    /,
    sources: tuple[str, ...],
    project: Path,
    dry_run: bool,
    allow_duplicate: bool,
    as_json: bool,
    **said: Any,
) -> None:
    """Bring articles in: text, Markdown or HTML, from a FILE or a URL.

    Each becomes a file in articles/: title, publisher, address, and the day of
    publication with the words that say so, then the text. What is there already is
    recognised, also when lightly edited, and left alone; nothing is overwritten. "-"
    is a text or page on stdin. `chrono review` then goes through what is new in it.
    """
    from chrono import articles
    from chrono.cli import own_project
    from chrono.cli.output import note

    own_project.require(ctx, project)
    folder = project / "articles"
    known, _ = articles.read_folder(folder)
    wishes = _wishes(said)
    results: list[dict[str, Any]] = []
    code = 0
    for given in sources:
        try:
            brought = _brought(given, wishes, folder, known)
            state = _KNOWN if brought.is_known and not allow_duplicate else _ADDED
            if state == _ADDED and not dry_run:
                _write(brought)
        except ChronoError as error:
            note(str(error))
            code = max(code, error.exit_code)
            results.append({"given": given, "state": "failed", "error": str(error)})
            continue
        if state == _KNOWN:
            code = max(code, 1)
        else:
            known.append(brought.article)
            state = _WOULD_ADD if dry_run else state
        results.append(_fields(brought, state))
        if not as_json:
            for line in _lines(brought, state):
                click.echo(line)
    if as_json:
        _print_json(results)
    ctx.exit(code)


def _wishes(said: dict[str, Any]) -> Wishes:
    from chrono.articles.incoming.arrival import tidy_line
    from chrono.articles.incoming.bring import Wishes
    from chrono.articles.incoming.fetch import Limits

    texts = ("title", "publisher", "published", "url", "language")
    return Wishes(
        today=said["accessed"] or dt.date.today(),
        reader=said["reader"],
        limits=Limits(
            bytes=said["max_bytes"],
            seconds=said["timeout"],
            allow_private=said["allow_private"],
        ),
        **{name: tidy_line(said[name] or "") for name in texts},
    )


def _brought(given: str, wishes: Wishes, folder: Path, known: list[Article]) -> Brought:
    from chrono.articles.incoming.bring import bring

    return bring(given, wishes, folder, known)


def _write(brought: Brought) -> None:
    from chrono.articles.incoming import filing

    filing.write(brought.path, brought.document)


def _lines(brought: Brought, state: str) -> Iterator[str]:
    """Say what was found, for a reader."""
    from chrono.export import clean

    arrival, match = brought.arrival, brought.match
    if state == _KNOWN:
        yield clean.line(f"{state}: {brought.given} is {_match(brought)}")
        return
    text = arrival.text
    count = sum(bool(each.strip()) for each in text.split("\n\n"))
    paragraphs = f"{count} paragraph{'' if count == 1 else 's'}"
    language = arrival.language or "de"
    yield clean.line(f"{state} {_path(brought)}")
    rows = [
        ("title", arrival.title),
        ("publisher", arrival.publisher),
        ("published", f"{brought.dated.published.edtf}, by {brought.dated.evidence}"),
        *(
            ("but", f"{each.published.edtf}, by {each.evidence}")
            for each in brought.others
        ),
        ("url", arrival.url),
        ("language", language if language == "de" else f"{language}; only de is read"),
        (
            "text",
            f"{len(text):,} characters, {paragraphs} ({arrival.reader})",
        ),
        ("begins", _shortened(text)),
        ("ends", _shortened(text, at_end=True)),
        ("like", _match(brought) if match else ""),
    ]
    for label, value in rows:
        if value:
            yield f"  {label:<10} {clean.line(value)}"


def _match(brought: Brought) -> str:
    """Say which article it is, or what it is like."""
    match = brought.match
    assert match is not None, "asked only where there is one"
    name = str(match.article.path or match.article.id)
    if match.by == "address":
        return f"{name}, which has the same address"
    share = f"{match.share or 0:.0%}"
    return f"{name}, with {share} of its text in common"


def _shortened(text: str, *, at_end: bool = False) -> str:
    words = " ".join(text.split())
    if len(words) <= 60:
        return words
    return f"… {words[-58:]}" if at_end else f"{words[:58]} …"


def _path(brought: Brought) -> str:
    import os

    path = str(brought.path)
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative


def _fields(brought: Brought, state: str) -> dict[str, Any]:
    arrival, match = brought.arrival, brought.match
    return {
        "given": brought.given,
        "state": state,
        "id": brought.path.stem,
        "path": str(brought.path),
        "title": arrival.title,
        "publisher": arrival.publisher,
        "author": arrival.author,
        "url": arrival.url or None,
        "published": brought.dated.published.edtf,
        "published_evidence": brought.dated.evidence,
        "other_dates": [
            {"published": each.published.edtf, "evidence": each.evidence}
            for each in brought.others
        ],
        "language": arrival.language or "de",
        "reader": arrival.reader,
        "characters": len(arrival.text),
        "like": None
        if match is None
        else {
            "id": match.article.id,
            "same": match.is_same,
            "by": match.by,
            "share": match.share,
        },
    }


def _print_json(results: list[dict[str, Any]]) -> None:
    import json

    document = {"schema_version": 1, "articles": results}
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))
