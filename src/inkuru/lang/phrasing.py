"""Where a term can begin and end: the words that no term of a language has at its edges."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrasing:
    """All words are folded.

    `edges` are articles, pronouns, prepositions, conjunctions, helping verbs, verbs of saying and the adverbs and
    numbers that stand beside anything. `infinitives` are the beginnings of verbs that name a deed as a noun does:
    *kuboneza urubyaro*; other verbs of languages that conjugate at the front begin and end no term.
    """

    edges: frozenset[str] = frozenset()
    infinitives: tuple[str, ...] = ()


NO_PHRASING = Phrasing()
"""A language of which nothing is known yet."""
