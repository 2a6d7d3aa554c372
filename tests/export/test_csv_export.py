from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from export_sample import CHRONOLOGY, titled

from chrono.export import csv as csv_format
from chrono.export.options import Options

if TYPE_CHECKING:
    from chrono.model.chronology import Chronology


def rows(chronology: Chronology = CHRONOLOGY, lang: str = "de") -> list[dict[str, str]]:
    """Write as CSV and read back with the csv module."""
    stream = io.StringIO(newline="")
    csv_format.write(chronology, stream, Options(lang=lang))  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(stream.getvalue(), newline=""), strict=True))


def test_a_row_has_notation_and_plain_bounds() -> None:
    """A spreadsheet gets EDTF and days it can sort by, empty where open."""
    by_id = {row["id"]: row for row in rows()}
    troops = by_id["2024-10-troops"]
    assert troops["date"] == "2024-10"
    assert (troops["earliest"], troops["latest"]) == ("2024-10-01", "2024-10-31")
    assert troops["granularity"] == "month"
    assert by_id["2022-since"]["latest"] == ""
    assert by_id["2022-start"]["mod"] == "START"


def test_texts_and_names_follow_the_language() -> None:
    """Titles, names, dates and figures are in the language asked for."""
    german = {row["id"]: row for row in rows()}["2024-10-troops"]
    english = {row["id"]: row for row in rows(lang="en")}["2024-10-troops"]
    assert german["display"] == "Oktober 2024"
    assert english["display"] == "October 2024"
    assert german["attribution"] == "behauptet: NIS; bestritten: Moskau"
    assert english["attribution"] == "claimed by: NIS; denied by: Moscow"
    assert german["figures"] == "über 10.000 Soldaten (NIS)"
    assert english["figures"] == "more than 10,000 soldiers (NIS)"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "＝", "\x00="])
def test_no_cell_begins_a_formula(start: str) -> None:
    """A cell that a spreadsheet would run is made text."""
    text = f"{start}HYPERLINK('https://x')"
    (row,) = rows(titled(text, text))
    for cell in row.values():
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert row["title"].startswith("'")


def test_a_cell_is_one_line() -> None:
    """Line breaks and control characters in the data do not reach the file."""
    (row,) = rows(titled("a\nb\x1b[31mc"))
    assert row["title"] == "a bc"


def test_lines_end_as_the_standard_says_and_a_mark_is_on_request() -> None:
    """RFC 4180 line ends; a byte order mark only with bom=yes."""
    stream = io.StringIO(newline="")
    csv_format.write(CHRONOLOGY, stream, Options(extra={"bom": "yes"}))
    text = stream.getvalue()
    assert text.startswith("\ufeffdate,")
    assert text.count("\r\n") == len(CHRONOLOGY) + 1
