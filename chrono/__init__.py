"""chrono: German dates in news, and one chronology of what they date.

The public face, loaded lazily so that `import chrono` costs next to nothing:

>>> import datetime as dt, chrono
>>> [t.value for t in chrono.tag("Kim reiste am Freitag ab.", dt.date(2024, 11, 18))]
['2024-11-15']
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, which is dear to import
if TYPE_CHECKING:
    from chrono.model.chronology import Chronology as Chronology
    from chrono.model.event import Event as Event
    from chrono.model.timex import Timex as Timex
    from chrono.project import load as load
    from chrono.tagger import resolve as resolve
    from chrono.tagger import tag as tag

__version__ = "0.1.0"

__all__ = ["Chronology", "Event", "Timex", "__version__", "load", "resolve", "tag"]

_HOMES = {
    "Chronology": "chrono.model.chronology",
    "Event": "chrono.model.event",
    "Timex": "chrono.model.timex",
    "load": "chrono.project",
    "resolve": "chrono.tagger",
    "tag": "chrono.tagger",
}


def __getattr__(name: str) -> object:
    """Import a public name from its room on first use (PEP 562)."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'chrono' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
