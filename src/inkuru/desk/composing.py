"""What the page of a story offers whoever writes in it: what is undone, what was taken out, what can be added."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from inkuru.desk.sheet import Sheet
from inkuru.flow.arranging import ALTERNATIVES
from inkuru.flow.composing import taken_out
from inkuru.newsroom.models import Kind, Story

# The view that undoes, by what the address says.
UNDOING: Mapping[str, str] = {"back": "desk:put_back", "out": "desk:take_out"}


@dataclass(frozen=True, slots=True)
class Gone:
    """A paragraph that was taken out, with what it says."""

    block: UUID
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Composition:
    """`undo` is the view that undoes what was just done and `undone` are its paragraphs; `gone` are all that were taken
    out; `singles` are the kinds of passage that stand once in a story and are not there, to be written in `language`.
    """

    undo: str
    undone: tuple[str, ...]
    gone: tuple[Gone, ...]
    singles: tuple[Kind, ...]
    language: str


def compose(request: HttpRequest, story: Story, sheet: Sheet, may_write: Collection[str]) -> Composition:
    """All of it; a query, two where something was taken out. `may_write` are the languages in which one may write."""
    doing, _colon, named = request.GET.get("undo", "").partition(":")
    undone = tuple(one for one in named.split(",") if _is_id(one)) if doing in UNDOING else ()
    there = {row.block.kind for row in sheet.rows}
    return Composition(
        undo=UNDOING[doing] if undone else "",
        undone=undone,
        gone=tuple(Gone(block.pk, str(Kind(block.kind).label), text) for block, text in taken_out(story)),
        singles=tuple(kind for kind in _singles(story, may_write) if kind not in there),
        language=story.source_language if story.source_language in may_write else min(may_write, default=""),
    )


def _singles(story: Story, may_write: Collection[str]) -> tuple[Kind, ...]:
    """A standfirst is of all editions and comes into the source; a further headline may be of one alone."""
    of_source = (Kind.STANDFIRST,) if story.source_language in may_write else ()
    return (*of_source, *ALTERNATIVES) if may_write else ()


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
