from __future__ import annotations

import importlib
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import click
import pytest

import chrono as package
from chrono.cli.main import COMMANDS, main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_the_program_alone_prints_its_help(chrono: Callable[..., Any]) -> None:
    """Without a command there is help on stdout and code 0."""
    result = chrono()
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: chrono")
    assert "Exit codes:" in result.stdout
    assert chrono("-h").stdout == result.stdout


def test_the_version_is_the_package_s(chrono: Callable[..., Any]) -> None:
    """--version and -V print the name and the version."""
    assert chrono("--version").stdout == f"chrono {package.__version__}\n"
    assert chrono("-V").stdout == chrono("--version").stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(
    name: str, chrono: Callable[..., Any]
) -> None:
    """-h and --help work everywhere and show how to call the command."""
    result = chrono(name, "--help")
    assert result.exit_code == 0
    assert f"Usage: chrono {name}" in result.stdout
    examples = result.stdout.partition("Examples:")[2]
    assert f"chrono {name}" in examples
    assert chrono(name, "-h").stdout == result.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_every_command_has_help(name: str) -> None:
    """No option is left unexplained."""
    command = getattr(importlib.import_module(f"chrono.cli.{name}"), name)
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert [each.name for each in options if not each.help] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_example_parses(name: str) -> None:
    """The options that the examples use exist."""
    command = getattr(importlib.import_module(f"chrono.cli.{name}"), name)
    known = {flag for each in command.params for flag in each.opts} | {"--help"}
    for line in (command.epilog or "").splitlines():
        if line.strip().startswith("chrono "):
            own = line.partition("|")[0].partition("#")[0].partition("   in ")[0]
            used = re.findall(r"(?<!\S)--?[a-z][a-z-]*", own)
            assert set(used) <= known, line


def test_a_mistyped_command_is_suggested(chrono: Callable[..., Any]) -> None:
    """An unknown command is code 2 with the nearest name, on stderr."""
    result = chrono("exprt")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert 'no command "exprt"; did you mean "export"?' in result.stderr


def test_starting_imports_click_and_little_else() -> None:
    """The entry point pulls in neither rich, yaml nor a room of the project."""
    code = (
        "import sys, chrono.cli.main; "
        "print(*sorted({name.partition('.')[0] for name in sys.modules}"
        " & {'rich', 'yaml', 'dateparser', 'jinja2', 'json', 'dataclasses'}),"
        " *[name for name in sys.modules if name.startswith('chrono')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["chrono", "chrono.cli", "chrono.cli.main"]


def test_a_closed_pipe_is_silent(project: Path) -> None:
    """`chrono show | head -1` ends with nothing on stderr and code 0."""
    assert project.is_dir()
    script = (
        f"{sys.executable} -m chrono show --format json | head -c 1 >/dev/null; "
        'echo "${PIPESTATUS[0]}"'
    )
    run = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=True
    )
    assert run.stdout == "0\n"
    assert run.stderr == ""


def test_a_long_output_into_a_closed_pipe_is_silent(project: Path) -> None:
    """Also when far more is written than the pipe holds."""
    head, _, rest = (project / "events.yaml").read_text("utf-8").partition("- id:")
    entry = "- id:" + rest.partition("\n- id:")[0]
    entries = [
        entry.replace("2023-07-25-shoigu-visit", f"2023-07-25-visit-{number}")
        for number in range(400)
    ]
    (project / "events.yaml").write_text(head + "\n".join(entries) + "\n", "utf-8")
    script = (
        f'{sys.executable} -m chrono show | head -3 | wc -l; echo "${{PIPESTATUS[0]}}"'
    )
    run = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["3", "0"]
    assert run.stderr == ""


def test_a_full_disk_is_one_line(process: Callable[..., Any], project: Path) -> None:
    """What cannot be written is told in one line, code 4."""
    assert process("--version").code == 0
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        run = subprocess.run(
            [sys.executable, "-m", "chrono", "show"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=project,
        )
    assert run.returncode == 4
    assert run.stderr == "No space left on device\n"


def test_an_interrupt_is_code_130(project: Path) -> None:
    """Ctrl-C ends with 130 and without a traceback."""
    with subprocess.Popen(
        [sys.executable, "-m", "chrono", "resolve", "-", "--ref", "2024-11-18"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=project,
    ) as waiting:
        time.sleep(1.5)
        waiting.send_signal(signal.SIGINT)
        _, stderr = waiting.communicate(timeout=20)
    assert waiting.returncode == 130
    assert stderr.strip() == b""


def test_redirected_output_is_utf8(process: Callable[..., Any]) -> None:
    """Umlauts survive a locale that does not know them."""
    ended = process("show", LC_ALL="C", PYTHONIOENCODING="", PYTHONUTF8="0")
    assert "Pjöngjang" in ended.stdout.decode("utf-8")


def test_an_unexpected_option_is_usage(chrono: Callable[..., Any]) -> None:
    """A wrong option is code 2 and says where help is."""
    result = chrono("show", "--frm", "2024")
    assert result.exit_code == 2
    assert "--from" in result.stderr


def test_the_command_table_has_the_first_lines_of_help() -> None:
    """The help of the program names every command that there is."""
    assert list(COMMANDS) == main.list_commands(click.Context(main))
    assert all(text.endswith((".", "…")) for text in COMMANDS.values())
