"""The sections of the paper, who works in them, and which of them a story stands in."""

from django.contrib import messages
from django.db.models import Count, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inkuru.desk.requests import DeskRequest, sent
from inkuru.desk.section_forms import SectionForm, SectionPersonForm, StorySectionForm
from inkuru.flow import roles, sectioning
from inkuru.newsroom.models import Section, Story

UNFIT = 422


@require_http_methods(["GET", "HEAD", "POST"])
def list_sections(request: DeskRequest) -> HttpResponse:
    """All sections in their order with the people who work in them; and one more."""
    form = SectionForm(sent(request))
    if form.is_valid():
        made = sectioning.add_section(form.names(), by=request.user, at=now())
        messages.success(request, _("Saved"))
        return redirect("desk:section", made.pk)
    context = {"sections": list(_sections()), "form": form}
    return render(request, "desk/sections.html", context, status=UNFIT if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def show_section(request: DeskRequest, section: int) -> HttpResponse:
    """One section: its names, to be changed, and its people."""
    one = get_object_or_404(_sections(), pk=section)
    form = SectionForm(sent(request), one)
    if form.is_valid():
        sectioning.rename_section(one, form.names(), by=request.user, at=now())
        messages.success(request, _("Saved"))
        return redirect("desk:section", section)
    return _show(request, one, form, SectionPersonForm())


@require_POST
def let_work_in_section(request: DeskRequest, section: int) -> HttpResponse:
    """Somebody gets a role in a section."""
    one, form = get_object_or_404(_sections(), pk=section), SectionPersonForm(request.POST)
    if not form.is_valid():
        return _show(request, one, SectionForm(section=one), form)
    roles.give_role(form.cleaned_data["person"], form.charge(one), by=request.user, at=now())
    messages.success(request, _("Saved"))
    return redirect("desk:section", section)


@require_POST
def move_section(request: DeskRequest, section: int) -> HttpResponse:
    """One place up or down."""
    places = -1 if request.POST.get("to") == "up" else 1
    sectioning.move_section(get_object_or_404(Section, pk=section), places, by=request.user, at=now())
    return redirect("desk:sections")


@require_POST
def retire_section(request: DeskRequest, section: int) -> HttpResponse:
    """A section takes nothing new from now on; sent again for a retired one it is used again."""
    one = get_object_or_404(Section, pk=section)
    change = sectioning.revive_section if one.retired_at else sectioning.retire_section
    change(one, by=request.user, at=now())
    return redirect("desk:sections")


@require_http_methods(["GET", "HEAD", "POST"])
def place_story(request: DeskRequest, number: int) -> HttpResponse:
    """The section that a story stands in."""
    story = get_object_or_404(Story.objects.select_related("section"), pk=number)
    form = StorySectionForm(sent(request), story.section)
    if form.is_valid():
        sectioning.place_story(story, form.chosen(), by=request.user)
        messages.success(request, _("Saved"))
        return redirect("desk:story", number)
    context = {"story": story, "form": form}
    return render(request, "desk/story_section.html", context, status=UNFIT if form.is_bound else 200)


def _sections() -> QuerySet[Section]:
    counted = Section.objects.annotate(many=Count("stories", distinct=True))
    return counted.prefetch_related("memberships__person", "memberships__section").order_by("order", "slug")


def _show(request: DeskRequest, section: Section, form: SectionForm, person_form: SectionPersonForm) -> HttpResponse:
    context = {"section": section, "form": form, "person_form": person_form}
    is_unfit = form.is_bound or person_form.is_bound
    return render(request, "desk/section.html", context, status=UNFIT if is_unfit else 200)
