"""Finding the names of the bundled gazetteer in German text."""

from __future__ import annotations

import datetime as dt

import pytest

from chrono.extract import gazetteer
from chrono.extract.gazetteer import Kind, Mention

GAZETTEER = gazetteer.load()


def found(text: str, day: dt.date | None = None) -> list[Mention]:
    """Find the actors, places and offices named in `text`."""
    return [
        mention
        for mention in GAZETTEER.find(text, day=day)
        if mention.kind in (Kind.ACTOR, Kind.PLACE, Kind.ROLE)
    ]


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Kim Jong-un reiste ab.", "Kim Jong-un", "kim-jong-un"),
        ("Kim Jong Un reiste ab.", "Kim Jong Un", "kim-jong-un"),
        ("Das sagte Sergej Schoigu.", "Sergej Schoigu", "shoigu"),
        ("Das sagte Sergei Shoigu.", "Sergei Shoigu", "shoigu"),
        ("Kims Zug fuhr ab.", "Kims", "kim-jong-un"),
        ("Putins Besuch endete.", "Putins", "putin"),
        ("Er reiste nach Wladiwostok.", "Wladiwostok", "vladivostok"),
        ("Er reiste nach Vladivostok.", "Vladivostok", "vladivostok"),
        ("Er reiste nach Pjöngjang.", "Pjöngjang", "pyongyang"),
        ("Er reiste nach Pjoengjang.", "Pjoengjang", "pyongyang"),
        ("Er reiste nach Pjo\u0308ngjang.", "Pjo\u0308ngjang", "pyongyang"),
        ("Er reiste nach Pyongyang.", "Pyongyang", "pyongyang"),
        ("Container im Hafen Rajin", "Hafen Rajin", "rajin"),
        ("Das Treffen in Rason", "Rason", "rason"),
        ("Die nordkoreanischen Soldaten", "nordkoreanischen", "north-korea"),
        ("Ein nordkoreanischer General", "nordkoreanischer", "north-korea"),
        ("Die Nordkoreaner kämpfen.", "Nordkoreaner", "north-korea"),
        ("Tausende von Nordkoreanern", "Nordkoreanern", "north-korea"),
        ("Das Weiße Haus bestätigte das.", "Weiße Haus", "white-house"),
        ("Die Zeitung des Weißen Hauses", "Weißen Hauses", "white-house"),
        ("LAWROW REIST AM FREITAG AB", "LAWROW", "lavrov"),
        ("Das 528. Regiment kehrte heim.", "528. Regiment", "regiment-528"),
        (
            "Die UN-Vollversammlung stimmte ab.",
            "UN-Vollversammlung",
            "un-general-assembly",
        ),
    ],
)
def test_spellings_and_inflected_forms_are_one_name(
    text: str, words: str, meant: str
) -> None:
    """Hyphens, transliterations, umlauts, endings and capitals do not hide a name."""
    mentions = found(text)
    assert [(text[each.start : each.end], each.id) for each in mentions][:1] == [
        (words, meant)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "meant"),
    [
        ("Moskau bestreitet das.", Kind.ACTOR, "russia"),
        ("Laut Moskau ist das falsch.", Kind.ACTOR, "russia"),
        ("Das teilte Seoul mit.", Kind.ACTOR, "south-korea"),
        ("Kiews Truppen rückten vor.", Kind.ACTOR, "ukraine"),
        ("Der Kreml schwieg.", Kind.ACTOR, "russia"),
        ("Der Norden feuerte Raketen ab.", Kind.ACTOR, "north-korea"),
        ("Er landete in Moskau.", Kind.PLACE, "moscow"),
        ("Sie flogen nach Seoul.", Kind.PLACE, "seoul"),
    ],
)
def test_a_capital_is_a_place_or_its_government(
    text: str, kind: Kind, meant: str
) -> None:
    """After a preposition of place the town is meant, otherwise who governs there."""
    (mention,) = found(text)
    assert (mention.kind, mention.id) == (kind, meant)


@pytest.mark.parametrize(
    ("text", "day", "meant"),
    [
        ("Der russische Verteidigungsminister reiste an.", "2023-08-14", "shoigu"),
        ("Der russische Verteidigungsminister reiste an.", "2024-11-29", "belousov"),
        ("Russlands Verteidigungsminister reiste an.", "2025-01-01", "belousov"),
        ("Südkoreas Verteidigungsminister sprach.", "2024-02-26", "shin-won-sik"),
        ("Der US-Außenminister sprach.", "2024-11-13", "blinken"),
        ("Der US-Außenminister sprach.", "2025-03-01", "rubio"),
        ("Der amerikanische Präsident sprach.", "2018-06-12", "trump"),
        ("Der amerikanische Präsident sprach.", "2023-06-12", "biden"),
        ("Der amerikanische Präsident sprach.", "2025-06-12", "trump"),
        ("Nordkoreas Machthaber sprach.", "2009-01-01", "kim-jong-il"),
        ("Nordkoreas neuer Verteidigungsminister", "2024-12-01", "no-kwang-chol"),
        (
            "Das Verteidigungsministerium in Moskau",
            "2024-12-01",
            "russia-defence-ministry",
        ),
        ("Der südkoreanische Geheimdienst", "2024-12-01", "nis"),
        ("Der Generalstab in Seoul", "2024-12-01", "south-korea-jcs"),
    ],
)
def test_an_office_is_its_holder_on_the_day(text: str, day: str, meant: str) -> None:
    """A title with its state is the person or body that held it on that day."""
    assert meant in {each.id for each in found(text, dt.date.fromisoformat(day))}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("der russische Verteidigungsminister Sergej Schoigu", ["shoigu"]),
        ("Russlands Verteidigungsminister, Sergej Schoigu, kam", ["shoigu"]),
        ("der Verteidigungsminister Russlands, Sergej Schoigu", ["shoigu"]),
        ("der russische Verteidigungsminister kam", ["belousov"]),
        ("der russische Verteidigungsminister Andrej Belousow", ["belousov"]),
        ("der russische Verteidigungsminister Sergej Petrow", ["russia"]),
        ("der russische Verteidigungsminister traf Schoigu", ["belousov", "shoigu"]),
    ],
)
def test_a_name_behind_an_office_wins_over_its_holder(
    text: str, meant: list[str]
) -> None:
    """Who is named is meant, whoever held the office on the day."""
    mentions = found(text, dt.date(2024, 11, 20))
    assert list(dict.fromkeys(each.id for each in mentions)) == meant


def test_a_former_minister_is_not_the_minister() -> None:
    """The former Russian defence minister of 2024 is not the one in office."""
    day = dt.date(2024, 11, 29)
    mentions = found("Der frühere russische Verteidigungsminister reiste an.", day)
    assert "belousov" not in {each.id for each in mentions}


@pytest.mark.parametrize(
    "text",
    [
        "Vizeaußenminister Kim Song-ho sprach.",
        "Im Norden schneite es, sie kamen aus dem Süden.",
        "Das ist so und nicht anders.",
        "un, nis, eu und car sind keine Abkürzungen.",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    """Another Kim, a direction and small words name nobody."""
    assert found(text) == []


def test_offsets_count_code_points_of_the_text() -> None:
    """A mention says where it stands, also within a part of the text."""
    text = "Kim kam. Gestern traf er Putin in Chassan."
    mentions = [
        mention
        for mention in GAZETTEER.find(text, 9, 35)
        if mention.kind in (Kind.ACTOR, Kind.PLACE)
    ]
    assert [text[each.start : each.end] for each in mentions] == ["Putin"]


def test_words_speak_for_categories() -> None:
    """Stems, prefixes and ends of compounds point to kinds of acts."""
    mentions = GAZETTEER.find("Die Waffenlieferungen und ein unterzeichneter Vertrag")
    assert {
        (each.id, each.weight) for each in mentions if each.kind is Kind.CATEGORY
    } == {("weapons-transfer", 2), ("treaty", 2)}


@pytest.mark.parametrize(
    ("text", "relevance"),
    [
        ("Moskau und Pjöngjang unterzeichneten den Vertrag.", 2),
        ("Nordkorea testete eine Rakete.", 1),
        ("Kim besuchte eine Hühnerfarm.", 0),
        ("Russlands Frauen gewannen die Weltmeisterschaft gegen Nordkorea.", 0),
        ("Der Taifun traf Japan.", 0),
    ],
)
def test_relevance_follows_the_sides_and_terms(text: str, relevance: int) -> None:
    """Both sides, one side with a word of the subject, or off the subject."""
    assert GAZETTEER.relevance(GAZETTEER.find(text)) == relevance


def test_names_and_aliases_serve_printing_and_filters() -> None:
    """Every id has a German and an English name; spellings lead back to the id."""
    assert GAZETTEER.names["belousov"] == {
        "de": "Andrei Beloussow",
        "en": "Andrei Belousov",
    }
    assert GAZETTEER.aliases["schoigu"] == "shoigu"
    assert GAZETTEER.aliases["kim jong-un"] == "kim-jong-un"
    assert GAZETTEER.aliases["kiew"] == "kyiv"
    assert GAZETTEER.aliases["waffenlieferung"] == "weapons-transfer"


def test_the_first_publisher_vouches() -> None:
    """A reprint counts as what it reprints, a report on a report as itself."""
    reprint = GAZETTEER.publisher("Reuters via WHBL")
    report = GAZETTEER.publisher("Babel (NHK)")
    assert reprint
    assert (reprint.name, reprint.reliability) == ("Reuters", "agency")
    assert report
    assert report.name == "Babel"
    assert GAZETTEER.publisher("Nobody Ever") is None


def test_finding_takes_time_in_proportion_to_the_text() -> None:
    """Ten times the text yields ten times the names, all in order."""
    once = "Putin und Kim trafen sich am Mittwoch in Wladiwostok. "
    few, many = GAZETTEER.find(once), GAZETTEER.find(once * 10)
    assert len(many) == 10 * len(few)
    assert [each.start for each in many] == sorted(each.start for each in many)
