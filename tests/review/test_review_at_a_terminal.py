from __future__ import annotations

import os
import re
import signal
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from chrono import store

pexpect = pytest.importorskip("pexpect")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

QUESTION = "q quit"


@pytest.fixture
def start(project: Path) -> Iterator[Callable[..., pexpect.spawn]]:
    """Start `chrono review` on a pseudo terminal of its own."""
    running: list[pexpect.spawn] = []

    def call(*arguments: str, columns: int = 100, **environment: str) -> pexpect.spawn:
        clean = {name: text for name, text in os.environ.items() if name != "COLUMNS"}
        child = pexpect.spawn(
            sys.executable,
            ["-m", "chrono", "review", *arguments],
            cwd=str(project),
            env=clean | {"TERM": "xterm-256color", "NO_COLOR": "1"} | environment,
            dimensions=(50, columns),
            encoding="utf-8",
            timeout=30,
        )
        running.append(child)
        return child

    yield call
    for child in running:
        child.close(force=True)


def ended(child: pexpect.spawn) -> int | None:
    """Wait for the end and give the exit code."""
    child.expect(pexpect.EOF)
    child.close()
    code: int | None = child.exitstatus
    return code


def editor(project: Path, script: str) -> str:
    """Write a program that stands in for a person in an editor."""
    path = project / "editor.py"
    path.write_text(f"#!{sys.executable}\nimport sys\npath = sys.argv[1]\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def ids(project: Path) -> list[str]:
    """Give the ids of events.yaml in order."""
    return [event.id for event in store.load(project / "events.yaml").events]


def test_a_review_shows_the_sentence_the_entry_and_the_duplicates(
    start: Callable[..., pexpect.spawn],
) -> None:
    """The date is marked in the sentence; what it may be the same as is numbered."""
    child = start()
    child.expect(QUESTION)
    shown = child.before.replace("\r\n", "\n")
    assert "1 of 4" in shown
    assert "woche · Probeblatt · 2024-11-15\n" in shown
    assert "Nordkorea lieferte am [10. November] nach Angaben aus Kiew" in shown
    assert re.search(r"date +10\. November 2024 · 2024-11-10", shown)
    assert re.search(r"category +.*\(weapons-transfer\)", shown)
    assert "likely duplicates\n1  12. November 2024\n" in shown
    assert "2024-11-12-howitzers" in shown
    child.send("q")
    child.expect("0 accepted, 0 merged, 0 rejected; 4 left")
    assert ended(child) == 0


@pytest.mark.parametrize("columns", [40, 60, 80, 140])
def test_a_card_keeps_to_the_width(
    start: Callable[..., pexpect.spawn], columns: int
) -> None:
    """No line is wider than the terminal; on a wide one the duplicates stand beside."""
    child = start(columns=columns)
    child.expect("q quit|quit\r\n")
    lines = child.before.replace("\r\n", "\n").split("\n")
    assert max(map(len, lines)) <= columns
    beside = any("2024-11-10" in line and "likely" in line for line in lines)
    assert beside == (columns == 140)


def test_colour_marks_the_date(start: Callable[..., pexpect.spawn]) -> None:
    """With colour there are no brackets."""
    child = start(NO_COLOR="")
    child.expect("quit")
    assert "\x1b[1;33m10. November\x1b[0m" in child.before


def test_every_key_does_what_it_says(
    start: Callable[..., pexpect.spawn], project: Path
) -> None:
    """Merge, accept, reject and skip, each saved before the next question."""
    child = start()
    child.expect(QUESTION)
    child.send("m")
    child.expect("merge into")
    child.sendline("1")
    child.expect("merged into 2024-11-12-howitzers")
    child.expect(QUESTION)
    assert len(store.load(project / "events.yaml").events[0].sources) == 2
    child.send("a")
    child.expect(r"accepted as (\S+)")
    accepted = child.match[1]
    child.expect(QUESTION)
    assert ids(project) == ["2024-11-12-howitzers", accepted]
    child.send("r")
    child.expect("why")
    child.sendline("2")
    child.expect("rejected: not an event")
    child.expect(QUESTION)
    rejections, findings = store.load_rejections(project / "review.yaml")
    assert [each.reason for each in rejections] == ["not an event"]
    assert findings == []
    child.send("s")
    child.expect("skipped")
    child.expect("1 accepted, 1 merged, 1 rejected; 1 left")
    assert ended(child) == 0


def test_undo_puts_back_every_byte(
    start: Callable[..., pexpect.spawn], project: Path
) -> None:
    """Undoing all decisions leaves the files as they were, and asks anew."""
    before = (project / "events.yaml").read_bytes()
    child = start()
    child.expect("1 of 4")
    child.send("u")
    child.expect("there is nothing to undo")
    child.send("a")
    child.expect("2 of 4")
    child.send("r")
    child.expect("why")
    child.sendline("weil es so ist")
    child.expect("rejected: weil es so ist")
    child.expect("3 of 4")
    child.send("s")
    child.expect("4 of 4")
    for number in (3, 2, 1):
        child.send("u")
        child.expect(f"{number} of 4")
    child.expect(QUESTION)
    assert (project / "events.yaml").read_bytes() == before
    assert not (project / "review.yaml").exists()
    child.send("q")
    assert ended(child) == 0


def test_what_was_changed_meanwhile_is_not_undone(
    start: Callable[..., pexpect.spawn], project: Path
) -> None:
    """An edit by someone else is neither overwritten by accepting nor by undoing."""
    path = project / "events.yaml"
    child = start()
    child.expect("1 of 4")
    child.expect(QUESTION)
    with path.open("a", encoding="utf-8") as stream:
        stream.write("# from another window\n")
    child.send("a")
    child.expect("2 of 4")
    assert "# from another window\n" in path.read_text(encoding="utf-8")
    with path.open("a", encoding="utf-8") as stream:
        stream.write("# and more\n")
    after = path.read_bytes()
    child.send("u")
    child.expect("changed since; undo it by hand")
    assert path.read_bytes() == after
    child.send("q")
    assert ended(child) == 0


def test_an_entry_is_edited_in_the_editor(
    start: Callable[..., pexpect.spawn], project: Path
) -> None:
    """Words and comments of the person are what is written."""
    program = editor(
        project,
        "text = open(path, encoding='utf-8').read()\n"
        "text = text.replace('  en:\\n', '  en: Howitzers  # mine\\n', 1)\n"
        "open(path, 'w', encoding='utf-8').write(text)",
    )
    child = start(EDITOR=program)
    child.expect(QUESTION)
    child.send("e")
    child.expect("title en +Howitzers")
    child.expect(QUESTION)
    assert len(ids(project)) == 1
    child.send("a")
    child.expect("accepted as")
    child.send("q")
    assert ended(child) == 0
    event = store.load(project / "events.yaml").events[-1]
    assert event.title["en"] == "Howitzers"
    text = (project / "events.yaml").read_text(encoding="utf-8")
    assert "en: Howitzers  # mine\n" in text
    assert "Save and leave" not in text
    assert "\n  en:\n" not in text


def test_a_wrong_edit_is_told_and_edited_again(
    start: Callable[..., pexpect.spawn], project: Path
) -> None:
    """The mistake is named with its line; the second time puts it right."""
    program = editor(
        project,
        "text = open(path, encoding='utf-8').read()\n"
        "right = '2024-06-31' in text\n"
        "old, new = ('06-31', '06-30') if right else ('11-10', '06-31')\n"
        "text = text.replace('date: 2024-' + old, 'date: 2024-' + new)\n"
        "open(path, 'w', encoding='utf-8').write(text)",
    )
    child = start(EDITOR=program)
    child.expect(QUESTION)
    child.send("e")
    child.expect(r"entry:\d+:7: C104")
    child.expect("any other key drops the changes")
    child.send("e")
    child.expect("30. Juni 2024")
    child.expect(QUESTION)
    child.send("a")
    child.expect("accepted as")
    child.send("q")
    assert ended(child) == 0
    assert store.load(project / "events.yaml").events[-1].date == "2024-06-30"


def test_an_editor_that_cannot_be_started_is_told(
    start: Callable[..., pexpect.spawn],
) -> None:
    """The review goes on with the same proposal."""
    child = start(EDITOR="/nonexistent/editor")
    child.expect(QUESTION)
    child.send("e")
    child.expect("(?i)editing failed")
    child.expect("1 of 4")
    child.send("q")
    assert ended(child) == 0


def test_a_merge_into_what_is_new_or_unknown_is_refused(
    start: Callable[..., pexpect.spawn],
) -> None:
    """Only events of events.yaml take sources; nothing typed is never mind."""
    child = start()
    for answer, line in (
        ("2024-11-13", "is new as well; accept it first"),
        ("nonsense", 'there is no event "nonsense"'),
        ("2024-11-1", "several events begin with"),
    ):
        child.expect(QUESTION) if answer == "2024-11-13" else None
        child.send("m")
        child.expect(">")
        child.sendline(answer)
        child.expect(line)
    child.send("m")
    child.expect(">")
    child.sendline("")
    child.send("q")
    child.expect("0 accepted, 0 merged, 0 rejected; 4 left")
    assert ended(child) == 0


@pytest.mark.parametrize("keys", ["", "m", "r", "e"])
def test_an_interrupt_loses_nothing(
    start: Callable[..., pexpect.spawn], project: Path, keys: str
) -> None:
    """Ctrl-C at any question ends with code 130, the decisions made and no others."""
    program = editor(project, "import time\ntime.sleep(60)")
    child = start(EDITOR=program)
    child.expect(QUESTION)
    child.send("a")
    child.expect("2 of 4")
    child.expect(QUESTION)
    saved = (project / "events.yaml").read_bytes()
    child.send(keys)
    if keys in ("m", "r"):
        child.expect(">")
    elif keys:
        child.expect(pexpect.TIMEOUT, timeout=1)
    child.sendcontrol("c")
    child.expect(
        "interrupted; all decisions are saved: 1 accepted, 0 merged, 0 rejected; 3 left"
    )
    assert ended(child) == 130
    assert (project / "events.yaml").read_bytes() == saved
    assert len(ids(project)) == 2
    names = {each.name for each in project.iterdir()} - {"editor.py", ".chrono"}
    assert names == {"articles", "events.yaml"}


def test_the_end_of_input_quits(start: Callable[..., pexpect.spawn]) -> None:
    """Ctrl-D is quit."""
    child = start()
    child.expect(QUESTION)
    child.sendeof()
    child.expect("4 left")
    assert ended(child) == 0


def test_a_lost_terminal_leaves_whole_files(
    start: Callable[..., pexpect.spawn], project: Path
) -> None:
    """Killed right after the key, the file is the old or the new one."""
    before = (project / "events.yaml").read_bytes()
    child = start()
    child.expect(QUESTION)
    child.send("a")
    child.kill(signal.SIGKILL)
    child.wait()
    after = (project / "events.yaml").read_bytes()
    assert after == before or len(ids(project)) == 2


def test_the_context_shows_what_stands_around(
    start: Callable[..., pexpect.spawn],
) -> None:
    """The key c shows neighbouring sentences and how the statement was read."""
    child = start()
    child.expect(QUESTION)
    child.send("c")
    child.expect(r"Nordkorea\s+schickte\s+am\s+Donnerstag")
    child.expect("· date: ")
    child.send("?")
    child.expect("a accept")
    child.send("q")
    assert ended(child) == 0


def test_only_the_events_asked_for_are_gone_through(
    start: Callable[..., pexpect.spawn],
    new: Callable[[], list[dict[str, str]]],
) -> None:
    """Ids choose; with all of them decided the review is over."""
    chosen = new()[2]["id"]
    child = start(chosen)
    child.expect("1 of 1")
    child.expect(QUESTION)
    child.send("a")
    child.expect("1 accepted, 0 merged, 0 rejected; 0 left")
    assert ended(child) == 0


def test_nothing_from_a_file_steers_the_terminal(
    start: Callable[..., pexpect.spawn], project: Path
) -> None:
    """Escape sequences in an article are not printed."""
    path = project / "articles" / "woche.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Haubitzen", "\x1b]0;owned\x07Haubitzen"))
    child = start()
    child.expect(QUESTION)
    assert "\x1b" not in child.before
    assert "\x07" not in child.before


def test_nothing_new_is_said(
    start: Callable[..., pexpect.spawn], project: Path
) -> None:
    """Without articles there is nothing to ask."""
    (project / "articles" / "woche.md").unlink()
    child = start()
    child.expect("nothing new to review")
    assert ended(child) == 0
