"""Stems: one key for the forms of a word that one search should find.

Light and predictable: ordered tables of prefixes and endings (`inkuru.lang.morphology`), tables of known roots
and of exceptions, one engine. Where a known root explains a word, the longest one is taken; else the first
paradigm that leaves enough of the word is. A plural noun gets the stem of its singular; a verb gets its root, less
the passive, applicative, reciprocal and stative. The causative stays: in news it names another deed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
    """A word taken apart: its stem, the number of the paradigm that explains it, and whether its root is known."""

    stem: str
    paradigm: int
    known: bool


# Where a word can be cut: the end of its prefix, the beginning of its ending, the bits of the paradigms that do so.
_Cut = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Rules:
    """The paradigms of a language in one: for what is written the bits of those that have it as prefix, ending, root.

    `layers` are the prefixes of each paradigm, `finals` the ends of a root that an ending may stand for, with the bits
    of those where it does, `guessing` the numbers of those that read roots that nobody knows.
    """

    paradigms: tuple[Paradigm, ...]
    layers: tuple[Layer, ...]
    prefixes: dict[str, int]
    endings: dict[str, int]
    finals: dict[str, tuple[tuple[str, int], ...]]
    roots: dict[str, int]
    guessing: tuple[int, ...]
    longest_prefix: int
    longest_ending: int


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
    return tables.exceptions.get(bare) or _stem(_read(bare, language)) or bare


@lru_cache(maxsize=1 << 14)
def recognises(word: str, language: str) -> bool:
    """Whether the tables hold the root or the whole form of a word, so that it is a word of the language.

    >>> recognises("Yatangaje", "rw"), recognises("Kagame", "rw")
    (True, False)
    """
    tables = language_of(language).morphology
    bare = without_particle(fold(word), tables)
    if len(bare) > LONGEST_WORD:
        return False
    reading = _read(bare, language)
    return bare in tables.exceptions or (reading is not None and reading.known)


def is_conjugated(word: str, language: str) -> bool:
    """Whether the tables read a word as a verb, in whatever form. Raises UnknownLanguage.

    >>> is_conjugated("yatangaje", "rw"), is_conjugated("walimzika", "sw"), is_conjugated("umunyamakuru", "rw")
    (True, True, False)
    """
    tables = language_of(language).morphology
    bare = without_particle(fold(word), tables)
    if len(bare) > LONGEST_WORD or bare in tables.exceptions:
        return False
    reading = _read(bare, language)
    return reading is not None and tables.paradigms[reading.paradigm].verbal


def without_particle(folded: str, tables: Morphology) -> str:
    """The word without the particles that elide before it: *n'abanyamakuru*, *nk'ay'umwaka*."""
    particle, apostrophe, rest = folded.partition("'")
    while apostrophe and particle in tables.particles and len(rest) > 1:
        folded = rest
        particle, apostrophe, rest = folded.partition("'")
    return folded


def _stem(reading: Reading | None) -> str:
    return reading.stem if reading else ""


def _read(word: str, language: str) -> Reading | None:
    """By a root that is known, else by one that is guessed; None where no paradigm explains the word."""
    rules = _rules(language)
    cuts = _cuts(word, rules)
    return _known(word, rules, cuts) or _guessed(word, rules, cuts)


def _cuts(word: str, rules: Rules) -> list[_Cut]:
    """Every way to cut a word that some paradigm has, shorter prefixes and endings first."""
    size, prefixes, endings = len(word), rules.prefixes, rules.endings
    ends = [
        (end, bits)
        for end in range(size, max(-1, size - rules.longest_ending - 1), -1)
        if (bits := endings.get(word[end:]))
    ]
    starts = [
        (start, bits) for start in range(min(size, rules.longest_prefix + 1)) if (bits := prefixes.get(word[:start]))
    ]
    return [
        (start, end, both) for start, some in starts for end, bits in ends if end >= start and (both := some & bits)
    ]


def _known(word: str, rules: Rules, cuts: Sequence[_Cut]) -> Reading | None:
    """By the first paradigm that explains the word with a root it knows; where several cuts do, by the one that leaves
    most of the word to the root."""
    found: tuple[int, int, int, int] | None = None
    for start, end, both in cuts:
        middle, bits = word[start:end], 0
        for final, some in rules.finals[word[end:]]:
            bits |= some & rules.roots.get(middle + final, 0)
        if bits := bits & both:
            first = (bits & -bits).bit_length() - 1
            if found is None or (first, start - end) < found[:2]:
                found = first, start - end, start, end
    if found is None:
        return None
    number, _, start, end = found
    paradigm = rules.paradigms[number]
    roots = (word[start:end] + final for final in paradigm.endings[word[end:]])
    root = next(root for root in roots if root in paradigm.roots)
    return Reading(rules.layers[number][word[:start]] + root, number, known=True)


def _guessed(word: str, rules: Rules, cuts: Sequence[_Cut]) -> Reading | None:
    """By the first paradigm that leaves enough letters, with as much as may be cut off."""
    for number in rules.guessing:
        paradigm, bit = rules.paradigms[number], 1 << number
        best, root, prefix = len(word) + 1, "", ""
        for start, end, both in cuts:
            if both & bit and end - start < best:
                for final in paradigm.endings[word[end:]]:
                    if end - start + len(final) >= paradigm.guess:
                        best, root, prefix = end - start, word[start:end] + final, word[:start]
                        break
        if root:
            return Reading(rules.layers[number][prefix] + root, number, known=False)
    return None


@cache
def _rules(language: str) -> Rules:
    """The paradigms of a language, made ready."""
    paradigms = language_of(language).morphology.paradigms
    layers = tuple(map(_prefixes, paradigms))
    prefixes, endings = _bits(layers), _bits(one.endings for one in paradigms)
    return Rules(
        paradigms,
        layers,
        prefixes,
        endings,
        finals={end: tuple(_bits(one.endings.get(end, ()) for one in paradigms).items()) for end in endings},
        roots=_bits(one.roots for one in paradigms),
        guessing=tuple(number for number, one in enumerate(paradigms) if one.guess),
        longest_prefix=max(map(len, prefixes), default=0),
        longest_ending=max(map(len, endings), default=0),
    )


def _bits(written: Iterable[Iterable[str]]) -> dict[str, int]:
    """For each thing written the bits of the paradigms that have it."""
    bits: dict[str, int] = {}
    for number, ones in enumerate(written):
        for one in ones:
            bits[one] = bits.get(one, 0) | 1 << number
    return bits


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
