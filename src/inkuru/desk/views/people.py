"""The people of the newsroom, for those who look after them."""

from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inkuru.desk.people_forms import ChargeForm, InvitationForm
from inkuru.desk.refusals import words_of
from inkuru.desk.requests import DeskRequest, sent
from inkuru.flow import factors, people, roles
from inkuru.newsroom.models import Membership, Person
from inkuru.records import Refusal

UNFIT = 422


@require_safe
def list_people(request: DeskRequest) -> HttpResponse:
    """Everybody with their roles; who has left stands last."""
    everybody = list(_people().order_by("-is_active", "name", "pk"))
    context = {"people": everybody, "with_factor": factors.with_factor(everybody)}
    return render(request, "desk/people.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: DeskRequest) -> HttpResponse:
    """Somebody new, with a first role; the answer shows the link that lets them in."""
    form = InvitationForm(sent(request))
    if not form.is_valid():
        return render(request, "desk/invite.html", {"form": form}, status=UNFIT if form.is_bound else 200)
    try:
        person = people.invite(form.cleaned_data["name"], form.charge(), by=request.user, at=now())
    except Refusal as refusal:
        return render(request, "desk/invite.html", {"form": form, "refusal": words_of(refusal)}, status=UNFIT)
    return _show_link(request, person)


@require_safe
def show_person(request: DeskRequest, person: int) -> HttpResponse:
    """One person: roles, what they sign in with, and what can be done about them."""
    return _show(request, get_object_or_404(_people(), pk=person), ChargeForm())


@require_POST
def give_role(request: DeskRequest, person: int) -> HttpResponse:
    """One more role."""
    one, form = get_object_or_404(Person, pk=person), ChargeForm(request.POST)
    if not form.is_valid():
        return _show(request, one, form, status=UNFIT)
    try:
        roles.give_role(one, form.charge(), by=request.user, at=now())
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
    return redirect("desk:person", person)


@require_POST
def take_role(request: DeskRequest, person: int, membership: int) -> HttpResponse:
    """One role less."""
    held = get_object_or_404(Membership.objects.select_related("person", "section"), pk=membership, person=person)
    try:
        roles.take_role(held, by=request.user, at=now())
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
    return redirect("desk:person", person)


@require_POST
def close_desk(request: DeskRequest, person: int) -> HttpResponse:
    """Somebody leaves: they come in no more, from this moment on."""
    try:
        roles.let_go(get_object_or_404(Person, pk=person, is_active=True), by=request.user, at=now())
    except Refusal as refusal:
        messages.error(request, words_of(refusal))
    return redirect("desk:person", person)


@require_POST
def open_desk(request: DeskRequest, person: int) -> HttpResponse:
    """Somebody comes back."""
    roles.take_back(get_object_or_404(Person, pk=person, is_active=False), by=request.user, at=now())
    return redirect("desk:person", person)


@require_POST
def make_link(request: DeskRequest, person: int) -> HttpResponse:
    """A new link for somebody who cannot come in."""
    return _show_link(request, get_object_or_404(Person, pk=person, is_active=True))


@require_POST
def forget_factors(request: DeskRequest, person: int) -> HttpResponse:
    """A phone is lost: password, app and passkeys are void, and a link lets its owner in to set up new ones."""
    one = get_object_or_404(Person, pk=person)
    factors.forget_factors(one, by=request.user, at=now())
    messages.success(request, _("Password, app and passkeys are void, and all sessions are ended."))
    return redirect("desk:person", person)


def _people() -> QuerySet[Person]:
    return Person.objects.prefetch_related("memberships__section")


def _show(request: DeskRequest, person: Person, form: ChargeForm, status: int = 200) -> HttpResponse:
    context = {"one": person, "form": form, "has_factor": factors.has_factor(person)}
    return render(request, "desk/person.html", context, status=status)


def _show_link(request: DeskRequest, person: Person) -> HttpResponse:
    # On the page of the answer only: an address to come back to would show it again, a message would store it.
    with transaction.atomic():
        link = people.hand_out_link(person, by=request.user, at=now())
    return render(request, "desk/link.html", {"one": person, "link": request.build_absolute_uri(link)})
