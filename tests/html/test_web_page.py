"""The web page as bytes: what stands in it, without a browser."""

from __future__ import annotations

import dataclasses
import io
import json
import os
import re
import subprocess
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from page_sample import CLAIM, HOSTILE, NAMES, SAMPLE, TREATY, page

from chrono.export import html
from chrono.export.html_page import days, outline
from chrono.export.options import Options
from chrono.model import edtf
from chrono.model.chronology import Chronology
from chrono.model.event import Attribution
from chrono.model.when import When

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET


@pytest.fixture(scope="module")
def tree() -> ET.Element:
    """Read the sample page by a strict HTML5 parser."""
    return _parsed(page())


def _parsed(text: str) -> ET.Element:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        html5lib = pytest.importorskip("html5lib")
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
    return parser.parse(text)


def _event(tree: ET.Element, identifier: str) -> ET.Element:
    found = tree.find(f".//li[@id='{identifier}']")
    assert found is not None
    return found


def _text(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _script(text: str, kind: str) -> Any:
    found = re.search(
        rf'<script type="{re.escape(kind)}"[^>]*>(.*?)</script>', text, re.S
    )
    assert found
    return json.loads(found[1])


def test_the_page_is_well_formed_html5(tree: ET.Element) -> None:
    """A strict HTML5 parser reads the page without an error, events in order."""
    assert [
        one.get("id") for one in tree.iter("li") if one.get("class") == "event"
    ] == [event.id for event in SAMPLE]


def test_the_checker_of_the_standard_has_no_complaint(
    validator: list[str], tmp_path: Path
) -> None:
    """The Nu HTML checker accepts pages with events, without, and in English."""
    empty = Chronology({"de": "Leer"}, ())
    (tmp_path / "full.html").write_text(page(), encoding="utf-8")
    (tmp_path / "english.html").write_text(page(lang="en"), encoding="utf-8")
    (tmp_path / "empty.html").write_text(page(empty), encoding="utf-8")
    checked = subprocess.run(
        [*validator, *sorted(map(str, tmp_path.glob("*.html")))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "error:" not in checked.stderr, checked.stderr
    assert checked.returncode == 0


def test_the_page_loads_nothing_from_elsewhere(tree: ET.Element) -> None:
    """No element of the page names a file, a font, a picture or a service to load."""
    loading = [
        (one.tag, name, one.get(name))
        for one in tree.iter()
        for name in ("src", "srcset", "data", "poster", "action", "background")
        if one.get(name) is not None
    ]
    links = [one.get("href", "") for one in tree.iter("link")]
    policy = next(
        one.get("content", "")
        for one in tree.iter("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    )
    assert loading == []
    assert [link for link in links if not link.startswith("data:")] == []
    assert "default-src 'none'" in policy
    assert "url(" not in page()
    assert "@import" not in page()


def test_text_from_files_stays_text(tree: ET.Element) -> None:
    """Markup in a title, a quote or a publisher is shown, not obeyed."""
    hostile = _event(tree, "2025-01-hostile")
    title = hostile.find(".//h4/a")
    assert title is not None
    assert _text(title) == " ".join(HOSTILE.split())
    assert len(list(tree.iter("script"))) == 3
    assert _script(page(), "application/ld+json")["itemListElement"][-3]["item"][
        "name"
    ] == (HOSTILE)


def test_only_web_addresses_become_links(tree: ET.Element) -> None:
    """A source with a javascript: address is printed without a link."""
    addresses = [
        one.get("href", "") for one in tree.iter("a") if one.get("href", "")[0] != "#"
    ]
    assert "https://example.org/treaty?a=1&b=2" in addresses
    assert all(one.startswith("https://") for one in addresses)


def test_the_same_chronology_gives_the_same_bytes() -> None:
    """Two runs with different hash seeds write identical pages."""
    code = "import sys, page_sample; sys.stdout.write(page_sample.page())"
    written = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ
            | {
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": str(Path(__file__).parent),
                "PYTHONIOENCODING": "utf-8",
            },
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert written[0] == written[1]
    assert written[0].decode("utf-8").replace("\r\n", "\n") == page()


@pytest.mark.parametrize(
    ("identifier", "words", "machine"),
    [
        ("2024-06-19-treaty", "19. Juni 2024 Mittwoch", "2024-06-19"),
        ("2024-06-trains", "Juni 2024 auf den Monat genau", "2024-06"),
        ("2024-factory", "2024 auf das Jahr genau", "2024"),
        ("2022-early", "Anfang 2022 genauer nicht bekannt", None),
        ("2023-08-11-tour", "11.–13. August 2023 3 Tage", None),
        ("2024-10-08-troops", "um den 8. Oktober 2024 ungefähre Angabe", None),
        ("1950-before", "bis 1950 Beginn nicht bekannt", None),
        ("2026-memorial", "seit Februar 2026 Ende offen", None),
    ],
)
def test_a_date_says_how_well_it_is_known(
    identifier: str, words: str, machine: str | None
) -> None:
    """Every date stands with its precision; `<time>` only where HTML has a value."""
    found = _event(_parsed(_german(page())), identifier)
    when = found.find("./div[@class='when']")
    assert when is not None
    time = when.find(".//time")
    assert _text(when) == words
    assert (time.get("datetime") if time is not None else None) == machine


def _german(text: str) -> str:
    """Leave out what a German reader does not see."""
    return re.sub(r'<span lang="en">.*?</span>', "", text)


@pytest.mark.parametrize(
    ("date", "first", "last", "soft", "about", "on"),
    [
        ("2024-06-19", 19, 19, False, False, False),
        ("2024-06", 1, 30, True, False, False),
        ("2024-10-08~", 8, 8, False, True, False),
        ("2024-10-31/2024-11-05", 31, 31, False, False, True),
        ("2024", 1, 12, True, False, False),
        ("2024-21", 3, 5, True, False, False),
        ("1955/1969", 1, 12, True, False, True),
        ("2024-06-19/..", 19, 30, False, False, True),
    ],
)
def test_the_ruler_marks_the_days_a_date_can_mean(
    date: str, first: int, last: int, soft: bool, about: bool, on: bool
) -> None:
    """Units are days of the month, or months where no month is known."""
    ruler = days.ruler(edtf.read(date))
    assert ruler is not None
    assert (ruler.first, ruler.last) == (first, last)
    assert (ruler.soft, ruler.about, ruler.on) == (soft, about, on)


def test_an_event_shows_who_says_so_and_what_contradicts(tree: ET.Element) -> None:
    """Status in words, attribution, figures, contradictions and remarks are visible."""
    claim = _text(_event(tree, CLAIM.id))
    treaty = _text(_event(tree, TREATY.id))
    assert "behauptet: NIS" in claim
    assert "bestritten: Russland" in claim
    assert "über 10.000 Soldaten (NIS)" in claim
    assert "joined: same day, same actors" in claim
    assert "Widerspruch (Datum)" in treaty
    assert "Eine Quelle nennt den 18. Juni." in treaty
    assert "Abends unterzeichnet." in treaty


def test_a_source_stands_with_outlet_date_quote_and_the_words_that_dated_it(
    tree: ET.Element,
) -> None:
    """The dating words are marked inside the quote, and their meaning is said."""
    treaty = _event(tree, TREATY.id)
    quote = treaty.find(".//q")
    mark = treaty.find(".//q/mark")
    assert quote is not None
    assert mark is not None
    assert _text(quote) == "Im Juni unterzeichneten beide"
    assert _text(mark) == "Juni"
    sources = _text(treaty.find(".//details"))
    assert "Die Nachrichten, um den 26. November 2024" in sources
    assert "datiert durch „Juni“: Juni 2024, gesehen vom 26. November 2024" in sources


def test_related_events_point_at_each_other(tree: ET.Element) -> None:
    """A part names its whole and the whole its parts; answers go both ways."""
    pairs = [
        ("2024-06-19-dinner", "Teil von", TREATY.id),
        (TREATY.id, "Teile", "2024-06-19-dinner"),
        ("2024-11-04-denial", "Reaktion auf", CLAIM.id),
        (CLAIM.id, "Reaktionen", "2024-11-04-denial"),
    ]
    for identifier, words, other in pairs:
        relation = _event(tree, identifier).find(".//*[@class='relation']")
        assert relation is not None
        assert words in _text(relation)
        link = relation.find("a")
        assert link is not None
        assert link.get("href") == f"#{other}"


def test_many_related_events_fold_into_a_list() -> None:
    """A whole with more than four parts counts them and lists them on demand."""
    parts = [
        dataclasses.replace(CLAIM, id=f"2024-10-08-part-{number}", part_of=TREATY.id)
        for number in range(5)
    ]
    tree = _parsed(page(Chronology(SAMPLE.title, (TREATY, *parts), NAMES)))
    relation = _event(tree, TREATY.id).find(".//details[@class='relation']")
    assert relation is not None
    assert _text(relation[0]).endswith("Parts: 5")
    assert [one.get("href") for one in relation.iter("a")] == [
        f"#{part.id}" for part in parts
    ]


def test_speakers_who_say_the_same_stand_together() -> None:
    """Two who confirm are named in one line, who only has own words in another."""
    said = dataclasses.replace(
        CLAIM,
        attribution=(
            Attribution("nis", "confirms"),
            Attribution("KCNA", "confirms"),
            Attribution("russia", "kein Kommentar"),
        ),
    )
    tree = _parsed(_german(page(Chronology(SAMPLE.title, (said,), NAMES))))
    voices = _event(tree, CLAIM.id).find(".//ul[@class='says']")
    assert voices is not None
    assert [_text(one) for one in voices] == [
        "bestätigt: NIS, KCNA",
        "Russland: kein Kommentar",
    ]


def test_a_text_in_one_language_is_marked_as_that(tree: ET.Element) -> None:
    """A title without a translation stays visible, with its own lang."""
    title = _event(tree, "1950-before").find(".//h4/a/span")
    assert title is not None
    assert (title.get("class"), title.get("lang")) == ("only", "de")


def test_every_link_inside_the_page_has_a_target(tree: ET.Element) -> None:
    """Years of the overview, related events and the guide lead somewhere."""
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    inside = {
        one.get("href", "")[1:]
        for one in tree.iter("a")
        if one.get("href", "")[0] == "#"
    }
    assert len(ids) == len(set(ids))
    assert inside <= set(ids)


def test_the_linked_data_never_invents_a_day() -> None:
    """A day is a startDate; anything coarser stands as EDTF alone."""
    items = _script(page(), "application/ld+json")["itemListElement"]
    events = {}
    for entry in items:
        item = entry["item"]
        event = item["about"] if item["@type"] == "Claim" else item
        events[event["@id"][1:]] = event
    assert events[TREATY.id]["startDate"] == "2024-06-19"
    assert events[TREATY.id]["endDate"] == "2024-06-19"
    assert events["2024-06-trains"]["identifier"]["value"] == "2024-06"
    assert "startDate" not in events["2024-06-trains"]
    assert "startDate" not in events[CLAIM.id]
    assert events[CLAIM.id]["identifier"]["value"] == "2024-10-08~"


def test_the_linked_data_tells_claims_from_events() -> None:
    """What is only claimed, denied or disputed is a Claim about an event."""
    items = _script(page(), "application/ld+json")["itemListElement"]
    kinds = [entry["item"]["@type"] for entry in items]
    statuses = [event.status.value for event in SAMPLE]
    assert [kind == "Claim" for kind in kinds] == [
        status != "confirmed" for status in statuses
    ]


def test_the_overview_counts_what_is_sure_and_what_may_be() -> None:
    """A year counts its own events, and apart those that may belong or last longer."""
    bars = {bar.year: bar for bar in outline.bars(SAMPLE.events)}
    assert (bars[1961].sure, bars[1961].soft) == (1, 1)
    assert (bars[1955].sure, bars[1955].soft) == (0, 1)
    assert (bars[2024].sure, bars[2024].soft) == (7, 0)
    assert bars[1970].gap == 52
    assert bars[2024].target == "y2024"
    assert bars[1956].target is None


def test_a_chronology_without_events_is_a_page_that_says_so() -> None:
    """An empty chronology is a valid page without an overview."""
    text = page(Chronology({"de": "Leer"}, ()))
    assert "Diese Chronologie enthält keine Ereignisse." in text
    assert _parsed(text).find(".//nav") is None


def test_an_undated_chronology_still_makes_a_page() -> None:
    """Events that are open on a side, or on the far ends of the calendar, are shown."""
    odd = [When(None, None), edtf.read("../0001"), edtf.read("9999/..")]
    events = tuple(
        dataclasses.replace(TREATY, id=f"{number}-odd", when=when)
        for number, when in enumerate(odd)
    )
    text = page(Chronology({"en": "Odd"}, events, NAMES))
    assert all(f'id="{event.id}"' in text for event in events)


def test_the_latest_event_can_come_first() -> None:
    """`reverse` turns the list round and keeps ids unique."""
    stream = io.StringIO()
    html.write(SAMPLE, stream, Options(reverse=True))
    ids = re.findall(r'<li class="event" id="([^"]+)"', stream.getvalue())
    assert ids == [event.id for event in reversed(SAMPLE.events)]
    assert _script(stream.getvalue(), "application/ld+json")["itemListOrder"].endswith(
        "Descending"
    )
