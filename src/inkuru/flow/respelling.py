"""What a reader may have meant by a word that is written otherwise than the stories write it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from inkuru.lang.language import languages
from inkuru.newsroom import search_words
from inkuru.newsroom.search_lists import count_editions

SHORTEST = 4
"""Letters of a word for which others are looked for."""
CANDIDATES = 80
"""Forms that share the most with the word and are compared with it."""
# How many letters may be wrong in a word of so many.
ALLOWED = ((10, 3), (6, 2), (SHORTEST, 1))
SOUNDS_ALIKE = 0.5
"""What it counts as where two words only sound the same: less than one wrong letter."""

HEARD_OTHERWISE = 3
"""Letters by which two words may differ more than they sound; further apart they are not compared by their sound."""

# Letters that spellings of one name take for each other, after doubled ones are one.
SOUNDS = (
    ("ph", "f"),
    ("tch", "c"),
    ("tsh", "c"),
    ("ch", "c"),
    ("sh", "s"),
    ("ck", "k"),
    ("q", "k"),
    ("y", "i"),
    ("w", "u"),
)
DOUBLED = re.compile(r"([^\W\d_])\1+")


@dataclass(frozen=True, slots=True)
class Respelling:
    """A form that the index has, the ids of its words by their languages, and how far it is from what was typed."""

    form: str
    words: Mapping[str, int]
    distance: float


def respell(limits: Mapping[str, float], blocks: tuple[int, ...], *, most: int) -> dict[str, tuple[Respelling, ...]]:
    """For forms the nearest ones of the index, the likest first; of those equally near the most frequent.

    `limits` says how far each may be, in letters; `allowance` is never exceeded.
    """
    bounds = {form: min(limit, allowance(form)) for form, limit in limits.items() if allowance(form)}
    if not bounds:
        return {}
    nearly = search_words.forms_nearly(bounds, most=CANDIDATES)
    near = {form: _near(form, nearly.get(form, ()), limit) for form, limit in bounds.items()}
    words = sorted({word for some in near.values() for one in some for word in one.words.values()})
    counts = count_editions(words, blocks)
    return {
        form: tuple(sorted(some, key=lambda one: (one.distance, -_frequency(one, counts), one.form))[:most])
        for form, some in near.items()
    }


def _near(form: str, candidates: Sequence[search_words.Near], limit: float) -> list[Respelling]:
    words: dict[str, dict[str, int]] = {}
    for one in candidates:
        is_near = OSA.distance(form, one.form) <= limit + HEARD_OTHERWISE
        if is_near and one.form != form and distance(form, one.form) <= limit:
            words.setdefault(one.form, {})[one.language] = one.word
    return [Respelling(written, some, distance(form, written)) for written, some in words.items()]


def _frequency(one: Respelling, counts: Mapping[int, int]) -> int:
    return sum(counts.get(word, 0) for word in one.words.values())


def allowance(form: str) -> int:
    """How many letters may be wrong; none in a figure and in what is too short.

    >>> allowance("soko"), allowance("isoko"), allowance("habari"), allowance("2026"), allowance("abanyamakuru")
    (1, 1, 2, 0, 3)
    """
    if any(letter.isdigit() for letter in form):
        return 0
    return next((wrong for letters, wrong in ALLOWED if len(form) >= letters), 0)


def distance(one: str, other: str) -> float:
    """How many letters differ (optimal string alignment), or less where both sound the same.

    >>> distance("museveni", "musevini"), distance("tshisekedi", "chisekedi"), distance("kigali", "kigari")
    (1, 0.5, 0.5)
    """
    return min(OSA.distance(one, other), SOUNDS_ALIKE + OSA.distance(sound(one), sound(other)))


@lru_cache(maxsize=1 << 14)
def sound(form: str) -> str:
    """A form with one letter for those that spellings of names take for each other.

    >>> sound("philippe"), sound("filipe")
    ('firipe', 'firipe')
    """
    heard = DOUBLED.sub(r"\1", form)
    for written, like in (*SOUNDS, *_same_letters()):
        heard = heard.replace(written, like)
    return heard


@cache
def _same_letters() -> tuple[tuple[str, str], ...]:
    return tuple(pair for one in languages() for pair in one.naming.same_letters.items())
