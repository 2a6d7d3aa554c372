"""What names a chronology, an event or a source outside, and since when it stands.

Readers of a calendar or a feed know an entry again by its id alone, so these names
depend on nothing but the thing itself: not on filters, language or order.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from hashlib import sha256
from typing import TYPE_CHECKING

from chrono.export.select import fold
from chrono.model import edtf

if TYPE_CHECKING:
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event, Source

_NAMESPACE = uuid.UUID("6f0c9a3e-3a39-5d0c-9f5e-0d1c2b7d4f11")
# Only for an event without any date, which no chronology has.
_LONG_AGO = dt.date(1970, 1, 1)


def slug(text: str) -> str:
    """Letters a to z, digits and single hyphens: "Kim & Söhne" is "kim-soehne"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def project(chronology: Chronology) -> str:
    """Name a project by its title, German before any other language."""
    title = chronology.title.get("de") or next(iter(chronology.title.values()), "")
    return slug(title) or "chrono"


def uid(chronology: Chronology, event: Event) -> str:
    """Name an event among those of all projects: `2024-06-19-treaty@title`."""
    return f"{event.id}@{project(chronology)}"


def urn(name: str) -> str:
    """Turn a name into a URN (`urn:uuid:…`) that is always the same."""
    return uuid.uuid5(_NAMESPACE, name).urn


def source_key(source: Source) -> str:
    """Name a source: the article's id, else publisher, date and a hash of its address.

    Starts with a letter and holds a to z, digits and hyphens, as BibTeX wants it.
    """
    if source.article:
        key = slug(source.article)
    else:
        address = source.url or "\n".join(
            (source.publisher, source.title, source.published or "")
        )
        number = sha256(address.encode("utf-8", "replace")).hexdigest()[:6]
        date = re.sub(r"[^0-9-]+", "-", source.published or "").strip("-")
        parts = (slug(source.publisher)[:32].strip("-"), date, number)
        key = "-".join(part for part in parts if part)
    return key if key[:1].isalpha() else f"s-{key}"


def updated(event: Event) -> dt.date:
    """Give the last day on which a source of the event appeared or was looked up.

    Stands in for the day of the entry's last change, which the data does not hold.
    An event whose sources have no dates gives its own first or last day instead.
    """
    dates = [
        day
        for source in event.sources
        for text in (source.published, source.accessed)
        if text and (day := _first_day(text))
    ]
    return max(dates, default=event.earliest or event.latest or _LONG_AGO)


def _first_day(text: str) -> dt.date | None:
    try:
        return edtf.read(text).earliest
    except ValueError:
        return None
