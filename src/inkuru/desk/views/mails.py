"""What links in mails open, without a sign-in: they are signed. Whatever only looks at a page changes nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.timezone import now
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from inkuru.flow import posting, proving
from inkuru.flow.proving import LinkInvalid

GONE = 410


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def stop_mails(request: HttpRequest, token: str) -> HttpResponse:
    """Stop all mails to a person: by the button of the page, or by that of the mail program (RFC 8058).

    The token is the permission, so that no cookie is asked for; no other site can know it.
    """
    try:
        person = proving.read_stop(token)
    except LinkInvalid:
        return render(request, "desk/mail_link.html", {"is_spent": True}, status=GONE)
    with translation.override(person.interface_language):
        if request.method == "POST":
            posting.stop(person, at=now())
        context = {"stops": True, "person": person, "is_done": request.method == "POST"}
        return render(request, "desk/mail_link.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def prove_address(request: HttpRequest, token: str) -> HttpResponse:
    """Let mails go to an address whose reader followed the link and pressed the button."""
    try:
        signed = proving.read_proof(token)
    except LinkInvalid:
        return render(request, "desk/mail_link.html", {"is_spent": True}, status=GONE)
    with translation.override(signed.person.interface_language):
        if request.method == "POST":
            proving.prove(token)
        context = {"person": signed.person, "address": signed.address, "is_done": request.method == "POST"}
        return render(request, "desk/mail_link.html", context)
