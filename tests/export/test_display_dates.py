from __future__ import annotations

import datetime as dt

import pytest

from chrono.export.dates import display
from chrono.model import edtf, periods
from chrono.model.scale import Granularity, Mod
from chrono.model.when import When

READ = [
    ("2024-06-19", None, "19. Juni 2024", "19 June 2024"),
    ("2024-06", None, "Juni 2024", "June 2024"),
    ("2024", None, "2024", "2024"),
    ("2023-08-11/2023-08-12", None, "11.–12. August 2023", "11–12 August 2023"),
    (
        "2022-02-24/2022-03-02",
        None,
        "24. Februar bis 2. März 2022",
        "24 February to 2 March 2022",
    ),
    (
        "2024-12-30/2025-01-02",
        None,
        "30. Dezember 2024 bis 2. Januar 2025",
        "30 December 2024 to 2 January 2025",
    ),
    ("2024-02/2024-03", None, "Februar bis März 2024", "February to March 2024"),
    (
        "2022-01/2023-08",
        None,
        "Januar 2022 bis August 2023",
        "January 2022 to August 2023",
    ),
    ("1945/1948", None, "1945–1948", "1945–1948"),
    ("2024-11-26~", None, "um den 26. November 2024", "around 26 November 2024"),
    ("2024-06~", None, "etwa Juni 2024", "around June 2024"),
    ("2022~", None, "um 2022", "around 2022"),
    ("2024?", None, "vermutlich 2024", "probably 2024"),
    ("2022/..", None, "seit 2022", "since 2022"),
    ("2024-06-19/..", None, "seit dem 19. Juni 2024", "since 19 June 2024"),
    ("../2024-06-19", None, "bis zum 19. Juni 2024", "until 19 June 2024"),
    ("../2024-06", None, "bis Juni 2024", "until June 2024"),
    ("2022", Mod.START, "Anfang 2022", "early 2022"),
    ("2024-06", Mod.MID, "Mitte Juni 2024", "mid-June 2024"),
    ("2024-06", Mod.END, "Ende Juni 2024", "late June 2024"),
    ("199X", None, "1990er-Jahre", "1990s"),
    ("199X", Mod.MID, "Mitte der 1990er-Jahre", "mid-1990s"),
    ("19XX", None, "20. Jahrhundert", "20th century"),
    ("19XX", Mod.START, "Anfang des 20. Jahrhunderts", "early 20th century"),
    ("2024-21", None, "Frühjahr 2024", "spring 2024"),
    ("2024-22", Mod.END, "Ende des Sommers 2024", "late summer 2024"),
    ("2024-24", None, "Winter 2024/25", "winter 2024/25"),
    ("2024-34", None, "2. Quartal 2024", "Q2 2024"),
    ("2024-34", Mod.START, "Anfang des 2. Quartals 2024", "start of Q2 2024"),
    ("2024-41", None, "2. Halbjahr 2024", "second half of 2024"),
]


@pytest.mark.parametrize(("text", "mod", "german", "english"), READ)
def test_a_date_reads_as_it_was_stated(
    text: str, mod: Mod | None, german: str, english: str
) -> None:
    """A date is written as finely as it is known, in both languages."""
    when = edtf.read(text, mod)
    assert (display(when, "de"), display(when, "en")) == (german, english)


def test_a_week_is_written_with_its_days() -> None:
    """A week names Monday and Sunday, so that nobody takes it for one day."""
    monday, sunday = periods.containing(Granularity.WEEK, dt.date(2024, 11, 15))
    when = When(monday, sunday, Granularity.WEEK)
    assert display(when, "de") == "Woche vom 11. bis 17. November 2024"
    assert display(when, "en") == "week of 11–17 November 2024"


@pytest.mark.parametrize("granularity", list(Granularity))
@pytest.mark.parametrize("mod", [None, *Mod])
@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_span_can_be_written(
    granularity: Granularity, mod: Mod | None, lang: str
) -> None:
    """Every granularity with every modifier, closed and open, has words."""
    first, last = periods.containing(granularity, dt.date(2024, 2, 29))
    for span in ((first, last), (None, last), (first, None), (first, first)):
        text = display(When(*span, granularity, mod), lang)
        assert text.strip() == text
        assert text


def test_an_imprecise_date_never_shows_a_day() -> None:
    """Nothing coarser than a day is written with a day of the month."""
    for text in ("2024-06", "2024", "2024-33", "2024-22", "199X", "19XX", "2022/.."):
        written = display(edtf.read(text), "en")
        assert not any(written.startswith(f"{day} ") for day in range(1, 32))
