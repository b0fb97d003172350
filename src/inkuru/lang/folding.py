"""Spellings that readers take for one: case, apostrophes, diacritics."""

import unicodedata
from functools import lru_cache

APOSTROPHES = "’‘ʼʻ`´′ꞌ"
_TO_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The word in lower case, with straight apostrophes and without diacritics.

    >>> fold("N’Ubufaransa"), fold("Zürich")
    ("n'ubufaransa", 'zurich')
    """
    return fold_text(word)


def fold_text(text: str) -> str:
    """The same of a text of any length, which is not remembered."""
    lower = text.casefold().translate(_TO_STRAIGHT)
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFKD", lower)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
