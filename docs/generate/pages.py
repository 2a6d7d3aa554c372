"""A page's code blocks: commands with the output shown below them, files, Python."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(
    r"^```(?P<language>[\w-]+)(?: +(?P<name>\S+))?\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the file name after it, its text and line."""

    language: str
    name: str
    body: str
    line: int
    """Line of the first line of `body`, from 1."""


@dataclass(frozen=True, slots=True)
class Command:
    """A line after "$ " (or one of a ```sh block), and what is shown below it.

    `shown` is None where the page shows no output and promises none (```sh).
    """

    text: str
    shown: str | None
    line: int


def blocks(page: str) -> list[Block]:
    """Every fenced block of a page, in order."""
    return [
        Block(
            match["language"],
            match["name"] or "",
            match["body"],
            page.count("\n", 0, match.start("body")) + 1,
        )
        for match in _FENCE.finditer(page)
    ]


def commands(block: Block) -> list[Command]:
    """The commands of a ```console or ```sh block.

    In ```console a command follows "$ " and goes on after "> "; the lines up to the
    next one are its output. In ```sh every line is a command; a backslash joins two.
    """
    found: list[tuple[list[str], list[str], int]] = []
    for number, line in enumerate(block.body.splitlines(), block.line):
        if block.language == "sh":
            if found and found[-1][0][-1].endswith("\\"):
                found[-1][0].append(line)
            elif line.strip() and not line.startswith("#"):
                found.append(([line], [], number))
        elif line.startswith("$ "):
            found.append(([line[2:]], [], number))
        elif found and line.startswith("> ") and not found[-1][1]:
            found[-1][0].append(line[2:])
        elif found:
            found[-1][1].append(line)
    return [
        Command(
            "\n".join(text),
            None if block.language == "sh" else "".join(f"{each}\n" for each in shown),
            number,
        )
        for text, shown, number in found
    ]


def matches(shown: str, real: str) -> bool:
    """Whether output is what a page shows.

    A line "…" stands for any lines or none, "…" within a line for anything on it.
    White space at the end of a line is not compared.
    """
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "…" else _line(line)
        for line in shown.splitlines()
    )
    real = "".join(f"{line.rstrip()}\n" for line in real.splitlines())
    return re.fullmatch(pattern, real) is not None


def _line(line: str) -> str:
    return ".*".join(map(re.escape, line.rstrip().split("…"))) + "\n"
