"""How the newsroom is set up, and how loud its checks are."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkuru.desk.newsroom_forms import CHECKS, TurnForm
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow.turning import audit_log, turn_check
from inkuru.newsroom.models import Severity

UNFIT = 422


@require_http_methods(["GET", "HEAD", "POST"])
def show_newsroom(request: DeskRequest) -> HttpResponse:
    """What is set on the machine, to be read; and the checks, to be turned down and up."""
    form = TurnForm(sent(request))
    if form.is_valid():
        severity = Severity(form.cleaned_data.pop("severity"))
        turn_check(**form.cleaned_data, severity=severity, by=request.user, at=now())
        messages.success(request, _("Saved"))
        return redirect("desk:newsroom")
    turned = [(rule, CHECKS.get(rule.check_name, rule.check_name)) for rule in audit_log()]
    context = {"settings": settings, "form": form, "turned": turned[::-1]}
    return render(request, "desk/newsroom.html", context, status=UNFIT if form.is_bound else 200)
