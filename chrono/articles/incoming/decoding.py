"""The bytes of a page -> text, whatever the server says they are."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# <meta charset="utf-8">, <meta http-equiv=… content="text/html; charset=utf-8">,
# <?xml version="1.0" encoding="utf-8"?>
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_HEAD = 4096
_NOT_OF_PAGES = frozenset(
    {"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape"}
)
_LATIN = frozenset({"latin-1", "iso8859-1", "ascii"})


def decode(body: bytes, charset: str = "") -> str:
    """Decode a page; `charset` is the one of its header line.

    A byte order mark wins. What is valid UTF-8 is UTF-8 even if something else is
    declared: other encodings do not look like it by chance. Then the header counts,
    then the page's own word, then what browsers take. Never raises; what cannot be
    decoded becomes U+FFFD.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, errors="replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    own = _DECLARED.search(body[:_HEAD])
    for declared in (charset, own[1].decode("ascii") if own else ""):
        name = _known(declared)
        if name:
            return body.decode(name, errors="replace")
    return body.decode("cp1252", errors="replace")


def _known(charset: str) -> str:
    """Give Python's name of a charset for text; "" for none."""
    try:
        name = codecs.lookup(charset).name
        b" ".decode(name, errors="replace")
    except (LookupError, ValueError, TypeError):
        return ""
    if name in _NOT_OF_PAGES:
        return ""
    # Browsers take what calls itself Latin-1 for Windows' extension of it.
    return "cp1252" if name in _LATIN else "" if name == "utf-8" else name
