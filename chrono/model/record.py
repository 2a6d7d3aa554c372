"""`NamedTuple` without the price of importing `typing` when the program starts.

Type checkers see `typing.NamedTuple`. At run time a class that names this one as its
base becomes a `collections.namedtuple` with the same fields, defaults and methods.
"""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False
"""`typing.TYPE_CHECKING`: type checkers take every variable of that name as true."""

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:

    class _Maker(type):
        """Turn the annotated fields of a class body into a named tuple."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.setdefault("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            base = namedtuple(name, fields, defaults=defaults)
            body["__slots__"] = ()
            return type(name, (base,), body)

    class NamedTuple(metaclass=_Maker):
        """The base to name; see the module's docstring."""
