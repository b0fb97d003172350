"""Related stories: found by search or suggested, put in order, taken out."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_POST, require_safe

from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest
from inkuru.flow import boarding, relating
from inkuru.flow.rights import Right, may
from inkuru.newsroom.models import Person, Story
from inkuru.records import Refusal

FOUND = 20
Doing = Callable[[Story, Story, Person], None]


def _add(story: Story, to: Story, by: Person) -> None:
    relating.relate(story, to, by=by, at=now())


def _out(story: Story, to: Story, by: Person) -> None:
    relating.unrelate(story, to, by=by, at=now())


def _up(story: Story, to: Story, by: Person) -> None:
    relating.raise_relation(story, to, by=by)


DOINGS: Mapping[str, Doing] = {"add": _add, "out": _out, "up": _up}


@require_safe
def show_related(request: DeskRequest, number: int) -> HttpResponse:
    """Where the story leads, what is suggested, and what a search finds among the stories that one may see."""
    story = get_object_or_404(Story, pk=number)
    words = request.GET.get("q", "").strip()
    standing = relating.relations(story)
    known = {story.pk, *(one.to_id for one in standing)}
    found = (
        boarding.find(request.user, boarding.Wanted(words=words), at=now()).exclude(story__in=known) if words else ()
    )
    context = {
        "story": story,
        "standing": standing,
        "suggestions": relating.suggest(story, request.user),
        "words": words,
        "found": list(found[:FOUND]) if words else [],
        "may_write": may(request.user, Right.WRITE, story=story),
        "headline": story.summary.headline if hasattr(story, "summary") else "",
    }
    return render(request, "desk/related.html", context)


@require_POST
def relate(request: DeskRequest, number: int) -> HttpResponse:
    """Add a related story, put it one place up, or take it out."""
    story = get_object_or_404(Story, pk=number)
    doing = DOINGS.get(request.POST.get("doing", ""))
    to = Story.objects.filter(pk=_number(request.POST.get("to", ""))).first()
    if doing and to:
        try:
            doing(story, to, request.user)
        except Refusal as refusal:
            messages.error(request, words_of(refusal))
    return redirect("desk:related", number)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 19 else 0
