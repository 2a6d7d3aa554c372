"""Manual pages in roff (man(7)), from the same click commands as `--help`.

A page of its own for each command, as git has them. There is no date in them: the same
program gives the same bytes. (click-man leaves out the epilog, where our examples and
exit codes are.)
"""

from __future__ import annotations

import re
from pathlib import Path

import click

from chrono import __version__
from chrono.cli.main import COMMANDS
from docs.generate import commands

_SECTION = re.compile(r"(Examples|Exit codes):$", re.MULTILINE)
_SECTIONS = {"Examples": "EXAMPLES", "Exit codes": "EXIT STATUS"}
_SPECIAL = {
    "\\": "\\e",
    "-": "\\-",
    "'": "\\(aq",
    "`": "\\(ga",
    "^": "\\(ha",
    "~": "\\(ti",
}


def write(folder: Path) -> list[Path]:
    """Write every page into a folder, which is made; the paths are returned."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for context in commands.contexts():
        path = folder / f"{_name(context)}.1"
        path.write_text(page(context), encoding="utf-8", newline="\n")
        written.append(path)
    return written


def page(context: click.Context) -> str:
    """One command's page."""
    command = context.command
    name = _name(context)
    lines = [
        f'.TH "{name.upper()}" "1" "" "chrono {__version__}" "chrono manual"',
        ".SH NAME",
        f"{_text(name)} \\- {_text(_summary(context))}",
        ".SH SYNOPSIS",
        f".B {_text(context.command_path)}",
        _text(" ".join(command.collect_usage_pieces(context))),
        ".SH DESCRIPTION",
        *_paragraphs(command.help or ""),
    ]
    lines.append(".SH OPTIONS")
    for each in command.get_params(context):
        if isinstance(each, click.Option):
            lines += _option(each, context)
    if isinstance(command, click.Group):
        lines.append(".SH COMMANDS")
        for other, said in COMMANDS.items():
            lines += [".TP", f".BR {name}\\-{other} (1)", _text(said)]
    lines += _epilog(command.epilog or "")
    lines += _variables(context)
    lines.append(".SH SEE ALSO")
    others = [f"chrono\\-{each}" for each in COMMANDS]
    others = others if context.parent is None else ["chrono"]
    lines += [f".BR {each} (1)," for each in others[:-1]] + [f".BR {others[-1]} (1)"]
    return "\n".join(lines) + "\n"


def _name(context: click.Context) -> str:
    return context.command_path.replace(" ", "-")


def _summary(context: click.Context) -> str:
    said = COMMANDS.get(context.info_name or "") if context.parent else None
    said = said or (context.command.help or "").split("\n")[0]
    return said[0].lower() + said[1:].rstrip(".")


def _option(option: click.Option, context: click.Context) -> list[str]:
    record = option.get_help_record(context)
    assert record is not None
    names, said = record
    return [".TP", f".B {_text(names)}", _text(" ".join(said.split()))]


def _variables(context: click.Context) -> list[str]:
    found = [
        (each.envvar, each.opts[-1])
        for each in commands.options(context)
        if each.envvar
    ]
    if not found:
        return []
    lines = [".SH ENVIRONMENT"]
    for variable, option in found:
        lines += [
            ".TP",
            f".B {_text(str(variable))}",
            f"Stands in for {_text(option)}.",
        ]
    return lines


def _epilog(text: str) -> list[str]:
    """Examples and exit codes as sections, line by line; what follows as prose."""
    lines: list[str] = []
    for block in text.replace("\b\n", "").strip().split("\n\n"):
        found = _SECTION.match(block)
        if found:
            body = block[found.end() :].strip("\n").splitlines()
            lines += [f".SH {_SECTIONS[found[1]]}", ".nf", *map(_text, body), ".fi"]
        elif block.strip():
            lines += [".SH NOTES", *_paragraphs(block)]
    return lines


def _paragraphs(text: str) -> list[str]:
    lines: list[str] = []
    for number, paragraph in enumerate(re.split(r"\n\s*\n", text.strip())):
        lines += [".PP"] if number else []
        lines.append(_text(" ".join(paragraph.split())))
    return lines


def _text(text: str) -> str:
    """Text in ASCII in which roff sees no request and no escape of its own."""
    spelt = "".join(
        _SPECIAL.get(each) or (each if each.isascii() else f"\\[u{ord(each):04X}]")
        for each in text
    )
    return f"\\&{spelt}" if spelt.startswith((".", "\\(aq")) else spelt
