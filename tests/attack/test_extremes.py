"""Dates at the ends of the calendar and numbers in any notation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from chrono.export import BINARY, FORMATS
from chrono.model.event import Figure
from chrono.model.figures import display

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("11000", "11.000", "11,000"),
        ("10.000", "10.000", "10,000"),  # as a German article writes it
        ("1.000-3.000", "1.000 bis 3.000", "1,000 to 3,000"),
        ("1.500.000", "1,5 Mio.", "1.5 million"),
        ("2.8", "2,8", "2.8"),
        ("~0.5", "rund 0,5", "about 0.5"),
        ("999999999", "999,999999 Mio.", "999.999999 million"),
        ("1.2.3", "1.2.3", "1.2.3"),
        (".", ".", "."),
        (">..", ">..", ">.."),
        ("1-2-3", "1-2-3", "1-2-3"),
        ("9" * 5000, "9" * 5000, "9" * 5000),
        ("über 10.000", "über 10.000", "über 10.000"),
    ],
)
def test_a_number_is_never_printed_as_another(
    value: str, german: str, english: str
) -> None:
    """Points of thousands stay thousands; what is no number stands as it is."""
    figure = Figure(value, "x")
    assert display(figure, {}, "de") == f"{german} x"
    assert display(figure, {}, "en") == f"{english} x"


def test_ten_thousand_of_an_article_are_ten_thousand(
    chrono: Callable[..., Any], project: Path
) -> None:
    """A figure read from German words is the same number in both languages."""
    article = next((project / "articles").iterdir())
    text = article.read_text("utf-8").partition("\n\n")[0]
    sentence = "Am Donnerstag verlegte Nordkorea 10.000 Soldaten nach Russland."
    article.write_text(f"{text}\n\n{sentence}\n", "utf-8")
    assert "Zahlen: 10.000 Soldaten" in chrono("show").stdout
    assert "Figures: 10,000 Soldaten" in chrono("show", "--lang", "en").stdout


@pytest.mark.parametrize(
    "date",
    [
        "9999-12-31",
        "9999-12",
        "9999-24",
        "9999",
        "99XX",
        "0001-01-01",
        "00XX",
        "../0001",
        "9999-12-31/..",
        "0001/9999",
        "2024-02-29",
    ],
)
def test_the_ends_of_the_calendar_are_dates_like_others(
    date: str, chrono: Callable[..., Any], project: Path, tmp_path: Path
) -> None:
    """Every command shows an event of the first or last day there is."""
    with (project / "events.yaml").open("a", encoding="utf-8") as stream:
        stream.write(
            f"- {{id: 2024-x, date: {date}, title: Rand, category: treaty, sources: "
            f'[{{publisher: p, published: {date}, url: "https://e.org"}}]}}\n'
        )
    (project / "articles" / "last.md").write_text(
        "---\npublished: 9999-12-31\n---\n\nMorgen, am kommenden Wochenende, in zwei "
        "Jahren und übermorgen reist Putin nach Nordkorea.\n",
        "utf-8",
    )
    for name in FORMATS:
        if name in ("terminal", *BINARY):
            continue
        result = chrono("export", name)
        assert result.exit_code == 0, (name, result.stderr, result.exception)
        if name not in ("ics", "csl-json", "bibtex"):
            assert "Rand" in result.stdout, name
    for call in (
        ("show", "--format", "terminal"),
        ("show", "--explain", "2024-x"),
        ("stats",),
        ("sources",),
        ("plot",),
        ("plot", "density"),
        ("export", "sqlite", "-o", str(tmp_path / "out.db")),
        ("show", "--from", date),
        ("show", "--on", date),
        ("tag", "articles/last.md"),
    ):
        result = chrono(*call)
        assert result.exit_code in (0, 1), (call, result.stderr, result.exception)
        assert result.exception is None or isinstance(result.exception, SystemExit)
    assert chrono("check").exit_code in (0, 1)
    assert isinstance(chrono("check").exception, SystemExit | None)
