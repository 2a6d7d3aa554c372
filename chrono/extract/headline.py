"""Making a headline of a clause: verb second, no date, no source, not too long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.extract.gazetteer import Kind
from chrono.extract.segments import WORD, tokens
from chrono.lexicon import clauses as grammar
from chrono.lexicon import reporting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chrono.extract.gazetteer import Mention

LONGEST = 100
"""A title is cut at a word before this many characters."""

_LEADING = re.compile(
    r"^(?:(?:und|aber|doch|denn|auch|bereits|schon|erst|dabei|zuletzt|zuvor|zudem"
    r"|gleichzeitig|inzwischen|außerdem|dann|nun|so|dass|daß|als|nachdem|weil|da)\s+)+",
    re.IGNORECASE,
)
_DATE_LEAD = re.compile(
    r"\b(?:(?:noch|schon|bereits|erst|etwa|rund)\s+)*"
    r"(?:am|an|im|in|seit|ab|bis|vom|von|zum|zur|zu|auf|über|gegen|um|vor|nach|während"
    r"|für|binnen|innerhalb|zwischen|der|den|die|das|dem|des|einem|einer|Anfang|Mitte"
    r"|Ende)?\s*(?:(?:der|den|die|das|dem|des|von|zum)\s+)?$",
    re.IGNORECASE,
)
_OBJECT = "\u2060"
_SPACES = re.compile(r"\s+")
_EMPTY_BRACKETS = re.compile(r"\(\s*(?:Ortszeit|local time)?\s*\)|„\s*“|\*\*|__")
_GENITIVE = frozenset({"des", "der", "einer", "eines", "von"})
_HAVE = {"hatte": "hat", "hatten": "haben", "hat": "hat", "haben": "haben"}
_PARTICIPLE = re.compile(r"ge\w+|\w+ge\w+(?:t|en)|\w+(?:iert|t|en)|worden")
_PRETERITE = re.compile(
    r"\w{3,}(?:te|ten|t)|\w*(?:ließ|gab|fand|traf|sprach|kam|ging|schlug|fiel|floss|hielt"
    r"|nahm|rief|lief|sah|starb|begann|lud|bot|zog|wies|warf|schrieb|schloss|stieg|brach"
    r"|flog|fuhr|trat|verlor|stand|lag|hob|half|fing|hing|wich|glich|strich|schien|blieb"
    r"|trieb|schied|stieß|riss|griff|ritt|litt|schnitt|stritt|schob|bog|floh|zwang|drang"
    r"|sprang|sank|gelang|schwor|wuchs|trug|grub|bat|saß|las|warb|barg|galt|fahl|fror|wog)"
    r"(?:en)?"
)


def words_of(
    text: str,
    start: int,
    end: int,
    drop: Sequence[tuple[int, int]],
    replaced: Mapping[int, tuple[int, str]],
) -> str:
    """Give the words between `start` and `end` without `drop`, pronouns replaced."""
    cuts = [
        (max(left, start), min(right, end), "")
        for left, right in drop
        if left < end and right > start
    ]
    cuts += [
        (left, right, name)
        for left, (right, name) in replaced.items()
        if start <= left < end
    ]
    parts = []
    at = start
    for left, right, name in sorted(cuts):
        if left >= at:
            parts += [text[at:left], name]
            at = right
    parts.append(text[at:end])
    words = _SPACES.sub(" ", _EMPTY_BRACKETS.sub("", "".join(parts)))
    words = re.sub(r"\s+([,.;:!?])", r"\1", words)
    return re.sub(r",(?:\s*,)+", ",", words).strip(" ,;:–—-.*")


def as_object(name: str) -> str:
    """Mark a name that stands for a pronoun object ("ihn"), until it is in place."""
    return f"{_OBJECT}{name}{_OBJECT}"


def date_phrase(text: str, start: int, end: int, first: int) -> tuple[int, int]:
    """Widen a timex to the words that go with it: "am ", "in der "."""
    lead = _DATE_LEAD.search(text, max(first, start - 40), start)
    return (lead.start() if lead else start), end


def title(words: str, speaker: str, fallback: str, *, cut: bool = True) -> str:
    """Make a headline of a clause without its date and source.

    `speaker` is put before it where the clause is someone's claim. `fallback` serves
    where too little is left; with `cut` false the words are kept as they are.
    """
    if cut:
        words = plain(words)
        if len(words) < 12 or len(words.split()) < 2:
            words = fallback
    words = words[:1].upper() + words[1:]
    if speaker and speaker.lower() not in words[:40].lower():
        words = f"{speaker[:1].upper()}{speaker[1:]}: {words}"
    return shorten(words.replace(_OBJECT, ""))


def plain(words: str) -> str:
    """Put a clause into headline order, without leading particles."""
    return _verb_second(_LEADING.sub("", words).strip(" ,;:–—-"))


def shorten(words: str, longest: int = LONGEST) -> str:
    """Cut at a word, with an ellipsis."""
    if len(words) <= longest:
        return words
    return words[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def noun_title(text: str, start: int, mentions: Sequence[Mention]) -> str:
    """Take the noun of an act out of its phrase: "eines Besuchs" is a "Besuch"."""
    for mention in mentions:
        if mention.start < start or mention.kind is not Kind.CATEGORY:
            continue
        if text[mention.start].isupper():
            noun = text[mention.start : mention.end]
            before = text[start : mention.start]
            genitive = re.search(r"\b(?:des|eines|seines|ihres)\b", before)
            return re.sub(r"e?s$", "", noun) if genitive else noun
    return ""


def participle_title(phrase: str) -> str:
    """Make "Satellit gestartet" of "Der am Dienstag gestartete Satellit"."""
    match = re.search(
        r"(?P<participle>[a-zäöüß-]+(?:t|en))(?:e|er|es|em|en)\s+[*_]*"
        r"(?P<noun>(?:[a-zäöüß-]+\s+)?[A-ZÄÖÜ0-9][\w.-]*(?:\s+[A-ZÄÖÜ][\w-]*)*)",
        phrase,
    )
    if match is None:
        return phrase
    rest = phrase[match.end() :].strip(" *_")
    with_rest = f"{match['noun']} {rest}".strip() if len(rest) < 40 else match["noun"]
    return f"{with_rest} {match['participle']}"


def leans(words: str) -> bool:
    """Whether a title means something only after the sentence before it."""
    return bool(set(tokens(words)) & (grammar.ANAPHORA | grammar.POSSESSIVES))


def _verb_second(words: str) -> str:
    """Order a clause that begins with its verb as headlines do.

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
        if _PARTICIPLE.fullmatch((tokens(rest)[-1:] or [""])[0]):
            return re.sub(r"\s+(?:worden|gewesen)$", "", rest)
        return _swap(first, rest)
    fronted = tokens(rest)[:1] and tokens(rest)[0] in (*grammar.AUXILIARIES, "worden")
    if fronted or not first.islower() or not _finite(verb):
        return words
    return _swap(first, rest)


def _finite(word: str) -> bool:
    if word in grammar.MODALS or word in reporting.FINITE:
        return True
    if word in grammar.PREPOSITIONS or word in grammar.ARTICLES:
        return False
    return bool(_PRETERITE.fullmatch(word))


def _swap(verb: str, rest: str) -> str:
    """Put the verb behind the first noun phrase, pronoun objects behind the verb."""
    objects: list[str] = []
    if rest.startswith(_OBJECT):
        name, _, rest = rest[1:].partition(_OBJECT)
        objects, rest = [name], rest.strip()
    found = list(WORD.finditer(rest))
    place = 0
    while place < len(found) and found[place][0].lower() in grammar.OBJECTS:
        place += 1
    if place >= len(found):
        return f"{verb} {rest}"
    end = _subject_end(rest, found[place:])
    if end is None:
        return f"{verb} {rest}"
    objects += [match[0] for match in found[:place]]
    subject, tail = rest[found[place].start() : end], rest[end:].strip()
    return " ".join(part for part in (subject, verb, *objects, tail) if part)


def _subject_end(rest: str, words: Sequence[re.Match[str]]) -> int | None:
    """Find the end of the first noun phrase: its capitals, two if joined by "und"."""
    if words[0][0].lower() in ("er", "sie", "es", "man", "wir", "beide", "alle"):
        return words[0].end()
    end = None
    for place, word in enumerate(words):
        if word[0][:1].isupper():
            end = word.end()
            after = words[place + 1] if place + 1 < len(words) else None
            near = after is not None and rest[end : after.start()] == " "
            if after is None or not near:
                break
            ahead = words[place + 2 : place + 3]
            if after[0] == "und" and ahead and ahead[0][0][:1].isupper():
                continue
            if after[0] in _GENITIVE and ahead:
                continue
            if not after[0][:1].isupper():
                break
        elif end is not None and word[0] != "und" and word[0] not in _GENITIVE:
            break
    return end
