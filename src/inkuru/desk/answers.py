"""A story as the desk answers with it: the whole page, or the one row or cell that a page swaps in."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import now

from inkuru.desk.addresses import query, reference_language, shown_languages, story_address
from inkuru.desk.composing import compose
from inkuru.desk.differences import Piece, compare, merge
from inkuru.desk.guides import Guide, guide_of, link_of, words_of_guides
from inkuru.desk.looking import length_of
from inkuru.desk.panel import build_panel, comments_of, people
from inkuru.desk.places import find_place
from inkuru.desk.requests import DeskRequest
from inkuru.desk.sheet import Cell, Editing, Sheet, lay_out
from inkuru.desk.surroundings import look_around
from inkuru.flow.arranging import ALTERNATIVES
from inkuru.flow.composing import TEXT_KINDS
from inkuru.flow.reviewing import newest_steps
from inkuru.flow.rights import Right, may
from inkuru.flow.surveying import publication
from inkuru.lang.language import codes
from inkuru.newsroom.models import Person, Revision, Story

CONFLICT = 409
UNFIT = 422


@dataclass(frozen=True, slots=True)
class Collision:
    """Two texts for one passage: theirs stands, word by word how mine differs, and both together where they fit."""

    theirs: Revision
    difference: tuple[Piece, ...]
    both: str | None


def is_swap(request: DeskRequest) -> bool:
    """Whether a page asks for a part of itself."""
    return request.headers.get("HX-Request") == "true"


def show(request: DeskRequest, number: int, editing: Editing | None = None, *, status: int = 200) -> HttpResponse:
    """The page of a story."""
    context = context_of(request, number, editing)
    story = context["story"]
    composition = compose(request, story, context["sheet"], context["may_write"])
    told = {"publication": publication(story), "composition": composition}
    return render(request, "desk/story.html", context | told, status=status)


def show_row(
    request: DeskRequest, number: int, block: UUID, editing: Editing | None = None, *, status: int = 200
) -> HttpResponse:
    """One paragraph in all editions, with the heads of the columns, whose counts it may have changed."""
    return answer_row(request, context_of(request, number, editing, only={block}), status=status)


def answer_row(request: DeskRequest, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """The one row of a sheet, with the heads."""
    return render(request, "desk/swapped_row.html", context | {"row": _row(context["sheet"])}, status=status)


def show_cell(request: DeskRequest, number: int, language: str, block: UUID, *, is_open: bool) -> HttpResponse:
    """One paragraph in one edition, to be read or to be written in."""
    editing = Editing(language, str(block)) if is_open else None
    context = context_of(request, number, editing, only={block})
    row = _row(context["sheet"])
    cell = next((one for one in row.cells if one.column.language.code == language), None)
    if cell is None or (is_open and cell.form is None):
        raise Http404
    return render(request, "desk/cell_place.html", context | {"row": row, "cell": cell})


def show_comments(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """What people say beside a passage."""
    edition, place = find_place(number, language, block)
    context = {"story": edition.story, "code": language, "block": place, "comments": comments_of(edition, place)}
    return render(request, "desk/comments.html", context | {"people": people()})


def show_changed(
    request: DeskRequest, number: int, editing: Editing | None, block: UUID, *, status: int
) -> HttpResponse:
    """What came of a form: the row for a page that swaps, else the page."""
    if is_swap(request):
        return show_row(request, number, block, editing, status=status)
    return show(request, number, editing, status=status)


def _row(sheet: Sheet) -> Any:
    if not sheet.rows:
        raise Http404
    return sheet.rows[0]


def context_of(
    request: DeskRequest, number: int, editing: Editing | None = None, *, only: Collection[UUID] | None = None
) -> dict[str, Any]:
    """What the templates of a story are filled with."""
    story = get_object_or_404(Story.objects.select_related("section"), pk=number)
    at = now()
    # Asked before the texts are read: what is saved between the two is told again, not passed over.
    since = Revision.objects.filter(edition__story=story).aggregate(Max("pk"))["pk__max"] or 0
    around = look_around(story, by=request.user, at=at)
    may_write = _languages_for(request.user, Right.WRITE, story)
    if editing and editing.language not in may_write:
        editing = None
    sheet = lay_out(
        story,
        around=around,
        shown=shown_languages(request),
        editing=editing,
        only=only,
        reference=reference_language(request),
    )
    opened = sheet.open_cell
    return {
        "story": story,
        "sheet": sheet,
        "around": around,
        "panel": build_panel(sheet, opened[1], at=at) if opened else None,
        "collision": collide(opened[1]) if opened else None,
        "may_write": may_write,
        "may_confirm": _languages_for(request.user, Right.CONFIRM, story),
        "steps": newest_steps(story),
        "since": since,
        "text_kinds": TEXT_KINDS,
        "lengths": {code: length_of(standing, code) for code, standing in sheet.standing.items()},
        "guide": _guide(opened[1]) if opened else None,
        "guide_words": words_of_guides(),
        "languages": ",".join(shown_languages(request)),
        "here": story_address(request, number),
        "query": f"{query(request)}&" if query(request) else "",
    }


def _guide(cell: Cell) -> Guide | None:
    edition, kind = cell.column.edition, cell.passage.block.kind
    if edition is None or cell.form is None or kind not in ALTERNATIVES:
        return None
    return guide_of(kind, cell.form.words(), link_of(edition))


def _languages_for(person: Person, right: Right, story: Story) -> frozenset[str]:
    return frozenset(code for code in codes() if may(person, right, story=story, language=code))


def collide(cell: Cell) -> Collision | None:
    """What two people wrote in one passage; None where nobody else saved meanwhile."""
    if cell.theirs is None or cell.form is None or cell.column.edition is None:
        return None
    mine = cell.form.words()
    base = cell.column.edition.revisions.filter(block=cell.passage.block, number=cell.began).first()
    both = merge(base.text if base else "", cell.theirs.text, mine)
    return Collision(
        cell.theirs, compare(cell.theirs.text, mine), both if both not in (mine, cell.theirs.text) else None
    )
