"""The quotation marks of a language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """`outer` and `inner` are the house style: what opens and what closes a quotation, and one inside another.

    `elided_ends` are words, casefolded, that lost their last vowel to an apostrophe (n’ y’), `elided_starts` those
    that lost their beginning to one (’tis): no quotation closes or opens there.
    """

    outer: tuple[str, str] = ("“", "”")
    inner: tuple[str, str] = ("‘", "’")
    elided_ends: frozenset[str] = frozenset()
    elided_starts: frozenset[str] = frozenset()
