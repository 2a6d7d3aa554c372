from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_pipe_gets_the_plain_layout(chrono: Callable[..., Any]) -> None:
    """Not on a terminal there is no escape, no rail and nothing cut."""
    result = chrono("show")
    assert result.exit_code == 0
    assert "19. Juni 2024: Vertrag unterzeichnet\n" in result.stdout
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_the_timeline_can_be_asked_for(chrono: Callable[..., Any]) -> None:
    """--format terminal gives the rails, folded to --width, also in a pipe."""
    result = chrono("show", "--format", "terminal", "--width", "50")
    assert "┣━ Juni" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 50


def test_json_is_the_export(chrono: Callable[..., Any]) -> None:
    """`show --json` and `export json` are the same bytes."""
    shown = chrono("show", "--json")
    assert shown.stdout == chrono("export", "json").stdout
    assert len(json.loads(shown.stdout)["events"]) == 3


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (["--on", "2024-06-19"], ["2024-06-19-treaty"]),
        (["--on", "Juni 2024"], ["2024-06-19-treaty"]),
        (["--on", "06-19"], ["2024-06-19-treaty"]),
        (["--from", "2024"], ["2024-06-19-treaty", "2024-10-troops"]),
        (["--to", "2023"], ["2023-07-25-shoigu-visit"]),
        (["--from", "2024-10-20", "--to", "2024-10-21"], ["2024-10-troops"]),
        (
            ["--actor", "kim-jong-un", "--category", "visit"],
            ["2023-07-25-shoigu-visit"],
        ),
        (["--status", "claimed"], ["2024-10-troops"]),
        (["--search", "beistand"], ["2024-06-19-treaty"]),
        (
            ["--source", "yonhap"],
            ["2023-07-25-shoigu-visit", "2024-10-troops"],
        ),
        (["--place", "Pjöngjang", "--from", "2024"], ["2024-06-19-treaty"]),
    ],
)
def test_filters_choose_events(
    filters: list[str], ids: list[str], chrono: Callable[..., Any]
) -> None:
    """Every filter works, for `show` and for `export` alike."""
    for command in (["show", "--json"], ["export", "json"]):
        document = json.loads(chrono(*command, *filters).stdout)
        assert [event["id"] for event in document["events"]] == ids


def test_nothing_found_is_code_1(chrono: Callable[..., Any]) -> None:
    """Without a match the JSON is whole and empty, and the code says so."""
    result = chrono("show", "--json", "--on", "1999")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["events"] == []
    assert result.stderr == "no event matches\n"


def test_an_unknown_name_is_suggested(chrono: Callable[..., Any]) -> None:
    """A misspelt actor is one line on stderr, code 1, nothing on stdout."""
    result = chrono("show", "--actor", "kim-jung-un")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert 'did you mean "kim-jong-un"?' in result.stderr


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("2024-06-31", "a day that does not exist"),
        ("neulich irgendwann", "is not a date"),
        ("2024-13", "has no month 13"),
    ],
)
def test_a_wrong_date_is_usage(
    value: str, message: str, chrono: Callable[..., Any]
) -> None:
    """A filter that is no date is code 2 and says what is wrong with it."""
    result = chrono("show", "--from", value)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_period_that_ends_before_it_begins_is_usage(
    chrono: Callable[..., Any],
) -> None:
    """--from after --to is told, not answered with nothing."""
    result = chrono("show", "--from", "2024", "--to", "2023")
    assert result.exit_code == 2
    assert "--from 2024-01-01 is after --to 2023-12-31" in result.stderr


def test_a_relative_date_is_seen_from_today_and_says_so(
    chrono: Callable[..., Any],
) -> None:
    """What depends on the clock is told on stderr."""
    result = chrono("show", "--to", "heute")
    assert result.exit_code == 0
    assert "seen from today" in result.stderr


def test_one_event_is_explained(chrono: Callable[..., Any]) -> None:
    """--explain prints one event with everything, by its id."""
    result = chrono("show", "--explain", "2024-10-troops", "--lang", "en")
    assert result.exit_code == 0
    assert "Date: October 2024 (2024-10, month)" in result.stdout
    assert "Status: claimed by:" in result.stdout


def test_an_unknown_id_is_suggested(chrono: Callable[..., Any]) -> None:
    """A misspelt id is code 1 with the nearest ids."""
    result = chrono("show", "--explain", "2024-06-19-traety")
    assert result.exit_code == 1
    assert 'did you mean "2024-06-19-treaty"' in result.stderr


def test_newest_first(chrono: Callable[..., Any]) -> None:
    """--reverse turns the order round."""
    lines = chrono("show", "--compact", "--reverse").stdout.splitlines()
    assert lines == chrono("show", "--compact").stdout.splitlines()[::-1]


@pytest.mark.parametrize(
    ("option", "environment", "colored"),
    [
        ("auto", {}, False),
        ("always", {}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "0"}, False),
    ],
)
def test_colour_follows_the_option_then_the_variables(
    option: str,
    environment: dict[str, str],
    colored: bool,
    chrono: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """--color over NO_COLOR over FORCE_COLOR; the layout stays plain in a pipe."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    result = chrono("show", "--color", option)
    assert ("\x1b[" in result.stdout) is colored
    assert "┣" not in result.stdout


def test_the_project_is_found_upwards(
    chrono: Callable[..., Any], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder below, the project above is meant."""
    below = project / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert "Vertrag unterzeichnet" in chrono("show").stdout


def test_the_project_can_be_named(
    chrono: Callable[..., Any],
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """--project and CHRONO_PROJECT name the folder."""
    monkeypatch.chdir(tmp_path)
    assert chrono("show", "--project", str(project)).exit_code == 0
    monkeypatch.setenv("CHRONO_PROJECT", str(project))
    assert "Vertrag unterzeichnet" in chrono("show").stdout


def test_without_a_project_the_bundled_one_serves(
    chrono: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no events.yaml in reach the bundled one is used, and stderr says so."""
    monkeypatch.chdir(tmp_path)
    result = chrono("show", "--on", "2024-06-19", "--json")
    assert "bundled chronology" in result.stderr
    events = json.loads(result.stdout)["events"]
    assert any("2024-06-19" in event["date"] for event in events)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda folder: folder / "none", "does not exist"),
        (lambda folder: folder, "has no events.yaml"),
        (lambda folder: folder / "project" / "events.txt", "does not exist"),
    ],
)
def test_a_wrong_project_is_code_4(
    make: Callable[[Path], Path],
    message: str,
    chrono: Callable[..., Any],
    tmp_path: Path,
) -> None:
    """A folder that is missing or has no events.yaml is one line, code 4."""
    result = chrono("show", "--project", str(make(tmp_path)))
    assert result.exit_code == 4
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_what_is_in_order_is_shown_beside_what_is_not(
    chrono: Callable[..., Any], project: Path
) -> None:
    """An article that cannot be read is told with code 4; the events are there."""
    (project / "articles" / "broken.md").write_bytes(b"---\ntitle: \xff\xfe\n---\n")
    result = chrono("show")
    assert "Vertrag unterzeichnet" in result.stdout
    assert "articles/broken.md" in result.stderr
    assert result.exit_code == 4


def test_malformed_yaml_is_one_line_with_its_place(
    chrono: Callable[..., Any], project: Path
) -> None:
    """YAML that cannot be read says file, line and column, and is code 3."""
    (project / "events.yaml").write_text("events:\n- id: [\n", "utf-8")
    result = chrono("show")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert "events.yaml:" in result.stderr
    assert result.stderr.count("\n") == 1
