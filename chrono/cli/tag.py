"""`chrono tag`: the dates in articles and other German texts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from chrono.cli.command import lang_option, output_option, subcommand
from chrono.cli.dates import reference_option
from chrono.errors import ChronoError, InvalidData

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from chrono.model.timex import Timex


@dataclass(frozen=True, slots=True)
class _Tagged:
    """A text with its timexes and the day it was seen from."""

    name: str
    text: str
    reference: dt.date
    timexes: Sequence[Timex]


@subcommand(
    "tag",
    examples="""
  chrono tag articles/*.md
  chrono tag notes.txt --ref 2024-11-18 --explain
  echo "Kim reiste am Freitag ab." | chrono tag - --ref 2024-11-18 --format json
  chrono tag article.md --format timeml -o article.tml
""",
)
@click.argument("files", nargs=-1, metavar="[FILE…|-]")
@reference_option("The day it is seen from; by default the article's own date.")
@click.option(
    "--format",
    "layout",
    type=click.Choice(["terminal", "json", "jsonl", "timeml"]),
    default="terminal",
    help="terminal lists them with line:column; jsonl is one timex a line.",
)
@click.option("--explain", is_flag=True, help="Say by which rule and seen from where.")
@output_option
@lang_option
@click.pass_context
def tag(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    ref: dt.date | None,
    layout: str,
    explain: bool,
    output: str | None,
    lang: str,
) -> None:
    """Find the dates in each FILE and say which days they mean.

    A FILE is an article (Markdown with front matter, text, HTML); "-" is a text on
    stdin. Each is seen from --ref, else from the day that it says it was published.
    Offsets count the characters of the text without front matter.
    """
    from chrono.cli import texts_in
    from chrono.cli.output import note, opened

    paths = texts_in.paths(files)
    if layout == "timeml" and len(paths) != 1:
        raise click.UsageError("--format timeml writes one document: give one FILE")
    tagged: list[_Tagged] = []
    code = 0
    for path in paths:
        try:
            tagged.append(_tagged(path, ref))
        except ChronoError as error:
            note(str(error))
            code = max(code, error.exit_code)
    if tagged or layout == "json":
        with opened(output) as stream:
            _WRITERS[layout](tagged, stream, lang, explain)
    ctx.exit(code)


def _tagged(path: Path | None, ref: dt.date | None) -> _Tagged:
    from chrono.cli import texts_in
    from chrono.tagger import tag as timexes_of

    published: dt.date | None = None
    if path is None:
        name, text = "<stdin>", texts_in.read_stdin()
    else:
        from chrono import articles

        article, findings = articles.examine(path)
        name, text = str(path), article.text
        if article.published is not None:
            published = article.published.day
        elif ref is None:
            why = next(each for each in findings if each.code in ("C201", "C202"))
            raise InvalidData(f"{why}, or pass --ref")
    reference = ref or published
    if reference is None:
        raise InvalidData(f"{name}: C201 no date of publication; pass --ref")
    return _Tagged(name, text, reference, timexes_of(text, reference))


def _write_lines(
    tagged: Sequence[_Tagged], stream: IO[str], lang: str, explain: bool
) -> None:
    from chrono.export import clean
    from chrono.export.timexes import lines

    for number, each in enumerate(tagged):
        if len(tagged) > 1:
            name = clean.line(each.name)
            stream.write(f"{'' if not number else chr(10)}{name}  {each.reference}\n")
        for line in lines(each.text, each.timexes, lang, explain=explain):
            stream.write(line + "\n")


def _write_json(
    tagged: Sequence[_Tagged], stream: IO[str], _lang: str, _explain: bool
) -> None:
    from chrono.export.encoding import encode
    from chrono.export.timexes import fields

    texts: list[dict[str, Any]] = [
        {
            "file": each.name,
            "reference": each.reference.isoformat(),
            "timexes": [fields(timex) for timex in each.timexes],
        }
        for each in tagged
    ]
    document = {"schema_version": 1, "texts": texts}
    stream.write(encode(document, indent=1) + "\n")


def _write_jsonl(
    tagged: Sequence[_Tagged], stream: IO[str], _lang: str, _explain: bool
) -> None:
    from chrono.export.encoding import encode
    from chrono.export.timexes import fields

    for each in tagged:
        head = {"file": each.name, "reference": each.reference.isoformat()}
        for timex in each.timexes:
            stream.write(encode(head | fields(timex)) + "\n")


def _write_timeml(
    tagged: Sequence[_Tagged], stream: IO[str], _lang: str, _explain: bool
) -> None:
    from chrono.tagger import timeml

    for each in tagged:
        name = Path(each.name).stem.strip("<>") or "text"
        stream.write(timeml.write(each.text, each.timexes, each.reference, name=name))


_WRITERS = {
    "terminal": _write_lines,
    "json": _write_json,
    "jsonl": _write_jsonl,
    "timeml": _write_timeml,
}
