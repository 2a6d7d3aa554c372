"""Names found in a text, read in their context: capitals, offices, other people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.extract.entries import Mention
from chrono.extract.names import WORD, Kind, fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from chrono.extract.entries import Role
    from chrono.extract.known import Gazetteer
    from chrono.extract.names import Hit

_NEAR = 25
"""How many characters may lie between a title and the state it belongs to."""
_FULL_NAME = re.compile(r"(?: [A-ZÄÖÜ][\w’'-]+){2,3}")
"""Two or three capitals in a row behind an office: " Iwan Petrow"."""
_ALIKE = 4
"""Letters in which two spellings of a name agree: Belousow, Beloussow."""

_Named = tuple["Hit", Mention]


def named(
    gazetteer: Gazetteer, text: str, hits: Sequence[Hit], day: dt.date | None
) -> list[Mention]:
    """Read actors, places and offices out of the hits: longest first, in context.

    `day` says who held an office.
    """
    words = {(hit.last, hit.label.id) for hit in hits if hit.label.kind is Kind.WORD}
    found: list[_Named] = []
    free = 0
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.last)):
        label = hit.label
        if label.kind not in (Kind.ACTOR, Kind.PLACE, Kind.ROLE):
            continue
        if hit.first < free or _another_person(gazetteer, text, hit):
            continue
        free = hit.last + 1
        mention = Mention(hit.start, hit.end, label.id, label.kind)
        place = gazetteer.places.get(label.id) if label.kind is Kind.PLACE else None
        capital_of = place.stands_for if place else None
        if capital_of and (hit.first - 1, "locative") not in words:
            mention = Mention(hit.start, hit.end, capital_of, Kind.ACTOR, label.id)
        found.append((hit, mention))
    return _offices(gazetteer, text, found, words, day)


def _another_person(gazetteer: Gazetteer, text: str, hit: Hit) -> bool:
    """Whether a lone surname is the beginning of a name we do not know.

    "Kim Hong-kyun" is not Kim Jong Un: a hyphen joins what follows to a lower
    case word.
    """
    entry = gazetteer.actors.get(hit.label.id)
    if hit.first != hit.last or entry is None or entry.type != "person":
        return False
    head, hyphen, tail = text[hit.end + 1 : hit.end + _NEAR].partition("-")
    return bool(
        hyphen
        and text[hit.end : hit.end + 1] == " "
        and head.isalpha()
        and head[0].isupper()
        and tail[:1].islower()
    )


def _offices(
    gazetteer: Gazetteer,
    text: str,
    found: Sequence[_Named],
    words: set[tuple[int, str]],
    day: dt.date | None,
) -> list[Mention]:
    """Put the holder in the place of "der russische Verteidigungsminister"."""
    read: list[Mention] = []
    taken = False
    for place, (hit, mention) in enumerate(found):
        if taken:
            taken = False
            continue
        role = gazetteer.roles.get(mention.id) if mention.kind is Kind.ROLE else None
        if role is None:
            read.append(mention)
            continue
        before = found[place - 1] if place else None
        after = found[place + 1] if place + 1 < len(found) else None
        if before and 0 <= hit.first - before[0].last - 1 <= 1:
            holder = _holder(gazetteer, role, before[1], day)
            former = {before[0].first - 1, hit.first - 1}
            if holder and not any((spot, "former") in words for spot in former):
                other = _apposed(gazetteer, text, hit, after, holder)
                if read and read[-1] == before[1] and other != UNKNOWN:
                    read.pop()
                if other is None:
                    read.append(
                        Mention(before[1].start, hit.end, holder, Kind.ACTOR, role.id)
                    )
                continue
        if after and 0 <= after[0].first - hit.last - 1 <= 1:
            holder = _holder(gazetteer, role, after[1], day)
            between = text[hit.end : after[0].start]
            following = found[place + 2] if place + 2 < len(found) else None
            if (
                holder
                and "," not in between
                and ((hit.first - 1, "former") not in words)
            ):
                taken = True
                other = _apposed(gazetteer, text, after[0], following, holder)
                if other == UNKNOWN:
                    read.append(after[1])
                elif other is None:
                    read.append(
                        Mention(hit.start, after[1].end, holder, Kind.ACTOR, role.id)
                    )
                continue
        read.append(mention)
    return read


UNKNOWN = ""
"""In place of an id: someone whom the gazetteer does not know."""


def _apposed(
    gazetteer: Gazetteer, text: str, hit: Hit, after: _Named | None, holder: str
) -> str | None:
    """Who is named right behind an office, if it is not its holder.

    In November 2024 "der russische Verteidigungsminister Sergej Schoigu" is Shoigu,
    although the office was another's by then.
    """
    if not _person(gazetteer, holder):
        return None
    if after is not None and after[0].first == hit.last + 1:
        gap = text[hit.end : after[0].start].strip()
        if gap in ("", ",") and after[1].id != holder and after[1].kind is Kind.ACTOR:
            return after[1].id if _person(gazetteer, after[1].id) else None
        return None
    name = _FULL_NAME.match(text, hit.end)
    if name is None:
        return None
    entry = gazetteer.actors[holder]
    written = WORD.findall(fold(" ".join([*entry.name.values(), *entry.aliases])))
    known = {word[:_ALIKE] for word in written}
    last = fold(WORD.findall(name[0])[-1])
    return None if last[:_ALIKE] in known else UNKNOWN


def _person(gazetteer: Gazetteer, actor: str) -> bool:
    entry = gazetteer.actors.get(actor)
    return entry is not None and entry.type == "person"


def _holder(
    gazetteer: Gazetteer, role: Role, state: Mention, day: dt.date | None
) -> str | None:
    """Who holds `role` for the state, or the state of the capital, mentioned."""
    place = gazetteer.places.get(state.id)
    capital_of = place.stands_for if place else None
    return role.holder(capital_of or state.id, day)
