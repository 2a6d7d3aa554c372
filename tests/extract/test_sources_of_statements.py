from __future__ import annotations

import pytest
from passages import only, standing

from chrono.model.event import Attribution, Status

CLAIMS = [
    (
        "laut",
        "Laut KCNA empfing Kim am Freitag Schoigu.",
        ("kcna", "claims"),
    ),
    (
        "nach Angaben des",
        "Nach Angaben des NIS verlegte Nordkorea am Freitag Soldaten nach Russland.",
        ("nis", "claims"),
    ),
    (
        "zufolge",
        (
            "Dem südkoreanischen Geheimdienst zufolge verlegte Nordkorea am Freitag "
            "Soldaten nach Russland."
        ),
        ("nis", "claims"),
    ),
    (
        "so",
        "Nordkorea habe am Freitag Soldaten nach Russland verlegt, so Kirby.",
        ("kirby", "claims"),
    ),
    (
        "teilte … mit",
        (
            "Nordkorea habe am Freitag Soldaten nach Russland verlegt, teilte der "
            "südkoreanische Geheimdienst mit."
        ),
        ("nis", "claims"),
    ),
    (
        "wie … behauptete",
        (
            "Wie das US-Außenministerium behauptete, verlegte Nordkorea am Freitag "
            "Soldaten nach Russland."
        ),
        ("state-department", "claims"),
    ),
    (
        "main clause and dass",
        (
            "Das Weiße Haus erklärte, dass Nordkorea am Freitag Soldaten nach Russland "
            "verlegt habe."
        ),
        ("white-house", "claims"),
    ),
    (
        "main clause and Konjunktiv",
        "Selenskyj sagte, Nordkorea habe am Freitag Soldaten nach Russland verlegt.",
        ("zelensky", "claims"),
    ),
]


@pytest.mark.parametrize(
    ("text", "voice"), [case[1:] for case in CLAIMS], ids=[case[0] for case in CLAIMS]
)
def test_a_claim_names_its_source(text: str, voice: tuple[str, str]) -> None:
    """Whoever vouches for a statement stands beside it, and it is a claim."""
    found = only(text, "2024-10-21")
    assert found.attribution == (Attribution(*voice),)
    assert found.status is Status.CLAIMED
    assert found.when is not None
    assert found.when.edtf == "2024-10-18"


def test_what_nobody_is_named_for_is_told_as_fact() -> None:
    """The paper itself vouches for a plain statement."""
    found = only("Kim empfing am Freitag Schoigu in Pjöngjang.", "2024-09-14")
    assert found.attribution == ()
    assert found.status is Status.CONFIRMED


@pytest.mark.parametrize(
    "text",
    [
        "Nordkorea bestritt am Dienstag, Russland mit Granaten beliefert zu haben.",
        "Pjöngjang wies am Dienstag zurück, Granaten an Russland geliefert zu haben.",
        "Nordkorea dementierte am Dienstag, dass es Russland Granaten geliefert habe.",
    ],
)
def test_a_denial_is_denied(text: str) -> None:
    """Who denies it is told, and the status follows."""
    found = only(text, "2022-11-09")
    assert found.status is Status.DENIED
    assert found.attribution == (Attribution("north-korea", "denies"),)
    assert found.category == "statement"


def test_a_confirmation_confirms() -> None:
    """Moscow's own confirmation makes more of it than a claim."""
    found = only(
        "Moskau bestätigte am Freitag, dass nordkoreanische Minenräumer in Kursk "
        "arbeiten.",
        "2025-11-15",
    )
    assert found.attribution == (Attribution("russia", "confirms"),)
    assert found.status is Status.CONFIRMED


def test_an_office_without_a_name_is_its_holder() -> None:
    """An unnamed service after Selenskyj is Ukraine's, with the service's name."""
    found = standing(
        "Selenskyj sprach am Sonntag von nordkoreanischen Soldaten. "
        "Am Montag bezifferte "
        "sein Geheimdienst deren Ausfälle auf mindestens 30.",
        "2024-12-17",
    )
    assert [one.actors[0] for one in found] == ["zelensky", "hur"]


def test_an_announcement_is_planned_and_not_a_claim() -> None:
    """What someone says he will do is planned."""
    found = only(
        "Lawrow wird im Oktober nach Pjöngjang reisen, kündigte er am Samstag in New "
        "York an.",
        "2023-09-25",
    )
    assert found.planned
    assert found.status is Status.CONFIRMED
    assert found.when is not None
    assert found.when.edtf == "2023-10"


def test_reported_speech_goes_on_without_naming_its_source() -> None:
    """The next clause in the Konjunktiv is still a claim of whoever was named."""
    text = (
        "Zwei Nordkoreaner seien in Kursk gefangen worden, sagte Selenskyj am Samstag. "
        "Die Männer seien am 9. Januar verwundet worden."
    )
    found = standing(text, "2025-01-13")[-1]
    assert found.when is not None
    assert found.when.edtf == "2025-01-09"
    assert found.attribution == (Attribution("zelensky", "claims"),)
    assert found.status is Status.CLAIMED
    assert "north-korea" in found.actors


@pytest.mark.parametrize(
    ("second", "who"),
    [
        ("Das berichtete der Abgeordnete Yoo Sang-bum am Mittwoch.", "yoo-sang-bum"),
        ("Das Weiße Haus bestätigte das am Mittwoch.", "white-house"),
        ("Diese Zahl nannte Kirby am Mittwoch.", "kirby"),
    ],
)
def test_who_repeats_what_was_told_before_says_it(second: str, who: str) -> None:
    """The statement is about what was told, and begins with who says it."""
    text = f"Nordkorea hat eine Million Granaten an Russland geliefert. {second}"
    found = standing(text, "2023-11-02")[-1]
    assert found.when is not None
    assert found.when.edtf == "2023-11-01"
    assert found.topics == ("statement", "weapons-transfer")
    assert found.actors[0] == who
    assert found.title.endswith(
        ": Nordkorea hat eine Million Granaten an Russland geliefert"
    )


@pytest.mark.parametrize(
    "second",
    [
        "Das Weiße Haus äußerte sich am Mittwoch.",
        "Anfang November nannte das Militär in Seoul bereits mehr als 2.000.",
    ],
)
def test_the_article_of_a_noun_repeats_nothing(second: str) -> None:
    """The words "Das Weiße Haus" are nobody's statement of before."""
    text = f"Nordkorea hat eine Million Granaten an Russland geliefert. {second}"
    assert standing(text, "2023-11-20") == []


def test_both_states_are_the_sides_and_not_two_people() -> None:
    """Words for countries behind "beide" say so."""
    text = (
        "Kim Jong Un empfing Putin in Pjöngjang. Im Juni unterzeichneten die beiden "
        "autoritären Staaten einen Pakt."
    )
    found = standing(text, "2024-11-26")[-1]
    assert set(found.actors) == {"north-korea", "russia"}


def test_a_denial_is_not_titled_with_what_it_denies() -> None:
    """The word "das" that is turned down is nobody's fact."""
    text = (
        "Nach Angaben des Weißen Hauses bat Moskau Nordkorea um Munition. "
        "Nordkorea wies das am Donnerstag zurück."
    )
    found = standing(text, "2023-08-04")[-1]
    assert found.when is not None
    assert found.when.edtf == "2023-08-03"
    assert found.title == "Nordkorea wies das zurück"
