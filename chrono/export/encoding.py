"""Values as JSON that a terminal shows as it is."""

from __future__ import annotations

import json
import re

# What could steer a terminal or turn the reading direction, where JSON has not made
# an escape of it already, and what cannot be written as UTF-8.
_STEERING = re.compile(
    "[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def encode(value: object, *, indent: int | None = None, compact: bool = False) -> str:
    r"""Encode a value as JSON; `compact` leaves out every blank between its parts.

    What would steer a terminal is an escape ("\u009b"), which every reader of JSON
    turns back into the character.
    """
    parts = (",", ":") if compact else None
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=parts)
    # Nearly every text is harmless, and asking costs less than replacing.
    return text if text.isprintable() else _STEERING.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
