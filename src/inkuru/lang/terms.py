"""Terms in running text: the names of a termbase, in any inflection, the longest first.

It stands on stems, as search does; the gazetteer’s own recogniser stands on written forms, and knows adjectives and
months as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import opens_sentence
from inkuru.lang.language import Language
from inkuru.lang.language import language as language_of
from inkuru.lang.morphology import Morphology
from inkuru.lang.stems import WORD, stem, without_particle

APOSTROPHE = re.compile("['’ʼ‘]")
BETWEEN_WORDS = 3
"""How many characters may part two words of a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a concept is called. `key` is whatever its owner finds it by.

    With `forms` it is found in these alone, as a person has listed them; without, in all that share its stems.
    """

    key: str
    text: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in a text, without the particle that elides before it. Several concepts can have the same."""

    text: str
    start: int
    end: int
    names: tuple[Name, ...]


class _Pattern(NamedTuple):
    """What is looked for: stems, the written words where they count, and how the first must begin."""

    stems: tuple[str, ...]
    words: tuple[str, ...]
    capital: bool
    acronym: bool


# The first word, the word after the last, and what may stand there.
_Candidate = tuple[int, int, tuple[_Pattern, ...]]
_Found = tuple[int, int, list[_Pattern]]


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Finds names in the texts of one language; made once for many texts."""

    language: str
    lengths: Mapping[str, tuple[int, ...]]
    patterns: Mapping[tuple[str, ...], tuple[_Pattern, ...]]
    names: Mapping[_Pattern, tuple[Name, ...]]

    def find(self, text: str) -> tuple[Sighting, ...]:
        """The names in a text in order: longer ones first, none overlapping.

        A name with a capital is found with a capital only, an acronym in capitals only; a name of one word that is
        an ordinary word as well counts for nothing where it opens a sentence.

        >>> names = [Name("uk", "Ubwongereza"), Name("talks", "inama"), Name("summit", "inama nkuru")]
        >>> [(one.text, one.names[0].key) for one in recogniser(names, "rw").find("Inama nkuru mu Bwongereza")]
        [('Inama nkuru', 'summit'), ('Bwongereza', 'uk')]
        """
        tokens = list(WORD.finditer(text))
        stems = tuple([stem(token[0], self.language) for token in tokens])
        candidates = [
            (place, place + length, patterns)
            for place, first in enumerate(stems)
            if first in self.lengths
            for length in self.lengths[first]
            if place + length <= len(stems) and (patterns := self.patterns.get(stems[place : place + length]))
        ]
        return tuple(self._sightings(text, tokens, candidates)) if candidates else ()

    def _sightings(
        self, text: str, tokens: Sequence[re.Match[str]], candidates: Sequence[_Candidate]
    ) -> Iterator[Sighting]:
        tables = language_of(self.language)
        found = [
            (start, end, fitting)
            for start, end, patterns in candidates
            if (fitting := [one for one in patterns if _is_written(one, tokens[start:end], text, tables)])
        ]
        for first, end, patterns in _longest(found):
            start, last = _start(tokens[first], tables.morphology), tokens[end - 1].end()
            names = [name for pattern in patterns for name in self.names[pattern]]
            yield Sighting(text[start:last], start, last, tuple(names))


def recogniser(names: Iterable[Name], language: str) -> Recogniser:
    """What finds these names in texts of a language. Raises UnknownLanguage."""
    named: dict[_Pattern, dict[Name, None]] = {}
    for name in names:
        for pattern in _patterns(name, language):
            named.setdefault(pattern, {})[name] = None
    by_stems: dict[tuple[str, ...], list[_Pattern]] = {}
    lengths: dict[str, set[int]] = {}
    for pattern in named:
        by_stems.setdefault(pattern.stems, []).append(pattern)
        lengths.setdefault(pattern.stems[0], set()).add(len(pattern.stems))
    return Recogniser(
        language,
        {first: tuple(sorted(ones)) for first, ones in lengths.items()},
        {stems: tuple(patterns) for stems, patterns in by_stems.items()},
        {pattern: tuple(ones) for pattern, ones in named.items()},
    )


def _patterns(name: Name, language: str) -> Iterator[_Pattern]:
    tables = language_of(language).morphology
    for written in name.forms or (name.text,):
        words = WORD.findall(written)
        if not words:
            continue
        first = _bare(words[0], tables)
        yield _Pattern(
            stems=tuple(stem(word, language) for word in words),
            words=tuple(_spelled(word, tables) for word in words) if name.forms else (),
            capital=first[0].isupper(),
            acronym=len(words) == 1 and len(first) > 1 and first.isupper(),
        )


def _is_written(pattern: _Pattern, tokens: Sequence[re.Match[str]], text: str, tables: Language) -> bool:
    """Whether the words of a text, which have the right stems, are written as the pattern asks."""
    if pattern.capital and not _has_capital(pattern, tokens[0], text, tables):
        return False
    if pattern.words and tuple(_spelled(token[0], tables.morphology) for token in tokens) != pattern.words:
        return False
    return all(after.start() - before.end() <= BETWEEN_WORDS for before, after in pairwise(tokens))


def _has_capital(pattern: _Pattern, token: re.Match[str], text: str, tables: Language) -> bool:
    """Whether a word has the capitals that make it a name: where it opens a sentence, they may prove nothing."""
    first = text[_start(token, tables.morphology) : token.end()]
    if pattern.acronym:
        return first.isupper()
    is_ordinary = len(pattern.stems) == 1 and fold(first) in tables.naming.ambiguous
    return first[0].isupper() and not (is_ordinary and opens_sentence(text, token.start()))


def _longest(found: list[_Found]) -> list[_Found]:
    """Of what overlaps the longest, else the first."""
    if all(one[1] <= other[0] for one, other in pairwise(found)):
        return found
    taken, chosen = set[int](), list[_Found]()
    for one in sorted(found, key=lambda one: (one[0] - one[1], one[0])):
        if taken.isdisjoint(range(one[0], one[1])):
            taken.update(range(one[0], one[1]))
            chosen.append(one)
    return sorted(chosen, key=lambda one: one[0])


def _start(token: re.Match[str], tables: Morphology) -> int:
    """Where a word begins, past the particles that elide before it."""
    return token.end() - len(_bare(token[0], tables))


def _bare(word: str, tables: Morphology) -> str:
    if "'" not in (folded := fold(word)):
        return word
    particles = folded.count("'") - without_particle(folded, tables).count("'")
    return APOSTROPHE.split(word, maxsplit=particles)[-1] if particles else word


def _spelled(word: str, tables: Morphology) -> str:
    return without_particle(fold(word), tables)
