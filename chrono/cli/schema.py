"""`chrono schema`: the JSON Schemas that ship with the program."""

from __future__ import annotations

import click

from chrono.cli.command import output_option, subcommand
from chrono.errors import ChronoError

_SUFFIX = ".schema.json"


@subcommand(
    "schema",
    examples="""
  chrono schema                           of `chrono export json`
  chrono schema events -o events.schema.json
  chrono schema --list
""",
)
@click.argument("name", default="chronology")
@click.option("--list", "listed", is_flag=True, help="List the names of the schemas.")
@output_option
def schema(name: str, listed: bool, output: str | None) -> None:
    """Print a JSON Schema (2020-12); "chronology" is that of the JSON export."""
    from importlib.resources import files

    from chrono.cli.output import opened

    schemas = {
        each.name.removesuffix(_SUFFIX): each
        for each in files("chrono.data").iterdir()
        if each.name.endswith(_SUFFIX)
    }
    if not listed and name not in schemas:
        known = ", ".join(sorted(schemas))
        raise ChronoError(f'no schema "{name}"; there are {known}')
    with opened(output) as stream:
        if listed:
            stream.writelines(f"{each}\n" for each in sorted(schemas))
        else:
            stream.write(schemas[name].read_text(encoding="utf-8"))
