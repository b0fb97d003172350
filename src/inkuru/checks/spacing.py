"""White space and doubled words, in a text alone."""

import re
from collections.abc import Iterator
from itertools import pairwise

from inkuru.checks.reading import Text
from inkuru.records import N_, Draft, Finding, Severity

SPACES = N_("Paragraph %(paragraph)s has white space too many")
STRAY = N_("Paragraph %(paragraph)s has white space before “%(mark)s”")
DOUBLED = N_("Paragraph %(paragraph)s has a word twice: %(word)s")

_SPACES = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_STRAY = re.compile(r"(?<=\w)[ \u00a0]{1,3}([,;.!?])(?=\s|$)")


def check(draft: Draft) -> Iterator[Finding]:
    """Note white space that is doubled or stands before a mark, and a word of grammar that stands twice.

    Words that the language doubles on purpose (*sana sana*) are left alone. A draft whose language is not known yet
    is not read.
    """
    if draft.language is None:
        return
    for number, paragraph in enumerate((draft.headline, *(one.text for one in draft.paragraphs))):
        for found in _SPACES.finditer(paragraph):
            yield _finding(number, SPACES, {}, found.span(), " ")
        for found in _STRAY.finditer(paragraph):
            yield _finding(number, STRAY, {"mark": found[1]}, found.span(), found[1])
        for word, span in _doubled(Text(draft.language, paragraph)):
            yield _finding(number, DOUBLED, {"word": word}, span, word)


def _doubled(text: Text) -> Iterator[tuple[str, tuple[int, int]]]:
    signs = text.language.signs.words
    for one, other in pairwise(text.words):
        if one.key != other.key or one.key not in signs or other.start - one.end != 1:
            continue
        if one.key not in text.language.prose.redoubled:
            yield one.text, (one.start, other.end)


def _finding(number: int, message: str, values: dict[str, str], span: tuple[int, int], mended: str) -> Finding:
    values = {"paragraph": str(number)} | values
    start, end = span
    return Finding("spacing", Severity.NOTE, message, values, paragraph=number, start=start, end=end, mend=mended)
