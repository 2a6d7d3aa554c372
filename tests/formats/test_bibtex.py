"""BibTeX, read back with pybtex and bibtexparser, two independent readers."""

from __future__ import annotations

import dataclasses
import io

import bibtexparser
import pybtex.database
import pytest
from pybtex.richtext import Text
from sample_chronology import EMPTY, SAMPLE, TREATY

from chrono.export import bibtex
from chrono.export.bibliography import Bibliography
from chrono.export.options import Options


def export(chronology=SAMPLE, **options) -> str:
    """Write a bibliography."""
    stream = io.StringIO()
    bibtex.write(chronology, stream, Options(**options))
    return stream.getvalue()


def read(text: str) -> pybtex.database.BibliographyData:
    """Read a bibliography with pybtex."""
    return pybtex.database.parse_string(text, "bibtex")


def test_two_readers_find_every_work():
    """Both readers find one entry per work, under the same keys."""
    keys = [work.key for work in Bibliography(SAMPLE).works]
    assert list(read(export()).entries) == keys
    library = bibtexparser.parse_string(export())
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == keys


def test_an_online_source_has_what_biblatex_asks_for():
    """Title, outlet, date, address, access date and language are in their fields."""
    entries = read(export()).entries
    treaty = next(e for e in entries.values() if "treaty" in e.fields.get("url", ""))
    assert treaty.type == "online"
    assert treaty.fields["organization"] == "Example Post"
    assert treaty.fields["date"] == "2024-06-19"
    assert treaty.fields["urldate"] == "2026-03-01"
    assert treaty.fields["langid"] == "english"
    assert treaty.fields["url"] == "https://example.org/treaty?a=1&b=2%20c_d#top"
    for entry in entries.values():
        assert entry.fields["title"]


def test_latex_prints_the_title_as_it_is():
    """Characters that LaTeX would take for itself are escaped and come back."""
    entries = read(export()).entries
    treaty = next(e for e in entries.values() if "treaty" in e.fields.get("url", ""))
    assert treaty.fields["title"].count(r"\&") == 1
    assert treaty.fields["title"].count(r"\%") == 1
    plain = Text.from_latex(treaty.fields["title"]).render_as("text")
    assert plain.startswith("Putin & Kim sign 100% of ")
    assert plain.endswith("#1")


@pytest.mark.parametrize("title", ["{", "}}", "a { b", "\\", "@article{x,", 'a" # "b'])
def test_no_title_breaks_the_file(title):
    """A brace or a quote in a title never swallows the entry after it."""
    broken = dataclasses.replace(TREATY.sources[1], title=title)
    events = (dataclasses.replace(TREATY, sources=(broken, TREATY.sources[0])),)
    text = export(dataclasses.replace(SAMPLE, events=events))
    assert len(read(text).entries) == 2
    assert len(bibtexparser.parse_string(text).entries) == 2


def test_an_article_without_an_address_is_a_newspaper_article():
    """A digest of a printed article names its paper, and its date stays uncertain."""
    digest = read(export()).entries["s-2024-11-26-digest"]
    assert digest.type == "article"
    assert digest.fields["journaltitle"] == "Die Nachrichten"
    assert digest.fields["entrysubtype"] == "newspaper"
    assert digest.fields["date"] == "2024-11-26~"
    assert "Pjöngjang" in digest.fields["title"]


def test_an_entry_says_what_it_is_evidence_for():
    """Events stand in the annotation with date and status."""
    text = export(lang="en")
    assert (
        r"annotation = {November 2022: Rockets for <Wagner> \& Co. "
        r"(claimed; in German only)}" in text
    )


def test_no_sources_is_an_empty_file():
    """Without events there is nothing to cite."""
    assert export(EMPTY) == ""
