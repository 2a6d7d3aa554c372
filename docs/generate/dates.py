"""Every rule of the tagger with its examples and what they mean, read just now."""

from __future__ import annotations

import datetime as dt
import pkgutil
from collections.abc import Iterator
from importlib import import_module

import chrono
from chrono.model.scale import Mod
from chrono.model.timex import Timex
from chrono.tagger import rules
from chrono.tagger.rule import Rule
from chrono.tagger.spans import joined

REFERENCE = "2024-11-20"

COMBINED = (
    "Anfang Juni trafen sie sich.",
    "Mitte der Woche tagt der Rat.",
    "Ende kommenden Jahres soll sie fertig sein.",
    "In der zweiten Hälfte des 19. Jahrhunderts wuchs die Stadt.",
    "Er kam vor rund zwei Jahren.",
    "Es dauerte knapp drei Wochen lang.",
    "Sie tagten vom 8. bis 13. Oktober.",
    "Am 3., 4. und 7. Oktober war geschlossen.",
    "Er war am Freitag und Samstag dort.",
    "Zwischen August und Oktober 2023 fuhren 1000 Container.",
    "Geöffnet ist von 10 bis 15 Uhr.",
    "Am 14./15. Oktober war Messe.",
    "Am 19. Juni unterschrieb er. Zwei Tage später reiste er ab.",
)
"""What one rule alone does not show: attached words, ranges, lists, anchors."""

WHOLE = (
    "seit Anfang 2022",
    "ab Juni",
    "von Januar an",
    "bis Freitag",
    "spätestens Ende März 2025",
    "vom 8. bis 13. Oktober",
    "15 novembre 2024",
)
"""What resolve makes of a whole string."""


def every_rule() -> str:
    """A section per construction, a heading per rule, a table of its examples."""
    lines: list[str] = []
    shown: set[str] = set()
    for title, members in _sections():
        lines += ["", f"## {title}"]
        for rule in members:
            shown.add(rule.name)
            lines += ["", f"### {rule.name}", "", f"{_capital(rule.meaning)}.", ""]
            lines += _table(
                (sentence, words, (given or [REFERENCE])[0])
                for sentence, words, _, *given in rule.examples
            )
            if rule.counterexamples:
                lines += ["", "No date: " + " · ".join(map(_plain, _none_of(rule)))]
    missing = {rule.name for rule in rules.ALL} - shown
    assert not missing, missing
    return "\n".join(lines[1:]) + "\n"


def combined() -> str:
    """Examples of what several rules do together."""
    lines = _table((sentence, "", REFERENCE) for sentence in COMBINED)
    return "\n".join(lines) + "\n"


def whole() -> str:
    """Examples of whole strings as `resolve` reads them."""
    lines = ["| the whole string | value | days | rule |", "| --- | --- | --- | --- |"]
    for expression in WHOLE:
        timex = chrono.resolve(expression, dt.date.fromisoformat(REFERENCE))
        assert timex is not None, expression
        lines.append(
            f"| {_plain(expression)} | {_value(timex)} | {_days(timex)} "
            f"| {timex.rule} |"
        )
    return "\n".join(lines) + "\n"


def _sections() -> Iterator[tuple[str, list[Rule]]]:
    """The files of the grammar by title, in the order in which rules are tried."""
    place = {rule.name: index for index, rule in enumerate(rules.ALL)}
    sections = []
    for info in pkgutil.iter_modules(rules.__path__):
        module = import_module(f"{rules.__name__}.{info.name}")
        members = {
            rule.name: rule
            for value in vars(module).values()
            if isinstance(value, tuple)
            for rule in value
            if isinstance(rule, Rule) and rule.name in place
        }
        if members:
            ordered = sorted(members.values(), key=lambda rule: place[rule.name])
            title = (module.__doc__ or "").splitlines()[0].rstrip(".")
            sections.append((place[ordered[0].name], title, ordered))
    for _, title, ordered in sorted(sections, key=lambda section: section[:2]):
        yield title, ordered


def _table(examples: Iterator[tuple[str, str, str]]) -> list[str]:
    lines = ["| German | value | days |", "| --- | --- | --- |"]
    for sentence, words, reference in examples:
        timexes = chrono.tag(sentence, dt.date.fromisoformat(reference))
        if words:
            timexes = [timex for timex in timexes if timex.text == words][:1]
        assert timexes, sentence
        marked, at = "", 0
        for timex in timexes:
            before = _plain(sentence[at : timex.start])
            marked += f"{before}**{_plain(timex.text)}**"
            at = timex.end
        marked += _plain(sentence[at:])
        if reference != REFERENCE:
            marked += f" ({reference})"
        values = ", ".join(map(_value, timexes))
        days = ", ".join(map(_days, joined(timexes, sentence)))
        lines.append(f"| {marked} | {values} | {days} |")
    return lines


def _none_of(rule: Rule) -> list[str]:
    return [f"“{sentence}”" for sentence in rule.counterexamples]


def _value(timex: Timex) -> str:
    return f"`{timex.value}`" + (f" {timex.mod}" if timex.mod else "")


def _days(timex: Timex) -> str:
    """The days in EDTF; the part of a period by its own first and last day."""
    if timex.mod in (Mod.START, Mod.MID, Mod.END) and timex.earliest and timex.latest:
        return f"`{timex.earliest}/{timex.latest}`"
    return f"`{timex.edtf}`" if timex.edtf else "–"


def _plain(text: str) -> str:
    """Text without what Markdown would take for itself."""
    return "".join(f"\\{c}" if c in "|*_`[]<>#" else c for c in text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
