"""Join the ends of ranges and the members of lists to one dated span.

TIMEX3 tags the ends of "vom 8. bis 13. Oktober" apart; who wants to date an event
wants the span.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from chrono.model.timex import Timex


def joined(timexes: Sequence[Timex], text: str | None = None) -> list[Timex]:
    """The timexes with every range or list of dates as one timex, in text order.

    The joined timex spans from the first word to the last, its value is `a/b` in
    TIMEX3 values, its bounds are the earliest and the latest of its members. Members
    without days stay apart. `text` is the tagged text, for the words of the span.
    """
    out = [timex for timex in timexes if timex.group is None]
    for _, members in groupby(
        (timex for timex in timexes if timex.group is not None), key=lambda t: t.group
    ):
        out.extend(_one(list(members), text))
    return sorted(out, key=lambda timex: timex.start)


def _one(members: list[Timex], text: str | None) -> list[Timex]:
    first, last = members[0], members[-1]
    dated = [
        m for m in members if m.earliest and m.latest and m.granularity is not None
    ]
    if len(dated) != len(members) or len(members) < 2 or first.start == last.start:
        return members
    if first.type is not last.type:
        return members
    earliest = min(m.earliest for m in dated if m.earliest)
    latest = max(m.latest for m in dated if m.latest)
    granularity = min(m.granularity for m in dated if m.granularity is not None)
    return [
        first._replace(
            end=last.end,
            text=text[first.start : last.end]
            if text
            else f"{first.text} … {last.text}",
            value=f"{first.value}/{last.value}",
            earliest=earliest,
            latest=latest,
            granularity=granularity,
            mod=None,
            approximate=any(m.approximate for m in members),
        )
    ]
