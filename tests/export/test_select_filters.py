from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from export_sample import CHRONOLOGY

from chrono.export.select import Filter, UnknownName, fold, select
from chrono.model import edtf


def ids(**wanted: object) -> list[str]:
    """Select by a filter and give the ids."""
    return [event.id for event in select(CHRONOLOGY, Filter(**wanted))]  # type: ignore[arg-type]


def test_no_filter_keeps_everything() -> None:
    """An empty filter gives the very same chronology."""
    assert select(CHRONOLOGY, Filter()) is CHRONOLOGY
    assert not Filter()


def test_a_window_keeps_what_may_lie_in_it() -> None:
    """An event of October 2024 is found from the 20th on: it may have been then."""
    found = ids(since=dt.date(2024, 10, 20), until=dt.date(2024, 10, 25))
    assert found == ["2022-since", "2024-10-troops"]


def test_both_ends_of_a_window_belong_to_it() -> None:
    """The first and the last day asked for are inclusive."""
    day = dt.date(2024, 6, 19)
    assert "2024-06-19-treaty" in ids(since=day, until=day)
    after = ids(since=day + dt.timedelta(1), until=day + dt.timedelta(2))
    assert "2024-06-19-treaty" not in after


def test_an_open_beginning_reaches_back() -> None:
    """What has no known beginning is found by any earlier window."""
    assert ids(until=dt.date(1900, 1, 1)) == ["open-beginning"]


def test_on_takes_any_of_several_spans() -> None:
    """Several spans are alternatives."""
    spans = (edtf.read("2024-06-19"), edtf.read("2023-08"))
    assert ids(on=spans) == [
        "2022-since",
        "2023-08-11-inspection",
        "2024-06-19-treaty",
    ]


def test_a_day_of_the_year_finds_every_year() -> None:
    """A month and day match in any year, but not a span of years."""
    assert ids(anniversaries=((6, 19),)) == ["2024-06-19-treaty"]
    assert ids(anniversaries=((10, 3),)) == ["2024-10-troops"]


@pytest.mark.parametrize("name", ["kim-jong-un", "Kim", "KIM JONG UN", "kim jong un"])
def test_an_actor_is_known_by_id_name_and_alias(name: str) -> None:
    """Ids, printed names and aliases find the same actor, in any case."""
    assert ids(actors=(name,)) == ["2023-08-11-inspection", "2024-06-19-treaty"]


def test_an_umlaut_may_be_typed_in_two_letters() -> None:
    """The spelling "Pjoengjang" finds "Pjöngjang"."""
    assert ids(places=("Pjoengjang",)) == ["2024-06-19-treaty"]


def test_values_of_one_field_are_alternatives_and_fields_add_up() -> None:
    """Two categories: either; a category and a status: both."""
    assert len(ids(categories=("treaty", "troops"))) == 2
    assert ids(categories=("treaty", "troops"), statuses=("claimed",)) == [
        "2024-10-troops"
    ]


def test_search_reads_both_languages_names_and_quotes() -> None:
    """Words are found in title, summary, names, quotes; all of them are needed."""
    assert ids(search=("TREATY",)) == ["2024-06-19-treaty"]
    assert ids(search=("einen pakt",)) == ["2024-06-19-treaty"]
    assert ids(search=("wladimir", "beistand")) == ["2024-06-19-treaty"]
    assert ids(search=("wladimir", "kursk")) == []


def test_a_source_is_known_by_publisher_address_and_article() -> None:
    """A part of the publisher, the address or the article's id is enough."""
    assert ids(sources=("yonhap",)) == ["2023-08-11-inspection", "2024-10-troops"]
    assert ids(sources=("example.com",)) == ["2024-10-troops"]
    assert ids(sources=("2024-11-26-die",)) == ["2024-06-19-treaty"]


@pytest.mark.parametrize(
    ("wanted", "hint"),
    [
        ({"actors": ("kim-yong-un",)}, 'did you mean "kim-jong-un"?'),
        ({"categories": ("traety",)}, 'did you mean "treaty"?'),
        ({"places": ("Pjöngyang",)}, 'did you mean "pyongyang"?'),
        ({"actors": ("zzz",)}, "see `chrono stats --by actor`"),
    ],
)
def test_an_unknown_name_is_told_with_a_suggestion(
    wanted: dict[str, tuple[str, ...]], hint: str
) -> None:
    """A name that no event has is an error that says what may have been meant."""
    with pytest.raises(UnknownName) as caught:
        ids(**wanted)
    assert hint in str(caught.value)
    assert caught.value.exit_code == 1


def test_a_known_name_without_events_is_unknown_here() -> None:
    """A name of the gazetteer that no event carries finds nothing and says so."""
    names = dict(CHRONOLOGY.names) | {"unused": {"de": "Niemand"}}
    chronology = dataclasses.replace(CHRONOLOGY, names=names)
    with pytest.raises(UnknownName):
        select(chronology, Filter(actors=("unused",)))


@pytest.mark.parametrize(
    ("one", "other"), [("Über", "ueber"), ("STRASSE", "straße"), ("Café", "cafe")]
)
def test_spellings_fold_together(one: str, other: str) -> None:
    """Case, umlauts, sharp s and accents do not part two spellings."""
    assert fold(one) == fold(other)
