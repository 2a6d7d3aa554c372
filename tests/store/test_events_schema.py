from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
import yaml

from chrono.model import edtf
from chrono.model.event import Status
from chrono.store import entry, loading, parts, reading

SCHEMA = json.loads(
    resources.files("chrono.data").joinpath("events.schema.json").read_text()
)
ROOT = Path(__file__).parents[2]

GOOD = """\
schema_version: 1
title: {de: Titel}
events:
  - id: 2024-06-19-treaty
    date: 2024-06-19
    title: {de: Vertrag, en: Treaty}
    category: treaty
    planned: true
    order: 3
    figures: [{value: 60, unit: ""}]
    sources: [{url: https://example.org, published: 2024, accessed: }]
  - id: 2022-start
    when: {text: Anfang 2022, article: a}
    title: Anfang
    category: statement
    sources: [{article: a, quote: {exact: x, prefix: y}}]
"""


class EditorLoader(yaml.SafeLoader):
    """Reads as editors do (YAML 1.2): days are text, numbers and truths are not."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if "timestamp" not in tag]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
LOADERS = [yaml.BaseLoader, EditorLoader]


def problems(text: str, loader: type = EditorLoader) -> list[str]:
    """List what the schema has against a file."""
    validator = jsonschema.Draft202012Validator(SCHEMA)
    return [error.message for error in validator.iter_errors(yaml.load(text, loader))]


def test_the_schema_is_a_schema():
    """The shipped file is valid JSON Schema 2020-12."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("loader", [EditorLoader, yaml.SafeLoader])
def test_a_good_file_is_valid(loader):
    """A file that loads without findings is valid, as an editor reads it."""
    text = (
        GOOD
        if loader is EditorLoader
        else GOOD.replace("2024-06-19\n", "'2024-06-19'\n")
    )
    assert problems(text, loader) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date: 2024-06-19", "date: June"),
        ("category: treaty", "categories: treaty"),
        ("id: 2024-06-19-treaty", "id: Treaty 1"),
        ("{url: https://example.org, ", "{"),
        ("when: {text: Anfang 2022, article: a}", "tags: [a]"),
        ("order: 3", "status: sure"),
        ("title: Anfang", "title: {fr: x}"),
    ],
)
def test_a_slip_is_invalid(old, new):
    """The slips that the loader reports are invalid by the schema as well."""
    assert problems(GOOD.replace(old, new)) != []


def test_schema_and_loader_know_the_same_fields():
    """No field is in one and not in the other."""
    definitions = SCHEMA["$defs"]
    for fields, where in (
        (loading.FIELDS, SCHEMA),
        (entry.FIELDS, definitions["event"]),
        (parts.SOURCE_FIELDS, definitions["source"]),
        (parts.ATTRIBUTION_FIELDS, definitions["attribution"]),
        (parts.FIGURE_FIELDS, definitions["figure"]),
        (parts.CONFLICT_FIELDS, definitions["conflict"]),
        (reading.LANGUAGES, definitions["translated"]["oneOf"][1]),
        (parts.QUOTE_FIELDS, definitions["source"]["properties"]["quote"]["oneOf"][1]),
        (entry.WHEN_FIELDS, definitions["event"]["properties"]["when"]["oneOf"][1]),
        (parts.IGNORE_FIELDS, definitions["event"]["properties"]["ignore"]["items"]),
    ):
        assert set(fields) == set(where["properties"])
    status = definitions["event"]["properties"]["status"]["enum"]
    assert status == [status.value for status in Status]


@pytest.mark.parametrize(
    "date",
    [
        "2024-06-19",
        "2024-11-26~",
        "2024",
        "2024-21",
        "199X",
        "19XX",
        "2022/..",
        "../2024-06",
    ],
)
def test_every_form_of_date_is_valid(date):
    """What EDTF reads, the schema allows."""
    assert edtf.read(date)
    assert problems(GOOD.replace("date: 2024-06-19", f"date: {date}")) == []


@pytest.mark.parametrize("pattern", ["events.yaml", "docs/**/events.yaml"])
def test_the_project_files_are_valid(pattern):
    """Every events.yaml of the repository is valid."""
    for path in sorted(ROOT.glob(pattern)):
        assert problems(path.read_text(encoding="utf-8")) == [], path
