"""How fast chrono tags, as ratios measured in one run.

    python benchmarks/speed.py [--texts DIR | --krauts DIR] [--node-modules DIR]
                               [--python PYTHON] [--rounds 15]

1. A whole process (start, import, tag a folder of texts) beside chrono-node's German
   locale on the same folder, in turn, where DIR is a `node_modules` that holds it.
2. Warm, in one process: beside a plain scan that looks every word up in a dictionary.
3. `import chrono` and one tagged article over a Python that does nothing.

Texts are files named anything_YYYY-MM-DD.txt; without any, the marked-up news of
tests/corpus. PYTHON is the interpreter whose chrono is measured: best one of a fresh
virtual environment with an installed wheel, for an editable install costs time of its
own at every start. Caches of bytecode are written in a first round that does not
count, whatever PYTHONDONTWRITEBYTECODE says. On a busy machine "work", the least time
of the processor, says more than the clock. Growth on adversarial texts is measured by
adversarial.py.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from gold import read_own
from peers import install_node_program

import chrono

HERE = Path(__file__).parent
ARTICLE = HERE.parent / "articles" / "2023-09-13-wostotschny.md"
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name != "PYTHONDONTWRITEBYTECODE"
}


class Run(NamedTuple):
    """Milliseconds of a command by the clock (median) and of work (least)."""

    clock: float
    work: float
    printed: str


def in_turn(commands: dict[str, list[str]], rounds: int) -> dict[str, Run]:
    """Run every command once a round, so that a busy machine slows all alike."""
    clocks: dict[str, list[float]] = {name: [] for name in commands}
    works: dict[str, list[float]] = {name: [] for name in commands}
    printed: dict[str, str] = {}
    for number in range(rounds + 1):
        for name, command in commands.items():
            before, start = _work(), time.perf_counter()
            done = subprocess.run(
                command, env=ENVIRONMENT, capture_output=True, text=True, check=True
            )
            if number:
                clocks[name].append((time.perf_counter() - start) * 1000)
                works[name].append((_work() - before) * 1000)
            printed[name] = done.stdout.strip()
    return {
        name: Run(statistics.median(clocks[name]), min(works[name]), printed[name])
        for name in commands
    }


def _work() -> float:
    """Seconds of processor time that the children have taken so far."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def whole_process(
    folder: Path, python: str, modules: Path | None, rounds: int
) -> list[str]:
    """Lines on the whole process, ours and chrono-node's."""
    commands = {"chrono": [python, str(HERE / "tag_folder.py"), str(folder)]}
    with tempfile.TemporaryDirectory() as place:
        if modules:
            program = install_node_program(Path(place), modules)
            commands["chrono-node"] = ["node", str(program), str(folder)]
        runs = in_turn(commands, rounds)
    lines = [
        f"{name:14} {run.clock:7.1f} ms  finds {run.printed}"
        for name, run in runs.items()
    ]
    if "chrono-node" in runs:
        ratio = runs["chrono"].clock / runs["chrono-node"].clock
        lines.append(f"ratio {ratio:.2f} (at most 1)")
    return lines


def warm(texts: Sequence[tuple[str, dt.date]], rounds: int) -> list[str]:
    """Lines on the warm speed beside the plain scan, best of the rounds."""
    known = {"montag": 1, "dienstag": 2, "mai": 5}
    word = re.compile(r"\w+|[^\w\s]")

    def scan() -> None:
        get = known.get
        for text, _ in texts:
            for match in word.finditer(text):
                get(match[0])

    def tag() -> None:
        for text, day in texts:
            chrono.tag(text, day)

    best: dict[Callable[[], None], float] = {}
    for _ in range(rounds):
        for run in (scan, tag):
            start = time.perf_counter()
            run()
            best[run] = min(best.get(run, 1e9), time.perf_counter() - start)
    size = sum(len(text.encode("utf-8", "replace")) for text, _ in texts) / 1e6
    return [
        f"plain scan     {size / best[scan]:7.2f} MB/s",
        f"chrono         {size / best[tag]:7.2f} MB/s",
        f"ratio {best[scan] / best[tag]:.3f} (at least 0.22)",
    ]


def start(python: str, rounds: int) -> list[str]:
    """Lines on the import and one article over a bare Python."""
    one = (
        "import datetime, chrono\n"
        f"with open({str(ARTICLE)!r}, encoding='utf-8') as file: text = file.read()\n"
        "print(len(chrono.tag(text, datetime.date(2023, 9, 13))))"
    )
    runs = in_turn(
        {
            "bare Python": [python, "-c", "pass"],
            "import chrono": [python, "-c", "import chrono"],
            "one article": [python, "-c", one],
        },
        rounds,
    )
    bare, one_article = runs["bare Python"], runs["one article"]
    clock, work = one_article.clock - bare.clock, one_article.work - bare.work
    return [
        *(
            f"{name:14} {run.clock:7.1f} ms by the clock {run.work:7.1f} ms of work"
            for name, run in runs.items()
        ),
        f"over bare    {clock:7.1f} ms by the clock {work:7.1f} ms of work (under 60)",
    ]


def write_texts(folder: Path, krauts: Path | None) -> None:
    """Put the texts to tag into a folder, as files named after their dates."""
    if krauts:
        from krauts import texts

        gathered = [(text.text, text.reference) for text, _ in texts(krauts)]
    else:
        gathered = [(line.text, line.reference) for line in read_own()]
    for number, (text, day) in enumerate(gathered):
        (folder / f"{number:04}_{day}.txt").write_text(text, "utf-8")


def main() -> int:
    """Print the three measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--krauts", type=Path)
    parser.add_argument("--node-modules", type=Path)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = arguments.texts or Path(place)
        if arguments.texts is None:
            write_texts(folder, arguments.krauts)
        files = sorted(folder.glob("*.txt"))
        texts = [
            (path.read_text("utf-8"), dt.date.fromisoformat(path.stem[-10:]))
            for path in files
        ]
        size = sum(path.stat().st_size for path in files) / 1e3
        print(f"{len(files)} texts, {size:.0f} kB, Python {sys.version.split()[0]}")
        rounds = arguments.rounds
        python, modules = arguments.python, arguments.node_modules
        for title, lines in (
            ("Whole process", whole_process(folder, python, modules, rounds)),
            ("Warm", warm(texts, max(3, rounds // 2))),
            ("Start", start(python, rounds)),
        ):
            print(f"\n{title}")
            print("\n".join(lines), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
