"""A small chronology with every kind of date, status and source, for the formats."""

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
from chrono.model.when import Granularity, Mod, When

TREATY = Event(
    id="2024-06-19-partnership-treaty",
    when=edtf.read("2024-06-19"),
    title={
        "de": "Putin und Kim unterzeichnen Partnerschaftsvertrag",
        "en": "Putin and Kim sign a partnership treaty",
    },
    summary={
        "de": "In Pjöngjang vereinbaren beide Seiten „sofortige militärische Hilfe“.",
        "en": "In Pyongyang both sides agree on “immediate military assistance”.",
    },
    category="treaty",
    actors=("wladimir-putin", "kim-jong-un"),
    places=("pjoengjang",),
    tags=("beistand",),
    sources=(
        Source(
            article="2024-11-26-digest",
            publisher="Die Nachrichten",
            title="Moskau & Pjöngjang",
            published="2024-11-26~",
            language="de",
            quote=Quote(
                "im Juni unterzeichneten beide einen Vertrag",
                "Kim und Putin; ",
                ", hieß es",
                120,
                163,
            ),
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
            url="https://example.org/treaty?a=1&b=2%20c_d#top",
            publisher="Example Post",
            title="Putin & Kim sign 100% of {treaty} #1",
            published="2024-06-19",
            accessed="2026-03-01",
            language="en",
        ),
    ),
    origin=Origin.MERGED,
)

DELIVERY = Event(
    id="2022-11-rockets",
    when=edtf.read("2022-11"),
    title={"de": "Raketen für <Wagner> & Co.", "en": "Rockets for <Wagner> & Co."},
    summary={"de": "Laut Weißem Haus geht eine Lieferung per Bahn nach Russland."},
    category="weapons-transfer",
    actors=("nordkorea", "Gruppe Ä"),
    status=Status.CLAIMED,
    attribution=(
        Attribution("Weißes Haus", "claims"),
        Attribution("nordkorea", "denies"),
    ),
    figures=(Figure("über 10.000", "Schuss", "Schätzung"),),
    sources=(
        Source(
            url="https://example.org/rockets",
            publisher="Example Post",
            title="Rockets; by rail, \\ and more",
            published="2022-12",
        ),
        Source(url="https://example.org/undated", publisher="", title=""),
    ),
    conflicts=(
        Conflict(
            "date",
            {"de": "Oktober gegen November 2022.", "en": "October against November."},
            ("https://example.org/rockets",),
        ),
    ),
    note={"de": "Der Tag ist nicht überliefert.", "en": "The day is not recorded."},
)


def _event(
    date: str | When,
    id_: str,
    title: str,
    *,
    category: str = "diplomacy",
    status: Status = Status.CONFIRMED,
    planned: bool = False,
    part_of: str | None = None,
) -> Event:
    return Event(
        id=id_,
        when=edtf.read(date) if isinstance(date, str) else date,
        title={"de": title, "en": f"{title} (en)"},
        summary={"de": f"{title}, ausführlich."},
        category=category,
        actors=("nordkorea",),
        status=status,
        planned=planned,
        part_of=part_of,
        sources=(Source(url=f"https://example.org/{id_}", publisher="Beispiel"),),
    )


DATED = (
    _event("1950-06-25/1953-07-27", "1950-06-25-war", "Koreakrieg", category="combat"),
    _event("198X", "198x-decade", "Jahrzehnt der Berater"),
    _event("1984", "1984-year", "Zugreise", status=Status.DISPUTED),
    _event("2022/..", "2022-since", "Lieferungen seit 2022"),
    _event("../2023-06", "2023-06-until", "Gespräche bis Juni", status=Status.DENIED),
    _event(edtf.read("2022", Mod.START), "2022-start", "Anfang des Jahres"),
    _event("2023-22", "2023-summer", "Sommer an der Grenze"),
    _event("2023-08-11/2023-08-12", "2023-08-11-visit", "Zwei Tage in Fabriken"),
    _event(
        When(dt.date(2024, 11, 11), dt.date(2024, 11, 17), Granularity.WEEK),
        "2024-11-11-week",
        "Woche der Gefechte",
    ),
    _event(edtf.read("2024-06", Mod.START), "2024-06-start", "Anfang Juni"),
    _event(
        "2024-11-26~",
        "2024-11-26-about",
        "Um den 26. November",
        part_of="2024-06-19-partnership-treaty",
    ),
    _event("2025-05-09", "2025-05-09-parade", "Siegesparade", planned=True),
)

NAMES = {
    "wladimir-putin": {"de": "Wladimir Putin", "en": "Vladimir Putin"},
    "kim-jong-un": {"de": "Kim Jong Un", "en": "Kim Jong Un"},
    "nordkorea": {"de": "Nordkorea", "en": "North Korea"},
    "pjoengjang": {"de": "Pjöngjang", "en": "Pyongyang"},
    "treaty": {"de": "Vertrag", "en": "Treaty"},
    "weapons-transfer": {"de": "Waffenlieferung", "en": "Weapons transfer"},
    "diplomacy": {"de": "Diplomatie", "en": "Diplomacy"},
    "combat": {"de": "Kampf", "en": "Combat"},
}

SAMPLE = Chronology(
    title={"de": "Russland & Nordkorea", "en": "Russia & North Korea"},
    events=tuple(sorted((TREATY, DELIVERY, *DATED), key=lambda event: event.sort_key)),
    names=NAMES,
)
EMPTY = Chronology(title={"de": "Leer"}, events=())
