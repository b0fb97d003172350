"""Stems: one key for the forms of a word that one search should find.

Light and predictable: ordered tables of prefixes and endings (`inkuru.lang.morphology`), tables of known roots
and of exceptions, one engine. Where a known root explains a word, the longest one is taken; else the first
paradigm that leaves enough of the word is. A plural noun gets the stem of its singular; a verb gets its root, less
the passive, applicative, reciprocal and stative. The causative stays: in news it names another deed.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache, reduce
from itertools import product
from threading import Lock
from typing import Any, NamedTuple

import snowballstemmer

from inkuru.lang.folding import fold
from inkuru.lang.language import language as language_of
from inkuru.lang.morphology import Layer, Morphology, Paradigm

WORD = re.compile(r"[^\W_]+(?:['’ʼ‘][^\W_]+)*")
LONGEST_WORD = 40
"""A longer run of letters is no word, and is its own stem."""

_snowball_lock = Lock()


class Reading(NamedTuple):
    """A word taken apart: its stem, the root in it, and how many of its letters are prefix and ending."""

    stem: str
    root: str
    cut: int


def stems(text: str, language: str) -> tuple[str, ...]:
    """The stems of the words of a text, in order; `language` is a code. Raises UnknownLanguage and nothing else.

    >>> stems("Abanyamakuru n’abayobozi b’ibihugu", "rw")
    ('munyamakuru', 'muyobozi', 'kihugu')
    """
    return tuple(stem(word, language) for word in WORD.findall(text))


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str) -> str:
    """The stem of a word; a word that no table explains is its own, folded. Raises UnknownLanguage alone.

    >>> stem("ibihugu", "rw") == stem("igihugu", "rw")
    True
    >>> stem("wameongozwa", "sw"), stem("running", "en")
    ('ongoz', 'run')
    """
    tables = language_of(language).morphology
    bare = without_particle(fold(word), tables)
    if len(bare) > LONGEST_WORD:
        return bare
    if tables.snowball:
        return _snowball_stem(bare, tables.snowball)
    return tables.exceptions.get(bare) or _known(bare, language) or _guessed(bare, language) or bare


@lru_cache(maxsize=1 << 14)
def recognises(word: str, language: str) -> bool:
    """Whether the tables hold the root or the whole form of a word, so that it is a word of the language.

    >>> recognises("Yatangaje", "rw"), recognises("Kagame", "rw")
    (True, False)
    """
    tables = language_of(language).morphology
    bare = without_particle(fold(word), tables)
    return len(bare) <= LONGEST_WORD and (bare in tables.exceptions or _known(bare, language) is not None)


def without_particle(folded: str, tables: Morphology) -> str:
    """The word without the particles that elide before it: *n'abanyamakuru*, *nk'ay'umwaka*."""
    particle, apostrophe, rest = folded.partition("'")
    while apostrophe and particle in tables.particles and len(rest) > 1:
        folded = rest
        particle, apostrophe, rest = folded.partition("'")
    return folded


def _known(word: str, language: str) -> str | None:
    """The stem by the first paradigm that explains the word with a root it knows; where several are, by the
    one that leaves most of the word to the root."""
    for paradigm, prefixes in _paradigms(language):
        found = [reading for reading in _readings(word, paradigm, prefixes) if reading.root in paradigm.roots]
        if found:
            return min(found, key=lambda reading: reading.cut).stem
    return None


def _guessed(word: str, language: str) -> str | None:
    """The stem by the first paradigm that leaves enough letters, with as much as may be cut off."""
    for paradigm, prefixes in _paradigms(language):
        if paradigm.guess:
            readings = _readings(word, paradigm, prefixes)
            enough = [reading for reading in readings if len(reading.root) >= paradigm.guess]
            if enough:
                return max(enough, key=lambda reading: reading.cut).stem
    return None


def _readings(word: str, paradigm: Paradigm, prefixes: Layer) -> Iterator[Reading]:
    """Every way that the paradigm can read the word, likelier ends of the root first."""
    for start in range(len(word)):
        kept = prefixes.get(word[:start])
        if kept is None:
            continue
        for end in range(len(word), start - 1, -1):
            for finish in paradigm.endings.get(word[end:], ()):
                root = word[start:end] + finish
                yield Reading(stem=kept + root, root=root, cut=start + len(word) - end)


@cache
def _paradigms(language: str) -> tuple[tuple[Paradigm, Layer], ...]:
    """The paradigms of a language, each with every chain of its prefixes."""
    tables = language_of(language).morphology
    return tuple((paradigm, _prefixes(paradigm)) for paradigm in tables.paradigms)


def _prefixes(paradigm: Paradigm) -> Layer:
    """Every prefix that the chains of a paradigm can write."""
    return {written: kept for chain in paradigm.chains for written, kept in reduce(_chained, chain).items()}


def _chained(first: Layer, second: Layer) -> Layer:
    pairs = product(first.items(), second.items())
    return {before + after: kept + trace for (before, kept), (after, trace) in pairs}


@cache
def _snowball(name: str) -> Any:
    return snowballstemmer.stemmer(name)


def _snowball_stem(word: str, name: str) -> str:
    """Snowball keeps its state in the stemmer, so that threads take turns."""
    with _snowball_lock:
        return str(_snowball(name).stemWord(word))
