from __future__ import annotations

import io
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import mistune
import pytest
import yaml
from export_sample import CHRONOLOGY, titled
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from chrono.export import clean, markdown
from chrono.export.options import Options

if TYPE_CHECKING:
    from chrono.model.chronology import Chronology


def written(chronology: Chronology = CHRONOLOGY, **options: Any) -> str:
    """Write to a string."""
    stream = io.StringIO()
    markdown.write(chronology, stream, Options(**options))
    return stream.getvalue()


def by_markdown_it(text: str) -> str:
    """Render with markdown-it-py."""
    engine = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    html = engine.use(footnote_plugin).render(text)
    assert isinstance(html, str)
    return html


def by_mistune(text: str) -> str:
    """Render with mistune."""
    plugins = ["footnotes", "table", "strikethrough"]
    html = mistune.create_markdown(escape=False, plugins=plugins)(text)
    assert isinstance(html, str)
    return html


ENGINES = pytest.mark.parametrize("render", [by_markdown_it, by_mistune])
STYLES = pytest.mark.parametrize("style", ["list", "table", "prose"])


class Page(HTMLParser):
    """Collects tags, texts and links of rendered Markdown."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and where it links."""
        self.tags.append(tag)
        self.links += [value or "" for key, value in attrs if key == "href"]

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data


@ENGINES
def test_a_year_is_a_heading_and_an_event_a_bullet(render: Any) -> None:
    """Both engines see a heading a year and one list item an event."""
    html = render(written())
    events = html.partition('<section class="footnotes"')[0]
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == [
        "ohne Anfang",
        "2022",
        "2023",
        "2024",
    ]
    assert Page(events).tags.count("li") == len(CHRONOLOGY)
    assert "<strong>19. Juni 2024:</strong> Vertrag unterzeichnet." in html


@ENGINES
@STYLES
def test_sources_are_footnotes_that_link(render: Any, style: str) -> None:
    """Each work is one footnote, with its address as a link."""
    page = Page(render(written(style=style)))
    assert "https://example.org/treaty?a=1&b=2" in page.links
    assert "KCNA, „Treaty“, 20. Juni 2024" in page.text
    assert "abgerufen 1. November 2026" in page.text
    # The page that two events cite stands once.
    assert page.text.count("https://example.org/1") == 1
    assert "[^" not in page.text


@ENGINES
def test_a_table_has_a_row_for_each_event(render: Any) -> None:
    """Both engines see a table, one a year, and every event in it."""
    page = Page(render(written(style="table")))
    assert page.tags.count("table") == 4
    assert page.tags.count("tr") == len(CHRONOLOGY) + 4


def test_prose_has_a_paragraph_for_each_month() -> None:
    """Prose has no bullets; months are headings below their year."""
    text = written(style="prose")
    assert "\n- " not in text
    assert "### Juni\n\n**19. Juni 2024:** Vertrag unterzeichnet. Putin und" in text


def test_months_can_be_the_headings() -> None:
    """--group month gives a heading for each month that has events."""
    text = written(group="month")
    assert "## Juni 2024\n" in text
    assert "## 2022\n" in text


def test_status_attribution_and_figures_are_there() -> None:
    """A claim is not told as a fact."""
    text = written()
    assert "*(behauptet: NIS; bestritten: Moskau)*" in text
    assert "über 10.000 Soldaten (NIS)" in text
    assert "Widerspruch: Kyjiw nennt den 4. November." in text
    assert "*(geplant)*" in text


def test_front_matter_is_yaml() -> None:
    """The front matter says title and language, whatever the title holds."""
    text = written(titled('Kim: "ja" # nein'), front_matter=True)
    assert yaml.safe_load(text.split("---\n")[1]) == {
        "title": 'Kim: "ja" # nein',
        "lang": "de",
    }


def test_english_is_english() -> None:
    """Dates, quotes and words follow the language."""
    text = written(lang="en")
    assert "**19 June 2024:** Treaty signed." in text
    assert "KCNA, “Treaty”, 20 June 2024" in text
    assert "claimed by: NIS" in text


@ENGINES
@STYLES
@pytest.mark.parametrize(
    "text",
    [
        "*kursiv* _auch_ `code` ~~weg~~ **fett**",
        "<b>fett</b> <script>alert(1)</script> &copy; &amp;",
        "[Link](http://evil.example) ![Bild](x.png) [^fuss] [ref]",
        "a | b || c",
        "\\*schon\\* \\",
        "# kein Titel",
        "- kein Punkt",
        "1. keine Zahl",
        "$x_1^2$ {.klasse} ==mark== ^hoch^ H~2~O",
        "```",
        "    code",
        "> kein Zitat",
    ],
)
def test_no_word_of_the_data_is_markup(render: Any, style: str, text: str) -> None:
    """A text reads on the page exactly as it stands in the data."""
    page = Page(render(written(titled(text, text), style=style)))
    plain = Page(render(written(titled("Text", "Text"), style=style)))
    assert page.tags == plain.tags
    assert clean.line(text) in page.text
    assert "http://evil.example" not in page.links


@settings(max_examples=60, deadline=None)
@given(
    # Typography changes quotes, dots and dashes on purpose.
    st.text(st.characters(codec="utf-8", exclude_characters="\"'.-"), min_size=1)
)
def test_any_text_survives_both_engines(text: str) -> None:
    """Whatever characters a title has, both engines show them."""
    chronology = titled(f"x{text}x")
    for render in (by_markdown_it, by_mistune):
        page = Page(render(written(chronology)))
        shown = re.sub(r"\s+", " ", page.text)
        assert re.sub(r"\s+", " ", clean.line(f"x{text}x")) in shown


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a_b*c", "<https://example.org/a_b*c>"),
        ("https://example.org/<x>|`y`", "<https://example.org/%3Cx%3E%7C%60y%60>"),
        ("javascript:alert(1)", ""),
        (None, ""),
    ],
)
def test_an_address_ends_where_it_ends(url: str | None, link: str) -> None:
    """An address cannot break out of its link, and only the web is linked."""
    assert markdown.autolink(url) == link
