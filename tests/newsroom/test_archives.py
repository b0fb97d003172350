"""What is kept of archives holds what its words promise."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Archive, ArchiveLesson, ArchiveOrder, MemoryOrigin, OrderState
from tests.newsroom.making import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def make_lesson(archive: Archive, digest: str = "0") -> ArchiveLesson:
    members = [{"address": "en/ferry.html"}, {"address": "rw/ubwato.html"}]
    return ArchiveLesson.objects.create(
        archive=archive, digest=digest, members=members, score=1.0, units=2, learnt_at=NOON
    )


def test_a_folder_and_a_name_are_of_one_archive() -> None:
    Archive.objects.create(folder="/old/stories", name="stories")
    for again in ({"folder": "/old/stories", "name": "2"}, {"folder": "/new/stories", "name": "stories"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Archive.objects.create(**again)


def test_a_lesson_is_learnt_once_from_an_archive() -> None:
    first, second = (Archive.objects.create(folder=name, name=name) for name in ("a", "b"))
    make_lesson(first)
    make_lesson(second)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_lesson(first)
    assert str(make_lesson(first, "1")) == "en/ferry.html, rw/ubwato.html"


def test_lessons_go_with_their_archive_and_leave_where_units_come_from() -> None:
    archive = Archive.objects.create(folder="a", name="a")
    origin = MemoryOrigin.objects.create(language="rw", digest="0", lesson=make_lesson(archive), archive=str(archive))
    archive.delete()
    origin.refresh_from_db()
    assert (origin.lesson, origin.archive) == (None, "a")


def test_an_order_is_open_until_it_is_done() -> None:
    order = ArchiveOrder.objects.create(folder="/old/stories", ordered_at=NOON)
    assert (order.state, order.total, str(order)) == (OrderState.WAITING, None, "/old/stories: waiting")
    assert list(ArchiveOrder.objects.filter(done_at=None)) == [order]
