"""Read a gazetteer file: every scalar is text, every fault has a line and a column.

Codes: C350 a field or value that does not belong there, C351 something is missing,
C352 one spelling or id for two things, C353 an id that nothing has, C354 a period
that is not EDTF.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from chrono.errors import InvalidData
from chrono.extract.entries import Entry, Publisher, Role
from chrono.extract.gazetteer_yaml import compose
from chrono.extract.known import Gazetteer
from chrono.extract.names import Kind, Label, Spelling
from chrono.model import edtf
from chrono.model.finding import Finding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    Node = Any
    """yaml has a class per kind of node; which one it is stands in its `id`."""

_FIELDS = {
    "actors": {"de", "en", "kind", "of", "aliases", "adjective", "demonym"},
    "places": {"de", "en", "in", "stands_for", "aliases"},
    "categories": {"name", "mark", "strong", "weak"},
    "units": {"de", "en"},
    "roles": {"name", "words", "holders"},
    "subject": {"title", "sides", "terms", "against", "elsewhere", "at_war"},
}
CODES = ("C350", "C351", "C352", "C353", "C354")
"""What a gazetteer's findings may be called; docs/gazetteer.md explains them."""

_TOP = {"schema_version", "words", "publishers", "reliabilities", *_FIELDS}


def read(path: Path) -> Gazetteer:
    """Read `path`. Raises UnreadableFile, InvalidData; see `gazetteer.load`."""
    # Thousands of small nodes, none of them garbage: looking for some is a third of
    # the time that reading takes.
    collecting = gc.isenabled()
    gc.disable()
    try:
        root = compose(path)
        if root is None or root.id != "mapping":
            raise InvalidData(f"{path}:1:1: C350 a gazetteer is a mapping of sections")
        return _Reading(str(path)).gazetteer(root)
    finally:
        if collecting:
            gc.enable()


@dataclass
class _Reading:
    """One reading of one file; collects the findings and patterns on the way."""

    path: str
    findings: list[Finding] = field(default_factory=list)
    spellings: list[Spelling] = field(default_factory=list)
    places_of_ids: dict[str, Node] = field(default_factory=dict)

    def gazetteer(self, root: Node) -> Gazetteer:
        top = self.fields(root, _TOP)
        version = self.text(top["schema_version"]) if "schema_version" in top else ""
        if version != "1":
            node = top.get("schema_version", root)
            self.report(node, "C350", "schema_version must be 1")
        actors = self.entries(top, "actors", Kind.ACTOR)
        places = self.entries(top, "places", Kind.PLACE)
        categories = self.categories(top)
        units = self.entries(top, "units", None)
        roles = self.roles(top)
        title, sides = self.subject(top)
        for key, node in self.named(top, "words"):
            self.words(node, Label(Kind.WORD, key))
        gazetteer = Gazetteer(
            actors=actors,
            places=places,
            categories=categories,
            units=units,
            roles=roles,
            publishers=dict(self.publishers(top)),
            reliabilities={
                key: self.translated(node)
                for key, node in self.named(top, "reliabilities")
            },
            title=title,
            subject_sides=sides,
            elsewhere=self.elsewhere(top),
            at_war=self.at_war(top),
            spellings=tuple(self.spellings),
            path=self.path,
        )
        self.references(gazetteer, top)
        return replace(gazetteer, faults=tuple(self.findings))

    # Sections

    def entries(
        self, top: dict[str, Node], section: str, kind: Kind | None
    ) -> dict[str, Entry]:
        """Actors, places or units."""
        found = {}
        for key, node in self.named(top, section):
            given = self.fields(node, _FIELDS[section])
            name: dict[str, str] = {}
            for language in ("de", "en"):
                if language in given:
                    name[language] = self.text(given[language])
                else:
                    self.report(node, "C351", f'"{key}" has no name in "{language}"')
            aliases = self.texts(given["aliases"]) if "aliases" in given else []
            of = given.get("of") or given.get("in")
            found[key] = Entry(
                key,
                name,
                self.text(given["kind"]) if "kind" in given else section[:-1],
                self.text(of) if of else None,
                self.text(given["stands_for"]) if "stands_for" in given else None,
                tuple(aliases),
            )
            if kind is None:
                continue
            label = Label(kind, key)
            spellings = [*dict.fromkeys(name.values()), *aliases]
            for word, ending in (("adjective", "~"), ("demonym", "~")):
                if word in given:
                    spellings.append(self.text(given[word]) + ending)
            for spelling in spellings:
                self.spelling(node, spelling, label)
        return found

    def categories(self, top: dict[str, Node]) -> dict[str, Entry]:
        found = {}
        for key, node in self.named(top, "categories"):
            given = self.fields(node, _FIELDS["categories"])
            name = self.translated(given["name"]) if "name" in given else {}
            if not {"de", "en"} <= set(name):
                self.report(node, "C351", f'"{key}" lacks a German or English name')
            mark = self.text(given["mark"]) if "mark" in given else ""
            if len(mark) != 1:
                self.report(node, "C351", f'"{key}" needs a mark of one character')
            found[key] = Entry(key, name, "category", mark=mark)
            for strength, weight in (("strong", 2), ("weak", 1)):
                if strength in given:
                    self.words(given[strength], Label(Kind.CATEGORY, key, weight))
        return found

    def roles(self, top: dict[str, Node]) -> dict[str, Role]:
        found = {}
        for key, node in self.named(top, "roles"):
            given = self.fields(node, _FIELDS["roles"])
            name = self.translated(given["name"]) if "name" in given else {}
            if "words" in given:
                self.words(given["words"], Label(Kind.ROLE, key))
            else:
                self.report(node, "C351", f'"{key}" has no words to be known by')
            holders = {}
            if "holders" in given:
                for state, terms in self.pairs(given["holders"]):
                    holders[state] = tuple(self.terms(terms))
            found[key] = Role(key, name, holders)
        return found

    def terms(self, node: Node) -> Iterator[tuple[str, dt.date | None, dt.date | None]]:
        """`pentagon`, or `{shoigu: 2012-11-06/2024-05-13}`; periods may be a list."""
        if node.id == "scalar":
            yield self.text(node), None, None
            return
        for actor, periods in self.pairs(node):
            for period in periods.value if periods.id == "sequence" else [periods]:
                written = self.text(period)
                try:
                    when = edtf.read(written)
                except ValueError as error:
                    self.report(period, "C354", str(error))
                else:
                    yield actor, when.earliest, when.latest

    def subject(self, top: dict[str, Node]) -> tuple[dict[str, str], tuple[str, ...]]:
        if "subject" not in top:
            return {}, ()
        given = self.fields(top["subject"], _FIELDS["subject"])
        for section, kind in (("terms", Kind.TERM), ("against", Kind.OFF)):
            if section in given:
                self.words(given[section], Label(kind, section))
        return (
            self.translated(given["title"]) if "title" in given else {},
            tuple(self.texts(given["sides"])) if "sides" in given else (),
        )

    def elsewhere(self, top: dict[str, Node]) -> dict[str, tuple[str, ...]]:
        """With whom each side has matters that are not the subject."""
        if "subject" not in top:
            return {}
        given = dict(self.pairs(top["subject"]))
        if "elsewhere" not in given:
            return {}
        return {
            key: tuple(self.texts(node)) for key, node in self.pairs(given["elsewhere"])
        }

    def at_war(self, top: dict[str, Node]) -> tuple[str, ...]:
        """The sides that have a war of their own."""
        if "subject" not in top:
            return ()
        given = dict(self.pairs(top["subject"]))
        return tuple(self.texts(given["at_war"])) if "at_war" in given else ()

    def publishers(self, top: dict[str, Node]) -> Iterator[tuple[str, Publisher]]:
        seen: dict[str, str] = {}
        for reliability, node in self.named(top, "publishers"):
            for name in self.texts(node):
                if name in seen:
                    self.report(node, "C352", f'"{name}" is listed twice')
                seen[name] = reliability
                yield name, Publisher(name, reliability)

    def references(self, gazetteer: Gazetteer, top: dict[str, Node]) -> None:
        """Every id that is pointed at must be there."""
        for shelf in (gazetteer.actors, gazetteer.places):
            for key, entry in shelf.items():
                for target in (entry.of, entry.stands_for):
                    if target and not gazetteer.known(target):
                        self.dangling(self.places_of_ids[key], target)
        for key, role in gazetteer.roles.items():
            for state, terms in role.holders.items():
                for target in (state, *(actor for actor, _, _ in terms)):
                    if target not in gazetteer.actors:
                        self.dangling(self.places_of_ids[key], target)
        partners = (p for named in gazetteer.elsewhere.values() for p in named)
        for target in (
            *gazetteer.subject_sides,
            *gazetteer.elsewhere,
            *gazetteer.at_war,
            *partners,
        ):
            if target not in gazetteer.actors:
                self.dangling(top["subject"], target)
        for name, publisher in gazetteer.publishers.items():
            if publisher.reliability not in gazetteer.reliabilities:
                self.report(
                    top["publishers"],
                    "C353",
                    f'"{publisher.reliability}" of "{name}" is not among reliabilities',
                )

    # Values

    def words(self, node: Node, label: Label) -> None:
        for written, place in self.placed(node):
            self.spelling(place, written, label)

    def spelling(self, node: Node, written: str, label: Label) -> None:
        mark = node.start_mark
        self.spellings.append(Spelling(written, label, mark.line + 1, mark.column + 1))

    def named(self, top: dict[str, Node], section: str) -> Iterator[tuple[str, Node]]:
        """Go through a section; an id may be given once in the whole file."""
        if section not in top:
            return
        for key, node in self.pairs(top[section]):
            if section not in ("words", "publishers", "reliabilities"):
                if key in self.places_of_ids:
                    self.report(node, "C352", f'"{key}" is used twice')
                self.places_of_ids[key] = node
            yield key, node

    def fields(self, node: Node, allowed: set[str]) -> dict[str, Node]:
        given: dict[str, Node] = {}
        for name, value in self.pairs(node):
            if name in allowed:
                given[name] = value
            else:
                self.report(
                    value, "C350", f'"{name}" is no field here; {_expected(allowed)}'
                )
        return given

    def pairs(self, node: Node) -> Iterator[tuple[str, Node]]:
        if node.id != "mapping":
            self.report(node, "C350", "expected a mapping")
            return
        seen = set()
        for key, value in node.value:
            name = self.text(key)
            if name in seen:
                self.report(key, "C352", f'"{name}" is given twice')
                continue
            seen.add(name)
            yield name, value

    def translated(self, node: Node) -> dict[str, str]:
        return {
            language: self.text(value)
            for language, value in self.fields(node, {"de", "en"}).items()
        }

    def texts(self, node: Node) -> list[str]:
        return [text for text, _ in self.placed(node)]

    def placed(self, node: Node) -> Iterator[tuple[str, Node]]:
        if node.id != "sequence":
            self.report(node, "C350", "expected a list")
            return
        for item in node.value:
            yield self.text(item), item

    def text(self, node: Node) -> str:
        if node.id == "scalar":
            return str(node.value)
        self.report(node, "C350", "expected a word")
        return ""

    def dangling(self, node: Node, target: str) -> None:
        self.report(node, "C353", f'"{target}" is no id of this file')

    def report(self, node: Node, code: str, message: str) -> None:
        mark = node.start_mark
        self.findings.append(
            Finding(self.path, mark.line + 1, mark.column + 1, code, message)
        )


def _expected(allowed: set[str]) -> str:
    return "expected " + ", ".join(sorted(allowed))
