"""The newsroom’s figures: charts with their numbers, and each as a table to take along."""

import csv

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from inkuru.desk.figures import Figure, lay_out
from inkuru.desk.requests import DeskRequest
from inkuru.flow.figuring import MONTH, WEEK, Figures, figures, periods
from inkuru.flow.summing import bring_up_to_date

# How many periods can be looked at, and how many are if nothing is chosen.
CHOICES = (4, 12, 26, 52)
USUAL = 12


class PeriodForm(forms.Form):
    """By weeks or by months, and how many."""

    by = forms.ChoiceField(required=False, choices=[(WEEK, _("weeks")), (MONTH, _("months"))])
    many = forms.TypedChoiceField(required=False, choices=[(one, one) for one in CHOICES], coerce=int)

    def chosen(self) -> tuple[str, int]:
        """What was chosen; what makes no sense is no choice."""
        self.is_valid()
        return self.cleaned_data.get("by") or WEEK, self.cleaned_data.get("many") or USUAL


@require_safe
def show_figures(request: DeskRequest) -> HttpResponse:
    """All of them."""
    bring_up_to_date()
    form = PeriodForm(request.GET)
    found = _found(form)
    by, many = form.chosen()
    context = {
        "figures": lay_out(found),
        "behind": found.behind,
        "form": form,
        "by": by,
        "many": many,
        "query": f"by={by}&many={many}",
    }
    return render(request, "desk/figures.html", context)


@require_safe
def export_figure(request: DeskRequest, figure: str) -> HttpResponse:
    """One of them as CSV."""
    found = next((one for one in lay_out(_found(PeriodForm(request.GET))) if one.name == figure), None)
    if found is None:
        raise Http404
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.name}.csv"'
    _write(found, answer)
    return answer


def _found(form: PeriodForm) -> Figures:
    by, many = form.chosen()
    return figures(periods(by, many, at=timezone.localtime()))


def _write(figure: Figure, answer: HttpResponse) -> None:
    rows = csv.writer(answer)
    rows.writerow(figure.table.heads)
    rows.writerows(["" if cell is None else cell for cell in row] for row in figure.table.rows)
