"""The curated chronology keeps the rules of docs/events.md."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from chrono import articles, store
from chrono.check.publishers import WEAK
from chrono.extract import gazetteer
from chrono.model.event import Event, Status
from chrono.model.when import Granularity

ROOT = Path(__file__).parents[2]
STORE = store.load(ROOT / "events.yaml")
EVENTS = {event.id: event for event in STORE.events}
GAZETTEER = gazetteer.load()
ARTICLES = {
    article.id: article for article in articles.read_folder(ROOT / "articles")[0]
}
CONFLICT_FIELDS = {"date", "figures", "places", "actors", "status", "title", "summary"}

each_event = pytest.mark.parametrize("event", STORE.events, ids=lambda event: event.id)


def publishers(event: Event) -> set[str]:
    """Who vouches: the first publisher of every source, articles included."""
    names = (
        source.publisher
        or (ARTICLES[source.article].publisher if source.article else "")
        for source in event.sources
    )
    found = (GAZETTEER.publisher(name) for name in names)
    return {publisher.name for publisher in found if publisher}


def test_the_file_loads_without_findings() -> None:
    """Nothing in events.yaml is misspelt, doubled or of the wrong kind."""
    assert [str(finding) for finding in STORE.findings] == []


def test_the_chronology_has_its_size() -> None:
    """At least 190 events, 160 of them from 2022 to 2026."""
    recent = [
        event
        for event in STORE.events
        if event.earliest and 2022 <= event.earliest.year <= 2026
    ]
    assert len(STORE.events) >= 190
    assert len(recent) >= 160


def test_events_stand_in_the_order_they_are_printed_in() -> None:
    """A reader of the file finds an event where the chronology shows it."""
    assert [event.id for event in STORE.events] == [
        event.id for event in sorted(STORE.events, key=lambda event: event.sort_key)
    ]


@each_event
def test_an_id_starts_with_the_date(event: Event) -> None:
    """The id begins with the day, month or year on which the event begins."""
    begins = re.split(r"[/~?%]", event.date)[0]
    assert event.id.startswith(f"{begins}-")


@each_event
def test_every_text_is_there_in_both_languages(event: Event) -> None:
    """Title, summary, note and conflicts are German and English, in full sentences."""
    texts = [event.title, event.summary, *(each.note for each in event.conflicts)]
    if event.note:
        texts.append(event.note)
    for text in texts:
        assert set(text) == {"de", "en"}
        assert all(part.strip() for part in text.values())
    for summary in event.summary.values():
        assert summary[0].isupper() or summary[0].isdigit()
        assert summary[-1] in ".“”"
    for title in event.title.values():
        assert not title.endswith(".")


@each_event
def test_every_name_is_in_the_gazetteer(event: Event) -> None:
    """Actors, places, category, units and those who vouch are known by id."""
    assert event.category in GAZETTEER.categories
    assert event.actors
    for actor in (
        *event.actors,
        *(each.who for each in event.attribution),
        *(figure.by for figure in event.figures if figure.by),
    ):
        assert actor in GAZETTEER.actors
    for place in event.places:
        assert place in GAZETTEER.places or GAZETTEER.actors[place].type == "state"
    for figure in event.figures:
        assert figure.unit in GAZETTEER.units


@each_event
def test_every_event_has_sources_that_can_be_checked(event: Event) -> None:
    """A source is an article of ours with its words, or a page with its publisher."""
    assert event.sources
    for source in event.sources:
        if source.article:
            assert source.quote
            assert source.quote.exact in ARTICLES[source.article].text
        else:
            assert source.url
            assert re.match(r"https?://[^\s/]+\.[a-z]+(/|$)", source.url)
            assert GAZETTEER.publisher(source.publisher), source.publisher


@each_event
def test_a_confirmed_event_has_two_sources_or_says_why_not(event: Event) -> None:
    """From 2022 on, two publishers confirm an event, or its note explains."""
    if event.status is Status.CONFIRMED and event.date >= "2022":
        assert len(publishers(event)) >= 2 or event.note


@each_event
def test_an_entry_on_weak_ground_says_so(event: Event) -> None:
    """Where only mirrors and state-controlled outlets report, a note tells."""
    reliable = {GAZETTEER.publishers[name].reliability for name in publishers(event)}
    if reliable <= WEAK:
        assert event.note


@each_event
def test_what_is_not_confirmed_says_who_says_so(event: Event) -> None:
    """A claim names who claims it, a denial who denies, a dispute both sides."""
    said = {each.says for each in event.attribution}
    if event.status is Status.CLAIMED:
        assert said & {"claims", "confirms"}
    if event.status is Status.DENIED:
        assert "denies" in said
    if event.status is Status.DISPUTED:
        differing = event.conflicts or "denies" in said
        assert said & {"claims", "confirms"}
        assert differing


@each_event
def test_links_lead_to_events_of_the_file(event: Event) -> None:
    """No part begins before its whole; what is superseded or answered came before."""
    last = event.latest or dt.date.max
    for other in (*event.supersedes, *event.responds_to):
        assert other != event.id
        begins = EVENTS[other].earliest
        assert begins
        assert begins <= last
    if event.part_of:
        whole = EVENTS[event.part_of]
        assert whole.id != event.id
        assert whole.part_of != event.id
        assert whole.earliest
        assert whole.earliest <= last


@each_event
def test_conflicts_name_a_field_and_sources_of_the_event(event: Event) -> None:
    """A contradiction says what differs and which of the sources say so."""
    own = {source.publisher or source.article for source in event.sources}
    for conflict in event.conflicts:
        assert conflict.field in CONFLICT_FIELDS
        assert conflict.sources
        assert set(conflict.sources) <= own


@each_event
def test_no_date_lies_beyond_the_record(event: Event) -> None:
    """The record ends in mid-March 2026; later days would suggest completeness."""
    assert event.earliest
    assert event.earliest.isoformat() <= "2026-03-17"
    assert event.granularity is not Granularity.TIME


def test_every_digest_is_a_source() -> None:
    """Each of our digests of press articles supports events of the chronology."""
    digests = {article.id for article in ARTICLES.values() if article.digest}
    cited = {source.article for event in STORE.events for source in event.sources}
    assert digests
    assert digests <= cited


def test_two_articles_hang_on_the_treaty() -> None:
    """The June of one article and the "kürzlich" of another are 19 June 2024."""
    treaty = EVENTS["2024-06-19-partnership-treaty"]
    quotes = [source.quote.exact for source in treaty.sources if source.quote]
    assert any("Im Juni" in quote for quote in quotes)
    assert any("kürzlich" in quote for quote in quotes)


def test_the_treaty_has_its_parts() -> None:
    """Both ratifications and the entry into force belong to the treaty."""
    parts = {
        event.id
        for event in STORE.events
        if event.part_of == "2024-06-19-partnership-treaty"
    }
    assert {
        "2024-10-24-duma-ratifies-treaty",
        "2024-11-06-federation-council-ratifies",
        "2024-11-09-putin-signs-ratification",
        "2024-11-11-north-korea-ratifies-treaty",
        "2024-12-04-treaty-in-force",
    } <= parts
