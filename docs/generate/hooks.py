"""What MkDocs does to a page of ours before it renders it."""

from __future__ import annotations

import re
from typing import Any

_NAMED_FENCE = re.compile(r"^```(\w+) +(\+?)(\S+)$", re.MULTILINE)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Put the file name of a fence (```yaml events.yaml) as a line above it.

    Python-Markdown would not know such a fence and render it as running text.
    """
    return _NAMED_FENCE.sub(_captioned, markdown)


def _captioned(match: re.Match[str]) -> str:
    language, added, name = match.groups()
    caption = f"at the end of `{name}`:" if added else f"`{name}`:"
    return f"{caption}\n\n```{language}"


def on_page_content(html: str, **_: Any) -> str:
    """Let the keyboard reach code that is wider than the page, to scroll it."""
    return html.replace("<pre>", '<pre tabindex="0">')
