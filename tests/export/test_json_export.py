from __future__ import annotations

import io
import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from export_sample import CHRONOLOGY, titled

from chrono.export import json as json_format
from chrono.export import jsonl
from chrono.export.options import Options
from chrono.model.chronology import Chronology

SCHEMA = json.loads(
    (files("chrono.data") / "chronology.schema.json").read_text("utf-8")
)


def exported(chronology: Chronology = CHRONOLOGY) -> dict[str, Any]:
    """Write as JSON and read back."""
    stream = io.StringIO()
    json_format.write(chronology, stream, Options())
    document: dict[str, Any] = json.loads(stream.getvalue())
    return document


def undeclared(value: object, schema: dict[str, Any], path: str = "") -> list[str]:
    """List the fields that the schema does not name."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    if isinstance(value, list):
        items = schema.get("items", {})
        return [bad for each in value for bad in undeclared(each, items, path + "[]")]
    if not isinstance(value, dict) or "additionalProperties" in schema:
        return []
    fields = schema.get("properties", {})
    bad = [f"{path}.{key}" for key in value if key not in fields]
    for key, each in value.items():
        bad += undeclared(each, fields.get(key, {}), f"{path}.{key}")
    return bad


def test_the_schema_is_a_schema() -> None:
    """The shipped file is a valid JSON Schema of draft 2020-12."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("chronology", [CHRONOLOGY, titled("Text"), Chronology({}, ())])
def test_the_export_follows_its_schema(chronology: Chronology) -> None:
    """What is written is valid, and every field of it is described."""
    document = exported(chronology)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert undeclared(document, SCHEMA) == []


def test_an_event_has_the_documented_shape() -> None:
    """Dates, texts and sources stand where the documented example has them."""
    events = {event["id"]: event for event in exported()["events"]}
    event = events["2024-06-19-treaty"]
    assert event["date"] == event["earliest"] == event["latest"] == "2024-06-19"
    assert event["granularity"] == "day"
    assert event["mod"] is None
    assert event["display"] == {"de": "19. Juni 2024", "en": "19 June 2024"}
    assert event["origin"] == "merged"
    assert event["sources"][0] == {
        "article": "2024-11-26-die-nachrichten",
        "url": None,
        "publisher": "Die Nachrichten",
        "published": "2024-11-26~",
        "quote": {
            "exact": "im Juni einen Pakt",
            "prefix": "Beide schlossen ",
            "suffix": ".",
            "start": 16,
            "end": 34,
        },
        "timex": {
            "text": "Juni",
            "value": "2024-06",
            "earliest": "2024-06-01",
            "latest": "2024-06-30",
            "rule": "month",
            "anchor": "2024-11-26",
        },
    }
    assert event["sources"][1]["url"] == "https://example.org/treaty?a=1&b=2"
    assert "article" not in event["sources"][1]


def test_open_ends_are_null_and_parts_keep_their_mod() -> None:
    """Only an open side is null; "Anfang 2022" is 2022 with START and its bounds."""
    events = {event["id"]: event for event in exported()["events"]}
    since = events["2022-since"]
    assert (since["date"], since["latest"]) == ("2022/..", None)
    start = events["2022-start"]
    assert (start["date"], start["mod"]) == ("2022", "START")
    assert (start["earliest"], start["latest"]) == ("2022-01-01", "2022-04-30")


def test_names_hold_what_is_used_and_no_more() -> None:
    """The names of the events' ids are there, also of units and speakers."""
    names = exported()["names"]
    assert {"kim-jong-un", "pyongyang", "treaty", "nis", "moscow", "soldiers"} <= set(
        names
    )
    assert "unused" not in names


def test_umlauts_are_written_as_they_are() -> None:
    """The text is UTF-8 for eyes, not escapes."""
    stream = io.StringIO()
    json_format.write(CHRONOLOGY, stream, Options())
    assert "Pjöngjang" in stream.getvalue()


def test_a_line_of_json_lines_is_an_event_of_the_export() -> None:
    """JSON Lines holds the same events, one to a line."""
    stream = io.StringIO()
    jsonl.write(CHRONOLOGY, stream, Options())
    lines = stream.getvalue().splitlines()
    assert [json.loads(line) for line in lines] == exported()["events"]


def test_texts_of_any_kind_come_back_as_they_were() -> None:
    """Line separators, quotes and controls survive the way out and in."""
    text = 'a\u2028b\n"c" \x1b[31m </script> 😀'
    assert exported(titled(text))["events"][0]["title"] == {"de": text}
