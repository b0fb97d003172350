"""What the database holds of handovers and mails, whoever writes."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Assignment, DeadlineTold, HandedItem, Handover, NoticeHours, NoticeKind, OutgoingMail
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_of_an_edition_one_word_is_open() -> None:
    newsroom = make_story()
    first, second = (Handover.objects.create(by=newsroom.person, at=NOON) for _ in range(2))
    HandedItem.objects.create(handover=first, edition=newsroom.source)
    with pytest.raises(IntegrityError), transaction.atomic():
        HandedItem.objects.create(handover=second, edition=newsroom.source)
    HandedItem.objects.update(done_at=NOON)
    HandedItem.objects.create(handover=second, edition=newsroom.source)


def test_a_deadline_is_told_once() -> None:
    newsroom = make_story()
    hand = Assignment.objects.create(edition=newsroom.source, person=newsroom.person, deadline=NOON, at=NOON)
    DeadlineTold.objects.create(assignment=hand, kind=NoticeKind.OVERDUE)
    with pytest.raises(IntegrityError), transaction.atomic():
        DeadlineTold.objects.create(assignment=hand, kind=NoticeKind.OVERDUE)


def test_quiet_hours_have_both_ends() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        NoticeHours.objects.create(person=make_person(), quiet_from=NOON.time())


@pytest.mark.parametrize("wrong", [{"sent_at": NOON}, {"sort": "pigeon"}])
def test_a_mail_that_is_sent_has_ended_and_its_sort_is_known(wrong: dict[str, object]) -> None:
    kept = {"person": make_person(), "sort": "digest", "at": NOON, "due": NOON} | wrong
    with pytest.raises(IntegrityError), transaction.atomic():
        OutgoingMail.objects.create(**kept)
