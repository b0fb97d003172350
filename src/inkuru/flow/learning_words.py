"""Which word stands for which, as the memory has learnt it: a newsroom’s own words, for aligning its other texts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.db.models import Max, Min

from inkuru.memory.aligning import Known
from inkuru.memory.clues import read_clues
from inkuru.memory.lexicon import Group, learn
from inkuru.memory.priming import prime
from inkuru.newsroom.models import MemoryUnit

# Units that are looked at, evenly spread over the memory: a limit on time, whatever its size.
LOOKED_AT = 12_000
# Units in two languages that a lexicon is learnt from; more take long and change little.
TAKEN = 2_000
# Ids that are asked for at once; SQLite takes no more than a thousand.
PAGE = 500


class _Said(NamedTuple):
    source_language: str
    source: str
    target_language: str
    target: str
    archive: str


def known_words(source: str, target: str, *, most: int = TAKEN, apart_from: str = "") -> Known | None:
    """Lexicons between two languages from the everyday one and at most so many units; None where there are no units.

    What the archive `apart_from` taught is left out: so that to learn from it again is to learn the same.
    """
    pairs = [pair for one in _spread(apart_from) if (pair := _in_order(one, source, target))]
    taken = pairs[:: len(pairs) // most + 1]
    if not taken:
        return None
    groups: list[Group] = [
        (read_clues(said, source).tokens, read_clues(meant, target).tokens, 1.0) for said, meant in taken
    ]
    turned = [(theirs, ours, sure) for ours, theirs, sure in groups]
    return Known(learn(groups, prime(source, target)), learn(turned, prime(target, source)))


def _spread(apart_from: str) -> Iterator[_Said]:
    """Units with evenly spread ids, in the order of these."""
    ends = MemoryUnit.objects.aggregate(first=Min("pk"), last=Max("pk"))
    if ends["first"] is None:
        return
    ids = range(ends["first"], ends["last"] + 1)
    chosen = ids[:: len(ids) // LOOKED_AT + 1]
    for start in range(0, len(chosen), PAGE):
        yield from _of(chosen[start : start + PAGE], apart_from)


def _of(ids: Sequence[int], apart_from: str) -> list[_Said]:
    columns = ("source__language", "source__text", "target__language", "target__text", "origin__archive")
    rows = MemoryUnit.objects.filter(pk__in=ids, origin__reviewed=True).order_by("pk").values_list(*columns)
    return [said for said in (_Said(*row) for row in rows) if not apart_from or said.archive != apart_from]


def _in_order(one: _Said, source: str, target: str) -> tuple[str, str] | None:
    """The text in each of two languages, or None: a unit serves both ways."""
    texts = {one.source_language: one.source, one.target_language: one.target}
    return (texts[source], texts[target]) if texts.keys() == {source, target} else None
