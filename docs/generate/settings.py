"""The table of settings."""

from __future__ import annotations

from chrono.cli.settings import SETTINGS


def table() -> str:
    """A row a setting: its name, its values, its variable and what it is for."""
    rows = ["| setting | values | by default | variable | what for |"]
    rows.append("| --- | --- | --- | --- | --- |")
    for setting in SETTINGS:
        kinds = {bool: "`true`, `false`", int: "a number", str: "text"}
        values = ", ".join(f"`{each}`" for each in setting.choices)
        default = "–" if setting.default is None else f"`{setting.default}`".lower()
        rows.append(
            f"| `{setting.name}` | {values or kinds[setting.kind]} | {default} "
            f"| `{setting.variable}` | {setting.help} |"
        )
    return "\n".join(rows) + "\n"
