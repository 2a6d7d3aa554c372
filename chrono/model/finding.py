"""A finding: one thing wrong with the data, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What `check` reports: `path:line:column: CODE message`.

    `line` and `column` count from 1; 0 means the whole file. `message` says what is
    wrong and, after a semicolon, what to do; no full stop, the user's own word in
    double quotes. Codes: C1xx dates, C2xx sources, C3xx text and names, C4xx
    duplicates, C5xx conflicts, C9xx files that could not be read at all.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: str = "error"
    subject: str = ""
    """The id of the event or article it is about, if any."""

    def __str__(self) -> str:
        place = self.path
        if self.line:
            place += f":{self.line}:{self.column or 1}"
        return f"{place}: {self.code} {self.message}"
