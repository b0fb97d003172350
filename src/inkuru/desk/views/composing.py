"""The source edition as a place to write: paragraphs are added, moved, taken out, put back, and pasted."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from inkuru.desk.addresses import story_address
from inkuru.desk.answers import CONFLICT, UNFIT, show
from inkuru.desk.composing_forms import BeginForm, BlocksForm, DoingForm, PasteForm, SingleForm
from inkuru.desk.forms import TypedForm
from inkuru.desk.kept import keep_typed
from inkuru.desk.places import find_place
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest
from inkuru.desk.sheet import Editing
from inkuru.flow import composing, keeping
from inkuru.flow.revising import Conflict
from inkuru.newsroom.models import Block, Edition, Kind, Person, Story
from inkuru.records import Refusal

# What is done with a paragraph; the one that is to be written in comes back, None for none.
Doing = Callable[[Edition, Block, Kind, Person], Block | None]


def _add(edition: Edition, block: Block, kind: Kind, by: Person) -> Block:
    return composing.add_after(edition, block, kind, by=by)


def _recast(edition: Edition, block: Block, kind: Kind, by: Person) -> Block:
    composing.recast(edition, block, kind, by=by)
    return block


def _up(edition: Edition, block: Block, _kind: Kind, by: Person) -> Block:
    composing.move(edition, block, -1, by=by)
    return block


def _down(edition: Edition, block: Block, _kind: Kind, by: Person) -> Block:
    composing.move(edition, block, 1, by=by)
    return block


def _out(edition: Edition, block: Block, _kind: Kind, by: Person) -> None:
    composing.take_out(edition, [block], by=by, at=now())


DOINGS: Mapping[str, Doing] = {"add": _add, "kind": _recast, "up": _up, "down": _down, "out": _out}


@require_POST
def begin_story(request: DeskRequest) -> HttpResponse:
    """A new story, with its headline open."""
    form = BeginForm(request.POST)
    if not form.is_valid():
        return redirect("desk:intake")
    story = composing.begin(form.cleaned_data["language"], by=request.user, at=now())
    headline = story.blocks.get()
    return redirect(story_address(request, story.pk, edit=f"{story.source_language}:{headline.pk}"))


@require_POST
def compose(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Do something with a paragraph; what was typed in it is kept."""
    edition, place = find_place(number, language, block)
    form, typed = DoingForm(request.POST), TypedForm(request.POST)
    if not form.is_valid():
        return redirect(story_address(request, number, at=block))
    if "text" in request.POST and typed.is_valid():
        keep_typed(typed, edition, place, by=request.user, at=now())
    try:
        written = DOINGS[form.cleaned_data["doing"]](edition, place, form.kind_of(), request.user)
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
        return redirect(story_address(request, number, edit=f"{language}:{block}"))
    if written is None:
        return redirect(_undoing(request, number, "back", [place]))
    return redirect(story_address(request, number, edit=f"{language}:{written.pk}"))


@require_POST
def paste(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Make paragraphs of what was pasted."""
    edition, place = find_place(number, language, block)
    form = PasteForm(request.POST)
    if not form.is_valid():
        return show(request, number, Editing(language, str(block)), status=UNFIT)
    seen, (content, is_html) = form.cleaned_data["seen"], form.content()
    try:
        pieces = composing.pieces_in(content, is_html=is_html)
        new = composing.paste(edition, place, form.halves(), pieces, by=request.user, at=now(), seen=seen)
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
        status = CONFLICT if isinstance(refusal, Conflict) else UNFIT
        return show(request, number, Editing(language, str(block)), status=status)
    keeping.discard(edition, place, by=request.user)
    count = len(new) + 1
    said = ngettext("%(count)s paragraph was put in", "%(count)s paragraphs were put in", count)
    messages.success(request, said % {"count": count})
    return redirect(_undoing(request, number, "out", new) if new else story_address(request, number, at=block))


@require_POST
def take_out(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """Take several paragraphs out: those of a paste that is undone."""
    edition = _edition(number, language)
    form = BlocksForm(edition.story, request.POST)
    if not form.is_valid():
        return redirect(story_address(request, number))
    blocks = list(form.cleaned_data["blocks"].filter(retired_at__isnull=True))
    try:
        composing.take_out(edition, blocks, by=request.user, at=now())
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
        return redirect(story_address(request, number))
    return redirect(_undoing(request, number, "back", blocks))


@require_POST
def put_back(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """Put paragraphs back that were taken out."""
    edition = _edition(number, language)
    form = BlocksForm(edition.story, request.POST)
    if not form.is_valid():
        return redirect(story_address(request, number))
    blocks = list(form.cleaned_data["blocks"].filter(retired_at__isnull=False))
    try:
        composing.put_back(edition, blocks, by=request.user)
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
        return redirect(story_address(request, number))
    messages.success(request, _("It stands there again"))
    return redirect(story_address(request, number, at=blocks[0].pk if blocks else None))


@require_POST
def add_single(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """A standfirst, or a headline for a place of its own."""
    form = SingleForm(request.POST)
    if not form.is_valid():
        return redirect(story_address(request, number))
    story = get_object_or_404(Story, pk=number)
    try:
        block = composing.add_single(story, Kind(form.cleaned_data["kind"]), by=request.user)
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
        return redirect(story_address(request, number))
    return redirect(story_address(request, number, edit=f"{language}:{block.pk}"))


def _edition(number: int, language: str) -> Edition:
    return get_object_or_404(Edition.objects.select_related("story"), story=number, language=language)


def _undoing(request: DeskRequest, number: int, undo: str, blocks: Sequence[Block]) -> str:
    """The page of the story with a way to undo what was just done."""
    address = story_address(request, number)
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}undo={undo}:{','.join(str(block.pk) for block in blocks)}"
