"""The scores in docs/evaluation.md are counted right."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from gold import Found, Tally, datable, read_own, read_timeml, score
from peers import bare

TEXT = "Am Freitag und in  den letzten Wochen war er da."
FRIDAY = Found(3, 10, "DATE", "2024-11-15")
WEEKS = Found(19, 37, "DURATION", "PXW")


def test_the_same_findings_are_all_right() -> None:
    """Every measure of a perfect answer is 100."""
    tally = score(TEXT, [FRIDAY, WEEKS], [FRIDAY, WEEKS])
    assert [tally.f1(name) for name in ("strict", "relaxed", "type", "value")] == [
        100
    ] * 4


def test_nothing_found_scores_nothing() -> None:
    """No answer is 0, and no gold and no answer does not divide by zero."""
    assert score(TEXT, [FRIDAY], []).f1("relaxed") == 0
    assert Tally().f1("strict") == 0


def test_an_overlap_is_relaxed_but_not_strict() -> None:
    """A span that takes the preposition in counts for relaxed, type and value."""
    tally = score(TEXT, [FRIDAY], [FRIDAY._replace(start=0)])
    assert tally == Tally(1, 1, 0, 1, 1, 1)


def test_a_finding_serves_one_gold_timex() -> None:
    """A span over everything is right once, and the exact one is taken first."""
    both = Found(3, 37, "DATE", "2024-11-15")
    assert score(TEXT, [FRIDAY, WEEKS], [both]).relaxed == 1
    assert score(TEXT, [FRIDAY], [both, FRIDAY]) == Tally(1, 2, 1, 1, 1, 1)


def test_white_space_does_not_count() -> None:
    """Spans that differ by a blank at the edge are the same."""
    assert score(TEXT, [WEEKS], [WEEKS._replace(start=18)]).strict == 1


def test_findings_may_count_in_their_own_text() -> None:
    """Another reading of the white space moves the offsets, not the score."""
    found = Found(2, 9, "DATE", "2024-11-15")
    squeezed = TEXT.replace(" ", "", 1)
    assert score(TEXT, [FRIDAY], [found], squeezed).strict == 1


def test_only_dates_with_a_year_are_datable() -> None:
    """Durations, vague references and open symbols cannot date an event."""
    vague = Found(0, 1, "DATE", "PAST_REF")
    assert datable([FRIDAY, WEEKS, vague]) == [FRIDAY]


def test_a_timeml_file_is_read(tmp_path: Path) -> None:
    """Text, date, nested and empty tags are read."""
    path = tmp_path / "a.tml"
    path.write_text(
        '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-11-20"/></DCT><TEXT>'
        'Am <s><TIMEX3 tid="t1" type="DATE" value="2024-11-15">Freitag</TIMEX3></s>, '
        '<TIMEX3 tid="t2" type="DATE" value="2024"/>so.</TEXT></TimeML>',
        "utf-8",
    )
    text = read_timeml(path)
    assert (text.text, text.reference) == ("Am Freitag, so.", dt.date(2024, 11, 20))
    assert text.timexes == (FRIDAY,)


def test_our_corpus_is_a_gold_standard() -> None:
    """Every gold span of our own corpus slices to words without white space around."""
    texts = read_own()
    assert len(texts) > 500
    for text in texts:
        for timex in text.timexes:
            words = text.text[timex.start : timex.end]
            assert words == words.strip() != ""


@pytest.mark.parametrize(
    ("words", "kept"),
    [("am Freitag", "Freitag"), ("in", "in"), ("Maiabend", "Maiabend")],
)
def test_a_peer_is_not_blamed_for_the_preposition(words: str, kept: str) -> None:
    """A preposition that a peer takes in is cut off, and nothing else."""
    found = bare(words, 5, "DATE", "x")
    assert words[found.start - 5 : found.end - 5] == kept
