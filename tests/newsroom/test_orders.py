"""The publisher’s orders."""

import pytest

from inkuru.newsroom.models import PublishOrder
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_an_order_is_open_until_it_is_done_and_orders_come_in_their_turn() -> None:
    newsroom = make_story()
    first, second = (PublishOrder.objects.create(story=newsroom.story, ordered_at=NOON) for _ in range(2))
    assert list(PublishOrder.objects.filter(done_at=None)) == [first, second]
    assert str(first) == f"order {first.pk} for {newsroom.story.pk}"
