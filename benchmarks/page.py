"""How fast the web page appears and answers in a real browser.

    python benchmarks/page.py [--events 5000]

Needs Chromium and its driver (`.ci/browser`) and the extra `dev`. Prints the first
paint of a page with so many generated events, and how long each change takes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "html"))

CHANGES = (
    "zoomTo('2024')",
    "zoomTo('')",
    "toggle('actor', 1)",
    "state.q = 'vertrag'; commit()",
    "choose('en')",
)


def main() -> None:
    """Open the page once and print the milliseconds."""
    from conftest import Browser, start
    from page_sample import page
    from test_web_page_at_scale import _many

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, default=5000)
    count = parser.parse_args().events
    with tempfile.TemporaryDirectory() as folder:
        driver = start(Path(folder) / "profile")
        if driver is None:
            sys.exit("no Chromium with its driver here; .ci/browser installs them")
        try:
            browser = Browser(driver)
            path = Path(folder) / "many.html"
            path.write_text(page(_many(count)), encoding="utf-8")
            browser.open(path)
            painted = browser.run(
                "return performance.getEntriesByName('first-contentful-paint')"
                "[0].startTime"
            )
            print(f"{painted:8.0f} ms  first paint of {count} events")
            for change in CHANGES:
                took = browser.run(
                    f"const start = performance.now(); {change};"
                    "document.body.offsetHeight; return performance.now() - start"
                )
                print(f"{took:8.0f} ms  {change}")
        finally:
            driver.quit()


if __name__ == "__main__":
    main()
