"""The codes of findings: how severe each is and, in a line, what it means.

`docs/codes.md` shows each with an example.
"""

from __future__ import annotations

from dataclasses import dataclass

from chrono.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Code:
    """`severity` is "error" (must be put right), "warning" (look at it) or "note"."""

    code: str
    severity: str
    meaning: str


_TABLE = """
C101 error    the expression in `when` cannot be resolved
C102 warning  weekday and date contradict each other
C103 warning  a report is older than the event it reports
C104 error    a date is not valid
C105 error    an event has no date, or two
C106 warning  an id does not start with its event's date
C201 error    an article has no publication date
C202 error    a date of publication or access cannot be read
C203 error    an event has no source
C204 warning  a source has no date
C205 error    a source names an article that is not there
C206 error    a quote is not in its article
C207 error    a source is neither an article nor a page
C301 error    a key is written twice
C302 error    a field is unknown
C303 error    a required field is missing
C304 error    a field has the wrong shape
C305 error    a status is unknown
C306 error    an id is not a slug
C307 error    an event refers to an event that is not there
C308 warning  a name is missing from the gazetteer
C309 error    a category is missing from the gazetteer
C310 note     a translation is missing
C311 warning  an `ignore` silences nothing or gives no reason
C312 error    an article is empty
C313 error    the file's schema version is missing or unknown
C314 error    events are part of each other in a circle
C350 error    the gazetteer has a field or value that does not belong there
C351 error    an entry of the gazetteer lacks something
C352 error    the gazetteer uses one spelling or id for two things
C353 error    the gazetteer refers to an id that nothing has
C354 error    a period of the gazetteer cannot be read
C401 error    an id is used twice
C402 warning  two events may be the same
C501 warning  sources contradict each other and no conflict is recorded
C901 error    a file cannot be read
C902 error    a file is not well-formed YAML
"""

CODES: dict[str, Code] = {
    code: Code(code, severity, meaning)
    for code, severity, meaning in (
        line.split(None, 2) for line in _TABLE.strip().splitlines()
    )
}
"""Every code that chrono reports, in order."""


def finding(
    code: str,
    path: object,
    position: tuple[int, int],
    message: str,
    subject: str = "",
) -> Finding:
    """Make a finding with its code's severity; `position` is (line, column) from 1.

    Raises KeyError for a code that is not in `CODES`.
    """
    line, column = position
    return Finding(
        str(path), line, column, code, message, CODES[code].severity, subject
    )
