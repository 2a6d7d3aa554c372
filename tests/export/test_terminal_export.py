from __future__ import annotations

import dataclasses
import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from export_sample import CHRONOLOGY, titled
from rich.cells import cell_len

from chrono.export import explained, terminal
from chrono.export.options import Options
from chrono.export.terminal_text import Span, fold

if TYPE_CHECKING:
    from chrono.model.chronology import Chronology

_ESCAPES = re.compile(r"\x1b(?:\[[0-9;]*m|\]8;;[^\x1b]*\x1b\\)")
_HOSTILE = "a\x1b[2Jb\x1b]0;owned\x07c\u202ed\x9b31m[bold red]e[/]\r\nf"


def shown(chronology: Chronology = CHRONOLOGY, **options: Any) -> str:
    """Write for a terminal to a string."""
    stream = io.StringIO()
    terminal.write(chronology, stream, Options(**{"width": 80} | options))
    return stream.getvalue()


LAYOUTS = [
    {},
    {"compact": True},
    {"table": True},
    {"sources": True},
    {"group": "actor"},
    {"group": "category"},
    {"group": "month"},
    {"group": "year"},
    {"reverse": True},
]


@pytest.mark.parametrize("width", [40, 59, 60, 80, 140, 200])
@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
def test_no_line_is_wider_than_the_terminal(width: int, layout: dict[str, Any]) -> None:
    """Text is folded to the width, whatever the layout."""
    for line in shown(width=width, **layout).splitlines():
        assert cell_len(line) <= width


@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
@pytest.mark.parametrize("width", [40, 80, 140])
def test_folding_loses_no_word(width: int, layout: dict[str, Any]) -> None:
    """Every title is there whole, however narrow the terminal."""
    text = re.sub(r"[^\w.]+", " ", shown(width=width, **layout))
    for event in CHRONOLOGY:
        words = event.title["de"].split()
        assert all(word in text for word in words)


def test_years_and_months_are_rails() -> None:
    """A year has its line with months and number, a month its branch."""
    lines = shown().splitlines()
    year = next(line for line in lines if line.startswith("2024 ━"))
    assert year.endswith(" 3")
    assert "█" in year
    assert "┣━ Juni" in lines
    assert any(line.startswith("┃ Mi 19.    ● Vertrag") for line in lines)


def test_an_imprecise_date_looks_imprecise() -> None:
    """What is not known to the day is written out after "≈", never as a day."""
    text = shown()
    for date in (
        "≈ Anfang 2022",
        "≈ seit 2022",
        "≈ Oktober 2024",
        "≈ um den 26. November 2024",
    ):
        assert date in text
    assert "Sa 1." not in text
    assert "11.–12." in text
    assert "┃           bis zum 31. Dezember 2021" in text


def test_status_shows_without_colour() -> None:
    """Each status has a mark of its own and stands in words, with who says so."""
    text = shown()
    assert "◐ Soldaten" in text
    assert "behauptet: NIS; bestritten: Moskau" in text
    assert "○ Lieferungen" in text
    assert "◑ Züge" in text
    assert "◇ Werk" in text
    assert "geplant" in text


def test_colour_only_adds_escapes() -> None:
    """With and without colour the text is the same."""
    colored = shown(color=True)
    assert "\x1b[" in colored
    stripped = [line.rstrip() for line in _ESCAPES.sub("", colored).splitlines()]
    assert stripped == shown().splitlines()


def test_a_source_is_a_link_where_the_terminal_can() -> None:
    """The publisher's name links to the page; without links there is no escape."""
    linked = shown(color=True, links=True)
    assert "\x1b]8;;https://example.org/treaty?a=1&b=2\x1b\\" in linked
    assert "\x1b]8" not in shown(color=True, links=False)


def test_the_same_input_gives_the_same_bytes() -> None:
    """Nothing in the output is random, not even a link's id."""
    assert shown(color=True, links=True) == shown(color=True, links=True)


@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
def test_data_cannot_steer_the_terminal(layout: dict[str, Any]) -> None:
    """Escape sequences and markup in the data come out as harmless text or not."""
    text = shown(titled(_HOSTILE, _HOSTILE), width=200, **layout)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert "[bold red]e[/]" in text
    assert "owned" not in text


def test_a_link_takes_no_address_that_is_not_one() -> None:
    """Only clean http addresses become links."""
    text = shown(titled("javascript:alert(1)"), color=True, links=True)
    assert re.findall(r"\x1b]8;;([^\x1b]*)\x1b", text) == ["https://example.org/", ""]


def test_sources_in_full_have_words_and_addresses() -> None:
    """--sources shows date, title, address and the exact words."""
    text = shown(sources=True, width=120)
    assert "↗ KCNA, 20. Juni 2024: „Treaty“" in text
    assert "https://example.org/treaty?a=1&b=2" in text
    assert "„im Juni einen Pakt“" in text
    assert "≠ Kyjiw nennt den 4. November." in text
    assert "über 10.000 Soldaten (NIS)" in text


def test_actors_are_headings_with_full_dates() -> None:
    """Grouped by actor an event stands under each, with weekday and year."""
    text = shown(group="actor")
    assert text.count("Vertrag unterzeichnet") == 2
    assert "Mi 19. Juni 2024" in text
    assert text.index("Nordkorea ━") < text.index("Kim Jong Un ━")


def test_reverse_begins_with_the_latest() -> None:
    """Newest first turns years and months round too."""
    text = shown(reverse=True)
    assert text.index("2024 ━") < text.index("2022 ━")
    assert text.index("Werk") < text.index("Vertrag unterzeichnet")


def test_english_is_english() -> None:
    """Dates, weekdays, status and names follow the language."""
    text = shown(lang="en")
    assert "┃ Wed 19    ● Treaty signed" in text
    assert "claimed by: NIS; denied by: Moscow" in text
    assert "Russia and North Korea" in text


def test_an_event_is_explained_with_all_that_is_known() -> None:
    """--explain names bounds, words, rule, anchor, and why it was joined."""
    treaty = [e for e in CHRONOLOGY if e.id == "2024-06-19-treaty"]
    chronology = dataclasses.replace(CHRONOLOGY, events=tuple(treaty))
    stream = io.StringIO()
    explained.write(chronology, stream, Options())
    text = stream.getvalue()
    assert "Datum: 19. Juni 2024 (2024-06-19, Tag)" in text
    assert "Wortlaut: „im Juni einen Pakt“ [16–34]" in text
    assert "„Juni“ → 2024-06, month, gesehen vom 26. November 2024" in text
    assert "Erklärung: Juni 2024 and 2024-06-19 name the same event" in text


def test_folding_breaks_at_blanks_and_keeps_styles() -> None:
    """A word of several spans stays together; a too long one is broken."""
    lines = fold([Span("ab cd", "bold"), Span(", ef")], 6)
    assert [[span.text for span in line] for line in lines] == [
        ["ab", " ", "cd", ","],
        ["ef"],
    ]
    assert lines[0][0].style == "bold"
    broken = fold([Span("x" * 25)], 10)
    assert [len(line[0].text) for line in broken] == [10, 10, 5]


def test_wide_characters_take_two_columns() -> None:
    """Korean text is folded by the columns it takes."""
    lines = fold([Span("조선민주주의인민공화국 로씨야련방")], 12)
    assert all(sum(span.width for span in line) <= 12 for line in lines)
    assert "".join(span.text for line in lines for span in line) == (
        "조선민주주의인민공화국로씨야련방"
    )
