"""A wheel carries what the program needs away from a checkout, and the manual."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from chrono.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
SOURCES = ("chrono", "docs", "articles")
FILES = (
    "setup.py",
    "setup.cfg",
    "pyproject.toml",
    "events.yaml",
    "README.md",
    "LICENSE",
)


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files of a wheel, built from a copy without going to a package index."""
    if int(version("setuptools").partition(".")[0]) < 77:
        pytest.skip("setuptools is older than the build needs (77)")
    folder = tmp_path_factory.mktemp("wheel")
    for name in SOURCES:
        ignored = shutil.ignore_patterns("__pycache__", "bundled")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in FILES:
        shutil.copyfile(ROOT / name, folder / name)
    subprocess.run(
        [
            sys.executable,
            *"-m pip wheel . --no-deps --no-build-isolation -q -w out".split(),
        ],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    (wheel,) = (folder / "out").glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_a_wheel_has_a_manual_page_for_each_command(names: set[str]) -> None:
    """`man chrono-export` works after an installation by pipx or uv."""
    pages = {Path(name).name for name in names if "/share/man/man1/" in name}
    assert pages == {"chrono.1", *(f"chrono-{name}.1" for name in COMMANDS)}


def test_a_wheel_has_the_chronology(names: set[str]) -> None:
    """`chrono show` works anywhere: events, articles, names and schemas come along."""
    data = {name.removeprefix("chrono/data/") for name in names}
    assert {"bundled/events.yaml", "gazetteer.yaml", "chronology.schema.json"} <= data
    articles = {
        f"bundled/articles/{path.name}" for path in (ROOT / "articles").glob("*.md")
    }
    assert articles <= data


def test_a_wheel_has_nothing_else(names: set[str]) -> None:
    """Documentation, tests and what makes them stay in the source distribution."""
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.startswith("chrono_newsroom-")} == {"chrono"}
    assert "chrono/py.typed" in names
