"""What readers were told is put right, or taken back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from inkuru.flow.freezing import live_record
from inkuru.flow.releasing import freeze_release, store
from inkuru.flow.rights import Right, asks
from inkuru.newsroom.models import Correction, Edition, Person, Release, ReleaseKind, State, Story
from inkuru.records import CorrectionRecord, Refusal


class NotReleased(Refusal):
    """Readers have not seen it: there is nothing to correct or to withdraw."""


class NoteMissing(Refusal):
    """A correction or a withdrawal says to readers what happened, in the language of each edition."""


@asks(Right.CORRECT)
@transaction.atomic
def correct(
    edition: Edition, *, note: str, by: Person | None, at: datetime, waive: str = "", override: str = ""
) -> Release:
    """Release the edition as it stands in place of what readers see, with a note to them.

    Raises NotReleased, NoteMissing, and whatever release() raises.
    """
    if not Edition.objects.filter(pk=edition.pk, live__isnull=False).exclude(state=State.KILLED).exists():
        raise NotReleased(f"story {edition.story_id} has no released edition in {edition.language} to correct")
    if not note.strip():
        raise NoteMissing(f"a correction needs a note to its readers in {edition.language}")
    pending = CorrectionRecord(at=at, note=note.strip())
    made = freeze_release(
        edition, kind=ReleaseKind.CORRECTION, by=by, at=at, waive=waive, override=override, correction=pending
    )
    Correction.objects.create(release=made, note=pending.note, at=at)
    return made


@asks(Right.WITHDRAW)
@transaction.atomic
def kill(story: Story, *, notes: Mapping[str, str], by: Person | None, at: datetime) -> tuple[Release, ...]:
    """Withdraw a story in all its languages; `notes` maps each of them to what readers are told instead.

    Raises NotReleased, NoteMissing.
    """
    editions = list(story.editions.exclude(state=State.KILLED).filter(live__isnull=False).select_related("live"))
    if not editions:
        raise NotReleased(f"story {story.pk} has no released edition to withdraw")
    missing = [one.language for one in editions if not notes.get(one.language, "").strip()]
    if missing:
        raise NoteMissing(f"withdrawing needs a note to its readers in {', '.join(missing)}")
    return tuple(_kill_edition(one, note=notes[one.language].strip(), by=by, at=at) for one in editions)


def _kill_edition(edition: Edition, *, note: str, by: Person | None, at: datetime) -> Release:
    if edition.live is None:
        raise NotReleased(f"{edition} is not released")
    old = live_record(edition.live)
    record = replace(
        old,
        number=old.number + 1,
        kind=ReleaseKind.KILL.value,
        standfirst="",
        blocks=(),
        topics=(),
        note=note,
        released_at=at,
    )
    return store(edition, record, by=by, at=at)
