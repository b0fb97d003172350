"""Which words of a sentence come back in it, as stems, and which bind what follows to what stands before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

from inkuru.lang.folding import fold
from inkuru.lang.language import language as language_of
from inkuru.lang.stems import stem

SHORTEST_TIE = 3
"""Letters of a stem that can tie two parts together."""


@dataclass(frozen=True, slots=True)
class Ties:
    """The stems of words, empty for a word that says too little; and for each place how many of the stems before it
    come back (`returning`), and how many there are (`content`).
    """

    stems: Sequence[str]
    returning: Sequence[int]
    content: Sequence[int]

    def returns(self, word: int) -> bool:
        """Whether a word comes back."""
        return bool(self.stems[word]) and self.stems[word] in self.stems[word + 1 :]


def tied(words: Iterable[str], language: str) -> Ties:
    """What ties words together. Raises UnknownLanguage.

    >>> tied("Floods close road Floods closed the road".split(), "en").returning
    (0, 1, 2, 3, 2, 1, 1, 0)
    """
    stems = [_tie(word, language) for word in words]
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for place, tie in enumerate(stems):
        first.setdefault(tie, place)
        last[tie] = place
    new = [int(bool(tie) and first[tie] == place) for place, tie in enumerate(stems)]
    done = [int(bool(tie) and last[tie] == place) for place, tie in enumerate(stems)]
    change = (begun - ended for begun, ended in zip(new, done, strict=True))
    return Ties(stems, tuple(accumulate(change, initial=0)), tuple(accumulate(new, initial=0)))


def can_end(word: str, language: str) -> bool:
    """Whether a heading or sentence can end in a word; it cannot in one that wants another after it.

    >>> can_end("bridge", "en"), can_end("of", "en"), can_end("kwa", "sw")
    (True, False, False)
    """
    return fold(word) not in binders(language)


@lru_cache(maxsize=1 << 16)
def _tie(word: str, language: str) -> str:
    """The stem by which a word can come back; figures tie from two digits on."""
    folded = fold(word)
    if folded.isdecimal():
        return folded if len(folded) > 1 else ""
    if len(folded) < SHORTEST_TIE or folded in _said_often(language):
        return ""
    tie = stem(folded, language)
    return "" if len(tie) < SHORTEST_TIE or tie in _said_often_as_stems(language) else tie


@cache
def binders(language: str) -> frozenset[str]:
    """The words, folded, in which no heading ends. Raises UnknownLanguage.

    >>> {"mu", "witwa"} <= binders("rw"), "imvura" in binders("rw")
    (True, False)
    """
    tables = language_of(language)
    small = tables.leads.binders | tables.leads.saying | tables.naming.genitives | tables.naming.particles
    return small | (tables.openers - tables.leads.enders) | frozenset(tables.morphology.associatives)


@cache
def _said_often(language: str) -> frozenset[str]:
    """Words that come back in any text."""
    return binders(language) | language_of(language).openers


@cache
def _said_often_as_stems(language: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in _said_often(language))
