"""Pictures, read back as XML and with Pillow."""

from __future__ import annotations

import dataclasses
import io
import sys
from xml.etree import ElementTree as ET

import PIL.Image
import pytest
from sample_chronology import EMPTY, SAMPLE, TREATY

from chrono.errors import MissingExtra
from chrono.export.plot import NothingToDraw, Picture, TooLarge, density, write
from chrono.export.plot.scale import fit
from chrono.model import edtf
from chrono.model.chronology import Chronology

SVG = "{http://www.w3.org/2000/svg}"
PICTURES = [
    Picture(),
    Picture(by="actor", lang="en"),
    Picture(kind="density"),
    Picture(kind="density", lang="en"),
]


def draw(picture: Picture, chronology: Chronology = SAMPLE) -> bytes:
    """Draw a picture."""
    stream = io.BytesIO()
    write(chronology, stream, picture)
    return stream.getvalue()


def dated(*dates: str) -> Chronology:
    """Make a chronology of events on these dates."""
    events = [
        dataclasses.replace(TREATY, id=f"event-{n}", when=edtf.read(date))
        for n, date in enumerate(dates)
    ]
    return dataclasses.replace(SAMPLE, events=tuple(events))


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("image", ["svg", "png"])
def test_the_same_chronology_gives_the_same_bytes(picture, image):
    """Neither time nor chance is in a picture."""
    picture = dataclasses.replace(picture, image=image, resolution=60)
    assert draw(picture) == draw(picture)


@pytest.mark.parametrize("picture", PICTURES)
def test_an_svg_has_its_alternative_text(picture):
    """Title and description come first, belong to the root, and say what is shown."""
    root = ET.fromstring(draw(picture))
    assert root.get("role") == "img"
    assert root.get("lang") == picture.lang
    title, description = root[0], root[1]
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.tag == f"{SVG}title"
    german = picture.lang == "de"
    assert title.text == ("Russland & Nordkorea" if german else "Russia & North Korea")
    assert description.tag == f"{SVG}desc"
    events = "14 Ereignisse, Juni 1950 bis" if german else "14 events, June 1950 to"
    assert events in description.text


def test_every_event_has_a_mark_with_a_tooltip():
    """Also an event without a label can be read in a browser."""
    root = ET.fromstring(draw(Picture()))
    tips = {element.text for element in root.iter(f"{SVG}title")}
    assert "November 2022 · behauptet: Raketen für <Wagner> & Co." in tips
    assert "19. Juni 2024: Putin und Kim unterzeichnen Partnerschaftsvertrag" in tips
    marks = [g for g in root.iter(f"{SVG}g") if g.get("id", "").startswith("mark-")]
    assert len(marks) == len(SAMPLE)
    assert all(mark.find(f"{SVG}title") is not None for mark in marks)


def test_ids_in_an_svg_are_unique():
    """A page may hold the picture without two elements of one id."""
    root = ET.fromstring(draw(Picture()))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_an_svg_needs_nothing_from_outside():
    """No font, picture or script is fetched, and nothing tells who drew it when."""
    text = draw(Picture()).decode()
    assert "<script" not in text
    assert "<image" not in text
    assert "font-family" not in text
    assert "<metadata" not in text
    root = ET.fromstring(text)
    links = {value for e in root.iter() for key, value in e.items() if "href" in key}
    assert all(link.startswith("#") for link in links)


def test_a_png_has_size_resolution_and_alternative_text():
    """Pillow reads the size in dots and the words in the metadata."""
    content = draw(Picture(image="png", width=254, resolution=72))
    with PIL.Image.open(io.BytesIO(content)) as image:
        image.load()
        assert image.width == 720
        assert image.info["Title"] == "Russland & Nordkorea"
        assert "14 Ereignisse" in image.info["Description"]
        assert "Software" not in image.info
        assert round(image.info["dpi"][0]) == 72
        colors = image.convert("RGB").getcolors(1_000_000)
    assert len(colors) > 50


def test_umlauts_have_glyphs(recwarn):
    """The letters of German, French, Polish and Russian are all in the font."""
    title = {"de": "ÄÖÜäöüß éèç łżś Ёжик „Zitat“ – 1 000 € …"}
    event = dataclasses.replace(TREATY, title=title)
    draw(Picture(), dataclasses.replace(SAMPLE, events=(event,)))
    assert not [w for w in recwarn if "Glyph" in str(w.message)]


@pytest.mark.parametrize(
    "title",
    ["$x_1$ and $5", "<b>&amp;</b>", "가나다", "", "\x00\x1b[31m\ud800", "a" * 500],
)
def test_any_title_can_be_drawn(title):
    """Dollar signs start no formula, and odd characters break no file."""
    event = dataclasses.replace(TREATY, title={"de": title})
    for picture in (Picture(), Picture(kind="density")):
        svg = draw(picture, Chronology({"de": title}, (event,)))
        assert ET.fromstring(svg).tag == f"{SVG}svg"


@pytest.mark.parametrize(
    "dates",
    [
        ("2024-06-19",),
        ("2024",),
        ("2022/..",),
        ("../2022",),
        ("0001-01-01", "9999-12-31"),
        ("19XX", "2024-06-19~"),
        ("2024-06-19",) * 30,
    ],
)
def test_any_date_can_be_drawn(dates):
    """One event, many on one day, open ends and the ends of the calendar."""
    for picture in (Picture(), Picture(kind="density")):
        assert ET.fromstring(draw(picture, dated(*dates))).tag == f"{SVG}svg"


def test_the_user_settings_of_matplotlib_do_not_matter(monkeypatch):
    """A matplotlibrc of one's own does not change a picture."""
    import matplotlib

    before = draw(Picture())
    for key, value in (("font.size", 30.0), ("savefig.bbox", "tight")):
        monkeypatch.setitem(matplotlib.rcParams, key, value)
    assert draw(Picture()) == before


def test_density_counts_every_event_once():
    """The bars together are as high as there are events, spread or not."""
    days = [day for e in SAMPLE if (day := e.earliest or e.latest)]
    scale = fit(days, 0.0, 800.0, 20.0)
    bins = [
        each
        for stretch in scale.stretches
        for each in density._bins(stretch, density._unit(stretch)[0])
    ]
    for event in SAMPLE:
        density._count(event, bins)
    assert sum(each.total for each in bins) == pytest.approx(len(SAMPLE))
    assert any(each.spread for each in bins)


def test_no_event_is_no_picture():
    """An empty picture is an error that says so."""
    with pytest.raises(NothingToDraw, match="no event"):
        draw(Picture(), EMPTY)


def test_a_picture_too_large_is_refused():
    """What would fill the memory is said before it does."""
    with pytest.raises(TooLarge, match="lower resolution"):
        draw(
            Picture(image="png", width=1200, height=10000, resolution=600),
            dated(*["2024-06-19"] * 50),
        )


def test_a_missing_library_says_what_to_install(monkeypatch):
    """Without matplotlib one line names the extra."""
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(MissingExtra, match=r"chrono-newsroom\[plot\]"):
        draw(Picture())
