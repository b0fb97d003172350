"""What of a text may be found again in its translation: its words, facts, names of the gazetteer and marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from inkuru.lang.facts import facts
from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import concept, lookup, opens_sentence
from inkuru.lang.language import language as language_of
from inkuru.lang.stems import stem, without_particle
from inkuru.lang.vocabulary import is_word
from inkuru.records import Fact

CONCEPT = "@"
"""What the token of a concept of the gazetteer begins with; no word holds it."""

_WORD = re.compile(r"[^\W_]+(?:['’ʼ‘][^\W_]+)*")
_MARK = re.compile(r"[?!:;()\[\]%]|[\"“”«»]")
_QUOTES = dict.fromkeys("“”«»", '"')

Token = str | Fact


@dataclass(frozen=True, slots=True)
class Clues:
    """`length` in characters, and `tokens`: words by their stem, facts without their place, concepts and marks."""

    length: int
    tokens: tuple[Token, ...]


@lru_cache(maxsize=1 << 14)
def read_clues(text: str, language: str) -> Clues:
    """The clues of a text; `language` is a code. Raises UnknownLanguage.

    >>> read_clues("Is 5 km far from Kigali?", "en").tokens[-2:]
    ('@kigali', '?')
    """
    found: tuple[Token, ...] = (
        *_words(text, language),
        *_facts(text, language),
        *_concepts(text, language),
        *_marks(text),
    )
    return Clues(len(text.strip()), found)


def _words(text: str, language: str) -> Iterator[str]:
    """Names as they are written, less what elides before them; other words by their stem."""
    tables = language_of(language).morphology
    for found in _WORD.finditer(text):
        word = found[0]
        bare = without_particle(fold(word), tables).removesuffix("'s")
        if not bare.isdigit():
            capital = word[-len(bare) :][:1].isupper()
            yield bare if capital and not _is_opener(text, found.start(), bare, language) else stem(word, language)


def _is_opener(text: str, start: int, bare: str, language: str) -> bool:
    """Whether a word is an ordinary one that has its capital because it opens a sentence."""
    return opens_sentence(text, start) and is_word(bare, language)


def _facts(text: str, language: str) -> Iterator[Fact]:
    for fact in facts(text, language):
        yield replace(fact, text="", start=0, end=0, approximate=None)


def _concepts(text: str, language: str) -> Iterator[str]:
    for mention in lookup(text, language):
        for found in mention.concepts:
            if concept(found).kind != "month":
                yield CONCEPT + found


def _marks(text: str) -> Iterator[str]:
    """The marks that translators keep; quotation marks of all shapes are one."""
    for mark in _MARK.findall(text):
        yield _QUOTES.get(mark, mark)
