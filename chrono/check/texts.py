"""Checks of texts: C310."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.check.material import Key, Material
    from chrono.model.event import Event, Text
    from chrono.model.finding import Finding

_LANGUAGES = {"de": "German", "en": "English"}


def untranslated(material: Material) -> Iterator[Finding]:
    """C310: a text that readers see and that is there in one language only."""
    for event in material.curated:
        for keys, text in _texts(event):
            for language, name in _LANGUAGES.items():
                if text and not text.get(language):
                    yield material.event(
                        "C310",
                        event,
                        f'{keys[0]} of "{event.id}" lacks its {name}; add "{language}"',
                        *keys,
                    )


def _texts(event: Event) -> Iterator[tuple[Key, Text]]:
    yield ("title",), event.title
    yield ("summary",), event.summary
    for number, conflict in enumerate(event.conflicts):
        yield ("conflicts", number, "note"), conflict.note
