"""events.yaml: strict load with line numbers, additions that keep every other byte."""

from __future__ import annotations

from chrono.store.insertion import add_source, append
from chrono.store.loading import Store, load

__all__ = ["Store", "add_source", "append", "load"]
