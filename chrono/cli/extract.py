"""`chrono extract`: what the articles say happened, before anything is merged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from chrono.cli.command import lang_option, output_option, project_option, subcommand
from chrono.errors import ChronoError, InvalidData, UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chrono.extract.gazetteer import Gazetteer
    from chrono.model.article import Article
    from chrono.model.candidate import Extraction
    from chrono.model.finding import Finding


@subcommand(
    "extract",
    examples="""
  chrono extract                              every article of the project
  chrono extract 2024-11-15-drohnen           one of them, by its id
  chrono extract ../inbox/today.txt --left-out
  chrono extract --format jsonl | jq -r .title
""",
)
@click.argument("articles", nargs=-1, metavar="[ARTICLE…]")
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    help="jsonl is one candidate a line.",
)
@click.option(
    "--left-out", is_flag=True, help="Also list the dates left out, and why (text)."
)
@output_option
@project_option
@lang_option
@click.pass_context
def extract(
    ctx: click.Context,
    /,
    articles: tuple[str, ...],
    layout: str,
    left_out: bool,
    output: str | None,
    project: Path,
    lang: str,
) -> None:
    """Show the candidate events of each ARTICLE with quote, date and rule.

    An ARTICLE is an id of the project's articles or the path of a file; by default
    every article of the project is read. Nothing is written anywhere.
    """
    from chrono.cli.chronology import told
    from chrono.cli.output import note, opened
    from chrono.export import candidates as written
    from chrono.project import open as open_project

    opened_project = open_project(project)
    results: list[tuple[Article, Extraction]] = []
    code = told(
        each
        for each in opened_project.article_findings
        if not articles or each.subject in articles
    )
    for found in _articles(articles, opened_project.articles):
        if isinstance(found, ChronoError):
            note(str(found))
            code = max(code, found.exit_code)
        else:
            results.append((found, _extracted(found, opened_project.gazetteer)))
    with opened(output) as stream:
        if layout == "json":
            written.write_json(results, stream)
        elif layout == "jsonl":
            written.write_jsonl(results, stream)
        else:
            written.write_text(results, stream, lang, left_out=left_out)
    if not code and not any(each.candidates for _, each in results):
        note("no candidate found")
        code = 1
    ctx.exit(code)


def _articles(
    asked: tuple[str, ...], known: tuple[Article, ...]
) -> Iterator[Article | ChronoError]:
    """Give each article, or what is wrong with it."""
    if not asked:
        yield from known
    by_id = {article.id: article for article in known}
    for name in asked:
        if name in by_id:
            yield by_id[name]
            continue
        try:
            yield _read(name, list(by_id))
        except ChronoError as error:
            yield error


def _read(name: str, ids: list[str]) -> Article:
    from chrono import articles

    path = Path(name)
    if not path.exists():
        from difflib import get_close_matches

        close = get_close_matches(name, ids, n=1, cutoff=0.5)
        hint = f'; did you mean "{close[0]}"?' if close else ""
        raise UnreadableFile(f"{name}: no such article or file{hint}")
    article, findings = articles.examine(path)
    if article.published is None:
        raise InvalidData(str(undated(findings)))
    return article


def undated(findings: Iterable[Finding]) -> Finding:
    """Find why an article has no date: none is there, or none that can be read."""
    return next(each for each in findings if each.code in ("C201", "C202"))


def _extracted(article: Article, gazetteer: Gazetteer) -> Extraction:
    from chrono.extract import extract as candidates_of
    from chrono.tagger import tag

    if article.published is None:
        return candidates_of(article, [], gazetteer)
    return candidates_of(article, tag(article.text, article.published.day), gazetteer)
