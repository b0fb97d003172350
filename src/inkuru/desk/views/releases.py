"""An edition goes out to readers, is corrected, is taken back; its pages are ordered."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inkuru.desk.chips import edition_chips
from inkuru.desk.forms import CorrectionForm, ReleaseForm, WithdrawalForm
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow import correcting, publishing, releasing
from inkuru.flow.passages import passages
from inkuru.flow.surveying import survey_edition
from inkuru.lang.language import language as language_of
from inkuru.newsroom.models import Edition, State, Story
from inkuru.records import Refusal

UNFIT = 422


@require_http_methods(["GET", "HEAD", "POST"])
def release_edition(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """What stands in the way, and the button."""
    edition = _edition(number, language)
    form = ReleaseForm(sent(request))
    if not form.is_valid():
        return _ask(request, edition, form, "desk/release.html")
    try:
        releasing.release(edition, by=request.user, at=now(), waive=form.cleaned_data["waive"])
    except Refusal as refusal:
        return _ask(request, edition, form, "desk/release.html", refusal)
    messages.success(request, _("Released; it is on its way to the readers."))
    return redirect("desk:story", number)


@require_http_methods(["GET", "HEAD", "POST"])
def correct_edition(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """The note to readers, and the button."""
    edition = _edition(number, language)
    form = CorrectionForm(sent(request))
    if not form.is_valid():
        return _ask(request, edition, form, "desk/correct.html")
    note, waive = form.cleaned_data["note"], form.cleaned_data["waive"]
    try:
        correcting.correct(edition, note=note, by=request.user, at=now(), waive=waive)
    except Refusal as refusal:
        return _ask(request, edition, form, "desk/correct.html", refusal)
    messages.success(request, _("Corrected; it is on its way to the readers."))
    return redirect("desk:story", number)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_story(request: DeskRequest, number: int) -> HttpResponse:
    """A note for the readers of each released edition, and the button."""
    story = get_object_or_404(Story, pk=number)
    released = story.editions.filter(live__isnull=False).exclude(state=State.KILLED)
    form = WithdrawalForm(list(released), sent(request))
    if not form.is_valid():
        status = UNFIT if form.is_bound else 200
        return render(request, "desk/withdraw.html", {"story": story, "form": form}, status=status)
    try:
        correcting.kill(story, notes=form.cleaned_data, by=request.user, at=now())
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
    else:
        messages.success(request, _("Withdrawn; readers will be told."))
    return redirect("desk:story", number)


@require_POST
def order_pages(request: DeskRequest, number: int) -> HttpResponse:
    """Have the pages of a story written anew."""
    publishing.order(get_object_or_404(Story, pk=number), at=now())
    messages.success(request, _("Ordered; the pages are written in a moment."))
    return redirect("desk:story", number)


def _edition(number: int, language: str) -> Edition:
    return get_object_or_404(Edition.objects.select_related("story", "live"), story=number, language=language)


def _ask(
    request: DeskRequest, edition: Edition, form: ReleaseForm, template: str, refusal: Refusal | None = None
) -> HttpResponse:
    obstacles = releasing.obstacles(edition)
    context = {
        "edition": edition,
        "language": language_of(edition.language),
        "chips": tuple(edition_chips(survey_edition(edition, passages(edition)))),
        "obstacles": obstacles,
        "may_be_waived": bool(obstacles) and all(one.check in releasing.WAIVABLE for one in obstacles),
        "refusal": words_of(refusal) if refusal and not isinstance(refusal, releasing.NotReady) else "",
        "form": form,
    }
    return render(request, template, context, status=UNFIT if form.is_bound else 200)
