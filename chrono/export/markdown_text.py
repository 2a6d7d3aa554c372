"""Text as Markdown shows it: no word of the data is taken for markup."""

from __future__ import annotations

import re

from chrono.export import clean

# Whatever may be markup somewhere inside a line, and what may begin a block.
_ACTIVE = re.compile(r"[\\`*_\[\]<>|~&$^{}#]")
_BLOCK = re.compile(r"[-+=:]|\d+(?=[.)])")
_NOT_IN_ADDRESS = re.compile(r"[<>\"\\^`{|}\s]")


def escape(text: str) -> str:
    """Make a text one line that Markdown shows as it is."""
    return _ACTIVE.sub(r"\\\g<0>", clean.line(text))


def begin(text: str) -> str:
    """Keep an escaped text from being a list or a rule where a line begins."""
    match = _BLOCK.match(text)
    if match is None:
        return text
    end = match.end()
    if text[0].isdigit():
        return f"{text[:end]}\\{text[end:]}"
    return f"\\{text}"


def autolink(url: str | None) -> str:
    """Write a web address as a link; empty for what should not be one."""
    safe = clean.address(url)
    if safe is None:
        return ""
    return f"<{_NOT_IN_ADDRESS.sub(lambda m: f'%{ord(m[0]):02X}', safe)}>"
