"""The board: every story by what it needs, the views that people keep, and who has which edition."""

import hashlib

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inkuru.desk.board import lay_out
from inkuru.desk.board_forms import BoardForm, HandsForm, SavedViewForm
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow import assigning, boarding, summing
from inkuru.flow.surveying import publication, survey
from inkuru.newsroom.models import Edition, SavedView, Story

STORIES_A_PAGE = 30


@require_safe
def list_stories(request: DeskRequest) -> HttpResponse:
    """A page of the stories that the person may see and wants; `part=list` answers with the list alone, or 304."""
    at = now()
    summing.bring_up_to_date()
    form = BoardForm(request.GET, people=boarding.people(), interface=get_language() or "")
    wanted = form.wanted()
    found = boarding.find(request.user, wanted, at=at)
    page = Paginator(found, STORIES_A_PAGE).get_page(request.GET.get("page"))
    board = lay_out(page, boarding.count_needs(request.user, wanted, at=at), request.GET, at=at)
    context = {"board": board, "publication": publication()}
    if request.GET.get("part") == "list":
        return _if_changed(request, render_to_string("desk/board_list.html", context, request))
    views = SavedView.objects.filter(person=request.user)
    return render(request, "desk/board.html", {**context, "form": form, "views": views})


@require_safe
def list_outdated(request: DeskRequest) -> HttpResponse:
    """What readers see now and is not so any more, the longest so first."""
    summing.bring_up_to_date()
    page = Paginator(boarding.outdated(request.user), STORIES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/outdated.html", {"page": page})


@require_POST
def keep_view(request: DeskRequest) -> HttpResponse:
    """Keep a choice of stories by a name; a name that is there already means the new choice."""
    form = SavedViewForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Give the view a name"))
        return redirect("desk:stories")
    query = form.cleaned_data["query"]
    boarding.keep_view(request.user, form.cleaned_data["name"], query)
    return redirect(f"{reverse('desk:stories')}?{query}")


@require_POST
def drop_view(request: DeskRequest, view: int) -> HttpResponse:
    """Forget a view of one’s own."""
    boarding.drop_view(get_object_or_404(SavedView, pk=view, person=request.user))
    return redirect("desk:stories")


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: DeskRequest, number: int) -> HttpResponse:
    """Who has which edition of a story, and by when it is wanted."""
    story = get_object_or_404(Story, pk=number)
    editions = {one.language: one for one in Edition.objects.filter(story=story)}
    form = HandsForm(editions, assigning.hands(story), boarding.people(), sent(request))
    if request.method == "POST" and form.is_valid():
        for edition, person, deadline in form.hands():
            assigning.assign(edition, to=person, deadline=deadline, by=request.user, at=now())
        messages.success(request, _("Saved"))
        return redirect("desk:story", number)
    (surveyed,) = survey([story])
    return render(request, "desk/hands.html", {"story": story, "headline": surveyed.headline, "form": form})


@require_POST
def take_edition(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """Take an edition into one’s own hands."""
    edition = get_object_or_404(Edition, story=number, language=language)
    assigning.take(edition, by=request.user, at=now())
    messages.success(request, _("It is yours now"))
    return redirect("desk:story", number)


def _if_changed(request: HttpRequest, html: str) -> HttpResponse:
    """The part of a page, or 304 where the browser has the same."""
    etag = quote_etag(hashlib.sha256(html.encode()).hexdigest()[:32])
    unchanged = get_conditional_response(request, etag=etag)
    answer = HttpResponse(html)
    answer["ETag"] = etag
    return unchanged if isinstance(unchanged, HttpResponse) else answer
