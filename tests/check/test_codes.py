from __future__ import annotations

import dataclasses
import re
from importlib import import_module
from pathlib import Path

import pytest

from chrono import articles, check, store, tagger
from chrono.extract import gazetteer
from chrono.lexicon.calendar_names import WEEKDAYS
from chrono.model.codes import CODES
from chrono.model.event import Conflict

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
SECTIONS = {
    section[:4]: section
    for section in re.split(r"^### (?=C\d{3}: )", PAGE, flags=re.MULTILINE)[1:]
}
FENCE = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
USED = re.compile(r"\bC[1-9]\d\d\b")


def checked(folder: Path, said: dict[str, str]) -> list[str]:
    """Put a folder's parts together and check them; `said` stands for merging."""
    loaded_articles, article_findings = articles.read_folder(folder / "articles")
    published = {a.id: a.published.day for a in loaded_articles if a.published}

    def resolve(expression: str, article: str):
        timex = tagger.resolve(expression, published[article])
        return timex.when if timex else None

    loaded = store.load(folder / "events.yaml", resolve_when=resolve)
    own = folder / "gazetteer.yaml"
    names = gazetteer.load(own if own.exists() else None)
    suspected = [
        check.Suspected(*line.split(" ", 2))
        for line in said.get("suspected", "").splitlines()
    ]
    merged = loaded.events
    for line in said.get("conflict", "").splitlines():
        name, field, note = line.split(" ", 2)
        conflict = Conflict(field, {"en": note})
        merged = tuple(
            dataclasses.replace(event, conflicts=(conflict,))
            if event.id == name
            else event
            for event in merged
        )
    material = check.Material(
        path="events.yaml",
        curated=loaded.events,
        merged=merged,
        articles=tuple(loaded_articles),
        names=set(names.names),
        categories=set(names.categories),
        timexes={
            a.id: tagger.tag(a.text, published[a.id])
            for a in loaded_articles
            if a.published
        },
        weekdays=WEEKDAYS,
        suspected=suspected,
        findings=(*loaded.findings, *article_findings, *names.findings),
        place=loaded.place,
    )
    return [str(finding) for finding in check.check(material)]


def test_every_code_is_documented():
    """docs/codes.md has a section for each code, with its meaning, and no other."""
    assert sorted(SECTIONS) == sorted(CODES)
    for code, section in SECTIONS.items():
        title = section.partition("\n")[0].removeprefix(f"{code}: ").replace("`", "")
        assert title == CODES[code].meaning.replace("`", "")
        severity = CODES[code].severity.capitalize()
        assert re.search(rf"^\*{severity}\b", section, re.MULTILINE), code


def test_every_code_that_is_used_is_known():
    """No room reports a code that the table does not have, and none is idle."""
    used = set()
    for path in (ROOT / "chrono").rglob("*.py"):
        if path.name != "codes.py":
            used |= set(USED.findall(path.read_text(encoding="utf-8")))
    assert used == set(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_the_example_of_a_code_gives_its_finding(code, tmp_path, monkeypatch):
    """The files shown under a code give exactly the lines shown below them."""
    expected: list[str] = []
    said: dict[str, str] = {}
    monkeypatch.chdir(tmp_path)
    Path("events.yaml").write_text("schema_version: 1\nevents:\n", encoding="utf-8")
    for language, name, content in FENCE.findall(SECTIONS[code]):
        if language == "text":
            expected = content.splitlines()
        elif name:
            path = Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        else:
            said[language] = content
    found = checked(Path(), said)
    if not expected:  # the gazetteer words its own findings
        assert {re.search(USED, line)[0] for line in found} >= {code}
        return
    assert len(found) == len(expected)
    for line, shown in zip(found, expected, strict=True):
        assert line.startswith(shown.removesuffix("…"))
        assert shown.endswith("…") or line == shown


def test_each_check_says_its_code():
    """A check's docstring begins with the one code that it reports."""
    codes = [one.__doc__[:4] for one in check.CHECKS]
    assert len(set(codes)) == len(codes)
    assert set(codes) <= set(CODES)
    assert import_module("chrono.check.silence").__doc__.rstrip(".").endswith("C311")
