"""A table of expressions by area: extent, value and days."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

import chrono
from chrono.model.timex import Timex

TABLE = yaml.load(
    Path(__file__).with_name("expressions.yaml").read_text("utf-8"), yaml.BaseLoader
)


def rows(section: str) -> list[object]:
    """The rows of a section as parameters named by area and number."""
    return [
        pytest.param(
            *row[:5],
            id=f"{area}-{number}",
            marks=pytest.mark.xfail(reason=row[5], strict=True) if row[5:] else (),
        )
        for area, group in TABLE[section].items()
        for number, row in enumerate(group)
    ]


def told(timex: Timex) -> tuple[str, str, str]:
    """Words, value with mod, days: the notation of the table."""
    first, last = timex.earliest, timex.latest
    if first is None and last is None:
        days = "-"
    elif first == last:
        days = str(first)
    else:
        days = f"{first or '..'}/{last or '..'}"
    return timex.text, timex.value + (f";{timex.mod}" if timex.mod else ""), days


@pytest.mark.parametrize(("say", "reference", "words", "value", "days"), rows("whole"))
def test_a_whole_expression_is_resolved(
    say: str, reference: str, words: str, value: str, days: str
) -> None:
    """Resolve gives the extent, the value and the days of a whole string."""
    timex = chrono.resolve(say, dt.date.fromisoformat(reference))
    assert timex is not None
    assert told(timex) == (words, value, days)


@pytest.mark.parametrize(
    ("say", "reference", "words", "value", "days"), rows("inside") + rows("gaps")
)
def test_an_expression_is_found_inside_a_text(
    say: str, reference: str, words: str, value: str, days: str
) -> None:
    """Tag finds the expression with its extent, value and days."""
    timexes = chrono.tag(say, dt.date.fromisoformat(reference))
    assert (words, value, days) in [told(timex) for timex in timexes]


def test_no_expression_is_listed_twice() -> None:
    """Every row of the table asks something else."""
    asked = [
        (row[0], row[1], row[2])
        for section in TABLE.values()
        for group in section.values()
        for row in group
    ]
    assert len(asked) == len(set(asked))
