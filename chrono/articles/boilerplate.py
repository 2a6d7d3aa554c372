"""What web pages leave behind in a copied text: lines that are nobody's sentence."""

from __future__ import annotations

import re

LINES = frozenset(
    {
        "anzeige",
        "auch interessant",
        "comments",
        "das könnte sie auch interessieren",
        "details",
        "drucken",
        "home",
        "kommentare",
        "lesen sie auch",
        "lesen sie mehr",
        "mehr dazu",
        "mehr zum thema",
        "merken",
        "newsletter",
        "read more",
        "related articles",
        "share",
        "startseite",
        "teilen",
        "weiterlesen",
        "werbung",
        "zum thema",
        "zur startseite",
    }
)
"""Whole lines, in lower case and without punctuation around them."""

TAILS = (
    "hinterlasse einen kommentar",
    "kommentar hinterlassen",
    "kommentar schreiben",
    "leave a comment",
    "leave a reply",
    "schreibe einen kommentar",
)
"""Lines that open the readers' comments: they and all that follows are debris."""

CRUMB = re.compile(r"1\.\s+(?:Startseite|Home)$")
"""The first of a page's numbered breadcrumbs: "1. Startseite"."""

PATTERNS = re.compile(
    r"""
    source\ site-\d+$                         # source site-26
    | [a-z]{2,5}-[a-z]{2}-\d+$                # ttn-de-58
    | \d{9,10}(?:\s|$)                        # 1694592194 and the title again
    | (?:Erhalten|Besuchen|Folgen|Abonnieren)\ Sie\ (?:uns|unser|kostenlose|den|hier)\b
    | (?:Foto|Bild|Bildquelle|Quelle|Source|Photo)s?:\ [^.!?]{0,80}$
    | Von\ (?:[A-ZÄÖÜ][\w-]+\ ){1,2}[A-ZÄÖÜ][\w-]+$   # Von Max Muster
    | (?:Stand|Aktualisiert|Zuletzt\ aktualisiert|Veröffentlicht|Updated|Published)
      (?:\ am|:)\ .{0,40}\d{4}.{0,20}$        # Stand: 15.11.2024, 09:31 Uhr
    | \d{1,2}\.\ ?(?:\d{1,2}\.|[A-Z][a-zä]+)\ ?\d{4}(?:,?\ .{0,16})?$  # 15.11.2024
    """,
    re.VERBOSE,
)

CREDIT = "©"
"""A line that carries this sign is a caption with its credit."""
