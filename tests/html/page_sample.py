"""A small chronology with everything the web page has to show."""

from __future__ import annotations

import datetime as dt
import io

from chrono.export import html
from chrono.export.options import Lang, Options
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
    Text,
    TimexReference,
)
from chrono.model.when import Mod

HOSTILE = "</script><script>document.title='broken'</script> & <b>fett</b> \u2028"

NAMES: dict[str, Text] = {
    "north-korea": {"de": "Nordkorea", "en": "North Korea"},
    "russia": {"de": "Russland", "en": "Russia"},
    "kim-jong-un": {"de": "Kim Jong Un", "en": "Kim Jong Un"},
    "nis": {"de": "NIS", "en": "NIS"},
    "pyongyang": {"de": "Pjöngjang", "en": "Pyongyang"},
    "treaty": {"de": "Vertrag", "en": "Treaty"},
    "troops": {"de": "Truppen", "en": "Troops"},
    "visit": {"de": "Besuch", "en": "Visit"},
    "soldiers": {"de": "Soldaten", "en": "soldiers"},
}

TREATY = Event(
    id="2024-06-19-treaty",
    when=edtf.read("2024-06-19"),
    title={"de": "Vertrag unterzeichnet", "en": "Treaty signed"},
    summary={
        "de": "In Pjöngjang wird Beistand vereinbart.",
        "en": "Mutual aid is agreed in Pyongyang.",
    },
    category="treaty",
    actors=("russia", "north-korea"),
    places=("pyongyang",),
    note={"de": "Abends unterzeichnet.", "en": "Signed in the evening."},
    sources=(
        Source(
            article="2024-11-26-digest",
            publisher="Die Nachrichten",
            title="Moskau und Pjöngjang",
            published="2024-11-26~",
            language="de",
            quote=Quote("Im Juni unterzeichneten beide", "Zuvor: ", " einen Pakt."),
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
            publisher="Example",
            title="Treaty “signed”",
            published="2024-06-19",
            language="en",
        ),
    ),
    conflicts=(
        Conflict(
            "date",
            {"de": "Eine Quelle nennt den 18. Juni.", "en": "One source says 18 June."},
            ("Example",),
        ),
    ),
)

CLAIM = Event(
    id="2024-10-08-troops",
    when=edtf.read("2024-10-08~"),
    title={"de": "Soldaten verlegt", "en": "Soldiers moved"},
    summary={"de": "Nach Angaben des NIS.", "en": "According to the NIS."},
    category="troops",
    actors=("north-korea", "nis"),
    status=Status.CLAIMED,
    attribution=(Attribution("nis", "claims"), Attribution("russia", "denies")),
    figures=(Figure(">10000", "soldiers", "", "nis"),),
    sources=(Source(url="https://example.org/troops", publisher="Example"),),
    origin=Origin.MERGED,
    explanation=("joined: same day, same actors",),
)


def _event(
    id_: str, date: str, title: Text, category: str = "visit", **more: object
) -> Event:
    fields: dict[str, object] = {"summary": {}, "actors": ("north-korea",)} | more
    return Event(
        id=id_,
        when=edtf.read(date, fields.pop("mod", None)),  # type: ignore[arg-type]
        title=title,
        category=category,
        **fields,  # type: ignore[arg-type]
    )


EVENTS = (
    _event("1950-before", "../1950", {"de": "Vorgeschichte"}),
    _event("1955-1969-rift", "1955/1969", {"de": "Entfremdung", "en": "Rift"}),
    _event(
        "1961-07-06-pact",
        "1961-07-06",
        {"de": "Beistandspakt", "en": "Defence pact"},
        "treaty",
        actors=("russia", "north-korea"),
    ),
    _event(
        "2022-early", "2022", {"de": "Tests", "en": "Tests"}, "troops", mod=Mod.START
    ),
    _event(
        "2023-08-11-tour", "2023-08-11/2023-08-13", {"de": "Rundgang", "en": "Tour"}
    ),
    _event("2024-factory", "2024", {"de": "Fabrik wächst", "en": "Factory grows"}),
    _event("2024-06-trains", "2024-06", {"de": "Zugverkehr", "en": "Train service"}),
    TREATY,
    _event(
        "2024-06-19-dinner",
        "2024-06-19",
        {"de": "Staatsbankett", "en": "State dinner"},
        actors=("kim-jong-un",),
        part_of=TREATY.id,
    ),
    CLAIM,
    _event(
        "2024-11-04-denial",
        "2024-11-04",
        {"de": "Moskau bestreitet", "en": "Moscow denies"},
        "troops",
        actors=("russia",),
        status=Status.DENIED,
        responds_to=(CLAIM.id,),
    ),
    _event(
        "2024-12-losses",
        "2024-12",
        {"de": "Verluste umstritten", "en": "Losses disputed"},
        "troops",
        status=Status.DISPUTED,
    ),
    _event(
        "2025-01-hostile",
        "2025-01-09",
        {"de": HOSTILE, "en": HOSTILE},
        summary={"de": HOSTILE},
        sources=(
            Source(url="javascript:alert(1)", title=HOSTILE, publisher=HOSTILE),
            Source(article="a", quote=Quote(HOSTILE), published="gestern"),
        ),
        origin=Origin.EXTRACTED,
    ),
    _event(
        "2025-03-21-trip", "2025-03-21", {"de": "Reise", "en": "Trip"}, planned=True
    ),
    _event("2026-memorial", "2026-02/..", {"de": "Museum", "en": "Museum"}),
)

SAMPLE = Chronology(
    {"de": "Probe", "en": "Sample"},
    tuple(sorted(EVENTS, key=lambda event: event.sort_key)),
    NAMES,
    {"dprk": "north-korea", "kim jong-un": "kim-jong-un"},
)


def page(chronology: Chronology = SAMPLE, lang: Lang = "de") -> str:
    """Write the web page of a chronology."""
    stream = io.StringIO()
    html.write(chronology, stream, Options(lang=lang))
    return stream.getvalue()
