"""What stands between an edition and its release."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from inkuru.flow.arranging import ALTERNATIVES, APART_FROM_BODY
from inkuru.flow.checking import check
from inkuru.flow.passages import Passage, passages
from inkuru.flow.waiving import fingerprint
from inkuru.newsroom.models import Edition, Kind
from inkuru.records import N_, Finding, Severity

# A translation of fewer words may rightly equal its source: a name, a score.
WORDS_THAT_TELL = 5
# What of these an editor may let pass with a reason; the others never bend. A finding of a check always may.
WAIVABLE = frozenset({"unread_draft", "description_missing"})


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A blocking finding; `mark` is its fingerprint, `is_waived` tells that an editor has let it pass."""

    finding: Finding
    mark: str
    is_waivable: bool
    is_waived: bool


def obstacles(edition: Edition) -> tuple[Obstacle, ...]:
    """The blocking findings on an edition as it stands, waived ones too, in the order of its paragraphs."""
    waived = set(edition.waivers.values_list("fingerprint", flat=True))
    of_passages = [
        Obstacle(finding, mark, is_waivable=finding.check in WAIVABLE, is_waived=mark in waived)
        for finding, mark in _marked(passages(edition))
    ]
    # What has no translation is told once, not by every check that misses it.
    untranslated = {one.finding.paragraph for one in of_passages if one.finding.check == "source_standing_in"}
    of_checks = [
        Obstacle(one.finding, one.stored.fingerprint, is_waivable=True, is_waived=not one.is_open)
        for one in check(edition)
        if one.finding.severity == Severity.BLOCKING and one.finding.paragraph not in untranslated
    ]
    return tuple(sorted((*of_passages, *of_checks), key=lambda one: one.finding.paragraph or 0))


def _marked(standing: Iterable[Passage]) -> Iterator[tuple[Finding, str]]:
    placed = list(_placed(standing))
    for finding in _story_wide(passage for passage, _ in placed):
        yield finding, fingerprint(finding, ())
    for passage, place in placed:
        for finding in _obstacles_of(passage, place):
            yield finding, fingerprint(finding, (passage.revision.pk if passage.revision else None,))


def _story_wide(standing: Iterable[Passage]) -> Iterator[Finding]:
    kinds = {one.block.kind for one in standing}
    if Kind.HEADLINE not in kinds:
        yield Finding("headline_missing", Severity.BLOCKING, N_("There is no headline"), paragraph=0)
    if kinds <= set(APART_FROM_BODY):
        yield Finding("body_missing", Severity.BLOCKING, N_("There is no paragraph"))


def _placed(standing: Iterable[Passage]) -> Iterator[tuple[Passage, int]]:
    """Each passage with its place in the body, counted from 1; 0 for headline and standfirst."""
    place = 0
    for passage in standing:
        place += passage.block.kind not in APART_FROM_BODY
        yield passage, 0 if passage.block.kind in APART_FROM_BODY else place


def _obstacles_of(passage: Passage, place: int) -> Iterator[Finding]:
    for name, holds in OBSTACLES:
        # A further headline that is missing or that nobody has read stays out of the release; the headline serves.
        if holds(passage) and (passage.block.kind not in ALTERNATIVES or name == "source_standing_in"):
            message = MESSAGES[name].get(passage.block.kind, MESSAGES[name][Kind.PARAGRAPH])
            yield Finding(name, Severity.BLOCKING, message, {"paragraph": str(place)}, paragraph=place)


def _is_empty(passage: Passage) -> bool:
    # A picture may go without a caption.
    written = passage.revision is not None and bool(passage.revision.text.strip())
    return not written and not (passage.revision is not None and passage.block.kind == Kind.IMAGE)


def _is_source_standing_in(passage: Passage) -> bool:
    revision, source = passage.revision, passage.source
    if revision is None or source is None or revision.text.strip() != source.text.strip():
        return False
    return len([word for word in source.text.split() if any(map(str.isalpha, word))]) >= WORDS_THAT_TELL


def _is_unread_draft(passage: Passage) -> bool:
    return passage.is_unread_draft


def _is_undescribed(passage: Passage) -> bool:
    """Whether a picture lacks the words for those who do not see it (WCAG 2.2, 1.1.1)."""
    return passage.block.kind == Kind.IMAGE and passage.revision is not None and not passage.revision.alt.strip()


OBSTACLES: tuple[tuple[str, Callable[[Passage], bool]], ...] = (
    ("text_missing", _is_empty),
    ("source_standing_in", _is_source_standing_in),
    ("unread_draft", _is_unread_draft),
    ("description_missing", _is_undescribed),
)
MESSAGES: dict[str, dict[str, str]] = {
    "text_missing": {
        Kind.HEADLINE: N_("The headline has no text"),
        Kind.STANDFIRST: N_("The standfirst has no text"),
        Kind.PARAGRAPH: N_("Paragraph %(paragraph)s has no text"),
    },
    "source_standing_in": {
        Kind.HEADLINE: N_("The headline still stands in the source language"),
        Kind.STANDFIRST: N_("The standfirst still stands in the source language"),
        Kind.SEARCH: N_("The headline for search still stands in the source language"),
        Kind.SOCIAL: N_("The headline for social media still stands in the source language"),
        Kind.SMS: N_("The text message still stands in the source language"),
        Kind.PARAGRAPH: N_("Paragraph %(paragraph)s still stands in the source language"),
    },
    "unread_draft": {
        Kind.HEADLINE: N_("The headline is a draft that no person has read"),
        Kind.STANDFIRST: N_("The standfirst is a draft that no person has read"),
        Kind.PARAGRAPH: N_("Paragraph %(paragraph)s is a draft that no person has read"),
    },
    "description_missing": {
        Kind.PARAGRAPH: N_("The picture in place %(paragraph)s has no words for those who do not see it"),
    },
}
