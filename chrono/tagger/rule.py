"""A rule: a pattern over word classes, what it means, and the examples that prove it.

Patterns are regular expressions in which `<name>` stands for one word of a class of
`chrono.tagger.classes.CLASSES`, `<a|b>` for one of several, `<name=label>` captures its
place, and a blank is plain white space. `<dot>`, `<comma>`, `<dash>` … are separators.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from chrono.model.record import TYPE_CHECKING, NamedTuple
from chrono.tagger.classes import CLASSES

if TYPE_CHECKING:
    from chrono.tagger.document import Document
    from chrono.tagger.symbols import Symbol

    Build = Callable[[Document, re.Match[str]], "Symbol | Cut | None"]

_NAME = re.compile(r"(?<!\?P)<([^=>?!]+)(?:=(\w+))?>")


class Cut(NamedTuple):
    """A meaning whose words end before the match does, at token `end` (exclusive)."""

    symbol: Symbol
    end: int


class Example(NamedTuple):
    """A sentence, the words the rule finds in it and their value.

    Read from `reference`, which is Wednesday 20 November 2024 unless given.
    """

    sentence: str
    words: str
    value: str
    reference: str = "2024-11-20"


class Rule:
    """One construction of German. `core` names the classes one of which it must have.

    The pattern is compiled on first use: most texts need few of the rules.
    """

    __slots__ = (
        "_cores",
        "_firsts",
        "_match",
        "build",
        "core",
        "counterexamples",
        "examples",
        "meaning",
        "name",
        "pattern",
    )

    def __init__(
        self,
        name: str,
        core: str,
        pattern: str,
        build: Build,
        *,
        meaning: str,
        examples: tuple[tuple[str, ...], ...],
        counterexamples: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.core = core
        self.pattern = pattern
        self.build = build
        self.meaning = meaning
        self.examples = examples
        self.counterexamples = counterexamples
        self._cores = ""
        self._firsts = ""
        self._match: Callable[[str, int], re.Match[str] | None] | None = None

    @property
    def cores(self) -> str:
        """Codes of the classes one of which every match has."""
        if not self._cores:
            self._cores = "".join(CLASSES[name] for name in self.core.split())
        return self._cores

    @property
    def firsts(self) -> str:
        """Codes of the classes that a match can begin with."""
        if not self._firsts:
            self._firsts = "".join(_firsts(self.pattern, 0)[0])
        return self._firsts

    @property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Match at a token of a document's class string."""
        if self._match is None:
            self._match = re.compile(translate(self.pattern)).match
        return self._match


def translate(pattern: str) -> str:
    """A rule's pattern as a regular expression over class characters."""
    return _NAME.sub(_class, pattern)


def _class(match: re.Match[str]) -> str:
    codes = "".join(re.escape(CLASSES[name]) for name in match[1].split("|"))
    inside = codes if len(codes.replace("\\", "")) == 1 else f"[{codes}]"
    return f"(?P<{match[2]}>{inside})" if match[2] else inside


def _firsts(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """Class codes a pattern can begin with, whether it can be empty, and its end.

    Reads alternatives up to the closing bracket of the group that starts at `at`.
    """
    firsts: set[str] = set()
    empty_anywhere = False
    open_still = True  # nothing but optional parts so far in this alternative
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            empty_anywhere |= open_still
            open_still, at = True, at + 1
            continue
        begins: set[str] = set()
        optional = False
        if pattern[at] == "<":
            end = pattern.index(">", at)
            names = pattern[at + 1 : end].partition("=")[0]
            begins = {CLASSES[name] for name in names.split("|")}
            at = end + 1
        elif pattern.startswith(("(?=", "(?!", "(?<"), at):
            _, _, at = _firsts(pattern, at + 3)
            at, optional = at + 1, True
        elif pattern.startswith("(?P<", at):
            begins, optional, at = _firsts(pattern, pattern.index(">", at) + 1)
            at += 1
        elif pattern.startswith("(?:", at):
            begins, optional, at = _firsts(pattern, at + 3)
            at += 1
        else:
            begins, at = {pattern[at]}, at + 1
        if at < len(pattern) and pattern[at] in "?*":
            optional, at = True, at + 1
        elif pattern.startswith("{0", at):
            optional, at = True, pattern.index("}", at) + 1
        elif at < len(pattern) and pattern[at] == "+":
            at += 1
        if open_still:
            firsts |= begins
            open_still = optional
    return firsts, empty_anywhere | open_still, at
