from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from chrono import store
from chrono.model import edtf
from chrono.model.event import Event, Quote, Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result


GOOD = "id: 2024-x\ndate: 2024\ntitle: T\ncategory: visit\n"


def one(found: list[dict[str, Any]], category: str) -> dict[str, Any]:
    """Give the only proposal of a kind."""
    (chosen,) = [each for each in found if each["category"] == category]
    return chosen


def test_what_is_new_is_listed_with_its_words(
    review: Callable[..., Result], new: Callable[[], list[dict[str, Any]]]
) -> None:
    """Each proposal has id, date, title, quote and what it may be the same as."""
    found = one(new(), "weapons-transfer")
    assert found["date"] == "2024-11-10"
    assert [each["id"] for each in found["likely"]] == ["2024-11-12-howitzers"]
    text = review("--list").stdout
    assert f"{found['id']}  10. November 2024\n" in text
    assert "woche: Nordkorea lieferte am 10. November nach Angaben aus Kiew" in text
    assert "  perhaps 2024-11-12-howitzers\n" in text


def test_accepting_appends_and_keeps_every_other_byte(
    project: Path,
    review: Callable[..., Result],
    new: Callable[[], list[dict[str, Any]]],
) -> None:
    """Two accepted events stand at the end; all that was there is there as before."""
    before = (project / "events.yaml").read_text(encoding="utf-8")
    ids = [one(new(), kind)["id"] for kind in ("visit", "treaty")]
    result = review("--accept", *ids, "--json")
    made = json.loads(result.stdout)["decisions"]
    assert [each["decision"] for each in made] == ["accepted", "accepted"]
    assert [each["event"] for each in made] == ids
    after = (project / "events.yaml").read_text(encoding="utf-8")
    head, end = before.split("# The end.")
    assert after.startswith(head)
    assert after.endswith("# The end." + end)
    loaded = store.load(project / "events.yaml")
    assert loaded.findings == ()
    assert [event.id for event in loaded.events][1:] == ids
    quote = Quote(
        "Am Mittwoch unterzeichneten Russland und Nordkorea in Moskau ein Abkommen."
    )
    assert loaded.events[-1].sources == (Source(article="woche", quote=quote),)
    assert not {each["id"] for each in new()} & set(ids)


def test_an_id_that_is_not_new_changes_nothing(
    project: Path,
    review: Callable[..., Result],
    new: Callable[[], list[dict[str, Any]]],
) -> None:
    """With one wrong id of two neither is accepted; the line says what may be meant."""
    before = (project / "events.yaml").read_bytes()
    good = new()[0]["id"]
    result = review("--accept", good, good[:-2])
    assert result.exit_code == 1
    assert result.stderr == (
        f'there is no new event "{good[:-2]}"; did you mean "{good}"?\n'
    )
    result = review("--accept", "2024-11-12-howitzers")
    assert result.stderr == '"2024-11-12-howitzers" is in events.yaml already\n'
    assert (project / "events.yaml").read_bytes() == before


def test_a_candidate_names_its_event(
    review: Callable[..., Result], new: Callable[[], list[dict[str, Any]]]
) -> None:
    """The id of a candidate does as well as that of the event."""
    found = new()[0]
    result = review("--accept", found["candidates"][0], "--json")
    assert json.loads(result.stdout)["decisions"][0]["event"] == found["id"]


def test_a_rejection_survives_another_reading(
    project: Path,
    review: Callable[..., Result],
    new: Callable[[], list[dict[str, Any]]],
) -> None:
    """What was rejected is not proposed again, also when the article has changed."""
    found = one(new(), "troops")
    before = (project / "events.yaml").read_bytes()
    result = review("--reject", found["id"], "--reason", "off\n the subject")
    assert result.stdout == f"rejected {found['id']}: off the subject\n"
    assert (project / "events.yaml").read_bytes() == before
    article = project / "articles" / "woche.md"
    text = article.read_text(encoding="utf-8")
    article.write_text(
        text.replace("\n\nRusslands", "\n\nEin neuer Satz davor.\n\nRusslands"),
        encoding="utf-8",
    )
    assert found["id"] not in {each["id"] for each in new()}
    written = (project / "review.yaml").read_text(encoding="utf-8")
    assert "reason: off the subject\n" in written
    assert "quote: Nordkorea schickte am Donnerstag über 500 Soldaten" in written


def test_a_rejection_taken_out_of_the_file_is_proposed_again(
    project: Path,
    review: Callable[..., Result],
    new: Callable[[], list[dict[str, Any]]],
) -> None:
    """review.yaml is a file of the person's own."""
    found = new()
    assert review("--reject", found[0]["id"], "--reason", "no").exit_code == 0
    assert len(new()) == len(found) - 1
    (project / "review.yaml").unlink()
    assert new() == found


def test_merging_adds_the_source_and_ends_the_proposal(
    project: Path,
    review: Callable[..., Result],
    new: Callable[[], list[dict[str, Any]]],
) -> None:
    """Sources go to the event; dates that contradict are tied by `same_as`."""
    found = one(new(), "weapons-transfer")
    result = review("--merge-into", "2024-11-12-howitzers", found["id"])
    assert result.stdout == f"merged {found['id']} -> 2024-11-12-howitzers\n"
    (event,) = store.load(project / "events.yaml").events
    assert event.sources[-1].article == "woche"
    assert event.same_as == tuple(found["candidates"])
    assert found["id"] not in {each["id"] for each in new()}
    text = (project / "events.yaml").read_text(encoding="utf-8")
    for comment in ("# the day of the report", "# a remark on", "# The end."):
        assert comment in text
    again = review("--merge-into", "2024-11-12-howitzer", new()[0]["id"])
    assert 'did you mean "2024-11-12-howitzers"?' in again.stderr


def test_an_accepted_event_with_another_date_stays_one(
    project: Path, new: Callable[[], list[dict[str, Any]]]
) -> None:
    """A correction of the date does not bring the proposal back beside the event."""
    from chrono.cli.review_material import gather
    from chrono.review import decisions, draft
    from chrono.review.proposals import named, proposals

    found = one(new(), "treaty")
    material = gather(project)
    (proposal,) = named(proposals(material), [found["id"]])
    typed = draft.write(proposal, proposal.event)
    typed = typed.replace("date: 2024-11-13", "date: 2024-10-02  # by the minutes")
    edited = draft.read(typed.replace("id: 2024-11-13-", "id: 2024-10-02-"), material)
    assert edited.problems == ()
    assert edited.event is not None
    decisions.accept_text(material, proposal, edited.text, edited.event)
    event = store.load(project / "events.yaml").events[-1]
    assert event.when == edtf.read("2024-10-02")
    assert event.same_as == tuple(found["candidates"])
    assert found["id"] not in {each["id"] for each in new()}
    assert "# by the minutes" in (project / "events.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("id: 2024-x\ndate: 2024-06-31\ntitle: T\ncategory: visit", ":2:7: C104"),
        ("id: 2024-x\ndate: [\n", "C902"),
        ("id: 2024-x\ndate: 2024\ntitle: T\ncategory: fest", 'C309 "fest"'),
        ("id: 2024-11-12-howitzers\ndate: 2024\ntitle: T\ncategory: visit", "C401"),
        (
            f"{GOOD}sources: [{{article: woche, quote: Das steht dort nicht}}]",
            "C206",
        ),
        (f"{GOOD}sources: [{{article: tag, quote: x}}]", "C205"),
    ],
)
def test_an_edit_that_would_not_do_is_refused(
    project: Path, typed: str, problem: str
) -> None:
    """What is wrong is said as `check` would say it, before anything is written."""
    from chrono.cli.review_material import gather
    from chrono.review import draft

    found = draft.read(typed, gather(project))
    assert problem in "\n".join(found.problems)


def test_an_emptied_edit_is_no_entry(project: Path) -> None:
    """With nothing left but the help, the edit is taken back."""
    from chrono.cli.review_material import gather
    from chrono.review import draft

    assert draft.read("# only\n\n", gather(project)) == draft.Draft("", None)


def test_an_event_told_by_two_articles_is_known_by_both(
    project: Path, new: Callable[[], list[dict[str, Any]]]
) -> None:
    """A proposal lists every statement it is made of."""
    (project / "articles" / "zwei.md").write_text(
        "---\ntitle: Zwei\npublisher: Blatt\npublished: 2024-11-16\n---\n\n"
        "Russland und Nordkorea haben am Mittwoch in Moskau ein Abkommen "
        "unterzeichnet.\n",
        encoding="utf-8",
    )
    found = one(new(), "treaty")
    assert [each["article"] for each in found["sources"]] == ["woche", "zwei"]
    articles = [each.partition("#")[0] for each in found["candidates"]]
    assert sorted(articles) == ["woche", "zwei"]


def test_an_entry_gets_an_id_of_its_own(project: Path) -> None:
    """An id that is taken gets a number."""
    from chrono.review.proposals import Proposal, entry

    event = Event("2024-a", edtf.read("2024"), {"de": "A"}, {}, "visit")
    assert entry(Proposal(event, ()), ["2024-a", "2024-a-2"]).id == "2024-a-3"
    assert project.exists()


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((), "a review asks questions and needs a terminal"),
        (("--accept",), "--accept needs an ID"),
        (("--accept", "--list"), "--list and --accept exclude each other"),
        (("--reject", "x"), "--reject and --reason go together"),
        (("--list", "--reason", "x"), "--reject and --reason go together"),
        (("--json",), "--json goes with"),
    ],
)
def test_wrong_usage_is_code_2(
    review: Callable[..., Result], arguments: tuple[str, ...], line: str
) -> None:
    """One clear line, and nothing is done."""
    result = review(*arguments)
    assert result.exit_code == 2
    assert line in result.stderr.splitlines()[-1]
    assert result.stdout == ""


def test_without_a_terminal_there_is_one_line(review: Callable[..., Result]) -> None:
    """A script that forgot its options is told what they are."""
    result = review()
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


def test_the_bundled_chronology_is_not_written_to(
    review: Callable[..., Result],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Outside of a project a review is refused."""
    monkeypatch.chdir(tmp_path)
    result = review("--list")
    assert result.exit_code == 4
    assert "the bundled chronology is not written to" in result.stderr


def test_a_layout_that_takes_no_addition_is_refused_whole(
    project: Path, review: Callable[..., Result]
) -> None:
    """A file that lists its events in brackets stays as it is: code 3."""
    path = project / "events.yaml"
    path.write_text(
        "schema_version: 1\nevents: [{id: 2000-a, date: 2000, title: A, "
        "category: visit, sources: [{url: 'https://example.org'}]}]\n"
    )
    before = path.read_bytes()
    listed = json.loads(review("--list", "--json").stdout)["proposals"]
    result = review("--accept", listed[0]["id"])
    assert result.exit_code == 3
    assert 'events.yaml:2:9: C304 "events" is in [ ]' in result.stderr
    assert path.read_bytes() == before
    assert sorted(each.name for each in project.iterdir() if each.is_file()) == [
        "events.yaml"
    ]


def test_the_shell_completes_ids(
    project: Path, new: Callable[[], list[dict[str, Any]]]
) -> None:
    """Of what is new, and of the events to merge into."""
    from click.shell_completion import ShellComplete

    from chrono.cli.main import main

    complete = ShellComplete(main, {}, "chrono", "_CHRONO_COMPLETE")
    offered = complete.get_completions(["review", "--merge-into"], "2024-11-12")
    assert [each.value for each in offered] == ["2024-11-12-howitzers"]
    offered = complete.get_completions(["review", "--accept"], "2024-11-14")
    assert [each.value for each in offered] == [one(new(), "troops")["id"]]
    assert project.exists()


def test_what_was_rejected_leaves_the_chronology(
    project: Path,
    review: Callable[..., Result],
    new: Callable[[], list[dict[str, Any]]],
) -> None:
    """Nobody reads any more what a person has rejected."""
    from chrono import load

    found = one(new(), "troops")["id"]
    assert found in {event.id for event in load(project)}
    assert review("--reject", found, "--reason", "no").exit_code == 0
    assert found not in {event.id for event in load(project)}
