"""CSL-JSON, checked against the CSL-data schema and read by a CSL processor."""

from __future__ import annotations

import io
import json
import re
import warnings
from pathlib import Path

import citeproc
import jsonschema
import pytest
from citeproc.source.json import CiteProcJSON
from sample_chronology import EMPTY, SAMPLE

from chrono.export import csl
from chrono.export.options import Options

SCHEMA = json.loads(Path(__file__).with_name("csl-data.schema.json").read_text("utf-8"))


def export(chronology=SAMPLE, **options) -> list[dict]:
    """Write the items and read them as JSON."""
    stream = io.StringIO()
    csl.write(chronology, stream, Options(**options))
    return json.loads(stream.getvalue())


def by_id(items: list[dict]) -> dict[str, dict]:
    """Find items by their id."""
    return {item["id"]: item for item in items}


@pytest.mark.parametrize("chronology", [SAMPLE, EMPTY])
def test_the_file_is_valid_csl_data(chronology):
    """Every item keeps to the CSL-data schema 1.0.2."""
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    jsonschema.Draft7Validator(SCHEMA).validate(export(chronology))


def test_types_and_variables_are_those_of_csl():
    """The CSL standard's own lists, as the processor ships them, know our fields."""
    folder = Path(citeproc.__file__).parent / "data" / "schema" / "schemas" / "styles"
    words = set()
    for name in ("csl-types.rnc", "csl-variables.rnc"):
        words |= set(re.findall(r'"([\w-]+)"', (folder / name).read_text("utf-8")))
    for item in export():
        assert item["type"] in words
        assert set(item) - {"id", "type", "custom"} <= words


def test_a_csl_processor_writes_the_bibliography():
    """A CSL processor turns the file into references with title, outlet and date."""
    items = export()
    with warnings.catch_warnings():
        # The processor's own style file has elements that it does not know.
        warnings.simplefilter("ignore")
        style = citeproc.CitationStylesStyle(
            "harvard-cite-them-right", locale="en-US", validate=False
        )
        bibliography = citeproc.CitationStylesBibliography(
            style, CiteProcJSON(items), citeproc.formatter.plain
        )
        for item in items:
            bibliography.register(
                citeproc.Citation([citeproc.CitationItem(item["id"])])
            )
        lines = [str(line) for line in bibliography.bibliography()]
    assert len(lines) == len(items)
    (treaty,) = [line for line in lines if "Putin" in line]
    assert "Example Post" in treaty
    assert "19 June" in treaty
    assert "https://example.org/treaty" in treaty


def test_dates_have_the_parts_that_are_known():
    """A month has two parts, an uncertain day is circa, no date is no field."""
    items = by_id(export())
    assert items["s-2024-11-26-digest"]["issued"] == {
        "date-parts": [[2024, 11, 26]],
        "circa": True,
    }
    rockets = next(
        i for i in items.values() if i["URL"] == "https://example.org/rockets"
    )
    assert rockets["issued"] == {"date-parts": [[2022, 12]]}
    undated = next(i for i in items.values() if i["URL"].endswith("/undated"))
    assert "issued" not in undated


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023", {"date-parts": [[2023]]}),
        ("2023-09-01/2023-09-03", {"date-parts": [[2023, 9, 1], [2023, 9, 3]]}),
        ("2023-21", {"literal": "2023-21"}),
        ("2023/..", {"literal": "2023/.."}),
        ("vor Jahren", {"literal": "vor Jahren"}),
        ("2023-09?", {"date-parts": [[2023, 9]], "circa": True}),
        (None, None),
        ("", None),
    ],
)
def test_any_edtf_date_has_a_csl_form(text, date):
    """What CSL cannot say in parts is kept as the text."""
    assert csl.csl_date(text) == date


def test_an_item_says_what_it_is_evidence_for():
    """Date, title and status of the events stand with the source."""
    rockets = next(i for i in export() if i["URL"] == "https://example.org/rockets")
    assert rockets["annote"] == (
        "November 2022: Raketen für <Wagner> & Co. (behauptet)"
    )
    assert rockets["custom"]["chrono"]["events"] == ["2022-11-rockets"]
    english = next(
        i for i in export(lang="en") if i["URL"] == "https://example.org/rockets"
    )
    assert english["annote"].endswith("(claimed; in German only)")
