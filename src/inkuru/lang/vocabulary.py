"""Whether a word is one that a dictionary of a language has, so that its capital makes no name of it."""

from functools import cache, lru_cache
from importlib.resources import files

from inkuru.lang.folding import fold
from inkuru.lang.language import language as language_of
from inkuru.lang.stems import recognises


@lru_cache(maxsize=1 << 16)
def is_word(word: str, language: str) -> bool:
    """Whether the word, in any case, is an ordinary one. Raises UnknownLanguage.

    A language with a list of its words (`vocabulary.txt` in its folder) is asked there; the others are asked by the
    roots that their morphology knows. The tables of naming count in both.

    >>> is_word("Court", "en"), is_word("Kavanaugh", "en"), is_word("Abaturage", "rw")
    (True, False, True)
    """
    naming, key = language_of(language).naming, fold(word)
    if key in naming.common or key in naming.heads or key in naming.titles:
        return True
    listed = _listed(language)
    return key in listed if listed else recognises(key, language)


@cache
def has_list(language: str) -> bool:
    """Whether the words of a language are listed, so that a word that is not is no ordinary one.

    >>> has_list("en"), has_list("rw")
    (True, False)
    """
    return bool(_listed(language))


@cache
def days_and_months(language: str) -> frozenset[str]:
    """The words of the names of the weekdays, in whatever number, and months, folded.

    >>> "mondays" in days_and_months("en"), "cyumweru" in days_and_months("rw")
    (True, True)
    """
    calendar, said = language_of(language).calendar, language_of(language).figures.words.get("WEEKDAY", {})
    names = (*calendar.weekdays, *calendar.months, *calendar.weekday_variants, *calendar.month_variants, *said)
    return frozenset(fold(word) for name in names for word in name.split())


@cache
def _listed(language: str) -> frozenset[str]:
    file = files("inkuru.lang").joinpath(f"{language}/vocabulary.txt")
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return frozenset(line for line in lines if line and not line.startswith("#"))
