"""White space and doubled words."""

import re
from collections.abc import Iterator
from itertools import pairwise

from inkuru.checks.passage import Pair, Passage
from inkuru.records import N_, Finding, Severity

SPACES = N_("%(language)s has white space too many")
STRAY = N_("%(language)s has white space before “%(mark)s”")
DOUBLED = N_("%(language)s has a word twice: %(word)s")

_SPACES = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_STRAY = re.compile(r"(?<=\w)[ \u00a0]+([,;.!?])(?=\s|$)")


def check(passage: Passage) -> Iterator[Finding]:
    """Note white space that is doubled or stands before a mark, and a word of grammar that stands twice.

    What the source has too, and words that the language doubles on purpose (*sana sana*), are left alone.
    """
    for pair in passage.pairs:
        text = pair.target.text
        for found in _STRAY.finditer(text):
            if not _STRAY.search(pair.source.text):
                yield pair.finding(
                    "spacing", Severity.NOTE, STRAY, {"mark": found[1]}, ours=found.span(), mend=found[1]
                )
        yield from _doubled(pair)


def _doubled(pair: Pair) -> Iterator[Finding]:
    signs = pair.target.language.signs.words
    for one, other in pairwise(pair.target.words):
        if one.key != other.key or one.key not in signs or other.start - one.end != 1:
            continue
        if one.key not in pair.target.language.prose.redoubled:
            ours = one.start, other.end
            yield pair.finding("spacing", Severity.WARNING, DOUBLED, {"word": one.text}, ours=ours, mend=one.text)
