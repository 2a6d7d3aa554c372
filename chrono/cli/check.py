"""`chrono check`: what is wrong with the data, with places and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO, cast

import click

from chrono.cli.command import output_option, project_option, subcommand

if TYPE_CHECKING:
    from pathlib import Path


@subcommand(
    "check",
    examples="""
  chrono check
  chrono check --strict                       warnings count as well
  chrono check --format json | jq '.findings[].code'
  chrono check --format sarif -o findings.sarif
""",
)
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    help="text is path:line:column: CODE message; sarif is for code hosts.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@output_option
@project_option
@click.pass_context
def check(
    ctx: click.Context,
    /,
    layout: str,
    strict: bool,
    output: str | None,
    project: Path,
) -> None:
    """Report everything that is wrong with events.yaml, articles and names.

    Findings are the result and go to stdout, their number to stderr. Exit code 1 if
    there is an error; warnings and notes alone are 0. Where events.yaml or the
    gazetteer cannot be used at all, so that little else was checked, it is 3 or 4.
    """
    from chrono.check.report import write
    from chrono.cli.material import findings
    from chrono.cli.output import note, opened

    found, unusable = findings(project)
    with opened(output) as stream:
        write(found, cast("TextIO", stream), layout)
    numbers = {
        severity: sum(finding.severity == severity for finding in found)
        for severity in ("error", "warning", "note")
    }
    note(", ".join(_count(number, severity) for severity, number in numbers.items()))
    failed = numbers["error"] or (strict and numbers["warning"])
    ctx.exit(unusable or (1 if failed else 0))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
