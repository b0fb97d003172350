"""What is known of two languages before anything of theirs has been aligned: the words of the everyday lexicon."""

from functools import cache

from inkuru.lang.lexicon import renderings
from inkuru.memory.clues import Token
from inkuru.memory.lexicon import Lexicon

MEETINGS = 4.0
"""A word counts as met so often."""

SHARE = 0.6
"""So many of these times a rendering of the table stood for it."""


@cache
def prime(source: str, target: str) -> Lexicon:
    """The everyday lexicon from one language into another, as if it had been learnt.

    >>> prime("en", "sw").met["rain"]
    {'mvua': 2.4}
    """
    table = renderings(source, target)
    met: dict[Token, dict[Token, float]] = {
        word: dict.fromkeys(others, round(MEETINGS * SHARE / len(others), 4)) for word, others in table.items()
    }
    return Lexicon(met, dict.fromkeys(met, MEETINGS))
