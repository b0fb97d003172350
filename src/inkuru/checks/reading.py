"""What the checks read in a text: once, and only when one of them asks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from inkuru.lang.facts import facts
from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import Mention, lookup, opens_sentence
from inkuru.lang.language import Language
from inkuru.lang.language import language as language_of
from inkuru.lang.quotation import Quotation, quotations
from inkuru.records import Fact

Span = tuple[int, int]

_PIECE = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands at `start`–`end`, and its spelling folded (`inkuru.lang.folding`)."""

    text: str
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Capital:
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
        return tuple(Word(one[0], one.start(), one.end(), fold(one[0])) for one in _WORD.finditer(self.text))

    @cached_property
    def lowered(self) -> str:
        """The whole text folded."""
        return fold(self.text)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """What can be counted or dated."""
        return facts(self.text, self.code)

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
        spans = [(mention.start, mention.end) for mention in self.mentions]
        return tuple(self._capitals(spans))

    def _capitals(self, spans: list[Span]) -> Iterator[Capital]:
        for found in _PIECE.finditer(self.text):
            if found[0][0].isupper():
                inside = any(start <= found.start() < end for start, end in spans)
                opens = opens_sentence(self.text, found.start())
                yield Capital(found[0], found.start(), found.end(), fold(found[0]), inside, opens)

    def has(self, name: str) -> bool:
        """Whether a name stands in it, in any case and inflection, as a word or the beginning of one."""
        return fold(name) in self.lowered

    @cached_property
    def letters(self) -> int:
        """How many letters and figures it has."""
        return sum(map(str.isalnum, self.text))
