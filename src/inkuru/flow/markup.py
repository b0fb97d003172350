"""Inline text: what of HTML a paragraph may hold, and its plain form."""

from html import escape, unescape

import nh3

INLINE_TAGS = {"a", "b", "em", "i", "strong"}
LINK_SCHEMES = {"http", "https", "mailto"}


def sanitised(html: str) -> str:
    """Inline HTML with nothing in it but emphasis and links. The last step before HTML is stored.

    >>> sanitised('<p onclick="x()">Isoko <b>rya</b> <a href="javascript:x()">Kimironko</a></p>')
    'Isoko <b>rya</b> <a rel="noopener">Kimironko</a>'
    """
    return nh3.clean(
        html,
        tags=INLINE_TAGS,
        attributes={"a": {"href"}},
        url_schemes=LINK_SCHEMES,
        link_rel="noopener",
        url_relative="deny",
    )


def from_plain(text: str) -> str:
    """The HTML of plain text.

    >>> from_plain("a < b & c")
    'a &lt; b &amp; c'
    """
    return sanitised(escape(text, quote=False))


def to_plain(html: str) -> str:
    """The text of inline HTML.

    >>> to_plain("Isoko <b>rya</b> Kimironko &amp; Remera")
    'Isoko rya Kimironko & Remera'
    """
    return unescape(nh3.clean(html, tags=set()))
