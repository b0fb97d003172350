"""What tells a language from others in writing."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signs:
    """Words, casefolded, that many texts of a language hold and few others, and a pattern found in such words."""

    words: frozenset[str]
    shape: re.Pattern[str]

    def count(self, found: frozenset[str]) -> int:
        """How many of the words found are signs.

        >>> Signs(frozenset({"mu", "ku"}), re.compile("^umu")).count(frozenset({"umuntu", "mu", "the"}))
        2
        """
        return sum(word in self.words or self.shape.search(word) is not None for word in found)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A language that a classifier takes for one of ours: its ISO 639 code, and what parts the two."""

    code: str
    theirs: Signs
    ours: Signs
