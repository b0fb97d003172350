"""A line that is not in the language of its story."""

from collections.abc import Iterator

from inkuru.lang.identifying import identify
from inkuru.lang.language import language as language_of
from inkuru.records import N_, Draft, Finding, Severity

# Shorter lines hold names and little else; an unsure verdict is worth nobody’s time.
SHORT = 40
SURE = 0.8

OTHER = N_("Paragraph %(paragraph)s reads as %(language)s, not as %(expected)s")
UNKNOWN = N_("Paragraph %(paragraph)s does not read as %(expected)s")


def check(draft: Draft) -> Iterator[Finding]:
    """Warn of each paragraph that is surely in another language than the draft, of ours or not.

    A draft whose language is not known yet has no such lines.
    """
    if draft.language is None:
        return
    expected = language_of(draft.language).own_name
    for number, paragraph in enumerate(draft.paragraphs, start=1):
        other = _other_language(paragraph.text, draft.language)
        if other is None:
            continue
        values = {"paragraph": str(number), "language": other, "expected": expected}
        yield Finding("language", Severity.WARNING, OTHER if other else UNKNOWN, values, paragraph=number)


def _other_language(text: str, expected: str) -> str | None:
    """The own name of the language that a text is in, empty for none of ours; None where it is the one expected."""
    if sum(map(str.isalpha, text)) < SHORT:
        return None
    verdict = identify(text)
    if verdict.language == expected or verdict.reason == "short" or verdict.confidence < SURE:
        return None
    return language_of(verdict.language).own_name if verdict.language else ""
