"""How long the commands take, side by side with what they cannot do without.

    python benchmarks/startup.py [--rounds 15] [--project DIR]

Every command is run once a round, in turn, so that a busy machine slows all of
them alike; printed are medians, and the ratios that the project promises.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

CHRONO = str(Path(sys.executable).with_name("chrono"))
IMPORTS = "import click, yaml, rich.console, rich.table"
COMMANDS: dict[str, list[str]] = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "import click": [sys.executable, "-c", "import click"],
    IMPORTS: [sys.executable, "-c", IMPORTS],
    "chrono --version": [CHRONO, "--version"],
    "chrono --help": [CHRONO, "--help"],
    "chrono show": [CHRONO, "show"],
    "chrono show, cache off": [CHRONO, "show"],
    "chrono show --format terminal": [CHRONO, "show", "--format", "terminal"],
    "chrono export json": [CHRONO, "export", "json"],
    "chrono export jsonl": [CHRONO, "export", "jsonl"],
    "chrono export md": [CHRONO, "export", "md"],
    "chrono export csv": [CHRONO, "export", "csv"],
}


def once(command: list[str], folder: Path, *, cache: bool) -> float:
    """Run a command to its end and give the seconds it took.

    Raises CalledProcessError if it fails.
    """
    start = time.perf_counter()
    subprocess.run(
        command,
        check=True,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"CHRONO_CACHE": "on" if cache else "off"},
    )
    return time.perf_counter() - start


def measure(rounds: int, folder: Path) -> dict[str, float]:
    """Give the median of each command in milliseconds, after one round to warm up."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for number in range(rounds + 1):
        for name, command in COMMANDS.items():
            seconds = once(command, folder, cache="cache off" not in name)
            if number:
                times[name].append(seconds * 1000)
    return {name: statistics.median(each) for name, each in times.items()}


def main() -> int:
    """Print the medians and the promises; 1 if one of them is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--project", type=Path, default=Path(__file__).parent.parent)
    arguments = parser.parse_args()
    medians = measure(arguments.rounds, arguments.project)
    for name, milliseconds in medians.items():
        print(f"{milliseconds:8.1f} ms  {name}")
    print()
    show = medians["chrono show"]
    extra = medians["chrono --version"] - medians["import click"]
    promises = [("chrono --version over import click, ms", extra, 60.0)]
    promises.append(("chrono show / imports", show / medians[IMPORTS], 1.6))
    for name in ("json", "md", "csv"):
        ratio = medians[f"chrono export {name}"] / show
        promises.append((f"chrono export {name} / chrono show", ratio, 1.3))
    for name, value, limit in promises:
        verdict = "kept" if value <= limit else "NOT KEPT"
        print(f"{value:8.2f}  {name}, at most {limit:g}: {verdict}")
    return int(any(value > limit for _, value, limit in promises))


if __name__ == "__main__":
    sys.exit(main())
