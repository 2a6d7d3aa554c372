"""The parts of pages that the program writes, between two comments that name them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

DOCS = Path(__file__).parents[1]

_REGION = re.compile(
    r"(?P<open><!-- generated: (?P<name>[\w -]+) -->\n).*?(?P<close><!-- end -->)",
    re.DOTALL,
)


def parts() -> dict[str, Callable[[], str]]:
    """What can be generated, by the name in the comment."""
    from docs.generate import commands, dates, python_api, schemas, settings

    return {
        "commands": commands.reference,
        "dates combined": dates.combined,
        "dates whole": dates.whole,
        "dates rules": dates.every_rule,
        "settings": settings.table,
        "schema chronology": lambda: schemas.table("chronology"),
        "schema events": lambda: schemas.table("events"),
        "schema gazetteer": lambda: schemas.table("gazetteer"),
        "python public": python_api.public,
        "python values": python_api.values,
        "python errors": python_api.raised,
    }


def filled(page: str) -> str:
    """Give a page with its generated parts as they are now.

    Raises KeyError for a part that nothing generates.
    """
    known = parts()

    def fill(match: re.Match[str]) -> str:
        return f"{match['open']}\n{known[match['name']]()}\n{match['close']}"

    return _REGION.sub(fill, page)


def names(page: str) -> list[str]:
    """The names of a page's generated parts."""
    return [match["name"] for match in _REGION.finditer(page)]


def files() -> list[Path]:
    """Every page of the documentation, examples of other projects left out."""
    return sorted(
        path
        for path in DOCS.rglob("*.md")
        if "examples" not in path.relative_to(DOCS).parts
    )
