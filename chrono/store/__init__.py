"""events.yaml: strict load with line numbers, additions that keep every other byte.

review.yaml beside it: what was rejected. What writes is imported on first use: most
who come here only read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.store.loading import Store, load

if TYPE_CHECKING:
    from chrono.store.atomic import Change, undo
    from chrono.store.draft import read_entry, write_entry
    from chrono.store.insertion import add_source, add_sources, append, append_entry
    from chrono.store.rejections import append_rejections, load_rejections, rejected

__all__ = [
    "Change",
    "Store",
    "add_source",
    "add_sources",
    "append",
    "append_entry",
    "append_rejections",
    "load",
    "load_rejections",
    "read_entry",
    "rejected",
    "undo",
    "write_entry",
]

_HOMES = {
    "Change": "atomic",
    "undo": "atomic",
    "read_entry": "draft",
    "write_entry": "draft",
    "add_source": "insertion",
    "add_sources": "insertion",
    "append": "insertion",
    "append_entry": "insertion",
    "append_rejections": "rejections",
    "load_rejections": "rejections",
    "rejected": "rejections",
}


def __getattr__(name: str) -> object:
    """Import a name from its file on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
