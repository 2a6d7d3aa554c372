"""A real browser for the tests of the web page, and the tools that judge the page."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from page_sample import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

TOOLS = Path(__file__).parents[2] / ".ci" / "node" / "node_modules"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Browser:
    """A browser with one page open, and what the tests ask of it."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver

    def open(
        self, path: Path, fragment: str = "", *, width: int = 1280, dark: bool = False
    ) -> Browser:
        """Open a file afresh, at a window width and in a colour scheme."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=800,
            deviceScaleFactor=1,
            mobile=width < 500,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.command("Emulation.setEmulatedMedia", media="", features=[scheme])
        self.driver.get("about:blank")
        self.logs()
        self.driver.get(path.as_uri() + fragment)
        return self

    def command(self, name: str, **arguments: Any) -> Any:
        """Send a command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def run(self, script: str, *arguments: Any) -> Any:
        """Run a script in the page and give what it returns."""
        return self.driver.execute_script(script, *arguments)

    def click(self, selector: str) -> None:
        """Click the first element that a CSS selector finds."""
        self.driver.find_element("css selector", selector).click()

    def type(self, text: str, selector: str = "") -> None:
        """Type into an element, by default into what has the focus."""
        if selector:
            self.driver.find_element("css selector", selector).send_keys(text)
        else:
            self.driver.switch_to.active_element.send_keys(text)

    def text(self, selector: str) -> str:
        """Give the visible text of an element."""
        return self.driver.find_element("css selector", selector).text

    @property
    def shown(self) -> list[str]:
        """The ids of the events that are not filtered out."""
        return self.run(
            "return [...document.querySelectorAll('.event')]"
            ".filter((one) => one.checkVisibility()).map((one) => one.id)"
        )

    @property
    def fragment(self) -> str:
        """The fragment of the address, after its #."""
        return self.driver.current_url.partition("#")[2]

    def wait(self, condition: str) -> None:
        """Wait until a JavaScript expression is true; at most five seconds."""
        from selenium.webdriver.support.ui import WebDriverWait

        WebDriverWait(self.driver, 5, 0.02).until(
            lambda _: self.run(f"return Boolean({condition})")
        )

    def logs(self) -> tuple[list[str], list[str]]:
        """Give console messages and requested addresses since the last call."""
        console = [entry["message"] for entry in self.driver.get_log("browser")]
        messages = [
            json.loads(entry["message"])["message"]
            for entry in self.driver.get_log("performance")
        ]
        return console, [
            message["params"]["request"]["url"]
            for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]


def start(profile: Path) -> Chrome | None:
    """Start headless Chromium; None where it or its driver is not installed."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not chromedriver:
        return None
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in FLAGS:
        options.add_argument(flag)
    options.add_argument(f"--user-data-dir={profile}")
    options.set_capability(
        "goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"}
    )
    return webdriver.Chrome(options=options, service=Service(chromedriver))


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Headless Chromium; skips where it or its driver is not installed."""
    pytest.importorskip("selenium.webdriver", reason="selenium is missing")
    driver = start(tmp_path_factory.mktemp("profile"))
    if driver is None:
        pytest.skip("no Chromium with its driver here; .ci/browser installs them")
    try:
        yield Browser(driver)
    finally:
        driver.quit()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the web page of the sample chronology, German first."""
    path = tmp_path_factory.mktemp("page") / "chronologie.html"
    path.write_text(page(), encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def opened(browser: Browser, sample_file: Path) -> Browser:
    """Open the sample page in the browser, as on a desktop."""
    return browser.open(sample_file)


@pytest.fixture(scope="session")
def axe() -> str:
    """Read the accessibility rules of axe-core; skips where they are not installed."""
    path = TOOLS / "axe-core" / "axe.min.js"
    if not path.exists():
        pytest.skip("axe-core is not installed; .ci/browser installs it")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def validator() -> list[str]:
    """Give the command of the Nu HTML checker; skips where it or Java is missing."""
    path = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
    java = shutil.which("java")
    if not java:
        pytest.skip("the Nu HTML checker needs Java")
    if not path.exists():
        pytest.skip("the Nu HTML checker is not installed; .ci/browser installs it")
    return [java, "-jar", str(path), "--errors-only", "--format", "text"]
