"""Dates that belong to a noun and not to the clause around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.extract.gazetteer import Kind
from chrono.extract.segments import tokens
from chrono.lexicon import clauses as grammar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.extract.dating import Dated
    from chrono.extract.gazetteer import Mention

_PARTICIPLE = re.compile(
    r"(?:\s+[^\s,;.]+){0,5}?\s+[a-zäöüß-]*(?:te|ten|ter|tes|tem|ene|enen|ener|enes|enem)"
    r"\s+(?:[a-zäöüß-]+(?:e|en|er|es|em)\s+)?[*_]*(?:[\d.]+-)?(?!Mal\b)[A-ZÄÖÜ][\w-]*(?:\s+[A-ZÄÖÜ][\w-]*)?"
)
_DETERMINED = re.compile(
    r"(?:^|\s)(?:de[rmnsr]|die|das|ein|eine[rmsn]?|im|vom|zum|zur|am|beim|auf|seine?[rmns]?"
    r"|mit|von|bei)(?P<between>(?:\s+[^\s,;]+){0,4}?)\s*$",
    re.IGNORECASE,
)
_PERFECT = frozenset(
    {"worden", "war", "waren", "wurde", "wurden", "hatte", "hatten", "hat", "haben"}
)
_MADE_PUBLIC = frozenset(
    {"veröffentlichte", "verbreitete", "ausgestrahlte", "publizierte", "gezeigte"}
)
_ATTACHED = re.compile(
    r"\s+(?:mit|zwischen|von|bei|in|nach|über|für)\s+(?:[a-zäöüß]+\s+){0,2}[A-ZÄÖÜ][\w-]*"
    r"(?:\s+[A-ZÄÖÜ][\w-]*)*"
)
_DOCUMENT = re.compile(
    r"(?:Berichts?|Artikels?|Meldung|Mitteilung|Dokuments?|Fotos?|Bilde?r?n?|Aufnahmen?"
    r"|Ausgabe|Interviews?|Schreibens?)\b[^,;.]{0,60}?\s+vo[nm]\s+$"
)


def of_document(text: str, first: int, unit: Dated) -> bool:
    """Whether it is the date of a report or picture ("ein Bericht vom Montag")."""
    return bool(_DOCUMENT.search(text[first : unit.start]))


def participle(
    text: str, clause: tuple[int, int], unit: Dated
) -> tuple[int, int] | None:
    """Find "[der] im Juni geschlossene Pakt": article, date, participle, noun."""
    before = _DETERMINED.search(text, clause[0], unit.start)
    if before is None:
        return None
    if before["between"].lstrip()[:1].isupper():
        return None
    between = tokens(before["between"])
    if any(word in grammar.AUXILIARIES or word in grammar.MODALS for word in between):
        return None
    if not between and before[0].strip().lower() in grammar.PREPOSITIONS:
        return None
    after = _PARTICIPLE.match(text, unit.end, clause[1])
    if after is None:
        return None
    middle = tokens(after[0])
    if any(word.rstrip("nmrs") in _MADE_PUBLIC for word in middle):
        return None
    if set(middle) & (grammar.AUXILIARIES | grammar.MODALS | {"zu"}):
        return None
    end = after.end()
    with_rest = _ATTACHED.match(text, end, clause[1])
    if with_rest:
        end = with_rest.end()
    return before.start() + (text[before.start()] == " "), end


def _belongs(
    text: str, noun: Mention, unit: Dated, mentions: Sequence[Mention]
) -> bool:
    """Whether "vom Montag" follows the noun of the act itself, or a name in its phrase.

    In "den Vertrag per Dekret vom Montag" it belongs to the decree.
    """
    words = list(re.finditer(r"\w+", text[noun.start : unit.start]))[:-1]
    while words and words[-1][0] in ("von", "vom", "den"):
        words.pop()
    if not words:
        return True
    last = noun.start + words[-1].start()
    return last <= noun.end or any(
        mention.start <= last < mention.end and mention.kind in (Kind.ACTOR, Kind.PLACE)
        for mention in mentions
    )


def act(
    text: str,
    clause: tuple[int, int],
    unit: Dated,
    mentions: Sequence[Mention],
    *,
    main: bool,
) -> tuple[int, int] | None:
    """Find "nach seinem letzten Besuch in Pjöngjang am 17. Juni".

    Only a noun of an act that the clause itself is not about: in the subject of a
    perfect ("Die Angriffe vom Montag seien …") the date is the clause's.
    """
    nouns = [
        mention
        for mention in mentions
        if mention.kind is Kind.CATEGORY
        and clause[0] <= mention.start
        and mention.end <= unit.start
        and text[mention.start].isupper()
        and unit.start - mention.end < 90
    ]
    if not nouns:
        return None
    noun = nouns[-1]
    between = text[noun.end : unit.start]
    if re.search(
        r"[,;:]|\s(?:" + "|".join(grammar.AUXILIARIES | grammar.MODALS) + r")\s",
        between,
    ):
        return None
    lowercase = [
        word
        for word in re.findall(r"\S+", between)
        if word[:1].islower()
        and word not in grammar.PREPOSITIONS
        and word not in grammar.ARTICLES
        and not re.search(r"(?:isch|lich|ig)e?[nrms]?$|e[nrms]$", word)
    ]
    if lowercase:
        return None
    lead = tokens(text[clause[0] : noun.start])
    of_noun = bool(re.search(r"\b(?:vom|von)\s*(?:den\s+)?$", between))
    if of_noun and not _belongs(text, noun, unit, mentions):
        return None
    tied = not main or any(
        word in {"nach", "während", "seit", "auf", "anlässlich"} for word in lead[-5:]
    )
    if not of_noun and not tied:
        return None
    rest = tokens(text[unit.end : clause[1]])
    if of_noun and (not rest or (not lead[1:] and set(rest) & _PERFECT)):
        return None
    if not of_noun and main and not lead:
        return None
    start = noun.start
    article = re.search(
        r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine[snmr]?|sein\w*|ihr\w*)"
        r"(?:\s+[a-zäöüß]+)*\s+$",
        text[clause[0] : noun.start],
    )
    if article:
        start = clause[0] + article.start()
    return start, unit.end
