"""Paragraphs that fill a phone’s screen and more."""

from collections.abc import Iterator

from inkuru.records import N_, Draft, Finding, Severity

# About two screens of a phone; paragraphs of news have 30 to 60 words.
LONG = 120

TOO_LONG = N_("Paragraph %(paragraph)s has %(count)s words: readers on a phone would welcome two")


def check(draft: Draft) -> Iterator[Finding]:
    """Note each paragraph of more than LONG words."""
    for number, paragraph in enumerate(draft.paragraphs, start=1):
        count = len(paragraph.text.split())
        if count > LONG:
            values = {"paragraph": str(number), "count": str(count)}
            yield Finding("length", Severity.NOTE, TOO_LONG, values, paragraph=number)
