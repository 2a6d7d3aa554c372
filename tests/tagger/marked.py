"""Read marked-up news: sentences with `[words|VALUE]` or `[words|VALUE;MOD]`.

A line `DCT 2024-11-20` sets the reference date of the lines after it; every other
line is a text of its own. A leading `? ` marks a known gap, `#` a comment. A line
without brackets must yield nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import NamedTuple

MARK = re.compile(r"\[([^|\]]+)\|([^;\]]+)(?:;([A-Z_]+))?\]")


class Marked(NamedTuple):
    """One line: its plain text and the timexes (start, words, value, mod) in it."""

    where: str
    text: str
    reference: dt.date
    timexes: tuple[tuple[int, str, str, str | None], ...]
    gap: bool


def read(path: Path) -> list[Marked]:
    """Every line of a marked-up file. Raises ValueError for a broken mark."""
    lines, reference = [], None
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("DCT "):
            reference = dt.date.fromisoformat(line[4:])
        elif line and not line.startswith("#"):
            where = f"{path.name}:{number}"
            if reference is None:
                raise ValueError(f"{where}: no DCT line before the first sentence")
            lines.append(_marked(where, line, reference))
    return lines


def _marked(where: str, line: str, reference: dt.date) -> Marked:
    text, at, timexes = "", 0, []
    gap = line.startswith("? ")
    line = line.removeprefix("? ")
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        timexes.append((len(text), *mark.groups()))
        text += mark[1]
        at = mark.end()
    text += line[at:]
    if set("[]|") & set(text):
        raise ValueError(f"{where}: a mark is not closed")
    return Marked(where, text, reference, tuple(timexes), gap)
