"""A request as views see it."""

from django.http import HttpRequest, QueryDict

from inkuru.newsroom.models import Person


class DeskRequest(HttpRequest):
    """A request of somebody who is signed in, as every view of the desk has it that is not open to all."""

    user: Person


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form takes: what was sent, also if nothing was filled in, and None where nothing was sent."""
    return request.POST if request.method == "POST" else None
