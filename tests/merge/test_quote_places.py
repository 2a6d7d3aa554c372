from __future__ import annotations

import pytest

from chrono.model.event import Quote
from chrono.model.quotes import locate

TEXT = "Am Freitag kam er. 🛰️ Wie es hieß,\nkam er\u00a0am Montag. Am Sonntag kam er."


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        (Quote("am Montag"), "am Montag"),
        (Quote("hieß, kam er am Montag"), "hieß,\nkam er\u00a0am Montag"),
        (Quote("  kam er am Montag.\n"), "kam er\u00a0am Montag."),
    ],
)
def test_a_quote_is_found_blanks_apart(quote: Quote, words: str) -> None:
    """What comes back is the text as it stands, at offsets in code points."""
    found = locate(TEXT, quote)
    assert found is not None
    assert found.exact == words
    assert TEXT[found.start : found.end] == words
    assert TEXT.startswith(
        found.prefix + words + found.suffix, found.start - len(found.prefix)
    )


@pytest.mark.parametrize(
    ("quote", "start"),
    [
        (Quote("kam er"), 11),
        (Quote("kam er", prefix="hieß, "), 35),
        (Quote("kam er", suffix=" am Montag"), 35),
        (Quote("kam er", prefix="Am Sonntag "), 64),
        (Quote("kam er", prefix="nirgends"), 11),
    ],
)
def test_what_stands_around_it_tells_places_apart(quote: Quote, start: int) -> None:
    """Words that stand there thrice are those that the person meant, or the first."""
    found = locate(TEXT, quote)
    assert found is not None
    assert found.start == start


@pytest.mark.parametrize("words", ["", "  ", "kam sie", "am Mon tag"])
def test_words_that_are_not_there_are_not_found(words: str) -> None:
    """Nothing near is taken instead."""
    assert locate(TEXT, Quote(words)) is None
