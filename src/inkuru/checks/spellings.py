"""One person’s name spelled in two ways in a story."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from inkuru.checks.reading import Text
from inkuru.lang.vocabulary import days_and_months, is_word
from inkuru.records import N_, Draft, Finding, Severity

TWO = N_("%(name)s in paragraph %(paragraph)s is spelled %(usual)s elsewhere in the story")

# Shorter names are too like others; so many different ones are compared with each other.
SHORTEST = 6
LONGEST = 40
MOST = 150


def check(draft: Draft) -> Iterator[Finding]:
    """Warn of a name that differs in one letter from one that stands more often in the story.

    Forms of one name (*Clinton, Clintons*) are the same. A draft whose language is not known yet is not read.
    """
    if draft.language is None:
        return
    places = [*_names(draft, draft.language)]
    often = Counter(key for key, _, _, _ in places)
    written = {key: text for key, text, _, _ in places}
    for one, other in combinations(sorted(often)[:MOST], 2):
        if often[one] == often[other] or not _differ_by_a_letter(one, other):
            continue
        rare, usual = sorted((one, other), key=lambda key: often[key])
        for key, text, number, start in places:
            if key == rare:
                values = {"name": text, "paragraph": str(number), "usual": written[usual]}
                end = start + len(text)
                yield Finding(
                    "spelling",
                    Severity.WARNING,
                    TWO,
                    values,
                    paragraph=number,
                    start=start,
                    end=end,
                    mend=written[usual],
                )


def _names(draft: Draft, code: str) -> Iterator[tuple[str, str, int, int]]:
    """The words with a capital that are no ordinary ones: key, text, paragraph, place."""
    for number, paragraph in enumerate((draft.headline, *(one.text for one in draft.paragraphs))):
        for one in Text(code, paragraph).capitals:
            if not SHORTEST <= len(one.key) <= LONGEST or one.in_gazetteer or one.text.isupper():
                continue
            if not is_word(one.key, code) and one.key not in days_and_months(code):
                yield one.key, one.text, number, one.start


def _differ_by_a_letter(one: str, other: str) -> bool:
    """Whether one letter differs, not at the ends, where languages inflect."""
    if one[0] != other[0] or one[-1] != other[-1] or abs(len(one) - len(other)) > 1:
        return False
    return bool(DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1)
