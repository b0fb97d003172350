"""What is new in the memory becomes something that can be found: by its slots, and by the stems of its words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from django.db import transaction

from inkuru.lang.folding import fold
from inkuru.lang.language import language as language_of
from inkuru.lang.stems import LONGEST_WORD, WORD, stem, without_particle
from inkuru.memory.imprinting import SLOTS, Whole, imprint
from inkuru.newsroom.bulk import empty_table, write_rows
from inkuru.newsroom.memory_index import add_texts, empty_index
from inkuru.newsroom.memory_store import hold_memory, texts_after
from inkuru.newsroom.models import MemoryState, MemoryWord

# Texts that enter the index at once; each slot is then written once for all of them. Each takes 500 bytes of memory.
CHUNK = 100_000
# Slots that are written at once.
STRETCH = 8192
# Words that wait to be kept.
WORDS = 50_000
# Texts that are read and taken apart at once.
PAGE = 4_000
# Of long texts fewer: taken apart, they take some fifty times as much.
CHARACTERS = 1_000_000

# Its id, and what it says.
Text = tuple[int, str]


def index_texts(state: MemoryState) -> bool:
    """Enter the texts that are not in the index yet, at most `CHUNK` of them; whether more wait. The memory is held."""
    entries: list[Whole] = []
    words: dict[str, set[str]] = defaultdict(set)
    end = min(state.last, state.indexed + CHUNK)
    while state.indexed < end and (page := texts_after(state.indexed, most=PAGE)):
        for language, texts in _portions(page):
            entries.append(_entries(language, texts))
            words[language].update(WORD.findall(" ".join(text for _, text in texts).casefold()))
        if sum(map(len, words.values())) > WORDS:
            _keep_words(words)
        state.indexed = page[-1][0]
    _keep_words(words)
    if entries:
        _enter(entries)
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
    empty_table("newsroom_memoryword")
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


def _entries(language: str, texts: Sequence[Text]) -> Whole:
    keys = np.array([key for key, _ in texts])
    found = imprint([text for _, text in texts], language)
    entries: Whole = found.slots << _BITS | keys[found.texts]
    return entries


def _enter(entries: list[Whole]) -> None:
    """Write entries into the index, a stretch of slots after the other; none of them are left."""
    together = np.concatenate(entries)
    entries.clear()
    together.sort()
    ends = np.searchsorted(together, np.arange(STRETCH, SLOTS + 1, STRETCH) << _BITS)
    for some in np.split(together, ends):
        add_texts(some >> _BITS, some & _TEXT)


def _keep_words(words: dict[str, set[str]]) -> None:
    """Keep words as they stand, folded, and forget them. Their stems take long, and wait until they are asked for."""
    for language, found in words.items():
        tables = language_of(language).morphology
        forms = {without_particle(fold(word), tables) for word in found if len(word) <= LONGEST_WORD}
        write_rows("newsroom_memoryword", ("language", "form"), ((language, form) for form in sorted(forms)))
    words.clear()


def _portions(page: Sequence[tuple[int, str, str]]) -> Iterator[tuple[str, Sequence[Text]]]:
    """The texts of each language, no more at once than `CHARACTERS`, or one."""
    found: dict[str, list[Text]] = defaultdict(list)
    for key, language, text in page:
        found[language].append((key, text))
    for language, texts in found.items():
        first = length = 0
        for place, (_, text) in enumerate(texts):
            if length and length + len(text) > CHARACTERS:
                yield language, texts[first:place]
                first, length = place, 0
            length += len(text)
        yield language, texts[first:]
