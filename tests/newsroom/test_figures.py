"""What of the figures the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import FindingEvent, FindingTurn, MemorySaving
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_findings_come_up_or_are_mended() -> None:
    story = make_story().story
    told = FindingEvent(story=story, language="en", check_name="numbers", turn=FindingTurn.MENDED, count=2, at=NOON)
    told.save()
    assert str(told) == "2 numbers mended"
    with pytest.raises(IntegrityError), transaction.atomic():
        FindingEvent.objects.update(turn="lost")


def test_an_edition_saves_once() -> None:
    source = make_story().source
    counts = {"sentences": 4, "same": 1, "like": 2, "words": 40, "same_words": 9, "like_words": 20}
    saving = MemorySaving.objects.create(edition=source, at=NOON, **counts)
    assert str(saving) == f"1 of 4 sentences of {source.pk}"
    with pytest.raises(IntegrityError), transaction.atomic():
        MemorySaving(edition=source, at=NOON, **counts).save(force_insert=True)
