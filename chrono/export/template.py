"""A chronology through a Jinja2 template of the user's own: a house style."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from chrono.errors import ChronoError, InvalidData, UnreadableFile
from chrono.export import clean, document
from chrono.export.bibliography import Bibliography
from chrono.export.groups import grouped
from chrono.export.texts import name, pick, word_or

if TYPE_CHECKING:
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

    Raises UnreadableFile for a missing template, InvalidData for a wrong one,
    ChronoError without Jinja2.
    """
    try:
        import jinja2
        from jinja2.sandbox import SandboxedEnvironment
    except ImportError:
        raise ChronoError(
            '--template needs Jinja2; run pip install "chrono-newsroom[template]"'
        ) from None
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
        stream.writelines(template.generate(_context(chronology, options)))
    except jinja2.TemplateSyntaxError as error:
        where = f"{error.filename or path}:{error.lineno}"
        raise InvalidData(f"{where}: {clean.line(error.message or '')}") from None
    except jinja2.TemplateError as error:
        raise InvalidData(f"{path}: {clean.line(str(error))}") from None


def _filters(chronology: Chronology, options: Options) -> dict[str, Any]:
    from chrono.export.markdown import escape
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
