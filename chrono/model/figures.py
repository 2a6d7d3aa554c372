"""Print a figure: "über 10.000 Soldaten", "more than 10,000 soldiers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chrono.model.event import Figure, Text

# "10.000" of a German text is ten thousand; no decimal has three digits by chance.
_GROUPED = r"[0-9]{1,3}(?:\.[0-9]{3}){1,4}"
_NUMBER = rf"(?:{_GROUPED}|[0-9]{{1,15}}(?:\.[0-9]{{1,6}})?)"
_VALUE = re.compile(
    rf"(?P<sign>>=|<=|>|<|~)?(?P<first>{_NUMBER})(?:-(?P<last>{_NUMBER}))?"
)
_WORDS = {
    ">": {"de": "über", "en": "more than"},
    ">=": {"de": "mindestens", "en": "at least"},
    "<": {"de": "unter", "en": "fewer than"},
    "<=": {"de": "bis zu", "en": "up to"},
    "~": {"de": "rund", "en": "about"},
}
_BETWEEN = {"de": " bis ", "en": " to "}
_LARGE = {
    "de": ((10**9, "Mrd."), (10**6, "Mio.")),
    "en": ((10**9, "billion"), (10**6, "million")),
}


def display(figure: Figure, names: Mapping[str, Text], lang: str) -> str:
    """Write the number and its unit in `lang`, and who gives it where that is known.

    A value that is not in the curated notation is printed as it stands.
    """
    unit = names.get(figure.unit, {}).get(lang, figure.unit)
    match = _VALUE.fullmatch(figure.value)
    value = figure.value
    if match and lang in _BETWEEN:
        ends = [number(match["first"], lang)]
        if match["last"]:
            ends.append(number(match["last"], lang))
        value = _BETWEEN[lang].join(ends)
        if match["sign"]:
            value = f"{_WORDS[match['sign']][lang]} {value}"
    by = names.get(figure.by, {}).get(lang, figure.by)
    aside = ", ".join(part for part in (by, figure.note) if part)
    text = f"{value} {unit}".strip()
    return f"{text} ({aside})" if aside else text


def number(digits: str, lang: str) -> str:
    """Write a number for readers: "11.000" or "11,000", "2,8 Mrd." or "2.8 billion"."""
    if re.fullmatch(_GROUPED, digits):
        digits = digits.replace(".", "")
    amount = float(digits)
    for size, word in _LARGE[lang]:
        if amount >= size:
            share = f"{amount / size:.15g}"
            return f"{_local(share, lang)} {word}"
    whole, _, rest = digits.partition(".")
    grouped = f"{int(whole):,}"
    return _local(grouped + ("." + rest if rest else ""), lang)


def _local(written: str, lang: str) -> str:
    """Swap point and comma for German."""
    if lang != "de":
        return written
    return written.translate(str.maketrans(",.", ".,"))
