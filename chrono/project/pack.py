"""Values as plain JSON and back, for the cache.

A value of a class is a list of the class's number and its fields, without the last
ones that have their default; number 0 is a tuple. Nothing but the classes listed here
can come out of a cache file.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import Any

from chrono.model.candidate import Candidate, Dating, Extraction, LeftOut
from chrono.model.chronology import Chronology
from chrono.model.event import (
    Attribution,
    Conflict,
    Event,
    Figure,
    Ignored,
    Origin,
    Quote,
    Source,
    Status,
    TimexReference,
)
from chrono.model.features import Features
from chrono.model.finding import Finding
from chrono.model.scale import Granularity, Mod
from chrono.model.when import When

_TUPLE, _DATE, _SET = 0, 1, 2
_CLASSES: tuple[type[Any], ...] = (
    Attribution,
    Candidate,
    Chronology,
    Conflict,
    Dating,
    Event,
    Extraction,
    Features,
    Figure,
    Finding,
    Granularity,
    Ignored,
    LeftOut,
    Mod,
    Origin,
    Quote,
    Source,
    Status,
    TimexReference,
    When,
)
_FIRST = 3
_NUMBER = {kind: number for number, kind in enumerate(_CLASSES, _FIRST)}
_BUILD = dict(enumerate(_CLASSES, _FIRST))
_FIELDS = {
    kind: tuple(
        (
            field.name,
            field.default_factory()
            if field.default_factory is not dataclasses.MISSING
            else field.default,
        )
        for field in dataclasses.fields(kind)
    )
    for kind in _CLASSES
    if dataclasses.is_dataclass(kind)
}


def pack(value: Any) -> Any:
    """Turn a value into what JSON can hold. Raises TypeError for anything unknown."""
    if value is None or type(value) in (str, int, bool, float):
        return value
    number = _NUMBER.get(type(value))
    if number is not None:
        if isinstance(value, Enum):
            return [number, value.value]
        packed = [number]
        kept = 1
        for name, default in _FIELDS[type(value)]:
            field = getattr(value, name)
            packed.append(pack(field))
            if field != default or default is dataclasses.MISSING:
                kept = len(packed)
        return packed[:kept]
    if isinstance(value, tuple | list):
        return [_TUPLE, *map(pack, value)]
    if isinstance(value, dt.date):
        return [_DATE, value.toordinal()]
    if isinstance(value, frozenset):
        return [_SET, *sorted(map(pack, value))]
    if isinstance(value, Mapping):
        return {str(key): pack(item) for key, item in value.items()}
    raise TypeError(f"{type(value).__name__} cannot be cached")


def unpack(value: Any) -> Any:
    """Turn what `pack` made back into the value. Raises on anything else."""
    kind = type(value)
    if kind is list:
        number = value[0]
        if number == _TUPLE:
            return tuple([unpack(item) for item in value[1:]])
        if number == _DATE:
            return dt.date.fromordinal(value[1])
        if number == _SET:
            return frozenset(value[1:])
        build = _BUILD[number]
        return build(*[unpack(item) for item in value[1:]])
    if kind is dict:
        return {key: unpack(item) for key, item in value.items()}
    return value
