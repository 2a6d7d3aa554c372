"""The web page in a real browser: filters, keys, languages, print, no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from page_sample import CLAIM, HOSTILE, SAMPLE, TREATY

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Browser

ALL = [event.id for event in SAMPLE]


def tick(browser: Browser, facet: str, name: str) -> None:
    """Open a filter's panel and click the value of a name."""
    panel = browser.driver.find_element("id", f"facet-{facet}")
    if not panel.get_attribute("open"):
        panel.find_element("tag name", "summary").click()
    for label in panel.find_elements("css selector", "label"):
        if label.text.split("\n")[0] == name:
            label.click()
            return
    raise LookupError(name)


def press(browser: Browser, keys: str) -> None:
    """Press keys as a reader does whose focus is nowhere in particular."""
    browser.driver.find_element("tag name", "body").send_keys(keys)


# Loading


def test_nothing_is_logged_and_nothing_is_requested(
    browser: Browser, sample_file: Path
) -> None:
    """Loading, filtering, zooming and switching stay silent and offline."""
    browser.open(sample_file)
    tick(browser, "category", "Vertrag")
    browser.run("zoomTo('2024'); choose('en')")
    browser.type("x", "#q")
    console, requests = browser.logs()
    assert console == []
    assert [url.partition("#")[0] for url in requests if url[:5] != "data:"] == [
        sample_file.as_uri()
    ]


def test_markup_in_a_title_does_not_run(opened: Browser) -> None:
    """A title that looks like a script is shown as text."""
    assert opened.driver.title == "Probe"
    title = opened.run(
        "return document.querySelector('[id=\"2025-01-hostile\"] h4').textContent"
    )
    assert title == HOSTILE


# Filters


def test_everything_is_shown_at_first(opened: Browser) -> None:
    """Without a filter all events stand in the list and the count says so."""
    assert opened.shown == ALL
    assert opened.text("#count") == f"{len(ALL)} Ereignisse"
    assert opened.fragment == ""


def test_values_of_one_filter_add_up_and_filters_narrow(opened: Browser) -> None:
    """Any value of one filter will do; all filters must agree; the address says it."""
    tick(opened, "category", "Vertrag")
    assert opened.shown == ["1961-07-06-pact", TREATY.id]
    tick(opened, "category", "Truppen")
    assert set(opened.shown) == {
        event.id for event in SAMPLE if event.category in ("treaty", "troops")
    }
    tick(opened, "actor", "Russland")
    assert opened.shown == ["1961-07-06-pact", TREATY.id, "2024-11-04-denial"]
    assert opened.fragment == "category=treaty,troops&actor=russia"
    assert opened.text("#count") == f"3 von {len(ALL)} Ereignissen"


def test_a_chip_takes_its_filter_away(opened: Browser) -> None:
    """Each choice stands as a button that removes it, and one removes all."""
    tick(opened, "status", "behauptet")
    tick(opened, "place", "Pjöngjang")
    assert opened.shown == []
    assert opened.text("#nothing") == "Kein Ereignis passt zu diesen Filtern."
    opened.click("body")
    opened.click("#chips li:last-child button")
    assert opened.shown == ALL
    assert opened.fragment == ""


def test_a_panel_counts_what_each_value_would_give(opened: Browser) -> None:
    """Counts follow the other filters, and a value without events is set back."""
    tick(opened, "category", "Vertrag")
    opened.click("#facet-actor summary")
    counts = dict(
        label.text.split("\n")
        for label in opened.driver.find_elements("css selector", "#facet-actor label")
    )
    assert counts == {"Nordkorea": "2", "Russland": "2", "Kim Jong Un": "0", "NIS": "0"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pjoengjang", [TREATY.id]),
        ("PJÖNGJANG beistand", [TREATY.id]),
        ("“mutual aid”", [TREATY.id]),
        ("aid mutual", [TREATY.id]),
        ("“aid mutual”", []),
        ("zuvor", []),
        ("unterzeichneten beide", [TREATY.id]),
        ("10.000", [CLAIM.id]),
        ("Kim Jong-un", ["2024-06-19-dinner"]),
    ],
)
def test_the_search_reads_both_languages_and_folds_spellings(
    opened: Browser, typed: str, found: list[str]
) -> None:
    """Words in any order, phrases in quotation marks, umlauts either way."""
    opened.type(typed, "#q")
    opened.wait("location.hash.includes('q=')")
    assert opened.shown == found


def test_found_words_are_marked_without_changing_the_page(opened: Browser) -> None:
    """The browser highlights the search words as ranges, not as elements."""
    opened.run("state.q = 'vertrag'; commit()")
    marked = opened.run("return [...CSS.highlights.get('found')].map(String)")
    assert {word.lower() for word in marked} == {"vertrag"}
    opened.run("state.q = ''; commit()")
    assert opened.run("return CSS.highlights.has('found')") is False


@pytest.mark.parametrize(
    ("start", "end", "fragment"),
    [
        ("2024-06", "2024-06", "from=2024-06&to=2024-06"),
        ("19.6.2024", "19. 6. 2024", "from=2024-06-19&to=2024-06-19"),
        ("6.2024", "", "from=2024-06"),
        ("", "1961", "to=1961"),
    ],
)
def test_a_period_is_typed_in_german_or_iso(
    opened: Browser, start: str, end: str, fragment: str
) -> None:
    """Days, months and years are read, and the bounds include both ends."""
    opened.click("#facet-period summary")
    opened.type(start, "#from")
    opened.type(end, "#to")
    opened.click("#facet-period button[type=submit]")
    assert opened.fragment == fragment
    assert opened.shown
    assert len(opened.shown) < len(ALL)


@pytest.mark.parametrize(
    ("start", "end", "complaint"),
    [
        ("31.6.2024", "", "Kein Datum: „31.6.2024“"),
        ("gestern", "", "Kein Datum: „gestern“"),
        ("2025", "2024", "Das Ende liegt vor dem Anfang"),
    ],
)
def test_a_period_that_is_none_is_refused(
    opened: Browser, start: str, end: str, complaint: str
) -> None:
    """What is wrong is said beside the fields, and nothing is filtered."""
    opened.click("#facet-period summary")
    opened.type(start, "#from")
    opened.type(end, "#to")
    opened.click("#facet-period button[type=submit]")
    assert opened.text("#period-bad") == complaint
    assert opened.shown == ALL


def test_a_period_finds_whatever_may_lie_in_it(
    browser: Browser, sample_file: Path
) -> None:
    """An event of "2024" or "seit …" is found by any month it can reach."""
    browser.open(sample_file, "#from=2024-06&to=2024-06")
    assert browser.shown == [
        "2024-factory",
        "2024-06-trains",
        "2024-06-19-dinner",
        TREATY.id,
    ]
    browser.open(sample_file, "#from=2031")
    assert browser.shown == ["2026-memorial"]


# The address


def test_the_address_restores_what_was_chosen(
    browser: Browser, sample_file: Path
) -> None:
    """A copied address shows the same events, language, words and view."""
    fragment = "#q=soldaten&status=claimed&from=2024&to=2024&view=compact&lang=en"
    browser.open(sample_file, fragment)
    assert browser.shown == [CLAIM.id]
    assert browser.driver.title == "Sample"
    assert browser.run("return document.querySelector('#q').value") == "soldaten"
    assert (
        browser.run("return document.documentElement.className") == "scripted compact"
    )
    assert f"#{browser.fragment}" == fragment


@pytest.mark.parametrize(
    "fragment",
    ["#category=nonsense", "#from=2024-13", "#q=%E0%A4%A", "#=", "#&&", "#lang=fr"],
)
def test_an_address_that_makes_no_sense_is_ignored(
    browser: Browser, sample_file: Path, fragment: str
) -> None:
    """Unknown values and broken escapes never stop the page."""
    browser.open(sample_file, fragment)
    assert browser.shown == (ALL if "q=" not in fragment else [])
    assert browser.logs()[0] == []


def test_the_way_back_undoes_a_filter(opened: Browser) -> None:
    """The browser's back button returns to the state before."""
    tick(opened, "category", "Vertrag")
    opened.driver.back()
    opened.wait("!location.hash")
    assert opened.shown == ALL


def test_an_address_leads_to_one_event(browser: Browser, sample_file: Path) -> None:
    """`#id` brings the event below what sticks to the top, and marks it."""
    browser.open(sample_file, f"#{CLAIM.id}")
    browser.wait("document.querySelector('.event.target')")
    top, edge, bottom = browser.run(
        "const box = document.querySelector('.event.target').getBoundingClientRect();"
        "return [box.top, document.querySelector('#overview')"
        ".getBoundingClientRect().bottom, innerHeight]"
    )
    assert edge <= top < bottom
    assert browser.run("return document.querySelector('.target').id") == CLAIM.id
    browser.open(sample_file, "#2019-nothing")
    assert browser.text("#count") == "Ein Ereignis „2019-nothing“ gibt es hier nicht."


def test_an_event_that_a_filter_hides_is_shown_when_asked_for(
    browser: Browser, sample_file: Path
) -> None:
    """A link to a hidden event lifts the filters."""
    browser.open(sample_file, "#status=denied")
    assert browser.shown == ["2024-11-04-denial"]
    browser.click(f'.relation a[href="#{CLAIM.id}"]')
    assert browser.shown == ALL
    assert browser.fragment == CLAIM.id


# The overview


def test_clicking_bars_zooms_in_and_out(opened: Browser) -> None:
    """Year, month, day, and back by the crumbs."""
    opened.click('[data-period="2024"]')
    assert opened.fragment == "from=2024&to=2024"
    assert len(opened.driver.find_elements("css selector", ".bars button")) == 12
    opened.click('[data-period="2024-06"]')
    assert len(opened.driver.find_elements("css selector", ".bars button")) == 30
    opened.click('[data-period="2024-06-19"]')
    assert opened.shown == [
        "2024-factory",
        "2024-06-trains",
        "2024-06-19-dinner",
        TREATY.id,
    ]
    opened.click(".crumbs button")
    assert opened.shown == ALL
    assert opened.fragment == ""


def test_a_bar_says_its_count(opened: Browser) -> None:
    """A bar reads as period and number, and a click gives that number."""
    bar = opened.driver.find_element("css selector", '[data-period="2024"]')
    assert bar.accessible_name == "2024: 7 Ereignisse"
    bar.click()
    assert len(opened.shown) == 7


def test_the_overview_is_worked_by_keys(opened: Browser) -> None:
    """One tab stop; arrows walk, Enter zooms, Escape goes back out."""
    tabbable = ".bars [tabindex='0']"
    assert len(opened.driver.find_elements("css selector", tabbable)) == 1
    opened.run("document.querySelector('[data-period=\"2024\"]').focus()")
    opened.type("\ue012")  # arrow left
    assert opened.run("return document.activeElement.dataset.period") == "2023"
    opened.type("\ue014")  # arrow right
    opened.type("\ue007")  # Enter
    assert opened.fragment == "from=2024&to=2024"
    opened.run("document.querySelector('.bars [tabindex=\"0\"]').focus()")
    opened.type("\ue00c")  # Escape
    assert opened.fragment == ""


# Keys


def test_keys_walk_through_the_events(opened: Browser) -> None:
    """`j` and `k` move the focus to the next and previous title."""
    focused = "return document.activeElement.closest('.event')?.id"
    press(opened, "j")
    assert opened.run(focused) == ALL[0]
    opened.type("j")
    opened.type("j")
    assert opened.run(focused) == ALL[2]
    opened.type("k")
    assert opened.run(focused) == ALL[1]


def test_keys_open_sources_and_zoom(opened: Browser) -> None:
    """`o` opens the sources of the event in focus, `+` zooms in, `]` on, `-` out."""
    opened.run(f"goTo(eventById.get('{TREATY.id}'), true)")
    opened.type("o")
    assert opened.run(
        f"return document.getElementById('{TREATY.id}').querySelector('details').open"
    )
    opened.type("+")
    assert "from=2024&to=2024" in opened.fragment
    opened.type("+")
    assert "from=2024-06&to=2024-06" in opened.fragment
    press(opened, "]")
    assert "from=2024-07&to=2024-07" in opened.fragment
    press(opened, "-")
    press(opened, "-")
    assert opened.shown == ALL


def test_keys_search_switch_and_reset(opened: Browser) -> None:
    """`/` searches, `h` shows headlines only, `l` changes the language, `x` resets."""
    press(opened, "/")
    opened.type("vertrag")
    opened.wait("location.hash === '#q=vertrag'")
    opened.type("\ue00c")
    press(opened, "h")
    assert not opened.driver.find_element("css selector", ".summary").is_displayed()
    press(opened, "l")
    assert opened.text("h1") == "Sample"
    press(opened, "x")
    assert opened.shown == ALL


def test_keys_can_be_turned_off(opened: Browser) -> None:
    """The switch in the guide stops single letters from doing anything."""
    opened.click("#keys-on")
    press(opened, "h")
    assert opened.run("return state.compact") is False


def test_letters_typed_into_the_search_do_nothing_else(opened: Browser) -> None:
    """Typing "lxh" into the field only searches for it."""
    opened.type("lxh", "#q")
    opened.wait("location.hash === '#q=lxh'")
    assert opened.text("h1") == "Probe"


def test_escape_closes_a_panel_and_returns_the_focus(opened: Browser) -> None:
    """A panel closes by Escape or a click elsewhere."""
    opened.click("#facet-actor summary")
    opened.type("\ue00c")
    assert opened.run("return document.querySelector('.facet[open]')") is None
    assert opened.run("return document.activeElement.parentNode.id") == "facet-actor"
    opened.click("#facet-status summary")
    opened.click("h1")
    assert opened.run("return document.querySelector('.facet[open]')") is None


# Languages, media, no script


def test_the_language_is_switched_everywhere(opened: Browser) -> None:
    """Texts, dates, words of the page, its title and lang all change."""
    opened.click("label[for=lang-en]")
    assert opened.text("h1") == "Sample"
    assert opened.run("return document.documentElement.lang") == "en"
    assert opened.fragment == "lang=en"
    text = opened.text("main")
    assert "19 June 2024" in text
    assert "claimed by: NIS" in text
    assert "Vertrag" not in text
    assert "Vorgeschichte" in text  # there is no English title


def test_the_page_works_without_a_script(browser: Browser, sample_file: Path) -> None:
    """All events, both languages and links to the years; no dead controls."""
    browser.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(sample_file)
        find = browser.driver.find_element
        assert find("id", TREATY.id).is_displayed()
        assert not find("id", "filters").is_displayed()
        assert not find("id", "keys").is_displayed()
        find("css selector", "label[for=lang-en]").click()
        assert browser.text("h1") == "Sample"
        assert "19 June 2024" in browser.text("main")
        find("css selector", '.bars a[href="#y2024"]').click()
        assert browser.fragment == "y2024"
    finally:
        browser.command("Emulation.setScriptExecutionDisabled", value=False)


def test_on_paper_controls_go_and_sources_come(opened: Browser) -> None:
    """Print shows closed sources with their addresses and hides what cannot be used."""
    opened.command("Emulation.setEmulatedMedia", media="print")
    visible = "return document.querySelector(arguments[0]).checkVisibility()"
    link = f'[id="{TREATY.id}"] .sources a'
    assert opened.run(
        "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
        "return box.height > 0",
        link,
    )
    assert "example.org/treaty" in opened.run(
        "const found = document.querySelector(arguments[0]);"
        "return getComputedStyle(found, '::after').content",
        link,
    )
    assert not opened.run(visible, ".controls")
    assert not opened.run(visible, ".languages")


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_width_needs_sideways_scrolling(
    browser: Browser, sample_file: Path, width: int
) -> None:
    """The page fits the window, also with a panel open and zoomed into a month."""
    for fragment in ("", "#from=2024-06&to=2024-06&q=a", "#view=compact&lang=en"):
        browser.open(sample_file, fragment, width=width)
        browser.click("#facet-actor summary")
        assert (
            browser.run("return document.documentElement.scrollWidth - innerWidth") <= 0
        )


# Accessibility

AXE = """
const done = arguments[0];
axe.run(document, { resultTypes: ["violations"], runOnly: [
  "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
  .then((result) => done(result.violations.map((one) => [one.id, one.help,
    one.nodes.slice(0, 3).map((node) => node.html + node.failureSummary)])));
"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "fragment",
    ["", "#from=2024&to=2024&q=vertrag&lang=en", f"#{TREATY.id}&view=compact"],
    ids=["all", "filtered", "compact"],
)
def test_axe_finds_no_violation(
    browser: Browser, sample_file: Path, axe: str, fragment: str, width: int, dark: bool
) -> None:
    """WCAG 2.2 AA and good practice, panels and sources open, light and dark."""
    browser.open(sample_file, fragment, width=width, dark=dark)
    browser.run(
        "for (const one of document.querySelectorAll('.sources')) one.open = true;"
        "document.querySelector('#facet-category').open = true"
    )
    browser.run(axe)
    assert browser.driver.execute_async_script(AXE) == []
