"""A page of a story follows what others do: who is where, and what they saved since the page was made."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import now

from inkuru.desk.addresses import story_address
from inkuru.desk.answers import context_of
from inkuru.desk.forms import PresenceForm
from inkuru.desk.requests import DeskRequest
from inkuru.flow.attending import others
from inkuru.newsroom.models import Revision, Story


def show_others(request: DeskRequest, story: Story, form: PresenceForm) -> HttpResponse:
    """Who else is there; with it the cells of what was saved since, but for the one that the person writes in.

    Where nothing was saved, which is nearly always, this costs as good as nothing.
    """
    sent = form.cleaned_data
    saved = list(_saved_since(story, sent["since"]))
    blocks = {one.block_id for one in saved}
    context = context_of(request, story.pk, only=blocks) if saved else {"story": story}
    here = [one for one in saved if (one.block_id, one.edition.language) == (sent["block"], sent["language"])]
    told = {
        "people": tuple(others(story, request.user, at=now())),
        "since": max((one.pk for one in saved), default=sent["since"]),
        "has_new_paragraphs": story.blocks.filter(retired_at__isnull=True).count() != sent["blocks"],
        "over": here[-1] if here and here[-1].author_id != request.user.pk else None,
        "is_followed": True,
        "here": story_address(request, story.pk),
        "writing": f"c-{sent['language']}-{sent['block']}",
    }
    return render(request, "desk/followed.html", context | told)


def _saved_since(story: Story, since: int) -> list[Revision]:
    saved = Revision.objects.filter(edition__story=story, pk__gt=since, block__retired_at__isnull=True)
    return list(saved.select_related("edition", "author").order_by("pk"))
