"""Who is in a story, and what they say to each other beside a passage."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from inkuru.desk.addresses import story_address
from inkuru.desk.answers import UNFIT, is_swap, show_comments
from inkuru.desk.following import show_others
from inkuru.desk.forms import CommentForm, PresenceForm
from inkuru.desk.places import find_place
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest
from inkuru.flow import attending, commenting
from inkuru.newsroom.models import Comment, Edition, Story
from inkuru.records import Refusal

GONE_AWAY = 204


@require_POST
def say(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """Comment on a passage."""
    edition, place = find_place(number, language, block)
    form = CommentForm(request.POST)
    try:
        commenting.comment(edition, place, form.words(), by=request.user, at=now())
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
    return _back(request, number, language, block)


@require_POST
def settle(request: DeskRequest, number: int, comment: int) -> HttpResponse:
    """Say that what a comment asks for is done, or, of one that is settled, that it is not."""
    made = get_object_or_404(Comment, pk=comment, story=number)
    if made.resolved_at is None:
        commenting.resolve(made, by=request.user, at=now())
    else:
        commenting.reopen(made)
    edition = get_object_or_404(Edition, pk=made.edition_id)
    return _back(request, number, edition.language, made.block_id)


@require_POST
def attend(request: DeskRequest, number: int) -> HttpResponse:
    """Tell the others that one is here and where one writes; who else is, and what they saved meanwhile."""
    story = get_object_or_404(Story, pk=number)
    form = PresenceForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=UNFIT)
    if form.cleaned_data["leaves"]:
        attending.leave(story, request.user)
        return HttpResponse(status=GONE_AWAY)
    edition, block = form.place(story)
    attending.attend(story, request.user, at=now(), edition=edition, block=block)
    return show_others(request, story, form)


def _back(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """To the passage: its comments alone where the page swaps them in, else the page with the passage open."""
    if is_swap(request):
        return show_comments(request, number, language, block)
    return redirect(story_address(request, number, edit=f"{language}:{block}"))
