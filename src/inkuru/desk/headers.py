"""What every page of the desk tells the browser."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# Nothing from elsewhere, nothing inline; nobody frames the desk. Unreleased text stays in no cache.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "Cache-Control": "private, no-store",
}


class DeskHeadersMiddleware:
    """Sets `HEADERS` where a view has not set its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response
