"""The one address under which an article is cited."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|wt_\w+|pk_\w+"
    r"|at_\w+|xtor|ocid|cmpid|s_cid|ns_\w+|__\w+source|ref_?src|sfnsn|share)",
    re.IGNORECASE,
)
"""Names of what is hung on to an address to follow readers about."""
_PORTS = {"http": 80, "https": 443}
_OTHER_FORMS = re.compile(r"^(?:www|m|mobil|mobile|amp)\.")
_AMP = re.compile(r"(?:/amp|\.amp)(?=$|/$|\.html?$)")


def canonical(found_at: str, stated: str = "") -> str:
    """Give the address a page is to be cited under, "" for none.

    What the page states (its canonical link) counts, completed from where it was
    found, unless it is no web address or only the site's front page.
    """
    here = _clean(found_at)
    try:
        there = _clean(urljoin(found_at, stated.strip())) if stated.strip() else ""
    except ValueError:
        there = ""
    if there and not (_is_front(there) and here and not _is_front(here)):
        return there
    return here


def same(left: str, right: str) -> bool:
    """Whether two addresses are the same page's, in whatever form."""
    return bool(left) and _key(left) == _key(right)


def is_address(text: str) -> bool:
    """Whether a command-line argument is an address rather than a file."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", text) is not None


def _clean(url: str) -> str:
    """Take off tracking, fragment and default port; "" for what is no web address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _PORTS or not parts.hostname or not url.isprintable():
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    if port and port != _PORTS[parts.scheme]:
        host += f":{port}"
    query = parts.query
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)]
    if len(kept) != len(pairs):
        query = urlencode(kept)
    path = (parts.path or "/").replace(" ", "%20")
    return urlunsplit((parts.scheme, host, path, query.replace(" ", "%20"), ""))


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query


def _key(url: str) -> tuple[str, str, str]:
    parts = urlsplit(_clean(url) or url)
    host = _OTHER_FORMS.sub("", parts.netloc)
    path = _AMP.sub("", parts.path).rstrip("/")
    return host, path, parts.query
