"""TimeML written for other tools and read from them."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

import pytest

import chrono
from chrono.errors import InvalidData
from chrono.tagger import timeml

REFERENCE = dt.date(2024, 11, 20)
TEXT = (
    "Kim & Putin trafen sich am Freitag <sic>; zwei Tage später reiste er ab. "
    "In den vergangenen drei Wochen war er Anfang November jeden Montag dort."
)
WRITTEN = timeml.write(TEXT, chrono.tag(TEXT, REFERENCE), REFERENCE, name="a & b")


def timexes(document: str) -> list[ET.Element]:
    """All TIMEX3 elements of a document, the reference date first."""
    return list(ET.fromstring(document).iter("TIMEX3"))


def test_the_reference_date_is_t0() -> None:
    """DCT holds one TIMEX3, t0, of the reference date."""
    (dct,) = ET.fromstring(WRITTEN).findall("DCT/TIMEX3")
    assert dct.attrib["tid"] == "t0"
    assert dct.attrib["value"] == dct.text == "2024-11-20"
    assert dct.attrib["functionInDocument"] == "CREATION_TIME"


def test_the_text_is_untouched() -> None:
    """Taking the tags out gives the text as it was."""
    assert "".join(ET.fromstring(WRITTEN).find("TEXT").itertext()) == TEXT


def test_every_timex_has_what_timex3_demands() -> None:
    """Ids are unique, types and values are given, mod is one of TIMEX3's."""
    found = timexes(WRITTEN)
    ids = [timex.attrib["tid"] for timex in found]
    assert len(ids) == len(set(ids)) > 6
    for timex in found:
        assert timex.attrib["type"] in ("DATE", "TIME", "DURATION", "SET")
        assert timex.attrib["value"]
    assert [timex.attrib["mod"] for timex in found if "mod" in timex.attrib] == [
        "START"
    ]


def test_references_lead_somewhere() -> None:
    """anchorTimeID, beginPoint and endPoint name a TIMEX3 of the document."""
    found = timexes(WRITTEN)
    ids = {timex.attrib["tid"] for timex in found}
    named = [
        timex.attrib[key]
        for timex in found
        for key in ("anchorTimeID", "beginPoint", "endPoint")
        if key in timex.attrib
    ]
    assert "t0" in named
    assert set(named) <= ids


def test_a_dated_span_has_its_end_points() -> None:
    """The points of a window of time are its first and its last day."""
    found = {timex.attrib["tid"]: timex for timex in timexes(WRITTEN)}
    (window,) = [t for t in found.values() if t.text == "den vergangenen drei Wochen"]
    points = [found[window.attrib[key]] for key in ("beginPoint", "endPoint")]
    assert [point.attrib["value"] for point in points] == ["2024-10-30", "2024-11-20"]
    assert [point.text for point in points] == [None, None]


def test_a_timex_counted_from_another_names_it() -> None:
    """“zwei Tage später” is anchored in the Friday before it."""
    found = timexes(WRITTEN)
    (friday,) = [timex for timex in found if timex.text == "Freitag"]
    (later,) = [timex for timex in found if timex.text == "zwei Tage später"]
    assert later.attrib["anchorTimeID"] == friday.attrib["tid"]


def test_a_set_keeps_its_quantifier() -> None:
    """“jeden Montag” carries quant."""
    (monday,) = [timex for timex in timexes(WRITTEN) if timex.text == "jeden Montag"]
    assert (monday.attrib["type"], monday.attrib["quant"]) == ("SET", "EVERY")


def test_what_another_tool_writes_is_read() -> None:
    """A document in HeidelTime's shape is read: text, reference date, timexes."""
    document = (
        '<?xml version="1.0"?>\n<!DOCTYPE TimeML SYSTEM "TimeML.dtd">\n<TimeML>\n'
        '<DCT><TIMEX3 tid="t0" type="TIME" value="2024-11-20T10:00:00">x</TIMEX3></DCT>'
        '<TEXT>Am <TIMEX3 tid="t1" type="DATE" value="2024-11-15">Freitag</TIMEX3> '
        'gab es <EVENT eid="e1" class="OCCURRENCE">Gespräche</EVENT> für '
        '<TIMEX3 tid="t2" type="DURATION" value="P2D" mod="APPROX">rund zwei Tage'
        "</TIMEX3>.</TEXT></TimeML>"
    )
    tagged = timeml.read(document)
    assert tagged.text == "Am Freitag gab es Gespräche für rund zwei Tage."
    assert tagged.reference == REFERENCE
    assert [
        (t.start, t.text, str(t.type), t.value, t.mod and str(t.mod))
        for t in tagged.timexes
    ] == [
        (3, "Freitag", "DATE", "2024-11-15", None),
        (32, "rund zwei Tage", "DURATION", "P2D", "APPROX"),
    ]


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        ("<TimeML><TEXT>", r"^1:15: not well-formed"),
        ("<TimeML><TEXT>x</TEXT></TimeML>", "no <DCT> or no <TEXT>"),
        (
            '<TimeML><DCT><TIMEX3 tid="t0" value="gestern"/></DCT><TEXT/></TimeML>',
            '“gestern”|"gestern" is not a day',
        ),
        ("", "1:1: not well-formed"),
    ],
)
def test_a_broken_document_is_refused(document: str, complaint: str) -> None:
    """What cannot be read says where and why, in one line."""
    with pytest.raises(InvalidData, match=complaint) as raised:
        timeml.read(document)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("attributes", "words"),
    [('type="DATUM" value="2024"', "x"), ('type="DATE" value="2024" mod="FOO"', "x")],
)
def test_an_unknown_attribute_value_is_refused(attributes: str, words: str) -> None:
    """A type or mod that TIMEX3 does not have is invalid data, not a traceback."""
    document = (
        '<TimeML><DCT><TIMEX3 tid="t0" value="2024-11-20"/></DCT>'
        f"<TEXT><TIMEX3 {attributes}>{words}</TIMEX3></TEXT></TimeML>"
    )
    with pytest.raises(InvalidData):
        timeml.read(document)


def test_control_characters_keep_their_place() -> None:
    """What XML cannot hold is replaced one for one."""
    text = "\x00\x0b\ud800\ufffe am Freitag"
    back = timeml.read(timeml.write(text, chrono.tag(text, REFERENCE), REFERENCE))
    assert back.text == "\ufffd" * 4 + " am Freitag"
    assert [timex.start for timex in back.timexes] == [8]


def test_no_document_turns_the_terminal() -> None:
    """Bidi controls and C1 characters stand as references and are read back."""
    text = "Am Freitag \u202ekam\u202c er\x9b, & am <Montag>."
    document = timeml.write(text, chrono.tag(text, REFERENCE), REFERENCE)
    assert not set("\u202e\u202c\x9b") & set(document)
    assert timeml.read(document).text == text
