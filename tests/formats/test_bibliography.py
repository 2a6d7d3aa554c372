"""The works behind the sources, and the names things have outside."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from sample_chronology import DELIVERY, SAMPLE, TREATY

from chrono.export import identity
from chrono.export.bibliography import Bibliography
from chrono.model.chronology import Chronology
from chrono.model.event import Source


def citing(*lists: tuple[Source, ...]) -> Chronology:
    """Make a chronology whose events cite these sources."""
    events = tuple(
        dataclasses.replace(TREATY, id=f"2024-06-19-{n}", sources=sources)
        for n, sources in enumerate(lists)
    )
    return Chronology({"de": "Titel"}, events)


def test_a_work_cited_twice_is_one_work():
    """Two events that cite one page share a work, which knows both."""
    page = Source(url="https://example.org/a", publisher="Post", title="A")
    works = Bibliography(citing((page,), (page, page))).works
    assert len(works) == 1
    assert [event.id for event in works[0].events] == ["2024-06-19-0", "2024-06-19-1"]


def test_mentions_complete_each_other():
    """What the first mention leaves open comes from a later one."""
    bare = Source(url="https://example.org/a")
    full = Source(url="https://example.org/a", publisher="Post", published="2024")
    (work,) = Bibliography(citing((bare,), (full,))).works
    assert work.source.publisher == "Post"
    assert work.source.published == "2024"


def test_an_article_and_its_page_are_one_work():
    """A page that is also an article of the project is that article."""
    page = Source(url="https://example.org/a", publisher="Post")
    article = Source(article="2024-06-20-post", url="https://example.org/a")
    (work,) = Bibliography(citing((page,), (article,))).works
    assert work.key == "s-2024-06-20-post"
    assert work.source.publisher == "Post"


def test_keys_are_unique_stable_and_plain():
    """A key suits BibTeX and does not depend on what else was selected."""
    keys = [work.key for work in Bibliography(SAMPLE).works]
    assert len(set(keys)) == len(keys) == 16
    assert all(re.fullmatch("[a-z][a-z0-9-]*", key) for key in keys)
    alone = Bibliography(Chronology({}, (DELIVERY,))).works
    assert {work.key for work in alone} <= set(keys)


def test_a_slug_has_no_umlauts():
    """Names become lower-case ASCII."""
    assert identity.slug("Süddeutsche Zeitung & Co.") == "sueddeutsche-zeitung-co"
    assert identity.slug("北朝鮮") == ""


def test_updated_is_the_newest_date_of_a_source():
    """The day an entry counts as changed is the last its sources bear."""
    assert identity.updated(TREATY) == dt.date(2026, 3, 1)
    assert identity.updated(DELIVERY) == dt.date(2022, 12, 1)
    unsourced = dataclasses.replace(DELIVERY, sources=())
    assert identity.updated(unsourced) == dt.date(2022, 11, 1)
    odd = dataclasses.replace(DELIVERY, sources=(Source(url="x", published="bald"),))
    assert identity.updated(odd) == dt.date(2022, 11, 1)
