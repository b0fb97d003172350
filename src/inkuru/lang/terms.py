"""Terms in running text: the names of a termbase, in any inflection, the longest first.

It stands on stems, as search does; the gazetteer’s own recogniser stands on written forms, and knows adjectives and
months as well. Where stems say too little, what is written must be a form that the rules make: of English nouns,
whose stems verbs share (*vaccine, vaccinated*), and of short stems (*amapfa*, drought, but *gupfa*, to die).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import opens_sentence
from inkuru.lang.inflecting import word_forms
from inkuru.lang.language import Language
from inkuru.lang.language import language as language_of
from inkuru.lang.morphology import Morphology
from inkuru.lang.stems import WORD, stem

APOSTROPHE = re.compile("['’ʼ‘]")
POSSESSIVE = re.compile("['’ʼ‘]s$", re.IGNORECASE)
BETWEEN_WORDS = 3
"""How many characters may part two words of a name."""
SHORT_STEM = 3
"""Letters of a stem that words of other kinds may have as well."""
KEPT_WORDS = 1 << 17
"""Words of texts whose keys are kept; there are fewer in a language, and more in a hostile text."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a concept is called. `key` is whatever its owner finds it by.

    With `forms` it is found in these alone, as a person has listed them; without, in all that share its stems. A
    `verb` is found in all forms of the verb, another name in those of nouns.
    """

    key: str
    text: str
    forms: tuple[str, ...] = ()
    verb: bool = False


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in a text, without the particle that elides before it. Several concepts can have the same."""

    text: str
    start: int
    end: int
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """How the words of names may be written: for each the spellings, none where any with the stem will do."""

    words: tuple[frozenset[str], ...]
    capital: bool
    acronym: bool
    names: tuple[Name, ...] = ()


# The first word, the word after the last, and what may stand there.
_Found = tuple[int, int, list[Pattern]]


class _Keys(dict[str, str]):
    """The key of every word of a text: its stem, and one for all associatives, which agree with the noun before."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._tables = language, language_of(language).morphology

    def __missing__(self, word: str) -> str:
        if len(self) >= KEPT_WORDS:
            self.clear()
        bare = _spelled(word, self._tables)
        self[word] = key = self._tables.associatives.get(bare) or stem(bare, self._language)
        return key


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Finds names in the texts of one language; made once for many texts."""

    language: str
    keys: Mapping[str, str]
    lengths: Mapping[str, tuple[int, ...]]
    patterns: Mapping[tuple[str, ...], tuple[Pattern, ...]]

    def find(self, text: str) -> tuple[Sighting, ...]:
        """The names in a text in order: longer ones first, none overlapping.

        A name with a capital is found with a capital only, an acronym in capitals only; a name of one word that is
        an ordinary word as well counts for nothing where it opens a sentence.

        >>> names = [Name("uk", "Ubwongereza"), Name("talks", "inama"), Name("summit", "inama nkuru")]
        >>> [(one.text, one.names[0].key) for one in recogniser(names, "rw").find("Inama nkuru mu Bwongereza")]
        [('Inama nkuru', 'summit'), ('Bwongereza', 'uk')]
        """
        known, lengths = self.keys, self.lengths
        keys = tuple([known[word] for word in WORD.findall(text)])
        candidates = [
            (place, place + length, patterns)
            for place, first in enumerate(keys)
            if first in lengths
            for length in lengths[first]
            if place + length <= len(keys) and (patterns := self.patterns.get(keys[place : place + length]))
        ]
        return tuple(self._sightings(text, candidates)) if candidates else ()

    def _sightings(self, text: str, candidates: Sequence[tuple[int, int, tuple[Pattern, ...]]]) -> Iterator[Sighting]:
        tables, tokens = language_of(self.language), list(WORD.finditer(text))
        found = [
            (start, end, fitting)
            for start, end, patterns in candidates
            if (fitting := [one for one in patterns if _is_written(one, tokens[start:end], text, tables)])
        ]
        for first, last, patterns in _longest(found):
            start, end = _start(tokens[first], tables.morphology), _end(tokens[last - 1])
            yield Sighting(text[start:end], start, end, tuple(name for one in patterns for name in one.names))


def recogniser(names: Iterable[Name], language: str) -> Recogniser:
    """What finds these names in texts of a language. Raises UnknownLanguage."""
    named: dict[tuple[tuple[str, ...], Pattern], dict[Name, None]] = {}
    keys = _Keys(language)
    for name in names:
        for stems, pattern in _patterns(name, keys, language):
            named.setdefault((stems, pattern), {})[name] = None
    patterns: dict[tuple[str, ...], list[Pattern]] = {}
    lengths: dict[str, set[int]] = {}
    for (stems, one), ones in named.items():
        patterns.setdefault(stems, []).append(Pattern(one.words, one.capital, one.acronym, tuple(ones)))
        lengths.setdefault(stems[0], set()).add(len(stems))
    return Recogniser(
        language,
        keys,
        {first: tuple(sorted(ones)) for first, ones in lengths.items()},
        {stems: tuple(ones) for stems, ones in patterns.items()},
    )


def _patterns(name: Name, keys: _Keys, language: str) -> Iterator[tuple[tuple[str, ...], Pattern]]:
    """Keys and what must be written. The forms of a noun can have several stems: *bus, buses*."""
    tables = language_of(language).morphology
    for written in name.forms or (name.text,):
        words = WORD.findall(written)
        if not words:
            continue
        first = _bare(words[0], tables)
        allowed = tuple(_allowed(word, name, keys, language) for word in words)
        pattern = Pattern(
            words=allowed if any(allowed) else (),
            capital=first[0].isupper(),
            acronym=len(words) == 1 and len(first) > 1 and first.isupper(),
        )
        choices = ({keys[one] for one in (word, *forms)} for word, forms in zip(words, allowed, strict=True))
        yield from ((stems, pattern) for stems in product(*choices))


def _allowed(word: str, name: Name, keys: _Keys, language: str) -> frozenset[str]:
    """How a word of a name may be written, folded; nothing where its key says enough."""
    tables = language_of(language).morphology
    bare = _spelled(word, tables)
    if name.forms:
        return frozenset((bare,))
    is_clear = not tables.finals and len(keys[word]) > SHORT_STEM
    if name.verb or is_clear or bare in tables.associatives:
        return frozenset()
    return frozenset(fold(form) for form in word_forms(bare, language))


def _is_written(pattern: Pattern, tokens: Sequence[re.Match[str]], text: str, tables: Language) -> bool:
    """Whether the words of a text, which have the right stems, are written as the pattern asks."""
    if pattern.capital and not _has_capital(pattern, tokens, text, tables):
        return False
    for forms, token in zip(pattern.words, tokens, strict=False):
        if forms and not _is_form(_spelled(token[0], tables.morphology), forms, tables.morphology.locative):
            return False
    return all(after.start() - before.end() <= BETWEEN_WORDS for before, after in pairwise(tokens))


def _is_form(word: str, forms: frozenset[str], locative: str) -> bool:
    return word in forms or bool(locative and word.removesuffix(locative) in forms)


def _has_capital(pattern: Pattern, tokens: Sequence[re.Match[str]], text: str, tables: Language) -> bool:
    """Whether the first word has the capitals of a name; where it opens a sentence, they may prove nothing."""
    first = text[_start(tokens[0], tables.morphology) : _end(tokens[0])]
    if pattern.acronym:
        return first.isupper()
    is_ordinary = len(tokens) == 1 and fold(first) in tables.naming.ambiguous
    return first[0].isupper() and not (is_ordinary and opens_sentence(text, tokens[0].start()))


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


def _end(token: re.Match[str]) -> int:
    """Where a word ends, before a possessive *’s*."""
    possessive = POSSESSIVE.search(token[0])
    return token.end() - len(possessive[0]) if possessive else token.end()


def _bare(word: str, tables: Morphology) -> str:
    """The word without the particles that elide before it, also before a word of one letter: *y’u Rwanda*."""
    particle, *rest = APOSTROPHE.split(word, maxsplit=1)
    while rest and fold(particle) in tables.particles:
        word = rest[0]
        particle, *rest = APOSTROPHE.split(word, maxsplit=1)
    return word


def _spelled(word: str, tables: Morphology) -> str:
    return fold(POSSESSIVE.sub("", _bare(word, tables)))
