"""`chrono check`: what is wrong with the data, with places and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from chrono.cli.command import project_option, subcommand

if TYPE_CHECKING:
    from pathlib import Path

    from chrono.model.finding import Finding


@subcommand(
    "check",
    examples="""
  chrono check
  chrono check --format json | jq '.findings[].code'
  chrono check --project ../other || echo "not yet"
""",
)
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    default="text",
    help="text is path:line:column: CODE message.",
)
@project_option
@click.pass_context
def check(ctx: click.Context, /, layout: str, project: Path) -> None:
    """Report everything that is wrong with events.yaml and the articles.

    Findings are the result and go to stdout. Exit code 1 if there are any errors;
    warnings alone are 0.
    """
    from chrono.cli.output import note
    from chrono.project import check as checked

    findings = checked(project)
    if layout == "json":
        _print_json(findings)
    else:
        from chrono.export import clean

        for finding in findings:
            click.echo(clean.line(str(finding)))
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    note(f"{_count(errors, 'error')}, {_count(warnings, 'warning')}")
    ctx.exit(1 if errors else 0)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _print_json(findings: list[Finding]) -> None:
    import dataclasses
    import json

    document = {
        "schema_version": 1,
        "findings": [dataclasses.asdict(finding) for finding in findings],
    }
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))
