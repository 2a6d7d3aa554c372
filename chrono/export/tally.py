"""How many events there are of what: counts, bars for a terminal, JSON."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from chrono.export import clean
from chrono.export.encoding import encode
from chrono.export.groups import density, grouped
from chrono.export.texts import count, name, pick, word, word_or
from chrono.export.texts import label as heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chrono.model.chronology import Chronology
    from chrono.model.event import Event

KEYS = ("year", "month", "category", "actor", "source", "status", "reliability")
_IN_TIME = frozenset({"year", "month"})
_NARROW = 50
_NARROWEST = 10
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_BAR, _OFF = "\x1b[36m", "\x1b[0m"


def tally(chronology: Chronology, key: str) -> dict[str, int]:
    """Count the events by a key: years and months in order, else the most first.

    Actors and categories are ids. An event counts once for each of its actors and
    publishers. A month or year is that in which the event began; "" is not known.
    """
    counts: dict[str, int] = {}
    for event in chronology:
        for value in _values(event, key):
            counts[value] = counts.get(value, 0) + 1
    if key in _IN_TIME:
        return dict(sorted(counts.items()))
    if key == "reliability":
        return dict(sorted(counts.items(), key=lambda pair: -int(pair[0])))
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _values(event: Event, key: str) -> Iterable[str]:
    if key in _IN_TIME:
        first, when = event.earliest, event.when
        if first is None:
            return [""]
        if key == "year":
            return [f"{first.year:04}"]
        return [when.edtf[:7]] if when.edtf[4:5] == "-" else [f"{first.year:04}"]
    if key == "actor":
        return dict.fromkeys(event.actors)
    if key == "category":
        return [event.category]
    if key == "status":
        return [event.status.value]
    publishers = {source.publisher for source in event.sources if source.publisher}
    return sorted(publishers) if key == "source" else [str(len(publishers))]


def write_json(chronology: Chronology, keys: Sequence[str], stream: IO[str]) -> None:
    """Write the counts as one object, an object of numbers for each key."""
    document: dict[str, object] = {"schema_version": 1, "events": len(chronology)}
    for key in keys:
        document[key] = tally(chronology, key)
    stream.write(encode(document, indent=1) + "\n")


def write_bars(
    chronology: Chronology,
    keys: Sequence[str],
    stream: IO[str],
    *,
    lang: str,
    width: int,
    most: int | None,
    color: bool,
) -> None:
    """Write the counts as bars, for each key at most `most` of the most frequent.

    Months are drawn as a sparkline behind their year where years are wanted too.
    """
    from chrono.export.terminal_text import Span

    for line in _folded(clean.line(pick(chronology.title, lang)), width):
        stream.write(f"{line}\n")
    stream.write(f"{count(len(chronology), 'event', lang)}\n")
    sparks = {}
    if "year" in keys:
        years = grouped(chronology, "year", lang)
        sparks = {year.label: density(year.events) for year in years}
    for key in keys:
        if key == "month" and most is not None and "year" in keys:
            continue
        counts = tally(chronology, key)
        shown = dict(list(counts.items())[:most]) if key not in _IN_TIME else counts
        stream.write(f"\n{heading(key, lang)}\n")
        labels = [_label(chronology, key, value, lang) for value in shown]
        widest = max((Span(label).width for label in labels), default=0)
        left = min(widest, max(width // 2, _NARROWEST))
        highest = max(shown.values(), default=0)
        digits = len(str(highest))
        spark_width = 13 if key == "year" and width >= _NARROW else 0
        room = max(width - left - digits - spark_width - 5, 5)
        for (value, number), label in zip(shown.items(), labels, strict=True):
            *above, label = _folded(label, left)
            stream.writelines(f"  {line}\n" for line in above)
            bar = _bar(number, highest, room)
            if color:
                bar = f"{_BAR}{bar}{_OFF}"
            spark = f"{sparks.get(value, ''):12} " if spark_width else ""
            label += " " * (left - Span(label).width)
            stream.write(f"  {label}  {spark}{number:{digits}} {bar}\n")
        if len(counts) > len(shown):
            rest = len(counts) - len(shown)
            stream.write(f"  … {rest} {word('more', lang)}\n")


def _label(chronology: Chronology, key: str, value: str, lang: str) -> str:
    if not value:
        return word("undated", lang)
    if key in ("actor", "category"):
        return clean.line(name(chronology.names, value, lang))
    if key == "status":
        return word_or(f"status.{value}", lang, value)
    if key == "reliability":
        return count(int(value), "publisher", lang)
    return clean.line(value)


def _folded(label: str, width: int) -> list[str]:
    """Fold a label that is too long, by the columns that it takes."""
    from chrono.export.terminal_text import Span, fold

    lines = fold([Span(label)], width)
    return ["".join(span.text for span in line) for line in lines] or [""]


def _bar(number: int, highest: int, room: int) -> str:
    """Draw a number as a bar, to an eighth of a column; never nothing."""
    eighths = max(number * room * 8 // highest, 1) if highest else 0
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
