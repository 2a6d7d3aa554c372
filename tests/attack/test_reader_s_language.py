"""A reader who asks for English reads English, or is told that it is not."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import chrono as package
from chrono.export.phrases import standing
from chrono.export.texts import foreign, told

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
GERMAN = "Russlands Außenminister Sergej Lawrow reiste nach Nordkorea"
REMARK = "in German only"

# Words of one language alone that the program itself writes, and that no name has.
OF_GERMAN = re.compile(
    r"\b(?:und|oder|seit|behauptet|bestätigt|bestritten|umstritten|geplant|Quelle|"
    r"Zahlen|Widerspruch|Anmerkung|rund|mindestens|Januar|Februar|März|Juni|Juli|"
    r"Oktober|Dezember)\b"
)
OF_ENGLISH = re.compile(
    r"\b(?:and|or|since|claimed|confirmed|denied|disputed|planned|Source:|Figures|"
    r"Conflict:|Note|about|at least|January|February|March|June|July|October|"
    r"December)\b"
)


@pytest.mark.parametrize(
    "arguments",
    [
        ("show",),
        ("show", "--compact"),
        ("show", "--table"),
        ("show", "--format", "terminal", "--width", "100"),
        ("show", "--format", "terminal", "--width", "100", "--compact"),
        ("show", "--format", "table", "--width", "100"),
        ("export", "md"),
        ("export", "md", "--style", "prose"),
        ("export", "md", "--style", "table"),
        ("export", "ics"),
        ("export", "atom"),
        ("export", "timelinejs"),
        ("export", "csl-json"),
        ("export", "bibtex"),
    ],
)
def test_a_german_text_says_so_to_an_english_reader(
    arguments: tuple[str, ...], chrono: Callable[..., Any]
) -> None:
    """What was extracted has no English; each format says it once, in English."""
    shown = chrono(*arguments, "--lang", "en")
    text = re.sub(r"\r?\n ", "", shown.stdout)  # as iCalendar folds
    text = " ".join(text.split())
    assert GERMAN in text
    assert text.count(REMARK) == 1
    assert "nur auf Deutsch" not in chrono(*arguments).stdout
    assert REMARK not in chrono(*arguments).stdout


def test_a_table_for_machines_names_the_language(chrono: Callable[..., Any]) -> None:
    """CSV has a column for it, JSON keeps the texts by language."""
    rows = list(
        csv.DictReader(io.StringIO(chrono("export", "csv", "--lang", "en").stdout))
    )
    assert [(row["title"][:6], row["language"]) for row in rows] == [
        ("Treaty", "en"),
        ("Russla", "de"),
    ]
    events = json.loads(chrono("export", "json", "--lang", "en").stdout)["events"]
    assert [list(event["title"]) for event in events] == [["de", "en"], ["de"]]


def test_one_missing_text_is_told_at_its_place() -> None:
    """A text says in which language it stands, unless it is the one asked for."""
    assert told({"de": "Ja", "en": "Yes"}, "en") == "Yes"
    assert told({"de": "Ja"}, "en") == "Ja [in German only]"
    assert told({"en": "Yes"}, "de") == "Yes [nur auf Englisch]"
    assert told({"fr": "Oui"}, "de") == "Oui [fr]"
    assert told({}, "de") == ""
    assert foreign({"de": "Ja", "en": ""}, "en") == "in German only"


def test_who_says_so_reads_well_in_both_languages() -> None:
    """The line under each event is of one language, names after a colon."""
    chronology = package.load(ROOT)
    languages = {"de": OF_ENGLISH, "en": OF_GERMAN}
    lines = 0
    for event in chronology:
        for lang, other in languages.items():
            line = standing(event, lang, chronology.names)
            assert not other.search(line), line
            assert not re.search(r"\b(\w+), \1\b|;\s*;|: *[,;]|[,:;] *$", line), line
            for part in line.split("; "):
                assert re.fullmatch(r"[a-zä ]+(?:: [^:;]+)?", part) or not part, line
            lines += bool(line)
    assert lines > 100


def test_the_shipped_chronology_is_whole_in_both_languages(
    process: Callable[..., Any],
) -> None:
    """No event of ours falls back; the program's own words are of one language."""
    for lang, other, remark in (
        ("en", OF_GERMAN, REMARK),
        ("de", OF_ENGLISH, "nur auf"),
    ):
        ended = process(
            *("show", "--project", str(ROOT), "--lang", lang),
            *("--from", "2024-10", "--to", "2024-12"),
        )
        assert ended.code == 0
        text = ended.stdout.decode("utf-8")
        assert remark not in text
        # Titles of sources stand in their own language.
        own = [line for line in text.splitlines() if "http" not in line]
        own = [line for line in own if "    ID: " not in line]
        labels = [line for line in own if re.match(r" {4}[A-Z]\w+: |\S", line)]
        assert len(labels) > 60
        assert [line for line in labels if other.search(line)] == []


def test_a_source_is_named_by_its_publisher(process: Callable[..., Any]) -> None:
    """An article is cited as a newspaper's, not by the name of our file."""
    ended = process("show", "--project", str(ROOT), "--from", "2023", "--sources")
    text = ended.stdout.decode("utf-8")
    names = [path.stem for path in (ROOT / "articles").glob("*.md")]
    assert len(names) >= 5
    sources = re.findall(r"^    Quelle: (.*)$", text, re.MULTILINE)
    assert len(sources) > 300
    assert [each for each in sources if each.split(",")[0] in names] == []


def test_a_source_is_named_once_for_an_event(process: Callable[..., Any]) -> None:
    """Several quotes of one article stand under one line."""
    ended = process("show", "--project", str(ROOT), "--from", "2022")
    for event in ended.stdout.decode("utf-8").split("\n\n"):
        sources = [line for line in event.splitlines() if "    Quelle: " in line]
        assert len(sources) == len(set(sources)), event
