"""Whether a term can begin or end with a word."""

from functools import lru_cache

from inkuru.lang.folding import fold
from inkuru.lang.language import language as language_of
from inkuru.lang.stems import is_conjugated, without_particle

SHORTEST = 2


@lru_cache(maxsize=1 << 17)
def bounds_term(word: str, language: str) -> bool:
    """Whether a term of a language can begin or end with a word. Raises UnknownLanguage.

    No term does with a number, a letter alone, one of the language’s `edges` or a verb that is conjugated at the front.

    >>> bounds_term("the", "en"), bounds_term("court", "en"), bounds_term("yavuze", "rw"), bounds_term("gukaraba", "rw")
    (False, True, False, True)
    """
    tables = language_of(language)
    bare = without_particle(fold(word), tables.morphology).removesuffix("'s")
    if len(bare) < SHORTEST or bare.isdigit() or bare in tables.phrasing.edges:
        return False
    return bare.startswith(tables.phrasing.infinitives) or not is_conjugated(bare, language)
