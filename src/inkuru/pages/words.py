"""The interface’s words in the language of a page.

A page is in one language whoever asks for it, so its words come from that language’s own catalogue and not from
what the running process has set active.
"""

import gettext
from functools import cache
from pathlib import Path

from inkuru.lang.language import language

CATALOGUES = Path(__file__).parent.parent / "locale"


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """The catalogue of a language; English has none, for its words are the messages’ keys."""
    return gettext.translation("django", CATALOGUES, [code], fallback=True)


def own_name(code: str) -> str:
    """What a language is called in itself.

    >>> own_name("sw")
    'Kiswahili'
    """
    return language(code).own_name
