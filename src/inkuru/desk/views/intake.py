"""Stories come in: from files, pasted text, links and wires; each is shown before it is taken in."""

from collections.abc import Iterator

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inkuru.desk.intake_forms import ArrivalForm, LinkForm, StoryForm, WireForm
from inkuru.desk.refusals import words_of, words_of_finding
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow import arriving, intake, wiring
from inkuru.lang.language import language
from inkuru.newsroom.models import Arrival, Wire
from inkuru.records import Refusal

UNFIT = 422
ARRIVALS_A_PAGE = 30


@require_http_methods(["GET", "HEAD", "POST"])
def take_in_story(request: DeskRequest) -> HttpResponse:
    """The ways to bring a story, and what waits; then what was found."""
    form = StoryForm(sent(request), request.FILES or None)
    if not form.is_valid():
        return _screen(request, story=form)
    try:
        if form.is_file():
            found = arriving.bring_file(form.content(), name=form.name(), by=request.user, at=now())
        else:
            found = [arriving.bring_text(form.cleaned_data["text"], name=form.name(), by=request.user, at=now())]
    except Refusal as refusal:
        return _screen(request, story=form, refusal=words_of(refusal))
    return _shown(found)


@require_POST
def follow_link(request: DeskRequest) -> HttpResponse:
    """Read what stands at a link."""
    form = LinkForm(request.POST)
    if not form.is_valid():
        return _screen(request, link=form)
    try:
        found = arriving.bring_link(form.cleaned_data["address"], by=request.user, at=now())
    except Refusal as refusal:
        return _screen(request, link=form, refusal=words_of(refusal))
    return _shown(found)


@require_http_methods(["GET", "HEAD", "POST"])
def show_arrival(request: DeskRequest, arrival: int) -> HttpResponse:
    """What was found in an arrival; then the story."""
    found = get_object_or_404(arriving.seen_by(request.user), pk=arrival)
    form = ArrivalForm(found, sent(request))
    refusal = ""
    if form.is_valid():
        try:
            chosen = form.cleaned_data
            taken = arriving.take(found, by=request.user, at=now(), language=chosen["language"], into=chosen["into"])
        except Refusal as refused:
            refusal = words_of(refused)
        else:
            for words in _told(taken):
                messages.info(request, words)
            return redirect("desk:story", taken.story.pk)
    draft = arriving.draft_of(found)
    context = {
        "arrival": found,
        "draft": draft,
        "findings": arriving.findings_of(found, language=found.language) if found.language else (),
        "form": form,
        "refusal": refusal,
    }
    return render(request, "desk/arrival.html", context, status=UNFIT if form.is_bound else 200)


@require_POST
def put_away(_request: DeskRequest, arrival: int) -> HttpResponse:
    """It is not wanted."""
    arriving.put_away(get_object_or_404(Arrival, pk=arrival), at=now())
    return redirect("desk:intake")


@require_safe
def list_wires(request: DeskRequest) -> HttpResponse:
    """The feeds that the newsroom reads."""
    return render(request, "desk/wires.html", {"wires": Wire.objects.all(), "form": WireForm()})


@require_POST
def subscribe(request: DeskRequest) -> HttpResponse:
    """Read a feed from now on."""
    form = WireForm(request.POST)
    refusal = ""
    if form.is_valid():
        try:
            wiring.subscribe(form.cleaned_data["address"], name=form.cleaned_data["name"], by=request.user, at=now())
        except Refusal as refused:
            refusal = words_of(refused)
        else:
            messages.success(request, _("The wire is read from now on."))
            return redirect("desk:intake")
    context = {"wires": Wire.objects.all(), "form": form, "refusal": refusal}
    return render(request, "desk/wires.html", context, status=UNFIT)


@require_POST
def drop_wire(_request: DeskRequest, wire: int) -> HttpResponse:
    """Read a feed no more."""
    wiring.drop(get_object_or_404(Wire, pk=wire))
    return redirect("desk:wires")


def _screen(
    request: DeskRequest, *, story: StoryForm | None = None, link: LinkForm | None = None, refusal: str = ""
) -> HttpResponse:
    page = Paginator(arriving.waiting(), ARRIVALS_A_PAGE).get_page(request.GET.get("page"))
    context = {"form": story or StoryForm(), "link": link or LinkForm(), "refusal": refusal, "page": page}
    is_bound = (story is not None and story.is_bound) or link is not None
    return render(request, "desk/intake.html", context, status=UNFIT if is_bound else 200)


def _shown(found: list[Arrival]) -> HttpResponse:
    """One arrival is shown, several are listed."""
    return redirect("desk:arrival", found[0].pk) if len(found) == 1 else redirect("desk:intake")


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
