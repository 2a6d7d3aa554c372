from __future__ import annotations

import pytest
from passages import read, standing

CASES = [
    (
        "only possible",
        "Bereits im Juli könnte Nordkorea weitere Truppen nach Russland schicken.",
        "2025-06-26",
        "only possible, not announced",
    ),
    (
        "a deadline",
        "Nordkorea muss seine Arbeiter in Russland bis Ende Dezember 2019 heimholen.",
        "2019-06-01",
        "a deadline, not a day on which something happened",
    ),
    (
        "a measure",
        (
            "Es ist der erste Besuch eines russischen Ministers in "
            "Nordkorea seit März 2019."
        ),
        "2023-07-26",
        "the date only measures",
    ),
    (
        "a comparison",
        (
            "In Dunai lag ein Transporter, wie er letztes Jahr für "
            "nordkoreanische Truppen "
            "genutzt wurde."
        ),
        "2025-07-03",
        "only compared with",
    ),
    (
        "no act",
        "Kim sah am Mittwoch zufrieden aus.",
        "2025-05-21",
        "no act of the subject",
    ),
    (
        "sport",
        "Im Finale der Weltmeisterschaft besuchte Kim am Sonntag Nordkoreas Elf.",
        "2024-09-23",
        "off the subject",
    ),
    (
        "background",
        "Die in den 1970er Jahren in Nordkorea gelieferten Werfer sind alt.",
        "2024-05-13",
        "background: long before the article",
    ),
    (
        "a report's own date",
        (
            "Prigoschin nannte den Bericht vom Donnerstag über Waffenlieferungen aus "
            "Nordkorea Klatsch."
        ),
        "2022-12-23",
        "the date of a report",
    ),
    (
        "a medium's publication",
        "Am Freitag veröffentlichte KCNA ein Foto von Kim mit einer Drohne.",
        "2024-11-15",
        "only that a medium published it",
    ),
]


@pytest.mark.parametrize(
    ("text", "published", "reason"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_what_is_no_event_is_listed_with_its_reason(
    text: str, published: str, reason: str
) -> None:
    """A dated statement that is no event is not lost: it says why it was left out."""
    found = read(text, published)
    assert [one for one in found.candidates if not one.supporting] == []
    (left,) = found.left_out
    assert left.reason.startswith(reason)
    assert text[left.start : left.end] == left.text


def test_the_war_of_one_side_alone_does_not_stand() -> None:
    """Russian attacks on Ukraine, without North Korea, are another matter."""
    assert (
        standing(
            "Bei einem russischen Angriff auf Kiew wurden am Mittwoch 17 Menschen "
            "getötet. Nordkorea schickt Soldaten.",
            "2024-04-12",
        )
        == []
    )


def test_the_same_words_stand_once_the_other_side_takes_part() -> None:
    """Fighting with North Korean soldiers belongs to the subject."""
    (found,) = standing(
        "Bei einem Angriff nordkoreanischer Soldaten auf ukrainische Stellungen wurden "
        "am Mittwoch 17 Menschen getötet.",
        "2024-12-12",
    )
    assert found.category == "combat"


def test_looking_into_something_is_no_event() -> None:
    """That a service follows leads is not worth a line."""
    found = read(
        "Man verfolge Hinweise auf eine Entsendung nordkoreanischer Arbeiter nach "
        "Russland, erklärte der NIS am Dienstag.",
        "2023-12-13",
    )
    assert found.candidates == ()
    assert found.left_out[0].reason == "only watched or looked into"
