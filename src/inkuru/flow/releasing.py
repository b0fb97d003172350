"""An edition is frozen and becomes what readers see."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils.text import slugify

from inkuru.flow.freezing import canonical, freeze, live_record, sha256, thaw
from inkuru.flow.passages import Passage, passages
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import (
    Edition,
    Kind,
    Person,
    PublishOrder,
    Release,
    ReleaseKind,
    State,
    Story,
    Waiver,
)
from inkuru.records import N_, CorrectionRecord, Finding, Refusal, ReleaseRecord, Severity

SLUG_LENGTH = 80
UNNAMED_SLUG = "inkuru"
# A slug must not say another number than its headline: 31,850 is 31850 and 1.86 is 1-86, never 186.
THOUSANDS = re.compile(r"(?<=\d)[.,\s](?=\d{3}(?!\d))")
DECIMALS = re.compile(r"(?<=\d)[.,:](?=\d)")
# A translation of fewer words may rightly equal its source: a name, a score.
WORDS_THAT_TELL = 5
# What an editor may let pass with a reason; the others never bend.
WAIVABLE = frozenset({"unread_draft"})


class NotReady(Refusal):
    """The edition has open blocking findings."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        super().__init__("; ".join(str(one) for one in findings))


class Embargoed(Refusal):
    """The story may not be released yet."""

    def __init__(self, until: datetime) -> None:
        self.until = until
        local = until.astimezone(ZoneInfo(settings.TIME_ZONE))
        super().__init__(f"the story is under embargo until {local:%Y-%m-%d %H:%M} ({settings.TIME_ZONE})")


class Withdrawn(Refusal):
    """The story was withdrawn; nothing of it is released again."""


def obstacles(edition: Edition) -> tuple[Finding, ...]:
    """The blocking findings on an edition as it stands, in the order of its paragraphs."""
    return tuple(_obstacles(edition))


def release(edition: Edition, *, by: Person | None, at: datetime, waive: str = "", slug: str = "") -> Release:
    """Freeze an edition and order its publication; an edition that says nothing new keeps its release.

    `waive` is the reason with which an editor lets drafts pass that nobody has read; the page says so to readers.
    Raises NotReady, Embargoed, Withdrawn.
    """
    return freeze_release(edition, kind=ReleaseKind.RELEASE, by=by, at=at, waive=waive, slug=slug)


@transaction.atomic
def freeze_release(
    edition: Edition,
    *,
    kind: ReleaseKind,
    by: Person | None,
    at: datetime,
    waive: str = "",
    slug: str = "",
    correction: CorrectionRecord | None = None,
) -> Release:
    """The next release of an edition, of any kind but a kill."""
    edition = Edition.objects.select_for_update(of=("self",)).select_related("story", "live").get(pk=edition.pk)
    findings = _refuse_unless_ready(edition, waive)
    standing = edition.live
    number = standing.number + 1 if standing else 1
    slug = slug or edition.slug or slug_of(edition)
    record = freeze(edition, number=number, kind=kind, slug=slug, at=at, correction=correction)
    if standing and kind == ReleaseKind.RELEASE and _says_the_same(live_record(standing), record):
        return standing
    made = store(edition, record, by=by, at=at)
    Waiver.objects.bulk_create(
        Waiver(release=made, check_name=one.check, message=str(one), reason=waive, by=by, at=at) for one in findings
    )
    return made


def store(edition: Edition, record: ReleaseRecord, *, by: Person | None, at: datetime) -> Release:
    """Keep a record as the next release, let readers see it, and order its publication; inside a transaction."""
    text = canonical(record)
    made = Release.objects.create(
        edition=edition,
        number=record.number,
        kind=record.kind,
        record=text,
        sha256=sha256(text),
        at=at,
        by=by,
        replaces=edition.live,
    )
    edition.live = made
    edition.slug = record.slug
    edition.state = State.KILLED if record.kind == ReleaseKind.KILL else State.RELEASED
    edition.first_released_at = record.first_released_at
    edition.version += 1
    edition.save(update_fields=("live", "slug", "state", "first_released_at", "version"))
    PublishOrder.objects.create(story_id=edition.story_id, ordered_at=at)
    return made


def verify() -> Iterator[str]:
    """Recompute the hash of every release; one line for each that does not hold."""
    for one in Release.objects.order_by("pk").iterator(chunk_size=500):
        if sha256(one.record) != one.sha256:
            yield f"release {one.pk}: the record does not have the hash {one.sha256}"
        elif canonical(thaw(one.record)) != one.record:
            yield f"release {one.pk}: the record is not in canonical form"


def slug_of(edition: Edition) -> str:
    """The slug of an edition’s headline: ASCII letters and figures, whole words, at most 80 characters."""
    headline = edition.revisions.current().filter(block__kind=Kind.HEADLINE).values_list("text", flat=True).first()
    slug = slugify(DECIMALS.sub("-", THOUSANDS.sub("", headline or "")))
    if len(slug) > SLUG_LENGTH:
        slug = slug[: SLUG_LENGTH + 1].rpartition("-")[0] or slug[:SLUG_LENGTH]
    return slug or UNNAMED_SLUG


def _refuse_unless_ready(edition: Edition, waive: str) -> tuple[Finding, ...]:
    if edition.state == State.KILLED:
        raise Withdrawn(f"story {edition.story_id} was withdrawn")
    _refuse_under_embargo(edition.story)
    findings = obstacles(edition)
    open_findings = tuple(one for one in findings if not (waive.strip() and one.check in WAIVABLE))
    if open_findings:
        raise NotReady(open_findings)
    return findings


def _refuse_under_embargo(story: Story) -> None:
    if story.embargo_until and database_now() < story.embargo_until:
        raise Embargoed(story.embargo_until)


def _says_the_same(old: ReleaseRecord, new: ReleaseRecord) -> bool:
    return old == replace(new, number=old.number, kind=old.kind, released_at=old.released_at)


def _obstacles(edition: Edition) -> Iterator[Finding]:
    standing = passages(edition)
    if not any(one.revision and one.block.kind == Kind.HEADLINE for one in standing):
        yield Finding("headline_missing", Severity.BLOCKING, N_("There is no headline"), paragraph=0)
    body = [one for one in standing if one.block.kind not in (Kind.HEADLINE, Kind.STANDFIRST)]
    if not body:
        yield Finding("body_missing", Severity.BLOCKING, N_("There is no paragraph"))
    for passage, place in _placed(standing):
        yield from _obstacles_of(passage, place)


def _placed(standing: Iterable[Passage]) -> Iterator[tuple[Passage, int]]:
    place = 0
    for passage in standing:
        place += passage.block.kind not in (Kind.HEADLINE, Kind.STANDFIRST)
        yield passage, place if passage.block.kind not in (Kind.HEADLINE, Kind.STANDFIRST) else 0


def _obstacles_of(passage: Passage, place: int) -> Iterator[Finding]:
    for check, holds in OBSTACLES:
        if holds(passage):
            message = MESSAGES[check].get(passage.block.kind, MESSAGES[check][Kind.PARAGRAPH])
            yield Finding(check, Severity.BLOCKING, message, {"paragraph": str(place)}, paragraph=place)


def _is_source_standing_in(passage: Passage) -> bool:
    revision, source = passage.revision, passage.source
    if revision is None or source is None or revision.text.strip() != source.text.strip():
        return False
    return len([word for word in source.text.split() if any(map(str.isalpha, word))]) >= WORDS_THAT_TELL


def _is_empty(passage: Passage) -> bool:
    # A picture may go without a caption.
    written = passage.revision is not None and bool(passage.revision.text.strip())
    return not written and not (passage.revision is not None and passage.block.kind == Kind.IMAGE)


def _is_unread_draft(passage: Passage) -> bool:
    return passage.is_unread_draft


OBSTACLES: tuple[tuple[str, Callable[[Passage], bool]], ...] = (
    ("text_missing", _is_empty),
    ("source_standing_in", _is_source_standing_in),
    ("unread_draft", _is_unread_draft),
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
        Kind.PARAGRAPH: N_("Paragraph %(paragraph)s still stands in the source language"),
    },
    "unread_draft": {
        Kind.HEADLINE: N_("The headline is a draft that no person has read"),
        Kind.STANDFIRST: N_("The standfirst is a draft that no person has read"),
        Kind.PARAGRAPH: N_("Paragraph %(paragraph)s is a draft that no person has read"),
    },
}
