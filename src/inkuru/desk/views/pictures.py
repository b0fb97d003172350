"""Pictures as the newsroom sees them, released or not."""

from uuid import UUID

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from inkuru.flow.printing import is_of
from inkuru.newsroom.models import Image


@require_safe
def show_picture(request: HttpRequest, picture: UUID) -> FileResponse:
    """The bytes of a picture; they never change, and stay with the person who saw them.

    `?print=` names one of the files that were made of it.
    """
    image = get_object_or_404(Image, pk=picture)
    path = request.GET.get("print", image.path)
    if not is_of(image, path):
        raise Http404
    try:
        file = (settings.MEDIA_ROOT / path).open("rb")
    except FileNotFoundError:
        raise Http404 from None
    return FileResponse(file, headers={"Cache-Control": "private, max-age=86400"})
