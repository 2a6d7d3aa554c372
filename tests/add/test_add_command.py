from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from web_pages import PARAGRAPHS, TEXT, page

from chrono import articles
from chrono.articles.incoming import filing
from chrono.errors import UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result
    from web_pages import Site

META = '<meta property="article:published_time" content="2024-11-15T09:00:00+01:00">'
NAME = "2024-11-15-kim-fordert-drohnen"


def test_a_page_becomes_an_article(
    add: Callable[..., Result], site: Site, project: Path
) -> None:
    """Front matter with evidence, the text, and a line for each thing found."""
    site.redirects["/old"] = (301, "/politik/kim?utm_source=feed")
    url = site.put("/politik/kim?utm_source=feed", page(META))
    result = add("--allow-private", "--reader", "simple", f"{site.address}/old")
    assert result.exit_code == 0, result.stderr
    written = (project / "articles" / f"{NAME}.md").read_text(encoding="utf-8")
    plain = url.partition("?")[0]
    assert written == (
        "---\ntitle: Kim fordert Drohnen\npublisher: Probeblatt\n"
        f'url: "{plain}"\npublished: 2024-11-15\n'
        'published_evidence: "meta article:published_time '
        '“2024-11-15T09:00:00+01:00”"\n'
        f"accessed: 2024-12-01\nlanguage: de\n---\n\n{TEXT}\n"
    )
    assert f"added articles/{NAME}.md\n" in result.stdout
    assert "  published  2024-11-15, by meta article:published_time" in result.stdout
    assert f"  url        {plain}\n" in result.stdout
    article, findings = articles.examine(project / "articles" / f"{NAME}.md")
    assert findings == ()
    assert (article.text.strip(), article.url) == (TEXT, plain)


def test_what_is_there_is_recognised_and_left_alone(
    add: Callable[..., Result], site: Site, project: Path, tmp_path: Path
) -> None:
    """By its address, and by its text where that was lightly edited: code 1."""
    url = site.put("/kim", page(META))
    assert add("--allow-private", url).exit_code == 0
    before = (project / "articles" / f"{NAME}.md").read_bytes()
    same = site.put("/kim?utm_medium=x", page(META))
    result = add("--allow-private", f"{same}#top")
    assert result.exit_code == 1
    assert f"{NAME}.md, which has the same address\n" in result.stdout
    copy = tmp_path / "copy.txt"
    copy.write_text("20.11.2024\n\n" + TEXT.replace("fremder Muster", "aus Iran"))
    result = add(str(copy))
    assert result.exit_code == 1
    assert result.stdout.startswith(f"known: {copy} is ")
    assert "% of its text in common" in result.stdout
    assert (project / "articles" / f"{NAME}.md").read_bytes() == before
    assert len(list((project / "articles").iterdir())) == 1
    result = add("--allow-duplicate", "--title", "Kim fordert Drohnen", str(copy))
    assert result.exit_code == 0
    assert len(list((project / "articles").iterdir())) == 2


def test_nothing_is_overwritten(
    add: Callable[..., Result], project: Path, tmp_path: Path
) -> None:
    """Another article of the same day and title gets a number, also beside a .txt."""
    folder = project / "articles"
    folder.mkdir()
    (folder / f"{NAME}.txt").write_text("15.11.2024\n\nEin ganz anderer Text.\n")
    source = tmp_path / "page.html"
    source.write_text(page(META), encoding="utf-8")
    assert add(str(source)).exit_code == 0
    names = sorted(each.name for each in folder.iterdir())
    assert names == [f"{NAME}-2.md", f"{NAME}.txt"]
    with pytest.raises(UnreadableFile, match="is there already"):
        filing.write(folder / f"{NAME}-2.md", "other")
    assert "Kim" in (folder / f"{NAME}-2.md").read_text(encoding="utf-8")
    assert sorted(each.name for each in folder.iterdir()) == names


def test_a_dry_run_writes_nothing(
    add: Callable[..., Result], project: Path, tmp_path: Path
) -> None:
    """It shows the same and leaves no folder behind."""
    source = tmp_path / "page.html"
    source.write_text(page(META), encoding="utf-8")
    result = add("--dry-run", str(source))
    assert result.exit_code == 0
    assert result.stdout.startswith(f"would add articles/{NAME}.md\n")
    assert not (project / "articles").exists()


def test_two_copies_in_one_call_are_one(
    add: Callable[..., Result], project: Path, tmp_path: Path
) -> None:
    """The second is known from the first, in a dry run as well."""
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(page(META), encoding="utf-8")
    names = [str(tmp_path / "a.html"), str(tmp_path / "b.html")]
    for option in ("--dry-run", "--reader=auto"):
        result = add(option, "--json", *names)
        assert result.exit_code == 1
        first, second = json.loads(result.stdout)["articles"]
        assert (second["state"], second["like"]["id"]) == ("known", first["id"])
    assert len(list((project / "articles").iterdir())) == 1


def test_json_says_what_was_found(
    add: Callable[..., Result], site: Site, project: Path
) -> None:
    """One object for each argument, the failed ones with their line."""
    url = site.put("/2024/11/14/kim.html", page(META))
    missing = f"{site.address}/missing"
    result = add("--allow-private", "--json", missing, url)
    assert result.exit_code == 4
    document = json.loads(result.stdout)
    assert document["schema_version"] == 1
    failed, added = document["articles"]
    assert failed["state"] == "failed"
    assert failed["error"] == f"{missing}: C901 answers 404 Not Found"
    assert result.stderr == failed["error"] + "\n"
    assert added["state"] == "added"
    path = project / "articles" / f"{NAME}.md"
    assert path.samefile(added["path"])
    assert added["published"] == "2024-11-15"
    assert added["other_dates"] == [
        {"published": "2024-11-14", "evidence": "URL “2024/11/14”"}
    ]
    assert added["like"] is None


def test_a_person_knows_better(
    add: Callable[..., Result], project: Path, tmp_path: Path
) -> None:
    """Options come before what the file says, and the evidence says so."""
    source = tmp_path / "notes.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert add(str(source)).exit_code == 3
    result = add(
        *("--published", "15.11.2024", "--title", "Eine  Notiz", "--publisher", "dpa"),
        *("--url", "https://a.org/x", "--language", "en", str(source)),
    )
    assert result.exit_code == 0, result.stderr
    (path,) = (project / "articles").iterdir()
    assert path.name == "2024-11-15-eine-notiz.md"
    text = path.read_text(encoding="utf-8")
    assert "title: Eine Notiz\npublisher: dpa\n" in text
    assert "published: 2024-11-15\npublished_evidence: given by hand\n" in text
    assert 'url: "https://a.org/x"\n' in text
    assert "language: en\n" in text
    assert "accessed" not in text


def test_without_a_date_nothing_is_written(
    add: Callable[..., Result], project: Path, tmp_path: Path
) -> None:
    """One line says what to do; the other articles are still added."""
    dateless, dated = tmp_path / "dateless.html", tmp_path / "dated.html"
    dateless.write_text(page(), encoding="utf-8")
    dated.write_text(page(META), encoding="utf-8")
    result = add(str(dateless), str(dated))
    assert result.exit_code == 3
    assert result.stderr == (
        f"{dateless}: C201 no date of publication was found; "
        "give it with --published 2024-11-15\n"
    )
    assert [each.stem for each in (project / "articles").iterdir()] == [NAME]


def test_a_date_to_come_is_passed_over(
    add: Callable[..., Result], tmp_path: Path, project: Path
) -> None:
    """A page that says it appeared after it was read is not believed."""
    source = tmp_path / "page.html"
    late = META.replace("2024-11-15", "2025-11-15")
    source.write_text(page(late, "<p>14.11.2024</p>" + PARAGRAPHS), encoding="utf-8")
    result = add(str(source))
    assert "published  2024-11-14, by date line “14.11.2024”" in result.stdout
    assert (project / "articles").is_dir()


def test_stdin_is_a_text_or_a_page(add: Callable[..., Result], project: Path) -> None:
    """What is piped in is read, and it is seen which of the two it is."""
    result = add("-", "--url", "https://a.org/x", stdin=page(META))
    assert result.exit_code == 0, result.stderr
    result = add("-", stdin="Titel: Kurz\nDatum: 16.11.2024\n\nEin anderer Text.\n")
    assert result.exit_code == 0, result.stderr
    names = sorted(each.name for each in (project / "articles").iterdir())
    assert names == [f"{NAME}.md", "2024-11-16-kurz.md"]
    assert "https://a.org/x" in (project / "articles" / names[0]).read_text()


def test_a_page_in_another_charset_is_read(
    add: Callable[..., Result], site: Site
) -> None:
    """A wrong header does not spoil the umlauts, nor does a file of Latin-1."""
    url = site.put("/kim", page(META), content_type="text/html; charset=iso-8859-1")
    result = add("--allow-private", "--json", "--reader=simple", url)
    (found,) = json.loads(result.stdout)["articles"]
    assert found["characters"] == len(TEXT)


def test_a_text_from_the_web_is_a_text(
    add: Callable[..., Result], site: Site, project: Path
) -> None:
    """text/plain needs no reader; its address is kept."""
    url = site.put(
        "/a.txt", f"15.11.2024\n\n{TEXT}", content_type="text/plain; charset=utf-8"
    )
    assert add("--allow-private", url).exit_code == 0
    (path,) = (project / "articles").iterdir()
    assert f'url: "{url}"' in path.read_text(encoding="utf-8")


def test_this_machine_is_not_asked_without_permission(
    add: Callable[..., Result], site: Site
) -> None:
    """Code 4, one line with the option that permits it, and no request."""
    url = site.put("/kim", page(META))
    result = add(url)
    assert result.exit_code == 4
    assert result.stderr == (
        f"{url}: C901 is at the private address 127.0.0.1; --allow-private permits it\n"
    )
    assert site.asked == []


def test_limits_are_options(add: Callable[..., Result], site: Site) -> None:
    """Time and length of a fetch can be set."""
    url = site.put("/kim", page(META))
    result = add("--allow-private", "--max-bytes", "100", url)
    assert "is longer than 100 bytes" in result.stderr
    result = add("--allow-private", "--timeout", "0.5", f"{site.address}/slow-body")
    assert "took longer than 0.5 seconds" in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "code", "line"),
    [
        ("missing.txt", None, 4, "C901 does not exist"),
        ("folder.html", ..., 4, "C901 is a folder"),
        ("latin.txt", b"Pj\xf6ngjang", 4, "C901 is not UTF-8"),
        ("empty.txt", b"\n \n", 3, "C312 no text"),
        ("empty.html", b"<html></html>", 3, "C312 no text"),
        ("broken.md", b"---\ntitle: x\n", 3, "C902 front matter is not closed"),
        ("bad.md", b"---\npublished: 31.11.2024\n---\nText.", 3, "C202"),
    ],
)
def test_bad_files_are_one_line(
    add: Callable[..., Result],
    tmp_path: Path,
    name: str,
    content: Any,
    code: int,
    line: str,
) -> None:
    """Each with its code, and nothing written."""
    path = tmp_path / name
    if content is ...:
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    result = add(
        "--published=2024-11-15" if name.startswith("e") else "--json", str(path)
    )
    assert result.exit_code == code
    (told,) = result.stderr.splitlines()
    assert line in told


@pytest.mark.parametrize(
    "arguments",
    [(), ("--published", "gestern", "x"), ("--url", "x", "x"), ("--timeout", "0", "x")],
)
def test_wrong_usage_is_code_2(
    add: Callable[..., Result], arguments: tuple[str, ...]
) -> None:
    """No argument, a day that is none, an address that is none."""
    assert add(*arguments).exit_code == 2


def test_the_bundled_chronology_takes_no_articles(
    add: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Outside of a project there is nowhere to add to."""
    monkeypatch.chdir(tmp_path)
    result = add("x.txt")
    assert result.exit_code == 4
    assert "the bundled chronology is not written to" in result.stderr


def test_nothing_from_a_page_steers_the_terminal(
    add: Callable[..., Result], tmp_path: Path, project: Path
) -> None:
    """Escape sequences reach neither the terminal nor the file."""
    source = tmp_path / "page.html"
    source.write_text(
        page(META, title="Kim\x1b[31m\u202e fordert").replace("Kursk", "K\x1b[2Jursk")
    )
    result = add(str(source))
    (path,) = (project / "articles").iterdir()
    for text in (result.stdout, path.read_text(encoding="utf-8")):
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_without_the_library_the_simple_reader_serves(
    project: Path, tmp_path: Path
) -> None:
    """In an environment that has no trafilatura; asked for, it is a clear line."""
    source = tmp_path / "page.html"
    source.write_text(page(META), encoding="utf-8")
    code = (
        "import sys; sys.modules['trafilatura'] = None;"
        "from chrono.cli.main import main; main()"
    )

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code, "add", *arguments, str(source)],
            cwd=project,
            env=dict(os.environ),
            capture_output=True,
            text=True,
            check=False,
        )

    asked = run("--reader", "trafilatura")
    assert asked.returncode == 2
    assert asked.stderr == (
        "--reader trafilatura needs a library that is not installed; "
        "pip install 'chrono-newsroom[web]'\n"
    )
    done = run()
    assert done.returncode == 0, done.stderr
    assert "(simple)" in done.stdout


def test_what_was_added_is_there_to_review(
    add: Callable[..., Result], project: Path, tmp_path: Path
) -> None:
    """From a page to proposals, with the day counted from the page's own."""
    source = tmp_path / "page.html"
    source.write_text(page(META), encoding="utf-8")
    assert add(str(source)).exit_code == 0
    from chrono.cli.review_material import gather
    from chrono.review.proposals import proposals

    found = proposals(gather(project))
    assert "2024-11-14" in {each.event.date for each in found}
