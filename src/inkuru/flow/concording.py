"""Where a word or phrase stands in the memory, in whatever forms, and how it was said in the other languages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from django.db.models import Q

from inkuru.flow.indexing import stem_new_words
from inkuru.flow.remembering import units_of
from inkuru.lang.folding import fold, fold_text
from inkuru.lang.language import language as language_of
from inkuru.lang.stems import WORD, stem, without_particle
from inkuru.memory.imprinting import SHORT_WORD, reaches_of_word
from inkuru.newsroom import memory_index, memory_store, memory_words
from inkuru.newsroom.models import MemoryUnit
from inkuru.records import TranslationUnit

# Words that have no stem yet and are given one by a search; after an import the rest waits for the worker.
STEMMED = 1_000
# Texts that are read at once, the newest first, and entries of the index that are counted for one form.
PAGE = 200
ENTRIES = 200_000
OFFERED = 50
# Words of a phrase; a longer one is looked up, not found.
LONGEST_PHRASE = 12
# Texts that are read where the index cannot help: for words as short as *UN*.
READ = 50_000


@dataclass(frozen=True, slots=True)
class Mention:
    """A segment in which the words stand, from `start` to `end`, and the units that it is part of, with their numbers.

    `key` is the number of the segment: newer ones have higher numbers.
    """

    text: str
    start: int
    end: int
    units: tuple[TranslationUnit, ...]
    numbers: tuple[int, ...] = ()
    key: int = 0


def find_mentions(
    phrase: str,
    language: str,
    *,
    most: int = OFFERED,
    below: int | None = None,
    within: Q | None = None,
    settle: bool = True,
) -> tuple[Mention, ...]:
    """The newest segments of a language in which the words of a phrase stand side by side, in any of their forms.

    With `below` only segments of lower numbers, with `within` only such units are given, and no segment without any.
    With `settle` words that have no stem yet get one first. Raises UnknownLanguage.
    """
    words = WORD.findall(phrase)[:LONGEST_PHRASE]
    if not words:
        return ()
    if settle:
        stem_new_words(most=STEMMED)
    wanted = tuple(stem(word, language) for word in words)
    forms = _telling_forms(words, language)
    candidates = [key for key in _candidates(forms, language) if below is None or key < below]
    standing = _standing(wanted, forms, candidates, language)
    found: list[Mention] = []
    while len(found) < most and (some := list(islice(standing, most))):
        mentions = _mentions(some, within)
        found += mentions if within is None else [one for one in mentions if one.units]
    return tuple(found[:most])


def _telling_forms(words: Sequence[str], language: str) -> list[set[str]]:
    """The forms of each word that the index can help to find: long texts stand there by their longer words only."""
    of_words = (_forms(word, language) for word in words)
    return [forms for forms in of_words if all(len(form) > SHORT_WORD for form in forms)]


def _candidates(forms: Sequence[set[str]], language: str) -> list[int]:
    """The texts in which a form of each word may stand, the newest first."""
    found: set[int] | None = None
    for of_word in forms:
        texts = {text for form in of_word for text in _texts_with(form, language)}
        found = texts if found is None else found & texts
    if found is None:
        return memory_store.newest_texts(language, most=READ)
    return sorted(found, reverse=True)


def _forms(word: str, language: str) -> set[str]:
    """All forms in which the memory has a word, and the word itself."""
    known = memory_words.forms_of(stem(word, language), language)
    return {without_particle(fold(word), language_of(language).morphology), *known}


def _texts_with(form: str, language: str) -> Iterator[int]:
    """The texts that stand in all slots that a text with the word stands in: of a long text that is one half of it."""
    for slots, times in reaches_of_word(form, language):
        texts = memory_index.find_texts(slots, most=ENTRIES, least=0).texts
        values, counts = np.unique(texts, return_counts=True)
        yield from (int(text) for text in values[counts >= times])


def _standing(
    wanted: tuple[str, ...], forms: Sequence[set[str]], ids: Sequence[int], language: str
) -> Iterator[tuple[int, str, tuple[int, int]]]:
    """Those texts in which the stems stand side by side, and where: id, text, span."""
    for place in range(0, len(ids), PAGE):
        texts = memory_store.texts_of(ids[place : place + PAGE], language)
        for key in sorted(texts, reverse=True):
            span = _span(wanted, texts[key], language) if _has_each(forms, texts[key]) else None
            if span:
                yield key, texts[key], span


def _has_each(forms: Sequence[set[str]], text: str) -> bool:
    """Whether the letters of a form of each word stand in a text, which is found out much sooner than its stems."""
    folded = fold_text(text)
    return all(any(form in folded for form in of_word) for of_word in forms)


def _span(wanted: tuple[str, ...], text: str, language: str) -> tuple[int, int] | None:
    words = list(WORD.finditer(text))
    stems = [stem(word[0], language) for word in words]
    for first in range(len(words) - len(wanted) + 1):
        if tuple(stems[first : first + len(wanted)]) == wanted:
            start, end = words[first].span()
            return start + _elided(text[start:end], language), words[first + len(wanted) - 1].end()
    return None


def _elided(word: str, language: str) -> int:
    """The length of the particle before a word: 2 in *n’abanyamakuru*."""
    folded = fold(word)
    return len(folded) - len(without_particle(folded, language_of(language).morphology))


def _mentions(found: Sequence[tuple[int, str, tuple[int, int]]], within: Q | None) -> list[Mention]:
    """Segments with their units; two queries."""
    keys = [key for key, _, _ in found]
    rows = MemoryUnit.objects.filter(Q(source__in=keys) | Q(target__in=keys))
    if within is not None:
        rows = rows.filter(within)
    units = list(rows.select_related("source", "target", "origin").order_by("-pk"))
    of_segment: dict[int, list[tuple[int, TranslationUnit]]] = {key: [] for key in keys}
    for row, unit in zip(units, units_of(units), strict=True):
        for key in {row.source_id, row.target_id} & of_segment.keys():
            of_segment[key].append((row.pk, unit))
    return [
        Mention(text, *span, tuple(unit for _, unit in own), tuple(number for number, _ in own), key)
        for key, text, span in found
        for own in (of_segment[key],)
    ]
