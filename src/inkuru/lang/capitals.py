"""What a word with a capital is, where a sentence may begin with it: by the tables of its language."""

from functools import lru_cache

from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import lookup
from inkuru.lang.language import Language
from inkuru.lang.language import language as language_of
from inkuru.lang.vocabulary import days_and_months, is_word

KINDS = ("opener", "noun", "word", "body of", "body", "title", "people", "place", "name", "day")
"""One that opens sentences; a noun by its shape or by what agrees with it; another ordinary word; a body that has its
capital anywhere, with or without a genitive after it; a title; a people; a place or organisation of the gazetteer;
another name; a day or month.
"""

NOT_OF_NOUNS = frozenset({"ko", "kwa", "mwa", "pa"})
"""Genitives that follow verbs and names as well."""


@lru_cache(maxsize=1 << 14)
def kind_of(word: str, follows: str, language: str) -> str:
    """One of `KINDS` for a word with a capital and the word that follows it, empty where a mark stands between.

    >>> kind_of("Wakulima", "wa", "sw"), kind_of("Nairobi", "ina", "sw"), kind_of("Uganda", "exported", "en")
    ('noun', 'place', 'place')
    >>> kind_of("Teachers", "across", "en"), kind_of("President", "Ruto", "en"), kind_of("Kenyan", "police", "en")
    ('word', 'title', 'people')
    """
    tables, folded = language_of(language), fold(word)
    if len(word) == 1:
        return "name"
    if opens_sentences(word, tables):
        return "opener"
    if folded in days_and_months(language):
        return "day"
    if folded in tables.naming.titles:
        return "title"
    return _gazetted(word, language) or _common(word, follows, tables)


def opens_sentences(word: str, tables: Language) -> bool:
    """Whether a word is one that opens sentences; *it’s* is by its first part.

    >>> opens_sentences("Kwa", language_of("sw")), opens_sentences("Juma", language_of("sw"))
    (True, False)
    """
    whole = word.casefold().replace("'", "’")
    return whole in tables.openers or whole.partition("’")[0] in tables.openers


def _gazetted(word: str, language: str) -> str:
    """Whether a word is in the gazetteer whole: a name, or of a people."""
    mentions = lookup(word, language)
    if not mentions or mentions[0].text != word:
        return ""
    return "people" if mentions[0].people else "place"


def _common(word: str, follows: str, tables: Language) -> str:
    folded, naming = fold(word), tables.naming
    has_shape = tables.leads.nouns.fullmatch(folded) is not None
    named = folded in naming.heads or folded in tables.leads.capitals
    body = named or (folded in tables.prose.institutional and folded not in naming.common)
    if word[1:].islower() and (follows[:1].islower() or follows.isdecimal()):
        if _agrees(follows, tables):
            return "body of" if body else "noun"
        if not body and has_shape:
            return "noun"
        if not body and folded not in naming.ambiguous and is_word(folded, tables.code):
            return "word"
    if has_shape and follows[:1].isupper():
        return "title"
    return "body" if body else "name"


def _agrees(word: str, tables: Language) -> bool:
    """Whether a word agrees with the noun before it: *wa, y’umuganda, mpya*."""
    folded = fold(word)
    is_noun = is_genitive(word, tables) and folded not in NOT_OF_NOUNS
    return is_noun or tables.leads.agreeing.fullmatch(folded) is not None


def is_genitive(word: str, tables: Language) -> bool:
    """Whether a word binds what follows to what stands before, or has such a particle elided: *wa, y’umuganda*.

    >>> is_genitive("w’Akarere", language_of("rw")), is_genitive("kwa", language_of("sw"))
    (True, True)
    """
    particle, apostrophe, _ = fold(word).partition("'")
    return (particle + "a" if apostrophe else particle) in tables.morphology.associatives
