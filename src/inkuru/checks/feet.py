"""A foot of languages that is not quite one, and so was taken for a paragraph."""

import re
from collections.abc import Iterator

from inkuru.lang.language import named
from inkuru.records import N_, Draft, Finding, Severity

# So many paragraphs from the end may have been meant as the foot.
LAST = 6
BETWEEN = re.compile(r"[·|,/;•–—]|\s-\s|\s+")

STRAY = N_("Paragraph %(paragraph)s looks like the languages at the foot, but stands as a paragraph: %(text)s")


def check(draft: Draft) -> Iterator[Finding]:
    """Warn of a paragraph near the end of which at least half of the words are names of languages of ours."""
    first = max(1, len(draft.paragraphs) - LAST + 1)
    for number, paragraph in enumerate(draft.paragraphs[first - 1 :], start=first):
        names = [name for name in BETWEEN.split(paragraph.text) if name]
        if names and 2 * sum(named(name) is not None for name in names) >= len(names):
            values = {"paragraph": str(number), "text": paragraph.text}
            yield Finding("foot", Severity.WARNING, STRAY, values, paragraph=number)
