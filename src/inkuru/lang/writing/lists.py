"""Lists with *and* or *or*."""

from collections.abc import Sequence

from inkuru.lang.language import language as language_of
from inkuru.lang.writing.joining import join
from inkuru.lang.writing.style import Conjunction


def written_list(items: Sequence[str], language: str) -> str:
    """The items with commas and *and* before the last; an empty text for none. Raises UnknownLanguage.

    >>> written_list(["Kigali", "Huye", "Rubavu"], "rw")
    'Kigali, Huye na Rubavu'
    """
    return _written(items, language_of(language).writing.lists)


def written_choice(items: Sequence[str], language: str) -> str:
    """The items with commas and *or* before the last; an empty text for none. Raises UnknownLanguage.

    >>> written_choice(["Kisumu", "Mombasa"], "sw")
    'Kisumu au Mombasa'
    """
    return _written(items, language_of(language).writing.choices)


def _written(items: Sequence[str], conjunction: Conjunction) -> str:
    *leading, last = items or ("",)
    return join(", ".join(leading), conjunction, last) if leading else last
