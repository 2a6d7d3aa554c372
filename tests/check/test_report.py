from __future__ import annotations

import io
import json

import jsonschema
import pytest

from chrono.check import report
from chrono.model.codes import CODES, finding
from chrono.model.finding import Finding

FINDINGS = [
    finding(
        "C104", "events.yaml", (14, 9), '"2024-06-31" is no day; change it', "2024-a"
    ),
    finding("C312", "artikel/März 1.md", (0, 0), "the article is empty; write it"),
    finding("C310", "/tmp/x/events.yaml", (3, 0), "no English; add it"),
    Finding("events.yaml", 1, 1, "X900", "from elsewhere \x1b[31mred\u202e"),
]

SARIF = {
    "type": "object",
    "required": ["version", "$schema", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "rules"],
                                "properties": {
                                    "semanticVersion": {"pattern": r"^\d+\.\d+\.\d+"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {"$ref": "#/$defs/rule"},
                                    },
                                },
                            }
                        },
                    },
                    "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
                },
            },
        },
    },
    "$defs": {
        "level": {"enum": ["none", "note", "warning", "error"]},
        "rule": {
            "type": "object",
            "required": ["id"],
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string"},
                "shortDescription": {"type": "object", "required": ["text"]},
                "defaultConfiguration": {
                    "type": "object",
                    "properties": {"level": {"$ref": "#/$defs/level"}},
                },
            },
        },
        "result": {
            "type": "object",
            "required": ["message", "ruleId", "locations"],
            "additionalProperties": False,
            "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": 0},
                "level": {"$ref": "#/$defs/level"},
                "message": {"type": "object", "required": ["text"]},
                "partialFingerprints": {
                    "type": "object",
                    "additionalProperties": {"type": "string"},
                },
                "locations": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["physicalLocation"],
                        "properties": {
                            "physicalLocation": {
                                "type": "object",
                                "required": ["artifactLocation"],
                                "properties": {
                                    "artifactLocation": {
                                        "type": "object",
                                        "required": ["uri"],
                                        "properties": {
                                            "uri": {"pattern": r"^[!-~]+$"},
                                        },
                                    },
                                    "region": {
                                        "type": "object",
                                        "required": ["startLine"],
                                        "properties": {
                                            "startLine": {"minimum": 1},
                                            "startColumn": {"minimum": 1},
                                        },
                                    },
                                },
                            }
                        },
                    },
                },
            },
        },
    },
}
"""What SARIF 2.1.0 demands of the parts that are written here."""


def written(format: str, findings=FINDINGS) -> str:  # noqa: A002
    """Write findings into a string."""
    stream = io.StringIO()
    report.write(findings, stream, format)
    return stream.getvalue()


def test_text_is_one_line_per_finding():
    """Place, code and message; control characters are spelt out."""
    assert written("text").splitlines() == [
        'events.yaml:14:9: C104 "2024-06-31" is no day; change it',
        "artikel/März 1.md: C312 the article is empty; write it",
        "/tmp/x/events.yaml:3:1: C310 no English; add it",
        r"events.yaml:1:1: X900 from elsewhere \x1b[31mred\u202e",
    ]


def test_json_holds_every_field():
    """The object is versioned and reads back as the findings."""
    document = json.loads(written("json"))
    assert document["schema_version"] == 1
    assert [Finding(**one) for one in document["findings"]] == FINDINGS


def test_sarif_has_the_demanded_shape():
    """The log is of version 2.1.0, and every result points to its rule and place."""
    log = json.loads(written("sarif"))
    jsonschema.validate(log, SARIF)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == {*CODES, "X900"}
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [
        finding.code for finding in FINDINGS
    ]
    assert [one["level"] for one in run["results"]] == [
        "error",
        "error",
        "note",
        "error",
    ]


def test_sarif_places_are_uris():
    """Paths are escaped, absolute ones have a scheme, a whole file has no region."""
    (run,) = json.loads(written("sarif"))["runs"]
    places = [one["locations"][0]["physicalLocation"] for one in run["results"]]
    assert [place["artifactLocation"]["uri"] for place in places] == [
        "events.yaml",
        "artikel/M%C3%A4rz%201.md",
        "file:///tmp/x/events.yaml",
        "events.yaml",
    ]
    assert places[0]["region"] == {"startLine": 14, "startColumn": 9}
    assert "region" not in places[1]


def test_a_finding_is_known_again_when_it_has_moved():
    """The fingerprint depends on what is found, not on its line."""

    def fingerprint(line: int, message: str) -> str:
        one = finding("C104", "events.yaml", (line, 1), message, "2024-a")
        (run,) = report.sarif([one])["runs"]
        return run["results"][0]["partialFingerprints"]["chrono/v1"]

    assert fingerprint(3, "x") == fingerprint(300, "x") != fingerprint(3, "y")


@pytest.mark.parametrize("format", report.FORMATS)
def test_no_findings_are_a_document_too(format):  # noqa: A002
    """Nothing found is an empty text or a valid document without results."""
    text = written(format, [])
    assert text == "" if format == "text" else json.loads(text)


@pytest.mark.parametrize("format", report.FORMATS)
def test_a_path_that_is_no_utf8_can_be_written(format):  # noqa: A002
    """A file name of stray bytes is spelt out in every format."""
    text = written(format, [finding("C901", "a\udcff.md", (0, 0), "is a folder")])
    assert text.encode("utf-8").isascii()


def test_another_format_is_refused():
    """An unknown format raises ValueError and names those there are."""
    with pytest.raises(ValueError, match="text, json, sarif"):
        written("xml")
