"""A shift ends: what one has goes to others or back to the board, and whoever gets it accepts it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inkuru.desk.handover import entries_given, entries_held, text_for_phone
from inkuru.desk.handover_forms import HandoverForm
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow import boarding, handing, summing
from inkuru.newsroom.models import Edition, Handover
from inkuru.records import Refusal

UNFIT = 422


@require_http_methods(["GET", "HEAD", "POST"])
def end_shift(request: DeskRequest) -> HttpResponse:
    """What the person has, to be given to others or back."""
    summing.bring_up_to_date()
    entries = entries_held(handing.holdings(request.user))
    form = HandoverForm(entries, boarding.people(), request.user, sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            given = form.given()
            made = handing.hand_over(given, note=form.cleaned_data["note"], by=request.user, at=now())
        except Refusal as refusal:
            messages.error(request, words_of(refusal))
            return redirect("desk:handover")
        messages.success(request, _("Handed over"))
        return redirect("desk:handed", made.pk)
    context = {
        "form": form,
        "text": text_for_phone(entries, by=request.user),
        "made": Handover.objects.filter(by=request.user)[:5],
    }
    return render(request, "desk/handover.html", context, status=UNFIT if form.is_bound else 200)


@require_safe
def show_handover(request: DeskRequest, handover: int) -> HttpResponse:
    """What was handed over, for whoever gave or got some of it."""
    made = _concerning(request, handover)
    summing.bring_up_to_date()
    entries = entries_given(made, seen_by=request.user)
    waits = any(one.item and one.item.to == request.user and not one.item.accepted_at for one in entries)
    context = {"made": made, "entries": entries, "waits": waits}
    return render(request, "desk/handed.html", context | {"text": text_for_phone(entries, by=made.by, note=made.note)})


@require_POST
def accept_handover(request: DeskRequest, handover: int) -> HttpResponse:
    """Take what one was given."""
    handing.accept(_concerning(request, handover), by=request.user, at=now())
    messages.success(request, _("It is yours now"))
    return redirect("desk:handed", handover)


@require_POST
def settle_word(request: DeskRequest, number: int, language: str) -> HttpResponse:
    """Say that what was said of an edition at the handover is done."""
    edition = get_object_or_404(Edition.objects.select_related("story"), story=number, language=language)
    handing.settle(edition, by=request.user, at=now())
    return redirect("desk:story", number)


def _concerning(request: DeskRequest, handover: int) -> Handover:
    made = get_object_or_404(Handover.objects.select_related("by"), pk=handover)
    if not handing.concerns(made, request.user):
        raise Http404
    return made
