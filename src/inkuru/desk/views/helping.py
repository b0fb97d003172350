"""The help of each screen, open to everybody: it tells nothing of the newsroom."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from inkuru.desk import helping


@require_safe
def list_help(request: HttpRequest) -> HttpResponse:
    """All screens that have help."""
    lines = [(screen, helping.help_text(screen)) for screen in helping.screens()]
    return render(request, "desk/helps.html", {"lines": lines})


@require_safe
def show_help(request: HttpRequest, screen: str) -> HttpResponse:
    """The help of one screen; `from` is the address that it was asked at."""
    try:
        text = helping.help_text(screen)
    except KeyError:
        raise Http404 from None
    back = request.GET.get("from", "")
    is_ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return render(request, "desk/help.html", {"text": text, "back": back if is_ours else ""})
