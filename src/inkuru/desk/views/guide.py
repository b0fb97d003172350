"""The guided story: begun, left, taken up again; and the sample newsroom in which it goes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inkuru.desk import guide
from inkuru.desk.requests import DeskRequest
from inkuru.flow import practising, sampling
from inkuru.flow.guiding import Step
from inkuru.newsroom.models import Story


@require_safe
def show_guide(request: DeskRequest) -> HttpResponse:
    """What the guided story is, how far one is in it, and the doors into and out of it."""
    practice = practising.latest(request.user)
    context = {
        "practice": practice,
        "steps": guide.lay_out(practice, request) if practice else None,
        "is_led": guide.is_led(request),
        "is_offered": practising.is_offered(),
        "is_empty": not Story.objects.exists(),
    }
    return render(request, "desk/guided.html", context)


@require_safe
def show_steps(request: DeskRequest) -> HttpResponse:
    """The steps beside a screen alone, for the screen’s own script; nothing for whoever is not led."""
    found = guide.bar(request)
    return render(request, "desk/guided_bar.html", {"bar": found}) if found else HttpResponse(status=204)


@require_POST
def follow_guide(request: DeskRequest) -> HttpResponse:
    """Begin, or take up again where one left; `anew=1` begins with a new story."""
    practice = None if request.POST.get("anew") else practising.latest(request.user)
    if practice is None:
        if not practising.is_offered():
            return redirect("desk:guide")
        practice = practising.begin(request.user, at=now())
    request.session[guide.KEY] = practice.pk
    return redirect(guide.lay_out(practice, request).address)


@require_POST
def leave_guide(request: DeskRequest) -> HttpResponse:
    """Go on without being led; the story stays as it is."""
    request.session.pop(guide.KEY, None)
    return redirect("desk:guide")


@require_POST
def pass_step(request: DeskRequest) -> HttpResponse:
    """Pass over a step."""
    practice, step = practising.latest(request.user), request.POST.get("step", "")
    if practice is None or step not in set(Step):
        return redirect("desk:guide")
    practising.pass_over(practice, Step(step))
    return redirect(guide.lay_out(practice, request).address)


@require_POST
def bring_in_sample(request: DeskRequest) -> HttpResponse:
    """Fill the newsroom with the sample stories, as the first `inkuru up` does; only where there is no story."""
    if Story.objects.exists():
        messages.error(request, _("There are stories here already: the sample is for an empty newsroom."))
        return redirect("desk:guide")
    sampling.fill_sample_newsroom()
    messages.success(request, _("The sample newsroom is here."))
    return redirect("desk:guide")
