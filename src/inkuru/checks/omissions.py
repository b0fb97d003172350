"""What a translation leaves out or adds: a text much shorter or longer than its source lets expect."""

import math
from collections.abc import Iterator

from inkuru.checks.passage import Pair, Passage
from inkuru.records import N_, Finding, Severity

SHORT = N_("%(language)s is much shorter than %(against)s lets expect (%(share)s %%): something may be left out")
LONG = N_("%(language)s is much longer than %(against)s lets expect (%(share)s %%): something may be added")

# How many spreads of the length a translation may be away.
OMITTED = -1.7
INSERTED = 4.5
# What a short text adds to the spread, in characters, and the spread between texts of one length.
FEW = 20.0
LEAST = 0.03


def check(passage: Passage) -> Iterator[Finding]:
    """Warn of a translation whose length does not fit its source’s."""
    for pair in passage.pairs:
        away = surprise(pair)
        if away < OMITTED:
            yield pair.finding("omissions", Severity.WARNING, SHORT, {"share": _share(pair)})
        elif away > INSERTED:
            yield pair.finding("omissions", Severity.NOTE, LONG, {"share": _share(pair)})


def surprise(pair: Pair) -> float:
    """How many spreads longer (or, below nought, shorter) the translation is than expected."""
    expected = _expected(pair)
    ratio = math.log((len(pair.target.text) + FEW) / (expected + FEW))
    spreads = pair.source.language.prose.spread, pair.target.language.prose.spread, LEAST
    return ratio / math.sqrt(sum(spread**2 for spread in spreads) + 1 / (expected + FEW))


def _expected(pair: Pair) -> float:
    lengths = pair.target.language.prose.length, pair.source.language.prose.length
    return len(pair.source.text) * lengths[0] / lengths[1]


def _share(pair: Pair) -> str:
    return str(round(100 * len(pair.target.text) / _expected(pair)))
