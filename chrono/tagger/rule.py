"""A rule: a pattern over word classes, what it means, and the examples that prove it.

Patterns are regular expressions in which `<name>` stands for one word of a class of
`chrono.tagger.words.CLASSES`, `<a|b>` for one of several, `<name=label>` captures its
place, and a blank is plain white space. `<dot>`, `<comma>`, `<dash>` … are separators.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from chrono.tagger.words import CLASSES

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
        self._match: Callable[[str, int], re.Match[str] | None] | None = None

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
