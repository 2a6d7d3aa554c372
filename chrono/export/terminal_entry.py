"""One event on the terminal: its date beside it, its text folded below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chrono.export import clean
from chrono.export.dates import display
from chrono.export.phrases import figure, published, says, standing
from chrono.export.terminal_text import Line, Span, fold, width_of
from chrono.export.texts import (
    MONTHS,
    WEEKDAYS_SHORT,
    foreign,
    label,
    name,
    pick,
    told,
    word,
)
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chrono.export.options import Options
    from chrono.model.chronology import Chronology
    from chrono.model.event import Event, Source

MARKS = {"confirmed": "●", "claimed": "◐", "denied": "○", "disputed": "◑"}
PLANNED = "◇"
_STATUS_STYLES = {
    "confirmed": "green",
    "claimed": "yellow",
    "denied": "red",
    "disputed": "magenta",
}
_CATEGORY_STYLES = ("blue", "magenta", "green", "cyan", "red", "yellow")
_DEFAULT_WIDTH = 80
_COLUMN = 10
_NARROW = 60
# Longer lines are hard to read, however wide the terminal is.
_MEASURE = 100


@dataclass(frozen=True, slots=True)
class Layout:
    """What every entry is laid out for."""

    width: int
    chronology: Chronology
    options: Options
    categories: tuple[str, ...]
    """Every category there is; its place gives the colour."""
    date_column: int
    """The width of the column of dates of the compact layout."""

    @classmethod
    def of(cls, chronology: Chronology, options: Options) -> Layout:
        """Measure a chronology."""
        width = max(options.width or _DEFAULT_WIDTH, 20)
        categories = tuple(sorted({event.category for event in chronology}))
        column = 0
        if options.compact:
            lengths = (len(written_date(event, options.lang)) for event in chronology)
            column = min(max(lengths, default=0), width // 3)
        return cls(width, chronology, options, categories, column)

    @property
    def lang(self) -> str:
        """The reader's language."""
        return self.options.lang

    def name(self, identifier: str) -> str:
        """Give a printed name, harmless."""
        return clean.line(name(self.chronology.names, identifier, self.lang))


def entry(
    event: Event, layout: Layout, *, in_month: bool, full_date: bool = False
) -> Iterator[Line]:
    """Lay out an event for a rail two columns wide.

    A sure day stands in a column of its own; what is less sure, or a span, is
    written out above the title. So is every date on a narrow terminal.
    """
    beside = None if full_date else _beside(event, layout, in_month=in_month)
    left = 0 if full_date or layout.width < _NARROW else _COLUMN
    width = min(layout.width - 2 - left, _MEASURE)
    lines = list(_body(event, layout, width))
    margin = Span(" " * left)
    if beside is None or not left:
        above = _above(event, beside, layout, full_date=full_date)
        lines[:0] = fold([above], width)
        beside = margin
    else:
        beside = Span(beside.text + " " * (left - beside.width), beside.style)
    for i, line in enumerate(lines):
        yield [margin if i else beside, *line]


def one_line(event: Event, layout: Layout) -> Iterator[Line]:
    """Lay out an event as one line: date, mark, title; folded only if it must."""
    room = layout.date_column if layout.width >= _NARROW else 0
    date = Span(written_date(event, layout.lang), _date_style(event))
    words = [Span(clean.line(pick(event.title, layout.lang)) or event.id)]
    words += _remark(event, layout)
    if date.width > room:
        words[:0] = [Span(f"{date.text}:", date.style), Span(" ")]
        date = Span("")
    first = [date, Span(" " * (room - date.width + 2 * bool(room)))]
    first += [_mark(event), Span(" ")]
    rest = [Span(" " * width_of(first))]
    for i, line in enumerate(fold(words, layout.width - width_of(first))):
        yield [*(rest if i else first), *line]


def written_date(event: Event, lang: str) -> str:
    """Write an event's date, after "≈" where the day is not known."""
    date = display(event.when, lang)
    return f"≈ {date}" if _is_imprecise(event) else date


def mark(event: Event) -> str:
    """Give the sign of an event's status."""
    return PLANNED if event.planned else MARKS[event.status.value]


def _mark(event: Event) -> Span:
    return Span(mark(event), _STATUS_STYLES[event.status.value])


def _is_imprecise(event: Event) -> bool:
    when = event.when
    coarse = when.granularity > Granularity.DAY
    return coarse or when.approximate or when.uncertain or when.mod is not None


def _is_sure(event: Event) -> bool:
    when = event.when
    closed = when.earliest is not None and when.latest is not None
    return closed and not _is_imprecise(event)


def _date_style(event: Event) -> str:
    return "italic cyan" if _is_imprecise(event) else "cyan"


def _beside(event: Event, layout: Layout, *, in_month: bool) -> Span | None:
    """Give the short date of a sure day under its month: "Mi 19.", "25.–27."."""
    first, last = event.earliest, event.latest
    if not (in_month and first and last and _is_sure(event)):
        return None
    dot = "." if layout.lang == "de" else ""
    if first == last:
        weekday = WEEKDAYS_SHORT[layout.lang][first.weekday()]
        return Span(f"{weekday} {first.day}{dot}", "cyan")
    if (first.year, first.month) == (last.year, last.month):
        return Span(f"{first.day}{dot}–{last.day}{dot}", "cyan")
    return None


def _above(
    event: Event, beside: Span | None, layout: Layout, *, full_date: bool
) -> Span:
    """Give the date as a line of its own."""
    lang, first = layout.lang, event.earliest
    if beside is not None and first is not None:
        return Span(f"{beside.text} {MONTHS[lang][first.month - 1]}", "cyan")
    text = written_date(event, lang)
    if full_date and first is not None and first == event.latest and _is_sure(event):
        text = f"{WEEKDAYS_SHORT[lang][first.weekday()]} {text}"
    return Span(text, _date_style(event))


def _body(event: Event, layout: Layout, width: int) -> Iterator[Line]:
    """Give the folded lines from the title down."""
    title = [Span(clean.line(pick(event.title, layout.lang)) or event.id, "bold")]
    title += _remark(event, layout)
    for i, line in enumerate(fold(title, width - 2)):
        yield [*((Span("  "),) if i else (_mark(event), Span(" "))), *line]
    for paragraph in _paragraphs(event, layout):
        for line in fold(paragraph, width - 2):
            yield [Span("  "), *line]


def _remark(event: Event, layout: Layout) -> Line:
    """Say behind a title that it is not in the reader's language."""
    remark = foreign(event.title, layout.lang)
    return [Span(" "), Span(f"[{remark}]", "dim")] if remark else []


def _paragraphs(event: Event, layout: Layout) -> Iterator[Line]:
    lang, names = layout.lang, layout.chronology.names
    # Of a title in another language its own line already says so.
    say = pick if foreign(event.title, lang) else told
    yield [Span(clean.line(say(event.summary, lang)))]
    known = clean.line(standing(event, lang, names))
    yield [Span(known, _STATUS_STYLES[event.status.value])]
    yield _about(event, layout)
    if not layout.options.sources:
        yield _publishers(event, layout)
        return
    if event.figures:
        figures = "; ".join(figure(each, lang, names) for each in event.figures)
        yield [Span(clean.line(f"{label('figures', lang)}: {figures}"))]
    if remark := clean.line(told(event.note, lang)):
        yield [Span(f"{label('note', lang)}: {remark}", "dim")]
    for conflict in event.conflicts:
        yield [Span(clean.line(f"≠ {told(conflict.note, lang)}"), "yellow")]
    previous: tuple[object, ...] = ()
    for source in event.sources:
        work = (source.article, source.url, source.publisher, source.title)
        yield from _source(source, layout, again=work == previous)
        previous = work


def _about(event: Event, layout: Layout) -> Line:
    number = layout.categories.index(event.category)
    style = _CATEGORY_STYLES[number % len(_CATEGORY_STYLES)]
    line = [Span(layout.name(event.category), style)]
    for ids in (event.actors, event.places):
        names = ", ".join(dict.fromkeys(layout.name(each) for each in ids))
        if names:
            line.append(Span(f" · {names}", "dim"))
    return line


def _publishers(event: Event, layout: Layout) -> Line:
    """List who reports it, each name a link where the terminal can."""
    line = Line()
    seen: set[str] = set()
    for source in event.sources:
        label = clean.line(source.publisher or source.article or source.url or "")
        if label and label not in seen:
            seen.add(label)
            line.append(Span(", " if line else "↗ ", "dim"))
            line.append(Span(label, "dim", _link(source, layout)))
    if event.conflicts:
        line.append(Span(" · " if line else "", "dim"))
        line.append(Span(f"≠ {word('conflicting', layout.lang)}", "yellow"))
    return line


def _source(source: Source, layout: Layout, *, again: bool) -> Iterator[Line]:
    """Give a source in full: who, when, title, address, and its exact words.

    `again` is further words of the source before.
    """
    lang, link = layout.lang, _link(source, layout)
    if again:
        if source.quote:
            yield [Span(clean.line(says(source.quote.exact, lang)), "italic")]
        return
    parts = (
        source.publisher or source.article or "",
        published(source.published, lang),
    )
    line = [Span("↗ ", "dim")]
    line.append(Span(clean.line(", ".join(filter(None, parts))), "dim", link))
    if source.title:
        line.append(Span(": "))
        line.append(Span(clean.line(says(source.title, lang))))
    yield line
    if source.url:
        yield [Span(clean.line(source.url), "dim", link)]
    if source.quote:
        yield [Span(clean.line(says(source.quote.exact, lang)), "italic")]


def _link(source: Source, layout: Layout) -> str | None:
    return clean.address(source.url) if layout.options.links else None
