"""Score chrono on KRAUTS, a German newspaper corpus with gold TIMEX3 annotations.

    python benchmarks/krauts.py FOLDER [--misses 40]

FOLDER is a checkout of the corpus: folders of TimeML files (`KRAUTS_DieZeit` …) and,
where it ships them, HeidelTime's output on the same texts beside each
(`KRAUTS_DieZeit_Heideltime` …). The corpus (Strötgen, Minard, Lange, Speranza and
Magnini, LREC 2018) is licensed CC BY-NC 4.0 and is not part of this repository.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from gold import Found, Tally, Text, datable, read_timeml, row, score

import chrono

OTHER = "_Heideltime"


def texts(corpus: Path) -> Iterator[tuple[Text, Text | None]]:
    """Every gold text with HeidelTime's version of it, if there is one."""
    for folder in sorted(corpus.glob("KRAUTS_*")):
        if folder.name.endswith(OTHER) or not folder.is_dir():
            continue
        beside = folder.with_name(folder.name + OTHER)
        others = {path.name.split(".")[0]: path for path in beside.glob("*.tml")}
        for path in sorted(folder.glob("*.tml")):
            other = others.get(path.name.split(".")[0])
            yield read_timeml(path), other and read_timeml(other)


def by_chrono(text: Text) -> list[Found]:
    """What chrono finds in a text."""
    return [
        Found(timex.start, timex.end, str(timex.type), timex.value)
        for timex in chrono.tag(text.text, text.reference)
    ]


def main() -> int:
    """Print F1 of chrono and HeidelTime, all timexes and datable ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="print so many misses")
    arguments = parser.parse_args()
    tallies: Counter[str] = Counter()
    rows: dict[str, Tally] = {}
    missed: list[str] = []
    for text, other in texts(arguments.corpus):
        tallies["texts"] += 1
        sides = {"chrono": (text.text, by_chrono(text))}
        if other is not None:
            sides["HeidelTime"] = (other.text, list(other.timexes))
        for name, (where, found) in sides.items():
            for kept, label in ((list, ""), (datable, ", datable")):
                tally = score(text.text, kept(text.timexes), kept(found), where)
                key = name + label
                rows[key] = rows.get(key, Tally()).plus(tally)
        missed += _missed(text, sides["chrono"][1])
    if not tallies["texts"]:
        parser.error(f"{arguments.corpus} has no folder KRAUTS_* with .tml files")
    print(f"{tallies['texts']} texts")
    for name, tally in rows.items():
        print(row(name, tally))
    for line in missed[: arguments.misses]:
        print(line)
    return 0


def _missed(text: Text, found: list[Found]) -> list[str]:
    exact = set(found)
    return [
        f"{text.name} {text.reference}: {text.text[one.start : one.end]!r} "
        f"{one.type} {one.value}; found {_near(text, one, found)}"
        for one in text.timexes
        if one not in exact
    ]


def _near(text: Text, wanted: Found, found: list[Found]) -> str:
    near = [
        f"{text.text[one.start : one.end]!r} {one.type} {one.value}"
        for one in found
        if one.start < wanted.end and wanted.start < one.end
    ]
    return ", ".join(near) or "nothing"


if __name__ == "__main__":
    raise SystemExit(main())
