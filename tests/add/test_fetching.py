from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

from chrono.articles.incoming.addresses import is_public
from chrono.articles.incoming.decoding import decode
from chrono.articles.incoming.fetch import Fetched, Limits, fetch
from chrono.errors import UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_pages import Site

HERE = Limits(seconds=10, allow_private=True)


def problem(url: str, limits: Limits = HERE) -> str:
    """Fetch what is not to be had and give the line that says why."""
    with pytest.raises(UnreadableFile) as caught:
        fetch(url, limits)
    line = str(caught.value)
    assert line.startswith(f"{url}: C901 ")
    assert line.isprintable()
    return line.removeprefix(f"{url}: C901 ")


def test_a_page_is_fetched_as_it_is(site: Site) -> None:
    """Bytes, kind, charset and place come back; one plain request was made."""
    url = site.put("/a?b=1", "<p>Grüße</p>")
    fetched = fetch(url, HERE)
    assert fetched == Fetched(url, "<p>Grüße</p>".encode(), "text/html", "utf-8")
    ((path, headers),) = site.asked
    assert path == "/a?b=1"
    assert headers["User-Agent"].startswith("chrono/")
    assert headers["Host"] == site.address.removeprefix("http://")
    assert "Cookie" not in headers


def test_an_address_is_quoted_but_not_twice(site: Site) -> None:
    """Umlauts and blanks are sent as the web wants them."""
    site.put("/%C3%9Cber%20uns?q=%C3%A4+b", "<p>x</p>")
    assert fetch(f"{site.address}/Über uns?q=ä+b", HERE).body == b"<p>x</p>"
    assert fetch(f"{site.address}/%C3%9Cber%20uns?q=%C3%A4+b", HERE).body == b"<p>x</p>"


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_followed(site: Site, code: int) -> None:
    """Absolute and relative ones; the last place is the page's."""
    site.redirects["/old"] = (code, "/newer?x=1")
    site.redirects["/newer?x=1"] = (code, f"{site.address}/new")
    site.put("/new", "<p>x</p>")
    assert fetch(f"{site.address}/old", HERE).url == f"{site.address}/new"


def test_redirects_are_limited(site: Site) -> None:
    """A circle ends after the redirects that are allowed."""
    site.redirects["/a"] = (302, "/b")
    site.redirects["/b"] = (302, "/a")
    assert problem(f"{site.address}/a") == "redirects more than 5 times"
    assert len(site.asked) == 6


def test_a_redirect_is_no_way_out_of_the_web(site: Site) -> None:
    """Another scheme is refused behind a redirect as well."""
    site.redirects["/a"] = (302, "file:///etc/passwd")
    assert 'scheme "file"' in problem(f"{site.address}/a")
    site.redirects["/b"] = (302, None)
    assert problem(f"{site.address}/b") == "answers 302 Found"


def test_what_is_not_there_is_said_in_one_line(site: Site) -> None:
    """The status is told in our words, not in the server's."""
    assert problem(f"{site.address}/missing") == "answers 404 Not Found"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0x7f.1", "0"])
def test_private_addresses_are_refused(site: Site, host: str) -> None:
    """Under whatever name this machine is asked for, no connection is made."""
    site.put("/a", "<p>x</p>")
    port = site.address.rpartition(":")[2]
    line = problem(f"http://{host}:{port}/a", Limits(seconds=10))
    assert "private address" in line or "cannot be fetched" in line
    assert site.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("::127.0.0.1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d822", True),
        ("no address", False),
    ],
)
def test_what_counts_as_public(address: str, public: bool) -> None:
    """Loopback, private, link-local and shared ranges are not, in whatever dress."""
    assert is_public(address) is public


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("ftp://example.org/a", 'has the scheme "ftp"; only http and https'),
        ("file:///etc/passwd", 'has the scheme "file"'),
        ("gopher://example.org/", 'has the scheme "gopher"'),
        ("http://user:secret@example.org/", "carries a user name"),
        ("http:///path", "names no host"),
        ("http://example.org:99999/", "cannot be fetched"),
        ("http://[::1/", "cannot be fetched"),
        (f"http://{'a' * 300}.example/", "cannot be fetched"),
    ],
)
def test_addresses_that_are_none_are_refused(url: str, line: str) -> None:
    """Only http and https, to a host, without a password."""
    assert line in problem(url)


def test_line_breaks_in_an_address_are_refused() -> None:
    """No second request can be hidden in the first."""
    with pytest.raises(UnreadableFile, match="control characters"):
        fetch("http://example.org/\r\nX: y", HERE)


def test_big_bodies_are_cut_off(site: Site) -> None:
    """Announced, unannounced and compressed ones, before they fill the memory."""
    limits = Limits(bytes=100_000, seconds=10, allow_private=True)
    url = site.put("/big", "x" * 100_001)
    for each in (url, f"{site.address}/endless", f"{site.address}/bomb"):
        assert problem(each, limits) == "is longer than 100000 bytes"
    assert len(fetch(site.put("/fits", "x" * 100_000), limits).body) == 100_000


@pytest.mark.parametrize("path", ["/slow-body", "/slow-head"])
def test_slow_answers_are_cut_off(site: Site, path: str) -> None:
    """A byte now and then does not hold the time off."""
    line = problem(site.address + path, Limits(seconds=0.6, allow_private=True))
    assert line == "took longer than 0.6 seconds"


def test_a_silent_server_is_cut_off() -> None:
    """One that takes the connection and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        line = problem(url, Limits(seconds=0.4, allow_private=True))
    assert line == "took longer than 0.4 seconds"


def test_a_closed_port_is_said() -> None:
    """Nobody there is one line as well."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert "cannot be fetched" in problem(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize("path", ["/broken-off", "/no-http"])
def test_broken_answers_are_said(site: Site, path: str) -> None:
    """Half a page is no page."""
    line = problem(site.address + path)
    assert "broke off" in line or "cannot be fetched" in line


def test_what_is_no_text_is_refused(site: Site) -> None:
    """A PDF is named as what it is; a compression that nobody asked for is refused."""
    url = site.put("/a.pdf", b"%PDF-1.7", content_type="application/pdf")
    assert problem(url) == "is application/pdf, not a page of text"
    url = site.put("/br", b"x", content_encoding="br")
    assert 'is compressed as "br"' in problem(url)
    url = site.put("/damaged", b"x", content_encoding="gzip")
    assert problem(url) == "is compressed and damaged"


def test_a_compressed_page_is_unpacked(site: Site) -> None:
    """Some servers compress whatever they are asked for."""
    url = site.put("/gz", gzip.compress(b"<p>x</p>"), content_encoding="gzip")
    assert fetch(url, HERE).body == b"<p>x</p>"


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        ("Pjöngjang".encode(), "iso-8859-1"),
        ("Pjöngjang".encode("cp1252"), "utf-8"),
        ("Pjöngjang".encode("cp1252"), ""),
        ("Pjöngjang".encode("cp1252"), "iso-8859-1"),
        ("Pjöngjang".encode("cp1252"), "no-such-charset"),
        ("Pjöngjang".encode("cp1252"), "zlib"),
        ("\ufeffPjöngjang".encode(), "cp1252"),
        ("\ufeffPjöngjang".encode("utf-16-le"), "utf-8"),
        ("\ufeffPjöngjang".encode("utf-16-be"), ""),
        ("Pjöngjang".encode("mac-roman"), "macintosh"),
    ],
)
def test_umlauts_survive_a_wrong_charset(body: bytes, charset: str) -> None:
    """Marks and valid UTF-8 count more than what is declared."""
    assert decode(body, charset) == "Pjöngjang"


def test_a_page_declares_its_own_charset() -> None:
    """Without a header the meta element counts; the header counts before it."""
    russian = '<meta charset="windows-1251"><p>Ким</p>'
    assert "Ким" in decode(russian.encode("cp1251"))
    assert "Ким" in decode(russian.encode("koi8-r"), "koi8-r")
    assert decode(b"\x81\xff\x00") == "\ufffd\xff\x00"


class _Hello(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<p>secure</p>")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Serve https on loopback with a certificate that nobody has vouched for."""
    if shutil.which("openssl") is None:
        pytest.skip("needs the program openssl to make a certificate")
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        [
            *"openssl req -x509 -newkey rsa:2048 -nodes -days 2".split(),
            *"-subj /CN=localhost -addext subjectAltName=DNS:localhost".split(),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with HTTPServer(("127.0.0.1", 0), _Hello) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"https://localhost:{server.server_port}/", certificate
        server.shutdown()
        thread.join()


def test_certificates_are_checked(
    secure: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that nobody vouches for is refused; a trusted one is for its name alone."""
    url, certificate = secure
    assert "certificate that is not in order" in problem(url)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert fetch(url, HERE).body == b"<p>secure</p>"
    other = url.replace("localhost", "127.0.0.1")
    assert "certificate that is not in order" in problem(other)
