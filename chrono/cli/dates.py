"""Dates on the command line: EDTF, or German as it is spoken."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import click

from chrono.model import edtf
from chrono.model.when import When

if TYPE_CHECKING:
    from collections.abc import Callable

    from chrono.model.timex import Timex

_DAY_OF_YEAR = re.compile(r"(?:--)?(\d\d)-(\d\d)")
_NOTATION = re.compile(r"[\dX/.~?%-]+")


class SpanType(click.ParamType):  # type: ignore[type-arg]
    """EDTF ("2024-06") or a German expression ("Juni 2024", "letzte Woche")."""

    name = "date"

    def convert(
        self,
        value: str | When,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> When:
        """Read a span of days; a relative one is seen from today, and says so."""
        if isinstance(value, When):
            return value
        try:
            return edtf.read(value)
        except ValueError as error:
            problem = str(error)
        timex = _resolved(value)
        if timex is None or timex.when is None:
            if not _NOTATION.fullmatch(value):
                problem = f'"{value}" is not a date; write 2024-06 or "Juni 2024"'
            self.fail(problem, param, ctx)
        if timex.anchor is not None:
            click.echo(
                f'"{value}" is {timex.edtf}, seen from today, {dt.date.today()}',
                err=True,
            )
        return timex.when


class OnType(SpanType):
    """What SpanType reads, or a day of any year: "06-19"."""

    def convert(  # type: ignore[override]
        self,
        value: str | When | tuple[int, int],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> When | tuple[int, int]:
        """Read a span, or (month, day)."""
        if isinstance(value, tuple):
            return value
        if isinstance(value, str) and (match := _DAY_OF_YEAR.fullmatch(value)):
            month, day = int(match[1]), int(match[2])
            try:
                dt.date(2024, month, day)  # a leap year has every day
            except ValueError:
                self.fail(f'"{value}" is no day of the year', param, ctx)
            return month, day
        return super().convert(value, param, ctx)


class ReferenceType(click.ParamType):  # type: ignore[type-arg]
    """One day: "2024-11-18" or "18.11.2024"."""

    name = "date"

    def convert(
        self,
        value: str | dt.date,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> dt.date:
        """Read a day; a month or a relative day is no reference."""
        if isinstance(value, dt.date):
            return value
        german = re.fullmatch(r"(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})", value)
        if german:
            value = f"{german[3]}-{german[2]:0>2}-{german[1]:0>2}"
        try:
            when = edtf.read(value)
        except ValueError as error:
            self.fail(f"{error}; write it like 2024-11-18", param, ctx)
        if when.earliest is None or when.earliest != when.latest:
            self.fail(f'"{value}" is not one day; write it like 2024-11-18', param, ctx)
        return when.earliest


def reference_option(text: str) -> Callable[[click.decorators.FC], click.decorators.FC]:
    """Make the option `--ref`."""
    return click.option("--ref", type=ReferenceType(), metavar="DATE", help=text)


def _resolved(expression: str) -> Timex | None:
    from chrono.tagger import resolve

    return resolve(expression, dt.date.today())
