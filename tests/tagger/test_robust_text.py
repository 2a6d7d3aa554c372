"""Text as it comes: decomposed, transcribed, glued, in capitals, with left-overs."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest

import chrono

REFERENCE = dt.date(2024, 11, 20)

NFD = unicodedata.normalize("NFD", "Die Gespräche begannen am 3. März in Köln.")

CASES = {
    "decomposed umlaut": (NFD, unicodedata.normalize("NFD", "3. März"), "2024-03-03"),
    "decomposed in a compound": (
        unicodedata.normalize("NFD", "Die fünftägige Reise endet."),
        unicodedata.normalize("NFD", "fünftägige"),
        "P5D",
    ),
    "ae for ä": ("Am 21. Maerz kam er an.", "21. Maerz", "2024-03-21"),
    "ue for ü": ("Fuenf Tage spaeter war er fort.", "Fuenf Tage spaeter", "P5D"),
    "oe for ö": ("Das kostet zwoelf Monate.", "zwoelf Monate", "P12M"),
    "ae in naechste": ("Naechste Woche reist er ab.", "Naechste Woche", "2024-W48"),
    "ue in Fruehjahr": ("Im Fruehjahr 2023 war es so.", "Fruehjahr 2023", "2023-SP"),
    "ss for ß": ("Es dauerte dreissig Tage.", "dreissig Tage", "P30D"),
    "ss in Dreißiger": (
        "In den dreissiger Jahren war er jung.",
        "den dreissiger Jahren",
        "193",
    ),
    "soft hyphen in a weekday": (
        "Am Don\u00adners\u00adtag kam er.",
        "Don\u00adners\u00adtag",
        "2024-11-14",
    ),
    "soft hyphen in a month": (
        "Am 3. Sep\u00adtember kam er.",
        "3. Sep\u00adtember",
        "2024-09-03",
    ),
    "no-break space": (
        "Am 3.\u00a0Mai\u00a02024 kam er.",
        "3.\u00a0Mai\u00a02024",
        "2024-05-03",
    ),
    "thin space": ("Am 3.\u2009Mai kam er.", "3.\u2009Mai", "2024-05-03"),
    "narrow no-break space": (
        "Um 20\u202fUhr war es so.",
        "20\u202fUhr",
        "2024-11-20T20:00",
    ),
    "thin spaces in a numeric date": (
        "Am 3.\u20095.\u20092024 kam er.",
        "3.\u20095.\u20092024",
        "2024-05-03",
    ),
    "two spaces and a line break": ("Am 3. \n Mai kam er.", "3. \n Mai", "2024-05-03"),
    "capitals": ("AM DIENSTAG KAM ER AN.", "DIENSTAG", "2024-11-19"),
    "capitals with umlaut": ("IM MÄRZ 2023 WAR ES SO.", "MÄRZ 2023", "2023-03"),
    "capitals, past week": (
        "VERGANGENE WOCHE WAR ES SO.",
        "VERGANGENE WOCHE",
        "2024-W46",
    ),
    "capitals, day and month": (
        "SEIT DEM 24. FEBRUAR 2022",
        "24. FEBRUAR 2022",
        "2022-02-24",
    ),
    "small letters": ("am montag kam er an", "montag", "2024-11-18"),
    "glued day and month": ("Am 1.Mai war es so.", "1.Mai", "2024-05-01"),
    "glued and transcribed": ("Am 21.Maerz war es so.", "21.Maerz", "2024-03-21"),
    "glued with year": ("Am 1.Mai 2023 war es so.", "1.Mai 2023", "2023-05-01"),
    "no space after the comma": (
        "Am Montag,18. November,kam er.",
        "Montag,18. November",
        "2024-11-18",
    ),
    "glued hour": ("Um 20Uhr war es so.", "20Uhr", "2024-11-20T20:00"),
    "left-over entity for ä": ("Am 3. M&auml;rz kam er.", "3. M&auml;rz", "2024-03-03"),
    "left-over numeric entity": (
        "Am 3. M&#228;rz kam er.",
        "3. M&#228;rz",
        "2024-03-03",
    ),
    "left-over hexadecimal entity": (
        "Am 3. M&#xE4;rz kam er.",
        "3. M&#xE4;rz",
        "2024-03-03",
    ),
    "left-over no-break space": ("Am 3.&nbsp;Mai kam er.", "3.&nbsp;Mai", "2024-05-03"),
    "left-over soft hyphen": (
        "Am Don&shy;nerstag kam er.",
        "Don&shy;nerstag",
        "2024-11-14",
    ),
    "left-over ampersand before": ("Dow &amp; Co. am Montag", "Montag", "2024-11-18"),
    "bare ampersands": ("A & B && C trafen sich am Montag.", "Montag", "2024-11-18"),
    "opening quote": ("„Am Montag kam er an“, sagte sie.", "Montag", "2024-11-18"),
    "broken quotes": ("”Am Montag kam er an„ sagte ´sie`.", "Montag", "2024-11-18"),
    "quote inside": ("Am „Montag“ kam er an.", "Montag", "2024-11-18"),
    "doubled straight quotes": ('""Am Montag"" kam er.', "Montag", "2024-11-18"),
    "asterisks": ("Am **Montag** kam er an.", "Montag", "2024-11-18"),
    "zero-width space": ("Am Mon\u200btag kam er.", "Mon\u200btag", "2024-11-18"),
    "byte order mark": ("\ufeffMontag war es so.", "Montag", "2024-11-18"),
    "lone surrogates around": ("\ud800 Montag \udfff", "Montag", "2024-11-18"),
    "line end of another system": ("Am\r\nMontag\r\nkam er.", "Montag", "2024-11-18"),
}


def rows(cases: dict[str, object], gaps: dict[str, str]) -> list[object]:
    """Cases as parameters; those with a reason in `gaps` are expected to fail."""
    return [
        pytest.param(
            *(case if isinstance(case, tuple) else (case,)),
            id=name,
            marks=pytest.mark.xfail(reason=gaps[name], strict=True)
            if name in gaps
            else (),
        )
        for name, case in cases.items()
    ]


GAPS = {
    "left-over soft hyphen": "the soft hyphen that an entity stands for stays",
}


@pytest.mark.parametrize(("text", "words", "value"), rows(CASES, GAPS))
def test_an_odd_spelling_is_read(text: str, words: str, value: str) -> None:
    """The expression is found, and its offsets slice the text as given."""
    (timex,) = chrono.tag(text, REFERENCE)
    assert (timex.text, timex.value) == (words, value)
    assert text[timex.start : timex.end] == words


DASHES = {
    "hyphen": "-",
    "en dash": "–",
    "em dash": "—",
    "hyphen U+2010": "‐",
    "no-break hyphen": "\u2011",
    "figure dash": "‒",
    "horizontal bar": "―",
    "spaced en dash": " – ",
    "minus": "−",
}


DASH_GAPS = dict.fromkeys(
    ("figure dash", "horizontal bar", "minus"), "a rare dash after a full stop"
)


@pytest.mark.parametrize("dash", rows(DASHES, DASH_GAPS))
def test_a_range_takes_any_dash(dash: str) -> None:
    """The ends of a range of days are completed from each other."""
    timexes = chrono.tag(f"Vom 3.{dash}5. Mai war Messe.", REFERENCE)
    assert [t.value for t in timexes] == ["2024-05-03", "2024-05-05"]


@pytest.mark.parametrize("dash", DASHES.values(), ids=DASHES.keys())
def test_a_range_of_years_takes_any_dash(dash: str) -> None:
    """Two years with a dash between them are two years."""
    timexes = chrono.tag(f"Der Krieg 1914{dash}1918 war lang.", REFERENCE)
    assert [t.value for t in timexes] == ["1914", "1918"]


def test_a_decomposed_text_means_what_the_composed_one_means() -> None:
    """Composed or decomposed, a text has the same values."""
    text = (
        "Fünf Tage später, am übernächsten Märzwochenende, im März, im Frühjahr "
        "und im Jänner, übermorgen, täglich, jährlich, früher, vor zwölf Jahren."
    )
    values = [t.value for t in chrono.tag(text, REFERENCE)]
    apart = chrono.tag(unicodedata.normalize("NFD", text), REFERENCE)
    assert [t.value for t in apart] == values
    assert len(values) >= 8
