"""Numbers with their unit: "über 10.000 Soldaten", "50 Haubitzen", "etwa 60 KN-23"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.model.event import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chrono.model.timex import Timex

_QUALIFIER = (
    r"(?:mehr als|weniger als|nicht weniger als|bis zu|mindestens|höchstens|maximal"
    r"|über"
    r"|unter|rund|etwa|ungefähr|circa|ca\.|knapp|gut|fast|nahezu|annähernd|um die"
    r"|schätzungsweise|insgesamt)"
)
_DIGITS = r"\d{1,3}(?:[. '’\u202f\u00a0]\d{3})+(?!\d)|\d+(?:,\d+)?"
_SPELLED = (
    r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert"
    r"|tausend|Dutzende?|Hunderte|Tausende|Zehntausende|Millionen"
)
_SCALE = r"Mio\.|Mrd\.|Millionen|Milliarden|Million|Milliarde|Tausend"
_NUMBER = rf"(?:{_DIGITS})(?:\s+bis\s+(?:{_DIGITS}))?(?:\s+(?:{_SCALE}))?"
_NOUN = r"[A-ZÄÖÜ][\wäöüß]*(?:-[\wäöüß]+)*(?:\s\d+\b)?"
_MODIFIER = (
    r"(?:[a-zäöüß-]+(?:e|en|er|em|es)\s+(?:(?:und|oder|bzw\.)\s+[a-zäöüß-]+"
    r"(?:e|en|er|em|es)\s+)?){0,3}"
)
_FIGURE = re.compile(
    rf"(?<![\w-])(?P<value>(?:{_QUALIFIER}\s+)?(?:{_NUMBER}"
    rf"|(?:{_SPELLED})(?:\s+(?:{_SCALE}))?))\s+"
    rf"(?P<unit>{_MODIFIER}{_NOUN})"
)
_LOSSES = re.compile(
    r"\b(?P<unit>Ausfälle|Verluste|Opferzahl|Zahl der Toten|Stärke)\b[^,;.]{0,60}?\s"
    rf"(?:auf|mit|von)\s+(?P<value>(?:{_QUALIFIER}\s+)?{_NUMBER})(?![\w-])"
)
_NO_UNIT = re.compile(
    r"(?:Uhr|Prozent|Kilometer|Meter|Zentimeter|Millimeter|Minuten?|Stunden?|Tagen?|Tage"
    r"|Wochen?|Monaten?|Monate|Jahren?|Jahre|Mal|Januar|Jänner|Februar|März|April|Mai|Juni"
    r"|Juli|August|September|Oktober|November|Dezember|Mio|Mrd|Jahrestag|Armee|Breitengrad"
    r"|Kaliber|Geburtstag|Gründungstag)s?\b"
)


def figures(
    text: str, start: int, end: int, timexes: Sequence[Timex] = ()
) -> tuple[Figure, ...]:
    """Read the figures between `start` and `end`, in the words of the text."""
    found: list[Figure] = []
    for pattern in (_FIGURE, _LOSSES):
        for match in pattern.finditer(text, start, end):
            if any(
                timex.start < match.end("value") and timex.end > match.start("value")
                for timex in timexes
            ):
                continue
            unit = match["unit"]
            head = unit.split()[-1]
            if _NO_UNIT.match(head) or _NO_UNIT.match(unit):
                continue
            found.append(
                Figure(" ".join(match["value"].split()), " ".join(unit.split()))
            )
    return tuple(dict.fromkeys(found))
