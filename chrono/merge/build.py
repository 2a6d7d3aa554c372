"""An event made of the accounts that tell it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from chrono.model.event import Conflict, Event, Figure, Origin, Status
from chrono.model.features import numbers, stems
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from chrono.merge.account import Account
    from chrono.merge.clusters import Cluster
    from chrono.model.candidate import Candidate
    from chrono.model.event import Attribution, Source
    from chrono.model.when import When

JOINED = "joined "
"""With this begins each line of an explanation that says why something joined."""
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
        sources=tuple(one for one in event.sources if source_key(one) not in read),
        explanation=tuple(
            line for line in event.explanation if not line.startswith(JOINED)
        ),
        origin=Origin.CURATED,
    )


def _absorbed(
    event: Event, candidates: Sequence[Candidate], reasons: Sequence[str]
) -> Event:
    known = {source_key(source) for source in event.sources}
    added = [
        source
        for source in _sources(candidates)
        if source_key(source) not in known
        and not any(_same_article(source, other) for other in event.sources)
    ]
    conflicts = _figure_conflicts(event.figures, candidates)
    conflicts += _date_conflicts(event.when, candidates)
    conflicts = tuple(one for one in conflicts if one not in event.conflicts)
    if not added and not reasons:
        return event
    return replace(
        event,
        sources=(*event.sources, *added),
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
        sources=tuple(_sources(candidates)),
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


def _sources(candidates: Iterable[Candidate]) -> list[Source]:
    """One source per article and quote, the earliest article first."""
    found: dict[tuple[object, ...], Source] = {}
    for candidate in sorted(
        candidates, key=lambda c: (c.source.published or "", c.article, c.id)
    ):
        found.setdefault(source_key(candidate.source), candidate.source)
    return list(found.values())


def source_key(source: Source) -> tuple[object, ...]:
    """Tell sources apart: an article's quote, or a page."""
    if source.article is not None:
        return (source.article, source.quote.start if source.quote else None)
    return (source.url,)


def _same_article(added: Source, known: Source) -> bool:
    """Whether a source that a person gave covers the quote that is added."""
    if added.article is None or added.article != known.article:
        return False
    if known.quote is None or added.quote is None:
        return False
    mine, theirs = added.quote.exact, known.quote.exact
    return mine in theirs or theirs in mine


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
