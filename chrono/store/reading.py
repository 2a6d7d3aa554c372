"""Nodes -> texts, lists and mappings, each with its findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from chrono.model.codes import finding
from chrono.store.yaml_text import is_null, position

if TYPE_CHECKING:
    from collections.abc import Collection

    from chrono.model.event import Text
    from chrono.model.finding import Finding

LANGUAGES = dict.fromkeys(("de", "en"))

_EMPTY = ("", "~", "null")

Node = Any
"""A yaml node: `id` is "scalar", "sequence" or "mapping"."""


@dataclass(slots=True)
class Reader:
    """Takes nodes apart and keeps what is wrong with them.

    A value of the wrong shape is reported and read as if it were not there.
    `subject` is the event that is being read.
    """

    path: str
    findings: list[Finding] = field(default_factory=list)
    subject: str = ""

    def report(self, code: str, node: Node, message: str) -> None:
        """Keep a finding at the node's place."""
        self.findings.append(
            finding(code, self.path, position(node), message, self.subject)
        )

    def fields(
        self, node: Node, allowed: Collection[str], what: str
    ) -> dict[str, Node]:
        """Read a mapping with known keys; null values are left out."""
        if node.id != "mapping":
            self.report("C304", node, f"{what} is not a mapping of fields")
            return {}
        found: dict[str, Node] = {}
        nulls = False
        for key, value in node.value:
            name = key.value if key.id == "scalar" else "?"
            if name not in allowed:
                problem = f'{what} has no field "{name}"{_like(name, allowed)}'
                self.report("C302", key, problem)
            elif name in found:
                first = next(k for k, _ in node.value if k.value == name)
                line = position(first)[0]
                self.report("C301", key, f'"{name}" is also on line {line}; keep one')
            else:
                found[name] = value
                nulls = nulls or value.value in _EMPTY
        if nulls:
            return {name: value for name, value in found.items() if not is_null(value)}
        return found

    def text(self, node: Node | None, what: str) -> str:
        """Read a scalar; "" for none."""
        if node is None:
            return ""
        if node.id != "scalar":
            self.report("C304", node, f"{what} is not a text")
            return ""
        return str(node.value).strip()

    def translated(self, node: Node | None, what: str) -> Text:
        """Read a text in German, or one by language: `{de: …, en: …}`."""
        if node is None:
            return {}
        if node.id == "scalar":
            text = self.text(node, what)
            return {"de": text} if text else {}
        texts = self.fields(node, LANGUAGES, what)
        read = {name: self.text(value, what) for name, value in texts.items()}
        return {name: text for name, text in read.items() if text}

    def items(self, node: Node | None, what: str) -> list[Node]:
        """Read a list's nodes; nothing for none."""
        if node is None:
            return []
        if node.id != "sequence":
            self.report(
                "C304", node, f"{what} is not a list; write [a, b] or one - each"
            )
            return []
        return [item for item in node.value if not is_null(item)]

    def texts(self, node: Node | None, what: str) -> tuple[str, ...]:
        """Read a list of texts."""
        if node is None:
            return ()
        read = [self.text(item, what) for item in self.items(node, what)]
        return tuple(text for text in read if text)


def _like(name: str, allowed: Collection[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name, list(allowed), n=1)
    if near:
        return f'; did you mean "{near[0]}"?'
    return f"; its fields are {', '.join(allowed)}"
