"""What makes an SVG a picture for everyone: title, description, names of its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from chrono.export.plot.drawn import Drawn

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"


def describe(drawn: Drawn, lang: str) -> bytes:
    """Give a picture as SVG with its alternative text, and a tooltip on every mark.

    A browser shows the name when the pointer rests on the mark; a screen reader reads
    title and description.
    """
    for prefix, namespace in (("", _SVG), ("xlink", _XLINK)):
        ET.register_namespace(prefix, namespace)
    root = ET.fromstring(drawn.page.svg())
    root.set("role", "img")
    root.set("aria-labelledby", "chrono-title chrono-description")
    root.set("lang", lang)
    for metadata in root.findall(f"{{{_SVG}}}metadata"):
        root.remove(metadata)
    for group in root.iter(f"{{{_SVG}}}g"):
        name = drawn.names.get(group.get("id", ""))
        if name:
            group.insert(0, _element("title", name))
    root.insert(0, _element("title", drawn.title, "chrono-title"))
    root.insert(1, _element("desc", drawn.description, "chrono-description"))
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _element(tag: str, text: str, identifier: str | None = None) -> ET.Element:
    element = ET.Element(f"{{{_SVG}}}{tag}", {"id": identifier} if identifier else {})
    element.text = text
    return element
