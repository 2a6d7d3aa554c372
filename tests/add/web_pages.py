"""An article in words of our own, pages around it, and a web server for them."""

from __future__ import annotations

import contextlib
import gzip
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

TEXT = """\
Nordkoreas Machthaber Kim Jong Un hat am Donnerstag einen Test von Drohnen überwacht. \
Danach verlangte er, die Geräte möglichst schnell in Serie zu bauen.

Moskau und Pjöngjang hatten im Juni einen Pakt unterzeichnet. Seitdem schickt \
Nordkorea nach Angaben aus Seoul auch Soldaten nach Russland, die bei Kursk stehen \
sollen.

Am Freitag veröffentlichte die Agentur KCNA Fotos, auf denen Kim mit einem der \
Fluggeräte zu sehen ist. Fachleute halten sie für Nachbauten fremder Muster."""
"""An article in words of our own."""

PARAGRAPHS = "".join(f"<p>{each}</p>\n" for each in TEXT.split("\n\n"))


def page(
    head: str = "", body: str = PARAGRAPHS, title: str = "Kim fordert Drohnen"
) -> str:
    """Write a web page with navigation and debris around its article."""
    return f"""<!DOCTYPE html>
<html lang="de-DE"><head><title>{title} | Probeblatt</title>
<meta property="og:site_name" content="Probeblatt">
{head}</head><body>
<nav><a href="/">Startseite</a> <a href="/politik">Politik</a></nav>
<article><h1>{title}</h1>
{body}</article>
<aside><p>Lesen Sie auch: Wie das Wetter am Wochenende wird.</p></aside>
<footer>Impressum und Datenschutz</footer></body></html>"""


@dataclass
class Site:
    """What the server answers, by path; `asked` are the requests it got."""

    address: str = ""
    bodies: dict[str, tuple[dict[str, str], bytes]] = field(default_factory=dict)
    redirects: dict[str, tuple[int, str | None]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def put(self, path: str, body: str | bytes, **headers: str) -> str:
        """Serve a body and give its address; `content_type=` and the like are sent."""
        data = body.encode() if isinstance(body, str) else body
        sent = {name.replace("_", "-"): text for name, text in headers.items()}
        self.bodies[path] = {"content-type": "text/html; charset=utf-8"} | sent, data
        return self.address + path


class Handler(BaseHTTPRequestHandler):
    """Answers by the `site` of a subclass, or misbehaves as the path says."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        """Keep the request and answer it."""
        self.site.asked.append((self.path, dict(self.headers)))
        with contextlib.suppress(OSError):  # whoever asked has hung up
            self._answer()

    def _answer(self) -> None:
        if self.path in self.site.redirects:
            code, location = self.site.redirects[self.path]
            self.send_response(code)
            if location is not None:
                self.send_header("Location", location)
            self._end(b"")
        elif self.path in self.site.bodies:
            headers, body = self.site.bodies[self.path]
            self.send_response(200)
            for name, text in headers.items():
                self.send_header(name, text)
            self._end(body)
        elif self.path == "/endless":
            self._chunks(b"<p>Wort</p>" * 1000, pause=0)
        elif self.path == "/slow-body":
            self._chunks(b"x", pause=0.05)
        elif self.path == "/slow-head":
            self._drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"y" * 10_000)
        elif self.path == "/broken-off":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"<p>short")
            self.close_connection = True
        elif self.path == "/bomb":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Encoding", "gzip")
            self._end(gzip.compress(b"a" * 50_000_000, 9))
        elif self.path == "/no-http":
            self.wfile.write(b"\x00\x01 what?\r\n\r\n")
            self.close_connection = True
        else:
            self.send_response(404, "Nicht da\x1b[31m")
            self._end(b"<p>nothing here</p>")

    def _end(self, body: bytes) -> None:
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _chunks(self, piece: bytes, pause: float) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for _ in range(100_000):
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
            self.wfile.flush()
            time.sleep(pause)

    def _drip(self, data: bytes) -> None:
        for byte in data:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(0.05)

    def log_message(self, *_: object) -> None:
        """Say nothing: stderr is the program's."""
