"""The house’s words: browsed, looked up, entered, changed, and approved as they are proposed."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest, sent
from inkuru.desk.term_forms import ConceptSheet, TermSieve, chosen_proposals
from inkuru.desk.terms import entries, lay_out, with_evidence
from inkuru.flow import amending, browsing_terms, choring
from inkuru.flow.browsing_memory import uses
from inkuru.flow.chronicling import history
from inkuru.flow.exemplifying import said_names
from inkuru.flow.rights import Right, may
from inkuru.flow.terming import record_of
from inkuru.newsroom.models import ChoreKind, Concept
from inkuru.records import Refusal, TermStatus

UNFIT = 422
CONCEPTS_A_PAGE = 50
PROPOSALS_A_PAGE = 20
USES_SHOWN = 12
CHANGES_SHOWN = 20


@require_safe
def list_terms(request: DeskRequest) -> HttpResponse:
    """A page of the concepts that the person wants to see."""
    form = TermSieve(request.GET, interface=get_language() or "en")
    wanted = form.wanted()
    page = Paginator(browsing_terms.find(wanted), CONCEPTS_A_PAGE).get_page(request.GET.get("page"))
    kept = request.GET.copy()
    kept.pop("page", None)
    without_letter = kept.copy()
    without_letter.pop("letter", None)
    context = {
        "form": form,
        "wanted": wanted,
        "page": page,
        "rows": [lay_out(one, wanted.language) for one in page],
        "letters": browsing_terms.letters(wanted),
        "fields": browsing_terms.fields(),
        "counts": browsing_terms.count_statuses(),
        "query": kept.urlencode(),
        "query_of_letters": without_letter.urlencode(),
    }
    return render(request, "desk/terms.html", context)


@require_safe
def show_concept(request: DeskRequest, concept: int) -> HttpResponse:
    """A concept with its names, where it is used, and who changed what."""
    found = get_object_or_404(Concept.objects.select_related("changed_by").prefetch_related("terms"), pk=concept)
    context = {
        "row": lay_out(found, get_language() or "en"),
        "uses": uses(request.user, said_names(record_of(found)), most=USES_SHOWN),
        "entries": entries(history(found, most=CHANGES_SHOWN)),
    }
    return render(request, "desk/concept.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def enter_concept(request: DeskRequest) -> HttpResponse:
    """A new concept: of whoever keeps the termbase it is approved, of others proposed."""
    sheet, refusal = ConceptSheet(None, sent(request)), ""
    if request.method == "POST" and sheet.is_valid():
        status = TermStatus.APPROVED if may(request.user, Right.TERMS) else TermStatus.PROPOSED
        try:
            made = amending.enter(sheet.record("", status), by=request.user, at=now())
        except Refusal as refused:
            refusal = words_of(refused)
        else:
            messages.success(request, _("Saved"))
            return redirect("desk:concept", made.pk)
    status_code = UNFIT if request.method == "POST" else 200
    return render(request, "desk/concept_form.html", {"sheet": sheet, "refusal": refusal}, status=status_code)


@require_http_methods(["GET", "HEAD", "POST"])
def amend_concept(request: DeskRequest, concept: int) -> HttpResponse:
    """A concept and its names, to be changed."""
    found = get_object_or_404(Concept.objects.select_related("changed_by").prefetch_related("terms"), pk=concept)
    sheet, refusal = ConceptSheet(record_of(found), sent(request), seen=found.changed_at), ""
    if request.method == "POST" and sheet.is_valid():
        status = TermStatus(sheet.concept.cleaned_data["status"] or found.status)
        seen = sheet.concept.seen_at() or found.changed_at
        try:
            amending.amend(found, sheet.record(found.key, status), by=request.user, at=now(), seen=seen)
        except Refusal as refused:
            refusal = words_of(refused)
        else:
            messages.success(request, _("Saved"))
            return redirect("desk:concept", found.pk)
    context = {"sheet": sheet, "refusal": refusal, "concept": found}
    return render(request, "desk/concept_form.html", context, status=UNFIT if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def judge_proposals(request: DeskRequest) -> HttpResponse:
    """What waits for an editor, with its evidence; many are approved or refused at once."""
    if request.method == "POST":
        return _judged(request)
    page = Paginator(browsing_terms.proposals(), PROPOSALS_A_PAGE).get_page(request.GET.get("page"))
    rows = with_evidence(list(page), get_language() or "en", by=request.user)
    context = {"page": page, "rows": rows, "mining": choring.open_of(ChoreKind.MINING)}
    return render(request, "desk/proposals.html", context)


@require_POST
def mine_terms(request: DeskRequest) -> HttpResponse:
    """The memory is to propose terms; that takes a while."""
    chore = choring.order(ChoreKind.MINING, by=request.user, at=now())
    return redirect("desk:chore", chore.pk)


def _judged(request: DeskRequest) -> HttpResponse:
    ticked, preferred = chosen_proposals(request.POST)
    status = TermStatus.REFUSED if request.POST.get("act") == "refuse" else TermStatus.APPROVED
    concepts = Concept.objects.filter(pk__in=ticked).order_by("pk")
    if not ticked:
        messages.error(request, _("Tick the concepts first"))
        return redirect("desk:proposals")
    try:
        count = amending.judge(concepts, status, by=request.user, at=now(), preferred=preferred)
    except Refusal as refused:
        messages.error(request, words_of(refused))
        return redirect("desk:proposals")
    approved = ngettext("%(count)d concept approved", "%(count)d concepts approved", count)
    refused_words = ngettext("%(count)d concept refused", "%(count)d concepts refused", count)
    messages.success(request, (approved if status == TermStatus.APPROVED else refused_words) % {"count": count})
    return redirect("desk:proposals")
