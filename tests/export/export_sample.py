"""A chronology with one of everything, for the tests of the formats."""

from __future__ import annotations

import datetime as dt

from chrono.model import edtf
from chrono.model.chronology import Chronology
from chrono.model.event import (
    Attribution,
    Conflict,
    Event,
    Figure,
    Origin,
    Quote,
    Source,
    Status,
    TimexReference,
)
from chrono.model.scale import Mod
from chrono.model.when import When

TREATY = Event(
    id="2024-06-19-treaty",
    when=edtf.read("2024-06-19"),
    title={"de": "Vertrag unterzeichnet", "en": "Treaty signed"},
    summary={"de": "Putin und Kim sagen sich Beistand zu."},
    category="treaty",
    actors=("vladimir-putin", "kim-jong-un"),
    places=("pyongyang",),
    tags=("pact",),
    sources=(
        Source(
            article="2024-11-26-die-nachrichten",
            publisher="Die Nachrichten",
            published="2024-11-26~",
            quote=Quote("im Juni einen Pakt", "Beide schlossen ", ".", 16, 34),
            timex=TimexReference(
                "Juni",
                "2024-06",
                dt.date(2024, 6, 1),
                dt.date(2024, 6, 30),
                "month",
                dt.date(2024, 11, 26),
            ),
        ),
        Source(
            url="https://example.org/treaty?a=1&b=2",
            publisher="KCNA",
            title="Treaty",
            published="2024-06-20",
            accessed="2026-11-01",
            language="en",
        ),
    ),
    origin=Origin.MERGED,
    explanation=("Juni 2024 and 2024-06-19 name the same event",),
)
TROOPS = Event(
    id="2024-10-troops",
    when=edtf.read("2024-10"),
    title={"de": "Soldaten nach Kursk verlegt", "en": "Soldiers moved to Kursk"},
    summary={"de": "Seoul meldet über 10.000 Mann.", "en": "Seoul counts over 10,000."},
    category="troops",
    actors=("north-korea",),
    places=("kursk",),
    status=Status.CLAIMED,
    attribution=(Attribution("nis", "claims"), Attribution("moscow", "denies")),
    figures=(Figure(">10000", "soldiers", "", "nis"),),
    conflicts=(Conflict("date", {"de": "Kyjiw nennt den 4. November."}, ("kyiv",)),),
    sources=(
        Source(url="https://example.com/a", publisher="Yonhap", published="2024-10-18"),
    ),
)
_EVENTS = (
    Event(
        id="2022-start",
        when=edtf.read("2022", Mod.START),
        title={"de": "Lieferungen beginnen", "en": "Deliveries begin"},
        summary={},
        category="transfer",
        actors=("north-korea",),
        status=Status.DENIED,
        sources=(Source(url="https://example.org/1", publisher="KCNA"),),
    ),
    Event(
        id="2022-since",
        when=edtf.read("2022/.."),
        title={"de": "Züge fahren", "en": "Trains run"},
        summary={},
        category="transfer",
        actors=("north-korea",),
        status=Status.DISPUTED,
        sources=(Source(url="https://example.org/1", publisher="KCNA"),),
    ),
    Event(
        id="2023-08-11-inspection",
        when=edtf.read("2023-08-11/2023-08-12"),
        title={"de": "Kim besucht Fabriken", "en": "Kim visits factories"},
        summary={"de": "Er verlangt „mehr“ Granaten."},
        category="visit",
        actors=("kim-jong-un",),
        sources=(Source(url="https://example.net/x", publisher="Yonhap"),),
    ),
    TREATY,
    TROOPS,
    Event(
        id="2024-11-26-report",
        when=edtf.read("2024-11-26~"),
        title={"de": "Werk wird ausgebaut", "en": "Plant is expanded"},
        summary={},
        category="transfer",
        actors=("north-korea",),
        planned=True,
        origin=Origin.EXTRACTED,
    ),
    Event(
        id="open-beginning",
        when=When(None, dt.date(2021, 12, 31)),
        title={"de": "Keine Züge", "en": "No trains"},
        summary={},
        category="transfer",
    ),
)
CHRONOLOGY = Chronology(
    title={"de": "Russland und Nordkorea", "en": "Russia and North Korea"},
    events=tuple(sorted(_EVENTS, key=lambda event: event.sort_key)),
    names={
        "kim-jong-un": {"de": "Kim Jong Un", "en": "Kim Jong Un"},
        "vladimir-putin": {"de": "Wladimir Putin", "en": "Vladimir Putin"},
        "north-korea": {"de": "Nordkorea", "en": "North Korea"},
        "pyongyang": {"de": "Pjöngjang", "en": "Pyongyang"},
        "nis": {"de": "NIS", "en": "NIS"},
        "moscow": {"de": "Moskau", "en": "Moscow"},
        "treaty": {"de": "Vertrag", "en": "treaty"},
        "troops": {"de": "Truppen", "en": "troops"},
        "soldiers": {"de": "Soldaten", "en": "soldiers"},
        "unused": {"de": "Niemand", "en": "nobody"},
    },
    aliases={"kim": "kim-jong-un", "putin": "vladimir-putin", "dvrk": "north-korea"},
)


def titled(title: str, summary: str = "") -> Chronology:
    """Make a chronology of one event with these texts everywhere a text can be."""
    event = Event(
        id="2024-06-19-text",
        when=edtf.read("2024-06-19"),
        title={"de": title},
        summary={"de": summary},
        category=title,
        actors=(title,),
        places=(title,),
        status=Status.CLAIMED,
        attribution=(Attribution(title, "claims"),),
        sources=(
            Source(url="https://example.org/", publisher=title, title=title),
            Source(url=title, publisher="x", quote=Quote(title)),
        ),
    )
    return Chronology({"de": title}, (event,))
