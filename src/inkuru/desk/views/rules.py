"""The rules that the newsroom sets for the way of its editions."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkuru.desk.requests import DeskRequest, sent
from inkuru.desk.rules import RulesForm
from inkuru.flow import ruling

UNFIT = 422


@require_http_methods(["GET", "HEAD", "POST"])
def set_rules(request: DeskRequest) -> HttpResponse:
    """All rules on one screen."""
    form = RulesForm(ruling.decided(), sent(request))
    if not form.is_valid():
        return render(request, "desk/rules.html", {"form": form}, status=UNFIT if form.is_bound else 200)
    at = now()
    with transaction.atomic():
        changed = [
            rule
            for rule, code, value in form.wanted()
            if ruling.decide(rule, value, language=code, by=request.user, at=at)
        ]
    messages.success(request, _("Saved") if changed else _("Nothing was changed"))
    return redirect("desk:rules")
