"""What happened in a story."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from inkuru.desk.activity import ActivityForm, places_of, sentences
from inkuru.desk.requests import DeskRequest
from inkuru.flow.recounting import gather, people_of, recount
from inkuru.newsroom.models import Kind, Revision, Story

EVENTS_A_PAGE = 50


@require_safe
def show_activity(request: DeskRequest, number: int) -> HttpResponse:
    """A page of it, the newest first, of the person and the language that the fields ask for."""
    story = get_object_or_404(Story, pk=number)
    events = recount(story)
    people = people_of(events)
    form = ActivityForm(request.GET, people=people.values())
    person, language = form.wanted()
    told = gather(events, person=person, language=language)
    page = Paginator(told, EVENTS_A_PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "story": story,
        "headline": _headline(story),
        "form": form,
        "page": page,
        "lines": list(sentences(list(page.object_list), people, places_of(story))),
        "query": query.urlencode(),
    }
    return render(request, "desk/activity.html", context)


def _headline(story: Story) -> str:
    written = Revision.objects.filter(edition__story=story, edition__language=story.source_language)
    return written.current().filter(block__kind=Kind.HEADLINE).values_list("text", flat=True).first() or ""
