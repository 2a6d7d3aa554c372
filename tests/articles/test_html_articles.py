from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chrono import articles
from chrono.articles import html
from chrono.model.article import Published

PAGE = """<!doctype html>
<html lang="de-AT"><head>
<title>Kim in Moskau - Beispielblatt</title>
<link rel="canonical" href="https://example.org/kim">
{head}
<style>p {{ color: red }}</style>
</head><body>
<nav><ul><li>Startseite</li></ul></nav>
<article>
<h1>Kim in Moskau</h1>
<p>Kim kam am <b>Freitag</b> nach&nbsp;Moskau &amp; blieb.<br>Putin
   empfing ihn.</p>
<aside>Werbung</aside>
<script>var a = "<p>nicht lesen</p>";</script>
<p>Am 3. Mai reist er ab.</p>
</article>
<footer>Impressum</footer>
</body></html>
"""


@pytest.fixture
def page(tmp_path):
    """Write a page with something in its head and examine it."""

    def page(head: str = ""):
        path = tmp_path / "page.html"
        path.write_text(PAGE.format(head=head), encoding="utf-8")
        return articles.examine(path)

    return page


def test_a_page_gives_its_article(page):
    """The text is the article's blocks, without navigation, scripts and asides."""
    article, _ = page()
    assert article.text == (
        "Kim in Moskau\n\nKim kam am Freitag nach Moskau & blieb.\n\n"
        "Putin empfing ihn.\n\nAm 3. Mai reist er ab."
    )
    assert article.title == "Kim in Moskau - Beispielblatt"
    assert article.url == "https://example.org/kim"
    assert article.language == "de"


DATED_HEADS = (
    """<meta property="article:published_time" content="2024-11-15T09:31:00+01:00">
    <meta property="article:modified_time" content="2024-11-17T09:31:00+01:00">""",
    """<meta name="date" content="15.11.2024">""",
    """<script type="application/ld+json">
    {"@graph": [{"datePublished": "2024-11-15"}]}</script>""",
    """<script type="application/ld+json">{broken</script>
    <meta itemprop="datePublished" content="2024-11-15">""",
    """<time datetime="2024-11-15">Freitag</time>""",
)


@pytest.mark.parametrize("head", DATED_HEADS)
def test_a_page_is_dated_by_its_metadata(page, head):
    """Meta elements, linked data and time elements date a page, changes do not."""
    article, findings = page(head)
    assert article.published == Published(dt.date(2024, 11, 15))
    assert findings == ()


def test_linked_data_names_title_and_publisher(page):
    """The headline and the publisher of JSON-LD are taken over."""
    article, _ = page(
        '<script type="application/ld+json">{"headline": "Kim reist", '
        '"publisher": {"name": "Blatt"}}</script>'
    )
    assert (article.title, article.publisher) == ("Kim reist", "Blatt")


def test_a_page_without_a_date_has_none(page):
    """A page that does not say when it appeared is a finding."""
    article, findings = page()
    assert article.published is None
    assert [finding.code for finding in findings] == ["C201"]


@pytest.mark.parametrize(
    "source",
    ["<p>Kim kam", "<nav><p>Kim kam", "Kim kam", "<html><p>Kim <b>kam</p></i></html>"],
)
def test_broken_markup_still_gives_its_text(tmp_path, source):
    """Unclosed and stray elements lose no text."""
    path = tmp_path / "page.htm"
    path.write_text(source, encoding="utf-8")
    assert articles.read(path).text == "Kim kam"


MARKUP = [
    "<",
    ">",
    "<!--",
    "-->",
    "<![",
    "<!",
    "</",
    "<?",
    "&",
    "&#",
    "<p>",
    "<a ",
    '"',
]


@given(st.lists(st.sampled_from([*MARKUP, "<script>", "<nav>", "</nav>", "Kim", " "])))
def test_any_characters_are_a_page(pieces):
    """No mixture of markup makes the reader fail."""
    page = html.parse("".join(pieces))
    assert page.text == page.text.strip()


@pytest.mark.parametrize("unit", MARKUP)
def test_a_long_run_of_broken_markup_is_read(unit):
    """Fifty thousand unclosed pieces are answered; reading is not quadratic."""
    for end in ("", ">"):
        assert html.parse(unit * 50_000 + end).text is not None
