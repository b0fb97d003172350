"""Signing in by a link, signing out, and the language of the interface."""

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inkuru.flow import people
from inkuru.lang.language import codes

BACKEND = "django.contrib.auth.backends.ModelBackend"
GONE = 410


@require_safe
def ask_for_link(request: HttpRequest) -> HttpResponse:
    """How to get a link; whoever is signed in goes on."""
    if request.user.is_authenticated:
        return redirect("desk:stories")
    return render(request, "desk/ask_for_link.html")


@require_http_methods(["GET", "HEAD", "POST"])
def come_in(request: HttpRequest, token: str) -> HttpResponse:
    """A page with one button, so that a preview of the link does not spend it; the button signs in."""
    if request.method != "POST":
        is_good = people.is_good(token, at=now())
        return render(request, "desk/come_in.html", {"is_good": is_good}, status=200 if is_good else GONE)
    try:
        login(request, people.sign_in(token, at=now()), backend=BACKEND)
    except people.LinkSpent:
        return render(request, "desk/come_in.html", {"is_good": False}, status=GONE)
    return redirect("desk:stories")


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    logout(request)
    return redirect("desk:sign_in")


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
