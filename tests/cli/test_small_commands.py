from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_resolve_says_the_day(chrono: Callable[..., Any]) -> None:
    """The expression, its date in EDTF, and the date in words."""
    result = chrono("resolve", "am Freitag", "--ref", "2024-11-18")
    assert result.exit_code == 0
    assert result.stdout == "am Freitag: 2024-11-15 (15. November 2024)\n"
    assert result.stderr == ""


def test_resolve_reads_stdin_and_writes_json(chrono: Callable[..., Any]) -> None:
    """A line of stdin is an expression; the JSON has bounds and value."""
    result = chrono(
        "resolve", "-", "--ref", "2024-11-18", "--json", stdin="am Freitag\nJuni 2024\n"
    )
    document = json.loads(result.stdout)
    assert document["schema_version"] == 1
    assert document["reference"] == "2024-11-18"
    friday, june = document["timexes"]
    assert friday["earliest"] == friday["latest"] == "2024-11-15"
    assert (june["edtf"], june["granularity"]) == ("2024-06", "month")


def test_resolve_without_a_reference_says_that_it_took_today(
    chrono: Callable[..., Any],
) -> None:
    """The clock is never used in silence."""
    result = chrono("resolve", "Juni 2024")
    assert result.exit_code == 0
    assert "no --ref: seen from today" in result.stderr


def test_what_cannot_be_resolved_is_code_1(chrono: Callable[..., Any]) -> None:
    """An expression that is no date is a line on stderr; the others are answered."""
    result = chrono("resolve", "Quatsch", "Juni 2024", "--ref", "2024-11-18")
    assert result.exit_code == 1
    assert result.stdout == "Juni 2024: 2024-06 (Juni 2024)\n"
    assert result.stderr == '"Quatsch" is not a date that chrono understands\n'


def test_resolve_explains_itself(chrono: Callable[..., Any]) -> None:
    """--explain adds a sentence with rule, anchor and direction."""
    result = chrono("resolve", "am Freitag", "--ref", "18.11.2024", "--explain")
    assert "2024-11-18" in result.stdout.splitlines()[1]


@pytest.mark.parametrize("ref", ["2024-11", "gestern", "2024-11-31"])
def test_a_reference_is_one_day(ref: str, chrono: Callable[..., Any]) -> None:
    """A month, a relative or an impossible day is no reference: code 2."""
    assert chrono("resolve", "am Freitag", "--ref", ref).exit_code == 2


def test_tag_lists_the_dates_of_a_text(chrono: Callable[..., Any]) -> None:
    """Each date with line and column, value and days."""
    text = "Kim reiste am Freitag ab.\nIm Juni 2024 kam er wieder.\n"
    result = chrono("tag", "-", "--ref", "2024-11-18", stdin=text)
    assert result.exit_code == 0
    first, second = result.stdout.splitlines()
    assert first.split() == ["1:15", "Freitag", "2024-11-15", "15.", "November", "2024"]
    assert second.startswith("2:4")


def test_tag_offsets_slice_the_text(chrono: Callable[..., Any]) -> None:
    """Offsets in the JSON count characters of the text as it was given."""
    text = "Ärger: Kim reiste am Freitag ab."
    result = chrono("tag", "-", "--ref", "2024-11-18", "--format", "json", stdin=text)
    (document,) = json.loads(result.stdout)["texts"]
    (timex,) = document["timexes"]
    assert text[timex["start"] : timex["end"]] == timex["text"] == "Freitag"


def test_tag_takes_the_article_s_own_date(
    chrono: Callable[..., Any], project: Path
) -> None:
    """An article is seen from its publication date, and --ref overrules it."""
    article = project / "articles" / "a.md"
    article.write_text(
        "---\ntitle: T\npublished: 2024-11-18\n---\n\nKim reiste am Freitag ab.\n",
        "utf-8",
    )
    own = chrono("tag", str(article), "--format", "jsonl")
    assert json.loads(own.stdout)["value"] == "2024-11-15"
    other = chrono("tag", str(article), "--ref", "2024-11-25", "--format", "jsonl")
    assert json.loads(other.stdout)["value"] == "2024-11-22"


def test_tag_writes_timeml(chrono: Callable[..., Any], project: Path) -> None:
    """The document is XML with the reference date and a TIMEX3 for each date."""
    text = "Kim & Co. reisten am Freitag ab."
    (project / "a.txt").write_text(text, "utf-8")
    arguments = ("--ref", "2024-11-18", "--format", "timeml", "-o", "a.tml")
    assert chrono("tag", "a.txt", *arguments).exit_code == 0
    root = ElementTree.parse(project / "a.tml").getroot()
    assert root.findtext(".//DCT/TIMEX3") == "2024-11-18"
    (timex,) = root.findall(".//TEXT/TIMEX3")
    assert (timex.text, timex.get("value")) == ("Freitag", "2024-11-15")
    assert "".join(root.find(".//TEXT").itertext()) == text
    assert chrono("tag", "a.txt", "a.txt", *arguments).exit_code == 2


def test_a_text_without_a_date_is_a_finding(chrono: Callable[..., Any]) -> None:
    """Without a date of publication nothing is guessed: code 3."""
    result = chrono("tag", "-", stdin="Kim reiste am Freitag ab.")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert "no date of publication; pass --ref" in result.stderr


def test_one_bad_file_does_not_stop_the_others(
    chrono: Callable[..., Any], project: Path
) -> None:
    """What can be tagged is tagged; the code tells the rest."""
    (project / "good.txt").write_text("Kim reiste am Freitag ab.", "utf-8")
    (project / "bad.txt").write_bytes(b"\xff\xfe\xfa")
    result = chrono("tag", "bad.txt", "good.txt", "none.txt", "--ref", "2024-11-18")
    assert result.exit_code == 4
    assert "Freitag" in result.stdout
    assert len(result.stderr.splitlines()) == 2


def test_stdin_must_be_utf8(chrono: Callable[..., Any]) -> None:
    """Other bytes are one line and code 4."""
    result = chrono("tag", "-", "--ref", "2024-11-18", stdin=b"\xff\xfe")
    assert result.exit_code == 4
    assert "<stdin>: is not UTF-8" in result.stderr


def test_check_finds_nothing_wrong_or_says_where(
    chrono: Callable[..., Any], project: Path
) -> None:
    """Findings are on stdout with file, line and code; errors are code 1."""
    events = (project / "events.yaml").read_text("utf-8")
    broken = events.replace("date: 2024-06-19", "date: 2024-06-31")
    (project / "events.yaml").write_text(broken, "utf-8")
    result = chrono("check")
    assert result.exit_code == 1
    assert 'events.yaml:19:9: C104 "2024-06-31"' in result.stdout
    assert result.stderr.startswith("1 error, ")
    findings = json.loads(chrono("check", "--format", "json").stdout)["findings"]
    assert [
        (each["line"], each["code"])
        for each in findings
        if each["severity"] == ("error")
    ] == [(19, "C104")]
    (project / "events.yaml").write_text(events, "utf-8")
    assert chrono("check").exit_code == 0
    assert chrono("check", "--strict").exit_code == 1


def test_sources_are_listed_once(chrono: Callable[..., Any]) -> None:
    """Each source with its date and address and how many events cite it."""
    result = chrono("sources")
    assert len(result.stdout.splitlines()) == 3
    assert (
        "KCNA, 20. Juni 2024, „Treaty“ <https://example.org/treaty> – 1 Ereignis"
        in (result.stdout)
    )
    document = json.loads(chrono("sources", "--json", "--on", "2024-06-19").stdout)
    assert [each["events"] for each in document["sources"]] == [["2024-06-19-treaty"]]


def test_stats_draw_bars(chrono: Callable[..., Any]) -> None:
    """Counts by year with a sparkline, by category, actor, source and status."""
    result = chrono("stats", "--width", "70", "--lang", "en")
    assert result.exit_code == 0
    assert "Kim Jong Un" in result.stdout
    assert "█" in result.stdout
    only = chrono("stats", "--by", "actor")
    assert "2024" not in only.stdout
    assert json.loads(chrono("stats", "--json").stdout)["year"] == {
        "2023": 1,
        "2024": 2,
    }


def test_the_schema_validates_the_export(chrono: Callable[..., Any]) -> None:
    """`chrono schema` prints the schema that `chrono export json` follows."""
    schema = json.loads(chrono("schema").stdout)
    jsonschema.validate(json.loads(chrono("export", "json").stdout), schema)
    shipped = (files("chrono.data") / "chronology.schema.json").read_text("utf-8")
    assert chrono("schema", "chronology").stdout == shipped
    assert "chronology\n" in chrono("schema", "--list").stdout
    missing = chrono("schema", "none")
    assert missing.exit_code == 1
    assert 'no schema "none"; there are' in missing.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_completion_script(
    shell: str, chrono: Callable[..., Any]
) -> None:
    """The script calls the program back in the shell's way."""
    result = chrono("completion", shell)
    assert result.exit_code == 0
    assert f"_CHRONO_COMPLETE={shell}_complete" in result.stdout


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("chrono sh", "show"),
        ("chrono show --actor kim", "kim-jong-un"),
        ("chrono show --category tr", "treaty"),
        ("chrono show --explain 2024-06", "2024-06-19-treaty"),
        ("chrono export cs", "csv"),
    ],
)
def test_the_shell_is_offered_what_there_is(
    words: str, offered: str, process: Callable[..., Any]
) -> None:
    """Commands, formats, and the ids of the project's events complete."""
    ended = process(
        _CHRONO_COMPLETE="bash_complete",
        COMP_WORDS=words,
        COMP_CWORD=str(words.count(" ")),
    )
    assert f",{offered}\n" in ended.stdout.decode("utf-8")


def test_settings_come_from_project_user_variable_and_option(
    chrono: Callable[..., Any], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """chrono.toml < the user's file < CHRONO_LANG < --lang."""
    user = project.parent / "config" / "chrono" / "config.toml"
    user.parent.mkdir(parents=True)
    assert "Vertrag" in chrono("show").stdout
    (project / "chrono.toml").write_text('lang = "en"\n', "utf-8")
    assert "Treaty signed" in chrono("show").stdout
    user.write_text('lang = "de"\n', "utf-8")
    assert "Vertrag" in chrono("show").stdout
    monkeypatch.setenv("CHRONO_LANG", "en")
    assert "Treaty signed" in chrono("show").stdout
    assert "Vertrag" in chrono("show", "--lang", "de").stdout


def test_the_origin_of_a_setting_is_shown(
    chrono: Callable[..., Any], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`chrono config` names the file or variable that a value is from."""
    (project / "chrono.toml").write_text("compact = true\n", "utf-8")
    monkeypatch.setenv("CHRONO_LANG", "en")
    settings = json.loads(chrono("config", "--json").stdout)["settings"]
    assert settings["lang"] == {"value": "en", "origin": "CHRONO_LANG"}
    assert settings["compact"]["origin"].endswith("chrono.toml")
    assert settings["color"] == {"value": "auto", "origin": "default"}
    assert "chrono.toml" in chrono("config", "--path").stdout
    assert "lang = " in chrono("config").stdout


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("lang = ", "is not TOML"),
        ('lang = "fr"', '"lang" must be one of de, en, not "fr"'),
        ("language = 1", 'unknown setting "language"'),
        ("pager = 1", '"pager" must be true or false'),
    ],
)
def test_a_wrong_settings_file_is_code_3(
    content: str, message: str, chrono: Callable[..., Any], project: Path
) -> None:
    """A settings file that is wrong says so in one line."""
    (project / "chrono.toml").write_text(content, "utf-8")
    result = chrono("show")
    assert result.exit_code == 3
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
