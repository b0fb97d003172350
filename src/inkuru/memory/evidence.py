"""How much of two texts is known to answer each other, whatever else in them could be a translation too."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from inkuru.memory.clues import CONCEPT, Token, read_clues
from inkuru.memory.lexicon import Lexicon, expect

KNOWN = 0.02
"""A word answers another that it stands for with at least this probability: an everyday word has many renderings."""

Tokens = frozenset[Token]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words, facts and names of two texts, and those of them that one in the other answers."""

    sources: Tokens = frozenset()
    targets: Tokens = frozenset()
    answered_sources: Tokens = frozenset()
    answered_targets: Tokens = frozenset()

    @property
    def share(self) -> float:
        """The share that is answered, the mean of both sides; nothing where a side has no word.

        A translation has four tenths, since no lexicon has every word; another text of the same length hardly a tenth.
        """
        if not (self.sources and self.targets):
            return 0.0
        ours, theirs = len(self.answered_sources) / len(self.sources), len(self.answered_targets) / len(self.targets)
        return round((ours + theirs) / 2, 4)


def find_evidence(
    source: str, target: str, *, languages: tuple[str, str], forward: Lexicon, backward: Lexicon
) -> Evidence:
    """What in two texts answers each other, by lexicons from the first of the `languages` into the second and back.

    >>> en, rw = "412 people left.", "Imvura yaguye 412."
    >>> find_evidence(en, rw, languages=("en", "rw"), forward=Lexicon(), backward=Lexicon()).share
    0.3333
    """
    ours, theirs = _words(source, languages[0]), _words(target, languages[1])
    if not ours or not theirs:
        return Evidence(frozenset(ours), frozenset(theirs))
    expected = expect(ours, theirs)
    onward, _ = forward.probabilities(ours, theirs, expected)
    back, _ = backward.probabilities(theirs, ours, expected.T)
    return Evidence(
        frozenset(ours),
        frozenset(theirs),
        frozenset(ours[place] for place in np.flatnonzero(back.max(axis=0) >= KNOWN)),
        frozenset(theirs[place] for place in np.flatnonzero(onward.max(axis=0) >= KNOWN)),
    )


def together(found: Iterable[Evidence]) -> Evidence:
    """What is found in all sentences of two texts: a name that stands in each of them counts once."""
    all_found = list(found)
    return Evidence(
        frozenset[Token]().union(*(one.sources for one in all_found)),
        frozenset[Token]().union(*(one.targets for one in all_found)),
        frozenset[Token]().union(*(one.answered_sources for one in all_found)),
        frozenset[Token]().union(*(one.answered_targets for one in all_found)),
    )


def _words(text: str, language: str) -> list[Token]:
    """Marks are no words: nearly every sentence has some."""
    return [one for one in dict.fromkeys(read_clues(text, language).tokens) if not _is_mark(one)]


def _is_mark(token: Token) -> bool:
    return isinstance(token, str) and not token.startswith(CONCEPT) and not token[0].isalnum()
