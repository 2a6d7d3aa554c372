"""Compare chrono with other date taggers on the same gold standard, in one run.

    python benchmarks/peers.py [KRAUTS] [--node-modules DIR] [--adapter MODULE:FUNCTION]

Without a checkout of KRAUTS the marked-up news of tests/corpus is used, which is our
own and so kind to us. Compared is what is installed: dateparser; chrono-node where
DIR is a `node_modules` folder that holds it; any other through an adapter, a function
`(text, reference) -> iterable of (start, end, type, value)` with TIMEX3 types and
values.

Peers give points in time and take the preposition in. So that they are not blamed for
habits of TIMEX3, a preposition at the start of their finds is cut off, and the value
is the day, the month or the year, as fine as they say that they know it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import importlib.util
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from gold import MEASURES, Found, Tally, Text, read_own, row, score

import chrono

Tagger = Callable[[Sequence[Text]], list[list[Found]]]


def one_by_one(tag: Callable[[str, dt.date], list[Found]]) -> Tagger:
    """A tagger of many texts from a tagger of one."""
    return lambda texts: [tag(text.text, text.reference) for text in texts]


def by_chrono(text: str, reference: dt.date) -> list[Found]:
    """What chrono finds."""
    return [
        Found(timex.start, timex.end, str(timex.type), timex.value)
        for timex in chrono.tag(text, reference)
    ]


def by_dateparser(text: str, reference: dt.date) -> list[Found]:
    """What `dateparser.search` finds; it tells words, not offsets."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    noon = dt.datetime.combine(reference, dt.time(12))
    settings = {"RELATIVE_BASE": noon, "PREFER_DATES_FROM": "past"}
    reader = DateDataParser(["de"], settings=settings)
    found: list[Found] = []
    at = 0
    for words, moment in search_dates(text, ["de"], settings) or ():
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        size = {"year": 4, "month": 7}.get(reader.get_date_data(words).period or "", 10)
        value = moment.date().isoformat()[:size]
        found.append(bare(words, start, "DATE", value))
    return found


PREPOSITION = re.compile(
    r"(?:(?:am|im|um|vom|zum|zur|an|in|von|bis|ab|seit|vor|nach|gegen|zu)\s+)+", re.I
)


def bare(words: str, start: int, kind: str, value: str) -> Found:
    """A find without the prepositions that it begins with."""
    lead = PREPOSITION.match(words)
    shift = lead.end() if lead and lead.end() < len(words) else 0
    return Found(start + shift, start + len(words), kind, value)


def chrono_node(modules: Path) -> Tagger:
    """chrono-node's German locale, run once by node for all texts."""

    def tag(texts: Sequence[Text]) -> list[list[Found]]:
        asked = [
            {"text": text.text, "reference": text.reference.isoformat()}
            for text in texts
        ]
        with tempfile.TemporaryDirectory() as folder:
            program = install_node_program(Path(folder), modules)
            told = subprocess.run(
                ["node", str(program), "-"],
                input=json.dumps(asked),
                capture_output=True,
                check=True,
                text=True,
            ).stdout
        return [
            [_from_node(text.text, result) for result in results]
            for text, results in zip(texts, json.loads(told), strict=True)
        ]

    return tag


def install_node_program(folder: Path, modules: Path) -> Path:
    """Put chrono_node.mjs where node finds its library; gives the program's path."""
    (folder / "node_modules").symlink_to(modules.resolve(), target_is_directory=True)
    return Path(
        shutil.copy(Path(__file__).with_name("chrono_node.mjs"), folder / "tag.mjs")
    )


def _from_node(text: str, result: dict[str, object]) -> Found:
    """A result of chrono-node; its offsets count UTF-16 units."""
    units = text.encode("utf-16-le", "surrogatepass")
    start = len(units[: 2 * int(str(result["start"]))].decode("utf-16-le", "replace"))
    known, date = result["known"], result["date"]
    assert isinstance(known, dict)
    assert isinstance(date, list)
    year, month, day = date
    value = f"{year:04d}-{month:02d}-{day:02d}"
    if known["hour"] is not None:
        value += f"T{known['hour']:02d}:{known['minute'] or 0:02d}"
        kind = "TIME"
    else:
        kind = "DATE"
        if known["day"] is None and known["weekday"] is None:
            if known["month"] is not None:
                value = value[:7]
            elif known["year"] is not None:
                value = value[:4]
    return bare(str(result["text"]), start, kind, value)


def adapter(name: str) -> Tagger:
    """A tagger given as MODULE:FUNCTION."""
    module, _, function = name.partition(":")
    tag = getattr(importlib.import_module(module), function)
    return one_by_one(lambda text, day: [Found(*one) for one in tag(text, day)])


def main() -> int:
    """Print one row of F1 per tagger."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, nargs="?", help="a checkout of KRAUTS")
    parser.add_argument("--node-modules", type=Path)
    parser.add_argument("--adapter", action="append", default=[])
    arguments = parser.parse_args()
    if arguments.corpus:
        from krauts import texts as krauts

        texts = [text for text, _ in krauts(arguments.corpus)]
        measures: tuple[str, ...] = MEASURES
    else:
        texts, measures = read_own(), ("strict", "relaxed", "value")
    peers: dict[str, Tagger] = {"chrono": one_by_one(by_chrono)}
    if importlib.util.find_spec("dateparser"):
        peers["dateparser.search"] = one_by_one(by_dateparser)
    if arguments.node_modules:
        peers["chrono-node (German)"] = chrono_node(arguments.node_modules)
    peers |= {name: adapter(name) for name in arguments.adapter}
    print(f"{len(texts)} texts")
    for name, tag in peers.items():
        total = Tally()
        for text, found in zip(texts, tag(texts), strict=True):
            total = total.plus(score(text.text, text.timexes, found))
        print(row(name, total, measures), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
