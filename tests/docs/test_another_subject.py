"""docs/examples/station: the same program on a subject of its own, with no new code."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

import chrono
from chrono.cli.main import main
from chrono.model.event import Origin, Status
from chrono.project import open as open_project
from chrono.project.parts import Project

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "station"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example."""
    return Path(
        shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("example") / "station")
    )


@pytest.fixture(scope="module")
def project(folder: Path) -> Project:
    """The example, opened."""
    return open_project(folder)


@pytest.fixture(scope="module")
def events(folder: Path) -> dict[str, chrono.Event]:
    """The merged chronology by EDTF date."""
    return {event.date: event for event in chrono.load(folder)}


def test_its_statements_are_found_and_dated(project: Project) -> None:
    """Every act of the station with a day or month of its own becomes a candidate."""
    found = {
        (candidate.category, candidate.when.edtf)
        for extraction in project.extractions.values()
        for candidate in extraction.candidates
        if candidate.when
    }
    assert {
        ("damage", "2022-11-18"),
        ("delay", "2022-11-19"),
        ("opening", "2024-12"),
        ("construction", "2021-03"),
        ("decision", "2019-05"),
        ("damage", "2022-11"),
        ("delay", "2025-12"),
        ("opening", "2025-12-14"),
    } <= found


def test_what_is_off_the_subject_is_left_out(project: Project) -> None:
    """The football match of the same town is no event, and the reason is kept."""
    extraction = project.extractions["2022-11-21-wassereinbruch"]
    (left,) = [each for each in extraction.left_out if "Fußball" in each.text]
    assert left.reason
    assert not any("Fußball" in (c.text or c.summary) for c in extraction.candidates)


def test_three_accounts_of_one_event_are_one(events: dict[str, chrono.Event]) -> None:
    """The day of one paper takes in the months of two others; none is left over."""
    water = events["2022-11-18"]
    assert water.id == "2022-11-18-water-in-the-tunnel"
    assert water.origin is Origin.MERGED
    assert {source.article for source in water.sources} == {
        "2022-11-21-wassereinbruch",
        "2023-02-10-kosten",
        "2025-12-15-eroeffnung",
    }
    assert [e.date for e in events.values() if e.category == "damage"] == [
        "2022-11-18",
        "2023-01/2023-02-10",
    ]


def test_an_announcement_is_not_what_was_announced(
    events: dict[str, chrono.Event],
) -> None:
    """Openings that were planned stay planned beside the one that took place."""
    assert events["2024-12"].planned
    assert not events["2025-12-14"].planned
    assert events["2025-12"].id != events["2025-12-14"].id


def test_an_office_is_a_person(events: dict[str, chrono.Event]) -> None:
    """The gazetteer says who "die Lindenfurter Oberbürgermeisterin" is; she denies."""
    denial = events["2023-02-10"]
    assert denial.status is Status.DENIED
    assert "katrin-voss" in denial.actors


def test_it_is_in_order(folder: Path) -> None:
    """`chrono check --strict` finds nothing in it."""
    ended = CliRunner().invoke(main, ["check", "--strict", "--project", str(folder)])
    assert ended.stdout == ""
    assert ended.exit_code == 0
