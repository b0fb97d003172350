"""A headline that says nothing, or that is a paragraph."""

from collections.abc import Iterator

from inkuru.records import N_, Draft, Finding, Severity

# Headlines of news run to some 120 characters; readers see the first 70 in a list of stories.
LONG = 200

EMPTY = N_("The headline holds no words")
TOO_LONG = N_("The headline has %(count)s characters: it may be a paragraph")


def check(draft: Draft) -> Iterator[Finding]:
    """Warn of a headline without a letter or figure, or longer than LONG characters.

    >>> [str(one) for one in check(Draft(headline="***", paragraphs=()))]
    ['The headline holds no words']
    """
    if not any(map(str.isalnum, draft.headline)):
        yield Finding("headline", Severity.WARNING, EMPTY, paragraph=0)
    if len(draft.headline) > LONG:
        yield Finding("headline", Severity.WARNING, TOO_LONG, {"count": str(len(draft.headline))}, paragraph=0)
