"""Write an article into `articles/`, under a name of its own, over nothing."""

from __future__ import annotations

import contextlib
import json
import os
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from chrono.articles.file import SUFFIXES
from chrono.errors import UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.articles.incoming.arrival import Arrival
    from chrono.articles.incoming.dating import Dated

_LONGEST = 50
_TRANSLITERATED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)
_SIMPLE = re.compile(r"[A-Za-zÄÖÜäöüß][\w ./()+&–„“-]*")
_NOT_TEXT = re.compile(r"y|n|yes|no|on|off|true|false|null", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d~?")
_UNPRINTABLE = re.compile(
    "[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]"
)


def name(arrival: Arrival, dated: Dated) -> str:
    """Make the article's id: the day and the first words of the title."""
    spread = unicodedata.normalize("NFKD", arrival.title.translate(_TRANSLITERATED))
    plain = "".join(letter for letter in spread if not unicodedata.combining(letter))
    found = dated.published.day.isoformat()
    for part in re.findall(r"[a-z0-9]+", plain.lower()):
        if len(found) + len(part) + 1 > _LONGEST:
            break
        found += f"-{part}"
    return found if len(found) > 10 else f"{found}-article"


def document(arrival: Arrival, dated: Dated, accessed: str) -> str:
    """Write the file: front matter and text. `accessed` is "" for what was not."""
    remarks = dict(arrival.remarks)
    fields = {
        "title": arrival.title,
        "publisher": arrival.publisher,
        "author": arrival.author,
        "url": arrival.url,
        "published": dated.published.edtf,
        "published_evidence": dated.evidence,
        "accessed": accessed or remarks.get("accessed", ""),
        "language": arrival.language or "de",
        "digest": "true" if arrival.digest else "",
        "evidence": remarks.get("evidence", ""),
        "note": remarks.get("note", ""),
    }
    lines = [f"{key}: {_scalar(text)}" for key, text in fields.items() if text]
    return "\n".join(["---", *lines, "---", "", arrival.text]) + "\n"


def free_path(folder: Path, stem: str) -> Path:
    """Find a path whose name no article of the folder has, with any suffix."""
    taken = set()
    if folder.is_dir():
        taken = {
            each.stem.casefold()
            for each in folder.iterdir()
            if each.suffix.lower() in SUFFIXES
        }
    return next(folder / f"{each}.md" for each in _numbered(stem) if each not in taken)


def write(path: Path, text: str) -> None:
    """Write a new file, whole or not at all.

    Raises UnreadableFile if there is one of that name, or the folder takes none.
    """
    temporary = ""
    try:
        path.parent.mkdir(exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(temporary).chmod(0o666 & ~mask)
        _put(temporary, path)
    except FileExistsError:
        raise UnreadableFile(f"{path}: C901 is there already; it is kept") from None
    except OSError as error:
        reason = error.strerror or error
        raise UnreadableFile(f"{path}: C901 cannot be written: {reason}") from None
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _put(temporary: str, path: Path) -> None:
    """Give the finished file its name, unless something has it."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without links; the name is at least taken by nobody else.
        with path.open("xb") as stream:
            stream.write(Path(temporary).read_bytes())


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _scalar(text: str) -> str:
    """Write a text so that any reader of YAML reads the same text back."""
    if _DAY.fullmatch(text) or text == "true":
        return text
    if (
        _SIMPLE.fullmatch(text)
        and not text.endswith(" ")
        and not _NOT_TEXT.fullmatch(text)
    ):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\U{ord(match[0]):08x}", quoted)
