"""A title and a summary from the article's own words, readable without the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.extract.gazetteer import Kind
from chrono.extract.segments import WORD, tokens
from chrono.lexicon import clauses as grammar
from chrono.lexicon import reporting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chrono.extract.compose import Draft
    from chrono.extract.gazetteer import Gazetteer, Mention

LONGEST = 100
"""A title is cut at a word before this many characters."""

_LEADING = re.compile(
    r"^(?:(?:und|aber|doch|denn|auch|bereits|schon|erst|dabei|zuletzt|zuvor|zudem"
    r"|gleichzeitig|inzwischen|außerdem|dann|nun|so|dass|daß|als|nachdem|weil|da)\s+)+",
    re.IGNORECASE,
)
_DATE_LEAD = re.compile(
    r"\b(?:(?:noch|schon|bereits|erst|etwa|rund)\s+)*"
    r"(?:am|an|im|in|seit|ab|bis|vom|von|zum|zur|zu|auf|über|gegen|um|vor|nach|während|für"
    r"|binnen|innerhalb|der|den|die|das|dem|des|einem|einer|Anfang|Mitte|Ende)?\s*"
    r"(?:(?:der|den|die|das|dem|des|von|zum)\s+)?$",
    re.IGNORECASE,
)
_HAVE = {"hatte": "hat", "hatten": "haben", "hat": "hat", "haben": "haben"}
_SPACES = re.compile(r"\s+")
_EMPTY_BRACKETS = re.compile(r"\(\s*(?:Ortszeit|local time)?\s*\)")


def words_of(
    text: str,
    start: int,
    end: int,
    drop: Sequence[tuple[int, int]],
    replaced: Mapping[int, tuple[int, str]],
) -> str:
    """Give the words between `start` and `end` without `drop`, pronouns replaced."""
    parts = []
    at = start
    cuts = sorted(
        [
            (max(left, start), min(right, end), "")
            for left, right in drop
            if left < end and right > start
        ]
        + [
            (left, right, name)
            for left, (right, name) in replaced.items()
            if start <= left < end
        ]
    )
    for left, right, name in cuts:
        if left < at:
            continue
        parts.append(text[at:left])
        parts.append(name)
        at = right
    parts.append(text[at:end])
    words = _EMPTY_BRACKETS.sub("", "".join(parts))
    words = _SPACES.sub(" ", words)
    return re.sub(r"\s+([,.;:!?])", r"\1", words).strip(" ,;:–—-.*")


def date_phrase(text: str, start: int, end: int, first: int) -> tuple[int, int]:
    """Widen a timex to the words that go with it: "am ", "in der "."""
    lead = _DATE_LEAD.search(text, max(first, start - 40), start)
    return (lead.start() if lead else start), end


def title(words: str, speaker: str, fallback: str) -> str:
    """Make a headline of a clause: verb second, no leading particle, not too long.

    `words` are those of the clause without date and source. `speaker` is put before
    it where the clause is someone's claim. `fallback` serves where too little is left.
    """
    words = _LEADING.sub("", words).strip(" ,;:–—-")
    words = _verb_second(words)
    if len(words) < 12 or len(words.split()) < 2:
        words = fallback
    words = words[:1].upper() + words[1:]
    if speaker and speaker.lower() not in words[:40].lower():
        words = f"{speaker[:1].upper()}{speaker[1:]}: {words}"
    return shorten(words)


def shorten(words: str, longest: int = LONGEST) -> str:
    """Cut at a word, with an ellipsis."""
    if len(words) <= longest:
        return words
    cut = words[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–—-")
    return cut + " …"


def _verb_second(words: str) -> str:
    """Headline order for a clause that begins with its verb.

    "ist Kims Sonderzug eingerollt" loses the auxiliary; "führte Manturow ihn durch
    das Werk" becomes "Manturow führte ihn durch das Werk".
    """
    first, _, rest = words.partition(" ")
    verb = first.lower().strip(",")
    if not rest:
        return words
    if verb in _HAVE:
        return _swap(_HAVE[verb], rest)
    if verb in grammar.AUXILIARIES:
        last = tokens(rest)[-1:] or [""]
        if re.fullmatch(r"ge\w+|\w+ge\w+(?:t|en)|\w+(?:iert|t|en)|worden", last[0]):
            return re.sub(r"\s+(?:worden|gewesen)$", "", rest)
        return _swap(first, rest)
    if first.islower() and _finite(verb):
        return _swap(first, rest)
    return words


def _finite(word: str) -> bool:
    if word in grammar.MODALS or word in reporting.FINITE:
        return True
    if word in grammar.PREPOSITIONS or word in grammar.ARTICLES:
        return False
    return bool(
        re.fullmatch(
            r"\w{3,}(?:te|ten|t)|ließ|ließen|gab|gaben|fand|fanden|traf"
            r"|trafen|sprach|sprachen|kam|kamen|ging|gingen|schlug"
            r"|schlugen|fiel|fielen|flossen|hielt|hielten|nahm|nahmen"
            r"|rief|riefen|lief|liefen|sah|sahen|starben|begann|begannen",
            word,
        )
    )


def _swap(verb: str, rest: str) -> str:
    """Put the verb behind the first noun phrase, pronoun objects behind the verb."""
    found = list(WORD.finditer(rest))
    objects = []
    place = 0
    while place < len(found) and found[place][0].lower() in grammar.OBJECTS:
        objects.append(found[place][0])
        place += 1
    if place >= len(found):
        return f"{verb} {rest}"
    if found[place][0].lower() in ("er", "sie", "es", "man", "wir", "beide"):
        subject_end = found[place].end()
    else:
        subject_end = None
        for word in found[place:]:
            if word[0][:1].isupper():
                subject_end = word.end()
                following = rest[word.end() : word.end() + 2]
                if not (following[:1] == " " and following[1:2].isupper()):
                    break
            elif subject_end is not None:
                break
        if subject_end is None:
            return f"{verb} {rest}"
    subject = rest[found[place].start() : subject_end]
    tail = rest[subject_end:].strip()
    return " ".join(part for part in (subject, verb, *objects, tail) if part)


def template(
    gazetteer: Gazetteer, actors: Sequence[str], category: str, places: Sequence[str]
) -> str:
    """Compose a title from names where the words do not carry one."""
    act = gazetteer.names.get(category, {}).get("de", category)
    return named(gazetteer, actors, act, places)


def named(
    gazetteer: Gazetteer, actors: Sequence[str], act: str, places: Sequence[str]
) -> str:
    """Compose "Sergei Schoigu: Besuch (Pjöngjang)"."""
    who = " und ".join(
        name for actor in actors[:2] if (name := _name(gazetteer, actor))
    )
    where = next((_name(gazetteer, place) for place in places[:1]), "")
    at = f" ({where})" if where else ""
    return f"{who}: {act}{at}" if who else f"{act}{at}"


def first_name(gazetteer: Gazetteer, actors: Sequence[str]) -> str:
    """Print the first actor's name."""
    return _name(gazetteer, actors[0]) if actors else ""


def _name(gazetteer: Gazetteer, id: str) -> str:
    return gazetteer.names.get(id, {}).get("de", id)


def noun_title(text: str, start: int, mentions: Sequence[Mention]) -> str:
    """Take the noun of the act out of its phrase, in the nominative as far as endings
    tell: "eines Besuchs" is a "Besuch".
    """
    for mention in mentions:
        if (
            mention.start >= start
            and mention.kind is Kind.CATEGORY
            and text[mention.start].isupper()
        ):
            noun = text[mention.start : mention.end]
            genitive = re.search(
                r"\b(?:des|eines|seines|ihres)\b", text[start : mention.start]
            )
            return re.sub(r"e?s$", "", noun) if genitive else noun
    return ""


def participle_title(phrase: str) -> str:
    """Make "Aufklärungssatellit gestartet" of "Der am Dienstag gestartete …satellit"."""
    match = re.search(
        r"(?P<participle>[a-zäöüß-]+(?:t|en))(?:e|er|es|em|en)\s+"
        r"[*_]*(?P<noun>(?:[a-zäöüß-]+\s+)?[A-ZÄÖÜ0-9][\w.-]*(?:\s+[A-ZÄÖÜ][\w-]*)*)$",
        phrase,
    )
    return f"{match['noun']} {match['participle']}" if match else phrase


def leans(words: str) -> bool:
    """Whether a title means something only after the sentence before it."""
    return bool(set(tokens(words)) & (grammar.ANAPHORA | grammar.POSSESSIVES))


def pronouns(
    text: str, start: int, end: int, draft: Draft, gazetteer: Gazetteer
) -> dict[int, tuple[int, str]]:
    """Map the first pronoun or bare office to the name to print in its place."""
    if not draft.referents:
        return {}
    name = _name(gazetteer, draft.referents[0])
    for mention in draft.mentions:
        role = gazetteer.roles.get(mention.id)
        if mention.kind is not Kind.ROLE or role is None or mention.start < start:
            continue
        if _name(gazetteer, draft.referents[-1]):
            lead = re.search(r"(?:\b\w{3,7}\s+)$", text[start : mention.start])
            left = (
                start + lead.start() if lead and _determiner(lead[0]) else mention.start
            )
            return {left: (mention.end, _name(gazetteer, draft.referents[-1]))}
    for match in WORD.finditer(text, start, end):
        if match[0].lower() in grammar.MASCULINE:
            return {match.start(): (match.end(), name)}
    return {}


def _determiner(word: str) -> bool:
    folded = word.strip().lower()
    return folded in grammar.ARTICLES or folded in grammar.POSSESSIVES
