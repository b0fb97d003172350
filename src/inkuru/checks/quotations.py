"""A quotation of which only one half is marked."""

from collections.abc import Iterator

from inkuru.lang.quotation import Imbalance, unbalanced
from inkuru.records import N_, Draft, Finding, Severity

HEADLINE = {
    "never closes": N_("In the headline a quotation opens (%(mark)s) and never closes"),
    "never opens": N_("In the headline a quotation closes (%(mark)s) that never opened"),
}
BODY = {
    "never closes": N_("In paragraph %(paragraph)s a quotation opens (%(mark)s) and never closes"),
    "never opens": N_("In paragraph %(paragraph)s a quotation closes (%(mark)s) that never opened"),
}


def check(draft: Draft) -> Iterator[Finding]:
    """Warn of each quotation mark without its other half, at its place in the paragraph.

    A quotation that runs over several paragraphs opens in each and closes in the last; a headline stands for itself.
    A draft whose language is not known yet is not read.
    """
    if draft.language is None:
        return
    for one in unbalanced([draft.headline], draft.language):
        yield _finding(one, 0)
    for one in unbalanced([paragraph.text for paragraph in draft.paragraphs], draft.language):
        yield _finding(one, one.paragraph + 1)


def _finding(one: Imbalance, number: int) -> Finding:
    return Finding(
        "quotation",
        Severity.WARNING,
        (BODY if number else HEADLINE)[one.kind],
        {"paragraph": str(number), "mark": one.mark},
        paragraph=number,
        start=one.offset,
        end=one.offset + len(one.mark),
    )
