"""A YAML text by lines, so that something can be put between two of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from chrono.store.reading import Node

# What YAML counts as the end of a line.
_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


class Lines:
    """Offsets of a text's lines; lines and columns count from 0, as yaml's marks do."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self._ends = [match.end() for match in _LINE_END.finditer(text)]

    def end(self, line: int) -> int:
        """Give the offset behind a line and its line end."""
        return self._ends[line] if line < len(self._ends) else len(self.text)

    def start(self, line: int) -> int:
        """Give the offset of a line's first character."""
        return self.end(line - 1) if line else 0

    def __getitem__(self, line: int) -> str:
        return self.text[self.start(line) : self.end(line)]

    def offset(self, mark: Any) -> int:
        """Give the offset of one of yaml's marks."""
        return min(self.start(mark.line) + int(mark.column), len(self.text))

    def block(self, lines: list[str], column: int) -> str:
        """Write lines with a margin and this text's line ends."""
        margin = " " * column
        return "".join(f"{margin}{line}".rstrip() + self.newline for line in lines)

    def insert(self, offset: int, addition: str) -> str:
        """Give the text with whole lines put in where a line begins, or at the end."""
        head, tail = self.text[:offset], self.text[offset:]
        if head and offset not in self._ends:
            head += self.newline
        return head + addition + tail

    def end_of(self, node: Node, column: int) -> int:
        """Give the offset behind a node's last line and the comments that go with it.

        A comment right below goes with the node if it stands further in than `column`.
        """
        last = node
        while last.id != "scalar" and not last.flow_style and last.value:
            last = last.value[-1] if last.id == "sequence" else last.value[-1][1]
        line = last.end_mark.line
        if last.end_mark.column == 0 and line > last.start_mark.line:
            line -= 1
        while line > last.start_mark.line and not self[line].strip():
            line -= 1
        while (below := self[line + 1].lstrip(" ")).startswith("#"):
            if len(self[line + 1]) - len(below) <= column:
                break
            line += 1
        return self.end(line)

    def gaps_in(self, sequence: Node) -> bool:
        """Whether blank lines part a list's items; a single item is held to want it."""
        if len(sequence.value) < 2:
            return True
        previous, last = sequence.value[-2:]
        between = self.text[self.end_of(previous, 0) : self.start(last.start_mark.line)]
        return any(not line.strip() for line in between.splitlines())
