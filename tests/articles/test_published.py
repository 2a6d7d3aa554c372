from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chrono.articles import published
from chrono.model.article import Published


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-11-15", "2024-11-15"),
        ("2024-11-15 09:31", "2024-11-15"),
        ("2024-11-15T09:31:00+01:00", "2024-11-15"),
        ("15.11.2024", "2024-11-15"),
        ("Fr., 15.11.24, 09:31 Uhr", "2024-11-15"),
        ("1.2.24", "2024-02-01"),
        ("1694592194", "2023-09-13"),
        ("1694592194000", "2023-09-13"),
        ("Nov. 15, 2024, 9:31 a.m.", "2024-11-15"),
        ("15 novembre 2024", "2024-11-15"),
        ("Freitag, 15. November 2024, 09:31 Uhr", "2024-11-15"),
        ("15. Jänner 2024", "2024-01-15"),
        ("15 ноября 2024", "2024-11-15"),
    ],
)
def test_a_day_is_read_in_whatever_form_a_site_writes_it(text, day):
    """ISO, German, foreign and Unix forms give the day they name."""
    assert published.parse(text) == Published(dt.date.fromisoformat(day))


def test_an_uncertain_day_is_approximate():
    """A tilde marks a day that is not sure, and is kept in EDTF."""
    uncertain = published.parse("2024-11-26~")
    assert uncertain == Published(dt.date(2024, 11, 26), approximate=True)
    assert uncertain.edtf == "2024-11-26~"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-11-18T23:30:00Z", "2024-11-19"),
        ("2024-07-18T22:30:00+00:00", "2024-07-19"),
        ("2024-11-18T22:30:00Z", "2024-11-18"),
        ("2024-11-18T23:30:00-05:00", "2024-11-18"),
        ("2024-11-19T00:30:00+09:00", "2024-11-19"),
        ("2024-11-18T23:30:00", "2024-11-18"),
        ("Fri, 15 Nov 2024 21:31:00 EST", "2024-11-15"),
        ("Fri, 15 Nov 2024 23:31:00 GMT", "2024-11-16"),
    ],
)
def test_a_zone_of_its_own_keeps_the_day(text, day):
    """UTC becomes the day in Berlin; any other zone leaves the day as written."""
    assert published.parse(text).day == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gestern",
        "vor 2 Stunden",
        "Freitag",
        "November 2024",
        "2024-11",
        "2024",
        "15.11.",
        "2024-02-30",
        "31.06.2024",
        "Nov 31, 2024",
        "2024-11-15T25:00",
        "03/04/2024",
        "12345",
        "Die Lage 2024 12 12",
        "1" * 500,
        "x2" * 500,
    ],
)
def test_what_is_not_one_whole_day_is_refused(text):
    """Nothing is made up: a part that is missing, ambiguous or relative is an error."""
    with pytest.raises(ValueError, match=r"is not|may be either|does not exist"):
        published.parse(text)


@given(
    st.datetimes(min_value=dt.datetime(1996, 1, 1), max_value=dt.datetime(2100, 1, 1))
)
def test_berlin_days_agree_with_the_zone_data(moment):
    """The rule for summer time gives the same days as the zone data base."""
    utc = moment.replace(tzinfo=dt.UTC)
    assert (
        published.day_in_berlin(utc) == utc.astimezone(ZoneInfo("Europe/Berlin")).date()
    )
