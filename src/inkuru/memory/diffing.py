"""What became of each paragraph of a text in a later version of it, in the same language."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, LCSseq

# Shares of words in common, in order, from 0 to 1. Of neighbouring sentences of a story (3,074 pairs in each language)
# half share less than 0.1 and one in a hundred more than a third; text that was worked over keeps half of its words.
ALIKE = 0.5
ALIKE_IN_PLACE = 0.3
# Of a part in its whole, and of all parts together with their whole.
HELD = 0.6
WHOLE = 0.8
# How much more a whole must be like its parts together than like the likest of them alone.
CLEARLY_MORE = 0.02
MOST_PARTS = 6
# Words that stand in more paragraphs than this tell nothing about which two belong together.
COMMON_WORD = 40
MOST_CANDIDATES = 8
# How far from its old place among its neighbours a paragraph still counts as being in place.
SWAY = 3

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Descent:
    """Where a paragraph of the later version comes from; numbers are places in the earlier one, from 0.

    `keeps` is the paragraph that it goes on as, None for a new place. `parents` are the others that it was made of:
    those merged into it, or the one that it was split off from. `is_changed` and `is_moved` compare with `keeps`.
    """

    keeps: int | None = None
    parents: tuple[int, ...] = ()
    is_changed: bool = False
    is_moved: bool = False
    is_split: bool = False

    @property
    def is_merged(self) -> bool:
        """Whether several paragraphs became this one."""
        return self.keeps is not None and bool(self.parents)

    @property
    def origins(self) -> tuple[int, ...]:
        """All paragraphs of the earlier version that have a part in it."""
        return self.parents if self.keeps is None else (self.keeps, *self.parents)


@dataclass(frozen=True, slots=True)
class Trace:
    """`descents` has one entry for each paragraph of the later version; `removed` are places in the earlier one."""

    descents: tuple[Descent, ...]
    removed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    """In which of some texts a word stands."""

    places: Mapping[str, Sequence[int]]

    def near(self, words: Words) -> set[int]:
        """The few texts that share the most words with these."""
        shared = Counter(place for word in set(words) for place in self.places.get(word, ()))
        return {place for place, _ in shared.most_common(MOST_CANDIDATES)}


def trace(earlier: Sequence[str], later: Sequence[str]) -> Trace:
    """Follow every paragraph from the earlier version of a text to the later one.

    The same text is the same paragraph wherever it stands; then what was split or merged is put together again; then
    paragraphs that were changed are found by the words that they kept. Of a split paragraph the first part keeps the
    place, of merged ones the first place is kept.

    >>> found = trace(["Rain fell.", "Roads closed. Schools stay shut."], ["Roads closed.", "Schools stay shut."])
    >>> [(one.keeps, one.parents, one.is_split) for one in found.descents], found.removed
    ([(1, (), True), (None, (1,), True)], (0,))
    """
    old, new = [_words(text) for text in earlier], [_words(text) for text in later]
    links = _same(earlier, later)
    free_old = _without(range(len(old)), links.values())
    free_new = _without(range(len(new)), links)
    splits = _put_together(old, new, free_old, free_new)
    free_old, free_new = _without(free_old, splits), _without(free_new, _all_parts(splits))
    merges = _put_together(new, old, free_new, free_old)
    free_old, free_new = _without(free_old, _all_parts(merges)), _without(free_new, merges)
    links |= {parts[0]: whole for whole, parts in splits.items()}
    links |= {whole: parts[0] for whole, parts in merges.items()}
    links |= _changed(old, new, free_old, free_new, links)
    return _told(earlier, later, links, splits, merges)


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.casefold()))


def _without(places: Iterable[int], taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [place for place in places if place not in gone]


def _all_parts(runs: Mapping[int, tuple[int, ...]]) -> Iterator[int]:
    return (place for run in runs.values() for place in run)


def _same(earlier: Sequence[str], later: Sequence[str]) -> dict[int, int]:
    """Places in the later version with the same text in the earlier one: first those in order, then those moved."""
    links: dict[int, int] = {}
    for one in LCSseq.opcodes(list(earlier), list(later)):
        if one.tag == "equal":
            links |= zip(range(one.dest_start, one.dest_end), range(one.src_start, one.src_end), strict=True)
    waiting: dict[str, list[int]] = defaultdict(list)
    for place in _without(range(len(earlier)), links.values()):
        waiting[earlier[place]].append(place)
    for place in _without(range(len(later)), links):
        if waiting[later[place]]:
            links[place] = waiting[later[place]].pop(0)
    return links


def _put_together(
    wholes: Sequence[Words], parts: Sequence[Words], free_wholes: Iterable[int], free_parts: Sequence[int]
) -> dict[int, tuple[int, ...]]:
    """For each whole that several neighbouring parts make up, these parts in order."""
    found: dict[int, tuple[int, ...]] = {}
    taken: set[int] = set()
    index = _index(parts, free_parts)
    for whole in free_wholes:
        runs = [run for first in sorted(index.near(wholes[whole])) for run in _runs(first, free_parts, taken)]
        scores = [_score(wholes[whole], [parts[place] for place in run]) for run in runs]
        best = max(zip(scores, runs, strict=True), default=(0.0, ()))
        if best[0] >= WHOLE:
            found[whole] = best[1]
            taken.update(best[1])
    return found


def _runs(first: int, free: Sequence[int], taken: set[int]) -> Iterator[tuple[int, ...]]:
    """Runs of two and more free neighbours from a place on."""
    run: tuple[int, ...] = ()
    start = bisect_left(free, first)
    for place in free[start : start + MOST_PARTS]:
        if place in taken or (run and place != run[-1] + 1):
            return
        run = (*run, place)
        if len(run) > 1:
            yield run


def _score(whole: Words, parts: Sequence[Words]) -> float:
    """How well the parts make up the whole; 0 where one has no share in it, or one alone is as good as all."""
    if any(_held(part, whole) < HELD for part in parts):
        return 0.0
    together = Indel.normalized_similarity(whole, [word for part in parts for word in part])
    alone = max(Indel.normalized_similarity(whole, part) for part in parts)
    return together if together >= alone + CLEARLY_MORE else 0.0


def _held(part: Words, whole: Words) -> float:
    """The share of a part’s words that stand in the whole in their order."""
    return LCSseq.similarity(part, whole) / len(part) if part else 0.0


def _changed(
    old: Sequence[Words],
    new: Sequence[Words],
    free_old: Sequence[int],
    free_new: Sequence[int],
    links: Mapping[int, int],
) -> dict[int, int]:
    """Paragraphs that were worked over, the likest first; where the neighbours stayed in place less will do."""
    index, free, slots = _index(old, free_old), set(free_old), _slots(len(old), len(new), links)
    rivals = []
    for place in free_new:
        for source in (index.near(new[place]) | set(slots[place])) & free:
            alike = Indel.normalized_similarity(old[source], new[place])
            in_place = source in slots[place]
            if alike >= (ALIKE_IN_PLACE if in_place else ALIKE):
                rivals.append((-alike, not in_place, abs(source - place), place, source))
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, _, _, place, source in sorted(rivals):
        if place not in found and source not in used:
            found[place] = source
            used.add(source)
    return found


def _slots(earlier: int, later: int, links: Mapping[int, int]) -> list[range]:
    """For each place of the later version the places of the earlier one where it would stand by its neighbours."""
    ends, end = [earlier] * later, earlier
    for place in range(later - 1, -1, -1):
        ends[place] = end
        end = links.get(place, end)
    slots, before, distance = [], -1, 0
    for place in range(later):
        distance += 1
        middle = before + distance
        slots.append(range(max(before + 1, middle - SWAY), min(ends[place], middle + SWAY + 1)))
        if place in links:
            before, distance = links[place], 0
    return slots


def _index(texts: Sequence[Words], free: Iterable[int]) -> _Index:
    places: dict[str, list[int]] = defaultdict(list)
    for place in free:
        for word in set(texts[place]):
            places[word].append(place)
    return _Index({word: found for word, found in places.items() if len(found) <= COMMON_WORD})


def _told(
    earlier: Sequence[str],
    later: Sequence[str],
    links: Mapping[int, int],
    splits: Mapping[int, tuple[int, ...]],
    merges: Mapping[int, tuple[int, ...]],
) -> Trace:
    """The whole story of the places, and which of them moved."""
    split_from = {part: whole for whole, parts in splits.items() for part in parts}
    steady = _steady(links)
    descents = []
    for place, text in enumerate(later):
        keeps = links.get(place)
        parents = merges.get(place, ())[1:] if keeps is not None else _one_or_none(split_from.get(place))
        is_changed = keeps is not None and earlier[keeps] != text
        is_moved = keeps is not None and place not in steady
        descents.append(Descent(keeps, parents, is_changed, is_moved, is_split=place in split_from))
    gone = _without(range(len(earlier)), (origin for one in descents for origin in one.origins))
    return Trace(tuple(descents), tuple(gone))


def _one_or_none(place: int | None) -> tuple[int, ...]:
    return () if place is None else (place,)


def _steady(links: Mapping[int, int]) -> set[int]:
    """The places that did not move: the longest run of links that keep their order (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    below: dict[int, int | None] = {}
    for place in sorted(links):
        pile = bisect_left(tops, links[place])
        tops[pile : pile + 1] = [links[place]]
        piles[pile : pile + 1] = [place]
        below[place] = piles[pile - 1] if pile else None
    steady: set[int] = set()
    place_or_none = piles[-1] if piles else None
    while place_or_none is not None:
        steady.add(place_or_none)
        place_or_none = below[place_or_none]
    return steady
