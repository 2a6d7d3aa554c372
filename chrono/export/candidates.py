"""Candidates of articles, as lines to read and as JSON."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from chrono.export import clean, document
from chrono.export.dates import display
from chrono.export.encoding import encode
from chrono.export.phrases import says
from chrono.export.texts import LANGUAGES, label, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chrono.model.article import Article
    from chrono.model.candidate import Candidate, Extraction


def write_text(
    results: Sequence[tuple[Article, Extraction]],
    stream: IO[str],
    lang: str,
    *,
    left_out: bool,
) -> None:
    """Write a heading for each article and a paragraph for each candidate."""
    for number, (article, extraction) in enumerate(results):
        published = article.published.edtf if article.published else "–"
        stream.write("\n" if number else "")
        stream.write(f"{clean.line(article.id)}  {published}\n")
        for candidate in extraction.candidates:
            for indent, line in _lines(candidate, lang):
                stream.write(f"{indent}{clean.line(line)}\n")
        if left_out:
            for each in extraction.left_out:
                line = f"– {says(each.text, lang)}: {each.reason}"
                stream.write(f"  {clean.line(line)}\n")


def _lines(candidate: Candidate, lang: str) -> Iterable[tuple[str, str]]:
    date = display(candidate.when, lang) if candidate.when else word("none", lang)
    about = f"[{candidate.category}, {candidate.status}]"
    yield "  ", f"{date}: {candidate.title} {about}"
    if candidate.source.quote:
        yield (
            "      ",
            f"{label('quote', lang)}: {says(candidate.source.quote.exact, lang)}",
        )
    if timex := candidate.source.timex:
        yield (
            "      ",
            f"{label('words', lang)}: {says(timex.text, lang)}, {timex.rule}",
        )


def write_json(results: Sequence[tuple[Article, Extraction]], stream: IO[str]) -> None:
    """Write one object: each article with its candidates and what was left out."""
    articles = [
        {
            "article": article.id,
            "published": article.published.edtf if article.published else None,
            "candidates": [fields(each) for each in extraction.candidates],
            "left_out": [
                {
                    "start": each.start,
                    "end": each.end,
                    "text": each.text,
                    "reason": each.reason,
                }
                for each in extraction.left_out
            ],
        }
        for article, extraction in results
    ]
    whole = {"schema_version": document.SCHEMA_VERSION, "articles": articles}
    stream.write(encode(whole, indent=1) + "\n")


def write_jsonl(results: Sequence[tuple[Article, Extraction]], stream: IO[str]) -> None:
    """Write one candidate a line."""
    for _, extraction in results:
        for candidate in extraction.candidates:
            stream.write(encode(fields(candidate)) + "\n")


def fields(candidate: Candidate) -> dict[str, Any]:
    """Give a candidate as a dictionary, named as in the JSON of an event."""
    when = candidate.when
    earliest = when.earliest if when else None
    latest = when.latest if when else None
    return {
        "id": candidate.id,
        "article": candidate.article,
        "date": when.edtf if when else None,
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
        "granularity": when.granularity.label if when else None,
        "mod": when.mod.value if when and when.mod else None,
        "display": {lang: display(when, lang) for lang in LANGUAGES} if when else None,
        "dating": candidate.dating.value,
        "title": candidate.title,
        "summary": candidate.summary,
        "category": candidate.category,
        "topics": list(candidate.topics),
        "actors": list(candidate.actors),
        "places": list(candidate.places),
        "status": candidate.status.value,
        "attribution": [{"who": a.who, "says": a.says} for a in candidate.attribution],
        "figures": [
            {"value": f.value, "unit": f.unit, "note": f.note, "by": f.by}
            for f in candidate.figures
        ],
        "planned": candidate.planned,
        "negated": candidate.negated,
        "supporting": candidate.supporting,
        "source": document.source(candidate.source),
        "reasons": list(candidate.reasons),
    }
