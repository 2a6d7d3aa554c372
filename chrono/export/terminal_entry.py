"""One event on the terminal: its date beside it, its text folded below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text

from chrono.export import clean
from chrono.export.dates import display
from chrono.export.phrases import figure, published, says, standing
from chrono.export.texts import MONTHS, WEEKDAYS_SHORT, name, pick, word
from chrono.model.scale import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

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
_COLUMN = 10
_NARROW = 60
# Longer lines are hard to read, however wide the terminal is.
_MEASURE = 100


@dataclass(frozen=True, slots=True)
class Layout:
    """What every entry is laid out for."""

    console: Console
    width: int
    chronology: Chronology
    options: Options
    categories: tuple[str, ...]
    """Every category there is; its place gives the colour."""
    date_column: int
    """The width of the column of dates of the compact layout."""

    @classmethod
    def of(cls, chronology: Chronology, options: Options, console: Console) -> Layout:
        """Measure a chronology for a console."""
        categories = sorted({event.category for event in chronology})
        lengths = (len(written_date(event, options.lang)) for event in chronology)
        column = min(max(lengths, default=0), console.width // 3)
        return cls(
            console, console.width, chronology, options, tuple(categories), column
        )

    @property
    def lang(self) -> str:
        """The reader's language."""
        return self.options.lang

    def name(self, identifier: str) -> str:
        """Give a printed name, harmless."""
        return clean.line(name(self.chronology.names, identifier, self.lang))

    def fold(self, text: Text, width: int) -> list[Text]:
        """Fold a text at blanks to a width; a longer word is broken."""
        lines = list(text.wrap(self.console, max(width, 10)))
        for line in lines:
            line.rstrip()
        return lines


def entry(
    event: Event, layout: Layout, *, in_month: bool, full_date: bool = False
) -> list[Text]:
    """Lay out an event for a rail two columns wide.

    A sure day stands in a column of its own; what is less sure, or a span, is
    written out above the title. So is every date on a narrow terminal.
    """
    column, above = _date(event, layout, in_month=in_month, full_date=full_date)
    narrow = full_date or layout.width < _NARROW
    if narrow and column is not None:
        above = column
        if not full_date and event.earliest:
            above.append(f" {MONTHS[layout.lang][event.earliest.month - 1]}")
        column = None
    left = 0 if narrow else _COLUMN
    width = min(layout.width - 2 - left, _MEASURE)
    lines = list(_body(event, layout, width))
    if above is not None:
        lines[:0] = layout.fold(above, width)
    margin = Text(" " * left)
    first = margin if column is None else _padded(column, left)
    return [(first if i == 0 else margin) + line for i, line in enumerate(lines)]


def one_line(event: Event, layout: Layout) -> list[Text]:
    """Lay out an event as one line: date, mark, title; folded only if it must."""
    room = layout.date_column if layout.width >= _NARROW else 0
    style = "cyan" if _is_sure(event) else "italic cyan"
    column = Text(written_date(event, layout.lang), style=style)
    title = Text(clean.line(pick(event.title, layout.lang)))
    if not room or column.cell_len > room:
        title = Text.assemble(column, "  ", title)
        column = Text("")
    lines = layout.fold(title, layout.width - room - 4)
    first = _padded(column, room) + Text("  ") + _mark(event) + Text(" ")
    rest = Text(" " * first.cell_len)
    return [(rest if i else first) + line for i, line in enumerate(lines)]


def written_date(event: Event, lang: str) -> str:
    """Write an event's date, after "≈" where the day is not known."""
    date = display(event.when, lang)
    return date if _is_sure(event) else f"≈ {date}"


def mark(event: Event) -> str:
    """Give the sign of an event's status."""
    return PLANNED if event.planned else MARKS[event.status.value]


def _mark(event: Event) -> Text:
    return Text(mark(event), style=_STATUS_STYLES[event.status.value])


def _padded(text: Text, width: int) -> Text:
    return text + Text(" " * max(width - text.cell_len, 0))


def _is_sure(event: Event) -> bool:
    when = event.when
    return (
        when.granularity <= Granularity.DAY
        and not (when.approximate or when.uncertain or when.mod)
        and when.earliest is not None
        and when.latest is not None
    )


def _date(
    event: Event, layout: Layout, *, in_month: bool, full_date: bool
) -> tuple[Text | None, Text | None]:
    """Give what stands in the date column and what stands above the title."""
    when, lang = event.when, layout.lang
    first, last = when.earliest, when.latest
    if not _is_sure(event) or first is None or last is None:
        return None, Text(written_date(event, lang), style="italic cyan")
    weekdays = WEEKDAYS_SHORT[lang]
    dot = "." if lang == "de" else ""
    if first == last and (in_month or full_date):
        if full_date:
            weekday = weekdays[first.weekday()]
            return None, Text(f"{weekday} {display(when, lang)}", style="cyan")
        return Text(f"{weekdays[first.weekday()]} {first.day}{dot}", style="cyan"), None
    if in_month and (first.year, first.month) == (last.year, last.month):
        return Text(f"{first.day}{dot}–{last.day}{dot}", style="cyan"), None
    return None, Text(display(when, lang), style="cyan")


def _body(event: Event, layout: Layout, width: int) -> Iterator[Text]:
    """Give the folded lines from the title down."""
    lang, options = layout.lang, layout.options
    title = Text(clean.line(pick(event.title, lang)) or event.id, style="bold")
    for i, line in enumerate(layout.fold(title, width - 2)):
        yield (_mark(event) + Text(" ") if i == 0 else Text("  ")) + line
    status = clean.line(standing(event, lang))
    paragraphs = [
        Text(clean.line(pick(event.summary, lang))),
        Text(status, style=_STATUS_STYLES[event.status.value]),
        _about(event, layout),
    ]
    if event.figures and options.sources:
        figures = "; ".join(figure(each) for each in event.figures)
        paragraphs.append(Text(clean.line(f"{word('figures', lang)}: {figures}")))
    if options.sources:
        for conflict in event.conflicts:
            note = f"≠ {pick(conflict.note, lang)}"
            paragraphs.append(Text(clean.line(note), style="yellow"))
        for source in event.sources:
            paragraphs += _source(source, layout)
    else:
        paragraphs.append(_publishers(event, layout))
    for paragraph in paragraphs:
        if paragraph:
            for line in layout.fold(paragraph, width - 2):
                yield Text("  ") + line


def _about(event: Event, layout: Layout) -> Text:
    number = layout.categories.index(event.category)
    style = _CATEGORY_STYLES[number % len(_CATEGORY_STYLES)]
    text = Text(layout.name(event.category), style=style)
    for ids in (event.actors, event.places):
        names = ", ".join(dict.fromkeys(layout.name(each) for each in ids))
        if names:
            text.append(f" · {names}", style="dim")
    return text


def _publishers(event: Event, layout: Layout) -> Text:
    """List who reports it, each name a link where the terminal can."""
    text = Text()
    seen: set[str] = set()
    for source in event.sources:
        label = clean.line(source.publisher or source.article or source.url or "")
        if label and label not in seen:
            seen.add(label)
            text.append(", " if text else "↗ ", style="dim")
            text.append(label, style=_link(source, layout))
    if event.conflicts:
        text.append(" · " if text else "", style="dim")
        text.append(f"≠ {word('conflicting', layout.lang)}", style="yellow")
    return text


def _source(source: Source, layout: Layout) -> Iterator[Text]:
    """Give a source in full: who, when, title, address, and its exact words."""
    lang = layout.lang
    label = source.publisher or source.article or ""
    date = published(source.published, lang)
    text = Text("↗ ", style="dim")
    head = ", ".join(part for part in (label, date) if part)
    text.append(clean.line(head), style=_link(source, layout))
    if source.title:
        text.append(clean.line(f": {says(source.title, lang)}"))
    yield text
    if source.url:
        yield Text(clean.line(source.url), style=_link(source, layout))
    if source.quote:
        yield Text(clean.line(says(source.quote.exact, lang)), style="italic")


def _link(source: Source, layout: Layout) -> Style:
    url = clean.address(source.url) if layout.options.links else None
    return Style(link=url, dim=True) if url else Style(dim=True)
