"""iCalendar, read back with the icalendar library."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import re
import sys

import icalendar
import pytest
from sample_chronology import EMPTY, SAMPLE, TREATY

from chrono.errors import MissingExtra
from chrono.export import ics
from chrono.export.options import Options
from chrono.model.scale import Granularity


def export(chronology=SAMPLE, **options) -> str:
    """Write a calendar."""
    stream = io.StringIO(newline="")
    ics.write(chronology, stream, Options(**options))
    return stream.getvalue()


def read(text: str) -> dict[str, icalendar.Event]:
    """Read a calendar, which must be free of errors; entries by event id."""
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors
    events = calendar.walk("VEVENT")
    assert not [event.errors for event in events if event.errors]
    return {str(event["uid"]).partition("@")[0]: event for event in events}


def test_a_day_is_an_all_day_entry_without_an_end():
    """An event of one day is a DATE, not a time, and needs no DTEND."""
    treaty = read(export())["2024-06-19-partnership-treaty"]
    assert treaty.decoded("dtstart") == dt.date(2024, 6, 19)
    assert treaty["dtstart"].params["VALUE"] == "DATE"
    assert "dtend" not in treaty
    assert treaty["summary"] == "Putin und Kim unterzeichnen Partnerschaftsvertrag"


def test_the_end_is_exclusive():
    """DTEND is the day after the last day of the event."""
    visit = read(export())["2023-08-11-visit"]
    assert visit.decoded("dtstart") == dt.date(2023, 8, 11)
    assert visit.decoded("dtend") == dt.date(2023, 8, 13)
    assert visit["dtend"].params["VALUE"] == "DATE"


@pytest.mark.parametrize(
    ("id_", "first", "last", "words"),
    [
        ("2022-11-rockets", "2022-11-01", "2022-12-01", "November 2022, Tag unbekannt"),
        ("2024-06-start", "2024-06-01", "2024-06-11", "Anfang Juni 2024, Tag unbek"),
        ("2024-11-11-week", "2024-11-11", "2024-11-18", "17. November 2024, Tag unb"),
    ],
)
def test_an_imprecise_date_is_a_span_that_says_so(id_, first, last, words):
    """A month, a part of it or a week covers all its days and names itself."""
    event = read(export())[id_]
    assert event.decoded("dtstart").isoformat() == first
    assert event.decoded("dtend").isoformat() == last
    assert words in event["summary"]


def test_no_entry_is_finer_than_its_event():
    """No entry of one day stands for an event that is known less well."""
    events = {event.id: event for event in SAMPLE}
    for id_, component in read(export()).items():
        if "dtend" not in component:
            assert events[id_].granularity is Granularity.DAY


def test_dates_coarser_than_a_month_are_left_out_and_counted():
    """Years, seasons, decades and open dates are not in the file; a note says so."""
    notes = []
    found = read(export(note=notes.append))
    missing = {event.id for event in SAMPLE} - set(found)
    assert missing == {
        "1984-year",
        "198x-decade",
        "2022-since",
        "2022-start",
        "2023-06-until",
        "2023-summer",
    }
    assert len(notes) == 1
    assert notes[0].startswith("ics: 6 of 14 events are not in the calendar")
    assert "\n" not in notes[0]


def test_an_approximate_day_says_about():
    """A day that is not sure carries "um den" in its name."""
    about = read(export())["2024-11-26-about"]
    assert "(um den 26. November 2024)" in about["summary"]


def test_status_category_place_and_sources_are_carried():
    """What is known of an event stands in the calendar's own properties and words."""
    events = read(export())
    rockets = events["2022-11-rockets"]
    assert rockets["status"] == "TENTATIVE"
    assert rockets["x-chrono-status"] == "claimed"
    assert rockets["x-chrono-date"] == "2022-11"
    for words in (
        "Status: behauptet",
        "Weißes Haus",
        "über 10.000 Schuss",
        "bestritten: Nordkorea",
        "Oktober gegen November 2022",
        "Der Tag ist nicht überliefert.",
        "Rockets; by rail, \\ and more",
        "https://example.org/rockets",
    ):
        assert words in rockets["description"]
    treaty = events["2024-06-19-partnership-treaty"]
    assert treaty["status"] == "CONFIRMED"
    assert [str(c) for c in treaty["categories"].cats] == ["Vertrag", "beistand"]
    assert treaty["location"] == "Pjöngjang"
    assert "„im Juni unterzeichneten beide einen Vertrag“" in treaty["description"]
    assert events["2025-05-09-parade"]["status"] == "TENTATIVE"


def test_uids_do_not_depend_on_language_or_selection():
    """A calendar program knows an entry again, whatever was exported beside it."""
    alone = dataclasses.replace(SAMPLE, events=(TREATY,))
    german, english = read(export()), read(export(alone, lang="en"))
    id_ = TREATY.id
    assert german[id_]["uid"] == english[id_]["uid"] == f"{id_}@russland-nordkorea"
    assert english[id_]["summary"] == "Putin and Kim sign a partnership treaty"


def test_the_same_chronology_gives_the_same_bytes():
    """Nothing in the file tells when it was written."""
    assert export() == export()
    stamp = read(export())["2024-06-19-partnership-treaty"].decoded("dtstamp")
    assert stamp == dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def test_lines_end_and_fold_as_rfc_5545_says():
    """Lines end in CR LF and hold 75 octets at most."""
    text = export()
    assert text.endswith("END:VCALENDAR\r\n")
    assert not re.search(r"(?<!\r)\n", text)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_text_cannot_break_out_of_its_property():
    """Control characters and line ends in a title start no property of their own."""
    evil = dataclasses.replace(
        TREATY, title={"de": "A\r\nATTENDEE:mailto:x@example.org\x07\x1b[31m\ud800"}
    )
    events = read(export(dataclasses.replace(SAMPLE, events=(evil,))))
    assert "attendee" not in events[TREATY.id]
    assert events[TREATY.id]["summary"] == "A ATTENDEE:mailto:x@example.org"


def test_an_empty_chronology_is_an_empty_calendar():
    """Without events there is a valid calendar and no note."""
    notes = []
    assert read(export(EMPTY, note=notes.append)) == {}
    assert notes == []


def test_a_missing_library_says_what_to_install(monkeypatch):
    """Without icalendar one line names the extra."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtra, match=r"chrono-newsroom\[ics\]"):
        export()
