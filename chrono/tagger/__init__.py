"""German text and a reference date in, timexes out."""

from __future__ import annotations

import datetime as dt

from chrono.model.timex import Timex
from chrono.tagger.cleaning import clean
from chrono.tagger.document import Document
from chrono.tagger.interpret import interpret
from chrono.tagger.refine import refined
from chrono.tagger.scan import scan

__all__ = ["resolve", "tag"]


def tag(text: str, reference: dt.date, *, domain: str = "news") -> list[Timex]:
    """Find the expressions of time in a German text and the days they mean.

    `reference` is the day of publication, a date or a datetime (of which the date
    counts). `domain` is "news" so far. Timexes come in text order, do not overlap,
    and their offsets count code points of `text` as given. Any text is answered.
    Raises TypeError when `reference` is not a date, ValueError for an unknown domain.
    """
    if not isinstance(reference, dt.date):
        raise TypeError(f"reference must be a date, not {type(reference).__name__}")
    if domain != "news":
        raise ValueError(f'unknown domain "{domain}"; use "news"')
    if isinstance(reference, dt.datetime):
        reference = reference.date()
    cleaned = clean(text)
    doc = Document(cleaned.text)
    matches = refined(doc, scan(doc))
    if not matches:
        return []
    return interpret(doc, matches, reference, text, cleaned.span)


def resolve(expression: str, reference: dt.date) -> Timex | None:
    """The timex of a string that is one expression of time; None when it is not one.

    A preposition may stand before it; "seit", "ab" and "bis" open the span on one
    side. A range or a list of days comes back as one span. What the German grammar
    does not know is given to dateparser as a last resort (rule "dateparser"), and
    refused where a part of the date would be made up. Raises as `tag` does.
    """
    from chrono.tagger.expression import resolve_whole

    return resolve_whole(expression, reference)
