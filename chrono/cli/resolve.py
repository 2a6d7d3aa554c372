"""`chrono resolve`: the days that a German expression means."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from chrono.cli.command import lang_option, subcommand
from chrono.cli.dates import reference_option

if TYPE_CHECKING:
    from chrono.model.timex import Timex


@subcommand(
    "resolve",
    examples="""
  chrono resolve "am Freitag" --ref 2024-11-18
  chrono resolve "Anfang Juni" "letzte Woche" --ref 2024-11-18 --explain
  echo "am Freitag" | chrono resolve - --ref 2024-11-18 --json
""",
)
@click.argument("expressions", nargs=-1, metavar="[EXPRESSION…|-]")
@reference_option("The day it is seen from: when the text was published.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.option("--explain", is_flag=True, help="Say by which rule and seen from where.")
@lang_option
@click.pass_context
def resolve(
    ctx: click.Context,
    /,
    expressions: tuple[str, ...],
    ref: dt.date | None,
    as_json: bool,
    explain: bool,
    lang: str,
) -> None:
    """Say which days each EXPRESSION means, seen from --ref.

    Every EXPRESSION is one date; quote it. "-" reads them from stdin, one a line.
    Exit code 1 if one of them is not understood.
    """
    from chrono.cli import texts_in
    from chrono.cli.output import note
    from chrono.tagger import resolve as resolved

    reference = ref
    asked = texts_in.expressions(expressions)
    if reference is None:
        reference = dt.date.today()
        note(f"no --ref: seen from today, {reference}")
    found = [(expression, resolved(expression, reference)) for expression in asked]
    for expression, timex in found:
        if timex is None:
            note(f'"{expression}" is not a date that chrono understands')
    if as_json:
        _print_json(found, reference)
    else:
        for expression, timex in found:
            if timex is not None:
                click.echo(_line(expression, timex, lang))
                if explain:
                    click.echo(f"    {_one_line(timex.explanation)}")
    if not found:
        note("no expression to resolve")
    if not found or any(timex is None for _, timex in found):
        ctx.exit(1)


def _one_line(text: str) -> str:
    from chrono.export import clean

    return clean.line(text)


def _line(expression: str, timex: Timex, lang: str) -> str:
    """Write "am Freitag: 2024-11-15 (15. November 2024)"."""
    from chrono.export.dates import display

    when = timex.when
    value = timex.value if when is None else when.edtf
    if timex.mod is not None:
        value += f" {timex.mod}"
    shown = f" ({display(when, lang)})" if when is not None else ""
    return f"{_one_line(expression)}: {value}{shown}"


def _print_json(found: list[tuple[str, Timex | None]], reference: dt.date) -> None:
    from chrono.export.encoding import encode
    from chrono.export.timexes import fields

    results: list[dict[str, Any]] = []
    for expression, timex in found:
        results.append({"expression": expression})
        results[-1] |= {"value": None} if timex is None else fields(timex)
    document = {
        "schema_version": 1,
        "reference": reference.isoformat(),
        "timexes": results,
    }
    click.echo(encode(document, indent=1))
