"""What a reader gets at an address that leads nowhere, in all languages: nothing tells which one they read."""

from django.template.loader import render_to_string
from django.utils import translation

from inkuru.lang.language import languages


def page() -> bytes:
    """The page, as bytes of HTML."""
    sections = []
    for one in languages():
        with translation.override(one.code):
            sections.append(render_to_string("desk/nowhere_section.html", {"language": one}))
    return render_to_string("desk/nowhere.html", {"sections": sections}).encode()
