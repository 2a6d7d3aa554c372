"""BibTeX for biblatex: the sources as `@online`, an article without address `@article`.

UTF-8, for biber. `date` and `urldate` are the ISO 8601-2 dates that biblatex reads,
with "~" and "?". What each source is evidence for stands in `annotation`.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING

from chrono.export import clean
from chrono.export.bibliography import Bibliography, Work
from chrono.export.entry import evidence

if TYPE_CHECKING:
    from chrono.export.options import Options
    from chrono.model.chronology import Chronology

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # BibTeX counts braces even behind a backslash
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
# biblatex reads an address verbatim; only these would end it or start a comment.
_IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}
_LANGUAGES = {"de": "ngerman", "en": "english", "ko": "korean", "ru": "russian"}


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write one entry per article or page, in order of first mention."""
    for number, work in enumerate(Bibliography(chronology).works):
        stream.write(("\n" if number else "") + _entry(work, options.lang))


def _entry(work: Work, lang: str) -> str:
    source = work.source
    online = source.url is not None
    fields = {
        "title": escape(source.title or source.publisher or source.url or work.key),
        "organization" if online else "journaltitle": escape(source.publisher),
        "date": escape(source.published or "", keep="~"),
        "url": _address(source.url or ""),
        "urldate": escape(source.accessed or "", keep="~"),
        "langid": _LANGUAGES.get(source.language or "", ""),
        "annotation": "; ".join(escape(evidence(e, lang)) for e in work.events),
    }
    if not online:
        fields["entrysubtype"] = "newspaper"
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    kind = "online" if online else "article"
    return "\n".join([f"@{kind}{{{work.key},", *lines, "}", ""])


def escape(text: str, keep: str = "") -> str:
    """Write a text so that LaTeX prints it as it is; `keep` are characters to leave."""
    text = " ".join(clean.line(text).split())
    return _SPECIAL.sub(lambda m: m[0] if m[0] in keep else _ESCAPES[m[0]], text)


def _address(url: str) -> str:
    return "".join(
        _IN_ADDRESS.get(character, character) for character in clean.line(url)
    )
