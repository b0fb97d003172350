"""The words of the memory by their stems, in the newsroom’s database: a book of leaves, and words that wait for a stem.

A leaf has the stems of a language that a hash puts there: a line for each, and in it the forms that the memory has.
Both databases hold the same bytes, packed by zlib: a row for each form would take more than all else that is kept to
find texts by.
"""

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from inkuru.newsroom.bulk import empty_table, write_rows
from inkuru.newsroom.models import MemoryLeaf, MemoryNewWords

# Leaves of a language: of a few hundred words each, where there are a million.
LEAVES = 4096
# New words that are packed together.
PACK = 5_000
LEAF_TABLE, NEW_TABLE = "newsroom_memoryleaf", "newsroom_memorynewwords"

Forms = Mapping[str, Collection[str]]
"""Forms by their stem."""


class Waiting(NamedTuple):
    """Words of a language that have no stem yet, and the rest of their pack."""

    row: int
    language: str
    words: list[str]
    rest: list[str]


def pack_words(words: Iterable[str]) -> list[bytes]:
    """Words as they wait: packs of at most `PACK` each.

    >>> [unpack_words(pack) for pack in pack_words(["soko", "amasoko"])]
    [['amasoko', 'soko']]
    """
    ordered = sorted(set(words))
    packs = (ordered[first : first + PACK] for first in range(0, len(ordered), PACK))
    return [zlib.compress("\n".join(pack).encode()) for pack in packs]


def unpack_words(pack: bytes) -> list[str]:
    """The words of a pack."""
    return zlib.decompress(pack).decode().split("\n")


def keep_new_words(packs: Iterable[tuple[str, bytes]]) -> None:
    """Let words wait for their stems: packs, each with its language. A word may wait twice, or have its stem already.

    The memory is held.
    """
    write_rows(NEW_TABLE, ("language", "words"), packs)


def new_words(*, most: int) -> list[Waiting]:
    """Words that wait, at most so many."""
    found: list[Waiting] = []
    for row in MemoryNewWords.objects.order_by("pk").iterator(chunk_size=1):
        if most <= 0:
            break
        words = unpack_words(bytes(row.words))
        found.append(Waiting(row.pk, row.language, words[:most], words[most:]))
        most -= len(words)
    return found


def settle(waiting: Waiting) -> None:
    """The words wait no longer; where two have settled the same words, nothing is lost. The memory is held."""
    row = MemoryNewWords.objects.filter(pk=waiting.row)
    for rest in pack_words(waiting.rest):
        row.update(words=rest)
    if not waiting.rest:
        row.delete()


def keep_forms(language: str, forms: Forms) -> None:
    """Write forms under their stems, beside those that stand there. The memory is held."""
    by_leaf: dict[int, dict[str, set[str]]] = defaultdict(dict)
    for stem, some in forms.items():
        by_leaf[_leaf(stem)][stem] = set(some)
    rows = MemoryLeaf.objects.filter(language=language, number__in=by_leaf).values_list("number", "pk", "words")
    standing = {number: (key, bytes(words)) for number, key, words in rows}
    changed, new = [], []
    for number, coming in by_leaf.items():
        key, words = standing.get(number, (0, _packed({})))
        leaf = _packed(_united(unpack_leaf(words), coming))
        if not key:
            new.append((language, number, leaf))
        elif leaf != words:
            changed.append((key, language, number, leaf))
    write_rows(LEAF_TABLE, ("language", "number", "words"), new)
    write_rows(LEAF_TABLE, ("id", "language", "number", "words"), changed, replacing=("words",))


def forms_of(stem: str, language: str) -> set[str]:
    """The forms that the memory has of a stem."""
    row = MemoryLeaf.objects.filter(language=language, number=_leaf(stem)).values_list("words", flat=True).first()
    return set(unpack_leaf(bytes(row)).get(stem, ())) if row is not None else set()


def unpack_leaf(words: bytes) -> dict[str, Sequence[str]]:
    """Forms by their stem, as a leaf has them."""
    lines = (line.split(" ") for line in zlib.decompress(words).decode().split("\n"))
    return {stem: forms for stem, *forms in lines if forms}


def forget_words() -> None:
    """Empty the book. The memory is held."""
    empty_table(LEAF_TABLE)
    empty_table(NEW_TABLE)


def _leaf(stem: str) -> int:
    return zlib.crc32(stem.encode()) % LEAVES


def _united(one: Forms, other: Forms) -> dict[str, Sequence[str]]:
    return {stem: sorted({*one.get(stem, ()), *other.get(stem, ())}) for stem in sorted({*one, *other})}


def _packed(forms: Forms) -> bytes:
    """A line for each stem; in it the stem and its forms, parted by spaces, which no word has."""
    return zlib.compress("\n".join(" ".join((stem, *some)) for stem, some in forms.items()).encode())
