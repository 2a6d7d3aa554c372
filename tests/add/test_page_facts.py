from __future__ import annotations

import datetime as dt
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from web_pages import PARAGRAPHS, TEXT, page

from chrono.articles import published
from chrono.articles.front_matter import parse as parse_front_matter
from chrono.articles.incoming import dating, filing, likeness, urls
from chrono.articles.incoming.arrival import Arrival, tidy
from chrono.articles.incoming.page import read
from chrono.articles.incoming.plain import read as read_plain
from chrono.model.article import Article

META = '<meta property="article:published_time" content="2024-11-11T09:00:00+01:00">'
LINKED = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@graph": ['
    '{"@type": "WebPage", "datePublished": "2020-01-01"}, '
    '{"@type": ["NewsArticle"], "headline": "Aus\n JSON", '
    '"datePublished": "2024-11-12T08:00:00+01:00", '
    '"publisher": {"@type": "Organization", "name": "Verlag"}, '
    '"comment": [{"@type": "Comment", "datePublished": "2024-11-30"}]}]}</script>'
)
BYLINE = "<p>Von Max Muster, 13.11.2024, 10:15 Uhr</p>\n"
ADDRESS = "https://example.org/2024/11/14/kim.html"


def first(head: str, body: str, found_at: str = "") -> tuple[str, str]:
    """Give the day that counts and what it is read from."""
    dates = read(page(head, body), found_at, "simple").dates
    return dates[0].published.edtf, dates[0].evidence


def test_dates_are_looked_for_in_order() -> None:
    """Meta elements, JSON-LD, a visible line, the address: each when the first fail."""
    all_of_them = META + LINKED, BYLINE + PARAGRAPHS, ADDRESS
    assert first(*all_of_them) == (
        "2024-11-11",
        "meta article:published_time “2024-11-11T09:00:00+01:00”",
    )
    assert first(LINKED, *all_of_them[1:]) == (
        "2024-11-12",
        "JSON-LD datePublished “2024-11-12T08:00:00+01:00”",
    )
    assert first("", *all_of_them[1:]) == (
        "2024-11-13",
        "date line “Von Max Muster, 13.11.2024, 10:15 Uhr”",
    )
    assert first("", PARAGRAPHS, ADDRESS) == ("2024-11-14", "URL “2024/11/14”")
    assert read(page(), "https://example.org/kim", "simple").dates == ()


def test_what_contradicts_the_first_is_kept() -> None:
    """Every other day that something states, each once."""
    found = read(page(META + LINKED, BYLINE + PARAGRAPHS), ADDRESS, "simple").dates
    others = dating.others(list(found))
    assert [each.published.edtf for each in others] == [
        "2024-11-12",
        "2020-01-01",
        "2024-11-13",
        "2024-11-14",
    ]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Veröffentlicht am 15. November 2024", "2024-11-15"),
        ("15.11.2024, 09:31 Uhr", "2024-11-15"),
        ("Berlin, den 15. November 2024 (dpa)", "2024-11-15"),
        ("By John Smith | Nov 15, 2024 9:31 AM", "2024-11-15"),
        ('<time datetime="2024-11-15T23:30:00Z">heute</time>', "2024-11-16"),
    ],
)
def test_visible_dates_are_read(line: str, day: str) -> None:
    """As readers see them, in German and English, or as machines do."""
    assert first("", f"<p>{line}</p>{PARAGRAPHS}")[0] == day


@pytest.mark.parametrize(
    "line",
    [
        "Aktualisiert am 15. November 2024",
        "© 15.11.2024 Probeblatt",
        "Vom 3.11.2024 bis 15.11.2024",
        "31.11.2024",
        "Im November 2024",
    ],
)
def test_other_dates_are_not_the_day_of_publication(line: str) -> None:
    """Updates, rights, spans and days that do not exist are left out."""
    assert read(page("", f"<p>{line}</p>{PARAGRAPHS}"), "", "simple").dates == ()


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2024/11/15/kim", "2024-11-15"),
        ("https://example.org/politik/2024/1/5/", "2024-01-05"),
        ("https://example.org/kim-2024-11-15.html", "2024-11-15~"),
        ("https://example.org/20241115_kim", "2024-11-15~"),
        ("https://example.org/2024/13/15/kim", None),
        ("https://example.org/2024/11/kim", None),
        ("https://example.org/a1202411150", None),
        ("https://example.org/?date=2024-11-15", None),
    ],
)
def test_addresses_give_days(url: str, day: str | None) -> None:
    """Folders are sure, a name is not; months and queries give none."""
    found = [each.published.edtf for each in dating.of_address(url)]
    assert found == ([day] if day else [])


def test_days_to_come_are_not_believed() -> None:
    """A page cannot have appeared after it was read, zones apart."""
    found = [dating.stated(f"2024-11-{day}", "x") for day in (17, 16, 15)]
    kept = dating.believable(found, dt.date(2024, 11, 15))
    assert [each.published.day.day for each in kept] == [16, 15]


@pytest.mark.parametrize("reader", ["simple", "trafilatura"])
def test_the_text_is_the_article_alone(reader: str) -> None:
    """Without navigation and asides; the heading is the title and not repeated."""
    if reader == "trafilatura":
        pytest.importorskip("trafilatura")
    found = read(page(), "", reader)
    assert found.text == TEXT
    assert found.reader == reader
    assert found.title == "Kim fordert Drohnen"
    assert found.publisher == "Probeblatt"
    assert found.language == "de"


def test_headings_and_lists_stay_apart() -> None:
    """With trafilatura they are Markdown; emphasis is taken off the words."""
    pytest.importorskip("trafilatura")
    body = (
        f"{PARAGRAPHS}<h2>Zum Hintergrund</h2><p>Das war <b>am Freitag</b> und "
        "<i>am Samstag</i> so, wie es die Agentur beschrieben hat.</p>"
        "<ul><li>Erstens die Drohnen.</li><li>Zweitens die Soldaten.</li></ul>"
    )
    text = read(page("", body), "", "trafilatura").text
    assert "\n\n## Zum Hintergrund\n\n" in text
    assert "- Erstens die Drohnen." in text
    assert "Das war am Freitag und" in text


def test_titles_come_from_where_there_is_one() -> None:
    """og:title, JSON-LD, the first heading, the title element without the site."""
    og = '<meta property="og:title" content="Aus OG">'
    assert read(page(og + LINKED), "", "simple").title == "Aus OG"
    assert read(page(LINKED), "", "simple").title == "Aus JSON"
    plain = page().replace("<h1>Kim fordert Drohnen</h1>", "")
    assert read(plain, "", "simple").title == "Kim fordert Drohnen"


@pytest.mark.parametrize(
    ("found_at", "stated", "expected"),
    [
        ("https://a.org/x?utm_source=y&id=3#top", "", "https://a.org/x?id=3"),
        ("https://A.org:443/x", "", "https://a.org/x"),
        ("https://a.org/amp/x", "/x?fbclid=1", "https://a.org/x"),
        ("https://a.org/x", "https://b.org/y", "https://b.org/y"),
        ("https://a.org/x", "https://a.org/", "https://a.org/x"),
        ("https://a.org/x", "javascript:alert(1)", "https://a.org/x"),
        ("https://a.org/x", "https://[", "https://a.org/x"),
        ("", "https://a.org/x", "https://a.org/x"),
        ("https://a.org/ä b", "", "https://a.org/ä%20b"),
        ("", "", ""),
    ],
)
def test_an_article_has_one_address(found_at: str, stated: str, expected: str) -> None:
    """The page's own word without tracking, unless it is none or the front page."""
    assert urls.canonical(found_at, stated) == expected


def test_addresses_are_compared_by_what_they_mean() -> None:
    """Scheme, www, a slash at the end and AMP make no other page."""
    assert urls.same("http://www.a.org/x/", "https://a.org/x?utm_medium=y")
    assert urls.same("https://amp.a.org/x/amp", "https://a.org/x")
    assert not urls.same("https://a.org/x", "https://a.org/y")
    assert not urls.same("https://a.org/x?id=1", "https://a.org/x?id=2")
    assert not urls.same("", "")


WORDS = (TEXT * 3).split()


@pytest.mark.parametrize("share", [0.0, 0.03, 0.08])
def test_a_lightly_edited_text_is_the_same(share: float) -> None:
    """Some words in a hundred changed, dropped or put in make no other article."""
    chance = random.Random(7)
    edited = []
    for word in WORDS[:80]:
        if chance.random() < share:
            edited += chance.choice([[], ["anders"], [word, "dazu"]])
        else:
            edited.append(word)
    found = likeness.find(" ".join(edited), "", [Article("a", TEXT, None)])
    assert found is not None
    assert found.by == "text"


def test_a_part_of_a_text_is_recognised() -> None:
    """A short version and a longer one are one article, whichever is there first."""
    chance = random.Random(3)
    letters = "abcdefghijklmnopqrstuvwxyz"
    more = " ".join("".join(chance.choices(letters, k=7)) for _ in range(400))
    long = f"{TEXT}\n\n{more}"
    for new, old in ((TEXT, long), (long, TEXT)):
        found = likeness.find(new, "", [Article("a", old, None)])
        assert found is not None
        assert (found.is_same, found.share) == (True, 1.0)


def test_another_article_on_the_same_event_is_another() -> None:
    """The same news in other words is a source of its own."""
    other = (
        "Kim Jong Un will in Nordkorea so rasch wie möglich Kampfdrohnen bauen lassen. "
        "Das sagte der Machthaber nach einem Test am Donnerstag, wie die staatliche "
        "Agentur KCNA meldete. Das Land kämpft inzwischen an der Seite Russlands."
    )
    assert likeness.find(other, "", [Article("a", TEXT, None)]) is None


def test_much_in_common_is_told_but_no_duplicate() -> None:
    """An agency's paragraph in two papers is worth knowing."""
    first_paragraph = TEXT.split("\n\n")[0]
    own = " ".join(f"eigenes Wort nummer{number}" for number in range(25))
    found = likeness.find(f"{first_paragraph} {own}", "", [Article("a", TEXT, None)])
    assert found is not None
    assert (found.by, found.is_same) == ("part", False)


def test_short_texts_are_the_same_only_as_wholes() -> None:
    """A few words in common prove nothing."""
    known = [Article("a", "Kim traf Putin am Freitag.", None)]
    assert likeness.find("Kim traf Putin am Samstag.", "", known) is None
    assert likeness.find("kim traf putin, am freitag", "", known) is not None
    assert likeness.find("", "", known) is None


def test_front_matter_and_header_lines_are_taken_over() -> None:
    """What a file says of itself comes before what its text seems to say."""
    found = read_plain(
        "---\ntitle: 'Der Titel'\npublisher: dpa\npublished: 2024-11-15~\n"
        "url: https://a.org/x?utm_source=y\nnote: gekürzt\ndigest: true\n---\n\n"
        "12.11.2024\n\nText.",
        "x.md",
    )
    assert (found.title, found.publisher, found.url) == (
        "Der Titel",
        "dpa",
        "https://a.org/x",
    )
    assert [each.published.edtf for each in found.dates] == [
        "2024-11-15~",
        "2024-11-12",
    ]
    assert found.dates[0].evidence == "front matter “2024-11-15~”"
    assert (found.remarks, found.digest) == ((("note", "gekürzt"),), True)
    found = read_plain("Titel: T\nDatum: 15.11.2024\n\nText.", "x.txt")
    assert found.dates[0].evidence == "header line “15.11.2024”"
    assert found.text == "Text."


def test_a_text_without_a_title_is_called_by_its_first_words() -> None:
    """A heading, else the beginning of the first sentence."""
    assert read_plain("# Oben\n\nText steht hier.", "x").title == "Oben"
    found = read_plain("Ein langer Satz über vieles, " * 6 + "Ende.", "x").title
    assert found.startswith("Ein langer Satz über vieles")
    assert len(found) <= 82


PIECES = """<p> </p> <article> </article> <h1> <script> </script> <!-- --> & &#0; < >
<meta property="og:title" content="x"> <meta> <link rel=canonical href="http://[">
<time datetime="2024-13-45"> <script type="application/ld+json"> {"@graph": [
{"datePublished": 5} ]} </html> <html lang=""> " 2024 Wort &nbsp; \x00 \ud800"""


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES.split()), max_size=30).map(" ".join))
def test_any_markup_gives_a_page(source: str) -> None:
    """However broken it is, there is a text, perhaps an empty one, and no error."""
    found = read(source, "https://example.org/x", "simple")
    assert found.text == tidy(found.text)
    assert "\ud800" not in found.title + found.text


ANY_TEXT = st.text(
    st.characters(exclude_categories=("Cs",), include_characters=" :#-'\"\n„“{}\u2028")
).map(lambda text: " ".join(tidy(text).split()))


@settings(deadline=None)
@given(title=ANY_TEXT.filter(bool), publisher=ANY_TEXT, evidence=ANY_TEXT)
def test_any_front_matter_is_read_back(
    title: str, publisher: str, evidence: str
) -> None:
    """Whatever a page says of itself, the file is well-formed and says the same."""
    dated = dating.Dated(published.parse("2024-11-15~"), evidence)
    arrival = Arrival(title, "Der Text.", publisher, url="https://example.org/a:b#c")
    written = filing.document(arrival, dated, "2024-12-01")
    matter = parse_front_matter(written, "x.md")
    assert matter is not None
    values = {one.key: one.value for one in matter.fields}
    assert values["title"] == title
    assert values.get("publisher", "") == publisher
    assert values.get("published_evidence", "") == evidence
    assert values["published"] == "2024-11-15~"
    assert values["url"] == "https://example.org/a:b#c"
    assert written[matter.end :].strip() == "Der Text."
