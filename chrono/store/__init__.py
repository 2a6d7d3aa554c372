"""events.yaml: strict load with line numbers, additions that keep every other byte.

review.yaml beside it: what was rejected.
"""

from __future__ import annotations

from chrono.store.atomic import Change, undo
from chrono.store.draft import read_entry, write_entry
from chrono.store.insertion import add_source, add_sources, append, append_entry
from chrono.store.loading import Store, load
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
