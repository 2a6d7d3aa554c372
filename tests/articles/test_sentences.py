from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chrono.articles import sentences
from chrono.articles.layout import Kind


def split(text: str) -> list[str]:
    """Give the sentences as text."""
    return [text[start:end] for start, end in sentences.split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Kim traf Putin am 3. Mai in Moskau.",
        "Kim traf Putin am 13. 9. 2023 in Wostotschny.",
        "Die 11. Armee rückte am 38. Breitengrad vor.",
        "Zum 75. Jahrestag kamen u. a. Gäste aus China.",
        "Das kostete 5 Mio. Euro und 2 Mrd. Rubel.",
        "Dort traf Dr. Kim Prof. Lee, z. B. am Montag.",
        "Am Mo., 15. Juli, und am Di. 16. Juli tagte das Gremium.",
        "Laut Art. 4 des Vertrags, vgl. Abs. 2, helfen beide einander.",
        "Zar Nikolaus II. Romanow besuchte Joseph R. Biden nie.",
        "Es waren ca. 10.000 Soldaten bzw. Arbeiter.",
        "„Wir kommen!“, sagte Kim und reiste ab.",
        "Er kam um 20.15 Uhr an ... und ging wieder.",
        "Im Jan. 2024 und im Sept. 2024 flogen Raketen.",
    ],
)
def test_stops_inside_a_sentence_do_not_end_it(text):
    """Ordinals, initials and abbreviations leave their sentence whole."""
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Das war im Jahr 2019. Seit Anfang 2022 testet Kim.",
            ["Das war im Jahr 2019.", "Seit Anfang 2022 testet Kim."],
        ),
        (
            "Die Zahl stieg auf 28. Das teilte Kiew mit.",
            ["Die Zahl stieg auf 28.", "Das teilte Kiew mit."],
        ),
        (
            "„Wir helfen.“ Danach reiste er ab.",
            ["„Wir helfen.“", "Danach reiste er ab."],
        ),
        ("Kommt er? Ja! Am 3. Mai.", ["Kommt er?", "Ja!", "Am 3. Mai."]),
        ("Das kostete 5 Mio. Die Summe …", ["Das kostete 5 Mio.", "Die Summe …"]),
        ("So ist es so. Kim schwieg.", ["So ist es so.", "Kim schwieg."]),
        (
            "Er reiste ab (am Montag). 2023 kam er wieder.",
            ["Er reiste ab (am Montag).", "2023 kam er wieder."],
        ),
    ],
)
def test_sentences_end_where_they_end(text, expected):
    """A stop before a new sentence ends the old one, quotes and brackets included."""
    assert split(text) == expected


def test_offsets_count_the_text_as_given():
    """Blank lines, carriage returns and soft hyphens move no offset."""
    text = "\n\r\n  Kim kam am Mon\u00adtag.  Er blieb.\r\n\r\n"
    assert split(text) == ["Kim kam am Mon\u00adtag.", "Er blieb."]


def test_headings_and_list_items_stand_alone():
    """A heading, a list item and a paragraph are never one sentence."""
    text = (
        "# Überschrift\n\nKim kam. Dazu zählen:\n"
        "- 50 Haubitzen\n- 20 Werfer\n\nZwischentitel\n\nPutin ging."
    )
    kinds = [(text[a:b], kind) for a, b, kind in sentences.marked(text)]
    assert kinds == [
        ("Überschrift", Kind.HEADING),
        ("Kim kam.", Kind.PROSE),
        ("Dazu zählen:", Kind.PROSE),
        ("50 Haubitzen", Kind.PROSE),
        ("20 Werfer", Kind.PROSE),
        ("Zwischentitel", Kind.HEADING),
        ("Putin ging.", Kind.PROSE),
    ]


def test_wrapped_lines_are_one_paragraph():
    """Lines wrapped by hand join, so that a date may span a line end."""
    text = (
        "Der nordkoreanische Machthaber Kim Jong Un ist am\n"
        "Freitag nach Russland gereist. Dort wird er am 13.\n"
        "September Putin treffen."
    )
    second = text.index("Dort")
    assert split(text) == [text[: second - 1], text[second:]]


def test_a_sentence_torn_by_a_blank_line_is_mended():
    """A paragraph that breaks off after a number goes on in the next one."""
    text = "Kim kam. Es starben mindestens 28\n\nMenschen, sagte Kiew."
    assert split(text)[1] == "Es starben mindestens 28\n\nMenschen, sagte Kiew."


def test_a_text_of_one_line_is_prose():
    """A single line without a full stop is a sentence, not a heading."""
    assert sentences.marked("am Freitag") == [(0, 10, Kind.PROSE)]


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\u00a0", "...", "***\n---\n===="])
def test_a_text_without_words_has_no_sentences(text):
    """Blanks and rules alone give nothing or only themselves."""
    assert [piece for piece in split(text) if piece.strip(".*-= ")] == []


@given(st.text(alphabet="Aa1. \n!?“„\r…-#*äK:3", max_size=200))
def test_sentences_are_ordered_and_cover_every_word(text):
    """Sentences never overlap, none is blank, and no letter is outside them."""
    spans = sentences.split(text)
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(text)
        assert not text[position:start].strip().strip("-#*0123456789.)> \n\r=")
        position = end


@pytest.mark.parametrize(
    "unit",
    ["a", ". ", "!", "\n", " ", "A. ", "1. ", "„", "Kim 28\n\n", "* ", "© ", "--- "],
)
def test_a_long_run_of_anything_is_split(unit):
    """Forty thousand times the worst: the spans are in order and inside the text."""
    text = "A " + unit * 40_000
    spans = sentences.split(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
