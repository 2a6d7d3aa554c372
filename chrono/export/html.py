"""One self-contained web page: readable offline, without a script and on paper.

Jinja2 fills the templates of `chrono/data/page/` with autoescape on. Style and
script stand in the page itself, and its content security policy allows the browser
to load nothing else and to run no other script.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from typing import TYPE_CHECKING, Any, TextIO

from chrono.export import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment
    from markupsafe import Markup

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology

STYLES = ("base.css", "overview.css", "filters.css", "events.css", "print.css")
SCRIPTS = (
    "page.js",
    "period.js",
    "state.js",
    "filter.js",
    "facets.js",
    "overview.js",
    "keys.js",
    "start.js",
)


def write(chronology: Chronology, stream: TextIO, options: Options) -> None:
    """Write the page, in `options.lang` at first and switchable to the other language.

    `options.reverse` puts the latest event on top.
    """
    environment = _environment(options.lang)
    template = environment.get_template("page.html")
    for part in template.generate(_values(chronology, options)):
        stream.write(part)


def _environment(lang: str) -> Environment:
    import jinja2

    from chrono.export.html_texts import pair

    both = _both(lang)
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_asset),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        finalize=_harmless,
    )
    environment.filters["both"] = both
    environment.globals["t"] = lambda key, **values: both(pair(key, **values))
    return environment


def _harmless(value: Any) -> Any:
    """Keep control characters out of the page, where they are not allowed."""
    return clean.harmless(value) if type(value) is str else value


def _both(lang: str) -> Callable[[Any], Markup]:
    """Make the filter that prints a text in both languages, `lang` first.

    The page's style shows the language that the reader chose. A text that exists in
    one language only is shown in both cases, marked as what it is.
    """
    from markupsafe import Markup, escape

    other = "en" if lang == "de" else "de"
    pattern = Markup('<span lang="%s">%s</span>')
    alone = Markup('<span class="only" lang="%s">%s</span>')

    def both(given: tuple[str, str] | Mapping[str, str]) -> Markup:
        if isinstance(given, tuple):
            given = {"de": given[0], "en": given[1]}
        said = {key: clean.harmless(text) for key, text in given.items() if text}
        if lang in said and other in said:
            if said[lang] == said[other]:
                return escape(said[lang])
            return pattern % (lang, said[lang]) + pattern % (other, said[other])
        return Markup("").join(alone % item for item in said.items())

    return both


def _values(chronology: Chronology, options: Options) -> dict[str, Any]:
    """Everything that the template names."""
    import dataclasses

    from markupsafe import Markup

    from chrono.export.html_page import entries, island, linked_data, masthead, outline

    if options.reverse:
        chronology = dataclasses.replace(chronology, events=chronology.events[::-1])
    printed = entries.entries(chronology)
    bars = outline.bars(chronology.events)
    script = "".join(_asset(name) for name in SCRIPTS)
    return {
        "lang": options.lang,
        "title": entries.both(chronology.title),
        "facts": masthead.facts(chronology),
        "description": masthead.description(chronology, options.lang),
        "years": outline.years(chronology.events, printed),
        "bars": bars,
        "tallest": max((bar.sure + bar.soft for bar in bars), default=1),
        "style": Markup("".join(_asset(name) for name in STYLES)),
        "unscripted_style": Markup(_asset("unscripted.css")),
        "script": Markup(script),
        "script_hash": _digest(script),
        "island": Markup(island.escaped(island.data(chronology, options.lang))),
        "linked_data": Markup(
            island.escaped(
                linked_data.item_list(chronology, options.lang, reverse=options.reverse)
            )
        ),
    }


def _asset(name: str) -> str:
    """Read one of the page's own files: a template, a style or a script."""
    path = resources.files("chrono.data") / "page" / name
    return path.read_text(encoding="utf-8")


def _digest(script: str) -> str:
    """Give the script's hash as a content security policy wants it."""
    digest = hashlib.sha256(f"\n{script}".encode()).digest()
    return base64.b64encode(digest).decode("ascii")
