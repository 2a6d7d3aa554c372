"""Texts that would steer a terminal, a page, a spreadsheet or a reader's Markdown."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import unicodedata
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import html5lib
import icalendar
import pytest
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOSTILE = (
    "\x1b[31mred\x1b[0m [bold]b[/bold] [link=https://evil.example]l[/link] "
    "\x1b]8;;https://evil.example\x1b\\o\x1b]8;;\x1b\\ \x9b31m \u202ertl\u2066 "
    "</script><script>alert(1)</script><img src=x onerror=alert(1)> "
    "[a](javascript:alert(1)) `c` *e* _u_ | $m$ {{ 7*7 }} {% x %} &amp; "
    "\u2028\x07\x7f\ufffe \\end{x} # %"
)
STARTS = ("=", "+", "-", "@", "＝", "# ", "1. ", "> ", "\t=")
TEXT_FORMATS = ("md", "json", "jsonl", "csv", "ics", "timelinejs", "csl-json", "plain")


def quoted(text: str) -> str:
    """Write a text as a YAML scalar in double quotes."""
    return json.dumps(text)


@pytest.fixture
def hostile(project: Path) -> Path:
    """Put hostile text into every field that takes text, and into an article."""
    entries = []
    script = quoted("javascript:alert(1)//" + HOSTILE)
    for number, start in enumerate(STARTS):
        text = quoted(start + HOSTILE)
        both = f"{{de: {text}, en: {text}}}"
        entries.append(
            f"- id: 2024-06-1{number}-x\n  date: 2024-06-1{number}\n"
            f"  title: {both}\n  summary: {both}\n  category: {text}\n"
            f"  actors: [{text}]\n  places: [{text}]\n  tags: [{text}]\n"
            f"  status: claimed\n  attribution: [{{who: {text}, says: claims}}]\n"
            f"  figures: [{{value: {text}, unit: {text}, by: {text}}}]\n"
            f"  note: {both}\n  conflicts: [{{field: date, note: {both}}}]\n"
            f"  sources:\n  - {{publisher: {text}, title: {text}, "
            f"published: 2024-06-20, url: {script}}}\n"
            f"  - {{publisher: p, title: {text}, published: 2024-06-20, "
            "url: 'https://e.org/?a=\"><script>alert(1)</script>)|'}\n"
        )
    title = quoted(HOSTILE)
    (project / "events.yaml").write_text(
        f"schema_version: 1\ntitle: {{de: {title}, en: {title}}}\nevents:\n"
        + "".join(entries),
        "utf-8",
    )
    (project / "articles" / "\x1b[31mart[bold]\n<script>.md").write_text(
        f"---\ntitle: {title}\npublisher: {title}\npublished: 2024-11-15\n---\n\n"
        "Am Freitag\x1b[31m reiste Lawrow </script> nach\x9b Nordkorea \u202e.\x07\n",
        "utf-8",
    )
    return project


def steering(text: str) -> set[str]:
    """List what a terminal would obey."""
    allowed = set("\n\r\t")
    return {
        character
        for character in text
        if character not in allowed
        and (
            unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
            or character in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
            or "\u2066" <= character <= "\u2069"
        )
    }


@pytest.mark.parametrize(
    "arguments",
    [
        ("show",),
        ("show", "--format", "terminal", "--color", "never"),
        ("show", "--format", "terminal", "--color", "never", "--sources"),
        ("show", "--format", "terminal", "--color", "never", "--compact"),
        ("show", "--format", "terminal", "--color", "never", "--group", "actor"),
        ("show", "--table"),
        ("show", "--json"),
        ("show", "--explain", "2024-06-10-x"),
        ("show", "--explain", "\x1b[31mnix"),
        ("show", "--actor", "\x1b[31mnix\u202e"),
        ("sources",),
        ("sources", "--json"),
        ("stats",),
        ("stats", "--json"),
        ("check",),
        ("check", "--format", "json"),
        ("check", "--format", "sarif"),
        ("extract", "--left-out"),
        ("extract", "--format", "json"),
        ("extract", "\x1b[31mnix\n"),
        ("resolve", "\x1b[31mnix\u202e", "--ref", "2024-11-18"),
        ("resolve", "\x9bam Freitag", "--ref", "2024-11-18", "--json"),
        ("tag", "\x1b[31m.md"),
        ("\x1b[31mnix",),
        ("export", "\x1b[31mnix"),
        *(("export", name) for name in TEXT_FORMATS),
    ],
)
def test_no_command_lets_text_steer_the_terminal(
    arguments: tuple[str, ...], chrono: Callable[..., Any], hostile: Path
) -> None:
    """Neither stdout nor stderr carries a control character or turns the direction."""
    assert hostile.is_dir()
    result = chrono(*arguments)
    assert result.stdout or result.stderr
    assert "Traceback" not in result.stderr
    assert steering(result.stdout) == set()
    assert steering(result.stderr) == set()
    assert result.exit_code in (0, 1, 2, 4)


def test_findings_beside_the_result_are_spelled_out(
    chrono: Callable[..., Any], project: Path
) -> None:
    """A finding on stderr that quotes a file shows what it cannot print."""
    path = project / "events.yaml"
    text = path.read_text("utf-8").replace("confirmed", '"\\e[31m\\u202e"')
    path.write_text(text, "utf-8")
    result = chrono("show", "--compact")
    assert result.exit_code == 3
    assert 'C305 "\\x1b[31m\\u202e" is no status' in result.stderr
    assert steering(result.stderr) == set()


def test_rich_markup_is_text(chrono: Callable[..., Any], hostile: Path) -> None:
    """Square brackets stand as they are, in a table drawn by rich as well."""
    assert hostile.is_dir()
    for layout in ("plain", "terminal", "table"):
        wide = ("--width", "200") if layout == "terminal" else ()
        shown = chrono("show", "--format", layout, *wide).stdout
        assert "[bold]b[/bold] [link=https://evil.example]l[/link]" in shown


def test_only_web_addresses_are_linked_on_a_terminal(
    chrono: Callable[..., Any], hostile: Path
) -> None:
    """A hyperlink of the terminal (OSC 8) never leads to anything but http(s)."""
    assert hostile.is_dir()
    from chrono.export import clean

    addresses = [
        source["url"]
        for event in json.loads(chrono("show", "--json").stdout)["events"]
        for source in event["sources"]
        if source["url"]
    ]
    assert any(each.startswith("javascript:") for each in addresses)
    linked = {address for each in addresses if (address := clean.address(each))}
    assert linked == {'https://e.org/?a="><script>alert(1)</script>)|'}


def test_a_spreadsheet_sees_no_formula(
    chrono: Callable[..., Any], hostile: Path
) -> None:
    """No cell begins with what starts a formula, and no cell breaks its row."""
    assert hostile.is_dir()
    rows = list(csv.reader(io.StringIO(chrono("export", "csv").stdout, newline="")))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) >= len(STARTS) + 1
    cells = [cell for row in rows[1:] for cell in row if cell]
    assert [cell for cell in cells if cell[0] in "=+-@\t\r＝＋－＠"] == []


@pytest.mark.parametrize("style", ["list", "table", "prose"])
def test_markdown_has_no_markup_of_the_data_s(
    style: str, chrono: Callable[..., Any], hostile: Path
) -> None:
    """A Markdown reader finds our headings, lists and links, and no HTML at all."""
    assert hostile.is_dir()
    text = chrono("export", "md", "--style", style).stdout
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in (*tokens, *inner)}
    assert not kinds & {"html_block", "html_inline", "image", "code_inline", "fence"}
    assert "blockquote_open" not in kinds
    links = {token.attrs["href"] for token in inner if token.type == "link_open"}
    assert all(str(link).startswith("https://e.org/") for link in links)
    headings = [token for token in tokens if token.type == "heading_open"]
    # The title, the year, and in prose June and November.
    assert len(headings) == (4 if style == "prose" else 2)


def test_a_page_runs_nothing_but_its_own_script(
    chrono: Callable[..., Any], hostile: Path
) -> None:
    """The page is valid, has three script elements, no picture and no odd link."""
    assert hostile.is_dir()
    text = chrono("export", "html").stdout
    assert steering(text) <= {"\u2028"}
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page = parser.parse(text)
    assert parser.errors == []
    scripts = list(page.iter("script"))
    assert [each.get("type") for each in scripts] == [
        "application/json",
        "application/ld+json",
        None,
    ]
    for script in scripts[:2]:
        assert json.loads(script.text or "")
    assert list(page.iter("img")) == []
    links = [each.get("href", "") for each in page.iter("a")]
    assert [link for link in links if not re.match(r"#|https?://", link)] == []
    assert not [
        name for each in page.iter() for name in each.attrib if name[:2] == "on"
    ]


def test_structured_formats_are_read_by_their_readers(
    chrono: Callable[..., Any], hostile: Path, tmp_path: Path
) -> None:
    """Feed, calendar, pictures, data base and JSON are well-formed for all that."""
    ET.fromstring(chrono("export", "atom").stdout)
    icalendar.Calendar.from_ical(chrono("export", "ics").stdout)
    for name in ("json", "timelinejs", "csl-json"):
        assert json.loads(chrono("export", name).stdout)
    events = json.loads(chrono("export", "json").stdout)["events"]
    kept = next(event for event in events if event["id"] == "2024-06-10-x")
    assert kept["title"]["de"] == "=" + HOSTILE
    for line in chrono("export", "jsonl").stdout.splitlines():
        assert json.loads(line)["id"]
    target = str(tmp_path / "out.db")
    assert chrono("export", "sqlite", "-o", target).exit_code == 0
    with sqlite3.connect(target) as base:
        (number,) = base.execute("select count(*) from events").fetchone()
    assert number == len(events)
    picture = str(tmp_path / "out.svg")
    assert chrono("plot", "-o", picture).exit_code == 0
    ET.parse(picture)
    assert hostile.is_dir()


@pytest.mark.parametrize("width", [40, 61, 80, 200])
@pytest.mark.parametrize(
    "extra",
    [(), ("--compact",), ("--table",), ("--sources",), ("--group", "actor")],
)
def test_endless_words_stay_within_the_width(
    width: int, extra: tuple[str, ...], chrono: Callable[..., Any], project: Path
) -> None:
    """Words longer than a line, wide characters and emoji never run over."""
    from rich.cells import cell_len

    words = ["Donaudampfschiff" * 20, "北朝鮮とロシア" * 12, "👩‍👩‍👧‍👦🇩🇪é" * 20]
    with (project / "events.yaml").open("a", encoding="utf-8") as stream:
        for number, word in enumerate(words):
            stream.write(
                f"- {{id: 2024-07-0{number + 1}-x, date: 2024-07-0{number + 1}, "
                f"title: {word}, summary: {word}, category: treaty, "
                f"actors: [{word}], sources: [{{publisher: {word}, title: {word}, "
                f'published: 2024-07-01, url: "https://e.org/{word}"}}]}}\n'
            )
    at = ("--width", str(width))
    shown = chrono("show", "--format", "terminal", *at, *extra).stdout
    shown += chrono("stats", *at).stdout
    assert max(map(cell_len, shown.splitlines())) <= width
    assert words[1][:6] in shown
