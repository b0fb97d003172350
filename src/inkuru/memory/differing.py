"""Two texts word by word: what one has and the other has not."""

import re
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import LCSseq

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\s+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of two texts: `old` in the one, `new` in the other; the same where they do not differ."""

    old: str
    new: str

    @property
    def is_same(self) -> bool:
        """Whether both texts have it."""
        return self.old == self.new


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """The way from one text to the other in pieces of whole words; together they are the two texts.

    >>> [(one.old, one.new) for one in difference("Isoko rya Kimironko", "Isoko rishya rya Kimironko")]
    [('Isoko ', 'Isoko '), ('', 'rishya '), ('rya Kimironko', 'rya Kimironko')]
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    codes = LCSseq.opcodes(before, after)
    runs = (list(run) for _, run in groupby(codes, key=lambda one: one.tag == "equal"))
    return tuple(
        Piece("".join(before[run[0].src_start : run[-1].src_end]), "".join(after[run[0].dest_start : run[-1].dest_end]))
        for run in runs
    )
