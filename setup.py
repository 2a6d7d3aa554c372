"""Put the chronology of the root folder, and the manual pages, into what is built.

A checkout keeps `events.yaml` and `articles/` at its root, where people edit them.
A wheel carries a copy of both as `chrono/data/bundled/`, so that `chrono show`
works anywhere. Nothing is copied for an editable install: there the root serves.
The manual pages are made from the program itself, so building needs click.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
SUFFIXES = {".md", ".txt", ".html"}


class BuildWithChronology(build_py):
    """The usual build, with the bundled chronology and the manual pages."""

    def run(self) -> None:
        """Build the package, then copy the chronology into it; make the pages."""
        super().run()
        if self.editable_mode:
            return
        self._copy_chronology()
        self.distribution.data_files = [("share/man/man1", self._manual_pages())]

    def _copy_chronology(self) -> None:
        target = Path(self.build_lib) / "chrono" / "data" / "bundled"
        shutil.rmtree(target, ignore_errors=True)
        (target / "articles").mkdir(parents=True)
        shutil.copyfile(ROOT / "events.yaml", target / "events.yaml")
        for article in sorted((ROOT / "articles").iterdir()):
            if article.suffix in SUFFIXES:
                shutil.copyfile(article, target / "articles" / article.name)

    def _manual_pages(self) -> list[str]:
        sys.path.insert(0, str(ROOT))
        from docs.generate import man

        build = self.get_finalized_command("build")
        return [str(path) for path in man.write(Path(build.build_base) / "man")]


setup(
    cmdclass={"build_py": BuildWithChronology},
    data_files=[("share/man/man1", [])],  # their names are known when they are made
)
