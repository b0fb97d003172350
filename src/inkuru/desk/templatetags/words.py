"""What the screens of terms and memory need in their templates: words that are marked, counts in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django import template
from django.utils.translation import ngettext

from inkuru.flow.browsing_memory import Side

register = template.Library()

# How the memory tells in how many of its units a proposed name stands.
IN_UNITS = re.compile(r"memory \(([0-9]+)\)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text; what is looked for is marked."""

    text: str
    is_marked: bool


@register.filter
def marked(side: Side) -> Iterator[Piece]:
    """The text of a side in pieces."""
    last = 0
    for start, end in sorted(side.spans):
        if start < last:
            continue
        yield Piece(side.text[last:start], is_marked=False)
        yield Piece(side.text[start:end], is_marked=True)
        last = end
    yield Piece(side.text[last:], is_marked=False)


@register.filter
def units_said(source: str) -> str:
    """Where a proposed name stands, in words; another source is told as it is."""
    found = IN_UNITS.fullmatch(source)
    if found is None:
        return source
    count = int(found[1])
    return ngettext("%(count)d sentence", "%(count)d sentences", count) % {"count": count}
