"""What single word forms say about tense, each spelling judged once."""

from __future__ import annotations

import re

from chrono.lexicon import tense as cues
from chrono.lexicon.units import NOUNS

TELLS_PAST = 1  # hatte, wurde, sollte: enough by themselves
FUTURE = 2  # wird, werden
INTENTION = 4  # soll, will, plant
WOULD = 8  # würde
AUXILIARY = 16  # hat, ist, sei: past with a participle
PARTICIPLE = 32
STRONG_PRETERITE = 64
WEAK_PRETERITE = 128
ANNOUNCED = 256  # Termin, geplant
ABLE = 512  # kann, muss
PRESENT = 1024  # beginnt, trifft
WORDEN = 2048
TO_HAVE = 4096  # haben, sein: a perfect infinitive after a participle
SEPARABLE_ZU = 8192  # abzureisen
REPORTS = 16384  # meldet
PRETERITE = STRONG_PRETERITE | WEAK_PRETERITE

_BY_LIST = (
    (cues.PAST_ALONE | cues.PAST_MODALS, TELLS_PAST),
    (cues.FUTURE_AUXILIARIES, FUTURE),
    (cues.INTENTION, INTENTION),
    (cues.REPORTED_FUTURE, WOULD),
    (cues.PERFECT, AUXILIARY),
    (cues.ANNOUNCEMENTS, ANNOUNCED),
    (cues.ABILITY, ABLE),
    (cues.NOTICE_VERBS | {"ich", "wir"}, PRESENT),
    ({"worden"}, WORDEN),
    (cues.REPORTS, REPORTS),
    ({"haben", "sein"}, TO_HAVE),
)
_PARTICIPLE = re.compile(
    rf"(?:(?:{'|'.join(cues.SEPARABLE_PREFIXES)})?ge[a-zäöüß]{{3,}}(?:t|en)"
    r"|(?:be|ver|er|ent|zer|miss|emp|über|unter|wider|hinter)[a-zäöüß]{3,}(?:t|en)"
    r"|[a-zäöüß]{3,}iert)"
)
_SEPARABLE = re.compile(r"[a-zäöüß]+zu[a-zäöüß]{3,}(?:en|ern|eln)")
_NOT_WEAK = ("sten", "ste", "hten", "hte", "itte", *cues.T_STEMS)


class _Memo(dict[str, int]):
    """Cues by token; bounded, so that no text can fill the memory."""

    def __missing__(self, token: str) -> int:
        found = _judge(token)
        if len(self) > 100_000:
            self.clear()
        self[token] = found
        return found


CUES = _Memo()
"""Token -> the sum of what it says about tense. A capitalised word is a noun: only
what the lists hold counts."""


def is_participle(word: str) -> bool:
    """Whether a lower-case word has the form of a past participle."""
    return (
        _PARTICIPLE.fullmatch(word) is not None
        and word not in cues.PRESENT_NOT_PRETERITE
        and word not in cues.NO_PARTICIPLE
    )


def _judge(token: str) -> int:
    if len(token) > 40:
        return 0
    word = token.lower()
    found = 0
    for words, cue in _BY_LIST:
        if word in words:
            found |= cue
    if token[:1].islower():
        found |= _by_form(word)
    return found


def _by_form(word: str) -> int:
    found = PARTICIPLE if is_participle(word) else 0
    if word in cues.PRETERITES or _without_prefix(word) in cues.PRETERITES:
        found |= STRONG_PRETERITE
    elif (
        len(word) > 4
        and word.endswith(cues.WEAK_PRETERITE_ENDINGS)
        and word not in cues.PRESENT_NOT_PRETERITE
        and word not in NOUNS
        and not word.startswith("ge")
        and not word.endswith(_NOT_WEAK)
    ):
        found |= WEAK_PRETERITE
    if _SEPARABLE.fullmatch(word):
        found |= SEPARABLE_ZU
    return found


def _without_prefix(word: str) -> str:
    for prefix in cues.SEPARABLE_PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 3:
            return word[len(prefix) :]
    return word
