"""The audit log: who did what when."""

from datetime import datetime, time, timedelta
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import make_aware
from django.views.decorators.http import require_safe

from inkuru.desk.people_forms import AuditForm
from inkuru.newsroom.models import AuditEntry

ENTRIES_A_PAGE = 100


@require_safe
def show_log(request: HttpRequest) -> HttpResponse:
    """A page of the log, newest first, of what the fields ask for."""
    form = AuditForm(request.GET)
    form.is_valid()
    entries = AuditEntry.objects.filter(_asked(form.cleaned_data)).select_related("by", "about")
    page = Paginator(entries, ENTRIES_A_PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    return render(request, "desk/audit.html", {"form": form, "page": page, "query": query.urlencode()})


def _asked(asked: dict[str, Any]) -> Q:
    found = Q()
    if person := asked.get("person"):
        found &= Q(by=person) | Q(about=person)
    if act := asked.get("act"):
        found &= Q(act=act)
    if story := asked.get("story"):
        found &= Q(story=story)
    if since := asked.get("since"):
        found &= Q(at__gte=make_aware(datetime.combine(since, time.min)))
    if until := asked.get("until"):
        found &= Q(at__lt=make_aware(datetime.combine(until + timedelta(days=1), time.min)))
    return found
