"""How a phrase is said in the other language: the runs of words that stand in its translations and hardly elsewhere.

One is chosen after the other, each over the translations that those before it leave unexplained: so a thing that is
called three ways shows all three.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Indel

from inkuru.lang.folding import fold
from inkuru.memory.phrases import COHESION, Phrase, Place, bounds, is_people, likelihood_ratio, span, written_as
from inkuru.memory.shingling import Shingler, Shingles
from inkuru.memory.tallying import Tally

LEAST = 2
"""Translations in which a rendering stands."""
LIKE = 0.4
"""The least Dice coefficient of a phrase and the first of its renderings."""
OWN = 0.5
"""The share of the places of a further rendering that are translations of the phrase."""
UNLIKE = 4
"""Translations in which a further rendering stands that resembles neither the phrase nor another rendering."""
RESEMBLES = 0.6
CLAIM = 0.85
"""A rendering goes to another phrase whose Dice coefficient times this is still higher."""
PART = 0.75
"""It goes to a word of the phrase that it says better at all, where the phrase has at most this share of the word."""
LONGER = 0.7
"""The share of the places of a rendering at which a longer one stands, so that this is taken."""
BY_WORD = 0.1
BY_WORDS = 5
"""How much more a rendering counts for each word, up to so many, and for its resemblance."""
BY_RESEMBLANCE = 0.5
LONG_WORD = 3
"""Longer words than this tell two phrases from others."""
MOST_WAYS = 5
CONSIDERED = 40
"""Runs that are considered for one phrase."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A run that may say a phrase: in how many texts it stands at all, and where it stands in those of the sample."""

    key: int
    size: int
    dice: float
    texts: float
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Translations:
    """A sample of the texts that translate those in which a phrase stands, by their numbers, and what may say it there.

    `share` is how much of all the sample is; `total` is how many translations the memory has.
    """

    numbers: tuple[int, ...]
    texts: tuple[str, ...]
    share: float
    total: int
    alike: tuple[Likeness, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """A way in which a phrase is said, and the numbers of the texts of the sample that say it so."""

    key: int
    text: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Which phrase a run says best, how alike they are, and how many words and texts the phrase has."""

    phrase: int
    dice: float
    size: int = 1
    texts: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """How a phrase is said: it is written as `written`, and stands in `originals`; `language` is the other one."""

    phrase: Phrase
    written: str
    originals: Mapping[int, str]
    translations: Translations
    claims: Mapping[int, Claim]
    language: str


@dataclass(frozen=True, slots=True)
class _Answer:
    """A run as an answer for texts that are left: how it is written in them, and where it stands."""

    one: Likeness
    text: str
    resemblance: float
    places: Mapping[int, int]
    score: float


def translate(phrase: Phrase, sample: Mapping[int, str], tally: Tally, shingler: Shingler) -> Translations:
    """What may say a phrase by the translations of a sample of its texts, by their numbers. `tally` is over all."""
    texts, share = tuple(sample.values()), min(1.0, len(sample) / phrase.texts)
    shingles = shingler.shingle(texts)
    keys, first, counts = np.unique(shingles.keys, return_index=True, return_counts=True)
    enough = counts >= LEAST
    keys, first, counts = keys[enough], first[enough], counts[enough]
    whole = np.maximum(tally.counts(keys), counts / share)
    dice = 2 * counts / (len(sample) + whole * share)
    alike = list[Likeness]()
    for at in np.argsort(-dice, kind="stable").tolist():
        if len(alike) == CONSIDERED:
            break
        if _is_bounded(shingles, int(first[at]), texts, shingler.language):
            which = shingles.keys == keys[at]
            places = zip(shingles.texts[which].tolist(), shingles.places[which].tolist(), strict=True)
            size = int(shingles.sizes[first[at]])
            alike.append(Likeness(int(keys[at]), size, float(dice[at]), float(whole[at]), tuple(places)))
    return Translations(tuple(sample), texts, share, tally.texts, tuple(alike))


def claim(claims: dict[int, Claim], phrase: Phrase, translations: Translations) -> None:
    """Note each run that says no phrase so far better, or a shorter one as well."""
    size = len(phrase.codes)
    for one in translations.alike:
        standing = claims.get(one.key)
        if standing is None or (standing.dice, standing.size) < (one.dice, size):
            claims[one.key] = Claim(phrase.key, one.dice, size, phrase.texts)


def choose(asked: Question) -> tuple[Rendering, ...]:
    """The renderings of a phrase, the first one first; none where nothing fits."""
    chosen, left = list[_Answer](), set(range(len(asked.translations.texts)))
    while len(chosen) < MOST_WAYS and len(left) >= LEAST:
        answers = [answer for one in asked.translations.alike if (answer := _answer(asked, one, chosen, left))]
        if not answers:
            break
        best = _longest(max(answers, key=lambda answer: answer.score), answers)
        chosen.append(best)
        left -= best.places.keys()
    numbers = asked.translations.numbers
    return tuple(Rendering(one.one.key, one.text, tuple(numbers[at] for at in sorted(one.places))) for one in chosen)


def _answer(asked: Question, one: Likeness, chosen: Sequence[_Answer], left: AbstractSet[int]) -> _Answer | None:
    """A run as an answer; None where it says too little of the phrase, or something else."""
    if _is_claimed(asked, one):
        return None
    places = {at: first for at, first in one.places if at in left}
    if len(places) < LEAST or not _is_likely(asked.translations, one, len(places), len(left), is_first=not chosen):
        return None
    texts = asked.translations.texts
    text = written_as([Place(at, texts[at], first) for at, first in places.items()], one.size, asked.language)
    resemblance = max(_resemblance(text, other) for other in (asked.written, *(answer.text for answer in chosen)))
    if chosen and len(places) < UNLIKE and resemblance < RESEMBLES:
        return None
    if is_people(text, asked.language) or _stands_beside(asked, text, places):
        return None
    # What stands in texts that are explained already says nothing against it.
    elsewhere = max(0.0, one.texts * asked.translations.share - len(one.places))
    dice = 2 * len(places) / (len(left) + len(places) + elsewhere)
    score = dice * (1 + BY_WORD * min(one.size, BY_WORDS)) * (1 + BY_RESEMBLANCE * max(0.0, resemblance - RESEMBLES))
    return _Answer(one, text, resemblance, places, score)


def _is_claimed(asked: Question, one: Likeness) -> bool:
    """Whether a run says another phrase clearly better, or one of the words of this one at all."""
    rival = asked.claims.get(one.key)
    if rival is None or rival.phrase == asked.phrase.key:
        return False
    # The key of one word is its code.
    is_part = rival.phrase in asked.phrase.codes and asked.phrase.texts <= PART * rival.texts
    return is_part or rival.dice * CLAIM > one.dice


def _is_likely(translations: Translations, one: Likeness, here: int, left: int, *, is_first: bool) -> bool:
    """Whether a run stands in the texts that are left so much oftener than elsewhere that it says the phrase."""
    if is_first and one.dice < LIKE:
        return False
    if not is_first and len(one.places) / translations.share < OWN * one.texts:
        return False
    all_here, all_left = here / translations.share, left / translations.share
    elsewhere = max(0.0, one.texts - len(one.places) / translations.share)
    return likelihood_ratio(all_here, all_left, all_here + elsewhere, max(translations.total, all_left)) >= COHESION


def _stands_beside(asked: Question, text: str, places: Iterable[int]) -> bool:
    """Whether most originals have a run as it is, beside the phrase, so that it says itself and not the phrase."""
    numbers, said, written = asked.translations.numbers, fold(text), fold(asked.written)
    originals = [fold(asked.originals.get(numbers[at], "")).replace(written, "") for at in places]
    return said != written and 2 * sum(said in original for original in originals) > len(originals)


def _longest(best: _Answer, answers: Iterable[_Answer]) -> _Answer:
    """The longest answer that the best one is nearly always a part of."""
    longer = [one for one in answers if _holds(one, best) and len(one.places) >= LONGER * len(best.places)]
    return max(longer, key=lambda one: (one.one.size, one.score), default=best)


def _holds(longer: _Answer, shorter: _Answer) -> bool:
    """Whether one run begins no later than the other and ends no earlier, wherever both stand."""
    shared = longer.places.keys() & shorter.places.keys()
    more = longer.one.size - shorter.one.size
    return more > 0 and bool(shared) and all(0 <= shorter.places[at] - longer.places[at] <= more for at in shared)


def _resemblance(one: str, other: str) -> float:
    """How alike two phrases are: by their letters, or by the share of the long words of the shorter in the longer.

    >>> _resemblance("Hongukongo", "Hong Kong") > RESEMBLES, _resemblance("waziri mkuu", "waziri wa kwanza")
    (True, 0.5...)
    """
    ours, theirs = (_long_words(text) for text in (one, other))
    shared = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
    return max(Indel.normalized_similarity(fold(one), fold(other)), shared)


def _long_words(text: str) -> set[str]:
    return {word for word in fold(text).split() if len(word) > LONG_WORD}


def _is_bounded(shingles: Shingles, at: int, texts: Sequence[str], language: str) -> bool:
    """Whether a run begins and ends as a term can."""
    place = Place(0, texts[shingles.texts[at]], int(shingles.places[at]))
    words = span(place, int(shingles.sizes[at]))
    return bounds(place.text, words[0], language) and bounds(place.text, words[-1], language)
