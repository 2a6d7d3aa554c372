from __future__ import annotations

import csv
import io
import json
import stat
from typing import TYPE_CHECKING, Any

import pytest

from chrono.export import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_file_gets_what_stdout_gets(
    chrono: Callable[..., Any], project: Path
) -> None:
    """-o writes the same bytes, and nothing to stdout."""
    result = chrono("export", "md", "-o", "out.md")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert (project / "out.md").read_text("utf-8") == chrono("export", "md").stdout


def test_the_suffix_gives_the_format(chrono: Callable[..., Any], project: Path) -> None:
    """Without a format the file's suffix decides."""
    assert chrono("export", "-o", "out.jsonl").exit_code == 0
    lines = (project / "out.jsonl").read_text("utf-8").splitlines()
    assert next(json.loads(line)["id"] for line in lines) == "2023-07-25-shoigu-visit"
    result = chrono("export", "-o", "out.docx")
    assert result.exit_code == 2
    assert "which format?" in result.stderr


def test_a_dash_is_stdout(chrono: Callable[..., Any]) -> None:
    """-o - writes to stdout."""
    assert chrono("export", "json", "-o", "-").stdout == chrono("export", "json").stdout


def test_csv_keeps_its_line_ends(process: Callable[..., Any]) -> None:
    """The bytes of a redirected CSV are those of the standard."""
    content = process("export", "csv").stdout
    assert content.count(b"\r\n") == 4
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))
    assert [row["earliest"] for row in rows] == [
        "2023-07-25",
        "2024-06-19",
        "2024-10-01",
    ]


def test_a_failed_export_leaves_the_old_file(
    chrono: Callable[..., Any], project: Path
) -> None:
    """A file is replaced whole or not at all, and no rest lies about."""
    (project / "out.md").write_text("old", "utf-8")
    (project / "bad.j2").write_text("{{ title|text }} {{ nothing.there }}", "utf-8")
    result = chrono("export", "md", "--template", "bad.j2", "-o", "out.md")
    assert result.exit_code == 3
    assert "bad.j2" in result.stderr
    assert (project / "out.md").read_text("utf-8") == "old"
    assert list(project.glob(".out*")) == []


def test_a_replaced_file_keeps_its_permissions(
    chrono: Callable[..., Any], project: Path
) -> None:
    """A link is followed and the mode of its target stays."""
    target, link = project / "target.md", project / "link.md"
    target.write_text("old", "utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    assert chrono("export", "md", "-o", "link.md").exit_code == 0
    assert link.is_symlink()
    assert target.read_text("utf-8").startswith("# Probe")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("none/out.md", "No such file or directory"),
        ("articles", "is a folder"),
        ("events.yaml/out.md", "Not a directory"),
    ],
)
def test_a_place_that_cannot_be_written_is_code_4(
    place: str, message: str, chrono: Callable[..., Any]
) -> None:
    """A missing folder, a folder or a file in the way: one line, code 4."""
    result = chrono("export", "md", "-o", place)
    assert result.exit_code == 4
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_an_unknown_format_lists_the_known_ones(chrono: Callable[..., Any]) -> None:
    """A wrong format is code 2 and names those there are."""
    result = chrono("export", "docx")
    assert result.exit_code == 2
    assert "timelinejs" in result.stderr


def test_a_setting_of_a_format_is_a_pair(chrono: Callable[..., Any]) -> None:
    """--set takes KEY=VALUE and nothing else."""
    assert chrono("export", "csv", "--set", "bom=yes").stdout.startswith("\ufeff")
    assert chrono("export", "csv", "--set", "bom").exit_code == 2


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"terminal"}))
def test_every_format_takes_every_filter(
    name: str, chrono: Callable[..., Any], project: Path
) -> None:
    """Every format writes something, and the same bytes twice."""
    arguments = ["export", name, "--on", "2024", "--actor", "kim-jong-un"]
    first = chrono(*arguments, "--lang", "en", "-o", "one")
    second = chrono(*arguments, "--lang", "en", "-o", "two")
    assert (first.exit_code, second.exit_code) == (0, 0), first.stderr
    content = (project / "one").read_bytes()
    assert content
    assert content == (project / "two").read_bytes()
    assert b"shoigu-visit" not in content


def test_newest_first_in_data_too(chrono: Callable[..., Any]) -> None:
    """--reverse turns the order of any format round."""
    lines = chrono("export", "jsonl", "--reverse").stdout.splitlines()
    assert lines == chrono("export", "jsonl").stdout.splitlines()[::-1]
