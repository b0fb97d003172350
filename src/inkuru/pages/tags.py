"""What our templates say beyond Django’s own: `{% translate "Message" %}` in the page’s language, and `together`."""

import re
from html import escape

from django.template import Context, Library, Node, TemplateSyntaxError
from django.template.base import Parser, Token

register = Library()

# A score or a range of figures: 3-2, 2019–2026.
FIGURES = re.compile(r"\d+(?:[-–]\d+)+")


class TranslateNode(Node):
    """A message, said from the catalogue that the context holds as `words`."""

    def __init__(self, message: str) -> None:
        self.message = message

    def render(self, context: Context) -> str:
        """The message in the page’s language, escaped."""
        return escape(context["words"].gettext(self.message))


@register.tag("translate")
def translate(_parser: Parser, token: Token) -> TranslateNode:
    """One message in double quotes; anything else is a mistake in the template."""
    _, _, message = token.contents.partition(" ")
    if len(message) < 3 or message[0] != '"' or message[-1] != '"':
        raise TemplateSyntaxError(f"translate takes one message in double quotes, not {message or 'nothing'}")
    return TranslateNode(message[1:-1])


@register.filter
def together(text: str) -> str:
    """Text as HTML in which a line never ends within a score; to be followed by `safe`.

    >>> together("Virunga 3-2 & Ziwa")
    'Virunga <span class="figures">3-2</span> &amp; Ziwa'
    """
    return FIGURES.sub(r'<span class="figures">\g<0></span>', escape(text))
