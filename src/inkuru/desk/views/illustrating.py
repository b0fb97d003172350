"""Pictures of a story: sent, cut, and put in each other’s place."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inkuru.desk.addresses import story_address
from inkuru.desk.answers import UNFIT
from inkuru.desk.picture_forms import FramingForm, PictureForm
from inkuru.desk.places import find_place
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow import illustrating
from inkuru.flow.framing import frame, framing_of
from inkuru.flow.printing import printed
from inkuru.newsroom.models import Block, Edition
from inkuru.records import Refusal


@require_http_methods(["GET", "HEAD", "POST"])
def add_picture(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Send a picture that comes behind a paragraph."""
    edition, place = _source_place(number, language, block)
    form = PictureForm(sent(request), request.FILES or None)
    refusal = ""
    if form.is_valid():
        try:
            image = illustrating.keep_image(form.content(), name=form.name())
            new = illustrating.illustrate(edition, place, image, form.as_text(), by=request.user, at=now())
        except Refusal as refused:
            refusal = words_of(refused)
        else:
            messages.success(request, _("The picture stands in the story. Choose what of it is shown."))
            return redirect("desk:frame", number, language, new.pk)
    context = {"story": edition.story, "code": language, "place": place, "form": form, "refusal": refusal}
    return render(request, "desk/picture.html", context, status=UNFIT if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def frame_picture(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """What of a picture is shown."""
    edition, place = _source_place(number, language, block)
    form = FramingForm(request.POST) if request.method == "POST" else FramingForm.of(framing_of(place))
    refusal = ""
    if form.is_bound and form.is_valid():
        try:
            frame(place, crop=form.crop(), focus=form.focus(), by=request.user)
        except Refusal as refused:
            refusal = words_of(refused)
        else:
            messages.success(request, _("Saved. Readers see it with the next release of each edition."))
            return redirect("desk:frame", number, language, block)
    return _screen(request, edition, place, form, PictureForm(), refusal)


@require_POST
def replace_picture(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Put another picture in the place of this one."""
    edition, place = _source_place(number, language, block)
    form = PictureForm(request.POST, request.FILES)
    refusal = ""
    if form.is_valid():
        try:
            image = illustrating.keep_image(form.content(), name=form.name())
            new = illustrating.replace_image(edition, place, image, form.as_text(), by=request.user, at=now())
        except Refusal as refused:
            refusal = words_of(refused)
        else:
            messages.success(request, _("Another picture stands there. Its words are to be written in every language."))
            return redirect("desk:frame", number, language, new.pk)
    return _screen(request, edition, place, FramingForm.of(framing_of(place)), form, refusal)


def _source_place(number: int, language: str, block: UUID) -> tuple[Edition, Block]:
    edition, place = find_place(number, language, block)
    if not edition.is_source:
        raise Http404
    return edition, place


def _screen(
    request: DeskRequest, edition: Edition, block: Block, form: FramingForm, other: PictureForm, refusal: str
) -> HttpResponse:
    if block.image is None:
        raise Http404
    framing = framing_of(block)
    context = {
        "story": edition.story,
        "code": edition.language,
        "place": block,
        "image": block.image,
        "form": form,
        "other": other,
        "refusal": refusal,
        "printed": printed(block.image, framing),
        "said": edition.revisions.filter(block=block).order_by("-number").first(),
        "here": story_address(request, edition.story_id, at=block.pk),
    }
    return render(request, "desk/framing.html", context, status=UNFIT if form.is_bound or other.is_bound else 200)
