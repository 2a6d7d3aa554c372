"""The JSON Schemas as tables: a row a field, with its type and meaning."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any


def table(name: str) -> str:
    """The fields of a shipped schema, then of each object that it names."""
    source = files("chrono.data") / f"{name}.schema.json"
    schema = json.loads(source.read_text(encoding="utf-8"))
    named = schema["$defs"]
    parts = [f"{schema['description']}\n\n{_fields(schema, named)}"]
    for key, value in named.items():
        if any(_walk(value, "")):
            said = value.get("description", "")
            kind = _type(value)
            said = f"{said}\n\n" if said else ""
            said += "" if kind == "object" else f"Is {kind}.\n\n"
            parts.append(f"**{key}**\n\n{said}{_fields(value, named)}")
    simple = [
        f"| `{key}` | {_type(value)} | {_meaning(value, named)} |"
        for key, value in named.items()
        if not any(_walk(value, ""))
    ]
    if simple:
        head = "| type | is | meaning |\n| --- | --- | --- |\n"
        parts.append(f"**Types**\n\n{head}" + "\n".join(simple) + "\n")
    return "\n".join(parts)


def _fields(schema: dict[str, Any], named: dict[str, Any]) -> str:
    rows = ["| field | type | meaning |", "| --- | --- | --- |"]
    required = schema.get("required", ())
    for path, value in _walk(schema, ""):
        star = " \\*" if path in required else ""
        meaning = _meaning(value, named)
        rows.append(f"| `{path}`{star} | {_type(value)} | {meaning} |")
    return "\n".join(rows) + "\n"


def _walk(schema: dict[str, Any], under: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field, those of nested objects as `quote.exact` and `figures[].unit`."""
    for name, value in schema.get("properties", {}).items():
        path = f"{under}{name}"
        yield path, value
        inner, step = value, "."
        if isinstance(value.get("items"), dict):
            inner, step = value["items"], "[]."
        elif isinstance(value.get("additionalProperties"), dict):
            inner, step = value["additionalProperties"], ".*."
        yield from _walk(inner, f"{path}{step}")
    for choice in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _walk(choice, under)


def _type(schema: dict[str, Any]) -> str:
    """What a value is, in a word or two; names of other definitions as code."""
    if "$ref" in schema:
        return f"`{schema['$ref'].rpartition('/')[2]}`"
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    if "enum" in schema:
        return ", ".join(f"`{json.dumps(each)}`" for each in schema["enum"])
    for choice in ("anyOf", "oneOf"):
        kinds = [
            each for each in schema.get(choice, ()) if "$ref" in each or "type" in each
        ]
        if kinds:
            return " or ".join(dict.fromkeys(map(_type, kinds)))
    named = schema.get("type", "object")
    said = []
    for kind in [named] if isinstance(named, str) else named:
        if kind == "array":
            said.append(f"list of {_type(schema.get('items', {}))}")
        elif kind == "object" and isinstance(schema.get("additionalProperties"), dict):
            said.append(f"object of {_type(schema['additionalProperties'])}")
        else:
            said.append(kind)
    return " or ".join(said)


def _meaning(schema: dict[str, Any], named: dict[str, Any]) -> str:
    text = schema.get("description", "")
    if not text and "$ref" in schema:
        text = named[schema["$ref"].rpartition("/")[2]].get("description", "")
    return str(text).replace("|", "\\|").replace("*", "\\*")
