"""The tagger on marked-up news of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from marked import Marked, read

import chrono

CORPUS = sorted((Path(__file__).parent.parent / "corpus").glob("*.txt"))
LINES = [line for path in CORPUS for line in read(path)]
GAP = pytest.mark.xfail(reason="a known gap", strict=True)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(line, id=line.where, marks=GAP if line.gap else ())
        for line in LINES
    ],
)
def test_a_sentence_yields_exactly_its_marks(line: Marked) -> None:
    """Every marked expression is found with its extent, value and mod, and no other."""
    found = tuple(
        (timex.start, timex.text, timex.value, timex.mod and str(timex.mod))
        for timex in chrono.tag(line.text, line.reference)
    )
    assert found == line.timexes, line.text


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    """More than 400 sentences hold a timex, at least 80 hold none."""
    assert sum(bool(line.timexes) for line in LINES) > 400
    assert sum(not line.timexes for line in LINES) >= 80


def test_few_lines_are_gaps() -> None:
    """Known gaps stay an exception: under a twelfth of the corpus."""
    assert sum(line.gap for line in LINES) < len(LINES) / 12


def test_every_reference_date_is_told_once_per_block() -> None:
    """A block that repeats the reference date of the one before is joined to it."""
    for path in CORPUS:
        dates = [
            line for line in path.read_text("utf-8").splitlines() if line[:4] == "DCT "
        ]
        assert dates == sorted(set(dates)), path.name
