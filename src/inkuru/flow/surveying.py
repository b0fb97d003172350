"""How editions stand: what is missing, behind, unread or not yet released; many stories at the price of one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F

from inkuru.checks.source import check_source
from inkuru.flow.arranging import ALTERNATIVES, APART_FROM_BODY
from inkuru.flow.passages import Passage, missed_changes
from inkuru.lang.language import codes
from inkuru.newsroom.models import Block, Edition, Kind, PublishOrder, Revision, Source, State, Story
from inkuru.pages.addresses import story_path
from inkuru.records import Draft, Finding, Paragraph


@dataclass(frozen=True, slots=True)
class EditionSurvey:
    """One edition. `behind`, `unread` and `missing` count paragraphs; `path` is its address on the site, if released.

    `has_changed` tells whether text was written since what readers see was frozen.
    """

    language: str
    state: str = State.NOT_BEGUN.value
    is_source: bool = False
    behind: int = 0
    unread: int = 0
    missing: int = 0
    has_changed: bool = False
    released_at: datetime | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class StorySurvey:
    """One story with its editions in the order of the languages; the headline is that of the source edition."""

    story: Story
    headline: str
    editions: tuple[EditionSurvey, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """What the publisher still has to do: how many stories wait, and the last failure of each that failed."""

    waiting: int
    failures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """What counts of a text that stands, without the text."""

    edition: int
    block: object
    kind: str
    based_on: int | None
    based_on_number: int | None
    origin: str
    review: int | None
    at: datetime

    @property
    def is_unread(self) -> bool:
        return self.origin != Source.PERSON and self.review is None


def survey_edition(edition: Edition, standing: Sequence[Passage]) -> EditionSurvey:
    """How one edition stands, from its passages; needs `live` and `story` selected."""
    return _survey(
        edition,
        behind=sum(one.is_stale for one in standing),
        unread=sum(one.is_unread_draft for one in standing),
        missing=sum(one.revision is None and one.block.kind not in ALTERNATIVES for one in standing),
        written=(one.revision.at for one in standing if one.revision),
    )


def source_findings(standing: Sequence[Passage], *, language: str) -> tuple[Finding, ...]:
    """What the checks find in a source edition as it stands, in the order of its paragraphs."""
    texts = {one.block.kind: one.revision.text for one in standing if one.revision}
    body = (one for one in standing if one.block.kind not in APART_FROM_BODY)
    draft = Draft(
        headline=texts.get(Kind.HEADLINE, ""),
        standfirst=texts.get(Kind.STANDFIRST, ""),
        paragraphs=tuple(Paragraph(one.revision.text if one.revision else "", one.block.kind) for one in body),
        language=language,
    )
    return check_source(draft)


def survey(stories: Sequence[Story]) -> tuple[StorySurvey, ...]:
    """How the editions of some stories stand; six queries, however many stories."""
    texts: dict[int, list[_Text]] = defaultdict(list)
    for text in _standing_texts(stories):
        texts[text.edition].append(text)
    behind = _behind(stories, [text for of_edition in texts.values() for text in of_edition])
    blocks = _block_counts(stories)
    surveys = {
        (one.story_id, one.language): _survey(
            one,
            behind=behind.get(one.pk, 0),
            unread=sum(text.is_unread for text in texts[one.pk]),
            missing=blocks.get(one.story_id, 0) - sum(text.kind not in ALTERNATIVES for text in texts[one.pk]),
            written=(text.at for text in texts[one.pk]),
        )
        for one in Edition.objects.filter(story__in=stories).select_related("live", "story")
    }
    headlines = _headlines(stories)
    return tuple(
        StorySurvey(
            story,
            headlines.get(story.pk, ""),
            tuple(surveys.get((story.pk, code), EditionSurvey(code)) for code in codes()),
        )
        for story in stories
    )


def publication(story: Story | None = None) -> Publication:
    """What is ordered and not yet done, of one story or of all; one query."""
    orders = PublishOrder.objects.filter(done_at__isnull=True)
    if story:
        orders = orders.filter(story=story)
    failures = dict(orders.order_by("id").values_list("story_id", "failure"))
    return Publication(len(failures), tuple(failure for failure in failures.values() if failure))


def public_path(edition: Edition) -> str:
    """Where readers find an edition; blank before its first release."""
    return story_path(edition.language, edition.slug, edition.story_id) if edition.live_id else ""


def _survey(edition: Edition, *, behind: int, unread: int, missing: int, written: Iterable[datetime]) -> EditionSurvey:
    released_at = edition.live.at if edition.live else None
    return EditionSurvey(
        language=edition.language,
        state=edition.state,
        is_source=edition.is_source,
        behind=behind,
        unread=unread,
        missing=missing,
        has_changed=released_at is not None and any(at > released_at for at in written),
        released_at=released_at,
        path=public_path(edition),
    )


def _standing_texts(stories: Sequence[Story]) -> Iterable[_Text]:
    current = Revision.objects.current().standing().filter(edition__story__in=stories)
    rows = current.values_list(
        "edition_id", "block_id", "block__kind", "based_on_id", "based_on__number", "origin", "review__id", "at"
    )
    return (_Text(*row) for row in rows)


def _behind(stories: Sequence[Story], texts: Iterable[_Text]) -> Mapping[int, int]:
    """How many texts of each edition do not follow their source; blocks that never changed are not looked at."""
    later: dict[object, list[Revision]] = defaultdict(list)
    for revision in Revision.objects.filter(
        edition__story__in=stories, edition__language=F("edition__story__source_language"), number__gt=1
    ).order_by("number"):
        later[revision.block_id].append(revision)
    doubtful = [one for one in texts if one.based_on_number and _is_after(later[one.block], one.based_on_number)]
    pinned = Revision.objects.in_bulk({one.based_on for one in doubtful})
    behind: dict[int, int] = defaultdict(int)
    for one in doubtful:
        behind[one.edition] += bool(missed_changes(pinned[one.based_on], later[one.block]))
    return behind


def _is_after(history: Sequence[Revision], number: int) -> bool:
    return bool(history) and history[-1].number > number


def _block_counts(stories: Sequence[Story]) -> Mapping[int, int]:
    standing = Block.objects.filter(story__in=stories, retired_at__isnull=True).exclude(kind__in=ALTERNATIVES)
    return dict(standing.order_by().values_list("story_id").annotate(Count("pk")))


def _headlines(stories: Sequence[Story]) -> Mapping[int, str]:
    current = Revision.objects.current().standing().filter(edition__story__in=stories, block__kind=Kind.HEADLINE)
    return dict(
        current.filter(edition__language=F("edition__story__source_language")).values_list("edition__story_id", "text")
    )
