"""Date arithmetic without text."""
