"""One screen on which a story goes out: the pages as they will be, what stands in the way, now or at a time."""

from datetime import datetime

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST, require_safe

from inkuru.desk.clocks import clocks
from inkuru.desk.going_out import Going, going_out
from inkuru.desk.going_out_forms import NO_TIME, NOTHING_CHOSEN, EmbargoForm, GoingOutForm
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow import correcting, releasing, scheduling
from inkuru.flow.previewing import preview
from inkuru.flow.surveying import survey
from inkuru.newsroom.models import Edition, Story
from inkuru.records import Refusal

UNFIT = 422


@require_safe
def show_going_out(request: DeskRequest, number: int) -> HttpResponse:
    """The editions as readers will see them, what is found in them, and the doors."""
    story = get_object_or_404(Story, pk=number)
    return _screen(request, story, going_out(story, by=request.user, interface=get_language() or ""))


@require_POST
def release_story(request: DeskRequest, number: int) -> HttpResponse:
    """Release what was chosen, each edition for itself; what is refused says why and keeps what was typed."""
    story = get_object_or_404(Story, pk=number)
    editions = going_out(story, by=request.user, interface=get_language() or "")
    form = GoingOutForm(editions, sent(request))
    is_later = "later" in request.POST
    if not _is_complete(form, is_later=is_later):
        return _screen(request, story, editions, form)
    due = form.cleaned_data["due"] if is_later else None
    refused = [one for one in form.chosen() if not _let_out(request, form, one, due=due)]
    if refused:
        return _screen(request, story, going_out(story, by=request.user, interface=get_language() or ""), form)
    return redirect("desk:story", number)


@require_POST
def hold_back(request: DeskRequest, number: int) -> HttpResponse:
    """Set, move or end an embargo."""
    story = get_object_or_404(Story, pk=number)
    form = EmbargoForm(sent(request))
    if form.is_valid():
        scheduling.hold_back(story, until=form.cleaned_data["until"], by=request.user, at=now())
        messages.success(request, _("Saved"))
    else:
        messages.error(request, NO_TIME)
    return redirect("desk:going_out", number)


@require_POST
def unschedule(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """Let an edition wait for somebody’s hand again."""
    edition = get_object_or_404(Edition, story=number, language=language)
    scheduling.unschedule(edition, by=request.user, at=now())
    return redirect("desk:going_out", number)


@require_safe
@xframe_options_sameorigin
def show_preview(_request: DeskRequest, number: int, language: str) -> HttpResponse:
    """The page that a release of the edition would be, for a frame of the desk."""
    edition = get_object_or_404(Edition.objects.select_related("story", "live"), story=number, language=language)
    picture = reverse("desk:picture", args=("00000000-0000-0000-0000-000000000000",))
    shown = preview(edition, at=now(), picture=picture.replace("00000000-0000-0000-0000-000000000000", "{id}"))
    return HttpResponse(shown.html, headers={"Content-Security-Policy": shown.policy})


def _is_complete(form: GoingOutForm, *, is_later: bool) -> bool:
    if not form.is_valid():
        return False
    if not form.chosen():
        form.add_error(None, NOTHING_CHOSEN)
    if is_later and not form.cleaned_data.get("due"):
        form.add_error("due", NO_TIME)
    return form.is_valid()


def _let_out(request: DeskRequest, form: GoingOutForm, going: Going, *, due: datetime | None) -> bool:
    """Release an edition, correct it or set its time; whether it was let out."""
    name = going.language.own_name
    try:
        with transaction.atomic():
            releasing.let_pass(going.edition, form.reasons(), by=request.user, at=now())
            said = _act(request, form, going, due=due)
    except Refusal as refusal:
        messages.error(request, f"{name}: {words_of(refusal)}")
        return False
    messages.success(request, f"{name}: {said}")
    return True


def _act(request: DeskRequest, form: GoingOutForm, going: Going, *, due: datetime | None) -> str:
    if due:
        scheduling.schedule(going.edition, due=due, by=request.user, at=now())
        return _("Its release is set.")
    note = form.note(going)
    if note or going.demands_note:
        correcting.correct(going.edition, note=note, by=request.user, at=now())
        return _("Corrected; it is on its way to the readers.")
    releasing.release(going.edition, by=request.user, at=now())
    return _("Released; it is on its way to the readers.")


def _screen(
    request: DeskRequest, story: Story, editions: tuple[Going, ...], form: GoingOutForm | None = None
) -> HttpResponse:
    (surveyed,) = survey([story])
    until, language = story.embargo_until, get_language() or ""
    context = {
        "story": story,
        "headline": surveyed.headline,
        "editions": editions,
        "form": form or GoingOutForm(editions),
        "embargo": EmbargoForm(until=until),
        "embargo_clocks": clocks(until, language) if until and until > now() else (),
        "clocks": clocks(now(), language),
        "zone": settings.TIME_ZONE,
    }
    return render(request, "desk/going_out.html", context, status=UNFIT if form and form.is_bound else 200)
