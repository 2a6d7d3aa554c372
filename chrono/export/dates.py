"""A date as a reader reads it, never finer than it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.export.texts import MONTHS, SEASONS
from chrono.model import periods
from chrono.model.when import Granularity, Mod, When

if TYPE_CHECKING:
    import datetime as dt

# Periods whose English name is a phrase, which "early" cannot stand before.
_COMPOSED = frozenset(
    {Granularity.WEEKEND, Granularity.WEEK, Granularity.QUARTER, Granularity.HALF}
)
_OF = {Mod.START: "start", Mod.MID: "middle", Mod.END: "end"}
_PARTS = {
    Mod.START: {"de": "Anfang", "en": "early"},
    Mod.MID: {"de": "Mitte", "en": "mid"},
    Mod.END: {"de": "Ende", "en": "late"},
}
_ABOUT = frozenset({Mod.APPROX, Mod.LESS_THAN, Mod.MORE_THAN})


def display(when: When, lang: str) -> str:
    """Write a span for a reader.

    "19. Juni 2024", "Anfang 2022", "seit 2022", "11.–12. August 2023", "um den
    26. November 2024"; "19 June 2024", "early 2022", "since 2022" …
    """
    text = _certain(when, lang)
    if when.approximate or when.mod in _ABOUT:
        text = f"{_about(when, lang)} {text}"
    if when.uncertain:
        text = f"{'vermutlich' if lang == 'de' else 'probably'} {text}"
    return text


def day(day: dt.date, lang: str) -> str:
    """Write one day: "19. Juni 2024", "19 June 2024"."""
    return f"{_day_of_month(day, lang)} {month(day.year, day.month, lang)}"


def month(year: int, number: int, lang: str) -> str:
    """Write a month with its year: "Juni 2024"."""
    return f"{MONTHS[lang][number - 1]} {year}"


def is_one_day(when: When) -> bool:
    """Whether the span is one day, and that day is sure."""
    return (
        when.earliest is not None
        and when.earliest == when.latest
        and not (when.approximate or when.uncertain)
        and when.granularity <= Granularity.DAY
    )


def _certain(when: When, lang: str) -> str:
    earliest, latest = when.earliest, when.latest
    if earliest is None and latest is None:
        return "ohne Datum" if lang == "de" else "undated"
    if earliest is None or latest is None:
        return _open(when, lang)
    whole = periods.containing(when.granularity, earliest)
    if when.granularity > Granularity.DAY:
        if whole == (earliest, latest) and when.mod not in _PARTS:
            return _period(when.granularity, earliest, lang)
        if when.mod in _PARTS:
            narrowed = periods.part(when.granularity, whole, when.mod)
            if (earliest, latest) in (narrowed, whole):
                return _part(when.granularity, earliest, when.mod, lang)
    return _interval(when.granularity, earliest, latest, lang)


def _open(when: When, lang: str) -> str:
    german = lang == "de"
    if when.latest is None:
        assert when.earliest is not None
        start = _open_end(when, when.earliest, 0, lang)
        if when.mod is Mod.ON_OR_AFTER:
            return f"{'ab' if german else 'from'} {_dative(start, german)}"
        return f"{'seit' if german else 'since'} {_dative(start, german)}"
    end = _open_end(when, when.latest, 1, lang)
    on_a_day = german and end[:1].isdigit() and "." in end[:3]
    if when.mod is Mod.ON_OR_BEFORE:
        at_latest = "spätestens am" if on_a_day else "spätestens"
        return f"{at_latest if german else 'by'} {end}"
    until = "bis zum" if on_a_day else "bis"
    return f"{until if german else 'until'} {end}"


def _open_end(when: When, edge: dt.date, side: int, lang: str) -> str:
    """The known end of an open span; a part keeps its word: "seit Anfang 2022"."""
    if when.mod in _PARTS and when.granularity > Granularity.DAY:
        whole = periods.containing(when.granularity, edge)
        if periods.part(when.granularity, whole, when.mod)[side] == edge:
            return _part(when.granularity, edge, when.mod, lang)
    return _end(when.granularity, edge, side, lang)


def _dative(text: str, german: bool) -> str:
    """Put the article where "seit" wants one: "seit dem 19. Juni 2024"."""
    return f"dem {text}" if german and text[0].isdigit() and "." in text[:3] else text


def _end(granularity: Granularity, edge: dt.date, side: int, lang: str) -> str:
    """One end of a span: the period's name where the edge is the period's edge."""
    if granularity > Granularity.DAY:
        for unit in (granularity, Granularity.YEAR, Granularity.MONTH):
            if unit <= granularity and periods.containing(unit, edge)[side] == edge:
                return _period(unit, edge, lang)
    return day(edge, lang)


def _interval(
    granularity: Granularity, first: dt.date, last: dt.date, lang: str
) -> str:
    if first == last:
        return day(first, lang)
    if granularity >= Granularity.YEAR and _fits(Granularity.YEAR, first, last):
        return f"{first.year}–{last.year}"
    until = "bis" if lang == "de" else "to"
    months = MONTHS[lang]
    if granularity >= Granularity.MONTH and _fits(Granularity.MONTH, first, last):
        if first.year == last.year:
            start, end = months[first.month - 1], month(last.year, last.month, lang)
            return f"{start} {until} {end}"
        start = month(first.year, first.month, lang)
        return f"{start} {until} {month(last.year, last.month, lang)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{_day_of_month(first, lang)}–{day(last, lang)}"
    if first.year == last.year:
        start = f"{_day_of_month(first, lang)} {months[first.month - 1]}"
        return f"{start} {until} {day(last, lang)}"
    return f"{day(first, lang)} {until} {day(last, lang)}"


def _fits(granularity: Granularity, first: dt.date, last: dt.date) -> bool:
    """Whether the span is made of whole years (or whole months)."""
    return (
        periods.containing(granularity, first)[0] == first
        and periods.containing(granularity, last)[1] == last
    )


def _period(granularity: Granularity, inside: dt.date, lang: str) -> str:
    """Name the period that a day belongs to."""
    german = lang == "de"
    first, last = periods.containing(granularity, inside)
    year = first.year
    match granularity:
        case Granularity.WEEKEND:
            days = _interval(Granularity.DAY, first, last, lang)
            return f"Wochenende {days}" if german else f"weekend of {days}"
        case Granularity.WEEK:
            days = _interval(Granularity.DAY, first, last, lang)
            if german:
                return f"Woche vom {days.replace('–', ' bis ')}"
            return f"week of {days}"
        case Granularity.MONTH:
            return month(year, first.month, lang)
        case Granularity.QUARTER:
            number = (first.month + 2) // 3
            return f"{number}. Quartal {year}" if german else f"Q{number} {year}"
        case Granularity.SEASON:
            name = SEASONS[lang][3 if first.month == 12 else first.month // 3 - 1]
            named = f"{year}/{last.year % 100:02d}" if last.year > year else str(year)
            return f"{name} {named}"
        case Granularity.HALF:
            number = 1 if first.month == 1 else 2
            if german:
                return f"{number}. Halbjahr {year}"
            return f"{('first', 'second')[number - 1]} half of {year}"
        case Granularity.YEAR:
            return str(year)
        case Granularity.DECADE:
            return f"{year // 10 * 10}er-Jahre" if german else f"{year // 10 * 10}s"
        case Granularity.CENTURY:
            number = year // 100 + 1
            return f"{number}. Jahrhundert" if german else f"{_nth(number)} century"
        case Granularity.MILLENNIUM:
            number = year // 1000 + 1
            if german:
                return f"{number}. Jahrtausend"
            return f"{_nth(number)} millennium"
    return day(inside, lang)


def _part(granularity: Granularity, inside: dt.date, mod: Mod, lang: str) -> str:
    """Name a part of a period: "Anfang Juni 2024", "early June 2024"."""
    name = _period(granularity, inside, lang)
    part = _PARTS[mod][lang]
    if lang == "en":
        if granularity in _COMPOSED:
            article = "" if name.startswith("Q") else "the "
            return f"{_OF[mod]} of {article}{name}"
        return f"mid-{name}" if mod is Mod.MID else f"{part} {name}"
    match granularity:
        case Granularity.WEEK | Granularity.DECADE:
            return f"{part} der {name}"
        case Granularity.WEEKEND:
            return f"{part} des {name.replace('ende', 'endes', 1)}"
        case Granularity.CENTURY:
            return f"{part} des {name}s"
        case Granularity.QUARTER | Granularity.HALF:
            number, noun, year = name.split(" ")
            ending = "s" if noun == "Quartal" else "es"
            return f"{part} des {number.rstrip('.')}. {noun}{ending} {year}"
        case Granularity.SEASON:
            noun, year = name.split(" ")
            ending = "es" if noun in ("Frühjahr", "Herbst") else "s"
            return f"{part} des {noun}{ending} {year}"
    return f"{part} {name}"


def _about(when: When, lang: str) -> str:
    if lang == "en":
        return "around"
    if when.earliest and when.earliest == when.latest:
        return "um den"
    closed = when.earliest is not None and when.latest is not None
    if closed and when.granularity is Granularity.YEAR and when.mod not in _PARTS:
        return "um"
    return "etwa"


def _day_of_month(day: dt.date, lang: str) -> str:
    return f"{day.day}." if lang == "de" else str(day.day)


def _nth(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
