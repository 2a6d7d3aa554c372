"""Reading a gazetteer file: strict, with line and column."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from pathlib import Path

import jsonschema
import pytest
import yaml

from chrono.errors import InvalidData, UnreadableFile
from chrono.extract import gazetteer
from chrono.extract.gazetteer import Kind

SMALL = """\
schema_version: 1
subject:
  title: {de: Zwei Häfen, en: Two ports}
  sides: [lund, malm]
  terms: [Fähre~]
categories:
  ferry: {name: {de: Fähre, en: Ferry}, mark: F, strong: [Fähre~], weak: [legt~]}
roles:
  mayor:
    name: {de: Bürgermeister, en: mayor}
    words: [Bürgermeister~]
    holders: {lund: {berg: 2001/2009, holm: 2010/..}}
actors:
  lund: {de: Lund, en: Lund, kind: state, adjective: lundisch}
  malm: {de: Malmö, en: Malmö, kind: state}
  berg: {de: Anna Berg, en: Anna Berg, kind: person, of: lund, aliases: [Berg]}
  holm: {de: Ove Holm, en: Ove Holm, kind: person, of: lund}
places:
  pier: {de: Südkai, en: South Pier, in: malm}
"""


def written(tmp_path: Path, text: str) -> Path:
    """Write a gazetteer file."""
    path = tmp_path / "gazetteer.yaml"
    path.write_text(text, "utf-8")
    return path


def test_the_bundled_gazetteer_is_clean() -> None:
    """The file that ships has no findings and names in both languages."""
    bundled = gazetteer.load()
    assert [str(finding) for finding in bundled.findings] == []
    assert all({"de", "en"} <= set(name) for name in bundled.names.values())


def test_another_subject_is_another_file(tmp_path: Path) -> None:
    """Sides, terms, offices and categories of a wholly different subject are found."""
    ports = gazetteer.load(written(tmp_path, SMALL))
    assert ports.findings == ()
    text = "Lunds Bürgermeister schickte die Fähren zum Südkai nach Malmö."
    mentions = ports.find(text, day=dt.date(2005, 1, 1))
    assert {each.id for each in mentions if each.kind is Kind.ACTOR} >= {"berg"}
    assert {each.id for each in mentions if each.kind is Kind.CATEGORY} == {"ferry"}
    assert ports.relevance(mentions) == 2
    assert "putin" not in ports.names


@pytest.mark.parametrize(
    ("old", "new", "where", "code", "says"),
    [
        ("kind: state}", "kynd: state}", ":15:38:", "C350", '"kynd"'),
        ("en: South Pier, ", "", ":19:9:", "C351", '"en"'),
        ("in: malm", "in: narnia", ":19:9:", "C353", '"narnia"'),
        ("holm: 2010/..", "holm: 2010-13/..", ":12:45:", "C354", "2010-13"),
        ("aliases: [Berg]", "aliases: [Ove Holm]", ":17:9:", "C352", '"berg"'),
        ("mark: F", "mark: FF", ":7:10:", "C351", "one character"),
        ("  holm: {de", "  berg: {de", ":17:3:", "C352", '"berg"'),
        ("sides: [lund, malm]", "sides: [lund, oslo]", ":3:3:", "C353", '"oslo"'),
        ("schema_version: 1", "schema_version: 2", ":1:17:", "C350", "must be 1"),
        ("strong: [Fähre~]", "strong: [~]", ":7:59:", "C350", "no word"),
    ],
)
def test_what_is_wrong_has_a_line_and_a_column(
    tmp_path: Path, old: str, new: str, where: str, code: str, says: str
) -> None:
    """Each fault is reported once, where it stands, with its code."""
    path = written(tmp_path, SMALL.replace(old, new, 1))
    messages = [str(finding) for finding in gazetteer.load(path).findings]
    matching = [message for message in messages if where in message and code in message]
    assert len(matching) == 1, messages
    assert says in matching[0]


def test_words_stay_words(tmp_path: Path) -> None:
    """Norway's "no" and a number are texts, not a truth value or an amount."""
    text = SMALL + "units:\n  no: {de: no, en: 1_000}\n"
    units = gazetteer.load(written(tmp_path, text)).units
    assert dict(units["no"].name) == {"de": "no", "en": "1_000"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- a\n- b\n", ":1:1: C350 "),
        ("", ":1:1: C350 "),
        ("actors: [\n", ":2:1: C902 not YAML: "),
        ("a: 1\n\tb: 2\n", ":2:1: C902 not YAML: "),
        ("a: ü\nb: \x07\n", ":2:4: C902 the character U+0007 "),
        ("a: " + "[" * 50_000, ":1:102: C902 not YAML: lists or mappings stand in"),
    ],
)
def test_a_file_that_is_no_gazetteer_is_refused(
    tmp_path: Path, text: str, says: str
) -> None:
    """A list, an empty file and broken YAML are invalid data, in one line."""
    with pytest.raises(InvalidData) as caught:
        gazetteer.load(written(tmp_path, text))
    assert "\n" not in str(caught.value)
    assert f"gazetteer.yaml{says}" in str(caught.value)


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    """The path and the reason are said; so for a file that is not UTF-8."""
    with pytest.raises(UnreadableFile, match=r"gazetteer\.yaml: C901 does not exist"):
        gazetteer.load(tmp_path / "gazetteer.yaml")
    with pytest.raises(UnreadableFile, match="C901 is a folder"):
        gazetteer.load(tmp_path)
    (tmp_path / "latin.yaml").write_bytes("ä: 1".encode("latin-1"))
    with pytest.raises(UnreadableFile, match="C901 is not UTF-8"):
        gazetteer.load(tmp_path / "latin.yaml")


def test_a_gazetteer_can_be_kept_in_a_cache(tmp_path: Path) -> None:
    """What comes back from a pickle finds the same names."""
    ports = gazetteer.load(written(tmp_path, SMALL))
    again = pickle.loads(pickle.dumps(ports))
    assert again.find("Anna Berg in Malmö") == ports.find("Anna Berg in Malmö")


def test_the_schema_for_editors_fits_the_bundled_file() -> None:
    """The JSON Schema that ships accepts the gazetteer that ships, and no typo."""
    folder = Path(gazetteer.__file__).parent.parent / "data"
    schema = json.loads((folder / "gazetteer.schema.json").read_text("utf-8"))
    bundled = yaml.load(
        (folder / "gazetteer.yaml").read_text("utf-8"), Loader=yaml.BaseLoader
    )
    bundled["schema_version"] = int(bundled["schema_version"])
    validator = jsonschema.Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(bundled)] == []
    bundled["actors"]["putin"]["alias"] = ["Putin"]
    assert not validator.is_valid(bundled)
