"""Manual pages: one for each command, made from it, and understood by groff."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from chrono.cli.main import COMMANDS
from docs.generate import commands, man

PAGES = {f"{c.command_path.replace(' ', '-')}.1": c for c in commands.contexts()}


def test_there_is_a_page_for_each_command(tmp_path: Path) -> None:
    """`chrono` and every subcommand have a page; twice written they are the same."""
    written = man.write(tmp_path / "man1")
    assert [path.name for path in written] == [
        "chrono.1",
        *(f"chrono-{n}.1" for n in COMMANDS),
    ]
    first = [path.read_bytes() for path in written]
    assert [path.read_bytes() for path in man.write(tmp_path / "man1")] == first
    assert all(each.isascii() for each in first)


@pytest.mark.parametrize("name", PAGES)
def test_groff_renders_a_page_without_a_warning(name: str, tmp_path: Path) -> None:
    """Everything of the help is on the page: text, options, examples."""
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed")
    context = PAGES[name]
    path = tmp_path / name
    path.write_text(man.page(context), encoding="utf-8")
    ran = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-rLL=200n", "-P-c", str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stderr == ""
    text = re.sub(r".\x08", "", ran.stdout)
    shown = " ".join(text.replace("‐\n", "").split())
    for option in commands.options(context):
        assert all(each in shown for each in option.opts)
    examples = (
        (context.command.epilog or "").partition("Examples:")[2].partition("\n\n")[0]
    )
    for line in examples.splitlines():
        assert " ".join(line.split()) in shown


def test_a_page_is_made_with_click_alone(tmp_path: Path) -> None:
    """Where a wheel is built there are no other libraries than click."""
    script = (
        "import sys\n"
        "for name in ('yaml', 'rich', 'jinja2', 'dateparser', 'matplotlib'):\n"
        "    sys.modules[name] = None\n"
        "from pathlib import Path\n"
        "from docs.generate import man\n"
        "print(len(man.write(Path(sys.argv[1]))))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout == f"{len(PAGES)}\n", ran.stderr
