"""A memory that never was: translation units of invented words, by the million, and queries that are like them.

Words are built of syllables as Kinyarwanda, English and Swahili build theirs, with their prefixes and endings; how
often each comes follows Zipf and Mandelbrot, function words and figures stand between them, and one unit in eight is
an older one told again with another figure or word, as news is. Everything is drawn with a seed: the same size and
language give the same units.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

SEED = 20261125
STEMS = 60_000
NAMES = 20_000
# Zipf and Mandelbrot: the frequency of the word of rank r is as 1 / (r + SHIFT) ** SLOPE.
SLOPE, SHIFT = 1.07, 2.7
# Of a hundred words so many are function words, names and figures.
FUNCTION, NAMED, FIGURES = 34, 7, 4
# One unit in five is a headline; the others are as long as sentences of newspapers.
HEADLINES = 0.2
SHORT, LONG = (3, 9), (6, 60)
MEDIAN, SPREAD = 19, 0.45
RETOLD = 0.12
# Words that are drawn at once.
STRETCH = 20_000

Strings = NDArray[np.object_]
Whole = NDArray[np.int64]


class Tongue(NamedTuple):
    """What the words of a language are built of."""

    onsets: tuple[str, ...]
    vowels: tuple[str, ...]
    codas: tuple[str, ...]
    prefixes: tuple[str, ...]
    endings: tuple[str, ...]
    function: tuple[str, ...]


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


TONGUES: Mapping[str, Tongue] = {
    "rw": Tongue(
        _listed("b c d f g h j k m n p r s t v w y z bw by cy gw kw mb mu nd ng nk ny rw sh shy tw"),
        tuple("aeiou"),
        ("",),
        _listed("umu aba iki ibi ama imi uru in ubu uku ya ba ara aza bara bazi yari uwa"),
        ("", "", "", "we", "ye", "wa", "ho"),
        _listed("na mu ku ya wa ba bya cya ko ari kandi cyangwa nta ni yo iyi uyu buri bwa rya kuri"),
    ),
    "en": Tongue(
        _listed("b c d f g h j k l m n p r s t v w bl br ch cl cr dr fl fr gr pl pr sh sl sp st str th tr"),
        ("a", "e", "i", "o", "u", "a", "e", "i", "o", "ea", "ee", "oo", "ou"),
        ("", "", "", "", "l", "m", "n", "r", "s", "t", "nd", "nt", "st"),
        ("", "", "", "", "", "", "", "re", "un", "in", "over", "dis"),
        ("", "", "", "s", "s", "ed", "ing", "er", "ly", "ment"),
        _listed("the of and to in a is that for on was with as by at from it his he said has be who an will"),
    ),
    "sw": Tongue(
        _listed("b ch d f g h j k l m n p r s sh t v w y z dh gh kw mb mw nd ng nj ny th"),
        tuple("aeiou"),
        ("",),
        _listed("m wa ki vi ma mi u ku ana wana ali wali ata wata ame wame n"),
        ("", "", "", "wa", "sha", "ni"),
        _listed("na ya wa kwa ni la za katika kuwa hiyo huo cha vya pia kama bila hadi baada kabla alisema"),
    ),
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language, each kind with the commonest first."""

    tongue: Tongue
    stems: Strings
    names: Strings

    def say(self, count: int, draw: np.random.Generator) -> Strings:
        """So many words as they come in running text."""
        kinds = draw.integers(0, 100, count)
        prefixes, endings, function = (np.array(one, object) for one in (self.tongue.prefixes, *self.tongue[4:]))
        said = (
            prefixes[_ranks(len(prefixes), count, draw)]
            + self.stems[_ranks(STEMS, count, draw)]
            + endings[draw.integers(0, len(endings), count)]
        )
        marks = (
            (FUNCTION, lambda some: function[_ranks(len(function), some, draw)]),
            (FUNCTION + NAMED, lambda some: self.names[_ranks(NAMES, some, draw)]),
            (FUNCTION + NAMED + FIGURES, lambda some: figures(some, draw)),
        )
        low = 0
        for high, make in marks:
            here = (kinds >= low) & (kinds < high)
            said[here] = make(int(here.sum()))
            low = high
        return np.asarray(said, object)


def words_of(language: str) -> Words:
    """The words of a language: always the same."""
    tongue, pick = TONGUES[language], random.Random(f"{SEED} {language}")
    stems = _distinct(STEMS, lambda: _word(tongue, pick, pick.choice((1, 2, 2, 2, 3))))
    names = _distinct(NAMES, lambda: _word(tongue, pick, pick.choice((2, 2, 3, 3, 4))).capitalize())
    return Words(tongue, stems, names)


def figures(count: int, draw: np.random.Generator) -> Strings:
    """Figures: mostly small ones, years and amounts among them."""
    size = draw.integers(1, 7, count)
    return np.array([str(one) for one in (10.0 ** (size * draw.random(count))).astype(np.int64)], object)


def texts_of(language: str, count: int, *, seed: int = SEED, words: Words | None = None) -> Iterator[str]:
    """Segments of a language, one after the other; the first thousand of a million are those of a thousand."""
    known = words or words_of(language)
    draw = np.random.default_rng([seed, *language.encode()])
    for begin in range(0, count, STRETCH):
        made = _stretch(known, draw)
        yield from made[: count - begin]


def _stretch(words: Words, draw: np.random.Generator) -> list[str]:
    headline = draw.random(STRETCH) < HEADLINES
    long = np.clip(draw.lognormal(np.log(MEDIAN), SPREAD, STRETCH), *LONG).astype(np.int64)
    lengths = np.where(headline, draw.integers(*SHORT, STRETCH), long)
    ends = np.cumsum(lengths)
    said = words.say(int(ends[-1]), draw).tolist()
    texts: list[str] = []
    retold = draw.random(STRETCH) < RETOLD
    for place, (start, end) in enumerate(zip((ends - lengths).tolist(), ends.tolist(), strict=True)):
        if retold[place] and place:
            old = texts[int(draw.integers(0, place))].removesuffix(".").split()
            old[int(draw.integers(0, len(old)))] = said[start]
            texts.append(_sentence(old, full_stop=not headline[place]))
            continue
        texts.append(_sentence(said[start:end], full_stop=not headline[place]))
    return texts


def _sentence(words: Sequence[str], *, full_stop: bool) -> str:
    text = " ".join(words)
    if full_stop and len(words) > LONG[0] * 2:
        middle = text.find(" ", len(text) // 2)
        text = f"{text[:middle]},{text[middle:]}"
    return text[:1].upper() + text[1:] + ("." if full_stop else "")


def _ranks(known: int, count: int, draw: np.random.Generator) -> Whole:
    """Ranks from 0 up as Zipf and Mandelbrot have them."""
    return np.searchsorted(_shares(known), draw.random(count)).astype(np.int64)


@cache
def _shares(known: int) -> NDArray[np.float64]:
    weights = np.cumsum(1 / (np.arange(known) + SHIFT) ** SLOPE)
    return np.asarray(weights / weights[-1])


def _word(tongue: Tongue, pick: random.Random, syllables: int) -> str:
    return "".join(
        pick.choice(tongue.onsets) + pick.choice(tongue.vowels) + pick.choice(tongue.codas) for _ in range(syllables)
    )


def _distinct(count: int, make: Callable[[], str]) -> Strings:
    found: dict[str, None] = {}
    while len(found) < count:
        found[make()] = None
    return np.array(list(found), object)
