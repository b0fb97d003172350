"""What is a person’s own: their name, their language, how they sign in, where they are signed in."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import begin_registration
from allauth.mfa.webauthn.views import AddWebAuthnView
from allauth.usersessions.forms import ManageUserSessionsForm
from allauth.usersessions.models import UserSession
from allauth.usersessions.views import ListUserSessionsView
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkuru.desk.people_forms import AccountForm
from inkuru.desk.requests import DeskRequest, sent
from inkuru.desk.second_factor import is_demanded
from inkuru.flow import people, rights
from inkuru.flow.auditing import note_act
from inkuru.flow.factors import FACTORS
from inkuru.newsroom.models import Act

UNFIT = 422


@require_http_methods(["GET", "HEAD", "POST"])
def show_account(request: DeskRequest) -> HttpResponse:
    """The name and the language of the desk, to be changed; and the ways to what else is one’s own."""
    person = request.user
    form = AccountForm(sent(request), initial={"name": person.name, "language": person.interface_language})
    if form.is_valid():
        people.rename(person, form.cleaned_data["name"])
        people.choose_language(person, form.cleaned_data["language"])
        messages.success(request, _("Saved"))
        return redirect("desk:account")
    context = {
        "form": form,
        "memberships": rights.memberships(person),
        "is_demanded": is_demanded(person, at=now()),
        "is_advised": rights.guarded_since(person) is not None,
        "grace": settings.INKURU_SECOND_FACTOR_GRACE,
        "sessions": len(UserSession.objects.purge_and_list(person)),
        **factors(request),
    }
    return render(request, "desk/account.html", context, status=UNFIT if form.is_bound else 200)


def factors(request: DeskRequest) -> dict[str, Any]:
    """The second factors of a person by their kinds, as the page names them."""
    held = list(Authenticator.objects.filter(user=request.user).order_by("created_at", "pk"))
    kinds = Authenticator.Type
    return {
        "code": next((one for one in held if one.type == kinds.TOTP), None),
        "passkeys": [one for one in held if one.type == kinds.WEBAUTHN],
        "recovery": next((one for one in held if one.type == kinds.RECOVERY_CODES), None),
        "has_factor": any(one.type in FACTORS for one in held),
    }


class AddPasskey(AddWebAuthnView):
    """A key that signs in by itself: kept on the device, and opened there by finger, face or PIN."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Asks for such a key; allauth’s own asks for one beside a password only."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["js_data"] = {"creation_options": begin_registration(self.request.user, passwordless=True)}
        return context


class Sessions(ListUserSessionsView):
    """Where somebody is signed in, and the button that signs them out everywhere else."""

    def form_valid(self, form: ManageUserSessionsForm) -> HttpResponse:
        """Done, and written into the log."""
        response: HttpResponse = super().form_valid(form)
        note_act(Act.SESSION_ENDED, by=self.request.user, at=now(), about=self.request.user)
        return response
