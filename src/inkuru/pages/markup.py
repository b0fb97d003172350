"""XML for machines: elements with their texts, and nothing that XML cannot hold."""

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

# What XML 1.0 §2.2 leaves out of its characters.
UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
XML = "http://www.w3.org/XML/1998/namespace"
LANG = f"{{{XML}}}lang"


def clean(text: str) -> str:
    """Text without the characters that XML does not have.

    >>> clean("Isoko\\x0b ryasubukuye")
    'Isoko ryasubukuye'
    """
    return UNFIT.sub("", text)


def root(name: str, spaces: Mapping[str | None, str], /, **attributes: str) -> etree._Element:
    """The element that holds all others; `name` is `prefix:name`, or a bare name of the default namespace."""
    known: Any = dict(spaces.items())
    made = etree.Element(qualified(name, spaces), nsmap=known)
    return _with(made, "", attributes)


def add(parent: etree._Element, name: str, text: str = "", /, **attributes: str) -> etree._Element:
    """A new last child. A `_` after an attribute’s name falls, `xml_lang` is `xml:lang`; blank ones are left out."""
    return _with(etree.SubElement(parent, qualified(name, parent.nsmap)), text, attributes)


def qualified(name: str, spaces: Mapping[str | None, str]) -> str:
    """A name as lxml writes it.

    >>> qualified("dc:creator", {"dc": "urn:dc"}), qualified("item", {})
    ('{urn:dc}creator', 'item')
    """
    prefix, _, local = name.rpartition(":")
    space = spaces.get(prefix or None)
    return f"{{{space}}}{local}" if space else local


def serialise(tree: etree._Element, *, indented: bool = True) -> str:
    """The document as text with its declaration; what was written as text stays as it was written."""
    written = etree.tostring(tree, encoding="unicode", pretty_print=indented)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written.rstrip()}\n'


def _with(made: etree._Element, text: str, attributes: Mapping[str, str]) -> etree._Element:
    for name, value in attributes.items():
        if value:
            made.set(LANG if name == "xml_lang" else name.rstrip("_"), clean(value))
    if text:
        made.text = clean(text)
    return made
