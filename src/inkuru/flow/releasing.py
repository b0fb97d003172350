"""An edition is frozen and becomes what readers see."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils.text import slugify

from inkuru.flow import readiness, ruling, waiving
from inkuru.flow.auditing import note_act
from inkuru.flow.freezing import canonical, freeze, live_record, sha256, thaw
from inkuru.flow.rights import Right, asks
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import (
    Act,
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
from inkuru.records import CorrectionRecord, Finding, Refusal, ReleaseRecord

# How the audit log calls the kinds of releases.
ACTS = {ReleaseKind.RELEASE: Act.RELEASED, ReleaseKind.CORRECTION: Act.CORRECTED, ReleaseKind.KILL: Act.WITHDRAWN}

# What an editor may let pass with a reason.
WAIVABLE = readiness.WAIVABLE

SLUG_LENGTH = 80
UNNAMED_SLUG = "inkuru"
# A slug must not say another number than its headline: 31,850 is 31850 and 1.86 is 1-86, never 186.
THOUSANDS = re.compile(r"(?<=\d)[.,\s](?=\d{3}(?!\d))")
DECIMALS = re.compile(r"(?<=\d)[.,:](?=\d)")


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
    """The blocking findings on an edition that no editor has let pass, in the order of its paragraphs."""
    return tuple(one.finding for one in readiness.obstacles(edition) if not one.is_waived)


@asks(Right.RELEASE)
def release(
    edition: Edition, *, by: Person | None, at: datetime, waive: str = "", slug: str = "", override: str = ""
) -> Release:
    """Freeze an edition and order its publication; an edition that says nothing new keeps its release.

    `waive` is the reason with which an editor lets pass what may be let pass, such as drafts that nobody has read, of
    which the page tells readers; `override` is the reason with which whoever has the machine goes past the rules of the
    newsroom. Raises NotReady, Embargoed, Withdrawn, AgainstRules, NotYours.
    """
    return freeze_release(edition, kind=ReleaseKind.RELEASE, by=by, at=at, waive=waive, slug=slug, override=override)


@asks(Right.RELEASE)
@transaction.atomic
def let_pass(edition: Edition, reasons: Mapping[str, str], *, by: Person | None, at: datetime) -> tuple[Waiver, ...]:
    """Waive findings one by one: `reasons` maps their marks to why they may stand; a blank reason waives nothing.

    What does not stand in the way any more, or never bends, is left out.
    """
    given = {mark: reason.strip() for mark, reason in reasons.items() if reason.strip()}
    return tuple(
        waiving.waive(edition, one.finding, mark=one.mark, reason=given[one.mark], by=by, at=at)
        for one in readiness.obstacles(edition)
        if one.mark in given and one.is_waivable and not one.is_waived
    )


@transaction.atomic
def freeze_release(
    edition: Edition,
    *,
    kind: ReleaseKind,
    by: Person | None,
    at: datetime,
    waive: str = "",
    slug: str = "",
    override: str = "",
    correction: CorrectionRecord | None = None,
) -> Release:
    """The next release of an edition, of any kind but a kill."""
    edition = Edition.objects.select_for_update(of=("self",)).select_related("story", "live").get(pk=edition.pk)
    _refuse_withdrawn(edition)
    _refuse_under_embargo(edition.story)
    ruling.hold_release(edition, by=by, at=at, override=override)
    waivers = _let_pass(edition, reason=waive, by=by, at=at)
    standing = edition.live
    number = standing.number + 1 if standing else 1
    slug = slug or edition.slug or slug_of(edition)
    record = freeze(edition, number=number, kind=kind, slug=slug, at=at, correction=correction)
    if standing and kind == ReleaseKind.RELEASE and _says_the_same(live_record(standing), record):
        return standing
    made = store(edition, record, by=by, at=at)
    made.waivers.set(waivers)
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
    note_act(ACTS[ReleaseKind(record.kind)], by=by, at=at, edition=edition, detail=f"release {record.number}")
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


def _refuse_withdrawn(edition: Edition) -> None:
    if edition.state == State.KILLED:
        raise Withdrawn(f"story {edition.story_id} was withdrawn")


def _let_pass(edition: Edition, *, reason: str, by: Person | None, at: datetime) -> list[Waiver]:
    """The waivers under which the edition may go out; raises NotReady where something stands in its way."""
    standing = readiness.obstacles(edition)
    in_the_way = [one for one in standing if not one.is_waived and not (reason.strip() and one.is_waivable)]
    if in_the_way:
        raise NotReady(tuple(one.finding for one in in_the_way))
    for one in standing:
        if not one.is_waived:
            waiving.waive(edition, one.finding, mark=one.mark, reason=reason, by=by, at=at)
    return list(edition.waivers.filter(fingerprint__in=[one.mark for one in standing]))


def _refuse_under_embargo(story: Story) -> None:
    if story.embargo_until and database_now() < story.embargo_until:
        raise Embargoed(story.embargo_until)


def _says_the_same(old: ReleaseRecord, new: ReleaseRecord) -> bool:
    return old == replace(new, number=old.number, kind=old.kind, released_at=old.released_at)
