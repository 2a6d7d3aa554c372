"""Calls that cannot be right: one line on stderr and the documented code."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("show", "--from", "2024-13"), '"2024-13" has no month 13'),
        (("show", "--on", "2024-02-30"), "a day that does not exist"),
        (("show", "--on", "13-45"), '"13-45" is no day of the year'),
        (("show", "--to", "Quatsch"), '"Quatsch" is not a date; write 2024-06 or'),
        (("show", "--from", ""), '"" is not a date'),
        (("show", "--from", "2025", "--to", "2024"), "is after --to 2024-12-31"),
        (("show", "--status", "wahr"), "is not one of 'confirmed'"),
        (("show", "--lang", "fr"), "'fr' is not one of 'de', 'en'"),
        (("show", "--width", "x"), "is not a valid integer"),
        (("show", "--nope"), "no such option '--nope'"),
        (("show", "extra"), "got unexpected extra argument"),
        (("show", "--from"), "requires an argument"),
        (("exprt",), 'no command "exprt"; did you mean "export"?'),
        (("export",), "which format? one of"),
        (("export", "-o", "x.foo"), "which format? one of"),
        (("export", "docx"), "'docx' is not one of"),
        (("export", "md", "-o", ""), "-o wants the name of a file"),
        (("export", "md", "--set", "x"), '--set wants KEY=VALUE, not "x"'),
        (("resolve", "heute", "--ref", "Juni"), "write it like 2024-11-18"),
        (("resolve", "heute", "--ref", "2024-06"), "is not one day"),
        (("completion", "tcsh"), "'tcsh' is not one of"),
        (("plot", "cake"), "'cake' is not one of"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(
    arguments: tuple[str, ...], message: str, chrono: Callable[..., Any]
) -> None:
    """The line says what is wrong; most say where the right ways stand."""
    result = chrono(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert not result.stderr.startswith(("Usage", "Error"))


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        (("show", "--actor", "russa"), 'did you mean "russia"?', 1),
        (("show", "--actor", "zzz"), "see `chrono stats --by actor`", 1),
        (("show", "--category", "treat"), 'did you mean "treaty"?', 1),
        (("show", "--search", "zzz"), "no event matches", 1),
        (("show", "--on", "1900"), "no event matches", 1),
        (("show", "--explain", "2024-06"), 'did you mean "2024-06-19-treaty"?', 1),
        (("schema", "zzz"), "there are chronology", 1),
        (("resolve", "Quatsch", "--ref", "2024-11-18"), '"Quatsch" is not a date', 1),
        (("resolve", "", "--ref", "2024-11-18"), "no expression to resolve", 1),
        (("extract", "2024-11-15-lawrov"), 'did you mean "2024-11-15-lawrow"?', 4),
        (("tag", "no.txt"), "no.txt: C901 does not exist; check the name", 4),
        (("tag", "articles"), "articles: C901 is a folder; name a file", 4),
        (("tag", "a\0b"), "C901 cannot be read: embedded null byte", 4),
        (("export", "md", "-o", "no/x.md"), "no/x.md: No such file or directory", 4),
        (("export", "md", "-o", "articles"), "articles: is a folder; give a file", 4),
        (("export", "md", "-o", "/dev/full"), "/dev/full: No space left", 4),
        (("export", "md", "--template", "no.j2"), "no.j2: No such file", 4),
        (("show", "--project", "no"), "no: C901 does not exist; check the name", 4),
        (("--project", "no", "show"), "no: C901 does not exist; check the name", 4),
    ],
)
def test_what_is_not_there_is_one_line(
    arguments: tuple[str, ...],
    message: str,
    code: int,
    chrono: Callable[..., Any],
) -> None:
    """Nothing on stdout, a line with the next step, and the documented code."""
    result = chrono(*arguments)
    assert result.exit_code == code
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


@pytest.mark.parametrize(
    "argument",
    [b"\xff", b"\xed\xa0\x80", b"a\xffb"],
)
def test_arguments_that_are_no_text_end_in_a_line(
    argument: bytes, process: Callable[..., Any]
) -> None:
    """Stray bytes and lone surrogates are spelled out, wherever they stand."""
    for arguments in (
        (b"show", b"--search", argument),
        (b"show", b"--actor", argument),
        (b"show", b"--on", argument),
        (b"show", b"--project", argument),
        (b"tag", argument),
        (b"resolve", argument, b"--ref", b"2024-11-18", b"--json"),
        (argument,),
    ):
        ended = process(*arguments)
        assert ended.code in (1, 2, 4), arguments
        assert ended.stderr.count("\n") == 1
        assert "Traceback" not in ended.stderr
        ended.stdout.decode("utf-8")


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_tag_of_nothing_is_no_timexes(text: str, chrono: Callable[..., Any]) -> None:
    """An empty text piped in is read, and has no dates."""
    assert chrono("tag", "-", "--ref", "2024-11-18", stdin=text).exit_code == 0
    result = chrono("tag", "-", "--ref", "2024-11-18", "--format", "json", stdin=text)
    assert '"timexes": []' in result.stdout
    assert chrono("tag", "-", stdin=text).exit_code == 3


@pytest.mark.parametrize("command", [("tag",), ("tag", "-"), ("resolve",)])
def test_a_closed_stdin_is_usage(command: tuple[str, ...], project: Path) -> None:
    """Without anything to read there is a line and code 2."""
    call = " ".join((sys.executable, "-m", "chrono", *command))
    run = subprocess.run(
        ["bash", "-c", f"{call} <&-"],
        capture_output=True,
        text=True,
        check=False,
        cwd=project,
    )
    assert run.returncode == 2
    assert run.stderr.startswith("nothing is piped in; give a text, a file or -")


@pytest.mark.parametrize("stream", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_outputs_are_silent(stream: str, project: Path) -> None:
    """Whoever closes stdout or stderr beforehand gets no traceback on the other."""
    call = f"{sys.executable} -m chrono show {stream}"
    run = subprocess.run(
        ["bash", "-c", call], capture_output=True, text=True, check=False, cwd=project
    )
    assert run.returncode == 0
    assert "Traceback" not in run.stdout + run.stderr


@pytest.mark.parametrize(
    "command",
    ["show", "export json", "export html", "export csv", "sources", "check", "stats"],
)
def test_a_reader_that_has_enough_is_no_error(command: str, project: Path) -> None:
    """`| head -1` ends every command with code 0 and silence."""
    call = f"{sys.executable} -m chrono {command} | head -c 1 > /dev/null"
    run = subprocess.run(
        ["bash", "-c", call + '; echo "${PIPESTATUS[0]}"'],
        capture_output=True,
        text=True,
        check=False,
        cwd=project,
    )
    assert run.stdout == "0\n"
    assert run.stderr in ("", "0 errors, 0 warnings, 0 notes\n")


def test_an_interrupted_export_leaves_nothing_behind(project: Path) -> None:
    """Ctrl-C in the middle is code 130; the old file stands, no scratch file does."""
    article = next((project / "articles").iterdir())
    text = article.read_text("utf-8")
    for number in range(3000):
        copy = project / "articles" / f"{number}.md"
        copy.write_text(text + f"\nAm Freitag kam Delegation {number} an." * 9, "utf-8")
    target = project / "out.json"
    target.write_text("old")
    before = sorted(project.iterdir())
    with subprocess.Popen(
        [sys.executable, "-m", "chrono", "export", "json", "-o", str(target)],
        stderr=subprocess.PIPE,
        cwd=project,
        env=os.environ | {"CHRONO_CACHE": "off"},
    ) as running:
        time.sleep(1)
        running.send_signal(signal.SIGINT)
        _, stderr = running.communicate(timeout=20)
    assert running.returncode == 130
    assert stderr.strip() == b""
    assert target.read_text() == "old"
    assert sorted(project.iterdir()) == before


def test_an_interrupt_while_starting_is_code_130() -> None:
    """Also before the command line has been read."""
    code = (
        "import sys\n"
        "class Impatient:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'click': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Impatient())\n"
        "from chrono.__main__ import main\n"
        "main()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert run.returncode == 130
    assert run.stderr == ""


def test_an_output_that_cannot_be_put_there_names_what_was_asked_for(
    chrono: Callable[..., Any], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the scratch file beside it, of which nobody has heard."""
    monkeypatch.chdir(project)
    name = "x" * 300 + ".md"
    result = chrono("export", "md", "-o", name)
    assert result.exit_code == 4
    assert result.stderr == f"{name}: File name too long\n"


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("{{ 1/0 }}", "t.j2:1: division by zero"),
        ('\n\n{{ "a" + 1 }}', "t.j2:3: can only concatenate str"),
        ("{{ events.nix }}", "t.j2:1: 'list object' has no attribute 'nix'"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "t.j2:1: maximum recur"),
        ('{% include "/etc/passwd" %}', "t.j2:1: '/etc/passwd' not found"),
        ("{{ lipsum.__globals__ }}", "t.j2:1: access to attribute '__globals__'"),
        ("{{ events|text }}", "t.j2:1: 'list' object has no attribute 'get'"),
        ("{% for", "t.j2:1: unexpected 'end of template'"),
    ],
)
def test_whatever_a_template_does_wrong_is_a_line(
    template: str, line: str, chrono: Callable[..., Any], project: Path
) -> None:
    """Python's own errors name the template and its line, code 3."""
    (project / "t.j2").write_text(template, "utf-8")
    result = chrono("export", "md", "--template", "t.j2")
    assert result.exit_code == 3
    assert result.stderr.startswith(line)
    assert result.stderr.count("\n") == 1


def test_a_path_with_blanks_and_umlauts_serves(
    process: Callable[..., Any], project: Path, tmp_path: Path
) -> None:
    """By CHRONO_PROJECT, from another folder, in a locale that knows no umlauts."""
    there = project.rename(tmp_path / "Mein Ordner äöü – ß")
    os.chdir("/")
    for extra in ({}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}):
        ended = process("show", "--compact", CHRONO_PROJECT=str(there), **extra)
        assert ended.code == 0
        assert "19. Juni 2024: Vertrag" in ended.stdout.decode("utf-8")
    ended = process("check", "--format", "sarif", "--project", str(there))
    assert ended.code == 0


def test_a_project_that_cannot_be_written_to_serves(
    process: Callable[..., Any], project: Path, tmp_path: Path
) -> None:
    """A cache that cannot be written is no reason to fail, nor to speak."""
    (project / ".chrono").write_text("in the way of the cache")
    blocked = tmp_path / "blocked"
    blocked.write_text("in the way of the user's cache")
    ended = process("show", "--compact", XDG_CACHE_HOME=str(blocked))
    assert ended.code == 0
    assert ended.stderr == ""
    assert "Vertrag" in ended.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ({"CHRONO_COLOR": "always", "NO_COLOR": "1"}, True),
    ],
)
def test_colour_in_a_pipe(
    environment: dict[str, str],
    colored: bool,
    process: Callable[..., Any],
) -> None:
    """--color over NO_COLOR over FORCE_COLOR; empty variables count as unset."""
    assert (b"\x1b[" in process("show", **environment).stdout) is colored
    assert b"\x1b[" not in process("show", "--color", "never", **environment).stdout
    assert b"\x1b[" in process("show", "--color", "always", **environment).stdout
