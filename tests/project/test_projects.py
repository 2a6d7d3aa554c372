from __future__ import annotations

import datetime as dt
import json
import os
import shutil
from pathlib import Path

import pytest

import chrono
from chrono import project
from chrono.errors import InvalidData, UnreadableFile
from chrono.model.event import Origin, Quote, TimexReference
from chrono.project.cache import Cache
from chrono.project.pack import pack, unpack

REPOSITORY = Path(__file__).parent.parent.parent

EVENTS = """\
schema_version: 1
title: {de: Probe, en: Sample}
events:
- id: 2024-06-19-treaty
  date: 2024-06-19
  title: {de: Vertrag mit Beistandspflicht unterzeichnet, en: Treaty signed}
  summary: {de: Putin und Kim unterzeichnen in Pjöngjang einen Vertrag.}
  category: treaty
  actors: [putin, kim-jong-un]
  places: [pyongyang]
  status: confirmed
  sources: [{url: "https://example.org/a", publisher: A, title: T, language: en}]
"""
WHEN = """\
- id: 2024-08-drones
  when: im August
  title: {de: Kim verlangt mehr Drohnen, en: Kim wants more drones}
  summary: {de: Er besucht eine Fabrik.}
  category: production
  actors: [kim-jong-un]
  status: confirmed
  sources: [{article: drohnen}]
"""
ARTICLE = """\
---
title: {title}
publisher: Bote
published: {published}
language: de
---

{text}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of one curated event and two articles."""
    write(tmp_path, "events.yaml", EVENTS)
    article(
        tmp_path,
        "vertrag",
        "2024-11-18",
        "Im Juni unterzeichneten Putin und Kim einen Vertrag über Beistand.",
    )
    article(
        tmp_path,
        "besuch",
        "2024-11-30",
        "Am Freitag ist der russische Verteidigungsminister nach Nordkorea gereist.",
    )
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    """Write a file of a project."""
    path = root / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def article(root: Path, name: str, published: str, text: str) -> None:
    """Write an article of a project."""
    words = ARTICLE.format(title=name, published=published, text=text)
    write(root, f"articles/{name}.md", words)


def test_a_project_becomes_one_chronology(folder: Path) -> None:
    """Curated events absorb what the articles tell; the rest stands beside them."""
    chronology = chrono.load(folder)
    assert [(event.date, event.origin) for event in chronology] == [
        ("2024-06-19", Origin.MERGED),
        ("2024-11-29", Origin.EXTRACTED),
    ]
    assert chronology.title == {"de": "Probe", "en": "Sample"}
    assert chronology.names["kim-jong-un"]["de"] == "Kim Jong Un"
    assert chronology.aliases["schoigu"] == "shoigu"
    assert chronology.findings == ()


def test_a_role_is_held_by_whoever_held_it_then(folder: Path) -> None:
    """The minister of November 2024 is Beloussow, not Schoigu."""
    event = list(chrono.load(folder))[1]
    assert "belousov" in event.actors


def test_a_german_when_is_read_as_its_article_means_it(folder: Path) -> None:
    """The words "im August", cited from an article of November 2024, is August 2024."""
    write(folder, "events.yaml", EVENTS + WHEN)
    article(folder, "drohnen", "2024-11-15", "Kim forderte im August mehr Drohnen.")
    found = {event.id: event for event in chrono.load(folder)}
    assert found["2024-08-drones"].date == "2024-08"


CITED = """\
- id: 2024-07-02-parade
  date: 2024-07-02
  title: {de: Parade in Wonsan, en: Parade in Wonsan}
  summary: {de: Eine Parade.}
  category: diplomacy
  actors: [kim-jong-un]
  status: confirmed
  sources:
  - article: parade
    quote: feierte Kim eine Parade
  - article: parade
    quote: kürzlich gesehen
  - article: parade
    quote: Das Wetter war gut
  - article: parade
    publisher: Abendbote
  - article: parade
    quote: steht nirgends
"""


def test_a_cited_article_says_who_published_it_when_and_what_dates_it(
    folder: Path,
) -> None:
    """A person writes article and quote; the rest comes from the article."""
    write(folder, "events.yaml", EVENTS + CITED)
    text = (
        "Am 1. Juli kam er. Im Juli, am Dienstag,\nfeierte Kim eine Parade in Wonsan. "
        "Er wurde kürzlich gesehen. Das Wetter war gut."
    )
    article(folder, "parade", "2024-07-03~", text)
    event = {event.id: event for event in chrono.load(folder)}["2024-07-02-parade"]
    facts = {(s.publisher, s.published, s.title, s.language) for s in event.sources}
    assert facts == {
        ("Bote", "2024-07-03~", "parade", "de"),
        ("Abendbote", "2024-07-03~", "parade", "de"),
    }
    quoted, vague, without, bare, lost = event.sources
    assert quoted.quote == Quote(
        "feierte Kim eine Parade",
        text[text.index("feierte") - 32 : text.index("feierte")],
        " in Wonsan. Er wurde kürzlich ge",
        text.index("feierte"),
        text.index(" in Wonsan"),
    )
    assert quoted.timex == TimexReference(
        "Dienstag",
        "2024-07-02",
        dt.date(2024, 7, 2),
        dt.date(2024, 7, 2),
        "weekday",
        dt.date(2024, 7, 3),
    )
    assert vague.timex is not None
    assert (vague.timex.value, vague.timex.earliest) == ("PAST_REF", None)
    assert without.quote is not None
    assert without.quote.start == text.index("Das Wetter")
    assert without.timex is None
    assert bare.quote is None
    assert lost.quote == Quote("steht nirgends")
    assert lost.timex is None


def test_what_is_wrong_is_collected_and_the_rest_counts(folder: Path) -> None:
    """One article without a date and one that is no text hide nothing else."""
    write(folder, "articles/undatiert.md", "Am Freitag kam Kim.\n")
    (folder / "articles" / "latin1.md").write_bytes("Kim in Pjöngjang".encode("latin1"))
    chronology = chrono.load(folder)
    assert len(chronology) == 2
    assert {finding.code for finding in chronology.findings} == {"C201", "C901"}


def test_the_folder_is_found_upwards(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a folder inside, the project around it is meant."""
    inside = folder / "articles"
    assert project.find(inside).resolve() == folder.resolve()
    monkeypatch.chdir(inside)
    assert project.find().resolve() == folder.resolve()
    assert project.find(folder / "events.yaml") == folder


def test_with_none_in_reach_the_bundled_chronology_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Outside every project the program's own chronology is there."""
    monkeypatch.chdir(tmp_path)
    assert (project.find() / "events.yaml").is_file()
    assert len(project.open().store.events) > 200


def test_a_folder_that_was_named_must_be_a_project(tmp_path: Path) -> None:
    """Nothing else is taken in its place."""
    with pytest.raises(UnreadableFile, match=r"has no events\.yaml"):
        chrono.load(tmp_path)
    with pytest.raises(UnreadableFile, match="does not exist"):
        chrono.load(tmp_path / "nowhere")
    write(tmp_path, "notes.txt", "x")
    with pytest.raises(UnreadableFile, match="is not a folder"):
        chrono.load(tmp_path / "notes.txt")


def test_an_unusable_events_file_is_an_error(folder: Path) -> None:
    """YAML that is none cannot be loaded, and says where."""
    write(folder, "events.yaml", "events: [")
    with pytest.raises(InvalidData, match=r"events\.yaml:\d+:\d+: C"):
        chrono.load(folder)


def test_a_project_brings_its_own_gazetteer(folder: Path) -> None:
    """Its names are those of its own file."""
    write(
        folder,
        "gazetteer.yaml",
        "schema_version: 1\nactors:\n  x: {de: Ixe, en: Ixe, kind: state}\n",
    )
    assert set(chrono.load(folder).names) == {"x"}


def test_the_five_digests_give_what_the_chronology_is_about(tmp_path: Path) -> None:
    """Shoigu's visit and the treaty each stand once, with all their articles."""
    shutil.copytree(REPOSITORY / "articles", tmp_path / "articles")
    shutil.copy(REPOSITORY / "events.yaml", tmp_path)
    found = {event.id: event for event in chrono.load(tmp_path)}
    visit = found["2023-07-25-shoigu-pyongyang"]
    articles = {source.article for source in visit.sources if source.article}
    assert articles == {"2023-08-14-raketenproduktion", "2023-09-13-wostotschny"}
    treaty = found["2024-06-19-partnership-treaty"]
    assert "2024-11-26-die-nachrichten" in {one.article for one in treaty.sources}
    statements = [
        event
        for event in found.values()
        if event.category == "statement"
        and event.earliest
        and event.latest
        and "2024-11-11" <= str(event.earliest) <= str(event.latest) <= "2024-11-17"
        and any(actor in ("usa", "state-department") for actor in event.actors)
    ]
    assert [event.id for event in statements] == ["2024-11-12-us-confirms-combat"]
    assert all(event.origin is not Origin.EXTRACTED for event in found.values())


def test_a_second_load_comes_from_the_cache(folder: Path) -> None:
    """Nothing is read again if nothing changed, and the result is the same."""
    first = chrono.load(folder)
    spoilt = [path for path in cache_files(folder) if path.name != "chronology.json"]
    for path in spoilt:
        path.write_text("spoilt", encoding="utf-8")
    assert chrono.load(folder) == first
    assert {path.read_text(encoding="utf-8") for path in spoilt} == {"spoilt"}


def test_a_changed_article_is_read_again_and_only_that_one(folder: Path) -> None:
    """What was read from the others is taken from the cache."""
    chrono.load(folder)
    kept = {path.name: path.stat().st_mtime_ns for path in cache_files(folder)}
    article(folder, "besuch", "2024-11-30", "Am Freitag traf Kim Schoigu in Wonsan.")
    chronology = chrono.load(folder)
    assert [event.places for event in chronology][1] == ("wonsan",)
    after = {path.name: path.stat().st_mtime_ns for path in cache_files(folder)}
    same = {name for name in kept if after.get(name) == kept[name]}
    assert len(same) == 1
    assert len(after) == len(kept)


@pytest.mark.parametrize(
    "damage",
    [b"", b"not json", b"\xff\xfe", b'[999,"x"]', b"[5]", b'{"a": [3]}'],
)
def test_a_damaged_cache_is_as_good_as_none(folder: Path, damage: bytes) -> None:
    """Whatever stands in a cache file, the chronology is right."""
    expected = chrono.load(folder)
    for path in cache_files(folder):
        key, _, _ = path.read_bytes().partition(b"\n")
        path.write_bytes(key + b"\n" + damage)
    assert chrono.load(folder) == expected


def test_a_cache_of_another_version_is_not_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key covers the program itself."""
    key = Cache(folder).key
    monkeypatch.setattr("chrono.project.cache._FORMAT", "another")
    assert Cache(folder).key != key


def test_the_cache_may_be_deleted_and_turned_off(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without it everything is the same, only slower, and nothing is written."""
    expected = chrono.load(folder)
    shutil.rmtree(folder / ".chrono")
    assert chrono.load(folder) == expected
    shutil.rmtree(folder / ".chrono")
    monkeypatch.setenv("CHRONO_CACHE", "off")
    assert chrono.load(folder) == expected
    assert not (folder / ".chrono").exists()


def test_the_cache_keeps_out_of_version_control(folder: Path) -> None:
    """Its folder ignores itself."""
    chrono.load(folder)
    assert (folder / ".chrono" / ".gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("name", ["events.yaml", "gazetteer.yaml"])
def test_a_file_that_cannot_be_read_is_not_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A folder, a broken link or a pipe of that name is an error."""
    path = folder / name
    monkeypatch.chdir(folder)
    path.unlink(missing_ok=True)
    path.mkdir()
    with pytest.raises(UnreadableFile, match=rf"{name}: C901 is a folder"):
        chrono.load()
    path.rmdir()
    path.symlink_to("nowhere")
    with pytest.raises(UnreadableFile, match=rf"{name}: C901 does not exist"):
        chrono.load()
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(UnreadableFile, match=rf"{name}: C901 is no file but a device"):
        chrono.load()


def test_names_of_files_need_not_be_utf8(tmp_path: Path) -> None:
    """A project and an article whose names are plain bytes are read like others."""
    root = tmp_path / os.fsdecode(b"projekt-\xff")
    root.mkdir()
    write(root, "events.yaml", EVENTS)
    text = "Am Freitag ist der russische Verteidigungsminister nach Nordkorea gereist."
    article(root, "besuch", "2024-11-30", text)
    name = os.fsdecode(b"besuch-\xe4.md")
    (root / "articles" / "besuch.md").rename(root / "articles" / name)
    first = chrono.load(root)
    assert [event.date for event in first] == ["2024-06-19", "2024-11-29"]
    assert chrono.load(root) == first
    assert len(cache_files(root)) == 2


@pytest.mark.parametrize("target", ["/dev/zero", None])
def test_what_has_no_end_is_not_read(folder: Path, target: str | None) -> None:
    """A pipe or a device among the articles is reported and hangs nothing."""
    path = folder / "articles" / "endlos.md"
    if target:
        path.symlink_to(target)
    else:
        os.mkfifo(path)
    chronology = chrono.load(folder)
    assert len(chronology) == 2
    assert [finding.code for finding in chronology.findings] == ["C901"]


def test_a_project_that_cannot_hold_the_cache_leaves_it_to_the_user(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It then lies in $XDG_CACHE_HOME, and is used from there."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    write(folder, ".chrono", "in the way of a folder")
    first = chrono.load(folder)
    kept = sorted((tmp_path / "caches" / "chrono").glob("*/*.json"))
    assert len(kept) == 3
    before = [path.stat().st_mtime_ns for path in kept]
    assert chrono.load(folder) == first
    assert [path.stat().st_mtime_ns for path in kept] == before


@pytest.mark.parametrize("home", ["/dev/null", "relative/path"])
def test_no_place_for_a_cache_is_no_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    """Without one everything is read anew."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", home)
    monkeypatch.setenv("HOME", "/dev/null")
    write(folder, ".chrono", "in the way of a folder")
    assert len(chrono.load(folder)) == 2
    assert len(chrono.load(folder)) == 2
    assert not (folder / "relative").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_no_error(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cache then lies with the user's other caches."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    folder.chmod(0o555)
    try:
        assert len(chrono.load(folder)) == 2
    finally:
        folder.chmod(0o755)
    assert not (folder / ".chrono").exists()


def test_everything_a_chronology_holds_survives_the_cache() -> None:
    """The repository's chronology comes back from its packed form unchanged."""
    chronology = project.open(REPOSITORY).chronology
    text = json.dumps(pack(chronology))
    assert unpack(json.loads(text)) == chronology


def test_only_known_values_can_be_packed() -> None:
    """Nothing is cached that could not be read back."""
    with pytest.raises(TypeError, match="object cannot be cached"):
        pack((object(),))


def test_progress_counts_the_articles(folder: Path) -> None:
    """Whoever shows a bar is told how far it is."""
    seen: list[tuple[int, int]] = []
    project.load(folder, progress=lambda done, of: seen.append((done, of)))
    assert seen == [(1, 2), (2, 2)]


def cache_files(folder: Path) -> list[Path]:
    """The cache's files, by name."""
    return sorted((folder / ".chrono" / "cache").glob("*.json"))
