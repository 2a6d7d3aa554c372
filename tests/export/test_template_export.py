from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from export_sample import CHRONOLOGY, titled

from chrono.errors import InvalidData, UnreadableFile
from chrono.export import markdown
from chrono.export.options import Options

if TYPE_CHECKING:
    from pathlib import Path

    from chrono.model.chronology import Chronology

pytest.importorskip("jinja2")


def rendered(template: str, tmp_path: Path, chronology: Chronology = CHRONOLOGY) -> str:
    """Write through a template."""
    path = tmp_path / "house.md.j2"
    path.write_text(template, encoding="utf-8")
    stream = io.StringIO()
    markdown.write(chronology, stream, Options(template=str(path)))
    return stream.getvalue()


def test_a_template_sees_events_headings_and_sources(tmp_path: Path) -> None:
    """The names and filters that the help promises are there."""
    text = rendered(
        "{{ title|text }}\n"
        "{% for heading in headings %}\n"
        "{{ heading.label }}: "
        "{% for e in heading['events'] %}{{ e.display[lang] }}"
        " {{ e.actors[0]|name if e.actors }}"
        " {{ e.status|word }} {{ e.notes|join(',') }};{% endfor %}\n"
        "{% endfor %}\n"
        "{% for s in sources %}{{ s.key }} {{ s.publisher|md }}\n{% endfor %}\n",
        tmp_path,
    )
    assert text.startswith("Russland und Nordkorea\n")
    assert "19. Juni 2024 Wladimir Putin bestätigt s-2024-11-26-die-nachrichten" in text
    assert "\nkcna-2024-06-20-" in text


def test_a_filter_escapes_for_markdown(tmp_path: Path) -> None:
    """The filter md keeps data from being markup."""
    text = rendered("{{ title|text|md }}", tmp_path, titled("*a*"))
    assert text == "\\*a\\*"


def test_a_missing_template_is_a_line(tmp_path: Path) -> None:
    """A template that is not there is code 4."""
    with pytest.raises(UnreadableFile, match="No such file"):
        markdown.write(
            CHRONOLOGY, io.StringIO(), Options(template=str(tmp_path / "no.j2"))
        )


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("a\n{% for %}", r"house\.md\.j2:2: Expected"),
        ("{{ nothing.there }}", "'nothing' is undefined"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
    ],
)
def test_a_wrong_template_is_a_line(
    template: str, message: str, tmp_path: Path
) -> None:
    """A mistake, an unknown name or a way out of the sandbox is code 3."""
    with pytest.raises(InvalidData, match=message):
        rendered(template, tmp_path)
