from __future__ import annotations

import pytest
from passages import dated, only, read

from chrono.model.candidate import Dating

CASES = [
    (
        "its own date",
        "Die Staatsduma hat am Donnerstag den Vertrag mit Nordkorea ratifiziert.",
        "2024-10-24",
        [("2024-10-24", "treaty")],
    ),
    (
        "the date of what is told, not of the telling",
        "KCNA meldete am Freitag, Kim habe am Vortag einen Raketentest beaufsichtigt.",
        "2025-05-09",
        [("2025-05-08", "missile-test")],
    ),
    (
        "the day of the telling where nothing else is dated",
        (
            "Etwa 3.000 Container habe der Norden nach Russland geschickt, sagte "
            "Verteidigungsminister Shin am Sonntag im Sender KBS."
        ),
        "2023-11-20",
        [("2023-11-19", "statement")],
    ),
    (
        "the date inside a participle phrase",
        (
            "Der am Dienstagabend gestartete Aufklärungssatellit "
            "Nordkoreas sei in seiner "
            "Bahn, unterrichtete der NIS am Donnerstag den Ausschuss."
        ),
        "2023-11-23",
        [("2023-11-21", "satellite")],
    ),
    (
        "a range in one span",
        (
            "Zwischen dem 8. und 13. Oktober wurden rund 1.500 nordkoreanische "
            "Spezialkräfte nach Wladiwostok gebracht."
        ),
        "2024-10-21",
        [("2024-10-08/2024-10-13", "troops")],
    ),
    (
        "two days that are no run are two events",
        (
            "Die Angriffe vom 30. Dezember und vom 2. Januar seien mit "
            "nordkoreanischen "
            "Raketen geflogen worden, so Washington am Donnerstag."
        ),
        "2024-01-05",
        [("2023-12-30", "combat"), ("2024-01-02", "combat")],
    ),
    (
        "a finer date beside the year it lies in",
        (
            "Kim beaufsichtigte am Donnerstag zum wiederholten Mal in "
            "diesem Jahr einen "
            "Drohnen-Test, bei dem Russland half."
        ),
        "2024-11-15",
        [("2024-11-14", "production")],
    ),
    (
        "a visit that is only told as having been there",
        "In der vergangenen Woche war Lawrow in Pjöngjang.",
        "2018-06-05",
        [("2018-05-28/2018-06-03", "visit")],
    ),
    (
        "one date per part of the sentence",
        (
            "Duma-Chef Wolodin nahm am Freitag in Pjöngjang an den "
            "Feiern teil; Kim hatte "
            "ihn tags zuvor empfangen."
        ),
        "2025-08-15",
        [("2025-08-15", "diplomacy"), ("2025-08-14", "visit")],
    ),
    (
        "a clause that goes on behind an infinitive",
        (
            "Nordkoreas Versuch, einen Spionagesatelliten ins All zu bringen, ist am "
            "Montagabend gescheitert."
        ),
        "2024-05-27",
        [("2024-05-27", "satellite")],
    ),
    (
        "a separable verb",
        (
            "Am Montag bestellte Seoul wegen der nordkoreanischen "
            "Soldaten in Russland den "
            "russischen Botschafter ein."
        ),
        "2024-10-21",
        [("2024-10-21", "diplomacy")],
    ),
    (
        "a name put into the reporting words",
        (
            "Nordkorea habe Russland in den vergangenen Wochen 1.000 Container mit "
            "Granaten geliefert, sagte der Sprecher des Nationalen Sicherheitsrats, "
            "John Kirby, am Freitag in Washington."
        ),
        "2023-10-14",
        [("2023-10-13", "statement")],
    ),
    (
        "a name put between subject and verb",
        (
            "Der Chef des russischen Auslandsgeheimdienstes, Sergej Naryschkin, hat "
            "von Montag bis Mittwoch Nordkorea besucht."
        ),
        "2024-03-28",
        [("2024-03-25/2024-03-27", "visit")],
    ),
    (
        "how something went, which pictures show",
        (
            "Bilder sollen zeigen, wie die Fracht aus Nordkorea zwischen dem 7. "
            "September und dem 1. Oktober nach Russland gelangte."
        ),
        "2023-10-14",
        [("2023-09-07/2023-10-01", "weapons-transfer")],
    ),
    (
        "a second sentence that tells who said it and when",
        (
            "Etwa 2.000 nordkoreanische Soldaten sind nach Schätzung des NIS in Kursk "
            "gefallen. Die Zahl nannte der Abgeordnete Lee Seong-kweun am Dienstag."
        ),
        "2025-09-03",
        [("2025-09-02", "statement")],
    ),
    (
        "attempts at what the text speaks of",
        (
            "Nordkorea hat am Dienstag erstmals einen Spionagesatelliten gestartet. "
            "Zwei Versuche im Mai und im August waren gescheitert."
        ),
        "2023-11-22",
        [(day, "satellite") for day in ("2023-11-21", "2023-05", "2023-08")],
    ),
    (
        "an act without a kind, in an article about all sides",
        "Putin hat am Freitag getanzt. Auf die Nordkoreaner ist er stolz.",
        "2025-12-13",
        [("2025-12-12", "diplomacy")],
    ),
    (
        "the lead in the present is the news of the day",
        "Nordkorea bestätigt den Einsatz in Kursk.",
        "2025-04-28",
        [("2025-04-28", "statement")],
    ),
]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_a_statement_gets_the_days_that_are_its_own(
    text: str, published: str, expected: list[tuple[str, str]]
) -> None:
    """Each statement is dated by its own words, and by no others."""
    assert dated(text, published) == expected


def test_every_date_has_both_ends() -> None:
    """A "seit" ends, as far as an article can tell, on the day it appeared."""
    found = only(
        "Seit Anfang 2022 hat Kims Militär mehr als 100 Raketentests unternommen.",
        "2023-08-14",
    )
    assert found.when is not None
    assert str(found.when.earliest) == "2022-01-01"
    assert str(found.when.latest) == "2023-08-14"


def test_seit_with_an_end_gives_the_beginning_of_the_new_state() -> None:
    """What has not been so any more since mid-January ended in mid-January."""
    found = only(
        "Seit Mitte Januar seien die nordkoreanischen Truppen nicht mehr an Gefechten "
        "in Russland beteiligt, so der NIS.",
        "2025-02-04",
    )
    assert found.when is not None
    assert str(found.when.earliest) == "2025-01-11"
    assert str(found.when.latest) == "2025-01-20"
    assert found.features.ended


def test_an_uncertain_publication_makes_days_counted_from_it_approximate() -> None:
    """A weekday seen from an unsure day is about that day; a month is not."""
    text = (
        "Schoigu ist am Montag in Pjöngjang eingetroffen. Im Juni "
        "besuchte Putin Nordkorea."
    )
    days = [
        one.when.edtf
        for one in read(text, "2024-11-26", approximate=True).candidates
        if one.when
    ]
    assert days == ["2024-11-25~", "2024-06"]


def test_the_day_that_an_article_explains_dates_the_report() -> None:
    """A parade reported on Friday was on the holiday explained after it."""
    found = read(
        "Gezeigt worden seien Raketen und Drohnen, berichteten Staatsmedien am Freitag "
        "über die Waffenschau, der Schoigu beiwohnte. Der 27. Juli wird im Norden als "
        "Tag des Sieges begangen.",
        "2023-07-28",
    ).candidates
    assert [(str(one.when and one.when.edtf), one.dating) for one in found] == [
        ("2023-07-27", Dating.NARRATIVE)
    ]


def test_an_undated_sentence_can_only_support() -> None:
    """What no date belongs to waits for another text that dates it."""
    (found,) = read(
        "Selenskyj sprach von 3.000 getöteten oder verwundeten Nordkoreanern.",
        "2024-12-24",
    ).candidates
    assert found.supporting
    assert found.when is None
    assert found.features.numbers == {3000}


def test_an_article_without_a_date_has_no_candidates() -> None:
    """Nothing is counted from today."""
    from passages import gazetteer

    from chrono.extract import extract
    from chrono.model.article import Article

    article = Article("undated", "Am Freitag traf Kim Putin.", None)
    assert extract(article, [], gazetteer()).candidates == ()
