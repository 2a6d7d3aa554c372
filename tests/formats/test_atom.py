"""Atom, read back with feedparser."""

from __future__ import annotations

import dataclasses
import io
from xml.etree import ElementTree as ET

import feedparser
from sample_chronology import EMPTY, SAMPLE, TREATY

from chrono.export import atom
from chrono.export.options import Options

NAMESPACE = "{http://www.w3.org/2005/Atom}"


def export(chronology=SAMPLE, **options) -> str:
    """Write a feed."""
    stream = io.StringIO()
    atom.write(chronology, stream, Options(**options))
    return stream.getvalue()


def read(text: str) -> feedparser.FeedParserDict:
    """Read a feed, which must be well-formed."""
    feed = feedparser.parse(text.encode("utf-8"))
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


def test_a_feed_reader_finds_every_event_latest_first():
    """The feed has every event, from the last of the chronology to the first."""
    feed = read(export())
    assert len(feed.entries) == len(SAMPLE)
    assert feed.feed.title == "Russland & Nordkorea"
    assert feed.entries[0].title == "9. Mai 2025: Siegesparade"
    assert feed.entries[-1].title == "bis Juni 2023: Gespräche bis Juni"


def test_the_feed_has_what_rfc_4287_requires():
    """Feed and entries have one id, title and updated each; the ids are unique."""
    root = ET.fromstring(export())
    entries = root.findall(f"{NAMESPACE}entry")
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(NAMESPACE + name)) == 1
        assert element.findtext(f"{NAMESPACE}id").startswith("urn:uuid:")
    assert root.find(f"{NAMESPACE}author/{NAMESPACE}name").text
    ids = {entry.findtext(f"{NAMESPACE}id") for entry in entries}
    assert len(ids) == len(entries)
    for entry in entries:
        assert entry.find(f"{NAMESPACE}content").text


def test_updated_is_when_it_became_known_not_when_it_happened():
    """The newest date of a source counts; the feed has that of its newest entry."""
    feed = read(export())
    treaty = next(e for e in feed.entries if "Partnerschaftsvertrag" in e.title)
    assert treaty.updated == "2026-03-01T00:00:00Z"
    assert feed.feed.updated == "2026-03-01T00:00:00Z"


def test_an_imprecise_date_is_in_the_title():
    """A reader sees "November 2022", never a day."""
    titles = [entry.title for entry in read(export()).entries]
    assert "November 2022: Raketen für <Wagner> & Co." in titles
    assert "Anfang 2022: Anfang des Jahres" in titles


def test_sources_are_links_and_the_quote_is_kept():
    """Sources are `via` links and stand in the text with their exact words."""
    feed = read(export())
    treaty = next(e for e in feed.entries if "Partnerschaftsvertrag" in e.title)
    links = [link.href for link in treaty.links if link.rel == "via"]
    assert links == ["https://example.org/treaty?a=1&b=2%20c_d#top"]
    assert "im Juni unterzeichneten beide einen Vertrag" in treaty.content[0].value
    rockets = next(e for e in feed.entries if "Raketen" in e.title)
    assert "Status: behauptet" in rockets.content[0].value
    assert [tag.label for tag in rockets.tags] == ["Waffenlieferung"]


def test_no_text_becomes_markup_or_breaks_the_xml():
    """Control characters go, angle brackets stay text, a script is never an address."""
    evil = dataclasses.replace(
        TREATY,
        title={"de": "A\x00\x0b\ud800\ufffe]]> <b>B</b>"},
        summary={"de": "<script>alert(1)</script>"},
        sources=(dataclasses.replace(TREATY.sources[1], url="javascript:alert(1)"),),
    )
    text = export(dataclasses.replace(SAMPLE, events=(evil,)))
    (entry,) = read(text).entries
    assert entry.title_detail.type == "text/plain"
    root = ET.fromstring(text)
    assert root.findtext(f".//{NAMESPACE}entry/{NAMESPACE}title") == (
        "19. Juni 2024: A ]]> <b>B</b>"
    )
    content = root.findtext(f".//{NAMESPACE}content")
    assert "&lt;script&gt;" in content
    assert "<script" not in content
    assert "javascript:" not in text


def test_ids_do_not_depend_on_language_or_selection():
    """A feed reader does not show an event again because the language changed."""
    alone = dataclasses.replace(SAMPLE, events=(TREATY,))
    (english,) = read(export(alone, lang="en")).entries
    assert english.id in {entry.id for entry in read(export()).entries}
    assert english.title == "19 June 2024: Putin and Kim sign a partnership treaty"


def test_the_feed_may_name_its_own_address():
    """`--set self=URL` becomes the self link."""
    feed = read(export(extra={"self": "https://example.org/feed.atom"}))
    assert {"rel": "self", "href": "https://example.org/feed.atom"}.items() <= dict(
        feed.feed.links[0]
    ).items()


def test_an_empty_feed_is_a_feed():
    """Without events the feed is still well-formed, with a fixed date."""
    feed = read(export(EMPTY))
    assert feed.entries == []
    assert feed.feed.updated == "1970-01-01T00:00:00Z"
