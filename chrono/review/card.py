"""A proposal as lines for a terminal: sentence, entry, likely duplicates."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from chrono.export import clean
from chrono.export.dates import display
from chrono.export.terminal_text import Line, Span, fold, width_of
from chrono.review.sentence import DATE, statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chrono.model.event import Event, Text
    from chrono.review.likely import Likely
    from chrono.review.proposals import Material, Proposal

BESIDE = 116
"""From so many columns on the likely duplicates stand beside the entry."""
_LABEL = 11
_GAP = 3


def lines(
    proposal: Proposal,
    event: Event,
    found: Sequence[Likely],
    material: Material,
    *,
    width: int,
    lang: str,
    color: bool,
    place: str,
) -> list[Line]:
    """Draw a card; `event` is the entry as it stands, perhaps edited.

    `place` says which of how many it is.
    """
    card: list[Line] = [_rule(place, width)]
    for number, source in enumerate(proposal.event.sources):
        card += [[]] if number else []
        card += statement(proposal, source, material, width=width, color=color)
    for rejection in proposal.rejected_before:
        text = f"partly rejected before: {clean.line(rejection.reason)}"
        card += fold([Span(text, "red")], width)
    card.append([])
    beside = bool(found) and width >= BESIDE
    left = width * 3 // 5 if beside else width
    entry = _entry(event, material.names, left, lang)
    others = _likely(found, width - left - _GAP if beside else width, lang)
    if beside:
        card += _columns(entry, others, left)
    else:
        card += entry
        card += [[], *others] if others else []
    return card


def _rule(text: str, width: int) -> Line:
    left = Span("── ", "dim")
    middle = Span(clean.line(text)[: max(width - 8, 8)], "bold")
    rest = width - left.width - middle.width - 1
    return [left, middle, Span(" " + "─" * max(rest, 0), "dim")]


def _entry(
    event: Event, names: Mapping[str, Text], width: int, lang: str
) -> list[Line]:
    """Draw the entry as it would be written."""
    status = event.status.value
    if event.attribution:
        voices = (f"{each.who} {each.says}" for each in event.attribution)
        status = f"{status} ({', '.join(voices)})"
    rows = [
        ("id", event.id, ""),
        ("date", _date(event, lang), DATE),
        *((f"title {each}", text, "bold") for each, text in event.title.items()),
        *((f"summary {each}", text, "") for each, text in event.summary.items()),
        ("category", _named(event.category, names, lang), ""),
        ("actors", ", ".join(_named(each, names, lang) for each in event.actors), ""),
        ("places", ", ".join(_named(each, names, lang) for each in event.places), ""),
        ("status", status + (", planned" if event.planned else ""), ""),
        ("figures", ", ".join(f"{f.value} {f.unit}" for f in event.figures), ""),
        ("same as", ", ".join(event.same_as), ""),
        *(
            ("conflict", f"{each.field}: {_text(each.note, lang)}", "")
            for each in event.conflicts
        ),
    ]
    found: list[Line] = []
    for label, text, style in rows:
        if text:
            found += _row(label, Span(clean.line(text), style), width)
    return found


def _date(event: Event, lang: str) -> str:
    """Write the date for a reader, and in EDTF where that is something else."""
    shown, edtf = display(event.when, lang), event.when.edtf
    return shown if shown == edtf else f"{shown} · {edtf}"


def _row(label: str, value: Span, width: int) -> Iterator[Line]:
    for number, line in enumerate(fold([value], max(width - _LABEL, 10))):
        head = "" if number else label
        yield [Span(f"{head:<{_LABEL}}", "dim"), *line]


def _likely(found: Sequence[Likely], width: int, lang: str) -> list[Line]:
    """List events that may be the same, numbered as `merge` takes them."""
    if not found:
        return []
    listed: list[Line] = [[Span("likely duplicates", "bold")]]
    for number, each in enumerate(found, 1):
        event = each.event
        title = _text(event.title, lang) or event.id
        new = " (new as well)" if event.origin.value == "extracted" else ""
        head = Span(f"{number}  ", "bold")
        rows = [
            Span(f"{display(event.when, lang)}{new}", "yellow"),
            Span(clean.line(title)),
            Span(clean.line(event.id), "dim"),
            Span(clean.line("; ".join(each.reasons)), "dim"),
        ]
        folded = [line for row in rows for line in fold([row], max(width - 3, 10))]
        listed += [[Span("   ") if i else head, *line] for i, line in enumerate(folded)]
    return listed


def _columns(left: list[Line], right: list[Line], width: int) -> Iterator[Line]:
    nothing: Line = []
    for one, other in zip_longest(left, right, fillvalue=nothing):
        blank = Span(" " * (width + _GAP - width_of(one)))
        yield [*one, blank, *other] if other else one


def _named(name: str, names: Mapping[str, Text], lang: str) -> str:
    text = _text(names.get(name, {}), lang)
    return f"{text} ({name})" if text and text != name else name


def _text(text: Text, lang: str) -> str:
    """Give a text in the language asked for, or in the one that it has."""
    return text.get(lang) or next(iter(text.values()), "")
