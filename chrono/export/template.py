"""A chronology through a Jinja2 template of the user's own: a house style."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from chrono.errors import InvalidData, UnreadableFile
from chrono.export import clean, document
from chrono.export.bibliography import Bibliography
from chrono.export.groups import grouped
from chrono.export.texts import name, pick, word_or

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Template

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event


def write(chronology: Chronology, stream: IO[str], options: Options) -> None:
    """Write what the template makes of the chronology.

    The template sees `title`, `lang`, `events` (as in the JSON export, each with
    `notes`, the keys of its sources), `headings` (`label`,
    `events`) and `sources` (as in the JSON export, each with `key`); the filters
    `text` (a text by language), `name` (an id), `word` (a status or key), `md`
    (escaped for Markdown) and `typography`.

    Raises UnreadableFile for a missing template, InvalidData for a wrong one.
    """
    import jinja2
    from jinja2.sandbox import SandboxedEnvironment

    path = Path(options.template or "")
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UnreadableFile(f"{path}: is not UTF-8") from None
    except OSError as error:
        raise UnreadableFile(f"{path}: {error.strerror}") from None
    environment = SandboxedEnvironment(
        loader=jinja2.FileSystemLoader(path.parent),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= _filters(chronology, options)
    try:
        template = environment.from_string(source)
    except jinja2.TemplateSyntaxError as error:
        where = f"{error.filename or path}:{error.lineno}"
        raise InvalidData(f"{where}: {clean.line(error.message or '')}") from None
    for part in _parts(template, _context(chronology, options), path):
        stream.write(part)


def _parts(template: Template, context: dict[str, Any], path: Path) -> Iterator[str]:
    """Give what the template writes; whatever it does wrong is InvalidData."""
    parts = template.generate(context)
    while True:
        try:
            part = next(parts)
        except StopIteration:
            return
        except Exception as error:  # a template may raise anything that Python can
            number = _line_of(error)
            where = f"{path}:{number}" if number else str(path)
            problem = clean.line(str(error)) or type(error).__name__
            raise InvalidData(f"{where}: {problem}") from None
        yield part


def _line_of(error: Exception) -> int | None:
    """Find the line of the template that an error comes from."""
    import traceback

    for frame, line in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename == "<template>":
            return line
    return None


def _filters(chronology: Chronology, options: Options) -> dict[str, Any]:
    from chrono.export.markdown_text import escape
    from chrono.export.typography import polish

    lang = options.lang
    return {
        "text": lambda text: clean.line(pick(text, lang)),
        "name": lambda identifier: clean.line(name(chronology.names, identifier, lang)),
        "word": lambda key: word_or(key, lang, word_or(f"status.{key}", lang, key)),
        "md": escape,
        "typography": lambda text: polish(text, lang),
    }


def _context(chronology: Chronology, options: Options) -> dict[str, Any]:
    bibliography = Bibliography(chronology)

    def fields(event: Event) -> dict[str, Any]:
        keys = dict.fromkeys(bibliography.key(source) for source in event.sources)
        return document.event(event) | {"notes": list(keys)}

    headings = grouped(chronology, options.group or "year", options.lang)
    return {
        "title": dict(chronology.title),
        "lang": options.lang,
        "events": [fields(event) for event in chronology],
        "headings": [
            {"label": heading.label, "events": [fields(e) for e in heading.events]}
            for heading in headings
        ],
        "sources": [
            {"key": work.key, **document.source(work.source)}
            for work in bibliography.works
        ],
    }
