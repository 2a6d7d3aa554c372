"""The documentation and what makes it: `python -m docs.generate`."""
