"""The five articles that the project began with, as they were published.

They are press texts and not part of the repository; where a folder `shared/seeds`
lies beside the checkout, every timex of the five is compared.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import chrono

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(),
    reason="the original articles (../shared/seeds) are not beside this checkout",
)

EXPECTED = {
    ("000", "2023-08-14"): [
        ("wenige Tage", "PXD", None, "-"),
        ("Montag", "2023-08-14", None, "2023-08-14"),
        ("wenige Tage", "PXD", None, "-"),
        ("jährlichen", "P1Y", None, "-"),
        ("kürzlich", "PAST_REF", None, "-"),
        ("Freitag", "2023-08-11", None, "2023-08-11"),
        ("Samstag", "2023-08-12", None, "2023-08-12"),
        ("Jahr 2019", "2019", None, "2019-01-01/2019-12-31"),
        ("Anfang 2022", "2022", "START", "2022-01-01/2022-04-30"),
        ("bald", "FUTURE_REF", None, "-"),
        ("diesem Monat", "2023-08", None, "2023-08-01/2023-08-31"),
        ("Anfang dieses Monats", "2023-08", "START", "2023-08-01/2023-08-10"),
        ("letzten Monat", "2023-07", None, "2023-07-01/2023-07-31"),
    ],
    ("001", "2024-11-26"): [
        ("jüngster Zeit", "PAST_REF", None, "-"),
        ("des Jahres", "2024", None, "2024-01-01/2024-12-31"),
        ("den letzten Jahren", "PXY", None, "../2024-11-26"),
        ("2020", "2020", None, "2020-01-01/2020-12-31"),
        ("Oktober", "2024-10", None, "2024-10-01/2024-10-31"),
        ("diesem Jahr", "2024", None, "2024-01-01/2024-12-31"),
        ("Juni", "2024-06", None, "2024-06-01/2024-06-30"),
        ("diesem Jahr", "2024", None, "2024-01-01/2024-12-31"),
    ],
    ("002", "2024-11-15"): [
        ("Donnerstag", "2024-11-14", None, "2024-11-14"),
        ("diesem Jahr", "2024", None, "2024-01-01/2024-12-31"),
        ("kürzlich", "PAST_REF", None, "-"),
        ("Freitag", "2024-11-15", None, "2024-11-15"),
        ("August", "2024-08", None, "2024-08-01/2024-08-31"),
        ("diese Woche", "2024-W46", None, "2024-11-11/2024-11-17"),
    ],
    ("003", "2023-09-13"): [
        ("vier Jahren", "P4Y", None, "2019-01-01/2023-09-13"),
        ("dieses Jahr", "2023", None, "2023-01-01/2023-12-31"),
        ("Mittwoch", "2023-09-13", None, "2023-09-13"),
        ("Juli", "2023-07", None, "2023-07-01/2023-07-31"),
        ("Mittwoch", "2023-09-13", None, "2023-09-13"),
    ],
    ("004", "2024-11-18"): [
        ("den letzten Wochen", "PXW", None, "../2024-11-18"),
        ("kürzlich", "PAST_REF", None, "-"),
    ],
}


@pytest.mark.parametrize(
    ("number", "published", "expected"),
    [(*key, timexes) for key, timexes in EXPECTED.items()],
    ids=[number for number, _ in EXPECTED],
)
def test_a_seed_article_has_exactly_these_dates(
    number: str, published: str, expected: list[tuple[str, str, str | None, str]]
) -> None:
    """Every expression of the article is found with its days, and no other."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    timexes = chrono.tag(path.read_text("utf-8"), dt.date.fromisoformat(published))
    assert [
        (t.text, t.value, t.mod and str(t.mod), _days(t.earliest, t.latest))
        for t in timexes
    ] == expected


def _days(first: dt.date | None, last: dt.date | None) -> str:
    if first is None and last is None:
        return "-"
    return str(first) if first == last else f"{first or '..'}/{last or '..'}"


def test_the_run_of_the_year_is_that_year() -> None:
    """“im Laufe des Jahres” leaves its preposition outside."""
    (path,) = SEEDS.glob("001_*.txt")
    text = path.read_text("utf-8")
    timex = next(
        t for t in chrono.tag(text, dt.date(2024, 11, 26)) if t.text == "des Jahres"
    )
    assert text[: timex.start].endswith("im Laufe ")
