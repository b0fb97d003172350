"""What changed between two texts, word by word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise

# White space, a word or number with what stands inside it, or a mark.
TOKEN = re.compile(r"\s+|\w+(?:[.,:'’-]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `change` is blank for what stayed, `del` for what went, `ins` for what came."""

    change: str
    text: str


def compare(old: str, new: str) -> tuple[Piece, ...]:
    """The new text with what went and what came, in reading order. A space alone between two changes belongs to them.

    >>> compare("Of 421 people came.", "Of 412 people left.")
    (Piece(change='', text='Of '), Piece(change='del', text='421'), Piece(change='ins', text='412'), \
Piece(change='', text=' people '), Piece(change='del', text='came'), Piece(change='ins', text='left'), \
Piece(change='', text='.'))
    """
    return tuple(_pieces(_stretches(TOKEN.findall(old), TOKEN.findall(new))))


def merge(base: str, theirs: str, mine: str) -> str | None:
    """Both changes of a text together, word by word; None where they touch the same words.

    >>> merge("Of 421 people came.", "Of 412 people came.", "Of 421 people have come.")
    'Of 412 people have come.'
    >>> merge("Of 421 people came.", "Of 412 people came.", "Of 400 people came.")
    """
    tokens = TOKEN.findall(base)
    edits = sorted({*_edits(tokens, theirs), *_edits(tokens, mine)})
    if any(later[0] <= earlier[1] for earlier, later in pairwise(edits)):
        return None
    for start, end, words in reversed(edits):
        tokens[start:end] = [words]
    return "".join(tokens)


def _edits(tokens: list[str], text: str) -> Iterator[tuple[int, int, str]]:
    """What is to be put in the place of which tokens to make another text of them."""
    new = TOKEN.findall(text)
    for operation, start, end, new_start, new_end in SequenceMatcher(None, tokens, new, autojunk=False).get_opcodes():
        if operation != "equal":
            yield start, end, "".join(new[new_start:new_end])


def _stretches(old: list[str], new: list[str]) -> Iterator[tuple[bool, str, str]]:
    """Whether something changed, what stood there and what stands there now."""
    operations = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    last = len(operations) - 1
    for place, (operation, old_start, old_end, new_start, new_end) in enumerate(operations):
        before, after = "".join(old[old_start:old_end]), "".join(new[new_start:new_end])
        is_gap = after.isspace() and 0 < place < last
        yield operation != "equal" or is_gap, before, after


def _pieces(stretches: Iterable[tuple[bool, str, str]]) -> Iterator[Piece]:
    for has_changed, group in groupby(stretches, key=lambda one: one[0]):
        together = list(group)
        before, after = "".join(one[1] for one in together), "".join(one[2] for one in together)
        if not has_changed:
            yield Piece("", after)
            continue
        if before:
            yield Piece("del", before)
        if after:
            yield Piece("ins", after)
