"""What is new in the memory becomes something that can be found: by its slots, and by the stems of its words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from django.db import transaction

from inkuru.lang.folding import fold
from inkuru.lang.language import language as language_of
from inkuru.lang.stems import LONGEST_WORD, WORD, stem, without_particle
from inkuru.memory.imprinting import Whole, imprint
from inkuru.newsroom.bulk import write_rows
from inkuru.newsroom.memory_index import add_texts, empty_index
from inkuru.newsroom.memory_store import hold_memory, texts_after
from inkuru.newsroom.models import MemoryState, MemoryWord

# Texts that enter the index at once; each slot is then written once for all of them.
CHUNK = 200_000
# Texts that are read and taken apart at once.
PAGE = 4_000


def index_texts(state: MemoryState) -> bool:
    """Enter the texts that are not in the index yet, at most `CHUNK` of them; whether more wait. The memory is held."""
    entries: list[Whole] = []
    words: dict[str, set[str]] = defaultdict(set)
    end = min(state.last, state.indexed + CHUNK)
    while state.indexed < end and (page := texts_after(state.indexed, most=PAGE)):
        entries.extend(_entries(page))
        for language, texts in _by_language(page).items():
            words[language].update(WORD.findall(" ".join(text for _, text in texts).casefold()))
        state.indexed = page[-1][0]
    if entries:
        together = np.concatenate(entries)
        together.sort()
        add_texts(together >> _BITS, together & _TEXT)
        for language, found in words.items():
            _keep_words(language, found)
    state.indexed = max(state.indexed, end)
    state.save(update_fields=("indexed",))
    return state.indexed < state.last


@transaction.atomic
def index_more() -> bool:
    """Enter the next texts; whether more wait."""
    return index_texts(hold_memory())


@transaction.atomic
def reindex() -> None:
    """Make the index anew, without the texts that are gone."""
    state = hold_memory()
    empty_index()
    MemoryWord.objects.all().delete()
    state.indexed = 0
    while index_texts(state):
        pass


def stem_new_words(*, most: int) -> int:
    """Give words that have none their stems, at most so many; how many they were."""
    return _stem_words(most) if MemoryWord.objects.filter(stem__isnull=True).exists() else 0


@transaction.atomic
def _stem_words(most: int) -> int:
    hold_memory()
    words = MemoryWord.objects.filter(stem__isnull=True).values_list("pk", "language", "form")[:most]
    rows = [(key, language, form, stem(form, language)) for key, language, form in words]
    write_rows("newsroom_memoryword", ("id", "language", "form", "stem"), rows, replacing=("stem",))
    return len(rows)


# An entry is a slot and a text in one number, so that sorting puts them in the order of the index.
_BITS = 40
_TEXT = (1 << _BITS) - 1


def _entries(page: Sequence[tuple[int, str, str]]) -> Iterator[Whole]:
    for language, texts in _by_language(page).items():
        keys = np.array([key for key, _ in texts])
        found = imprint([text for _, text in texts], language)
        yield found.slots << _BITS | keys[found.texts]


def _keep_words(language: str, words: Iterable[str]) -> None:
    """Keep the words of a language as they stand, folded. Their stems take long, and wait until they are asked for."""
    tables = language_of(language).morphology
    forms = {without_particle(fold(word), tables) for word in words if len(word) <= LONGEST_WORD}
    write_rows("newsroom_memoryword", ("language", "form"), ((language, form) for form in sorted(forms)))


def _by_language(page: Sequence[tuple[int, str, str]]) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, language, text in page:
        found[language].append((key, text))
    return found
