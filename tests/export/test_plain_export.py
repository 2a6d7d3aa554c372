from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from export_sample import CHRONOLOGY, titled

from chrono.export import plain
from chrono.export.options import Options

if TYPE_CHECKING:
    from chrono.model.chronology import Chronology


def written(chronology: Chronology = CHRONOLOGY, **options: Any) -> str:
    """Write to a string."""
    stream = io.StringIO()
    plain.write(chronology, stream, Options(**options))
    return stream.getvalue()


def test_an_event_is_a_paragraph_that_begins_with_its_date() -> None:
    """Date, title and doubt on one line, everything else indented below it."""
    paragraph = next(p for p in written().split("\n\n") if "Soldaten nach" in p)
    assert paragraph.splitlines() == [
        "Oktober 2024: Soldaten nach Kursk verlegt [behauptet]",
        "    Seoul meldet über 10.000 Mann.",
        "    Truppen · Nordkorea · kursk",
        "    behauptet: NIS; bestritten: Moskau",
        "    Zahlen: über 10.000 Soldaten (NIS)",
        "    Widerspruch: Kyjiw nennt den 4. November.",
        "    Quelle: Yonhap, 18. Oktober 2024 <https://example.com/a>",
        "    ID: 2024-10-troops",
    ]


def test_nothing_is_cut_or_folded() -> None:
    """A long text stays one line."""
    long = "Wort " * 500 + "Ende"
    assert f": {long} [behauptet]\n" in written(titled(long))


def test_there_is_no_colour_unless_asked_for() -> None:
    """No escape by default; with colour the text is the same."""
    assert "\x1b" not in written()
    assert re.sub(r"\x1b\[[0-9;]*m", "", written(color=True)) == written()


def test_compact_keeps_the_first_lines() -> None:
    """One line an event, no blank between."""
    lines = written(compact=True).splitlines()
    assert len(lines) == len(CHRONOLOGY)
    assert "19. Juni 2024: Vertrag unterzeichnet" in lines


def test_a_table_in_a_pipe_is_separated_by_tabs() -> None:
    """Eight columns for cut and awk, the id last."""
    rows = [line.split("\t") for line in written(table=True).splitlines()]
    assert {len(row) for row in rows} == {8}
    assert [row[-1] for row in rows] == [event.id for event in CHRONOLOGY]


def test_data_cannot_break_lines_or_steer() -> None:
    """A line break or control in the data stays inside its line."""
    hostile = "a\nb\tc\x1b[31md\u2028e"
    text = written(titled(hostile), table=True)
    assert text.count("\n") == 1
    assert "a b cd e" in text
    assert "\x1b" not in text


def test_newest_first() -> None:
    """--reverse turns the order round."""
    assert written(reverse=True, compact=True).splitlines()[::-1] == (
        written(compact=True).splitlines()
    )
