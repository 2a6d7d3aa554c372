"""What a page's JSON-LD says of the article: headline, publisher, day, address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DEEPEST = 12
_BESIDE = frozenset(
    {
        "comment",
        "hasPart",
        "image",
        "itemListElement",
        "mentions",
        "relatedLink",
        "review",
        "video",
    }
)
"""Properties that lead to other things than the page's own article."""


def dates(scripts: Iterable[str]) -> list[str]:
    """Give the days of publication, that of an article before that of a page."""
    found = sorted(things(scripts), key=_rank)
    return [date for each in found if (date := _text(each.get("datePublished")))]


def headline(scripts: Iterable[str]) -> str:
    """Give the article's headline, "" for none."""
    found = sorted(things(scripts), key=_rank)
    return next((text for each in found if (text := _text(each.get("headline")))), "")


def publisher(scripts: Iterable[str]) -> str:
    """Give the publisher's name, "" for none."""
    for each in sorted(things(scripts), key=_rank):
        given = each.get("publisher")
        for one in given if isinstance(given, list) else [given]:
            name = one.get("name") if isinstance(one, dict) else one
            if _text(name):
                return _text(name)
    return ""


def things(scripts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Give every object that the scripts describe, lists and graphs taken apart."""
    for script in scripts:
        try:
            # Line breaks within texts are wrong, and frequent.
            value = json.loads(script.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _below(value, 0)


def _below(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _below(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name, item in value.items():
            if name not in _BESIDE and isinstance(item, list | dict):
                yield from _below(item, depth + 1)


def _rank(thing: dict[str, Any]) -> int:
    """Articles first, then pages, then what does not say; the order stays otherwise."""
    kinds = thing.get("@type")
    names = [str(each) for each in (kinds if isinstance(kinds, list) else [kinds])]
    if any(name.endswith(("Article", "BlogPosting", "Report")) for name in names):
        return 0
    return 1 if any(name.endswith("Page") for name in names) else 2


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
