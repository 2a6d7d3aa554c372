"""The site builds without a warning, stands alone, and every link leads somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from docs.generate import regions

ROOT = regions.DOCS.parent
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
REMOTE = ("http://", "https://", "mailto:")


class Page(HTMLParser):
    """What a page of the site refers to, and what can be referred to on it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag's links and ids."""
        values = {name: value or "" for name, value in attrs}
        self.ids |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        for name in ("src", "href" if tag == "link" else "src"):
            if name in values:
                self.loaded.append(values[name])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site with every warning an error."""
    pytest.importorskip("mkdocs", reason="mkdocs is not installed (extra docs)")
    target = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "--site-dir",
            str(target),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    return target


@pytest.fixture(scope="session")
def built(site: Path) -> dict[Path, Page]:
    """Every page of the site."""
    return {
        path: Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")
    }


def test_every_link_of_the_site_leads_somewhere(
    site: Path, built: dict[Path, Page]
) -> None:
    """Each link to a page, a file or a heading of ours has its target."""
    broken = []
    for path, page in built.items():
        if path.name == "404.html":
            continue
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or link in ("#", ""):
                continue
            target = (
                (path.parent / unquote(parts.path)).resolve() if parts.path else path
            )
            target = target / "index.html" if target.is_dir() else target
            ids = built[target].ids if target in built else set()
            if not target.is_file() or (
                parts.fragment and unquote(parts.fragment) not in ids
            ):
                broken.append(f"{path.relative_to(site)}: {link}")
    assert not broken


def test_the_site_asks_nobody_for_anything(site: Path, built: dict[Path, Page]) -> None:
    """No page, style or script loads from elsewhere: no CDN, no fonts, no counters."""
    for page in built.values():
        assert [each for each in page.loaded if urlsplit(each).netloc] == []
    for path in site.rglob("*.css"):
        loaded = re.findall(
            r"(?:@import\s+|url\()[\"']?((?:https?:)?//[^\"')]+)",
            path.read_text("utf-8"),
        )
        assert loaded == [], path.name


def test_every_page_is_in_the_site_and_no_source(
    site: Path, built: dict[Path, Page]
) -> None:
    """All pages are built; generators and the example projects are not published."""
    expected = {
        path.relative_to(regions.DOCS).with_suffix(".html") for path in regions.files()
    }
    assert expected <= {path.relative_to(site) for path in built}
    assert not list(site.rglob("*.py"))
    assert not (site / "examples").exists()


def test_a_named_fence_shows_its_file_name(built: dict[Path, Page], site: Path) -> None:
    """```yaml events.yaml is code with its name above it, not running text."""
    html = (site / "tutorial.html").read_text(encoding="utf-8")
    assert re.search(
        r"<code>events\.yaml</code>:</p>\s*<div class=\"codehilite\">", html
    )
    assert not any("```" in path.read_text(encoding="utf-8") for path in built)


def headings(text: str) -> set[str]:
    """The anchors that a Markdown page has on a code host."""
    found = set()
    for heading in re.findall(r"^#+ (.*)$", FENCED_BLOCK.sub("", text), re.MULTILINE):
        plain = re.sub(r"[^\w\- ]", "", heading.lower())
        found.add(plain.strip().replace(" ", "-"))
    return found


FENCED_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    "path",
    [ROOT / "README.md", ROOT / "CHANGELOG.md", *regions.files()],
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_links_work_where_the_sources_are_read(path: Path) -> None:
    """On a code host, where Markdown is read as it is, links lead somewhere too."""
    text = path.read_text(encoding="utf-8")
    for link in LINK.findall(FENCED.sub("", text)):
        if link.startswith(REMOTE):
            continue
        name, _, fragment = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        assert target.is_file(), link
        if fragment and target.suffix == ".md":
            assert fragment in headings(target.read_text(encoding="utf-8")), link
