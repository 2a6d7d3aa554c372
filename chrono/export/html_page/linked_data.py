"""The chronology as schema.org JSON-LD, for machines that read the page.

A day goes into `startDate`; a date that is not a day is never turned into one and
stands as EDTF in `identifier`. What is only claimed, denied or disputed is a `Claim`
about an event.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from chrono.export import texts
from chrono.export.html_page.entries import address
from chrono.model.event import Status
from chrono.model.when import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chrono.model.chronology import Chronology
    from chrono.model.event import Event, Source

Node = dict[str, Any]

_ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def item_list(chronology: Chronology, lang: str, *, reverse: bool = False) -> Node:
    """Give the whole chronology as an ItemList; `reverse` says latest first."""
    order = "Descending" if reverse else "Ascending"
    found: Node = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": texts.pick(chronology.title, lang),
        "inLanguage": lang,
        "numberOfItems": len(chronology),
        "itemListOrder": f"https://schema.org/ItemListOrder{order}",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "item": _item(event, chronology, lang),
            }
            for position, event in enumerate(chronology.events, 1)
        ],
    }
    return found


def _item(event: Event, chronology: Chronology, lang: str) -> Node:
    happening = _event(event, chronology, lang)
    appearances = [_article(source) for source in event.sources if _citable(source)]
    if event.status is Status.CONFIRMED:
        if appearances:
            happening["subjectOf"] = appearances
        return happening
    claim: Node = {
        "@type": "Claim",
        "name": happening["name"],
        "about": happening,
        "creativeWorkStatus": event.status.value,
    }
    if appearances:
        claim["appearance"] = appearances
    return claim


def _event(event: Event, chronology: Chronology, lang: str) -> Node:
    names = chronology.names
    node: Node = {
        "@type": "Event",
        "@id": f"#{event.id}",
        "name": texts.pick(event.title, lang),
        "identifier": {
            "@type": "PropertyValue",
            "propertyID": "EDTF",
            "value": event.date,
        },
    }
    summary = texts.pick(event.summary, lang)
    if summary:
        node["description"] = summary
    when = event.when
    exact = when.granularity <= Granularity.DAY and not when.approximate
    if exact and not when.uncertain:
        if when.earliest:
            node["startDate"] = when.earliest.isoformat()
        if when.latest:
            node["endDate"] = when.latest.isoformat()
    about = _things("Thing", (texts.name(names, one, lang) for one in event.actors))
    if about:
        node["about"] = about
    places = _things("Place", (texts.name(names, one, lang) for one in event.places))
    if places:
        node["location"] = places
    if event.part_of:
        node["superEvent"] = {"@type": "Event", "@id": f"#{event.part_of}"}
    return node


def _things(kind: str, named: Iterable[str]) -> list[Node]:
    return [{"@type": kind, "name": one} for one in named]


def _citable(source: Source) -> bool:
    return bool(address(source.url) or source.title or source.publisher)


def _article(source: Source) -> Node:
    node: Node = {"@type": "NewsArticle"}
    if source.title:
        node["headline"] = source.title
    url = address(source.url)
    if url:
        node["url"] = url
    if source.publisher:
        node["publisher"] = {"@type": "Organization", "name": source.publisher}
    if source.published and _ISO_DATE.fullmatch(source.published):
        node["datePublished"] = source.published
    if source.language:
        node["inLanguage"] = source.language
    return node
