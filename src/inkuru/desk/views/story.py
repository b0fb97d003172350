"""A story’s editions side by side: read, write, confirm, open."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inkuru.desk.forms import PassageForm, SeenForm
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest
from inkuru.desk.sheet import Editing, lay_out
from inkuru.flow import translating
from inkuru.flow.revising import Conflict, Pedigree, revise
from inkuru.flow.surveying import publication
from inkuru.lang.language import codes
from inkuru.newsroom.models import Block, Edition, Person, Revision, Story
from inkuru.records import Refusal

CONFLICT = 409
UNFIT = 422


@require_safe
def show_story(request: DeskRequest, number: int) -> HttpResponse:
    """The sheet; `?edit=sw:BLOCK` opens a passage for writing, `?languages=rw,sw` shows these editions only."""
    language, _colon, block = request.GET.get("edit", "").partition(":")
    return render_story(request, number, Editing(language, block) if block else None)


@require_POST
def open_edition(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """Begin an edition that is not begun."""
    story = get_object_or_404(Story, pk=number)
    if language in codes():
        translating.open_edition(story, language, by=request.user, at=now())
    return redirect(address(request, number))


@require_POST
def save_passage(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Write a paragraph. Where somebody else was quicker both texts come back, and nothing is lost."""
    edition, place = _edition_and_block(number, language, block)
    form = PassageForm(request.POST)
    if not form.is_valid():
        return render_story(request, number, Editing(language, str(block), form), status=UNFIT)
    try:
        _write(edition, place, form, by=request.user)
    except Conflict as conflict:
        editing = Editing(language, str(block), form.over(conflict.theirs), conflict.theirs)
        return render_story(request, number, editing, status=CONFLICT)
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
    else:
        messages.success(request, _("Saved"))
    return redirect(address(request, number, place))


@require_POST
def confirm_passage(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """A person has read a draft, or finds that a stale translation still holds."""
    edition, place = _edition_and_block(number, language, block)
    form = SeenForm(request.POST)
    if form.is_valid():
        seen, source = form.cleaned_data["seen"], _source(edition, place, form)
        try:
            translating.confirm(edition, place, by=request.user, at=now(), seen=seen, of=source)
        except Refusal as refusal:
            messages.error(request, words_of(refusal))
    return redirect(address(request, number, place))


def render_story(
    request: DeskRequest, number: int, editing: Editing | None = None, *, status: int = 200
) -> HttpResponse:
    """The page of a story."""
    story = get_object_or_404(Story.objects.select_related("section"), pk=number)
    sheet = lay_out(story, shown=_languages(request), editing=editing)
    context = {
        "story": story,
        "sheet": sheet,
        "publication": publication(story),
        "here": address(request, number),
        "query": f"{_query(request)}&" if _query(request) else "",
    }
    return render(request, "desk/story.html", context, status=status)


def address(request: HttpRequest, number: int, block: Block | None = None) -> str:
    """The page of a story with the editions that were shown, at a paragraph."""
    query = f"?{_query(request)}" if _query(request) else ""
    anchor = f"#b-{block.pk}" if block else ""
    return reverse("desk:story", args=(number,)) + query + anchor


def _query(request: HttpRequest) -> str:
    languages = _languages(request)
    return urlencode({"languages": ",".join(languages)}, safe=",") if languages else ""


def _languages(request: HttpRequest) -> tuple[str, ...]:
    wanted = request.GET.get("languages", "").split(",")
    return tuple(code for code in codes() if code in wanted)


def _edition_and_block(number: int, language: str, block: UUID) -> tuple[Edition, Block]:
    edition = get_object_or_404(Edition.objects.select_related("story"), story=number, language=language)
    return edition, get_object_or_404(Block, pk=block, story=number, retired_at__isnull=True)


def _source(edition: Edition, block: Block, form: SeenForm) -> Revision | None:
    """The source revision that the form was shown with."""
    seen = Revision.objects.filter(
        pk=form.cleaned_data["source"], block=block, edition__language=edition.story.source_language
    )
    return seen.first()


def _write(edition: Edition, block: Block, form: PassageForm, *, by: Person) -> None:
    seen, text = form.cleaned_data["seen"], form.as_text()
    if edition.is_source:
        pedigree = Pedigree(material=not form.cleaned_data["is_minor"])
        revise(block, edition, text, by=by, at=now(), seen=seen, pedigree=pedigree)
        return
    translating.translate(edition, block, text, by=by, at=now(), seen=seen, of=_source(edition, block, form))
