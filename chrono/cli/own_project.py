"""What a command that writes needs: a project of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from click.core import ParameterSource

from chrono.errors import UnreadableFile

if TYPE_CHECKING:
    import click


def require(ctx: click.Context, root: Path) -> None:
    """Refuse to write into the chronology that came with the program.

    It is only meant where it was asked for, or where one stands in its folder.
    Raises UnreadableFile.
    """
    asked = ctx.find_root().params.get("project") or (
        ctx.get_parameter_source("project") is not ParameterSource.DEFAULT
    )
    here = Path.cwd()
    if not asked and root.resolve() not in (here, *here.parents):
        raise UnreadableFile(
            "no events.yaml here or above, and the bundled chronology is not written "
            'to; give --project DIR, or begin one with "schema_version: 1"'
        )
