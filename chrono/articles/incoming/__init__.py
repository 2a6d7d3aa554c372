"""Bring an article in: from a file or an address to a file of `articles/`."""

from __future__ import annotations
