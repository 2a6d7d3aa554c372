"""Findings as text, as JSON, or as SARIF 2.1.0 for code hosts to display."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, TextIO

from chrono.model.codes import CODES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.model.finding import Finding

FORMATS = ("text", "json", "sarif")
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}


def write(findings: Sequence[Finding], stream: TextIO, format: str) -> None:  # noqa: A002
    """Write findings in one of `FORMATS`, in the order given.

    Raises ValueError for another format.
    """
    match format:
        case "text":
            for finding in findings:
                stream.write(_visible(str(finding)) + "\n")
        case "json":
            _dump(document(findings), stream)
        case "sarif":
            _dump(sarif(findings), stream)
        case _:
            raise ValueError(f'"{format}" is none of {", ".join(FORMATS)}')


def document(findings: Sequence[Finding]) -> dict[str, Any]:
    """Give the findings as the JSON object of `chrono check --format json`."""
    return {
        "schema_version": 1,
        "findings": [
            {
                "path": one.path,
                "line": one.line,
                "column": one.column,
                "code": one.code,
                "severity": one.severity,
                "message": one.message,
                "subject": one.subject,
            }
            for one in findings
        ],
    }


def sarif(findings: Sequence[Finding]) -> dict[str, Any]:
    """Give the findings as a SARIF 2.1.0 log of one run.

    Every code is a rule. A result's fingerprint leaves out its line, so that a host
    knows it again when the file has grown above it.
    """
    from chrono import __version__

    codes = sorted({*CODES, *(one.code for one in findings)})
    index = {code: number for number, code in enumerate(codes)}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "chrono",
                        "semanticVersion": __version__,
                        "rules": [_rule(code) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, index[one.code]) for one in findings],
            }
        ],
    }


def _rule(code: str) -> dict[str, Any]:
    known = CODES.get(code)
    if known is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": known.meaning},
        "defaultConfiguration": {"level": _LEVELS[known.severity]},
    }


def _result(one: Finding, rule: int) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(one.path)}}
    if one.line:
        place["region"] = {"startLine": one.line, "startColumn": max(one.column, 1)}
    identity = "\0".join((one.path, one.code, one.subject, one.message))
    return {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": _LEVELS.get(one.severity, "warning"),
        "message": {"text": _visible(one.message)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {
            "chrono/v1": hashlib.sha256(identity.encode(errors="replace")).hexdigest()
        },
    }


def _uri(path: str) -> str:
    """Write a path as a URI: relative as it is, absolute with its scheme."""
    from urllib.parse import quote

    if PurePath(path).is_absolute():
        return Path(path).as_uri()
    return quote(PurePath(path).as_posix(), errors="surrogateescape")


def _visible(text: str) -> str:
    """Spell out what a terminal would obey: control characters and directions."""
    if text.isprintable():
        return text
    return "".join(
        character
        if character.isprintable()
        else character.encode("unicode_escape").decode()
        for character in text
    )


def _dump(value: dict[str, Any], stream: TextIO) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    lines = text.split("\n")
    stream.write("\n".join(map(_escaped, lines)) + "\n")


def _escaped(line: str) -> str:
    """Write what is not printable as JSON's escapes; a file's name may be no UTF-8."""
    if line.isprintable():
        return line
    return "".join(
        character if character.isprintable() else json.dumps(character)[1:-1]
        for character in line
    )
