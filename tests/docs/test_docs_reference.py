"""The reference is generated, up to date and complete."""

from __future__ import annotations

import json
import re
import sqlite3
from importlib.resources import files
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import chrono
from chrono.cli.main import main as chrono_main
from chrono.export import FORMATS
from chrono.model.codes import CODES
from docs.generate import commands, pages, regions, schemas
from docs.generate.__main__ import main

CONTEXTS = {context.command_path: context for context in commands.contexts()}
DOCS = regions.DOCS


def read(name: str) -> str:
    """Read a page of the documentation."""
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path", regions.files(), ids=lambda p: str(p.relative_to(DOCS))
)
def test_generated_parts_are_up_to_date(path: Path) -> None:
    """What the program says now is what stands there; else: python -m docs.generate."""
    page = path.read_text(encoding="utf-8")
    assert regions.filled(page) == page


def test_every_part_has_a_place() -> None:
    """Nothing that can be generated is missing from the pages, or there twice."""
    placed = [
        name
        for path in regions.files()
        for name in regions.names(path.read_text("utf-8"))
    ]
    assert sorted(placed) == sorted(regions.parts())


def test_the_check_names_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m docs.generate --check` is quiet and ends with 0 when all is well."""
    assert main(["--check"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("path", CONTEXTS)
def test_every_option_has_help_and_is_in_the_reference(path: str) -> None:
    """A command has help, examples, and help for every option; the page shows them."""
    context = CONTEXTS[path]
    section = re.split(
        rf"^## {path}$", read("reference/commands.md"), flags=re.MULTILINE
    )[1]
    section = section.partition("\n## ")[0]
    assert context.command.help
    assert "Examples:" in (context.command.epilog or "")
    for option in context.command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            assert all(
                name in section for name in (*option.opts, *option.secondary_opts)
            )


def test_every_format_is_documented() -> None:
    """docs/formats.md has every format of `chrono export`, in its table and below."""
    page = read("formats.md")
    headings = re.findall(r"^### (.*)$", page, re.MULTILINE)
    for name in set(FORMATS) - {"terminal"}:
        assert f"`{name}`" in page.partition("## ")[0], name
        assert any(f"`{name}`" in heading for heading in headings), name


def test_the_queries_of_the_formats_page_find_something(tmp_path: Path) -> None:
    """Each SQL example gives rows on what `chrono export sqlite` writes."""
    target = tmp_path / "chronology.db"
    ended = CliRunner().invoke(
        chrono_main,
        ["export", "sqlite", "-o", str(target), "--project", str(DOCS.parent)],
    )
    assert ended.exit_code == 0
    found = [block.body for block in pages.blocks(read("formats.md"))]
    queries = [
        each for body in found for each in body.split(";") if "SELECT" in each.upper()
    ]
    assert queries
    connection = sqlite3.connect(target)
    assert all(connection.execute(query).fetchone() for query in queries)
    connection.close()


def test_every_finding_is_documented() -> None:
    """docs/codes.md has a section for each code."""
    assert set(re.findall(r"^### (C\d{3}): ", read("codes.md"), re.MULTILINE)) == set(
        CODES
    )


def test_every_public_name_is_documented() -> None:
    """The page on Python has each name of `chrono.__all__`."""
    page = read("reference/python.md")
    for name in set(chrono.__all__) - {"__version__"}:
        assert re.search(rf"^### (chrono\.)?{name}$", page, re.MULTILINE), name


@pytest.mark.parametrize("name", ["chronology", "events", "gazetteer"])
def test_every_field_of_a_schema_is_in_its_table(name: str) -> None:
    """No property of a shipped schema is missing, however deep it lies."""
    table = schemas.table(name)
    shipped = json.loads(
        (files("chrono.data") / f"{name}.schema.json").read_text("utf-8")
    )

    def properties(schema: object) -> set[str]:
        if isinstance(schema, list):
            return set().union(*map(properties, schema))
        if not isinstance(schema, dict):
            return set()
        own = schema.get("properties")
        found = set(own) if isinstance(own, dict) else set()
        return found.union(*map(properties, schema.values()))

    shown = set(
        re.findall(
            r"[\w$]+", " ".join(re.findall(r"^\| `([^`]+)`", table, re.MULTILINE))
        )
    )
    assert properties(shipped) <= shown


def test_every_shipped_schema_has_a_table() -> None:
    """The page has each schema that `chrono schema --list` names."""
    shipped = {
        each.name.removesuffix(".schema.json")
        for each in files("chrono.data").iterdir()
        if each.name.endswith(".schema.json")
    }
    assert {f"schema {name}" for name in shipped} <= set(regions.parts())


def test_an_ellipsis_stands_for_what_is_left_out() -> None:
    """A line "…" is any lines, "…" within a line is anything on that line only."""
    assert pages.matches("a\n…\nd\n", "a\nb\nc\nd\n")
    assert pages.matches("a\n…\n", "a\n")
    assert pages.matches("one … three\n", "one two three  \n")
    assert not pages.matches("one … three\n", "one\ntwo three\n")
    assert not pages.matches("a\n", "a\nb\n")
    assert not pages.matches("", "a\n")


def test_commands_are_read_with_what_is_shown() -> None:
    """A command goes on after "> "; what follows up to the next one is its output."""
    page = (
        "```console\n$ a |\n> b\nout\n> quoted\n$ c\n```\n\n"
        "```sh\nd \\\n  e\n# no\nf\n```\n"
    )
    console, shell = pages.blocks(page)
    assert [(c.text, c.shown, c.line) for c in pages.commands(console)] == [
        ("a |\nb", "out\n> quoted\n", 2),
        ("c", "", 6),
    ]
    assert [(c.text, c.shown) for c in pages.commands(shell)] == [
        ("d \\\n  e", None),
        ("f", None),
    ]
