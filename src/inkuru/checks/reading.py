"""What the checks read in a text: once, and only when one of them asks."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from inkuru.lang.facts import currencies, facts
from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import Mention, lookup, opens_sentence
from inkuru.lang.language import Language
from inkuru.lang.language import language as language_of
from inkuru.lang.quotation import Quotation, quotations
from inkuru.records import Fact

Span = tuple[int, int]

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_PIECE = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"[0-9]+")
# A paragraph with more figures than this is a table.
FIGURES = 300
# A longer name may be found with an ending or a prefix of the language; a short one stands in too many words.
_LONG = 5


Identity = tuple[str, str, str | None]


def identity(fact: Fact) -> Identity:
    """What makes two facts the same without any comparison: kind, value and unit."""
    return fact.kind, fact.value, fact.unit


class Word(NamedTuple):
    """A word as it stands at `start`–`end`, and its spelling folded (`inkuru.lang.folding`)."""

    text: str
    start: int
    end: int
    key: str


class Capital(NamedTuple):
    """A word with a capital, folded in `key`; `in_gazetteer` tells that it is part of a name known there, `opens` that
    it is the first of a sentence."""

    text: str
    start: int
    end: int
    key: str
    in_gazetteer: bool
    opens: bool


@dataclass(frozen=True)
class Text:
    """A text in a language, and its readings; each is made when a check first asks for it."""

    code: str
    text: str

    @cached_property
    def language(self) -> Language:
        """The language with its tables."""
        return language_of(self.code)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order; an elided particle and a hyphen belong to their word."""
        return tuple([Word(one[0], *one.span(), fold(one[0])) for one in _WORD.finditer(self.text)])

    @cached_property
    def spelled(self) -> tuple[str, ...]:
        """The words, folded, in order."""
        return tuple(map(fold, _WORD.findall(self.text)))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The words, folded."""
        return frozenset(self.spelled)

    @cached_property
    def pieces(self) -> frozenset[str]:
        """The words, folded and parted at apostrophes and hyphens; an elided particle keeps its apostrophe (n’)."""
        joined = [key for key in self.keys if not key.isalpha()]
        parts = (part for key in joined for part in (key.partition("'")[0] + "’", *_PIECE.findall(key)))
        return self.keys.union(parts)

    @cached_property
    def lowered(self) -> str:
        """The words, folded, without the marks between them."""
        return " ".join(self.spelled)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """What can be counted or dated; of a table of figures only the beginning."""
        over = next(islice(_FIGURE.finditer(self.text), FIGURES, None), None)
        return facts(self.text[: over.start()] if over else self.text, self.code)

    @cached_property
    def currencies(self) -> tuple[tuple[int, str], ...]:
        """Where money is spoken of, with or without an amount: places and currencies."""
        return currencies(self.text, self.code)

    @cached_property
    def said(self) -> Counter[Identity]:
        """How often each fact is said, by kind, value and unit."""
        return Counter(map(identity, self.facts))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations, the outer before the inner."""
        return quotations(self.text, self.code)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """What the gazetteer knows in it."""
        return lookup(self.text, self.code)

    @cached_property
    def capitals(self) -> tuple[Capital, ...]:
        """The words with a capital, parted at hyphens, without elided particles and possessives."""
        return tuple(self._capitals({at for one in self.mentions for at in range(one.start, one.end)}))

    def _capitals(self, known: set[int]) -> Iterator[Capital]:
        for word in _WORD.finditer(self.text):
            text = word[0]
            if text.islower():
                continue
            start, end = word.span()
            if text.isalpha():
                yield Capital(text, start, end, fold(text), start in known, opens_sentence(self.text, start))
                continue
            for found in _PIECE.finditer(self.text, start, end):
                if found[0][0].isupper():
                    start, end = found.span()
                    opens = opens_sentence(self.text, start)
                    yield Capital(found[0], start, end, fold(found[0]), start in known, opens)

    def has(self, key: str) -> bool:
        """Whether a name, folded, stands in it: whole, or in another form of the language when it is long."""
        return key in self.pieces or ((len(key) >= _LONG or " " in key) and key in self.lowered)

    @cached_property
    def letters(self) -> int:
        """How many letters and figures it has."""
        return sum(map(str.isalnum, self.text))
