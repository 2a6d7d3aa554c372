"""The line under the page's title: how much, from when to when, as of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.export import dates, texts
from chrono.export.html_texts import Pair, counted, pair

if TYPE_CHECKING:
    from chrono.model.chronology import Chronology


def facts(chronology: Chronology) -> list[Pair]:
    """Give the figures of the chronology, each a few words in both languages."""
    if not chronology.events:
        return [pair("no_events")]
    found = [counted(len(chronology), "event")]
    starts = [event.when.earliest for event in chronology if event.when.earliest]
    ends = [event.when.latest for event in chronology if event.when.latest]
    edges = starts + ends
    if edges:
        first, last = min(edges).year, max(edges).year
        if first == last:
            found.append((str(first), str(first)))
        else:
            found.append(pair("from_to", first=first, last=last))
    sources = {
        source.url or source.article for event in chronology for source in event.sources
    }
    found.append(counted(len(sources), "source"))
    if starts:
        newest = max(starts)
        german, english = pair("last_entry")
        found.append(
            (
                german.format(day=dates.day(newest, "de")),
                english.format(day=dates.day(newest, "en")),
            )
        )
    return found


def description(chronology: Chronology, lang: str) -> str:
    """One sentence about the page for search engines and previews."""
    side = texts.LANGUAGES.index(lang)
    said = "; ".join(fact[side] for fact in facts(chronology))
    return f"{texts.pick(chronology.title, lang)}: {said}"
