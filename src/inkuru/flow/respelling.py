"""What a reader may have meant by a word that is written otherwise than the stories write it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

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


def respell(form: str, blocks: tuple[int, ...], *, most: int, allowed: float | None = None) -> tuple[Respelling, ...]:
    """The forms of the index that are nearest to one, the likest first; of those equally near the most frequent.

    `allowed` limits how far they may be, in letters; by default that depends on the length.
    """
    limit = allowance(form) if allowed is None else min(allowed, allowance(form))
    if not limit:
        return ()
    near: dict[str, dict[str, int]] = {}
    for one in search_words.forms_nearly(form, most=CANDIDATES):
        if one.form != form and distance(form, one.form) <= limit:
            near.setdefault(one.form, {})[one.language] = one.word
    counts = count_editions(sorted({word for words in near.values() for word in words.values()}), blocks)
    found = [
        (Respelling(written, words, distance(form, written)), sum(counts.get(one, 0) for one in words.values()))
        for written, words in near.items()
    ]
    ordered = sorted((one for one in found if one[1]), key=lambda one: (one[0].distance, -one[1], one[0].form))
    return tuple(one for one, _ in ordered[:most])


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


def sound(form: str) -> str:
    """A form with one letter for those that spellings of names take for each other.

    >>> sound("philippe"), sound("filipe")
    ('firipe', 'firipe')
    """
    heard = DOUBLED.sub(r"\1", form)
    for written, like in (*SOUNDS, *_same_letters()):
        heard = heard.replace(written, like)
    return heard


def _same_letters() -> tuple[tuple[str, str], ...]:
    return tuple(pair for one in languages() for pair in one.naming.same_letters.items())
