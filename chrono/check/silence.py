"""Findings that an entry silences, and those that silence nothing: C311."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.model.codes import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chrono.check.material import Material
    from chrono.model.finding import Finding


def silenced(material: Material, findings: Iterable[Finding]) -> list[Finding]:
    """Leave out what entries ignore with a reason; report what they ignore in vain."""
    wanted = {
        (event.id, one.code): (event, number)
        for event in material.curated
        for number, one in enumerate(event.ignore)
    }
    kept: list[Finding] = []
    used: set[tuple[str, str]] = set()
    for one in findings:
        key = one.subject, one.code
        if key in wanted:
            used.add(key)
        else:
            kept.append(one)
    for key, (event, number) in wanted.items():
        if key not in used:
            code = key[1]
            problem = "silences nothing" if code in CODES else "is no code"
            kept.append(
                material.event(
                    "C311",
                    event,
                    f'ignore: "{code}" {problem}; remove it',
                    "ignore",
                    number,
                )
            )
    return kept
