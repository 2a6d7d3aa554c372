"""The grammar: one file per construction, tried in the order of `ALL`.

Where two rules could begin at the same word the earlier one wins, so the longer
construction stands before the shorter one.
"""

from __future__ import annotations

from chrono.tagger.rule import Rule
from chrono.tagger.rules import (
    amounts,
    clock,
    dates,
    day_parts,
    days,
    holidays,
    months,
    named,
    periods,
    sets,
    spans_of_time,
    vague,
    weekdays,
)

ALL: tuple[Rule, ...] = (
    *sets.RULES,
    *clock.RULES,
    *day_parts.RULES,
    *holidays.FIRST,
    *weekdays.RULES,
    *dates.RULES,
    *months.RULES,
    *named.RULES,
    *holidays.RULES,
    *days.RULES,
    *spans_of_time.RULES,
    *amounts.RULES,
    *periods.RULES,
    *vague.RULES,
    *days.LAST,
)
