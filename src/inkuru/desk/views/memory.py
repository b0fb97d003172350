"""The memory: where words stand in it, its units one by one, and how it is put in order."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inkuru.desk.chores import show
from inkuru.desk.memory import change_lines, groups, repair_lines
from inkuru.desk.memory_forms import MemorySieve, ReplaceForm, RetireForm, UnitForm, chosen_units
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest
from inkuru.flow import choring, repairing, tidying
from inkuru.flow.browsing_memory import find, unit_of
from inkuru.newsroom.models import Chore, ChoreKind, MemoryChange
from inkuru.records import Refusal

UNFIT = 422
SEGMENTS_A_PAGE = 25
CHANGES_A_PAGE = 20
SURVEYS = (ChoreKind.DUPLICATES, ChoreKind.CONTRADICTIONS, ChoreKind.FACTS)


@require_safe
def search_memory(request: DeskRequest) -> HttpResponse:
    """Where words stand in the memory."""
    form = MemorySieve(request.GET, interface=get_language() or "en")
    wanted = form.wanted()
    found = find(request.user, wanted, most=SEGMENTS_A_PAGE)
    older = request.GET.copy()
    if found.below:
        older["below"] = str(found.below)
    context = {"form": form, "wanted": wanted, "found": found, "older": older.urlencode()}
    return render(request, "desk/memory.html", context)


@require_safe
def show_unit(request: DeskRequest, unit: int) -> HttpResponse:
    """A unit with where it is from."""
    return _unit(request, unit)


@require_POST
def edit_unit(request: DeskRequest, unit: int) -> HttpResponse:
    """Both sides are written anew."""
    form = UnitForm(request.POST)
    if not form.is_valid():
        return _unit(request, unit, refusal=_("A side of a unit says something, in no more than 10,000 characters."))
    _see(request, unit)
    said = form.cleaned_data
    try:
        change = repairing.say_otherwise(unit, said["source"], said["target"], by=request.user, at=now())
    except Refusal as refused:
        return _unit(request, unit, refusal=words_of(refused))
    return _told(request, change)


@require_POST
def retire_unit(request: DeskRequest, unit: int) -> HttpResponse:
    """A unit is wrong, and is offered no more."""
    form = RetireForm(request.POST)
    _see(request, unit)
    note = form.cleaned_data["note"] if form.is_valid() else ""
    try:
        change = tidying.delete_units([unit], by=request.user, at=now(), note=note)
    except Refusal as refused:
        return _unit(request, unit, refusal=words_of(refused))
    return _told(request, change)


@require_safe
def list_changes(request: DeskRequest) -> HttpResponse:
    """What hands changed in the memory."""
    rows = MemoryChange.objects.select_related("by")
    page = Paginator(rows, CHANGES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/memory_changes.html", {"page": page, "lines": change_lines(page, request.user)})


@require_POST
def undo_change(request: DeskRequest, change: int) -> HttpResponse:
    """A change is taken back."""
    get_object_or_404(MemoryChange, pk=change)
    try:
        tidying.undo(change, at=now())
    except Refusal as refused:
        messages.error(request, words_of(refused))
    else:
        messages.success(request, _("It is as it was before."))
    return redirect("desk:memory_changes")


@require_http_methods(["GET", "HEAD", "POST"])
def repair_memory(request: DeskRequest) -> HttpResponse:
    """What can be put in order; with a kind of trouble it is looked for in the background."""
    kind = request.POST.get("kind", "")
    if request.method == "POST" and kind in SURVEYS:
        return redirect("desk:chore", choring.order(ChoreKind(kind), by=request.user, at=now()).pk)
    latest: dict[str, Chore] = {}
    for chore in choring.latest_of(SURVEYS, most=30):
        latest.setdefault(chore.kind, chore)
    rows = [(kind, show(latest[kind]) if kind in latest else None) for kind in SURVEYS]
    return render(request, "desk/repair.html", {"rows": rows, "form": ReplaceForm()})


@require_safe
def show_troubles(request: DeskRequest, chore: int) -> HttpResponse:
    """What was found, to be chosen from."""
    found = get_object_or_404(Chore, pk=chore, kind__in=SURVEYS)
    return render(request, "desk/troubles.html", {"chore": found, "groups": groups(found, request.user)})


@require_POST
def preview_removal(request: DeskRequest) -> HttpResponse:
    """The units that would go; once it is sure, they go."""
    numbers = chosen_units(request.POST)
    try:
        plan = repairing.plan_removing(request.user, numbers)
        if request.POST.get("sure"):
            note = request.POST.get("note", "")[:500]
            return _told(request, tidying.delete_units(numbers, by=request.user, at=now(), note=note))
    except Refusal as refused:
        messages.error(request, words_of(refused))
        return redirect("desk:repair")
    return render(request, "desk/preview_repair.html", {"lines": repair_lines(plan)})


@require_POST
def preview_replacing(request: DeskRequest) -> HttpResponse:
    """What texts would be; once it is sure, they are."""
    form = ReplaceForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the text that is to go, and its language."))
        return redirect("desk:repair")
    said = (form.cleaned_data["language"], form.cleaned_data["old"], form.cleaned_data["new"])
    try:
        plan = repairing.plan_replacing(request.user, *said)
        if request.POST.get("sure"):
            numbers = [one.kept.number for one in plan if one.kept.number in set(chosen_units(request.POST))]
            return _told(request, repairing.replace_in(numbers, *said, by=request.user, at=now()))
    except Refusal as refused:
        messages.error(request, words_of(refused))
        return redirect("desk:repair")
    return render(request, "desk/preview_repair.html", {"lines": repair_lines(plan), "form": form})


def _see(request: DeskRequest, number: int) -> tidying.Kept:
    try:
        return unit_of(request.user, number)
    except tidying.NoSuchUnit:
        raise Http404 from None


def _unit(request: DeskRequest, number: int, *, refusal: str = "") -> HttpResponse:
    context = {"kept": _see(request, number), "refusal": refusal}
    return render(request, "desk/unit_page.html", context, status=UNFIT if refusal else 200)


def _told(request: DeskRequest, change: MemoryChange) -> HttpResponse:
    count = len(change.removed)
    words = ngettext("%(count)d unit changed.", "%(count)d units changed.", count) % {"count": count}
    messages.success(request, words)
    return redirect(f"{reverse('desk:memory_changes')}#c-{change.pk}")
