"""Files that are broken, missing or no files: a line, a code, and the rest stands."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TREATY = "19. Juni 2024: Vertrag"
VISIT = "14. November 2024: "


@pytest.mark.parametrize(
    ("name", "content", "line", "code"),
    [
        ("a.md", b"---\ntitle: x\n---\n\nText.\n", "a.md:1:1: C201 ", 3),
        ("a.md", b"---\npublished: bald\n---\n\nText.\n", "a.md:2:12: C202 ", 3),
        ("a.md", b"---\npublished: 2024-06-31\n---\n\nText.\n", "a.md:2:12: C202 ", 3),
        ("a.md", b"---\npublished: 2024-06-30\n---\n\n \n", "a.md: C312 ", 3),
        ("a.md", b"", "a.md: C312 ", 3),
        ("a.md", b"---\ntitle: [x\n---\n\nText.\n", "a.md:3:1: C902 ", 3),
        ("a.md", b"---\ntitle: x\n\nText.\n", "a.md:1:1: C902 ", 3),
        ("a.md", b"---\ntitle: " + b"[" * 50_000, "a.md:1:1: C902 ", 3),
        (
            "a.md",
            b"---\nt: " + b"[" * 50_000 + b"]" * 50_000 + b"\n---\nText.",
            "a.md:2:22: C902 ",
            3,
        ),
        ("a.md", "---\nä: \0\n---\nText.".encode(), "a.md:2:4: C902 ", 3),
        ("a.txt", "Titel: x\nDatum: 1.1.2024\n\nMärz".encode("latin-1"), "a.txt: ", 4),
    ],
)
def test_a_broken_article_is_a_line_and_the_rest_stands(
    name: str,
    content: bytes,
    line: str,
    code: int,
    chrono: Callable[..., Any],
    project: Path,
) -> None:
    """Every command that reads it tells the same line; other events are shown."""
    (project / "articles" / name).write_bytes(content)
    shown = chrono("show", "--compact")
    assert shown.exit_code == code
    assert shown.stdout.startswith(TREATY)
    assert f"\n{VISIT}" in shown.stdout
    assert shown.stderr.startswith(f"articles/{line}")
    assert shown.stderr.count("\n") == 1
    checked = chrono("check")
    assert checked.exit_code == 1
    assert checked.stdout == shown.stderr
    tagged = chrono("tag", f"articles/{name}")
    assert tagged.exit_code == code
    assert tagged.stderr.startswith(f"articles/{line}".rstrip("\n"))
    extracted = chrono("extract")
    assert extracted.exit_code == code
    assert extracted.stderr == shown.stderr
    assert VISIT in extracted.stdout


def test_a_date_that_cannot_be_read_is_not_called_missing(
    chrono: Callable[..., Any], project: Path
) -> None:
    """`tag` and `extract` name the words that are no date, as `check` does."""
    path = project / "articles" / "a.md"
    path.write_text("---\npublished: bald\n---\n\nAm Freitag.\n")
    for arguments in (("tag", str(path)), ("extract", "a"), ("extract", str(path))):
        result = chrono(*arguments)
        assert 'C202 "bald" is not a day' in result.stderr, arguments
        assert "C201" not in result.stderr
    assert chrono("tag", str(path), "--ref", "2024-11-15").exit_code == 0


def test_what_is_no_file_is_not_read(chrono: Callable[..., Any], project: Path) -> None:
    """A folder, a dangling link and a link in a circle are lines, each code 4."""
    articles = project / "articles"
    (articles / "b.md").mkdir()
    (articles / "c.md").symlink_to("nowhere")
    (articles / "d.md").symlink_to("d.md")
    result = chrono("show", "--compact")
    assert result.exit_code == 4
    assert result.stdout.startswith(TREATY)
    assert result.stderr.splitlines() == [
        "articles/b.md: C901 is a folder; name a file",
        "articles/c.md: C901 does not exist; check the name",
        "articles/d.md: C901 cannot be read: Too many levels of symbolic links",
    ]


def test_a_pipe_among_the_articles_does_not_hang(
    process: Callable[..., Any], project: Path
) -> None:
    """`check` passes a named pipe and a device by and says so."""
    os.mkfifo(project / "articles" / "b.md")
    (project / "articles" / "c.md").symlink_to("/dev/zero")
    ended = process("check")
    assert ended.code == 1
    assert ended.stdout.decode().splitlines() == [
        "articles/b.md: C901 is no file but a device; remove it",
        "articles/c.md: C901 is no file but a device; remove it",
    ]


@pytest.mark.parametrize("kind", ["file", "loop"])
def test_articles_that_are_no_folder_are_told(
    kind: str, chrono: Callable[..., Any], project: Path
) -> None:
    """A file or a broken link where the folder should be is not passed over."""
    articles = project / "articles"
    next(articles.iterdir()).unlink()
    articles.rmdir()
    if kind == "file":
        articles.write_text("x")
    else:
        articles.symlink_to("articles")
    result = chrono("show", "--compact")
    assert result.exit_code == 4
    assert result.stdout.startswith(TREATY)
    assert result.stderr == "articles: C901 is not a folder; put the articles in one\n"


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b"\xff", "events.yaml: C901 is not UTF-8 (byte 0); convert it", 4),
        (b"a: [\n", "events.yaml:2:1: C902 ", 3),
        (b"a:\n\tb: c\n", "events.yaml:2:1: C902 found character", 3),
        ("ö: ü\nx: \0".encode(), "events.yaml:2:4: C902 the character U+0000 ", 3),
        (b"a: " + b"[" * 50_000, "events.yaml:1:102: C902 ", 3),
        (b"a: " + b"[" * 50_000 + b"]" * 50_000, "events.yaml:1:102: C902 ", 3),
        (b"- " * 50_000, "events.yaml:1:199: C902 ", 3),
        (b"a: 1\n---\nb: 2\n", "events.yaml:2:1: C902 ", 3),
        (b"schema_version: 2\n", "events.yaml:1:17: C313 ", 3),
    ],
)
def test_an_unusable_events_file_is_one_line(
    content: bytes,
    line: str,
    code: int,
    chrono: Callable[..., Any],
    project: Path,
) -> None:
    """Commands on the chronology say it in a line; check makes a finding of it."""
    (project / "events.yaml").write_bytes(content)
    for arguments in (("show",), ("export", "json"), ("stats",), ("sources",)):
        result = chrono(*arguments)
        assert result.exit_code == code
        assert result.stdout == ""
        assert result.stderr.startswith(line)
        assert result.stderr.count("\n") == 1
    assert VISIT in chrono("extract").stdout


def test_check_reports_an_unusable_file_in_every_format(
    chrono: Callable[..., Any], project: Path
) -> None:
    """The error is a finding beside those of the articles; the code stays 3."""
    (project / "events.yaml").write_text("a: [\n")
    (project / "articles" / "a.md").write_text("---\ntitle: x\n---\n\nText.\n")
    places = [("articles/a.md", 1, "C201"), ("events.yaml", 2, "C902")]
    text = chrono("check")
    assert text.exit_code == 3
    assert [line.split()[0] for line in text.stdout.splitlines()] == [
        "articles/a.md:1:1:",
        "events.yaml:2:1:",
    ]
    assert text.stderr == "2 errors, 0 warnings, 0 notes\n"
    found = chrono("check", "--format", "json")
    assert found.exit_code == 3
    assert [
        (one["path"], one["line"], one["code"])
        for one in json.loads(found.stdout)["findings"]
    ] == places
    sarif = chrono("check", "--format", "sarif")
    assert sarif.exit_code == 3
    (run,) = json.loads(sarif.stdout)["runs"]
    assert [
        (
            one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            one["locations"][0]["physicalLocation"]["region"]["startLine"],
            one["ruleId"],
        )
        for one in run["results"]
    ] == places


def test_check_writes_the_same_findings_in_every_format(
    chrono: Callable[..., Any], project: Path
) -> None:
    """Text, JSON and SARIF of the command agree on place, code and level."""
    path = project / "events.yaml"
    text = path.read_text("utf-8")
    text = text.replace("category: treaty", "category: tretay")
    path.write_text(text.replace("russia", "russland"), "utf-8")
    plain = chrono("check")
    assert plain.exit_code == 1
    lines = [line.split(" ", 2)[:2] for line in plain.stdout.splitlines()]
    assert lines == [["events.yaml:8:13:", "C309"], ["events.yaml:9:12:", "C308"]]
    document = json.loads(chrono("check", "--format", "json").stdout)
    assert document["schema_version"] == 1
    assert [
        [f"{one['path']}:{one['line']}:{one['column']}:", one["code"]]
        for one in document["findings"]
    ] == lines
    (run,) = json.loads(chrono("check", "--format", "sarif").stdout)["runs"]
    levels = [one["level"] for one in run["results"]]
    assert levels == [one["severity"] for one in document["findings"]]
    assert levels == ["error", "warning"]


@pytest.mark.parametrize(
    ("entry", "lines"),
    [
        ("- {}", ["13:3: C303 an event has no id; give it one that starts with its"]),
        ("- text", ["13:3: C304 an event is not a mapping of fields"]),
        ("- &a [*a]", ["13:3: C304 an event is not a mapping of fields"]),
        (
            "- {id: 2024-06-19-treaty, date: 2024, title: x, category: treaty}",
            ['13:3: C401 the id "2024-06-19-treaty" is also on line 4'],
        ),
        (
            "- {id: 2024-x, date: 2024-06-31, title: x, category: treaty}",
            ['13:22: C104 "2024-06-31" is a day that does not exist; write it in EDTF'],
        ),
        (
            "- {id: 2024-x, date: 2024, date: 2023, titel: x, title: x, category: x}",
            [
                '13:28: C301 "date" is also on line 13; keep one',
                '13:40: C302 an event has no field "titel"; did you mean "title"?',
            ],
        ),
        (
            "- {id: 2024-x, when: am 5., title: x, sources: [{article: nirgends}]}",
            [
                '13:22: C101 "am 5." in "nirgends" is no date chrono knows',
                '13:3: C303 "2024-x" has no category',
            ],
        ),
        (
            "- {id: 2024-x, when: {words: heute}, title: x, category: treaty}",
            [
                '13:23: C302 when has no field "words"; its fields are text, article',
                "13:22: C303 when gives no words; write them as its text",
            ],
        ),
    ],
)
def test_a_broken_entry_is_told_and_the_others_are_shown(
    entry: str, lines: list[str], chrono: Callable[..., Any], project: Path
) -> None:
    """Line and column of what is wrong, code 3, and the sound entry beside it."""
    with (project / "events.yaml").open("a", encoding="utf-8") as stream:
        stream.write(entry + "\n")
    result = chrono("show", "--compact")
    assert result.exit_code == 3
    assert TREATY in result.stdout
    told = result.stderr.splitlines()
    assert len(told) == len(lines)
    for line, beginning in zip(told, lines, strict=True):
        assert line.startswith(f"events.yaml:{beginning}")
    assert chrono("check").exit_code == 1


def test_a_name_close_to_an_id_is_suggested(
    chrono: Callable[..., Any], project: Path
) -> None:
    """C308 offers the id that was meant; without categories C309 does not list any."""
    path = project / "events.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("[russia, north-korea]", "[Russia, nemo]"), "utf-8")
    assert [
        line.partition("C308 ")[2] for line in chrono("check").stdout.splitlines()
    ] == [
        'actors: "Russia" is not in the gazetteer; did you mean "russia"?',
        'actors: "nemo" is not in the gazetteer; add it there',
    ]
    (project / "gazetteer.yaml").write_text("schema_version: 1\nactors: {}\n")
    assert '"treaty" is no category; the gazetteer has none' in chrono("check").stdout


def test_an_unknown_article_is_a_finding(
    chrono: Callable[..., Any], project: Path
) -> None:
    """A dangling article id is C205, a quote that is not there C206."""
    path = project / "events.yaml"
    path.write_text(
        path.read_text("utf-8") + "  - {article: nowhere, quote: x}\n"
        "  - {article: 2024-11-15-lawrow, quote: x}\n",
        "utf-8",
    )
    found = chrono("check")
    assert found.exit_code == 1
    assert [line.split()[:2] for line in found.stdout.splitlines()] == [
        ["events.yaml:13:15:", "C205"],
        ["events.yaml:14:41:", "C206"],
    ]
    assert chrono("show").exit_code == 0


@pytest.mark.parametrize("name", ["events.yaml", "gazetteer.yaml"])
@pytest.mark.parametrize(
    ("kind", "problem", "code"),
    [
        ("folder", "C901 is a folder; name a file", 4),
        ("link", "C901 does not exist; check the name", 4),
        ("deep", "1:102: C902 ", 3),
    ],
)
def test_what_stands_in_a_file_s_place_is_not_passed_over(
    name: str,
    kind: str,
    problem: str,
    code: int,
    chrono: Callable[..., Any],
    project: Path,
) -> None:
    """Neither the bundled chronology nor the bundled gazetteer serves instead."""
    path = project / name
    path.unlink(missing_ok=True)
    if kind == "folder":
        path.mkdir()
    elif kind == "link":
        path.symlink_to("nowhere")
    else:
        path.write_text("a: " + "[" * 50_000)
    for command in ("show", "stats", "sources"):
        result = chrono(command)
        assert result.exit_code == code
        assert result.stdout == ""
        assert result.stderr.startswith(f"{name}:")
        assert problem in result.stderr
        assert result.stderr.count("\n") == 1


def test_a_file_name_that_is_no_utf8_is_read(
    process: Callable[..., Any], project: Path
) -> None:
    """A stray byte in an article's name is spelled out, its event is there."""
    name = os.fsdecode(b"l\xe4ge.txt")
    text = "Datum: 15.11.2024\n\nAm Freitag reiste Putin nach Nordkorea.\n"
    (project / "articles" / name).write_text(text, "utf-8")
    for call in (("show", "--compact"), ("show", "--compact")):  # then from the cache
        ended = process(*call)
        assert ended.code == 0
        assert ended.stderr == ""
        assert "Putin" in ended.stdout.decode("utf-8")
    for name in ("json", "html", "atom", "csv", "md"):
        ended = process("export", name)
        assert ended.code == 0
        assert "Putin" in ended.stdout.decode("utf-8")


def test_a_pipe_does_not_hang_the_chronology_either(
    process: Callable[..., Any], project: Path
) -> None:
    """Nothing waits at a named pipe for its writer, the cache included."""
    os.mkfifo(project / "articles" / "b.md")
    for _ in range(2):
        ended = process("show", "--compact")
        assert ended.code == 4
        assert (
            ended.stderr == "articles/b.md: C901 is no file but a device; remove it\n"
        )
        assert ended.stdout.decode("utf-8").startswith(TREATY)


@pytest.mark.parametrize(
    "content",
    ["", "{", "null", "{}", "[]", "[[]]", "[5]", '["x"]', "[0]", "[99, 1]", "[" * 9999],
)
def test_a_damaged_cache_is_as_good_as_none(
    content: str, chrono: Callable[..., Any], project: Path
) -> None:
    """Whatever stands behind the right key, the chronology is made anew."""
    expected = chrono("export", "json").stdout
    files = sorted((project / ".chrono" / "cache").glob("*.json"))
    assert len(files) == 2
    for path in files:
        key = path.read_text("utf-8").partition("\n")[0]
        path.write_text(f"{key}\n{content}", "utf-8")
    result = chrono("export", "json")
    assert (result.exit_code, result.stdout, result.stderr) == (0, expected, "")


@pytest.mark.parametrize(
    ("content", "message", "code"),
    [
        (b"x", "is not TOML", 3),
        (b"a = " + b"[" * 9999, "is not TOML: it is nested too deeply", 3),
        (b'lang = "fr"', '"lang" must be one of de, en, not "fr"', 3),
        (b'lang = "\\u001b[31m"', 'not "\\x1b[31m"', 3),
        (b"nix = 1", 'unknown setting "nix"', 3),
        (b"\xff", "is not UTF-8", 4),
    ],
)
def test_wrong_settings_are_a_line(
    content: bytes,
    message: str,
    code: int,
    chrono: Callable[..., Any],
    project: Path,
) -> None:
    """A chrono.toml that cannot be used says so; nothing is guessed."""
    (project / "chrono.toml").write_bytes(content)
    result = chrono("show")
    assert result.exit_code == code
    assert result.stdout == ""
    assert result.stderr.startswith("chrono.toml: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("alias", ["-", ".*", "~", "*", "–", " "])
def test_an_alias_without_a_word_is_a_finding(
    alias: str, chrono: Callable[..., Any], project: Path
) -> None:
    """A name of marks alone is told and left out; everything else goes on."""
    (project / "gazetteer.yaml").write_text(
        "schema_version: 1\nactors:\n"
        f'  a: {{de: Alpha, en: Alpha, kind: x, aliases: ["{alias}", "(a+)+$"]}}\n',
        "utf-8",
    )
    told = f'gazetteer.yaml:3:6: C350 "{alias}" has no word in it'
    assert told in chrono("check").stdout.splitlines()
    shown = chrono("show", "--compact")
    assert shown.exit_code == 3
    assert told in shown.stderr.splitlines()
    assert shown.stdout == f"{TREATY}\n"
    assert chrono("extract").exit_code in (0, 1)
