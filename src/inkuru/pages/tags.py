"""The one tag of our own: `{% translate "Message" %}`, as Django’s, but in the language of the page."""

from html import escape

from django.template import Context, Library, Node, TemplateSyntaxError
from django.template.base import Parser, Token

register = Library()


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
