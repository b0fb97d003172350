"""A story is taken back from readers; its pages are ordered anew."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inkuru.desk.forms import WithdrawalForm
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow import correcting, publishing
from inkuru.newsroom.models import State, Story
from inkuru.records import Refusal

UNFIT = 422


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
