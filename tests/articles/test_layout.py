from __future__ import annotations

import pytest

from chrono.articles import layout
from chrono.articles.layout import Kind

PAGE = """Kim verlangt mehr Raketen

  1. Startseite
  2. Politik

Kommentare

1694592194 Kim verlangt mehr Raketen

Erhalten Sie kostenlose Nordkorea-Updates

Kim besuchte am Freitag ein Werk. Er forderte mehr Raketen.

Mehr **Haubitzen** für Moskau

Kim Jong Un und eine Drohne. © KCNA
Nordkorea lieferte im Juni:
- 50 Haubitzen

Details

Besuchen Sie uns auf: [beispiel.at](https://www.beispiel.at)

source site-26

ttn-de-58

Leave a Reply

Ich war am Montag auch da.
"""


def pieces(kind: Kind) -> list[str]:
    """Give the page's units of one kind, as text."""
    return [
        PAGE[unit.start : unit.end] for unit in layout.units(PAGE) if unit.kind is kind
    ]


def test_debris_of_a_page_is_named_as_such():
    """Breadcrumbs, a Unix time, credits, links, footers and comments are debris."""
    assert pieces(Kind.DEBRIS) == [
        "1. Startseite",
        "2. Politik",
        "Kommentare",
        "1694592194 Kim verlangt mehr Raketen",
        "Erhalten Sie kostenlose Nordkorea-Updates",
        "Kim Jong Un und eine Drohne. © KCNA",
        "Details",
        "Besuchen Sie uns auf: [beispiel.at](https://www.beispiel.at)",
        "source site-26",
        "ttn-de-58",
        "Leave a Reply",
        "Ich war am Montag auch da.",
    ]


def test_headings_and_prose_are_told_apart():
    """What ends without a stop and is short is a heading; the rest is to be read."""
    assert pieces(Kind.HEADING) == [
        "Kim verlangt mehr Raketen",
        "Mehr **Haubitzen** für Moskau",
    ]
    assert pieces(Kind.PROSE) == [
        "Kim besuchte am Freitag ein Werk. Er forderte mehr Raketen.",
        "Nordkorea lieferte im Juni:",
        "50 Haubitzen",
    ]


def test_skipped_lists_what_extraction_passes_over():
    """Headings and debris are skipped, prose is not."""
    kinds = {unit.kind for unit in layout.skipped(PAGE)}
    assert kinds == {Kind.HEADING, Kind.DEBRIS}


@pytest.mark.parametrize(
    "line",
    [
        "Stand: 15.11.2024, 09:31 Uhr",
        "15. November 2024, 09:31",
        "Von Max Muster",
        "Foto: KCNA/dpa",
        "Auch interessant",
        "LESEN SIE AUCH:",
    ],
)
def test_bylines_and_date_lines_are_debris(line):
    """A byline, a date line and a teaser are nobody's sentence."""
    text = f"Kim reiste ab.\n\n{line}\n\nPutin kam."
    assert [text[u.start : u.end] for u in layout.skipped(text)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Die Details nannte Kim am Freitag.",
        "Kim kommentierte den Test am Freitag",
        "1. Mai: Kim hält eine Rede.",
        "Politik und Militär trafen sich am 13. September.",
    ],
)
def test_sentences_with_such_words_are_not_debris(line):
    """A word that also stands in page furniture condemns no sentence."""
    text = f"Kim reiste ab.\n\n{line}\n\nPutin kam."
    assert all(unit.kind is not Kind.DEBRIS for unit in layout.units(text))
