"""Addresses on the desk that keep which editions somebody looks at."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from inkuru.lang.language import codes


def shown_languages(request: HttpRequest) -> tuple[str, ...]:
    """The codes of `?languages=rw,sw` that are ours; none means all."""
    wanted = request.GET.get("languages", "").split(",")
    return tuple(code for code in codes() if code in wanted)


def reference_language(request: HttpRequest) -> str:
    """The code of `?reference=en`, the edition that somebody translates from; blank for the source."""
    wanted = request.GET.get("reference", "")
    return wanted if wanted in codes() else ""


def query(request: HttpRequest) -> str:
    """What has to stand in addresses of this story so that the same editions are shown, blank for all."""
    kept = {"languages": ",".join(shown_languages(request)), "reference": reference_language(request)}
    return urlencode({name: value for name, value in kept.items() if value}, safe=",")


def story_address(request: HttpRequest, number: int, *, at: UUID | None = None, edit: str = "") -> str:
    """The page of a story with the same editions: at a paragraph, or with a passage (`sw:BLOCK`) open."""
    parts = [part for part in (query(request), f"edit={edit}" if edit else "") if part]
    anchor = f"#b-{at}" if at else ""
    return reverse("desk:story", args=(number,)) + (f"?{'&'.join(parts)}" if parts else "") + anchor
