"""Who vouches for a statement: the reporting words of a sentence and their speaker.

Found are clauses ("sagte Kirby am Dienstag", "so Kirby", "wie der Dienst mitteilte",
"Am Montag hatte der Geheimdienst gemeldet, …") and phrases inside a clause ("laut
KCNA", "nach Angaben aus Seoul", "Berichten zufolge").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chrono.extract.gazetteer import Gazetteer, Kind, Mention
from chrono.extract.segments import Kind as Clause
from chrono.extract.segments import Segment, tokens
from chrono.lexicon import clauses as grammar
from chrono.lexicon import reporting as lexicon

_NAME = (
    r"[A-ZÄÖÜ][\w’'-]*(?:\s+(?:[A-ZÄÖÜ][\w’'-]*|von|der|für)(?=\s+[A-ZÄÖÜ]))*"
    r"(?:\s+[A-ZÄÖÜ][\w’'-]*)?"
)
_NOUN_PHRASE = re.compile(
    r"(?:(?:de[rmsn]|die|das|eine[rmsn]?|ein|aus|von|vom|sein[a-z]*|ihr[a-z]*)\s+)*"
    r"((?:[a-zäöüß][\wäöüß-]*(?:e|en|er|em|es)\s+){0,3}" + _NAME + ")"
)
_AROUND = ".,;:!?…()„“”\"'»«"
"""What may stand around a word."""
_AFTER = "|".join(lexicon.AFTER_NOUNS)
_PHRASES = (
    re.compile(r"\b(?:[Ll]aut|[Gg]emäß)\s+(?!dem\s+Vertrag)(?P<who>[^,;.()–]{2,80})"),
    re.compile(
        r"\b[Nn]ach\s+(?:eigenen\s+|jüngsten\s+|neuen\s+|ersten\s+|übereinstimmenden\s+)?"
        rf"(?:{_AFTER})\s+(?P<who>(?:von|vom|des|der|aus|eines|einer|seines|seiner)\s[^,;.()–]{{2,80}}"
        r"|[A-ZÄÖÜ]\w+s\b|[a-zäöü]+er\s+[A-ZÄÖÜ]\w+)"
    ),
    re.compile(
        r"\b[Nn]ach\s+(?P<who>(?:[A-ZÄÖÜ]\w+s|[a-zäöüß]+(?:isch|lich)er|[a-zäöüß]+(?:isch|lich)en|US-?))"
        rf"[\s-]*(?:{_AFTER})\b"
    ),
    re.compile(
        r"(?P<who>(?:\b[DdAa]\w{1,4}\s+)?(?:[a-zäöüß]+\s+){0,2}[A-ZÄÖÜ][\w-]*(?:\s+[A-ZÄÖÜ][\w-]*){0,3})"
        r"\s+(?:zufolge)\b"
    ),
    re.compile(
        r"\b(?P<who>Medienberichten|Berichten|Medienangaben)\s+(?:zufolge|nach)\b"
    ),
    re.compile(r"\b[Nn]ach\s+(?P<who>Berichten|Medienberichten|Behördenangaben)\b"),
)
_CUES = (
    ("aut", "emäß"),
    ("ach",),
    ("ach",),
    ("zufolge",),
    ("Bericht", "Medi"),
    ("ach",),
)
"""What a segment must hold for each of the phrases to be looked for."""


@dataclass(frozen=True, slots=True)
class Report:
    """Reporting words: offsets in the text, the speaker, and what the speaker does.

    `who` is a gazetteer id, or the words where the gazetteer does not know them; ""
    for "hieß es". `frame` says that the whole segment is reporting words, so that
    its date is the day of the saying. `media`: the speaker passes on what others did.
    """

    start: int
    end: int
    who: str
    says: str
    lemma: str = ""
    frame: bool = False
    media: bool = False
    known: bool = False


def frames(
    text: str,
    segments: Sequence[Segment],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
) -> dict[int, Report]:
    """The segments that are reporting words, by their position in the sentence."""
    found = {}
    for position, segment in enumerate(segments):
        following = segments[position + 1] if position + 1 < len(segments) else None
        verb = _frame_verb(text, segment, following, position)
        told = tells_more(text, segment.start, segment.end, mentions)
        if verb and not (following and told):
            lemma, says = verb
            found[position] = _report(
                text, segment.start, segment.end, mentions, gazetteer, lemma, says
            )
    return found


def tells_more(text: str, start: int, end: int, mentions: Sequence[Mention]) -> bool:
    """Whether an act stands before the saying: "unterzeichneten … und sagten zu"."""
    before, und, _ = text[start:end].partition(" und ")
    if not und or tokens(before)[:1] in (["so"], ["wie"]):
        return False
    if main_verb(text, start, start + len(before)):
        return False
    return any(
        mention.kind is Kind.CATEGORY
        and mention.weight > 1
        and mention.id != "statement"
        and start <= mention.start < start + len(before)
        for mention in mentions
    )


def phrases(
    text: str,
    segment: Segment,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
) -> Iterator[Report]:
    """The reporting phrases inside a segment."""
    taken: list[tuple[int, int]] = []
    words = segment.of(text)
    for pattern, cues in zip(_PHRASES, _CUES, strict=True):
        if not any(cue in words for cue in cues):
            continue
        for match in pattern.finditer(text, segment.start, segment.end):
            if any(match.start() < end and match.end() > start for start, end in taken):
                continue
            start, end = match.start(), _phrase_end(text, match)
            taken.append((start, end))
            yield _report(
                text, start, end, mentions, gazetteer, "", lexicon.CLAIMS, frame=False
            )


def main_verb(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The verb of saying that a clause is built on: (lemma, says), if it has one."""
    found = tokens(text[start:end])
    compound = bool(set(found) & grammar.AUXILIARIES)
    for place, word in enumerate(found):
        if compound and word in lexicon.PARTICIPLES:
            continue
        for lemma, prefix, says in _readings(word):
            if prefix and prefix.lower() not in found[place + 1 :]:
                continue
            if not prefix and _has_separated_reading(word, found[place + 1 :]):
                continue
            return lemma, says
    if set(found) & lexicon.PERFECT:
        for word in reversed(found):
            if word in lexicon.PARTICIPLES:
                return lexicon.PARTICIPLES[word]
    return None


def is_saying(text: str, start: int, end: int) -> bool:
    """Whether the clause tells that someone said something; a talk is none."""
    verb = main_verb(text, start, end)
    if verb is None:
        return False
    together = set(tokens(text[start:end])) & set(lexicon.SPEAKING_TOGETHER)
    return not (verb[0] in ("sprechen", "reden") and together)


def subjunctive(text: str, start: int, end: int, *, beside_source: bool) -> bool:
    """Whether the words are in the mood of reported speech; "Versuche" is a noun."""
    words = text[start:end].split()
    found = {
        word.strip(_AROUND).lower()
        for place, word in enumerate(words)
        if not place or word[:1].islower()
    }
    if found & lexicon.SUBJUNCTIVE:
        return True
    return beside_source and bool(found & lexicon.SUBJUNCTIVE_PAST)


def _readings(word: str) -> Iterator[tuple[str, str, str]]:
    # Longest prefix first: "sagte … zu" is not "sagte".
    yield from sorted(
        lexicon.FINITE.get(word, ()), key=lambda reading: -len(reading[1])
    )


def _has_separated_reading(word: str, rest: list[str]) -> bool:
    return any(
        prefix and prefix.lower() in rest[-1:]
        for _, prefix, _ in lexicon.FINITE.get(word, ())
    )


def _frame_verb(
    text: str, segment: Segment, following: Segment | None, position: int
) -> tuple[str, str] | None:
    words = segment.of(text)
    found = tokens(words)
    if not found:
        return None
    if found[0] == "so" and position and len(found) > 1:
        rest = words.split(maxsplit=1)[1] if " " in words else ""
        if rest and not set(found) & grammar.AUXILIARIES:
            if rest[:1].isupper() or found[1] in grammar.ARTICLES | grammar.POSSESSIVES:
                return "so", lexicon.CLAIMS
            if _NOUN_PHRASE.match(rest):
                return "so", lexicon.CLAIMS
    if found[0] == "wie":
        return _final_verb(found) or main_verb(text, segment.start, segment.end)
    if position and segment.mark != ";":
        verb = _first_verb(found)
        if verb:
            return verb
        if found[:2] in (["hieß", "es"], ["heißt", "es"]):
            return "heißen", lexicon.CLAIMS
    if following is not None and following.mark == ":" and _announces(found):
        return "so", lexicon.CLAIMS
    if segment.kind is Clause.MAIN and following is not None and following.mark != ";":
        verb = main_verb(text, segment.start, segment.end)
        if verb and (
            following.mark == ":"
            or (
                tokens(following.of(text))[:1][0:1]
                and tokens(following.of(text))[0] in grammar.CONTENT_OPENERS
            )
            or (
                verb[0] not in lexicon.FRAMELESS
                and subjunctive(
                    text, following.start, following.end, beside_source=True
                )
                and following.kind is not Clause.RELATIVE
            )
            or (
                following.kind is Clause.INFINITIVE
                and verb[1] in (lexicon.DENIES, lexicon.CONFIRMS, lexicon.ANNOUNCES)
            )
        ):
            return verb
    return None


def _announces(found: list[str]) -> bool:
    """Before a colon: "Das Weiße Haus zeigte sich am Mittwoch besorgt: …"."""
    return bool(set(found) & lexicon.ATTITUDES)


def _first_verb(found: list[str]) -> tuple[str, str] | None:
    """Find the verb of "sagte Kirby", "teilten staatliche Medien am Montag mit"."""
    for lemma, prefix, says in _readings(found[0]):
        if prefix and prefix.lower() not in found[1:]:
            continue
        if not prefix and _has_separated_reading(found[0], found[1:]):
            continue
        return lemma, says
    return None


def _final_verb(found: list[str]) -> tuple[str, str] | None:
    """Find the verb of "wie der Dienst mitteilte", "wie Beamte berichten"."""
    last = found[-1]
    if last in lexicon.JOINED_FINITE:
        return lexicon.JOINED_FINITE[last]
    for lemma, prefix, says in lexicon.FINITE.get(last, ()):
        if not prefix:
            return lemma, says
    return None


def _phrase_end(text: str, match: re.Match[str]) -> int:
    """Where the phrase ends: before a verb, a preposition or lower-case words."""
    if match.re is not _PHRASES[0] and match.re is not _PHRASES[1]:
        return match.end()
    start = match.start("who")
    phrase = _NOUN_PHRASE.match(text, start)
    if phrase is None:
        return match.end()
    end = phrase.end()
    # "nach Angaben des ukrainischen Generalstabs in Kiew", "von Präsident X der Y"
    genitive = re.compile(r"\s+(?:de[rs]|von)\s+" + _NOUN_PHRASE.pattern)
    more = genitive.match(text, end)
    return min(more.end() if more else end, match.end())


def _report(
    text: str,
    start: int,
    end: int,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    lemma: str,
    says: str,
    *,
    frame: bool = True,
) -> Report:
    inside = [
        mention
        for mention in mentions
        if mention.kind is Kind.ACTOR and start <= mention.start < end
    ]
    speaker = _speaker(text, start, inside)
    words = tokens(text[start:end])
    if speaker is not None:
        entry = gazetteer.actors.get(speaker.id)
        media = entry is not None and entry.type == "media"
        media = media or _media_noun(text, speaker)
        return Report(start, end, speaker.id, says, lemma, frame, media, known=True)
    media = bool(set(words) & lexicon.MEDIA_WORDS) or "es" in words[:3]
    return Report(
        start, end, _plain_speaker(text[start:end]), says, lemma, frame, media
    )


def _speaker(text: str, start: int, inside: Sequence[Mention]) -> Mention | None:
    """The one who speaks: not one spoken about after a preposition.

    A name between commas is that of the office before it ("der Sprecher, John Kirby,").
    """
    apposed = [
        mention
        for mention in inside
        if text.startswith(", ", mention.start - 2)
        and text.startswith(",", mention.end)
    ]
    for mention in (*apposed, *inside):
        before = tokens(text[max(start, mention.start - 25) : mention.start])
        if before and before[-1] in {"über", "an", "gegen", "mit", "gegenüber", "in"}:
            continue
        return mention
    return None


def _media_noun(text: str, mention: Mention) -> bool:
    """Say whether "Moskauer" is followed by "Zeitungen"."""
    near = tokens(text[mention.start : mention.end + 30])[:3]
    return bool(set(near) & lexicon.MEDIA_WORDS)


def _plain_speaker(words: str) -> str:
    """The speaker in the text's own words, without verb, article and date."""
    for match in _NOUN_PHRASE.finditer(words):
        parts = match[1].split()
        while parts and _verbal(parts[0].lower()):
            parts.pop(0)
        head = parts[-1].lower() if parts else ""
        if head in lexicon.SPEAKER_WORDS | lexicon.MEDIA_WORDS:
            return " ".join(parts)
    return ""


def _verbal(word: str) -> bool:
    return (
        word in grammar.AUXILIARIES
        or word in grammar.ARTICLES
        or word in grammar.PREPOSITIONS
        or word in lexicon.FINITE
    )
