from __future__ import annotations

import datetime as dt

import pytest

from chrono import articles
from chrono.errors import InvalidData, UnreadableFile
from chrono.model.article import Published

HEAD = "---\ntitle: Kim in Moskau\npublished: 2024-11-15\n---\n\n"


@pytest.fixture
def write(tmp_path):
    """Write a file and give its path."""

    def write(content: str | bytes, name: str = "article.md"):
        path = tmp_path / name
        data = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(data)
        return path

    return write


def test_front_matter_fills_the_article(write):
    """Every field of the front matter reaches the article, and the text is the rest."""
    path = write(
        "---\ntitle: Kim in Moskau\npublisher: Beispielblatt\n"
        "url: https://example.org/a?b=1#c\npublished: 2024-11-26~\n"
        "language: de\ndigest: true\n---\n\nKim kam am Freitag.\n"
    )
    article = articles.read(path)
    assert article.id == "article"
    assert article.title == "Kim in Moskau"
    assert article.publisher == "Beispielblatt"
    assert article.url == "https://example.org/a?b=1#c"
    assert article.published == Published(dt.date(2024, 11, 26), approximate=True)
    assert article.digest
    assert article.text == "Kim kam am Freitag.\n"
    assert article.body_line == 10


@pytest.mark.parametrize(
    "matter",
    [
        'title: "Kim: ja"\npublished: 2024-11-15\n',
        "title: Kim reist # ab\npublished: '2024-11-15'\n",
        "# comment\ntitle: >\n  Kim reist\n  ab\npublished: 2024-11-15\n",
        "{title: Kim, published: 2024-11-15}\n",
    ],
)
def test_front_matter_is_yaml(write, matter):
    """Quotes, comments, folded text and flow style are read as YAML reads them."""
    import yaml

    article = articles.read(write(f"---\n{matter}---\nText."))
    expected = yaml.load(matter, yaml.BaseLoader)
    assert article.title == expected["title"].strip()
    assert article.published == Published(dt.date(2024, 11, 15))


@pytest.mark.parametrize(
    "value",
    [
        "Kim: ja",
        "Kim#ja",
        "a # b",
        "ab:c",
        "3 Uhr",
        "Kim's",
        "é — x",
        "no",
        "12:30",
        "a:",
    ],
)
def test_plain_lines_mean_what_yaml_means(value):
    """The quick way through plain lines agrees with YAML or leaves them to it."""
    import yaml

    from chrono.articles import front_matter

    source = f"title: {value}\n"
    quick = front_matter._simple(source)
    if quick is not None:
        assert quick[0].value == yaml.load(source, yaml.BaseLoader)["title"]
    else:
        assert value in ("Kim: ja", "a # b", "a:")


def test_windows_files_and_byte_order_marks_are_read(write):
    """A byte order mark is dropped; carriage returns stay where offsets count them."""
    text = HEAD.replace("\n", "\r\n") + "Kim kam.\r\nPutin ging.\r\n"
    article = articles.read(write(b"\xef\xbb\xbf" + text.encode()))
    assert article.text == "Kim kam.\r\nPutin ging.\r\n"
    assert article.published == Published(dt.date(2024, 11, 15))


def test_a_plain_text_needs_no_header(write):
    """Without a header all of the file is text and its heading is the title."""
    text = "Kim in Moskau\n\nKim kam am Freitag.\n"
    article, findings = articles.examine(write(text, "seed.txt"))
    assert article.text == text
    assert article.title == "Kim in Moskau"
    assert article.published is None
    assert [finding.code for finding in findings] == ["C201"]


def test_a_header_of_pairs_is_read(write):
    """Lines like "Titel: …" up to a blank line fill the fields."""
    head = "Titel: Kim in Moskau\nQuelle: Blatt\nDatum: 15. November 2024\n"
    text = head + "\nKim kam.\nEr blieb."
    article = articles.read(write(text, "a.txt"))
    assert (article.title, article.publisher) == ("Kim in Moskau", "Blatt")
    assert article.published == Published(dt.date(2024, 11, 15))
    assert article.text == "Kim kam.\nEr blieb."
    assert article.body_line == 5


@pytest.mark.parametrize(
    "line",
    [
        "1694592194 Kim verspricht Hilfe fuer den Kampf in",
        "Stand: 13.09.2023, 10:03 Uhr",
        "Veröffentlicht am 13. September 2023",
        "Mittwoch, 13. September 2023",
    ],
)
def test_a_date_among_the_first_lines_is_the_day_of_publication(write, line):
    """A Unix time or a date line under the title dates the article."""
    article, findings = articles.examine(
        write(f"Kim verspricht Hilfe\n\n{line}\n\nKim kam.", "a.txt")
    )
    assert article.published == Published(dt.date(2023, 9, 13))
    assert line in article.text
    assert findings == ()


@pytest.mark.parametrize(
    "line",
    [
        "Kim kam am 13. September 2023 nach Russland und blieb.",
        "Aktualisiert: 13. September 2023",
        "Resolution 2397 von 2017",
        "Telefon 1694592194123456",
    ],
)
def test_other_dates_do_not_date_the_article(write, line):
    """A sentence, an update or a number among the first lines dates nothing."""
    article = articles.read(write(f"Titel\n\n{line}\n\nKim kam.", "a.txt"))
    assert article.published is None


def test_front_matter_outranks_a_date_in_the_text(write):
    """The front matter's day counts, whatever the text shows."""
    article = articles.read(write(HEAD + "1694592194 Kim kam.\n"))
    assert article.published == Published(dt.date(2024, 11, 15))


def test_a_date_that_cannot_be_read_is_a_finding(write):
    """An unreadable `published` is reported at its place and gives no date."""
    path = write("---\ntitle: A\npublished: 2024-06-31\n---\nText.")
    article, (finding,) = articles.examine(path)
    assert article.published is None
    assert str(finding) == (
        f'{path}:3:12: C202 "2024-06-31" is a day that does not exist; '
        'write it as "2024-11-15"'
    )


def test_unknown_and_double_fields_are_findings(write):
    """A field that chrono does not know and a key written twice are reported."""
    path = write("---\ntitle: A\nautor: B\ntitle: C\npublished: 2024-01-02\n---\nText.")
    article, findings = articles.examine(path)
    assert [(f.code, f.line) for f in findings] == [("C302", 3), ("C301", 4)]
    assert article.title == "A"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("---\ntitle: [\n---\nText.", ":3:1: C902 "),
        ("---\ntitle: A\nText.", ":1:1: C902 front matter is not closed"),
        ("---\n- a\n- b\n---\nText.", ":2:1: C902 front matter is not"),
        ("---\ntitle: {a: b}\n---\nText.", ":2:8: C304 front matter holds more"),
        ("---\ntitle: A\n---\n\n \n", ": C312 the article is empty"),
        ("", ": C312 the article is empty"),
    ],
)
def test_broken_files_say_where_they_are_broken(write, content, message):
    """Malformed front matter and an empty article are invalid data, in one line."""
    with pytest.raises(InvalidData) as caught:
        articles.read(write(content))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_unreadable_files_say_why(tmp_path, write):
    """A missing file, a folder and a file that is not UTF-8 are unreadable."""
    latin = write("Kim kam.\nAm März".encode("latin-1"), "latin.txt")
    for path, reason in (
        (tmp_path / "missing.md", "does not exist"),
        (tmp_path, "is a folder"),
        (latin, "is not UTF-8 (line 2)"),
    ):
        with pytest.raises(UnreadableFile, match="C901") as caught:
            articles.read(path)
        assert reason in str(caught.value)


def test_a_folder_is_read_in_order_and_past_its_failures(write):
    """Sound articles come sorted by id; what failed is a finding."""
    write(HEAD + "B.", "b.md")
    write(HEAD + "A.", "a.md")
    write("1694592194\n\nA again.", "a.txt")
    write(b"\xff\xfe", "broken.txt")
    write("", "empty.md")
    write("---\ntitle: [\n---\nText.", "yaml.md")
    write("not an article", "README.md")
    write("not an article", "notes.pdf")
    folder = write(HEAD + "C.", "c.md").parent
    (folder / "folder.md").mkdir()
    found, findings = articles.read_folder(folder)
    assert [article.id for article in found] == ["a", "b", "c"]
    assert [(f.code, f.subject, f.line) for f in findings] == [
        ("C401", "a", 0),
        ("C901", "broken", 0),
        ("C312", "empty", 0),
        ("C901", "folder", 0),
        ("C902", "yaml", 3),
    ]


def test_a_folder_that_is_not_there_has_no_articles(tmp_path):
    """A project without articles is no error."""
    assert articles.read_folder(tmp_path / "articles") == ([], [])
