"""The public Python names, from their signatures and docstrings."""

from __future__ import annotations

import dataclasses
import enum
import inspect
import re
from typing import Any

import chrono
from chrono import errors
from chrono.model import event, finding, scale, timex, when

VALUES = (
    when.When,
    scale.Granularity,
    scale.Mod,
    timex.TimexType,
    timex.Direction,
    event.Status,
    event.Origin,
    event.Source,
    event.Quote,
    event.TimexReference,
    event.Attribution,
    event.Figure,
    event.Conflict,
    finding.Finding,
)
"""What the public values hold; importable from `chrono.model`."""

_EXAMPLE = re.compile(r"\s*>>>.*", re.DOTALL)
_MODULES = re.compile(r"\b(?:datetime|dt)\.")
_QUOTED = re.compile(r"(: |-> )'([^']*)'")


def public() -> str:
    """The names of `import chrono`: functions first, then values."""
    names = [name for name in chrono.__all__ if not name.startswith("__")]
    things = [getattr(chrono, name) for name in sorted(names, key=str.lower)]
    functions = [each for each in things if not inspect.isclass(each)]
    classes = [each for each in things if inspect.isclass(each)]
    return "\n".join(
        [_function(each) for each in functions] + [_class(each) for each in classes]
    )


def values() -> str:
    """What the fields of the public values are."""
    return "\n".join(_class(each) for each in VALUES)


def raised() -> str:
    """The exceptions, each with the exit code that the command line gives it."""
    rows = ["| exception | exit code | when |", "| --- | --- | --- |"]
    for each in vars(errors).values():
        if inspect.isclass(each) and issubclass(each, errors.ChronoError):
            meaning = " ".join(_doc(each).split("\n\n")[0].split())
            rows.append(f"| `{each.__name__}` | {each.exit_code} | {meaning} |")
    return "\n".join(rows) + "\n"


def _function(function: Any) -> str:
    signature = _QUOTED.sub(r"\1\2", _MODULES.sub("", str(inspect.signature(function))))
    name = f"chrono.{function.__name__}"
    return f"### {name}\n\n```python\n{name}{signature}\n```\n\n{_doc(function)}\n"


def _class(kind: Any) -> str:
    parts = [f"### {kind.__name__}\n\n{_doc(kind)}\n"]
    if issubclass(kind, enum.Enum):
        members = ", ".join(f"`{each.name}`" for each in kind)
        return "\n".join([*parts, f"{members}.\n"])
    rows = [f"| `{name}` | {shown} |" for name, shown in _fields(kind)]
    if rows:
        parts.append("| field | type |\n| --- | --- |\n" + "\n".join(rows) + "\n")
    for name, member in vars(kind).items():
        if name.startswith("_"):
            continue
        if isinstance(member, property):
            parts.append(f"`.{name}` – {_doc(member.fget)}\n")
        elif isinstance(member, classmethod):
            parts.append(f"`{kind.__name__}.{name}(…)` – {_doc(member.__func__)}\n")
        elif inspect.isfunction(member):
            taken = ", ".join(list(inspect.signature(member).parameters)[1:])
            parts.append(f"`.{name}({taken})` – {_doc(member)}\n")
    return "\n".join(parts)


def _fields(kind: Any) -> list[tuple[str, str]]:
    """Field and type, with the default where it is a plain one."""
    if dataclasses.is_dataclass(kind):
        declared = [
            (each.name, each.type, each.default) for each in dataclasses.fields(kind)
        ]
    else:
        defaults = getattr(kind, "_field_defaults", {})
        declared = [
            (name, kind.__annotations__[name], defaults.get(name, dataclasses.MISSING))
            for name in getattr(kind, "_fields", ())
        ]
    return [
        (name, _shown(annotation, default)) for name, annotation, default in declared
    ]


def _shown(annotation: Any, default: Any) -> str:
    said = (
        annotation
        if isinstance(annotation, str)
        else getattr(annotation, "__forward_arg__", str(annotation))
    )
    said = _MODULES.sub("", said).replace("|", "\\|")
    if (
        default is dataclasses.MISSING
        or default == ()
        or isinstance(default, enum.Enum)
    ):
        return f"`{said}`"
    return f"`{said}` = `{default!r}`"


def _doc(thing: Any) -> str:
    text = inspect.getdoc(thing) or ""
    return _EXAMPLE.sub("", text).strip()
