"""`chrono config`: every setting, its value, and where that comes from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from chrono.cli import settings
from chrono.cli.command import project_option, subcommand

if TYPE_CHECKING:
    from pathlib import Path


@subcommand(
    "config",
    examples="""
  chrono config
  chrono config --path                    where the files are looked for
  chrono config --json | jq .settings.lang
""",
)
@click.option("--path", "paths", is_flag=True, help="Print the paths of the files.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@project_option
def config(project: Path, paths: bool, as_json: bool) -> None:
    """Show the settings and where they come from.

    The later wins: chrono.toml beside the project's events.yaml, the user's
    config.toml, variables named CHRONO_ and the setting, options.
    """
    files = (settings.project_file(project), settings.user_file())
    if paths:
        for path in files:
            click.echo(f"{path}{'' if path.is_file() else ' (not there)'}")
        return
    rows = _rows(files)
    if as_json:
        import json

        document = {
            "schema_version": 1,
            "settings": {
                setting.name: {"value": value, "origin": origin}
                for setting, value, origin in rows
            },
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    for setting, value, origin in rows:
        click.echo(f"{setting.name} = {_toml(value):10} # {origin}: {setting.help}")


def _rows(files: tuple[Path, Path]) -> list[tuple[settings.Setting, Any, str]]:
    rows = []
    contents = [(str(path), settings.read(path)) for path in files]
    for setting in settings.SETTINGS:
        value, origin = setting.default, "default"
        for path, content in contents:
            if setting.name in content:
                value, origin = content[setting.name], path
        if os.environ.get(setting.variable):
            value, origin = os.environ[setting.variable], setting.variable
        rows.append((setting, value, origin))
    return rows


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return '""' if value is None else f'"{value}"'
