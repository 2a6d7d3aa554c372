from __future__ import annotations

import pytest
from passages import only, read, standing

from chrono.extract import headline
from chrono.extract.figures import figures

TITLES = [
    (
        "the verb comes second",
        (
            "Am Freitag führte ihn Industrieminister Manturow durch die "
            "Flugzeugwerke. Kim staunte."
        ),
        "2023-09-15",
        "Industrieminister Manturow führte Kim Jong Un durch die Flugzeugwerke",
    ),
    (
        "the auxiliary goes",
        "Am Freitag ist Kims Sonderzug in Komsomolsk am Amur eingerollt.",
        "2023-09-15",
        "Kims Sonderzug in Komsomolsk am Amur eingerollt",
    ),
    (
        "a claim begins with its source",
        "Um „Millionen“ Geschosse aus Nordkorea gehe es, sagte Kirby am Dienstag.",
        "2022-09-07",
        "John Kirby: Um „Millionen“ Geschosse aus Nordkorea gehe es",
    ),
    (
        "a denial keeps its verb",
        (
            "Nordkorea bestritt am Dienstag erneut, Russland mit "
            "Granaten beliefert zu haben."
        ),
        "2022-11-09",
        "Nordkorea bestritt erneut, Russland mit Granaten beliefert zu haben",
    ),
    (
        "a participle phrase becomes a clause",
        "Der im Juni in Pjöngjang geschlossene Beistandspakt mit Russland gilt.",
        "2024-11-18",
        "Beistandspakt mit Russland geschlossen",
    ),
    (
        "an act that is only named",
        (
            "Kims Reise, die auf einen Besuch des russischen "
            "Verteidigungsministers Sergej "
            "Schoigu in Pjöngjang im Juli folgte, zeigt die Nähe."
        ),
        "2023-09-13",
        "Sergei Schoigu: Besuch (Pjöngjang)",
    ),
    (
        "a pronoun becomes a name",
        (
            "Kim ist am Dienstag aus Russland zurückgekehrt. Am Samstag "
            "hatte ihm Schoigu "
            "auf dem Flugplatz Knewitschi Bomber gezeigt."
        ),
        "2023-09-19",
        "Schoigu hat Kim Jong Un auf dem Flugplatz Knewitschi Bomber gezeigt",
    ),
    (
        "a second sentence that only dates the first",
        (
            "Putin hat Kim Jong Un einen Aurus geschenkt. Der Wagen sei am Sonntag "
            "übergeben worden, meldete KCNA am Dienstag."
        ),
        "2024-02-20",
        "Putin hat Kim Jong Un einen Aurus geschenkt",
    ),
]


@pytest.mark.parametrize(
    ("text", "published", "title"),
    [case[1:] for case in TITLES],
    ids=[case[0] for case in TITLES],
)
def test_a_title_can_be_read_alone(text: str, published: str, title: str) -> None:
    """A title is made of the article's words, without date and source."""
    assert standing(text, published)[-1].title == title


def test_a_long_title_ends_at_a_word() -> None:
    """Nothing is cut in the middle of a word."""
    assert headline.shorten("eins zwei drei vier", 12) == "eins zwei …"


def test_a_summary_takes_the_sentence_before_where_it_leans_on_it() -> None:
    """What "weitere" means stands in the sentence before."""
    found = standing(
        "Am 30. Dezember feuerte Russland nordkoreanische Raketen auf die Ukraine. Am "
        "2. Januar seien weitere abgefeuert worden.",
        "2024-01-05",
    )
    assert found[1].summary.startswith("Am 30. Dezember feuerte Russland")
    assert found[1].summary.endswith("abgefeuert worden.")


def test_actors_and_places_are_those_of_the_gazetteer() -> None:
    """Names, offices and pronouns give ids; a capital after "in" is a place."""
    found = only(
        "Der russische Verteidigungsminister ist am Freitag in Pjöngjang mit Kim "
        "Jong-un zusammengetroffen.",
        "2023-07-29",
    )
    assert found.actors == ("shoigu", "kim-jong-un")
    assert found.places == ("pyongyang",)
    assert found.category == "summit"


def test_a_quote_can_be_found_again_by_its_offsets() -> None:
    """The source has the exact words, what surrounds them, and where they stand."""
    text = "Kim lächelte. Am Freitag empfing er Schoigu in Pjöngjang. Danach war Ruhe."
    quote = only(text, "2024-09-14").source.quote
    assert quote is not None
    assert text[quote.start : quote.end] == quote.exact
    assert text[: quote.start].endswith(quote.prefix)
    assert text[quote.end :].startswith(quote.suffix)


def test_the_words_that_gave_the_date_are_kept() -> None:
    """A source says which words dated it, what they mean and by which rule."""
    timex = only(
        "Kim besuchte am Freitag und Samstag Fabriken, die Raketen für Russland bauen.",
        "2023-08-14",
    ).source.timex
    assert timex is not None
    assert timex.text == "Freitag und Samstag"
    assert (str(timex.earliest), str(timex.latest)) == ("2023-08-11", "2023-08-12")
    assert timex.rule


def test_every_reason_is_told() -> None:
    """How date, kind of act and subject were read can be looked up."""
    found = only("Kim empfing am Freitag Schoigu in Pjöngjang.", "2024-09-14")
    assert [line.partition(":")[0] for line in found.reasons] == [
        "subject",
        "kind of act",
        "date",
    ]


FIGURES = [
    ("über 10.000 Soldaten", ("über 10.000", "Soldaten")),
    ("50 schwere Haubitzen", ("50", "schwere Haubitzen")),
    ("etwa 60 KN-23", ("etwa 60", "KN-23")),
    ("drei Mio. Granaten", ("drei Mio.", "Granaten")),
    ("10'000 Nordkoreaner", ("10'000", "Nordkoreaner")),
    ("deren Ausfälle auf mindestens 30.", ("mindestens 30", "Ausfälle")),
    ("25.000 bis 30.000 Soldaten", ("25.000 bis 30.000", "Soldaten")),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_a_figure_keeps_its_words_and_its_unit(
    text: str, expected: tuple[str, str]
) -> None:
    """A number is kept as it was put, with what it counts."""
    assert [(one.value, one.unit) for one in figures(text, 0, len(text))] == [expected]


@pytest.mark.parametrize(
    "text", ["700 Kilometer", "22. Minute", "seit 2022", "18 Uhr", "38. Breitengrad"]
)
def test_a_measure_is_no_figure(text: str) -> None:
    """Distances, times and ordinals count nothing."""
    assert figures(text, 0, len(text)) == ()


def test_another_subject_is_another_gazetteer(tmp_path: object) -> None:
    """The same program reads another subject with other words."""
    import datetime as dt
    from pathlib import Path

    from chrono.extract import extract
    from chrono.extract.gazetteer import load
    from chrono.model.article import Article, Published
    from chrono.tagger import tag

    path = Path(str(tmp_path)) / "gazetteer.yaml"
    path.write_text(
        """\
schema_version: 1
subject:
  title: {de: Die Fähre, en: The ferry}
  sides: [lund, malmo]
  terms: [Fähre~, Hafen*]
categories:
  opening:
    name: {de: Eröffnung, en: Opening}
    mark: o
    strong: [eröffn*, eröffnet~]
actors:
  lund: {de: Lund, en: Lund, kind: state}
  malmo: {de: Malmö, en: Malmö, kind: state}
""",
        encoding="utf-8",
    )
    day = dt.date(2024, 5, 6)
    text = "Die Fähre zwischen Lund und Malmö wurde am Freitag eröffnet."
    article = Article("ferry", text, Published(day))
    (found,) = extract(article, tag(text, day), load(path)).candidates
    assert found.when is not None
    assert found.when.edtf == "2024-05-03"
    assert found.category == "opening"
    assert set(found.actors) == {"lund", "malmo"}


def test_the_digests_of_the_project_are_read_to_what_they_report() -> None:
    """The five articles give the events that the chronology is built around."""
    from pathlib import Path

    from passages import gazetteer

    from chrono.articles import read_folder
    from chrono.extract import extract
    from chrono.tagger import tag

    articles, _ = read_folder(Path(__file__).parent.parent.parent / "articles")
    found = {
        (one.when.edtf if one.when else "", one.category)
        for article in articles
        if article.published
        for one in extract(
            article, tag(article.text, article.published.day), gazetteer()
        ).candidates
    }
    assert {
        ("2023-07", "visit"),
        ("2023-08-11/2023-08-12", "visit"),
        ("2024-06", "treaty"),
        ("2024-08", "production"),
        ("2024-11-11/2024-11-17", "statement"),
        ("2024-11-14", "production"),
        ("2024", "combat"),
    } <= found


def test_nothing_of_an_article_is_read_twice() -> None:
    """Two dates that say the same days give one candidate."""
    found = read(
        "Am Mittwoch gegen 18 Uhr war Kim in Wladiwostok eingetroffen.", "2019-04-25"
    )
    assert len(found.candidates) == 1
