"""Make odd text readable, and remember where every character came from.

Machine-translated and copied text brings decomposed umlauts, soft hyphens, no-break
spaces and left-over HTML entities. The tagger reads a repaired copy; `Cleaned.offset`
leads back to the text as given. Ordinary text is not copied at all.
"""

from __future__ import annotations

import re

from chrono.model.record import NamedTuple

_ODD = re.compile(
    "[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff\u202a-\u202e\x00-\x08]|&[#a-zA-Z]"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_COMPOSED = {
    "a\u0308": "ä",
    "o\u0308": "ö",
    "u\u0308": "ü",
    "A\u0308": "Ä",
    "O\u0308": "Ö",
    "U\u0308": "Ü",
}


class Cleaned(NamedTuple):
    """A readable text and, unless it is the text as given, its way back.

    `origins[i]` is where character `i` starts in the given text; one more entry at
    the end. None means that both texts are the same.
    """

    text: str
    origins: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the given text for a span of the readable one (end exclusive)."""
        if self.origins is None:
            return start, end
        return self.origins[start], self.origins[end - 1 + 1] if end > start else (
            self.origins[start]
        )


def clean(text: str) -> Cleaned:
    """Repair a text; linear in its length."""
    if not _ODD.search(text):
        return Cleaned(text, None)
    from html import unescape

    pieces: list[str] = []
    origins: list[int] = []
    at, size = 0, len(text)
    while at < size:
        match = _ODD.search(text, at)
        stop = match.start() if match else size
        if match and _COMPOSED.get(text[stop - 1 : stop + 1]) and stop > at:
            stop -= 1
        pieces.append(text[at:stop])
        origins.extend(range(at, stop))
        at = stop
        if match is None:
            break
        composed = _COMPOSED.get(text[at : at + 2])
        entity = _ENTITY.match(text, at) if text[at] == "&" else None
        if composed:
            pieces.append(composed)
            origins.append(at)
            at += 2
        elif entity:
            plain = unescape(entity[0])
            pieces.append(plain)
            origins.extend([at] * len(plain))
            at = entity.end()
        elif text[at] == "&":
            pieces.append("&")
            origins.append(at)
            at += 1
        else:
            at += 1
    origins.append(size)
    return Cleaned("".join(pieces), origins)
