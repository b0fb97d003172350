"""Which of the runs of words that recur are names or set phrases, so that a newsroom should agree on them."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from inkuru.lang.bounding import bounds_term
from inkuru.lang.folding import fold
from inkuru.lang.gazetteer import lookup, opens_sentence
from inkuru.lang.inflecting import forms_of
from inkuru.lang.language import language as language_of
from inkuru.lang.names import Name, names
from inkuru.lang.stems import is_conjugated, without_particle
from inkuru.memory.shingling import Codes, Piece, Shingler, key_of, pieces
from inkuru.memory.tallying import Runs, Tally

LONGEST_PHRASE = 4
"""The most words of a phrase; a name may have as many as a run."""
COHESION = 10.8
"""The least log-likelihood ratio of the parts of a phrase (Dunning, 1993): one in a thousand is so by chance."""
TOGETHER = 2.0
ALWAYS_TOGETHER = 0.5
"""How much oftener than by chance the parts stand together, as a logarithm; or how much of a part stands in it."""
BOUND = 0.6
"""The share of one word beside a phrase from which it is a part of something longer."""
NAMED = 0.6
"""The share of the places of a run at which it must be read as a name."""
ROMAN = re.compile("[IVXLC]+")
READ = 8
"""The places that are read for names."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words that recurs and may name something.

    `texts` is in how many texts it stands. One that only `claims` what translates it is a word alone that is no name.
    """

    key: int
    codes: tuple[int, ...]
    texts: int
    claims: bool = False


class Place(NamedTuple):
    """A text in which a run stands, by its number, and the first piece of the run."""

    number: int
    text: str
    first: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase is by the texts in which it stands: how it is written, and what it is the name of.

    `kind` is person, place, organisation, or name where nothing tells; blank for a phrase that is no name.
    """

    text: str
    kind: str


def promising(runs: Runs, texts: Mapping[int, str], tally: Tally, shingler: Shingler) -> Iterator[Phrase]:
    """The runs that may name something by their words alone: neither bounded by small words nor together by chance."""
    for key, count, number, first, size in zip(*runs, strict=True):
        text = texts.get(int(number), "")
        words = span(Place(int(number), text, int(first)), int(size))
        if len(words) < size or not all(bounds(text, word, shingler.language) for word in (words[0], words[-1])):
            continue
        if is_conjugated(words[0][0], shingler.language):
            # What begins with an infinitive may say a phrase in another language, and is rarely a term itself.
            continue
        codes = shingler.codes([word[0] for word in words])
        if size > 1 and not _holds_together(codes, int(count), tally):
            continue
        is_word = len(words) == 1 and not _bare(words[0][0], shingler.language)[:1].isupper()
        yield Phrase(int(key), tuple(map(int, codes)), int(count), claims=is_word)


def weight(phrase: Phrase) -> float:
    """How much it is worth looking at: as the C-value (Frantzi and Ananiadou, 2000), without what it lies within."""
    return phrase.texts * math.log2(len(phrase.codes) + 1)


def read(phrase: Phrase, places: Sequence[Place], language: str) -> Reading | None:
    """What a phrase is by where it stands; None where it is a part of something longer, or nothing that has a name."""
    size = len(phrase.codes)
    if _is_part(places, size, language):
        return None
    found = [name for place in places[:READ] if (name := _name_at(place, size, language))]
    named = max(len(found) / min(READ, len(places)), _capitals(places, size, language))
    written = written_as(places, size, language)
    is_name = named >= NAMED and not ROMAN.fullmatch(written)
    if not is_name and (size == 1 or size > LONGEST_PHRASE):
        return None
    if is_name and is_people(written, language):
        return None
    kinds = Counter(name.kind for name in found if name.kind)
    return Reading(written, (kinds.most_common(1)[0][0] if kinds else "name") if is_name else "")


def written_as(places: Sequence[Place], size: int, language: str) -> str:
    """The form in which a run is shown: of those that stand, the one whose other forms are the most of them."""
    written = [(_written(place, size, language), _opens(place)) for place in places]
    within = [form[0].islower() for form, opens in written if not opens]
    # Where a run opens a sentence its capital is that of the sentence.
    lowers = bool(within) and 2 * sum(within) >= len(within)
    forms = Counter(_lowered(form) if opens and lowers and form[1:].islower() else form for form, opens in written)
    often = [form for form, _ in forms.most_common(READ)]

    def covered(form: str) -> int:
        others = {fold(one) for one in forms_of(form, language)}
        return sum(count for one, count in forms.items() if fold(one) in others)

    best = max(often, key=lambda form: (covered(form), forms[form]))
    return best.removesuffix("’s").removesuffix("'s")


def _is_joined(text: str, word: Piece) -> bool:
    start = word.start()
    return word[0].isdigit() and text[max(0, start - 1) : start] == "-" and text[max(0, start - 2)].isalnum()


def bounds(text: str, word: Piece, language: str) -> bool:
    """Whether a word can begin or end a phrase; a number can where a hyphen joins it to a word: *Covid-19*."""
    return _is_joined(text, word) or bounds_term(word[0], language)


def span(place: Place, size: int) -> list[Piece]:
    """The words of a run where it stands."""
    return pieces(place.text)[place.first : place.first + size]


def _holds_together(codes: Codes, count: int, tally: Tally) -> bool:
    """Whether the two parts of a run, wherever it is cut, stand together more than by chance."""
    cuts = range(1, len(codes))
    keys = [key_of(part) for cut in cuts for part in (codes[:cut], codes[cut:])]
    parts = np.maximum(tally.counts(np.array(keys, np.uint64)), count)
    for one, other in parts.reshape(-1, 2).tolist():
        if likelihood_ratio(count, one, other, tally.texts) < COHESION:
            return False
        if count < ALWAYS_TOGETHER * min(one, other) and math.log(count * tally.texts / (one * other)) < TOGETHER:
            return False
    return True


def likelihood_ratio(both: float, one: float, other: float, total: float) -> float:
    """Twice the logarithm of how much likelier two things are together as often as they are than by chance.

    >>> [round(likelihood_ratio(*counts)) for counts in ((10, 10, 10, 1000), (1, 10, 100, 1000), (2, 12, 3, 12))]
    [112, 0, 3]
    """
    # The parts of a run may both stand in a text and not side by side.
    total = max(total, one + other - both)
    rows, columns = (one, total - one), (other, total - other)
    cells = ((both, one - both), (other - both, total - one - other + both))
    return 2 * sum(
        cell * math.log(cell * total / (rows[row] * columns[column]))
        for row, line in enumerate(cells)
        for column, cell in enumerate(line)
        if cell > 0
    )


def _is_part(places: Sequence[Place], size: int, language: str) -> bool:
    """Whether the same word stands before it so often, or after it, be it past small words, that it is only a part."""
    before, after = Counter[tuple[str, ...]](), Counter[tuple[str, ...]]()
    for place in places:
        found = pieces(place.text)
        before[_goes_on(place.text, found[: place.first][::-1], language)] += 1
        after[_goes_on(place.text, found[place.first + size :], language)] += 1
    most = max((count for side in (before, after) for words, count in side.items() if words), default=0)
    return most >= BOUND * len(places)


def _goes_on(text: str, found: Iterable[Piece], language: str) -> tuple[str, ...]:
    """The words beside a run up to the first that says something; none where a mark comes first."""
    words = list[str]()
    for piece in found:
        if not piece[0][0].isalnum():
            break
        words.append(fold(piece[0]))
        if bounds(text, piece, language):
            return tuple(words)
    return ()


def _lowered(form: str) -> str:
    return form[0].lower() + form[1:]


def _opens(place: Place) -> bool:
    return opens_sentence(place.text, span(place, 1)[0].start())


def _capitals(places: Sequence[Place], size: int, language: str) -> float:
    """At how many of the places within a sentence a phrase begins and ends with a capital, as a share."""
    if not 1 < size <= LONGEST_PHRASE:
        return 0.0
    edges = [span(place, size)[:: size - 1] for place in places if not _opens(place)]
    named = [all(_bare(word[0], language)[:1].isupper() for word in two) for two in edges]
    return sum(named) / max(1, len(edges))


def _written(place: Place, size: int, language: str) -> str:
    """The words of a run as they stand, without the particle before the first."""
    words = span(place, size)
    return place.text[_begin(words[0], language) : words[-1].end()]


def _bare(word: str, language: str) -> str:
    bare = without_particle(fold(word), language_of(language).morphology)
    return word[-len(bare) :]


def _begin(word: Piece, language: str) -> int:
    """Where a word begins, past its particle. Folded it can be longer than it is written: *ﬁ, ß*."""
    return max(word.start(), word.end() - len(_bare(word[0], language)))


def _name_at(place: Place, size: int, language: str) -> Name | None:
    """The name that the words of a run are, no more and no fewer."""
    words = span(place, size)
    start, end = _begin(words[0], language), words[-1].end()
    for name in _names(place.text, language):
        # A name is told without the possessive behind it.
        if name.sure and name.start == start and name.end in (end, end - 2):
            return name
    return None


@lru_cache(maxsize=1 << 12)
def _names(text: str, language: str) -> tuple[Name, ...]:
    return names(text, language)


def is_people(written: str, language: str) -> bool:
    """Whether it is only the adjective of a country: *Rwandan*."""
    return any(mention.people and mention.text == written for mention in lookup(written, language))
