"""Errors a person can put right; the command line shows them without a traceback.

Exit codes (documented in `chrono --help`): 0 done, 1 findings or nothing
matched, 2 usage, 3 invalid data, 4 a file is missing or unreadable.
"""

from __future__ import annotations


class ChronoError(Exception):
    """Something the user can put right. `str(error)` is one line."""

    exit_code = 1


class UnresolvedExpression(ChronoError):
    """The words are not a date that chrono understands."""


class InvalidData(ChronoError):
    """A file was read but what it says is not valid.

    The message has the form `path:line:column: CODE what is wrong; what to do`
    (the parts that are unknown are left out).
    """

    exit_code = 3


class UnreadableFile(ChronoError):
    """A file or folder is missing, is of the wrong kind, or is not UTF-8."""

    exit_code = 4


class MissingExtra(ChronoError):
    """A library that only some users need is not installed; says how to get it."""

    exit_code = 2

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(
            f"{purpose} needs a library that is not installed; "
            f"pip install 'chrono-newsroom[{extra}]'"
        )
