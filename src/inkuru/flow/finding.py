"""Stories are found: ranked by their text and their age, all editions of one together, the reader’s language first."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inkuru.flow.excerpting import Piece, Sought, excerpt, marked
from inkuru.flow.freezing import live_record
from inkuru.flow.gleaning import IN_NO_LANGUAGE
from inkuru.flow.picturing import path_of
from inkuru.flow.understanding import Asked, Understood, understand
from inkuru.lang.language import codes
from inkuru.newsroom.models import SearchEntry, State
from inkuru.newsroom.search_columns import Shelf, day_of, read_shelf
from inkuru.newsroom.search_lists import NOWHERE, Listed, read_lists
from inkuru.newsroom.search_words import forms_of
from inkuru.records import NamedRecord, ReleaseRecord

PAGE = 10
MOST_PAGES = 30
"""Nobody reads further, and each page costs as much as all before it."""

NEW = 0.5
"""What a story of today counts more than an old one."""
DAYS_OF_NEWS = 45
"""Days after which half of that is left."""
READERS_LANGUAGE = 1.1
HALF_ASKED = 0.5
"""A story that has less than this share of what the best has is none that was asked for."""
EVERYWHERE = 0.5
MANY = 1_000
"""A word that this share of so many editions has tells nothing, and its long lists are not read."""

Scores = NDArray[np.float32]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class OtherEdition:
    """The story in another language."""

    language: str
    path: str
    headline: str


@dataclass(frozen=True, slots=True)
class FoundStory:
    """A story in the edition that is shown, with the words in place. `found_in` is the language of the edition that has
    the words, where another one is shown.
    """

    story: int
    language: str
    path: str
    headline: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]
    section: NamedRecord | None
    place: str
    released_at: datetime
    corrected_at: datetime | None
    others: tuple[OtherEdition, ...]
    found_in: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: how many stories there are, those of the page, and how the query was understood."""

    understood: Understood
    total: int
    page: int
    pages: int
    stories: tuple[FoundStory, ...]


class Ranked(NamedTuple):
    """Stories of a page in their order, the language that each was found in, and how many there are in all."""

    stories: list[int]
    languages: dict[int, str]
    total: int


def find(query: str, language: str, *, at: datetime, page: int = 1) -> Found:
    """The stories that a query on the pages of a language finds, ten a page. Raises UnknownLanguage."""
    shelf = read_shelf()
    understood = understand(query, language, blocks=shelf.blocks)
    page = max(1, min(page, MOST_PAGES))
    ranked = rank(understood, shelf, language, first=(page - 1) * PAGE, at=at)
    entries = _entries(ranked.stories)
    told = [_told(one, entries[one], language, ranked) for one in ranked.stories if one in entries]
    sought = _sought(understood, {record.language for record, _ in told})
    shown = tuple(_shown(record, others, found_in, sought[record.language]) for record, (others, found_in) in told)
    pages = min(MOST_PAGES, math.ceil(ranked.total / PAGE))
    return Found(understood, ranked.total, page, pages, shown)


def rank(understood: Understood, shelf: Shelf, language: str, *, first: int, at: datetime) -> Ranked:
    """The stories of a page, the best first; of one story the best edition counts."""
    lists = read_lists(
        sorted({word for one in understood.words for way in one.variants for word in way.words}), shelf.blocks
    )
    totals = dict(shelf.totals) | {IN_NO_LANGUAGE: sum(shelf.totals.values())}
    weigher = _Weigher(lists, totals, understood.language_of, len(shelf.columns))
    scores, cover = weigher.weigh(understood.words)
    wanted = np.flatnonzero((scores > 0) & (cover >= HALF_ASKED * cover.max(initial=0)) & (shelf.columns["story"] > 0))
    columns = shelf.columns[wanted]
    worth = scores[wanted] * cover[wanted] * _freshness(columns["day"], at)
    worth *= np.where(columns["language"] == language.encode(), READERS_LANGUAGE, 1.0)
    needed = (first + PAGE) * len(codes())
    best = np.argpartition(-worth, needed)[:needed] if len(worth) > needed else np.arange(len(worth))
    best = best[np.lexsort((-wanted[best], -worth[best]))]
    order: dict[int, str] = {}
    for row in columns[best]:
        order.setdefault(int(row["story"]), row["language"].decode())
    page = list(order)[first : first + PAGE]
    return Ranked(page, order, len(np.unique(columns["story"])))


@dataclass(frozen=True, slots=True)
class _Weigher:
    """Weighs editions by their numbers, as an array of so many."""

    lists: Mapping[int, Listed]
    totals: Mapping[str, int]
    language_of: Mapping[int, str]
    size: int

    def weigh(self, words: Sequence[Asked]) -> tuple[Scores, Scores]:
        """For each edition the sum over the words of the query, and the share of the query that it has."""
        scores, cover, whole = np.zeros(self.size, np.float32), np.zeros(self.size, np.float32), 0.0
        for one in words:
            own, rarity = self._best(one)
            scores += own
            cover += rarity * (own > 0)
            whole += rarity
        return scores, cover / whole if whole else cover

    def _best(self, asked: Asked) -> tuple[Scores, float]:
        """For each edition its best variant of a word, and how rare the word is."""
        best, rarity = np.zeros(self.size, np.float32), 0.0
        for variant in asked.variants:
            listed = self._listed(variant.words)
            rare = max(map(self._rarity, variant.words))
            if len(listed.editions) and not all(map(self._tells_nothing, variant.words)):
                weights = listed.weights * np.float32(variant.worth * rare / 255)
                best[listed.editions] = np.maximum(best[listed.editions], weights)
                rarity = max(rarity, variant.worth * rare)
        return best, rarity

    def _listed(self, words: Sequence[int]) -> Listed:
        """The editions that have all of some words, at the least of their weights."""
        if len(words) == 1:
            return self._within(self.lists.get(words[0], NOWHERE))
        least = np.full(self.size, 255, np.uint8)
        for word in words:
            listed = self._within(self.lists.get(word, NOWHERE))
            own = np.zeros(self.size, np.uint8)
            own[listed.editions] = listed.weights
            least = np.minimum(least, own)
        editions = np.flatnonzero(least)
        return Listed(editions, least[editions])

    def _within(self, listed: Listed) -> Listed:
        """Without editions that came after the shelf was read."""
        inside = listed.editions < self.size
        return listed if inside.all() else Listed(listed.editions[inside], listed.weights[inside])

    def _rarity(self, word: int) -> float:
        """How much a word tells, by how few editions have it (Robertson and Spärck Jones, as in Lucene)."""
        held, total = self._held(word)
        return math.log(1 + (total - held + 0.5) / (held + 0.5))

    def _tells_nothing(self, word: int) -> bool:
        held, total = self._held(word)
        return total > MANY and held > EVERYWHERE * total

    def _held(self, word: int) -> tuple[int, int]:
        held = len(self.lists.get(word, NOWHERE).editions)
        return held, max(held, self.totals.get(self.language_of.get(word, IN_NO_LANGUAGE), 0))


def _freshness(days: NDArray[np.uint16], at: datetime) -> Scores:
    age = np.maximum(0, day_of(at.date()) - days.astype(np.float32))
    return np.asarray(1 + NEW / (1 + age / DAYS_OF_NEWS), np.float32)


def _entries(stories: Sequence[int]) -> dict[int, dict[str, ReleaseRecord]]:
    """The released editions of stories by their languages; what was withdrawn a moment ago is there no more."""
    entries = SearchEntry.objects.filter(edition__story__in=stories).exclude(edition__state=State.KILLED)
    found: dict[int, dict[str, ReleaseRecord]] = {}
    for entry in entries.select_related("release"):
        record = live_record(entry.release)
        found.setdefault(record.story, {})[record.language] = record
    return found


def _told(
    story: int, editions: Mapping[str, ReleaseRecord], language: str, ranked: Ranked
) -> tuple[ReleaseRecord, tuple[tuple[OtherEdition, ...], str]]:
    found_in = ranked.languages[story]
    shown = next(editions[code] for code in (language, found_in, *codes()) if code in editions)
    others = tuple(
        OtherEdition(code, path_of(editions[code]), editions[code].headline)
        for code in codes()
        if code in editions and code != shown.language
    )
    return shown, (others, found_in if found_in != shown.language and found_in in editions else "")


def _sought(understood: Understood, languages: set[str]) -> dict[str, Sought]:
    """What to mark, by language: all forms of the words that were looked for, but of those that only join others."""
    telling = [one for one in understood.words if not one.joins] or understood.words
    of_words = {
        word: place
        for place, one in enumerate(telling)
        for way in one.variants
        for word in way.words
        if understood.language_of.get(word) in languages
    }
    forms: dict[str, dict[str, int]] = {code: {} for code in languages}
    for word, written in forms_of(of_words).items() if of_words else ():
        forms[understood.language_of[word]] |= dict.fromkeys(written, of_words[word])
    return {code: Sought(code, some, understood.concepts) for code, some in forms.items()}


def _shown(record: ReleaseRecord, others: tuple[OtherEdition, ...], found_in: str, sought: Sought) -> FoundStory:
    headline, told = marked(record.headline, sought), excerpt(record, sought)
    has_marks = any(piece.marked for piece in (*headline, *told))
    return FoundStory(
        story=record.story,
        language=record.language,
        path=path_of(record),
        headline=headline,
        excerpt=told,
        section=record.section,
        place=record.place,
        released_at=record.first_released_at,
        corrected_at=record.corrections[-1].at if record.corrections else None,
        others=others,
        found_in="" if has_marks else found_in,
    )
