"""Private notes on the sources of a story: a panel with an address of its own, so that no other page carries them."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from inkuru.desk.note_forms import NoteForm, note_form
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest
from inkuru.flow import confiding
from inkuru.flow.rights import Right, may
from inkuru.newsroom.models import SourceNote, Story
from inkuru.records import Refusal

CONFLICT = 409
UNFIT = 422


@sensitive_variables()
@require_http_methods(["GET", "HEAD"])
def show_notes(request: DeskRequest, number: int) -> HttpResponse:
    """The notes that the person wrote or is named in, and a form for one more.

    Asked for by htmx the panel alone, to be put on another page.
    """
    return _show(request, get_object_or_404(Story, pk=number))


@sensitive_variables()
@sensitive_post_parameters()
@require_POST
def write_note(request: DeskRequest, number: int) -> HttpResponse:
    """One more note."""
    story, form = get_object_or_404(Story, pk=number), NoteForm(request.user, request.POST)
    if not form.is_valid():
        return _show(request, story, form=form, status=UNFIT)
    confiding.write_note(
        story, form.cleaned_data["text"], readers=form.cleaned_data["readers"], by=request.user, at=now()
    )
    return redirect("desk:notes", number)


@sensitive_variables()
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def change_note(request: DeskRequest, number: int, note: int) -> HttpResponse:
    """A note of one’s own, to be changed. Changed in another window meanwhile, both texts are shown."""
    one = get_object_or_404(SourceNote, pk=note, story=number, author=request.user)
    form = NoteForm(request.user, request.POST) if request.method == "POST" else note_form(one)
    if not form.is_valid():
        return _show(request, one.story, form=form, changed=one, status=UNFIT if form.is_bound else 200)
    data = form.cleaned_data
    try:
        confiding.change_note(
            one, data["text"], readers=data["readers"], seen=data["seen"] or 0, by=request.user, at=now()
        )
    except confiding.NoteChanged:
        again = request.POST.copy()
        again["seen"] = str(one.version)
        form = NoteForm(request.user, again)
        return _show(request, one.story, form=form, changed=one, theirs=one.text, status=CONFLICT)
    return redirect("desk:notes", number)


@require_POST
def drop_note(request: DeskRequest, number: int, note: int) -> HttpResponse:
    """Thrown away; nothing keeps it."""
    one = get_object_or_404(SourceNote, pk=note, story=number, author=request.user)
    try:
        confiding.drop_note(one, by=request.user)
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
    return redirect("desk:notes", number)


@sensitive_variables()
def _show(request: DeskRequest, story: Story, *, status: int = 200, **more: Any) -> HttpResponse:
    context = {
        "story": story,
        "notes": confiding.notes_for(request.user, story),
        "may_write": may(request.user, Right.NOTE, story=story),
        "form": NoteForm(request.user),
    }
    template = "desk/notes_panel.html" if request.headers.get("HX-Request") else "desk/notes.html"
    return render(request, template, context | more, status=status)
