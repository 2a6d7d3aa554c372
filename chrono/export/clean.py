"""Text from files made harmless for a terminal or a line of output."""

from __future__ import annotations

import re

# What could steer a terminal (C0, DEL, C1), break a line apart (U+2028/9), turn the
# reading direction round (bidi controls), or not be written as UTF-8 (surrogates)
# or XML (U+FFFE and U+FFFF).
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufffe\uffff]"
)
# A whole escape sequence goes, not only the ESC that starts it ("[31m" says nothing).
_SEQUENCE = re.compile(
    r"\x9b[0-?]*[ -/]*[@-~]"  # the same in one character: "\x9b31m"
    r"|\x1b(?:\[[0-?]*[ -/]*[@-~]"  # "\x1b[31m"
    r"|[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # "\x1b]0;title\x07"
    r"|[@-Z\\-_])"  # "\x1bM"
)
_SPACE = re.compile("[\t\n\r\v\f\x85\u2028\u2029 ]+")


def line(text: str) -> str:
    """Give a text as one line: no control characters, no runs of blanks."""
    # Nearly every text is clean, and asking costs less than replacing.
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    text = _SPACE.sub(" ", _SEQUENCE.sub("", text))
    return _SPACE.sub(" ", _UNSAFE.sub("", text)).strip(" ")


def harmless(text: str) -> str:
    """Take out what `line` takes out, but leave blanks and lines as they are."""
    return text if text.isprintable() else _UNSAFE.sub("", _SEQUENCE.sub("", text))


def address(url: str | None) -> str | None:
    """Give a web address that may be made a link, None for anything else.

    Only http and https, no blanks and no control characters: a link must not run
    a program, and must not end early inside an escape sequence.
    """
    if not url or not url.isprintable() or " " in url:
        return None
    scheme = url.partition(":")[0].lower()
    return url if scheme in ("http", "https") else None
