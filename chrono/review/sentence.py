"""The sentence that a proposal comes from, with the words that date it marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.export import clean
from chrono.export.terminal_text import Line, Span, fold

if TYPE_CHECKING:
    from chrono.model.event import Source
    from chrono.review.proposals import Material, Proposal

_AROUND = 200
"""Characters before and after a quote that are shown at least, to whole lines."""
DATE = "bold yellow"
"""The style of a date; without colour it stands in brackets."""

# "2024-11-15-drohnen#194-333": where the clause of a candidate stands
_CLAUSE = re.compile(r"#(?P<start>\d+)-(?P<end>\d+)$")


def statement(
    proposal: Proposal, source: Source, material: Material, *, width: int, color: bool
) -> list[Line]:
    """Give the sentence with its date marked, and where it stands."""
    parts = (source.article or source.url, source.publisher, source.published)
    name = " · ".join(clean.line(each) for each in parts if each)
    found = fold([Span(name, "dim")], width)
    if source.quote is None:
        return found
    text = source.quote.exact
    where = _dated(proposal, source)
    if where is None:
        found += fold([Span(clean.line(text))], width)
    else:
        start, end = where
        before, date, after = (
            _kept(part) for part in (text[:start], text[start:end], text[end:])
        )
        date = date if color else f"[{date}]"
        found += fold([Span(before), Span(date, DATE), Span(after)], width)
    if timex := source.timex:
        seen = f", seen from {timex.anchor}" if timex.anchor else ""
        there = "" if where else _elsewhere(source, material)
        text = f"“{timex.text}”{there} is {timex.value} ({timex.rule}{seen})"
        found += fold([Span(clean.line(text), "dim")], width)
    return found


def _dated(proposal: Proposal, source: Source) -> tuple[int, int] | None:
    """Find the words that date the statement within its quote."""
    quote, timex = source.quote, source.timex
    if quote is None or timex is None:
        return None
    places = [m.start() for m in re.finditer(re.escape(timex.text), quote.exact)]
    if not places:
        return None
    chosen = places[0]
    for member in proposal.members:
        clause = _CLAUSE.search(member.id)
        if member.source != source or clause is None or quote.start is None:
            continue
        first, last = (int(clause[name]) - quote.start for name in ("start", "end"))
        chosen = next((each for each in places if first <= each < last), chosen)
    return chosen, chosen + len(timex.text)


def _elsewhere(source: Source, material: Material) -> str:
    """Say in which words before the quote the date stands."""
    article = material.articles.get(source.article or "")
    quote, timex = source.quote, source.timex
    if article is None or quote is None or quote.start is None or timex is None:
        return ""
    start = article.text.rfind(timex.text, 0, quote.start)
    if start < 0:
        return ""
    around = article.text[max(start - 40, 0) : start + len(timex.text) + 30]
    return f", from “…{clean.line(around)}…” before it,"


def context(proposal: Proposal, material: Material, width: int) -> list[Line]:
    """Show what stands around each quote, and how its date was read."""
    found: list[Line] = []
    for source in proposal.event.sources:
        article = material.articles.get(source.article or "")
        quote = source.quote
        if article is None or quote is None or quote.start is None or quote.end is None:
            continue
        text = article.text
        start = text.rfind("\n", 0, max(quote.start - _AROUND, 0)) + 1
        end = text.find("\n", quote.end + _AROUND)
        end = len(text) if end < 0 else end
        found += fold(
            [
                Span(_kept(text[start : quote.start]), "dim"),
                Span(_kept(text[quote.start : quote.end])),
                Span(_kept(text[quote.end : end]), "dim"),
            ],
            width,
        )
        found.append([])
    for reason in proposal.event.explanation:
        found += fold([Span(f"· {clean.line(reason)}")], width)
    return found


def _kept(text: str) -> str:
    """Clean a part of a sentence, keeping the blanks at its ends."""
    return clean.line(f"|{text}|")[1:-1]
