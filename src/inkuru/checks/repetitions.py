"""A paragraph that stands twice in a story."""

from collections.abc import Iterator

from inkuru.records import N_, Draft, Finding, Severity

# Fewer letters and figures than this may rightly stand twice: a line of stars, “Yes.”
SHORT = 12

REPEATED = N_("Paragraph %(paragraph)s says the same as paragraph %(first)s")
REPEATS_HEADLINE = N_("Paragraph %(paragraph)s says the same as the headline")


def check(draft: Draft) -> Iterator[Finding]:
    """Warn of each paragraph with the same letters and figures as an earlier one or as the headline."""
    seen = {_said(draft.headline): 0}
    for number, paragraph in enumerate(draft.paragraphs, start=1):
        said = _said(paragraph.text)
        first = seen.setdefault(said, number)
        if first == number or len(said) < SHORT:
            continue
        values = {"paragraph": str(number), "first": str(first)}
        yield Finding("repetition", Severity.WARNING, REPEATED if first else REPEATS_HEADLINE, values, paragraph=number)


def _said(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
