from __future__ import annotations

from dataclasses import replace
from typing import Any

from accounts import candidate, curated, day

from chrono.merge import join, merge
from chrono.model.candidate import Dating
from chrono.model.event import (
    Attribution,
    Figure,
    Origin,
    Quote,
    Source,
    Status,
    TimexReference,
)


def test_two_tellings_of_one_day_are_one_event_with_both_sources() -> None:
    """The same day, kind of act and party: one event, and nobody's source is lost."""
    (event,) = merge(
        (),
        [
            candidate("kurier", "2024-10-18", "Nordkorea verlegt Soldaten"),
            candidate("merkur", "2024-10-18", "Pjöngjang schickt Soldaten nach Kursk"),
        ],
    )
    assert [source.article for source in event.sources] == ["kurier", "merkur"]
    assert event.origin is Origin.EXTRACTED


def test_the_finer_date_wins_where_it_lies_inside_the_coarser() -> None:
    """A month and a day in it are one event of that day."""
    (event,) = merge(
        (),
        [
            candidate(
                "kurier",
                "2024-06",
                "Beide Staaten unterzeichnen einen Beistandspakt",
                category="treaty",
                actors=("russia", "north-korea"),
            ),
            candidate(
                "merkur",
                "2024-06-19",
                "Putin und Kim unterzeichnen den Beistandspakt",
                category="treaty",
                actors=("russia", "north-korea"),
            ),
        ],
    )
    assert event.date == "2024-06-19"
    assert len(event.sources) == 2


def test_different_days_stay_different_events() -> None:
    """No likeness of words bridges a contradiction of dates."""
    words = "Nordkorea verlegt 1.500 Soldaten nach Wladiwostok"
    assert (
        len(
            merge(
                (),
                [
                    candidate("kurier", "2024-10-18", words),
                    candidate("merkur", "2024-10-19", words),
                ],
            )
        )
        == 2
    )


def test_different_acts_of_one_day_stay_different_events() -> None:
    """A summit is not the missile test of the same day."""
    found = merge(
        (),
        [
            candidate("kurier", "2023-09-13", "Kim trifft Putin", category="summit"),
            candidate(
                "merkur", "2023-09-13", "Kim testet Raketen", category="missile-test"
            ),
        ],
    )
    assert {event.category for event in found} == {"summit", "missile-test"}


def test_statements_of_different_speakers_stay_apart() -> None:
    """On the day on which Pyongyang confirms, Moscow's thanks are another event."""
    found = merge(
        (),
        [
            candidate(
                "kurier",
                "2025-04-28",
                "Nordkorea bestätigt den Einsatz",
                category="statement",
                speaker="north-korea",
            ),
            candidate(
                "merkur",
                "2025-04-28",
                "Putin dankt für den Einsatz",
                category="statement",
                actors=("putin", "north-korea"),
                speaker="putin",
            ),
        ],
    )
    assert len(found) == 2


def test_statements_with_different_figures_stay_apart() -> None:
    """3,000 containers in one statement and 6,700 in another are two statements."""
    found = merge(
        (),
        [
            candidate(
                "kurier",
                "2024-02",
                "3.000 Container habe der Norden geschickt",
                category="statement",
                speaker="shin",
            ),
            candidate(
                "merkur",
                "2024-02-26",
                "6.700 Container habe der Norden geschickt",
                category="statement",
                speaker="shin",
            ),
        ],
    )
    assert len(found) == 2


def test_an_undated_telling_joins_the_event_of_the_same_figure() -> None:
    """What one article leaves undated gets its day from another."""
    (event,) = merge(
        (),
        [
            candidate(
                "kurier",
                "2024-12-23",
                "Selenskyj nennt 3.000 Ausfälle der Nordkoreaner",
                category="statement",
                actors=("zelensky", "north-korea"),
                speaker="zelensky",
            ),
            candidate(
                "merkur",
                None,
                "Selenskyj sprach von 3.000 getöteten Nordkoreanern",
                category="statement",
                actors=("zelensky", "north-korea"),
                speaker="zelensky",
                said="2024-12-24",
                supporting=True,
            ),
        ],
    )
    assert event.date == "2024-12-23"
    assert len(event.sources) == 2


def test_an_undated_telling_alone_makes_no_event() -> None:
    """It is handed back among what fits nowhere."""
    merged = join(
        (),
        [candidate("kurier", None, "Kim winkt", said="2024-12-24", supporting=True)],
    )
    assert merged.events == ()
    assert [one.article for one in merged.unmatched] == ["kurier"]


def test_the_report_of_an_event_joins_it_by_day_speaker_and_figure() -> None:
    """That "on Monday the service said 30" is the report of the weekend's 30 losses."""
    (event,) = merge(
        (),
        [
            candidate(
                "kurier",
                "2024-12-14/2024-12-15",
                "Am Wochenende fielen mindestens 30 Nordkoreaner",
                category="combat",
                said="2024-12-16",
                speaker="hur",
            ),
            candidate(
                "merkur",
                "2024-12-16",
                "Der Geheimdienst beziffert die Ausfälle auf 30",
                category="statement",
                all_topics=("statement", "combat"),
                actors=("hur",),
                speaker="hur",
                dating=Dating.STATEMENT,
            ),
        ],
    )
    assert event.date == "2024-12-14/2024-12-15"


def test_a_claim_and_a_denial_make_a_dispute() -> None:
    """Who claims and who denies both stand beside the event."""
    (event,) = merge(
        (),
        [
            candidate(
                "kurier",
                "2024-10-18",
                "Nordkorea verlegt Soldaten",
                attribution=(Attribution("nis", "claims"),),
            ),
            candidate(
                "merkur",
                "2024-10-18",
                "Nordkorea verlegt keine Soldaten",
                status=Status.DENIED,
                attribution=(Attribution("north-korea", "denies"),),
            ),
        ],
    )
    assert event.status is Status.DISPUTED
    assert {voice.who for voice in event.attribution} == {"nis", "north-korea"}


def test_contradicting_figures_are_kept_as_a_conflict() -> None:
    """One event, two numbers: both are told, and that they differ."""
    (event,) = merge(
        (),
        [
            candidate(
                "kurier",
                "2024-10-18",
                "Nordkorea verlegt Soldaten nach Kursk",
                figures=(Figure("1.500", "Soldaten"),),
            ),
            candidate(
                "merkur",
                "2024-10-18",
                "Nordkorea verlegt Soldaten nach Kursk",
                figures=(Figure("3.000", "Soldaten"),),
            ),
        ],
    )
    (conflict,) = event.conflicts
    assert conflict.field == "figures"
    assert conflict.note["de"] == "1.500 Soldaten / 3.000 Soldaten"


def test_the_merge_explains_itself_line_by_line() -> None:
    """Every account that joined says what it has in common, and with which score."""
    (event,) = merge(
        (),
        [
            candidate("kurier", "2024-10-18", "Nordkorea verlegt Soldaten"),
            candidate("merkur", "2024-10-18", "Pjöngjang verlegt Soldaten"),
        ],
    )
    joined = [line for line in event.explanation if line.startswith("joined")]
    assert len(joined) == 1
    for part in ("merkur#0", "same date", "kind of act", "score", "needed"):
        assert part in joined[0]


def test_visits_of_different_people_of_one_state_stay_apart() -> None:
    """Two ministers may arrive on the same day; their host may be named or not."""
    words = "reiste nach Nordkorea"
    visit: dict[str, Any] = {"category": "visit"}
    shoigu = candidate(
        "kurier",
        "2024-11-14",
        f"Schoigu {words}",
        people=("shoigu",),
        nationals=("russia:shoigu",),
        actors=("shoigu", "north-korea"),
        **visit,
    )
    lavrov = candidate(
        "merkur",
        "2024-11-14",
        f"Lawrow {words}",
        people=("lavrov",),
        nationals=("russia:lavrov",),
        actors=("lavrov", "north-korea"),
        **visit,
    )
    assert len(merge((), [shoigu, lavrov])) == 2
    host = candidate(
        "bote",
        "2024-11-14",
        f"Kim empfing Lawrow, der {words}",
        people=("lavrov", "kim-jong-un"),
        nationals=("russia:lavrov", "north-korea:kim-jong-un"),
        actors=("lavrov", "kim-jong-un", "north-korea"),
        **visit,
    )
    found = merge((), [shoigu, lavrov, host])
    assert sorted(len(event.sources) for event in found) == [1, 2]


def test_the_only_act_of_its_kind_in_a_month_is_meant() -> None:
    """A treaty of June and one of a day in June, between the same two, are one."""
    both = ("russia", "north-korea")
    (event,) = merge(
        (),
        [
            candidate(
                "kurier",
                "2024-06-19",
                "Putin und Kim schlossen eine Partnerschaft",
                category="treaty",
                actors=("putin", "kim-jong-un"),
                parties=both,
            ),
            candidate(
                "merkur",
                "2024-06",
                "Partnerschaftsvertrag unterzeichnet",
                category="treaty",
                actors=both,
            ),
        ],
    )
    assert event.date == "2024-06-19"


def test_a_pair_in_doubt_is_left_to_a_person() -> None:
    """Just below the line two events are not merged but named together."""
    merged = join(
        (),
        [
            candidate("kurier", "2024-10", "Nordkorea verlegt Soldaten nach Kursk"),
            candidate("merkur", "2024-10-18", "Pjöngjang verlegt Truppen"),
        ],
    )
    assert len(merged.events) == 2
    (doubt,) = merged.suspected
    assert {doubt.left, doubt.right} == {"kurier#0", "merkur#0"}
    assert doubt.reasons


def test_a_curated_event_absorbs_a_telling_and_stays_as_it_is() -> None:
    """A person's words, date and status are never changed; sources are added."""
    known = curated("2024-06-19-treaty", "Vertrag unterzeichnet", category="treaty")
    (event,) = merge(
        [known],
        [
            candidate(
                "kurier",
                "2024-06",
                "Beide unterzeichnen einen Vertrag in Pjöngjang",
                category="treaty",
                figures=(Figure("23", "Artikel"),),
            )
        ],
    )
    assert event.origin is Origin.MERGED
    assert [source.article for source in event.sources] == [None, "kurier"]
    for field in ("id", "when", "title", "summary", "status", "figures", "actors"):
        assert getattr(event, field) == getattr(known, field)


def test_a_telling_that_repeats_a_cited_sentence_enriches_that_source() -> None:
    """The person's quote stays and gains its place, the article's facts and a date."""
    told = candidate(
        "kurier", "2024-06", "Im Juni schlossen beide einen Pakt", offset=40
    )
    june = TimexReference("Juni", "2024-06", day("2024-06-01"), day("2024-06-30"), "m")
    told = replace(told, source=replace(told.source, timex=june))
    cited = Source(article="kurier", quote=Quote("schlossen beide einen Pakt"))
    known = curated("2024-06-19-pakt", "Pakt geschlossen", sources=(cited,))
    (event,) = merge([known], [told])
    (source,) = event.sources
    assert source == replace(
        told.source,
        quote=Quote("schlossen beide einen Pakt", "Im Juni ", "", 48, 74),
        extracted=False,
    )
    assert event.origin is Origin.MERGED


def test_a_date_of_other_days_does_not_enrich_a_source() -> None:
    """What dated the saying is not shown as the date of what was said."""
    told = candidate(
        "kurier", "2024-06", "Im Juni schlossen beide einen Pakt", offset=40
    )
    july = TimexReference("Juli", "2024-07", day("2024-07-01"), day("2024-07-31"), "m")
    told = replace(told, source=replace(told.source, timex=july))
    cited = Source(article="kurier", quote=Quote("schlossen beide einen Pakt"))
    known = curated("2024-06-19-pakt", "Pakt geschlossen", sources=(cited,))
    (event,) = merge([known], [told])
    assert event.sources[0].timex is None
    assert event.sources[0].quote is not None
    assert event.sources[0].quote.start == 48


def test_a_person_can_put_together_what_the_program_would_not() -> None:
    """`same_as` names a candidate and overrules every contradiction."""
    known = curated("2024-06-19-treaty", "Vertrag", same_as=("kurier#0",))
    (event,) = merge([known], [candidate("kurier", "2023-01-01", "Etwas anderes")])
    assert len(event.sources) == 2
    assert "a person says" in event.explanation[-1]
    assert [conflict.field for conflict in event.conflicts] == ["date"]


def test_a_person_can_keep_apart_what_the_program_would_join() -> None:
    """`not_same_as` names the event by the id that it would have alone."""
    telling = candidate("kurier", "2024-06-19", "Vertrag unterzeichnet")
    (alone,) = merge((), [telling])
    known = curated(
        "2024-06-19-treaty", "Vertrag unterzeichnet", not_same_as=(alone.id,)
    )
    assert len(merge([known], [telling])) == 2


def test_ids_begin_with_the_date_and_differ() -> None:
    """Two events of one day with one title get a number."""
    found = merge(
        (),
        [
            candidate("kurier", "2024-10-18", "Gleich", category="troops"),
            candidate("merkur", "2024-10-18", "Gleich", category="treaty"),
            candidate("anzeiger", "2024-10", "Überall Öl"),
            candidate("bote", "2024", "Ein Jahr", category="economy"),
        ],
    )
    assert sorted(event.id for event in found) == [
        "2024-10-18-gleich",
        "2024-10-18-gleich-2",
        "2024-10-ueberall-oel",
        "2024-ein-jahr",
    ]


def test_a_coarse_telling_of_several_kept_events_adds_nothing() -> None:
    """That "two failed launches this year" is not a third event beside the two."""
    launches = [
        curated("2023-05-31-first", "Satellit stürzt ab", category="satellite"),
        curated("2023-08-24-second", "Satellit stürzt ab", category="satellite"),
    ]
    merged = join(
        launches,
        [
            candidate(
                "kurier",
                "2023",
                "Zweimal stürzt ein Satellit nach dem Start ab",
                category="satellite",
            )
        ],
    )
    assert [event.id for event in merged.events] == [one.id for one in launches]
    assert len(merged.unmatched) == 1


def test_an_open_curated_span_takes_what_lies_in_it() -> None:
    """A span without an end reaches on."""
    known = curated(
        "2024-10-08-troops",
        "Nordkoreanische Soldaten in Kursk im Einsatz",
        date="2024-10-08/..",
        places=("kursk",),
    )
    assert known.latest is None
    (event,) = merge(
        [known],
        [
            candidate(
                "kurier",
                "2024-11-12/2024-11-18",
                "Nordkoreanische Soldaten in Kursk im Einsatz",
                places=("kursk",),
            )
        ],
    )
    assert event.earliest == day("2024-10-08")
    assert len(event.sources) == 2
