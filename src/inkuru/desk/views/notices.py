"""What people were told: the page of it, the bell over every page, what each wants to be told and how."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inkuru.desk.notice_forms import AddressForm, HoursForm, ReadForm, WaysForm
from inkuru.desk.requests import DeskRequest
from inkuru.flow import choosing, heeding, posting
from inkuru.flow.notifying import RULES
from inkuru.newsroom.models import Notice

UNFIT = 422


@require_safe
def list_notices(request: DeskRequest) -> HttpResponse:
    """What the person has not read, and what they read lately."""
    unread, read = heeding.unread_lines(request.user), heeding.read_lines(request.user)
    # The count over the page is what stands on it: an embargo may have begun or ended since it was taken.
    if request.user.unread != len(unread):
        request.user.unread = heeding.count_anew(request.user)
    newest = max((one.pk for line in unread for one in line.notices), default=0)
    return render(request, "desk/notices.html", {"unread": unread, "read": read, "newest": newest})


@require_safe
def tell_count(request: DeskRequest) -> HttpResponse:
    """How many lines wait, for the bell of a page that stands open."""
    count = request.user.unread
    words = ngettext("%(count)d unread notice", "%(count)d unread notices", count) % {"count": count}
    return JsonResponse({"unread": count, "words": words})


@require_safe
def follow_notice(request: DeskRequest, notice: int) -> HttpResponse:
    """To what a notice is about; it is read by that."""
    return redirect(heeding.read_line(_own(request, notice), at=now()))


@require_POST
def read_notices(request: DeskRequest) -> HttpResponse:
    """Mark one line as read, or all that was shown."""
    form = ReadForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=UNFIT)
    if form.cleaned_data["line"]:
        heeding.read_line(_own(request, form.cleaned_data["line"]), at=now())
    else:
        heeding.read_all(request.user, until=form.cleaned_data["until"] or 0, at=now())
    return redirect("desk:notices")


@require_http_methods(["GET", "HEAD", "POST"])
def choose_notices(request: DeskRequest) -> HttpResponse:
    """How and when the person is told of what."""
    person, hours = request.user, posting.hours_of(request.user)
    sent = request.POST if request.method == "POST" else None
    ways = WaysForm(choosing.ways_of(person), sent)
    times = HoursForm(hours, sent)
    if sent is not None and all([ways.is_valid(), times.is_valid()]):
        choosing.choose_ways(person, ways.ways())
        choosing.choose_hours(person, times.hours(), at=now())
        messages.success(request, _("Saved"))
        return redirect("desk:notice_choices")
    context = {
        "ways": ways,
        "times": times,
        "hours": hours,
        "house": RULES,
        "failure": choosing.last_failure(person),
        "sends_mail": posting.sends_mail(),
    }
    return render(request, "desk/notice_choices.html", context, status=200 if sent is None else UNFIT)


@require_POST
def change_address(request: DeskRequest) -> HttpResponse:
    """Have a mail sent to an address to prove it, give the address up, or let mails come again."""
    form = AddressForm(request.POST)
    if not form.is_valid() or not posting.sends_mail():
        messages.error(request, _("This is no address that mail can be sent to."))
    elif form.cleaned_data["begins"]:
        choosing.begin_mails(request.user)
        messages.success(request, _("Mails come again."))
    elif form.cleaned_data["address"]:
        posting.post_proof(request.user, form.cleaned_data["address"], at=now())
        messages.success(request, _("A mail is on its way. Follow the link in it: then this is your address."))
    else:
        choosing.give_up_address(request.user, at=now())
        messages.success(request, _("No mail comes any more."))
    return redirect("desk:notice_choices")


def _own(request: DeskRequest, notice: int) -> Notice:
    """A notice of one’s own, on something that one may see."""
    return get_object_or_404(heeding.visible(request.user).select_related("edition"), pk=notice)
