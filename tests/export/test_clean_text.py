from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chrono.export import clean


@given(st.text(st.characters(codec=None)))
def test_a_cleaned_text_is_one_line_without_controls(text: str) -> None:
    """Whatever goes in, no control, surrogate, line or direction change comes out."""
    line = clean.line(text)
    categories = {unicodedata.category(character) for character in line}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(line)
    assert len(f"{line}x".splitlines()) == 1
    assert "  " not in line


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """A clean text stays as it is."""
    assert clean.line(clean.line(text)) == clean.line(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kim\u00a0Jong\u00adUn", "Kim\u00a0Jong\u00adUn"),
        ("a\x1b[1;31mred\x1b[0m", "ared"),
        ("a\x1b]8;;http://x\x07link\x1b]8;;\x07", "alink"),
        ("a\x1bP1;2q\x1b\\b", "ab"),
        ("tab\tand\r\nline", "tab and line"),
        ("\ud800", ""),
    ],
)
def test_sequences_go_as_a_whole(text: str, line: str) -> None:
    """An escape sequence leaves no rest, ordinary text stays."""
    assert clean.line(text) == line


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://x\x1b\\",
        "http://a b",
        "example.org",
    ],
)
def test_only_web_addresses_are_addresses(url: str | None) -> None:
    """Nothing but http and https without blanks or controls may be linked."""
    assert clean.address(url) is None
    assert clean.address("HTTPS://example.org/ü") == "HTTPS://example.org/ü"
