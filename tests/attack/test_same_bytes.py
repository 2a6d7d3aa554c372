"""The same data are the same bytes: in any run, in any order, cache or no cache."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from chrono.export import FORMATS

ROOT = Path(__file__).parents[2]
CALLS = [
    *(["export", name] for name in sorted(set(FORMATS) - {"terminal"})),
    ["show", "--format", "terminal", "--color", "always", "--width", "80"],
    ["show", "--table", "--lang", "en"],
    ["plot"],
    ["plot", "density"],
    ["sources"],
    ["stats", "--json"],
    ["extract", "--format", "json"],
]
PROGRAM = """
import hashlib, json, sys
from click.testing import CliRunner
from chrono.cli.main import main
results = []
for call in json.loads(sys.argv[1]):
    result = CliRunner().invoke(main, call, prog_name="chrono")
    assert result.exit_code == 0, (call, result.output)
    results.append(hashlib.sha256(result.stdout_bytes).hexdigest())
print(json.dumps(results))
"""


def taken_apart(path: Path) -> tuple[str, list[str]]:
    """Give what stands before the entries of an events.yaml, and the entries."""
    head, *entries = re.split(r"(?m)^(?=- id: )", path.read_text("utf-8"))
    return head, [each.rstrip("\n") + "\n" for each in entries]


def digests(folder: Path, seed: str, cache: str) -> list[str]:
    """Run every call on a project in a process with a seed of its own."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(CALLS)],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=os.environ | {"PYTHONHASHSEED": seed, "CHRONO_CACHE": cache},
    )
    assert run.returncode == 0, run.stderr
    found: list[str] = json.loads(run.stdout)
    return found


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository's chronology, cut to sixty events and the articles."""
    folder = tmp_path_factory.mktemp("shipped")
    shutil.copytree(ROOT / "articles", folder / "articles")
    head, entries = taken_apart(ROOT / "events.yaml")
    chosen = [each for each in entries if re.match(r"- id: 202[34]-", each)]
    (folder / "events.yaml").write_text(head + "".join(chosen[:60]), "utf-8")
    return folder


@pytest.fixture(scope="module")
def expected(shipped: Path) -> list[str]:
    """What a first run writes, without a cache."""
    return digests(shipped, "1", "off")


def differing(some: list[str], others: list[str]) -> list[list[str]]:
    """List the calls whose outputs differ."""
    return [
        call
        for call, one, other in zip(CALLS, some, others, strict=True)
        if one != other
    ]


def test_another_run_writes_the_same(shipped: Path, expected: list[str]) -> None:
    """Neither the order of Python's sets nor the cache shows in any output."""
    for state in ("filled", "read"):
        assert (shipped / ".chrono").exists() is (state == "read")
        assert differing(expected, digests(shipped, "2", "on")) == [], state


def test_the_order_of_the_file_does_not_show(
    shipped: Path, expected: list[str], tmp_path: Path
) -> None:
    """The entries of events.yaml shuffled give the same chronology."""
    shutil.copytree(shipped / "articles", tmp_path / "articles")
    head, entries = taken_apart(shipped / "events.yaml")
    random.Random(7).shuffle(entries)
    (tmp_path / "events.yaml").write_text(head + "".join(entries), "utf-8")
    assert differing(expected, digests(tmp_path, "3", "off")) == []


def test_the_outputs_are_not_all_alike(expected: list[str]) -> None:
    """Each call writes something of its own."""
    assert len(set(expected)) == len(CALLS)
    assert hashlib.sha256(b"").hexdigest() not in expected
