from __future__ import annotations

import pytest

from chrono.export.typography import polish


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ('er sagt "ja"', "er sagt „ja“", "er sagt “ja”"),
        ("Kim's 'Freund'", "Kim’s ‚Freund‘", "Kim’s ‘Freund’"),
        ("Moskau - sagt er", "Moskau – sagt er", "Moskau – sagt er"),
        ("2022-2023 und 10-12", "2022–2023 und 10–12", "2022–2023 und 10–12"),
        ("170 mm, 5 %", "170\u202fmm, 5\u202f%", "170\u202fmm, 5\u202f%"),
        ("9 Mio. Granaten", "9\u202fMio. Granaten", "9\u202fMio. Granaten"),
        ("und so weiter...", "und so weiter…", "und so weiter…"),
    ],
)
def test_running_text_is_set_as_in_print(text: str, german: str, english: str) -> None:
    """Quotes, dashes, ranges and units get the marks of the language."""
    assert polish(text, "de") == german
    assert polish(text, "en") == english


@pytest.mark.parametrize(
    "text",
    [
        "2024-06-19",
        "KN-23",
        "240-Millimeter-Werfer",
        "19. Juni 2024",
        "„gut“",
        "5 Männer",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    """Dates, names of weapons and typographic quotes are left alone."""
    assert polish(text, "de") == text
