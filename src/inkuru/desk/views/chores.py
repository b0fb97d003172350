"""Terms and memories come in and go out: files are read, shown, taken in and stopped; what is wanted is sent."""

from django.contrib import messages
from django.http import FileResponse, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inkuru.desk.chore_forms import BringForm, TermsOutForm, UnitsOutForm
from inkuru.desk.chores import show
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow import choring
from inkuru.flow.auditing import note_act
from inkuru.flow.browsing_terms import fields
from inkuru.flow.giving_out import file_of_terms, pieces_of_memory
from inkuru.newsroom.models import Act, Chore, ChoreKind
from inkuru.records import Refusal

UNFIT = 422
SHOWN = 10
TMX = "application/xml"


@require_http_methods(["GET", "HEAD", "POST"])
def bring_terms(request: DeskRequest) -> HttpResponse:
    """A file of terms is to come in, or to go out."""
    context = {"out": TermsOutForm(), "fields": fields()}
    return _bring(request, ChoreKind.TERMS_IN, "desk/bring_terms.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def bring_memory(request: DeskRequest) -> HttpResponse:
    """A translation memory is to come in, or to go out."""
    return _bring(request, ChoreKind.MEMORY_IN, "desk/bring_memory.html", {"out": UnitsOutForm()})


@require_safe
def show_chore(request: DeskRequest, chore: int) -> HttpResponse:
    """How far it is, and what was found; `part=state` answers with that alone."""
    found = get_object_or_404(Chore.objects.select_related("by"), pk=chore)
    part = request.GET.get("part") == "state"
    return render(request, "desk/chore_state.html" if part else "desk/chore.html", {"shown": show(found)})


@require_POST
def take_chore(request: DeskRequest, chore: int) -> HttpResponse:
    """What was found may come in."""
    found = get_object_or_404(Chore, pk=chore)
    if not choring.accept(found, by=request.user, at=now()):
        messages.error(request, _("It does not wait to be taken in any more."))
    return redirect("desk:chore", chore)


@require_POST
def stop_chore(_request: DeskRequest, chore: int) -> HttpResponse:
    """It is not wanted."""
    choring.stop(get_object_or_404(Chore, pk=chore), at=now())
    return redirect("desk:chore", chore)


@require_safe
def export_terms(request: DeskRequest) -> HttpResponseBase:
    """The terms as a file."""
    form = TermsOutForm(request.GET)
    if not form.is_valid():
        return redirect("desk:bring_terms")
    name = f"terms.{form.cleaned_data['format']}"
    note_act(Act.EXPORTED, by=request.user, at=now(), detail=name)
    file = file_of_terms(form.wanted(), form.cleaned_data["format"])
    return FileResponse(file, as_attachment=True, filename=name)


@require_safe
def export_memory(request: DeskRequest) -> HttpResponseBase:
    """The memory as TMX, sent while it is read."""
    form = UnitsOutForm(request.GET)
    if not form.is_valid():
        return redirect("desk:bring_memory")
    note_act(Act.EXPORTED, by=request.user, at=now(), detail=f"memory.tmx {form.in_words()}".strip())
    answer = StreamingHttpResponse(pieces_of_memory(request.user, form.wanted()), content_type=TMX)
    answer["Content-Disposition"] = 'attachment; filename="memory.tmx"'
    return answer


def _bring(request: DeskRequest, kind: ChoreKind, template: str, context: dict[str, object]) -> HttpResponse:
    form, refusal = BringForm(sent(request), request.FILES or None), ""
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            chore = choring.bring(kind, file.name, file.chunks(), size=file.size or 0, by=request.user, at=now())
        except Refusal as refused:
            refusal = words_of(refused)
        else:
            return redirect("desk:chore", chore.pk)
    shown = [show(one) for one in choring.latest_of([kind], most=SHOWN)]
    status = UNFIT if request.method == "POST" else 200
    return render(request, template, context | {"form": form, "refusal": refusal, "chores": shown}, status=status)
