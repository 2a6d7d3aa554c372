"""Every command of README and docs does what the page shows."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from docs.generate import commands, pages, regions, sessions
from docs.generate.not_run import NOT_RUN

ROOT = sessions.ROOT

TRIED_ELSEWHERE = {
    "docs/codes.md": "tests/check/test_codes.py puts its files together",
}
"""Pages that are not sessions, each with where their examples are tried."""


def text_of(page: str) -> str:
    """Read a page by its path from the root."""
    return (ROOT / page).read_text(encoding="utf-8")


PAGES = [
    page
    for page in (
        "README.md",
        *(path.relative_to(ROOT).as_posix() for path in regions.files()),
    )
    if page not in TRIED_ELSEWHERE
]
TYPED = [
    page
    for page in PAGES
    if any(block.language in ("console", "sh") for block in pages.blocks(text_of(page)))
]


def missing(results: list[sessions.Result]) -> list[str]:
    """Programs that some commands need and this machine does not have."""
    needed = {"jq", "zsh", "fish", "sqlite3"}
    return sorted(
        name
        for name in needed
        if not shutil.which(name)
        and any(re.search(rf"(^|\| *|\n)\s*{name}\b", r.command.text) for r in results)
    )


@pytest.mark.parametrize("page", TYPED)
def test_a_page_shows_what_its_commands_print(page: str, tmp_path: Path) -> None:
    """Typed in order in a copy of the data, each prints what stands below it."""
    session = sessions.Session(sessions.sandbox(tmp_path))
    results = list(session.play(text_of(page), NOT_RUN.get(page, {})))
    absent = missing(results)
    wrong = [
        f"{page}:{result.command.line}: {result.command.text}\n{result.problem}"
        for result in results
        if result.problem and not any(name in result.command.text for name in absent)
    ]
    assert not wrong, "\n".join(wrong)
    if absent:
        pytest.skip(f"not installed: {', '.join(absent)}; the other commands are right")


def test_what_is_not_run_is_on_its_page_and_says_why() -> None:
    """The list of exceptions has a reason for each, and none that has gone."""
    for page, exceptions in NOT_RUN.items():
        assert all(exceptions.values()), page
        if page == "--help":
            assert set(exceptions) <= {
                each for path in CONTEXTS for each in examples(path)
            }
            continue
        there = {
            command.text
            for block in pages.blocks(text_of(page))
            if block.language in ("console", "sh")
            for command in pages.commands(block)
        }
        assert set(exceptions) <= there, page


def test_the_readme_begins_with_two_lines_that_set_up_everything() -> None:
    """The first two `sh` blocks are a line each: make an environment, install, run."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    show, check = [b for b in pages.blocks(text) if b.language == "sh"][:2]
    for block, ending in ((show, "/chrono show"), (check, "-m pytest -q -n 2")):
        (command,) = pages.commands(block)
        assert re.match(
            r"\{ \[ -x (\S+)/bin/python \] \|\| python3 -m venv \1; \} && ",
            command.text,
        )
        assert " -m pip install " in command.text
        assert command.text.endswith(ending)


@pytest.mark.parametrize("page", PAGES)
def test_python_of_a_page_runs(page: str, tmp_path: Path) -> None:
    """Every block of Python runs, and prompts print what is shown."""
    blocks = [
        b for b in pages.blocks(text_of(page)) if b.language in ("python", "pycon")
    ]
    signatures = re.compile(r"\A\s*chrono\.\w+\([^)]*\) -> .*\n\Z")
    blocks = [b for b in blocks if not signatures.match(b.body)]
    if not blocks:
        return
    session = sessions.Session(sessions.sandbox(tmp_path))
    for number, block in enumerate(blocks):
        name = f"block{number}"
        if block.language == "pycon":
            (tmp_path / f"{name}.txt").write_text(block.body, encoding="utf-8")
            call = f"python -m doctest -o ELLIPSIS {name}.txt"
        else:
            (tmp_path / f"{name}.py").write_text(block.body, encoding="utf-8")
            call = f"python {name}.py"
        result = session.run(pages.Command(call, None, block.line))
        assert result.code == 0, f"{page}:{block.line}\n{result.real}"


CONTEXTS = {context.command_path: context for context in commands.contexts()}


def examples(path: str) -> list[str]:
    """The lines of a command's examples, without the remarks behind them."""
    epilog = CONTEXTS[path].command.epilog or ""
    lines = epilog.partition("Examples:")[2].partition("\n\n")[0].splitlines()
    return [re.split(r" {3,}", line.strip())[0] for line in lines if line.strip()]


@pytest.mark.parametrize("path", CONTEXTS)
def test_the_examples_of_the_help_work(path: str, tmp_path: Path) -> None:
    """Every command has examples in its help, and each does something."""
    project = tmp_path / "project"
    session = sessions.Session(sessions.sandbox(project))
    (tmp_path / "inbox").mkdir()
    for name in ("project/notes.txt", "project/article.md", "inbox/today.txt"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "inbox/page.html").write_text(PAGE, encoding="utf-8")
    (project / "home/.config/fish/completions").mkdir(parents=True)
    lines = examples(path)
    assert lines
    results = [
        session.run(pages.Command(line, None, 0))
        for line in lines
        if line not in NOT_RUN["--help"]
    ]
    absent = missing(results)
    for result in results:
        if not any(name in result.command.text for name in absent):
            assert result.code == 0, f"{result.command.text}\n{result.real}"


@pytest.mark.parametrize("line", NOT_RUN["--help"])
def test_the_other_examples_are_understood(line: str) -> None:
    """An example that is not run has a command and options that exist."""
    line = re.sub(r'^eval "\$\((.*)\)"$', r"\1", line).rpartition(" | ")[2]
    words = shlex.split(line)
    context = CONTEXTS[" ".join(words[:2])]
    made = context.command.make_context(words[1], words[2:], resilient_parsing=True)
    assert not made.args


ARTICLE = """\
---
title: Kim empfängt Schoigu
published: 2024-11-18
---
Kim Jong Un hat am Freitag in Pjöngjang Sergej Schoigu empfangen.
"""

PAGE = """\
<html lang="de"><head><title>Kim in Wonsan</title>
<meta property="article:published_time" content="2024-11-19T09:31:00+01:00"></head>
<body><article><p>Kim Jong Un hat am Montag in Wonsan eine Werft besucht.</p></article>
"""
