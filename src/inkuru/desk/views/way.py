"""An edition goes from hand to hand: to review, back with a word why, called ready."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inkuru.desk.addresses import story_address
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest
from inkuru.desk.way_forms import SeenUpToForm, SendBackForm
from inkuru.flow import reviewing
from inkuru.newsroom.models import Edition
from inkuru.records import Refusal


@require_POST
def send_to_review(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """Say that an edition is written."""
    return _move(
        request,
        number,
        language,
        lambda edition: reviewing.send_to_review(edition, by=request.user, at=now()),
        _("Sent to review"),
    )


@require_POST
def send_back(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """Give an edition back with a word why."""
    form = SendBackForm(request.POST)
    why = form.cleaned_data["why"] if form.is_valid() else ""
    return _move(
        request,
        number,
        language,
        lambda edition: reviewing.send_back(edition, why=why, by=request.user, at=now()),
        _("Sent back; your words stand beside the headline"),
    )


@require_POST
def call_ready(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """Say that an edition may go out."""
    form = SeenUpToForm(request.POST)
    seen = form.cleaned_data["seen"] if form.is_valid() else None
    return _move(
        request,
        number,
        language,
        lambda edition: reviewing.call_ready(edition, by=request.user, at=now(), seen=seen),
        _("Ready to be released"),
    )


def _move(
    request: DeskRequest, number: int, language: str, move: Callable[[Edition], object], said: str
) -> HttpResponse:
    edition = get_object_or_404(Edition.objects.select_related("story"), story=number, language=language)
    try:
        move(edition)
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
    else:
        messages.success(request, said)
    return redirect(_back(request, number))


def _back(request: DeskRequest, number: int) -> str:
    """To the board where one came from there, else to the story with the same editions."""
    query = request.POST.get("board")
    if query is None:
        return story_address(request, number)
    back = f"{reverse('desk:stories')}?{query}"
    is_ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return back if is_ours else reverse("desk:stories")
