"""The passage in work: opened and closed in its place, kept while it is typed, split and joined."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_POST, require_safe

from inkuru.desk.addresses import story_address
from inkuru.desk.answers import CONFLICT, UNFIT, show, show_cell
from inkuru.desk.forms import PassageForm, SplitForm, TypedForm
from inkuru.desk.kept import keep_typed
from inkuru.desk.places import find_place
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest
from inkuru.desk.sheet import Editing
from inkuru.flow import keeping, parting
from inkuru.flow.revising import Conflict
from inkuru.records import Refusal


@require_safe
def read_passage(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """The cell as it is read."""
    return show_cell(request, number, language, block, is_open=False)


@require_safe
def edit_passage(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """The cell with the editor in it, and with what was typed there and not saved."""
    return show_cell(request, number, language, block, is_open=True)


@require_POST
def keep_text(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Keep what somebody types, while they type it. What stands there already need not be kept."""
    edition, place = find_place(number, language, block)
    form = TypedForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=UNFIT)
    standing = keep_typed(form, edition, place, by=request.user, at=now())
    return JsonResponse({"standing": standing.number if standing else 0})


@require_POST
def discard_text(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Throw away what one typed and did not save."""
    edition, place = find_place(number, language, block)
    keeping.discard(edition, place, by=request.user)
    return redirect(story_address(request, number, at=block))


@require_POST
def split_passage(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Make two paragraphs of one of the source text."""
    edition, place = find_place(number, language, block)
    form = SplitForm(request.POST)
    if not form.is_valid():
        return show(request, number, Editing(language, str(block), form), status=UNFIT)
    try:
        parted = parting.split(edition, place, form.halves(), by=request.user, at=now(), seen=form.cleaned_data["seen"])
    except Refusal as refusal:
        return _back(request, number, Editing(language, str(block), form), refusal)
    keeping.discard(edition, place, by=request.user)
    return redirect(story_address(request, number, edit=f"{language}:{parted.pk}"))


@require_POST
def join_passage(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Put a paragraph of the source text behind the one before it."""
    edition, place = find_place(number, language, block)
    form = PassageForm(request.POST)
    if not form.is_valid():
        return show(request, number, Editing(language, str(block), form), status=UNFIT)
    seen = form.cleaned_data["seen"]
    try:
        left = parting.join(edition, place, form.as_text(), by=request.user, at=now(), seen=seen)
    except Refusal as refusal:
        return _back(request, number, Editing(language, str(block), form), refusal)
    keeping.discard(edition, place, by=request.user)
    return redirect(story_address(request, number, edit=f"{language}:{left.pk}"))


def _back(request: DeskRequest, number: int, editing: Editing, refusal: Refusal) -> HttpResponse:
    """The page with what was typed still in it: both texts where somebody saved meanwhile, else why not."""
    form = editing.form
    if isinstance(refusal, Conflict) and form:
        both = replace(editing, form=form.over(refusal.theirs), theirs=refusal.theirs, began=form.cleaned_data["seen"])
        return show(request, number, both, status=CONFLICT)
    if form:
        form.add_error("text", words_of(refusal))
    return show(request, number, editing, status=UNFIT)
