"""An address of the web -> the bytes of a page, within limits.

With the standard library: what is wanted is one GET with a say in which address is
connected to, which larger libraries make harder, not easier. No cookies, no proxy.
"""

from __future__ import annotations

import http
import http.client
import ssl
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from chrono import __version__
from chrono.articles.incoming.connection import (
    Connection,
    Deadline,
    PrivateAddress,
    connect,
)
from chrono.errors import UnreadableFile

if TYPE_CHECKING:
    from http.client import HTTPResponse

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TEXTS = ("text/", "application/xhtml+xml", "application/xml")
_CHUNK = 65536
_PORTS = {"http": 80, "https": 443}
_SAFE = "/%:=&?~#+!$,;'@()*[]"
"""What stays as it is in a path that may be quoted already."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a fetch may go; `seconds` is for all of it, redirects included."""

    bytes: int = 10_000_000
    seconds: float = 30.0
    redirects: int = 5
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came; `url` is where it was found after redirects."""

    url: str
    body: bytes
    content_type: str = ""
    charset: str = ""


class _Refused(Exception):
    """Why a page is not taken; becomes one line."""


@dataclass(frozen=True, slots=True)
class _Place:
    """An address taken apart."""

    scheme: str
    host: str
    port: int
    path: str


def fetch(url: str, limits: Limits | None = None) -> Fetched:
    """Fetch a page.

    Raises UnreadableFile, saying why in one line, for anything but an answer 200 with
    text: another scheme than http(s), a private address, too many redirects, too many
    bytes, too much time, a host or certificate that is not in order.
    """
    limits = limits or Limits()
    deadline = Deadline(limits.seconds)
    here = url
    try:
        for _ in range(limits.redirects + 1):
            answer = _ask(here, deadline, limits)
            if isinstance(answer, Fetched):
                return answer
            here = answer
        raise _Refused(f"redirects more than {limits.redirects} times")
    except _Refused as error:
        problem = str(error)
    except PrivateAddress as error:
        problem = f"is at the private address {error}; --allow-private permits it"
    except ssl.SSLCertVerificationError as error:
        problem = f"has a certificate that is not in order: {error.verify_message}"
    except (OSError, http.client.HTTPException, ValueError) as error:
        if deadline.passed or isinstance(error, TimeoutError):
            problem = f"took longer than {limits.seconds:g} seconds"
        else:
            reason = getattr(error, "strerror", None) or str(error)
            told = "".join(each if each.isprintable() else " " for each in reason)
            problem = f"cannot be fetched: {' '.join(told.split()) or 'no answer'}"
    raise UnreadableFile(f"{url}: C901 {problem}")


def _ask(url: str, deadline: Deadline, limits: Limits) -> Fetched | str:
    """Ask for a page once: the page, or where it has gone."""
    place = _place(url)
    connected = connect(
        place.host,
        place.port,
        deadline,
        secure=place.scheme == "https",
        allow_private=limits.allow_private,
    )
    connection = Connection(place.host, place.port, connected)
    connection.default_port = _PORTS[place.scheme]
    try:
        with deadline.watching(connected):
            connected.settimeout(deadline.left)
            connection.request(
                "GET",
                place.path,
                headers={
                    "User-Agent": f"chrono/{__version__}",
                    "Accept": "text/html, application/xhtml+xml, text/*;q=0.8",
                    "Accept-Language": "de, en;q=0.8",
                    "Accept-Encoding": "identity",
                    "Connection": "close",
                },
            )
            return _answer(url, connection.getresponse(), deadline, limits)
    finally:
        connection.close()
        connected.close()


def _answer(
    url: str, response: HTTPResponse, deadline: Deadline, limits: Limits
) -> Fetched | str:
    location = response.headers.get("Location")
    if response.status in _REDIRECTS and location:
        return urljoin(
            url, location.encode("latin-1", "replace").decode("utf-8", "replace")
        )
    if response.status != http.HTTPStatus.OK:
        raise _Refused(f"answers {_status(response.status)}")
    headers = response.headers
    kind = headers.get_content_type() if headers.get("Content-Type") else ""
    if kind and not kind.startswith(_TEXTS):
        raise _Refused(f"is {kind}, not a page of text")
    body = _unpacked(_body(response, deadline, limits), response, limits)
    charset = headers.get_content_charset() or ""
    return Fetched(url, body, kind, charset)


def _body(response: HTTPResponse, deadline: Deadline, limits: Limits) -> bytes:
    too_long = f"is longer than {limits.bytes} bytes"
    expected = response.length
    if expected is not None and expected > limits.bytes:
        raise _Refused(too_long)
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        body += chunk
        if len(body) > limits.bytes:
            raise _Refused(too_long)
        _ = deadline.left
    if deadline.passed:
        raise TimeoutError
    if expected is not None and len(body) < expected:
        raise _Refused("broke off in the middle")
    return bytes(body)


def _unpacked(body: bytes, response: HTTPResponse, limits: Limits) -> bytes:
    """Undo a compression that was not asked for, without being blown up by it."""
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding in ("identity", ""):
        return body
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise _Refused(f'is compressed as "{coding[:20]}", which was not asked for')
    unpacking = zlib.decompressobj(wbits=47)  # gzip or zlib, as it turns out
    try:
        text = unpacking.decompress(body, limits.bytes + 1)
    except zlib.error:
        raise _Refused("is compressed and damaged") from None
    if len(text) > limits.bytes:
        raise _Refused(f"is longer than {limits.bytes} bytes")
    if not unpacking.eof:
        raise _Refused("is compressed and damaged")
    return text


def _place(url: str) -> _Place:
    """Take an address apart, refusing what is not to be fetched."""
    if not url.isprintable():
        raise _Refused("has control characters in its address")
    parts = urlsplit(url)
    if parts.scheme not in _PORTS:
        raise _Refused(
            f'has the scheme "{parts.scheme[:20]}"; only http and https are fetched'
        )
    if parts.username is not None or parts.password is not None:
        raise _Refused("carries a user name, which is not sent")
    if not parts.hostname:
        raise _Refused("names no host")
    host = parts.hostname
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            raise _Refused("names a host that cannot be") from None
    path = quote(parts.path or "/", safe=_SAFE)
    if parts.query:
        path += "?" + quote(parts.query, safe=_SAFE)
    return _Place(parts.scheme, host, parts.port or _PORTS[parts.scheme], path)


def _status(code: int) -> str:
    try:
        return f"{code} {http.HTTPStatus(code).phrase}"
    except ValueError:
        return str(code)
