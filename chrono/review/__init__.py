"""Review: a person decides what of the articles enters events.yaml.

Plain functions and values; the terminal and the command line are `cli`'s.
"""

# Import direction: cli → review; review → store, model, export (its dates and its
# folding of lines). It knows no project: `cli` hands in the project's parts as values.

from __future__ import annotations
