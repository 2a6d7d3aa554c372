"""Put the chronology of the root folder into the package when it is built.

A checkout keeps `events.yaml` and `articles/` at its root, where people edit them.
A wheel carries a copy of both as `chrono/data/bundled/`, so that `chrono show`
works anywhere. Nothing is copied for an editable install: there the root serves.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
SUFFIXES = {".md", ".txt", ".html"}


class BuildWithChronology(build_py):
    """The usual build, and the bundled chronology."""

    def run(self) -> None:
        """Build the package, then copy the chronology into it."""
        super().run()
        if self.editable_mode:
            return
        target = Path(self.build_lib) / "chrono" / "data" / "bundled"
        shutil.rmtree(target, ignore_errors=True)
        (target / "articles").mkdir(parents=True)
        shutil.copyfile(ROOT / "events.yaml", target / "events.yaml")
        for article in sorted((ROOT / "articles").iterdir()):
            if article.suffix in SUFFIXES:
                shutil.copyfile(article, target / "articles" / article.name)


setup(cmdclass={"build_py": BuildWithChronology})
