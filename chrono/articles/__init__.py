"""A file -> an Article: front matter, text, HTML; sentences; publication date."""

from __future__ import annotations

from chrono.articles.file import examine, read
from chrono.articles.folder import read_folder

__all__ = ["examine", "read", "read_folder"]
