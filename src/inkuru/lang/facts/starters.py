"""Which roles a shape can begin with, so that only the shapes that may fit are tried at a place.

This reads the small part of the notation of `re` that shapes use: letters, brackets of every sort, `|`, `? * +`, `^ $`.
"""

import re
from dataclasses import dataclass

_SIGN = re.compile(r"\(\?<?[=!]|\(\?>|\(\?:|\(\?P<[^>]+>|\(|\)|[|?*+^$]|[^\W\d_]")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")


@dataclass(slots=True)
class _Reader:
    """Reads an expression sign by sign; each piece gives its first letters and whether it may be empty."""

    signs: list[str]
    place: int = 0

    def peek(self) -> str:
        return self.signs[self.place] if self.place < len(self.signs) else ""

    def take(self) -> str:
        self.place += 1
        return self.signs[self.place - 1]

    def choice(self) -> tuple[frozenset[str], bool]:
        letters, empty = self.sequence()
        while self.peek() == "|":
            self.take()
            more, also_empty = self.sequence()
            letters, empty = letters | more, empty or also_empty
        return letters, empty

    def sequence(self) -> tuple[frozenset[str], bool]:
        letters: frozenset[str] = frozenset()
        empty = True
        while self.peek() not in ("", "|", ")"):
            more, may_be_empty = self.piece()
            if empty:
                letters |= more
            empty = empty and may_be_empty
        return letters, empty

    def piece(self) -> tuple[frozenset[str], bool]:
        sign = self.take()
        if sign in "^$":
            return frozenset(), True
        if not sign.startswith("("):
            return self.repeated(frozenset(sign), empty=False)
        letters, empty = self.choice()
        self.take()
        if sign in _LOOKS:
            return frozenset(), True
        return self.repeated(letters, empty=empty)

    def repeated(self, letters: frozenset[str], *, empty: bool) -> tuple[frozenset[str], bool]:
        while self.peek() and self.peek() in "?*+":
            empty = self.take() in "?*" or empty
        return letters, empty


def starters(expression: str) -> frozenset[str]:
    """The letters that a match of the expression can begin with.

    >>> sorted(starters("(?<!a)b?(?:c|(?P<x>d))e"))
    ['b', 'c', 'd']
    """
    letters, _ = _Reader(_SIGN.findall(expression)).choice()
    return letters
