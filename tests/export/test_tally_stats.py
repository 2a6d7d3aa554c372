from __future__ import annotations

import io
import json
from typing import Any

import pytest
from export_sample import CHRONOLOGY

from chrono.export.groups import density, sparkline
from chrono.export.tally import KEYS, tally, write_bars, write_json


def test_every_key_counts_the_events() -> None:
    """Years in order, the rest by number; an event counts once for each actor."""
    assert tally(CHRONOLOGY, "year") == {"": 1, "2022": 2, "2023": 1, "2024": 3}
    assert tally(CHRONOLOGY, "month") == {
        "": 1,
        "2022": 2,
        "2023-08": 1,
        "2024-06": 1,
        "2024-10": 1,
        "2024-11": 1,
    }
    assert next(iter(tally(CHRONOLOGY, "actor").items())) == ("north-korea", 4)
    assert tally(CHRONOLOGY, "status")["confirmed"] == 4
    assert tally(CHRONOLOGY, "source")["Yonhap"] == 2
    assert tally(CHRONOLOGY, "reliability") == {"2": 1, "1": 4, "0": 2}


def test_the_counts_are_json() -> None:
    """The JSON has the number of events and an object for each key."""
    stream = io.StringIO()
    write_json(CHRONOLOGY, KEYS, stream)
    document = json.loads(stream.getvalue())
    assert document["events"] == 7
    assert set(KEYS) <= set(document)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_bars_fit_the_width(width: int) -> None:
    """No line of bars is wider than it may be, and every count shows a bar."""
    text = bars(width=width)
    assert all(len(line) <= width for line in text.splitlines())
    assert "Nordkorea" in text
    assert "█" in text


def test_bars_can_name_only_the_most_frequent() -> None:
    """With a limit the rest is told as a number."""
    text = bars(keys=("actor",), most=1)
    assert "Nordkorea" in text
    assert "Kim Jong Un" not in text
    assert "… 2 weitere" in text


def bars(**options: Any) -> str:
    """Write bars to a string."""
    stream = io.StringIO()
    chosen = {"keys": KEYS, "lang": "de", "width": 80, "most": None, "color": False}
    write_bars(CHRONOLOGY, stream=stream, **chosen | options)
    return stream.getvalue()


def test_a_sparkline_is_one_character_a_value() -> None:
    """Nothing is a blank, something is never a blank, the highest is full."""
    assert sparkline([0, 1, 50, 100]) == " ▁▄█"
    assert sparkline([]) == ""
    assert sparkline([0, 0]) == "  "
    assert density(CHRONOLOGY) == "     █ █ ██ "
