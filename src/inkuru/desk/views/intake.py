"""A story is taken in from a file or pasted text."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkuru.desk.forms import StoryForm
from inkuru.desk.refusals import words_of, words_of_finding
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow import intake
from inkuru.lang.language import language
from inkuru.records import Refusal

UNFIT = 422


@require_http_methods(["GET", "HEAD", "POST"])
def take_in_story(request: DeskRequest) -> HttpResponse:
    """The form; then the story, with what was found in it."""
    form = StoryForm(sent(request), request.FILES or None)
    if not form.is_valid():
        return render(request, "desk/intake.html", {"form": form}, status=UNFIT if form.is_bound else 200)
    try:
        draft = intake.read(form.content(), name=form.name(), language=form.chosen_language(), address=form.address())
        taken = intake.take_in(draft, by=request.user, at=now())
    except Refusal as refusal:
        return render(request, "desk/intake.html", {"form": form, "refusal": words_of(refusal)}, status=UNFIT)
    for words in _told(taken):
        messages.info(request, words)
    return redirect("desk:story", taken.story.pk)


def _told(taken: intake.Taken) -> Iterator[str]:
    if taken.is_unchanged:
        yield _("This story is here already, and nothing in it has changed.")
        return
    counts = {
        "language": language(taken.edition.language).own_name,
        "blocks": taken.blocks,
        "sentences": taken.segments,
        "into": " · ".join(language(code).own_name for code in taken.into),
    }
    yield _("Taken in: %(language)s, %(blocks)s paragraphs, %(sentences)s sentences. To be read in: %(into)s") % counts
    yield from (_(remark) for remark in taken.remarks)
    yield from map(words_of_finding, taken.conflicts)
