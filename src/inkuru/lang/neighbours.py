"""Languages so near to one of ours that letters alone do not part them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A language that a classifier takes for ours, and what parts the two in writing, all casefolded.

    `code` is ISO 639; `words` and `pieces` (letters inside words) are its own and not ours, `our_pieces` ours and
    not its own.
    """

    code: str
    words: frozenset[str]
    pieces: tuple[str, ...]
    our_pieces: tuple[str, ...]
