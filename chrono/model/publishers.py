"""How a publisher's name is written, and who in it vouches.

"Reuters via WHBL" is a report by Reuters, read in WHBL's reprint; "Babel (NHK)" is
Babel's own report on one by NHK.
"""

from __future__ import annotations


def vouching(publisher: str) -> str:
    """Name who answers for the report: Reuters, Babel."""
    return publisher.partition(" via ")[0].partition(" (")[0]


def carrier(publisher: str) -> str | None:
    """Name the page that reprints it ("WHBL"), if it is a reprint."""
    return publisher.partition(" via ")[2] or None
