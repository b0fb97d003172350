"""A story’s editions side by side: read, write, confirm, open."""

import json
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inkuru.desk.addresses import story_address
from inkuru.desk.answers import CONFLICT, UNFIT, answer_row, context_of, is_swap, show, show_changed, show_row
from inkuru.desk.forms import PassageForm, SeenForm
from inkuru.desk.guide import is_led
from inkuru.desk.places import find_place, seen_source
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest
from inkuru.desk.sheet import Editing, Sheet
from inkuru.flow import practising, translating
from inkuru.flow.keeping import discard
from inkuru.flow.passages import is_unread_draft
from inkuru.flow.revising import Conflict, write
from inkuru.flow.revising import words_of as words_in
from inkuru.lang.language import codes
from inkuru.newsroom.models import Block, Edition, Person, Story
from inkuru.records import Refusal


@require_safe
def show_story(request: DeskRequest, number: int) -> HttpResponse:
    """The sheet; `?edit=sw:BLOCK` opens a passage for writing, `?languages=rw,sw` shows these editions only."""
    if is_led(request):
        practising.note_found(request.user, number, at=now())
    language, _colon, block = request.GET.get("edit", "").partition(":")
    return show(request, number, Editing(language, block) if block else None)


@require_POST
def open_edition(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """Begin an edition that is not begun."""
    story = get_object_or_404(Story, pk=number)
    if language in codes():
        edition = translating.open_edition(story, language, by=request.user, at=now())
        practising.draft_practice(edition, at=now())
    return redirect(story_address(request, number))


@require_POST
def save_passage(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Write a paragraph. Where somebody else was quicker both texts come back, and nothing is lost."""
    edition, place = find_place(number, language, block)
    form = PassageForm(request.POST)
    if not form.is_valid():
        return show_changed(request, number, Editing(language, str(block), form), block, status=UNFIT)
    try:
        with transaction.atomic():
            _write(edition, place, form, by=request.user)
            discard(edition, place, by=request.user)
    except Conflict as conflict:
        began = form.cleaned_data["seen"]
        editing = Editing(language, str(block), form.over(conflict.theirs), conflict.theirs, began)
        return show_changed(request, number, editing, block, status=CONFLICT)
    except Refusal as refusal:
        return _refuse(request, number, block, refusal)
    return _go_on(request, number, language, block, _("Saved"))


@require_POST
def confirm_passage(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """A person has read a draft, or finds that a stale translation still holds."""
    edition, place = find_place(number, language, block)
    form = SeenForm(request.POST)
    if form.is_valid():
        seen, source = form.cleaned_data["seen"], seen_source(edition, place, form)
        try:
            translating.confirm(edition, place, by=request.user, at=now(), seen=seen, of=source)
        except Refusal as refusal:
            return _refuse(request, number, block, refusal)
    return _go_on(request, number, language, block, _("Confirmed"))


def _write(edition: Edition, block: Block, form: PassageForm, *, by: Person) -> None:
    """Save the text; a draft that is left as it is was read, and stays what it is."""
    seen, text = form.cleaned_data["seen"], form.as_text()
    if edition.is_source:
        write(edition, block, text, by=by, at=now(), seen=seen, material=not form.cleaned_data["is_minor"])
        return
    source = seen_source(edition, block, form)
    standing = edition.revisions.filter(block=block).order_by("-number").select_related("review").first()
    is_left = standing is not None and (standing.number, words_in(standing)) == (seen, words_in(text))
    if standing is not None and is_left and is_unread_draft(standing):
        translating.confirm(edition, block, by=by, at=now(), seen=seen, of=source)
        return
    translating.translate(edition, block, text, by=by, at=now(), seen=seen, of=source)


def _refuse(request: DeskRequest, number: int, block: UUID, refusal: Refusal) -> HttpResponse:
    """Say why not, beside what stands there now."""
    if not is_swap(request):
        messages.error(request, words_of(refusal))
        return redirect(story_address(request, number, at=block))
    return _telling(show_row(request, number, block), said=words_of(refusal))


def _go_on(request: DeskRequest, number: int, language: str, block: UUID, said: str) -> HttpResponse:
    """Back to the paragraph, or on to the next one that waits where the form asks for it."""
    goes_on = request.POST.get("then") == "next"
    if is_swap(request):
        context = context_of(request, number, only={block})
        following = _next_place(context["sheet"], language, block) if goes_on else ""
        return _telling(answer_row(request, context), said=said, next=following)
    messages.success(request, said)
    following = _next_place(context_of(request, number, only=())["sheet"], language, block) if goes_on else ""
    at = None if following else block
    return redirect(story_address(request, number, at=at, edit=following))


def _next_place(sheet: Sheet, language: str, block: UUID) -> str:
    following = sheet.column(language).next_todo(block, sheet.order)
    return f"{language}:{following}" if following else ""


def _telling(response: HttpResponse, **told: str) -> HttpResponse:
    """Tell the page’s own script what happened: an event `inkuru:told`."""
    response.headers["HX-Trigger-After-Swap"] = json.dumps({"inkuru:told": told})
    return response
