"""What readers were told is put right, or taken back."""

from datetime import timedelta

import pytest

from inkuru.flow.correcting import NoteMissing, NotReleased, correct, kill
from inkuru.flow.freezing import thaw
from inkuru.flow.releasing import Withdrawn, release
from inkuru.newsroom.models import Correction, PublishOrder, Release, ReleaseKind, State
from inkuru.records import CorrectionRecord
from tests.newsroom.making import NOON, make_story, make_translation, rewrite

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LATER = NOON + timedelta(hours=2)


def test_a_correction_replaces_a_release_with_a_note_to_readers() -> None:
    newsroom = make_story()
    first = release(newsroom.source, by=None, at=NOON)
    rewrite(newsroom, newsroom.source, 1, "The first boat left with 402 people on board.")
    made = correct(newsroom.source, note=" It was 402, not 412. ", by=newsroom.person, at=LATER)
    assert (made.kind, made.number, made.replaces) == (ReleaseKind.CORRECTION, 2, first)
    assert thaw(made.record).corrections == (CorrectionRecord(at=LATER, note="It was 402, not 412."),)
    assert made.correction.note == "It was 402, not 412."


def test_later_releases_keep_telling_what_was_corrected() -> None:
    newsroom = make_story()
    release(newsroom.source, by=None, at=NOON)
    correct(newsroom.source, note="First note.", by=None, at=LATER)
    correct(newsroom.source, note="Second note.", by=None, at=LATER)
    rewrite(newsroom, newsroom.source, 2, "Tickets cost 3,000 francs.")
    record = thaw(release(newsroom.source, by=None, at=LATER).record)
    assert [one.note for one in record.corrections] == ["First note.", "Second note."]


def test_what_was_never_released_cannot_be_corrected_or_withdrawn() -> None:
    newsroom = make_story()
    with pytest.raises(NotReleased):
        correct(newsroom.source, note="x", by=None, at=NOON)
    with pytest.raises(NotReleased):
        kill(newsroom.story, notes={"en": "x"}, by=None, at=NOON)


def test_a_correction_without_a_note_is_refused() -> None:
    newsroom = make_story()
    release(newsroom.source, by=None, at=NOON)
    with pytest.raises(NoteMissing):
        correct(newsroom.source, note="  ", by=None, at=NOON)
    assert not Correction.objects.exists()


def test_a_kill_withdraws_every_language_and_keeps_nothing_but_headline_and_note() -> None:
    newsroom = make_story()
    swahili = make_translation(newsroom, "sw")
    for edition in (newsroom.source, swahili):
        release(edition, by=None, at=NOON)
    PublishOrder.objects.all().delete()
    notes = {"en": "The story was wrong.", "sw": "Habari hii haikuwa sahihi."}
    made = kill(newsroom.story, notes=notes, by=newsroom.person, at=LATER)
    records = {one.edition.language: thaw(one.record) for one in made}
    assert {code: (one.kind, one.note, one.blocks) for code, one in records.items()} == {
        code: ("kill", note, ()) for code, note in notes.items()
    }
    assert set(newsroom.story.editions.values_list("state", flat=True)) == {State.KILLED}
    assert PublishOrder.objects.filter(done_at=None).exists()


def test_a_kill_needs_a_note_in_each_language_and_otherwise_kills_nothing() -> None:
    newsroom = make_story()
    for edition in (newsroom.source, make_translation(newsroom, "sw")):
        release(edition, by=None, at=NOON)
    with pytest.raises(NoteMissing, match="in sw"):
        kill(newsroom.story, notes={"en": "Wrong."}, by=None, at=LATER)
    assert not Release.objects.filter(kind=ReleaseKind.KILL).exists()


def test_a_withdrawn_story_is_not_released_again() -> None:
    newsroom = make_story()
    release(newsroom.source, by=None, at=NOON)
    kill(newsroom.story, notes={"en": "Wrong."}, by=None, at=LATER)
    with pytest.raises(Withdrawn):
        release(newsroom.source, by=None, at=LATER)
