"""What recurs in the memory: names and set phrases, with the ways in which each is said in another language.

The units of two languages are read twice, a page after the other: once to count all runs of words, once to find where
those stand that may name something. Of these a sample is kept.
"""

import heapq
import random
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from django.db.models import Q

from inkuru.memory.phrases import Phrase, Place, Reading, promising, read, weight
from inkuru.memory.renderings import Claim, Question, Rendering, Translations, choose, claim, translate
from inkuru.memory.shingling import Shingler
from inkuru.memory.tallying import Tally
from inkuru.newsroom.models import MemoryUnit

LEAST = 4
"""Units in which a name or phrase stands."""
PAGE = 2_000
LOOKED_AT = 200_000
"""Runs of words in each language that are looked at, those that recur most first."""
MOST = 1_500
"""Names and phrases whose translations are compared, and words alone that claim theirs: the weightiest of each."""
SAMPLE = 80
SEED = 20261125
"""Which units are read of each is drawn, with a seed: the same memory says the same."""
SAID = 0.5
LEAST_SAID = 3
"""The share of the units that are read, and the number, in which a way to say a phrase must have been found."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A phrase in a language, in so many units with another, with the ways to say it there in `sampled` of them.

    Its key is that of a run of words (`inkuru.memory.shingling`); the numbers of a way are those of units.
    """

    key: int
    language: str
    reading: Reading
    units: int
    other: str
    ways: tuple[Rendering, ...]
    sampled: int


class _Unit(NamedTuple):
    """A unit by its number, and its texts in the two languages."""

    number: int
    ours: str
    theirs: str


@dataclass(slots=True)
class _Side:
    """One language of a pair, and what stands in it: phrases, and for each the places of a sample of its units."""

    language: str
    shingler: Shingler
    tally: Tally = field(default_factory=Tally)
    phrases: dict[int, Phrase] = field(default_factory=dict)
    places: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    met: dict[int, int] = field(default_factory=lambda: defaultdict(int))


def recur(one: str, other: str, known: Mapping[str, Collection[int]]) -> Iterator[Recurrence]:
    """What recurs in the units of two languages, in either; of what is `known` by language and key nothing is said."""
    ours, theirs = (_Side(language, Shingler(language)) for language in (one, other))
    for page in _pages(one, other):
        numbers = np.array([unit.number for unit in page])
        ours.tally.add(ours.shingler.shingle([unit.ours for unit in page]), numbers)
        theirs.tally.add(theirs.shingler.shingle([unit.theirs for unit in page]), numbers)
    for side in (ours, theirs):
        side.phrases = _weightiest(_promising(side), known.get(side.language, ()))
    if not ours.phrases and not theirs.phrases:
        return
    drawn = random.Random(SEED)  # noqa: S311 - nothing is secret
    for page in _pages(one, other):
        _place(ours, [(unit.number, unit.ours) for unit in page], drawn)
        _place(theirs, [(unit.number, unit.theirs) for unit in page], drawn)
    yield from _said(ours, theirs, known.get(one, ()))
    yield from _said(theirs, ours, known.get(other, ()))


def _pages(one: str, other: str) -> Iterator[list[_Unit]]:
    """The units of two languages, those of the same texts once, however many origins they have."""
    between = Q(source__language=one, target__language=other) | Q(source__language=other, target__language=one)
    rows = MemoryUnit.objects.filter(between).order_by("source", "target")
    columns = ("source_id", "target_id", "pk", "source__language", "source__text", "target__text")
    last = (0, 0)
    while page := list(
        rows.filter(source__gte=last[0]).exclude(source=last[0], target__lte=last[1]).values_list(*columns)[:PAGE]
    ):
        once = {row[:2]: _unit(row[2], one, *row[3:]) for row in reversed(page)}
        yield list(once.values())[::-1]
        last = page[-1][:2]


def _unit(number: int, one: str, language: str, source: str, target: str) -> _Unit:
    return _Unit(number, source, target) if language == one else _Unit(number, target, source)


def _units(numbers: Collection[int], language: str) -> dict[int, tuple[str, str]]:
    """The texts of units, that in a language first."""
    rows = MemoryUnit.objects.filter(pk__in=numbers)
    columns = ("pk", "source__language", "source__text", "target__text")
    return {
        number: (source, target) if code == language else (target, source)
        for number, code, source, target in rows.values_list(*columns)
    }


def _promising(side: _Side) -> Iterator[Phrase]:
    """The runs that may name something, of those that recur most."""
    runs = side.tally.frequent(LEAST)
    order = np.argsort(-runs.counts * np.log2(runs.sizes + 1), kind="stable")[:LOOKED_AT]
    # Units are read in the order of their numbers.
    order = order[np.argsort(runs.texts[order], kind="stable")]
    for place in range(0, len(order), PAGE):
        some = runs.pick(order[place : place + PAGE])
        texts = {number: ours for number, (ours, _) in _units(set(some.texts.tolist()), side.language).items()}
        yield from promising(some, texts, side.tally, side.shingler)


def _weightiest(phrases: Iterator[Phrase], known: Collection[int]) -> dict[int, Phrase]:
    """What is known has a name already; it is compared all the same, so that nothing else is given its translations."""
    parts: tuple[list[Phrase], list[Phrase]] = ([], [])
    for phrase in phrases:
        parts[phrase.claims or phrase.key in known].append(phrase)
    return {phrase.key: phrase for part in parts for phrase in heapq.nlargest(MOST, part, key=weight)}


def _place(side: _Side, texts: Sequence[tuple[int, str]], drawn: random.Random) -> None:
    """Note where the phrases of a language stand in texts, as far as they come into the sample."""
    wanted = np.sort(np.array(list(side.phrases), np.uint64))
    shingles = side.shingler.shingle([text for _, text in texts])
    if not len(wanted):
        return
    at = np.minimum(np.searchsorted(wanted, shingles.keys), len(wanted) - 1)
    hits = np.flatnonzero(wanted[at] == shingles.keys)
    for key, text, first in zip(*(column[hits].tolist() for column in shingles[:3]), strict=True):
        side.met[key] += 1
        places = side.places[key]
        if len(places) < SAMPLE:
            places.append((texts[text][0], first))
        elif (chance := drawn.randrange(side.met[key])) < SAMPLE:
            places[chance] = (texts[text][0], first)


def _said(ours: _Side, theirs: _Side, known: Collection[int]) -> Iterator[Recurrence]:
    """The phrases of one language as they are said in the other."""
    claims, asked = dict[int, Claim](), list[tuple[Phrase, Reading, Mapping[int, str], Translations]]()
    for key, places in ours.places.items():
        phrase, units = ours.phrases[key], _units([number for number, _ in places], ours.language)
        sample = {number: units[number][1] for number, _ in places if number in units}
        translations = translate(phrase, sample, theirs.tally, theirs.shingler)
        claim(claims, phrase, translations)
        if phrase.claims or key in known:
            continue
        stands = [Place(number, units[number][0], first) for number, first in places if number in units]
        if reading := read(phrase, stands, ours.language):
            asked.append((phrase, reading, {place.number: place.text for place in stands}, translations))
    for phrase, reading, originals, translations in asked:
        ways = choose(Question(phrase, reading.text, originals, translations, claims, theirs.language))
        sampled = len(translations.texts)
        if sum(len(way.numbers) for way in ways) >= max(LEAST_SAID, SAID * sampled):
            yield Recurrence(phrase.key, ours.language, reading, phrase.texts, theirs.language, ways, sampled)
