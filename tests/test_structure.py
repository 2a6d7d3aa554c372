"""The walls of the house: which room may import which, and how large a room gets."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "chrono"

ALLOWED = {
    "lexicon": set(),
    "model": set(),
    "calendars": {"model"},
    "tagger": {"lexicon", "calendars", "model"},
    "articles": {"model"},
    "store": {"model"},
    "extract": {"tagger", "articles", "lexicon", "model"},
    "merge": {"model", "calendars"},
    "check": {"model", "calendars"},
    "export": {"model", "calendars"},
    "review": {"store", "model", "export"},
    "project": {"store", "articles", "extract", "merge", "tagger", "model"},
}
"""Room -> the rooms it may import; `cli` may import any, anyone `errors`."""

AT_HOME = {
    "click": {"cli"},
    "rich": {"export"},
    "yaml": {"store", "articles", "extract", "check", "project", "review"},
    "dateparser": {"tagger", "articles"},
    "dateutil": {"calendars"},
    "jinja2": {"export"},
}
"""Library -> the rooms that may import it."""

SOURCES = sorted(PACKAGE.rglob("*.py"))
BELOW = [
    path
    for path in SOURCES
    if path.relative_to(PACKAGE).parts[0] not in ("cli", "__init__.py", "__main__.py")
]
"""Every file but the public face and the command line, which may import any room."""


def _imports(path: Path) -> set[str]:
    """Every module a file imports, at whatever level."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "chrono":
                found |= {f"chrono.{alias.name}" for alias in node.names}
            else:
                found.add(node.module)
    return found


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", BELOW, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_room_imports_only_the_rooms_below_it(path: Path) -> None:
    """Imports go one way, from the command line down to the values."""
    room = _room(path)
    wanted = {
        module.split(".")[1]
        for module in _imports(path)
        if module.startswith("chrono.")
    }
    wanted -= {room, "errors", "__version__"}
    assert wanted <= ALLOWED.get(room, set())


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_library_is_used_only_where_it_belongs(path: Path) -> None:
    """Click stays in the command line, rich in the terminal's export, and so on."""
    room = _room(path)
    for module in _imports(path):
        homes = AT_HOME.get(module.split(".")[0])
        assert homes is None or room in homes, f"{module} does not belong in {room}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_can_be_read_at_once(path: Path) -> None:
    """No module has more than 400 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_the_command_line_starts_with_click_alone() -> None:
    """`chrono --version` imports no library but click."""
    code = "import sys, chrono.cli.main; print(' '.join(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & {"rich", "yaml", "dateparser", "jinja2", "dateutil"}


def test_the_tagger_starts_without_heavy_libraries() -> None:
    """`chrono.tag` needs the standard library alone, and no dataclasses."""
    code = (
        "import sys, datetime, chrono; before = set(sys.modules);"
        "chrono.tag('Kim reiste am Freitag ab.', datetime.date(2024, 11, 18));"
        "print(' '.join(sorted(set(sys.modules) - before)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & {"click", "rich", "yaml", "dateparser", "dataclasses"}


def test_the_version_stands_in_one_place() -> None:
    """setup.cfg takes the version from the package, and nothing else states it."""
    text = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    assert "version = attr: chrono.__version__" in text
    assert not re.search(r"^version\s*=", (ROOT / "pyproject.toml").read_text(), re.M)


def test_the_readme_stays_short() -> None:
    """A reader gets through it: under 150 lines."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < 150
