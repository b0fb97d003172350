"""What is new in the memory becomes something that can be found: by its slots, and by the stems of its words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from django.db import transaction

from inkuru.lang.folding import fold_text
from inkuru.lang.language import language as language_of
from inkuru.lang.stems import stem, without_particle
from inkuru.memory.imprinting import SLOTS, Whole, imprint
from inkuru.memory.spilling import Spill
from inkuru.memory.vocabulary import Vocabulary
from inkuru.newsroom import memory_words
from inkuru.newsroom.bulk import analyse
from inkuru.newsroom.memory_index import TABLE, add_texts, empty_index
from inkuru.newsroom.memory_store import TEXTS, UNITS, hold_memory, texts_after
from inkuru.newsroom.models import MemoryState

# Texts that enter the index at once, made ready before the memory is held; each list is then written once for all of
# them. While a million are written, on SQLite nobody else writes for some seconds.
ROUND = 2_000_000
# Texts that enter while the memory is held for what they came with.
FEW = 20_000
# From so many new texts on the database counts its tables.
MANY = 10_000
# Slots that are written at once.
STRETCH = 2048
# Words that wait to be packed.
WORDS = 20_000
# Texts that are read and taken apart at once.
PAGE = 2_000
# No more letters than these at once: taken apart, they take some fifty times as much.
CHARACTERS = 250_000

# Its id, and what it says.
Text = tuple[int, str]

# An entry is a slot and a text in one number, so that sorting puts them in the order of the index.
_BITS = 40
_TEXT = (1 << _BITS) - 1
_BOUNDS = [slot << _BITS for slot in range(STRETCH, SLOTS + 1, STRETCH)]


class Harvest:
    """What texts give to the index: entries, and packs of words."""

    def __init__(self, spill: Spill) -> None:
        self.entries = spill
        self.packs: list[tuple[str, bytes]] = []
        self._vocabulary: dict[str, Vocabulary] = defaultdict(Vocabulary)
        self._words: dict[str, list[str]] = defaultdict(list)

    def gather(self, begin: int, end: int, *, words_after: int) -> None:
        """Take the texts above one id up to another, and the words of those above a third."""
        last = begin
        while last < end and (page := texts_after(last, most=PAGE)):
            for language, texts in _portions([row for row in page if row[0] <= end]):
                self.entries.add(_entries(language, texts))
                self._add_words(language, [text for key, text in texts if key > words_after])
            last = page[-1][0]
        for language in self._words:
            self._pack(language)

    def _add_words(self, language: str, texts: Sequence[str]) -> None:
        self._words[language] += self._vocabulary[language].new_words(texts)
        if len(self._words[language]) > WORDS:
            self._pack(language)

    def _pack(self, language: str) -> None:
        """Words as they stand, folded. Their stems take long, and wait until they are asked for."""
        tables = language_of(language).morphology
        folded = fold_text("\n".join(self._words[language])).split()
        forms = (without_particle(word, tables) if "'" in word else word for word in folded)
        self.packs += ((language, pack) for pack in memory_words.pack_words(forms))
        self._words[language] = []

    def enter(self) -> None:
        """Write all into the database. The memory is held."""
        for some in self.entries.parts():
            add_texts(some >> _BITS, some & _TEXT)
        memory_words.keep_new_words(self.packs)


def index_texts(state: MemoryState) -> bool:
    """Enter the texts that are not in the index yet, at most `FEW` of them; whether more wait. The memory is held."""
    end = min(state.last, state.indexed + FEW)
    if state.indexed < end:
        with _harvest(state.indexed, end, words_after=state.indexed) as harvest:
            harvest.enter()
        _enter_up_to(end, state)
    return state.indexed < state.last


def index_more() -> bool:
    """Enter the texts that are not in the index yet, at most `ROUND` of them; whether more wait.

    An index that would at least double is made anew, which leaves no gaps in its tables. What goes into it is made
    ready before the memory is held: where another writer was quicker, it is made ready again.
    """
    state = MemoryState.objects.first() or MemoryState()
    if state.indexed >= state.last:
        return False
    is_anew = state.last - state.indexed >= state.indexed and state.last <= ROUND
    _take_round(0 if is_anew else state.indexed, state, words_after=state.indexed)
    return True


def index_waiting() -> None:
    """Enter all texts that are not in the index yet: an import was broken off, or another version made the index."""
    while index_more():
        pass


def reindex() -> None:
    """Make the index anew, without the texts that are gone."""
    state = MemoryState.objects.first() or MemoryState()
    while not _take_round(0, state, words_after=0):
        state.refresh_from_db()
    index_waiting()


def _take_round(begin: int, state: MemoryState, *, words_after: int) -> bool:
    """Enter the texts from `begin` on, into an empty index where that is 0; whether nobody else was quicker."""
    end = min(state.last, begin + ROUND)
    with _harvest(begin, end, words_after=words_after) as harvest, transaction.atomic():
        held = hold_memory()
        if held.indexed != state.indexed:
            return False
        if not begin:
            empty_index()
        if not words_after:
            memory_words.forget_words()
        harvest.enter()
        _enter_up_to(end, held)
    if end - begin >= MANY:
        analyse((TEXTS, UNITS, TABLE))
    return True


@contextmanager
def _harvest(begin: int, end: int, *, words_after: int) -> Iterator[Harvest]:
    with Spill(_BOUNDS) as spill:
        harvest = Harvest(spill)
        harvest.gather(begin, end, words_after=words_after)
        yield harvest


def _enter_up_to(end: int, state: MemoryState) -> None:
    state.indexed = end
    state.save(update_fields=("indexed",))


def stem_new_words(*, most: int) -> int:
    """Give words that have none their stems, at most so many; how many they were. The memory is held to write only."""
    waiting = memory_words.new_words(most=most)
    if not waiting:
        return 0
    forms: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for some in waiting:
        for word in some.words:
            forms[some.language][stem(word, some.language)].append(word)
    with transaction.atomic():
        hold_memory()
        for language, by_stem in forms.items():
            memory_words.keep_forms(language, by_stem)
        for some in waiting:
            memory_words.settle(some)
    return sum(len(some.words) for some in waiting)


def _entries(language: str, texts: Sequence[Text]) -> Whole:
    keys = np.array([key for key, _ in texts])
    found = imprint([text for _, text in texts], language)
    entries: Whole = found.slots << _BITS | keys[found.texts]
    return entries


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
