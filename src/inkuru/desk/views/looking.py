"""A look at what is typed, without saving it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from inkuru.desk.answers import UNFIT
from inkuru.desk.forms import TypedForm
from inkuru.desk.looking import lines_of
from inkuru.desk.places import find_place
from inkuru.desk.requests import DeskRequest
from inkuru.flow.glancing import glance


@require_POST
def look(request: DeskRequest, number: int, language: str, block: UUID) -> HttpResponse:
    """What the checks find in what is typed; nothing is kept."""
    edition, place = find_place(number, language, block)
    form = TypedForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=UNFIT)
    text = form.as_text()
    return render(request, "desk/found.html", {"found": lines_of(glance(edition, place, text), text.text)})
