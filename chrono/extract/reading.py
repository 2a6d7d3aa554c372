"""What a statement is about and how it is meant: kind of act, mood, polarity."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono.extract.gazetteer import Kind, Mention
from chrono.extract.segments import WORD, tokens
from chrono.lexicon import clauses as grammar
from chrono.lexicon import mood as lexicon
from chrono.lexicon import reporting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chrono.extract.gazetteer import Gazetteer

STATEMENT = "statement"
"""The category of an event that consists in someone saying something."""
OTHER = "diplomacy"
"""The category of what all sides have part in, where no word tells the kind of act."""
VISIT = "visit"
"""The category of someone's being at a place of another side."""


_PRETERITE = re.compile(r"[a-zäöüß]{2,}(?:te|ten)")
_ZU = re.compile(
    r"(?P<particle>ab|an|auf|aus|bei|ein|fort|her|hin|mit|nach|vor|weg|weiter|wieder"
    r"|zurück|zusammen|fest|teil)zu(?P<verb>[a-zäöüß]{3,}n)"
)
_IDIOM = re.compile(r"\bdie Rede(?!\s+vo[nmr] de)", re.IGNORECASE)
"""Words of an act that here are none: "von 2.000 war die Rede"."""


@dataclass(frozen=True, slots=True)
class Mood:
    """How a statement is meant."""

    planned: bool = False
    possible: bool = False
    negated: bool = False
    ended: bool = False
    """"nicht mehr": something stopped."""


def topics(
    text: str,
    mentions: Iterable[Mention],
    order: Sequence[str],
    theme: str | None = None,
) -> tuple[str, ...]:
    """Rank the kinds of act that the words speak of, the clearest first.

    `theme`, what the text has been speaking of, and then `order` break ties. A verb
    of saying ("erklärte") comes last: it belongs to the source, where "dankte",
    "telefonierte" or "Rede" are acts of their own.
    """
    score: Counter[str] = Counter()
    spoken = False
    mentions = list(mentions)
    offices = [m for m in mentions if m.kind is Kind.ROLE or m.via]
    for mention in mentions:
        if mention.kind is not Kind.CATEGORY or _in_office(mention, offices):
            continue
        if _IDIOM.search(text[max(0, mention.start - 4) : mention.end + 5]):
            continue
        score[mention.id] += mention.weight
        if mention.id == STATEMENT and mention.weight > 1:
            word = text[mention.start : mention.end].lower()
            spoken = spoken or not (
                word in reporting.FINITE or word in reporting.PARTICIPLES
            )
    rank = {topic: place for place, topic in enumerate(order)}

    def key(topic: str) -> tuple[int, int, bool, int, str]:
        first = 1
        if topic == STATEMENT:
            first = 0 if spoken else 2
        last = len(rank)
        return first, -score[topic], topic != theme, rank.get(topic, last), topic

    return tuple(sorted(score, key=key))


def _in_office(mention: Mention, offices: Iterable[Mention]) -> bool:
    """Whether the word is part of an office: "Sekretär des Sicherheitsrats"."""
    return any(
        office.start <= mention.start and mention.end <= office.end
        for office in offices
    )


def separable(text: str, start: int, end: int, gazetteer: Gazetteer) -> list[Mention]:
    """Find the kinds of act of separable verbs: "traf … ein", "herzustellen".

    The mentions stand where the verb stands.
    """
    words = list(WORD.finditer(text, start, end))
    found: list[Mention] = []
    for match in words:
        infinitive = _ZU.fullmatch(match[0].rstrip("."))
        if infinitive:
            joined = infinitive["particle"] + infinitive["verb"]
            found += _acts(joined, match, gazetteer)
    if found:
        return found
    for place, match in enumerate(words):
        particle = match[0].lower().rstrip(".")
        if particle not in grammar.PARTICLES:
            continue
        following = words[place + 1] if place + 1 < len(words) else None
        if following is not None and following[0].lower() not in ("und", "oder"):
            between = text[match.end() : following.start()]
            if not re.search(r"[,;.:]", between):
                continue
        for verb in reversed(words[:place]):
            word = verb[0]
            if word[:1].isupper() and verb.start() != start:
                continue
            found += _acts(particle + word.lower(), verb, gazetteer)
            if found:
                return found
    return found


def _acts(word: str, place: re.Match[str], gazetteer: Gazetteer) -> list[Mention]:
    """Give the kinds of act of a verb put together, where its first part stands."""
    return [
        Mention(place.start(), place.end(), hit.id, hit.kind, weight=hit.weight + 1)
        for hit in gazetteer.find(word)
        if hit.kind is Kind.CATEGORY and hit.id != STATEMENT and hit.end == len(word)
    ]


def present(text: str, start: int, end: int) -> bool:
    """Whether a clause of saying is in the present, as headlines and leads are."""
    for word in tokens(text[start:end])[:8]:
        if word in reporting.FINITE:
            return word.endswith(("t", "en")) and not word.endswith(("te", "ten"))
    return False


def present_somewhere(
    text: str,
    start: int,
    end: int,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    there: Sequence[str] = (),
) -> bool:
    """Whether someone "war in" a place of the other side: a visit, without the word.

    `there` are the places that "dort" means.
    """
    if VISIT not in gazetteer.categories:
        return False
    words = set(tokens(text[start:end]))
    if not words & lexicon.PRESENCE:
        return False
    here = {
        gazetteer.side(m.id)
        for m in mentions
        if m.kind is Kind.ACTOR
        and m.id in gazetteer.actors
        and gazetteer.actors[m.id].type == "person"
    }
    places = [m.id for m in mentions if m.kind is Kind.PLACE]
    if "dort" in words:
        places += there
    sides = {gazetteer.side(place) for place in places}
    return bool(here and sides - here - {None})


def order_of(categories: Mapping[str, object]) -> tuple[str, ...]:
    """Order the categories for ties: as the gazetteer has them, statements last."""
    return tuple(sorted(categories, key=lambda topic: topic == STATEMENT))


def mood(text: str, start: int, end: int) -> Mood:
    """Read planned, possible and negated from the words between `start` and `end`."""
    words = tokens(text[start:end])
    known = set(words)
    last = words[-1] if words else ""
    infinitive = _infinitive(words)
    passive = bool(known & {"worden", "wurde", "wurden"})
    future = bool(known & lexicon.FUTURE_AUXILIARIES) and infinitive and not passive
    hearsay = _hearsay(words)
    intention = bool(known & lexicon.INTENTION) and not hearsay
    zu_infinitive = any(
        word == "zu" and words[place + 1 : place + 2] and words[place + 1].endswith("n")
        for place, word in enumerate(words[:-1])
    )
    planned = future or intention or bool(known & lexicon.FORECAST)
    planned = planned or (bool(known & lexicon.PLANNED_VERBS) and zu_infinitive)
    negations = [place for place, word in enumerate(words) if word in lexicon.NEGATION]
    ended = any(set(words[place : place + 6]) & lexicon.STILL for place in negations)
    del last
    return Mood(
        planned=planned,
        possible=bool(known & lexicon.POSSIBILITY) or _expected(words),
        negated=bool(negations) and not ended,
        ended=ended,
    )


def began(text: str, start: int, end: int) -> bool:
    """Whether "seit" or "ab" gives the beginning of a state, not a stretch of acts."""
    words = set(tokens(text[start:end]))
    return bool(words & lexicon.STATIVE or words & set(lexicon.BEGINNING)) or (
        mood(text, start, end).ended
    )


def told(text: str, start: int, end: int) -> bool:
    """Whether the clause tells what happened: perfect, preterite or passive."""
    words = tokens(text[start:end])
    return any(
        word in reporting.PERFECT
        or word in ("war", "waren")
        or _PRETERITE.fullmatch(word)
        for word in words
    )


def yearly(text: str, start: int, end: int) -> bool:
    """Whether the words only explain a day ("Der 27. Juli wird als … begangen")."""
    words = set(tokens(text[start:end]))
    kept = words & {"begangen", "gefeiert", "begeht", "feiert"}
    return bool(kept and words & {"wird", "begeht", "feiert", "alljährlich"}) and (
        "als" in words or "jährlich" in words or "alljährlich" in words
    )


def aim(text: str, start: int, end: int) -> bool:
    """Whether the clause is an infinitive that looks ahead: "2024 drei zu starten"."""
    words = tokens(text[start:end])
    if len(words) < 2 or set(words) & (grammar.AUXILIARIES | grammar.MODALS):
        return False
    ahead = words[-2] == "zu" and words[-1].endswith("n")
    return ahead or bool(_ZU.fullmatch(words[-1]))


def hedged(text: str, start: int, end: int) -> bool:
    """Whether a word keeps it from being an established fact."""
    return bool(set(tokens(text[start:end])) & set(reporting.HEDGES))


def _infinitive(words: Sequence[str]) -> bool:
    """Whether a plain infinitive stands at the end of the clause, or nearly."""
    for place in range(len(words) - 1, max(-1, len(words) - 4), -1):
        word = words[place]
        if word in grammar.AUXILIARIES or word in grammar.MODALS:
            continue
        if re.fullmatch(r"ge\w+(?:t|en)|\w+ge\w+(?:t|en)", word):
            return False
        if word.endswith("n") and len(word) > 3 and word not in grammar.ARTICLES:
            return True
    return False


def _expected(words: Sequence[str]) -> bool:
    """Whether others only expect it ("nach russischer Erwartung")."""
    return "nach" in words and bool({"erwartung", "erwartungen"} & set(words))


def _hearsay(words: Sequence[str]) -> bool:
    """Whether "soll gelitten haben" tells of the past by hearsay."""
    return (
        len(words) > 2
        and words[-1] in ("haben", "sein")
        and bool(set(words) & lexicon.INTENTION)
    )
