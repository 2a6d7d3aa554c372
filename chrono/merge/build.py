"""An event made of the accounts that tell it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from chrono.merge.clusters import JOINED
from chrono.model import quotes
from chrono.model.event import Conflict, Event, Figure, Origin, Quote, Source, Status
from chrono.model.features import numbers, stems
from chrono.model.scale import Granularity
from chrono.model.when import When

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from chrono.merge.account import Account
    from chrono.merge.clusters import Cluster
    from chrono.model.candidate import Candidate
    from chrono.model.event import Attribution

_LONGEST = 60
_TRANSLITERATED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)


def build(cluster: Cluster) -> Event:
    """Make the event of a cluster; a curated one only gains sources and explanation."""
    candidates = [m.candidate for m in cluster.members if m.candidate is not None]
    curated = cluster.first.event
    if curated is not None:
        return _absorbed(curated, candidates, cluster.reasons)
    return _extracted(cluster, candidates)


def as_kept(event: Event, read: Container[tuple[object, ...]]) -> Event:
    """Give a merged event as its curator kept it, without what will be merged again.

    `read` are the keys of the sources that the candidates bring.
    """
    if event.origin is not Origin.MERGED:
        return event
    return replace(
        event,
        sources=tuple(
            one
            for one in event.sources
            if not one.extracted or source_key(one) not in read
        ),
        explanation=tuple(
            line for line in event.explanation if not line.startswith(JOINED)
        ),
        origin=Origin.CURATED,
    )


def _absorbed(
    event: Event, candidates: Sequence[Candidate], reasons: Sequence[str]
) -> Event:
    sources = list(event.sources)
    for added in _sources(candidates, event.when):
        for place, known in enumerate(sources):
            if _repeats(added, known):
                sources[place] = _enriched(known, added, event.when)
                break
        else:
            sources.append(added)
    conflicts = _figure_conflicts(event.figures, candidates)
    conflicts += _date_conflicts(event.when, candidates)
    conflicts = tuple(one for one in conflicts if one not in event.conflicts)
    if sources == list(event.sources) and not reasons:
        return event
    return replace(
        event,
        sources=tuple(sources),
        origin=Origin.MERGED,
        conflicts=(*event.conflicts, *conflicts),
        explanation=(*event.explanation, *reasons),
    )


def _extracted(cluster: Cluster, candidates: Sequence[Candidate]) -> Event:
    main = _representative(cluster)
    chosen = main.candidate
    assert chosen is not None, "a cluster without a curated event has candidates"
    when = main.when
    title = {"de": chosen.title}
    figures = _figures(candidates)
    explanation = list(chosen.reasons)
    if len(candidates) > 1:
        explanation.append(f"begun by {main.key}, the finest date")
    explanation += cluster.reasons
    return Event(
        id=event_id(when, chosen.title),
        when=when,
        title=title,
        summary={"de": chosen.summary},
        category=chosen.category,
        actors=_union(chosen.actors, (c.actors for c in candidates)),
        places=_union(chosen.places, (c.places for c in candidates)),
        status=status(candidates),
        attribution=_attributions(candidates),
        figures=figures,
        sources=tuple(_sources(candidates, when)),
        conflicts=(
            *_date_conflicts(when, candidates),
            *_figure_conflicts(figures[:1], candidates),
        ),
        origin=Origin.EXTRACTED,
        planned=all(candidate.planned for candidate in candidates),
        explanation=tuple(explanation),
    )


def event_id(when: When, title: str) -> str:
    """Make an id that starts with the date: "2024-11-15-kim-fordert-drohnen"."""
    day = when.earliest or when.latest
    start = day.isoformat() if day else "undated"
    if when.granularity >= Granularity.HALF:
        start = start[:4]
    elif when.granularity >= Granularity.MONTH:
        start = start[:7]
    return f"{start}-{slug(title)}"


def slug(words: str) -> str:
    """Write words for an id: lower case, no umlauts, hyphens between words."""
    spread = unicodedata.normalize("NFKD", words.translate(_TRANSLITERATED))
    plain = "".join(letter for letter in spread if not unicodedata.combining(letter))
    parts = re.findall(r"[a-z0-9]+", plain.lower())
    found = ""
    for part in parts:
        if found and len(found) + len(part) + 1 > _LONGEST:
            break
        found = f"{found}-{part}" if found else part
    return found or "ereignis"


def status(candidates: Iterable[Candidate]) -> Status:
    """Say how far the tellings establish it: a denial beside a claim is a dispute."""
    kinds = {candidate.status for candidate in candidates if not candidate.supporting}
    kinds = kinds or {candidate.status for candidate in candidates}
    voices = {voice.says for candidate in candidates for voice in candidate.attribution}
    if Status.DISPUTED in kinds or (Status.DENIED in kinds and len(kinds) > 1):
        return Status.DISPUTED
    if "denies" in voices and voices & {"claims", "confirms"}:
        return Status.DISPUTED
    if Status.DENIED in kinds:
        return Status.DENIED
    if Status.CONFIRMED in kinds:
        return Status.CONFIRMED
    return Status.CLAIMED


def _representative(cluster: Cluster) -> Account:
    """The account whose date and words the event takes: the finest stated one."""
    return min(
        cluster.members,
        key=lambda m: (
            m.supporting,
            m.saying,
            not m.stated,
            m.when.days or 99999,
            m.candidate is not None and m.candidate.planned,
            m.key,
        ),
    )


def _union(first: Iterable[str], others: Iterable[Iterable[str]]) -> tuple[str, ...]:
    found = dict.fromkeys(first)
    for other in others:
        found.update(dict.fromkeys(other))
    return tuple(found)


def _attributions(candidates: Iterable[Candidate]) -> tuple[Attribution, ...]:
    found: dict[Attribution, None] = {}
    for candidate in candidates:
        found.update(dict.fromkeys(candidate.attribution))
    return tuple(found)


def _figures(candidates: Iterable[Candidate]) -> tuple[Figure, ...]:
    found: dict[tuple[str, str], Figure] = {}
    for candidate in candidates:
        for figure in candidate.figures:
            found.setdefault((figure.value, figure.unit), figure)
    return tuple(found.values())


def _sources(candidates: Iterable[Candidate], when: When) -> list[Source]:
    """One source per article and quote, the earliest article first.

    Of two that quote the same words, the one stands whose date can be the event's.
    """
    found: dict[tuple[object, ...], Source] = {}
    for candidate in sorted(
        candidates, key=lambda c: (c.source.published or "", c.article, c.id)
    ):
        source, key = candidate.source, source_key(candidate.source)
        if key not in found or (_dates(source, when) and not _dates(found[key], when)):
            found[key] = source
    return list(found.values())


def source_key(source: Source) -> tuple[object, ...]:
    """Tell sources apart: an article's quote, or a page."""
    if source.article is not None:
        return (source.article, source.quote.start if source.quote else None)
    return (source.url,)


def _repeats(added: Source, known: Source) -> bool:
    """Whether a source is known already, or a person cites the same words."""
    if known.extracted or added.article is None or added.article != known.article:
        return source_key(added) == source_key(known)
    if known.quote is None or added.quote is None:
        return False
    if None not in (known.quote.start, added.quote.start):
        return _overlap(known.quote, added.quote)
    mine, theirs = added.quote.exact, known.quote.exact
    return mine in theirs or theirs in mine


def _overlap(one: Quote, other: Quote) -> bool:
    """Whether two quotes whose places are known share words."""
    return max(one.start or 0, other.start or 0) < min(one.end or 0, other.end or 0)


def _enriched(known: Source, added: Source, when: When) -> Source:
    """Fill what a person left out of a source from what the article was read for."""
    quote = known.quote
    if quote is not None and quote.start is None:
        quote = _placed(quote, added.quote)
    timex = known.timex
    if timex is None and _dates(added, when):
        timex = added.timex
    return replace(
        known,
        url=known.url or added.url,
        publisher=known.publisher or added.publisher,
        title=known.title or added.title,
        published=known.published or added.published,
        language=known.language or added.language,
        quote=quote,
        timex=timex,
    )


def _placed(part: Quote, whole: Quote | None) -> Quote:
    """Give a quote the place it has within a longer one."""
    if whole is None or whole.start is None or part.exact not in whole.exact:
        return part
    text = whole.prefix + whole.exact + whole.suffix
    begin = len(whole.prefix) + whole.exact.index(part.exact)
    found = quotes.at(text, begin, begin + len(part.exact))
    start = whole.start + begin - len(whole.prefix)
    return replace(found, start=start, end=start + len(part.exact))


def _dates(source: Source, when: When) -> bool:
    """Whether the words that dated a source give days that the event can have."""
    timex = source.timex
    if timex is None or timex.earliest == timex.latest is None:
        return False
    return When(timex.earliest, timex.latest).overlaps(when)


def _date_conflicts(
    when: When, candidates: Iterable[Candidate]
) -> tuple[Conflict, ...]:
    """Keep stated dates that neither contain the event's nor lie in it."""
    found = []
    for candidate in candidates:
        other = candidate.when
        if other is None or candidate.said == other:
            continue
        if not (other.contains(when) or when.contains(other)):
            who = candidate.source.publisher or candidate.article
            note = f"{who}: {other.edtf}"
            found.append(
                Conflict("date", {"de": note, "en": note}, (candidate.article,))
            )
    return tuple(found)


def _figure_conflicts(
    figures: Sequence[Figure], candidates: Iterable[Candidate]
) -> tuple[Conflict, ...]:
    """Different numbers of the same unit."""
    found: list[Conflict] = []
    for candidate in candidates:
        for figure in candidate.figures:
            for known in figures:
                same_unit = stems(known.unit) & stems(figure.unit)
                mine, theirs = numbers(known.value), numbers(figure.value)
                if same_unit and mine and theirs and not mine & theirs:
                    note = f"{known.value} {known.unit} / {figure.value} {figure.unit}"
                    found.append(
                        Conflict(
                            "figures", {"de": note, "en": note}, (candidate.article,)
                        )
                    )
    unique = {(one.field, one.note["de"]): one for one in found}
    return tuple(unique.values())
