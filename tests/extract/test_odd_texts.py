from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from passages import read

from chrono.model.candidate import Candidate

PIECES = [
    "Kim",
    "Putin",
    "am Freitag",
    "im Juni",
    "Soldaten",
    ",",
    ".",
    ";",
    ":",
    "„",
    "“",
    "(",
    "sagte",
    "dass",
    "der",
    "habe",
    "geliefert",
    "und",
    "laut",
    "so",
    "wie",
    "zu",
    "\n",
    "\u00ad",
    "**",
    "2024",
]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "....",
        "„",
        "so",
        "wie",
        "Am Freitag",
        "Am Freitag, so",
        "zu",
        "\x1b[31mKim besuchte am Freitag Putin\x1b[0m",
        "Kim\u00a0besuchte am\u00a0Freitag Pu\u00adtin.",
    ],
)
def test_odd_text_breaks_nothing(text: str) -> None:
    """Whatever stands in an article, reading it ends in candidates or none."""
    for one in read(text, "2024-11-18").candidates:
        assert one.title


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_every_candidate_of_any_words_is_whole(text: str) -> None:
    """Bounds, quote and title are there, whatever the words are."""
    for one in read(text, "2024-11-18").candidates:
        assert_whole(one, text)


def assert_whole(one: Candidate, text: str) -> None:
    """Check what every later step relies on."""
    quote = one.source.quote
    assert quote is not None
    assert quote.start is not None
    assert text[quote.start : quote.end] == quote.exact
    assert one.title
    assert one.summary
    assert one.category == one.topics[0]
    if one.when is None:
        assert one.supporting
        assert one.said is not None
    else:
        assert one.when.earliest is not None
        assert one.when.latest is not None


@pytest.mark.parametrize(
    "text",
    [
        "Am Freitag " * 2000,
        "Kim " * 5000,
        "Kim, Putin, " * 2000,
        "Am Freitag traf Kim Putin. " * 500,
        "Kim\n" * 3000,
        "laut nach Angaben von der des " * 1000,
    ],
    ids=["dates", "names", "commas", "sentences", "lines", "sources"],
)
def test_a_long_text_is_answered(text: str) -> None:
    """No article makes the program hang."""
    assert read(text, "2024-11-18") is not None
