"""Coming in by a link, signing out, and the language of the interface."""

from allauth.account.utils import perform_login
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inkuru.flow import people
from inkuru.lang.language import codes

GONE = 410


@require_http_methods(["GET", "HEAD", "POST"])
def come_in(request: HttpRequest, token: str) -> HttpResponse:
    """A page with one button, so that a preview of the link does not spend it; the button signs in.

    A link stands for the password, not for the second factor: who has one is asked for it next.
    """
    if request.method != "POST":
        is_good = people.is_good(token, at=now())
        return render(request, "desk/come_in.html", {"is_good": is_good}, status=200 if is_good else GONE)
    try:
        person = people.sign_in(token, at=now())
    except people.LinkSpent:
        return render(request, "desk/come_in.html", {"is_good": False}, status=GONE)
    if not person.has_usable_password():
        messages.info(request, _("The link is spent. Set a password or a passkey under your name, to come in again."))
    response: HttpResponse = perform_login(request, person)
    return response


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    logout(request)
    return redirect("account_login")


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Show the desk in another language from now on: kept with the person, before signing in in a cookie."""
    code = request.POST.get("language", "")
    response = redirect(_back(request))
    if code not in codes():
        return response
    if request.user.is_authenticated:
        people.choose_language(request.user, code)
    else:
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, code, samesite="Lax")
    return response


def _back(request: HttpRequest) -> str:
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return back if is_ours else reverse("desk:stories")
