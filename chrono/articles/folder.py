"""A folder of article files -> articles and what is wrong with them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from chrono.articles.file import SUFFIXES, examine
from chrono.errors import ChronoError
from chrono.model.codes import finding

if TYPE_CHECKING:
    from chrono.model.article import Article
    from chrono.model.finding import Finding

_NOT_ARTICLES = frozenset({"readme", "license", "changelog"})


def files(folder: str | Path) -> list[Path]:
    """List the article files of a folder, by name; empty when there is no such folder.

    Hidden files, a README and whatever has no article's suffix are not meant.
    """
    folder = Path(folder)
    if not folder.is_dir():
        return []
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in SUFFIXES
        and not path.name.startswith((".", "_"))
        and path.stem.casefold() not in _NOT_ARTICLES
    )


def read_folder(folder: str | Path) -> tuple[list[Article], list[Finding]]:
    """Read every article of a folder, sorted by id, and report what went wrong.

    A file that cannot be read is a finding, and the rest is still read; so is a
    `folder` that is none. Of two files that give the same id the first by name counts.
    """
    articles: dict[str, Article] = {}
    findings: list[Finding] = []
    folder = Path(folder)
    try:
        paths = files(folder)
    except OSError as error:
        paths = []
        findings.append(_unread(folder, f"cannot be read: {error.strerror}"))
    if not paths and os.path.lexists(folder) and not folder.is_dir():
        findings.append(_unread(folder, "is not a folder; put the articles in one"))
    for path in paths:
        if not path.is_file() and path.exists() and not path.is_dir():
            # A pipe or device never ends.
            findings.append(_unread(path, "is no file but a device; remove it"))
            continue
        try:
            article, problems = examine(path)
        except ChronoError as error:
            findings.append(from_error(error, path))
            continue
        findings.extend(problems)
        first = articles.get(article.id)
        if first is not None and first.path is not None:
            findings.append(
                finding(
                    "C401",
                    path,
                    (0, 0),
                    f'the article id "{article.id}" is taken by {first.path.name}; '
                    "rename one of the files",
                    article.id,
                )
            )
            continue
        articles[article.id] = article
    return [articles[key] for key in sorted(articles)], findings


def _unread(path: Path, problem: str) -> Finding:
    return finding("C901", path, (0, 0), problem, path.stem)


def from_error(error: ChronoError, path: Path) -> Finding:
    """Turn an error message of this room into a finding."""
    place, _, rest = str(error).partition(": ")
    code, _, message = rest.partition(" ")
    numbers = place.removeprefix(str(path)).strip(":").split(":")
    line, column = (int(numbers[0]), int(numbers[1])) if len(numbers) == 2 else (0, 0)
    return finding(code, path, (line, column), message, path.stem)
