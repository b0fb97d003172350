"""The stories, newest first, with the state of their editions."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inkuru.desk.chips import edition_chips
from inkuru.desk.requests import DeskRequest
from inkuru.flow.rights import readable
from inkuru.flow.surveying import publication, survey
from inkuru.lang.language import language

STORIES_A_PAGE = 30


@require_safe
def list_stories(request: DeskRequest) -> HttpResponse:
    """A page of the stories that the person may see."""
    newest = readable(request.user).select_related("section").order_by("-created_at", "-pk")
    page = Paginator(newest, STORIES_A_PAGE).get_page(request.GET.get("page"))
    lines = [
        {
            "story": one.story,
            "headline": one.headline,
            "editions": [(language(edition.language), tuple(edition_chips(edition))) for edition in one.editions],
        }
        for one in survey(list(page.object_list))
    ]
    return render(request, "desk/stories.html", {"page": page, "lines": lines, "publication": publication()})
