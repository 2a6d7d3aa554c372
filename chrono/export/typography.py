"""Typography of running text, German or English: quotes, dashes, narrow spaces."""

from __future__ import annotations

import re

_QUOTES = {"de": "„\\1“", "en": "“\\1”"}
_INNER_QUOTES = {"de": "‚\\1‘", "en": "‘\\1’"}
_STRAIGHT = re.compile(r'"([^"]*)"')
_STRAIGHT_INNER = re.compile(r"(?<!\w)'([^']*)'(?!\w)")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w|\s|$)")
_DASH = re.compile(r"(?<=\S) --? (?=\S)")
# "2022-2023", but neither "2024-06-19" nor "KN-23".
_RANGE = re.compile(r"(?<![\w-])(\d+)-(\d+)(?![\w-])")
_UNIT = re.compile(
    r"(?<=\d) (?=(?:%|‰|mm|cm|km|m|kg|kt|t|h|°C|€|\$|US-Dollar|Mio\.|Mrd\.)(?!\w))"
)
_NARROW = "\u202f"


def polish(text: str, lang: str) -> str:
    """Set a text as print does it: „so“ or “so”, 10–12, 170 mm with a narrow space."""
    # Most texts have none of these, and asking for a character is nearly free.
    if '"' in text:
        text = _STRAIGHT.sub(_QUOTES[lang], text)
    if "'" in text:
        text = _STRAIGHT_INNER.sub(_INNER_QUOTES[lang], text)
        text = _APOSTROPHE.sub("’", text)
    if "-" in text:
        text = _DASH.sub(" – ", text)
        text = _RANGE.sub("\\1–\\2", text)
    text = text.replace("...", "…")
    return _UNIT.sub(_NARROW, text)
