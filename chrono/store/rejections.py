"""review.yaml: what people rejected, so that it is not proposed again."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from chrono.model.rejection import Rejection
from chrono.store.insertion import append_items
from chrono.store.loading import check_version, read_text
from chrono.store.reading import Reader
from chrono.store.writing import scalar
from chrono.store.yaml_text import compose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chrono.model.candidate import Candidate
    from chrono.model.finding import Finding
    from chrono.store.atomic import Change

NAME = "review.yaml"
"""What the file is called, beside events.yaml."""

_KEY = "rejected"
_FIELDS = tuple(field.name for field in fields(Rejection))
_REQUIRED = ("article", "quote", "reason")
_OPENING = (
    "# What `chrono review` rejected, each with its reason. It is not proposed again;",
    "# take an entry out to have it proposed once more.",
)
_BLANKS = re.compile(r"\s+")


def load_rejections(path: str | Path) -> tuple[tuple[Rejection, ...], list[Finding]]:
    """Load the rejections and what is wrong with the file; a missing one has none.

    Raises UnreadableFile for a file that cannot be read, and InvalidData for YAML that
    is not well-formed or is of a later version.
    """
    path = Path(path)
    if not path.exists():
        return (), []
    root = compose(read_text(path), path)
    reader = Reader(str(path))
    top = {}
    if root is not None:
        top = reader.fields(root, ("schema_version", _KEY), "the file")
        check_version(top.get("schema_version"), reader)
    found = []
    for node in reader.items(top.get(_KEY), _KEY):
        texts = {
            name: reader.text(value, name)
            for name, value in reader.fields(node, _FIELDS, "a rejection").items()
        }
        missing = [name for name in _REQUIRED if not texts.get(name)]
        if missing:
            reader.report("C303", node, f'a rejection has no "{missing[0]}"')
        else:
            found.append(Rejection(**texts))
    return tuple(found), reader.findings


def append_rejections(path: str | Path, rejections: Iterable[Rejection]) -> Change:
    """Write rejections at the end of the file, which begins here if need be.

    Raises as `append` does for events.
    """
    items = []
    for rejection in rejections:
        texts = {name: str(getattr(rejection, name)) for name in _FIELDS}
        lines = [f"{name}: {scalar(text)}" for name, text in texts.items() if text]
        items.append([f"- {lines[0]}", *(f"  {line}" for line in lines[1:])])
    return append_items(Path(path), _KEY, items, opening=_OPENING)


def rejected(
    candidates: Iterable[Candidate], rejections: Iterable[Rejection]
) -> Mapping[str, Rejection]:
    """Give the candidates that were rejected, by id, each with its rejection.

    A candidate is known by its article, its quote and the words that dated it, a
    longer or shorter quote of the same place included. Of several in one sentence
    that match, those of the rejected kind of act are meant, if there are any.
    """
    by_article: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_article[candidate.article].append(candidate)
    found: dict[str, Rejection] = {}
    for rejection in rejections:
        meant = [
            c for c in by_article.get(rejection.article, ()) if _meant(rejection, c)
        ]
        kind = [c for c in meant if c.category == rejection.category]
        for candidate in kind or meant:
            found.setdefault(candidate.id, rejection)
    return found


def _meant(rejection: Rejection, candidate: Candidate) -> bool:
    quote = candidate.source.quote
    timex = candidate.source.timex
    if quote is None or not _overlap(rejection.quote, quote.exact):
        return False
    words = timex.text if timex else ""
    return not rejection.words or not words or _overlap(rejection.words, words)


def _overlap(left: str, right: str) -> bool:
    left, right = (_BLANKS.sub(" ", text).strip() for text in (left, right))
    return left in right or right in left
