"""What has come in and waits: once by a wire, as often as anybody brings it by hand."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Arrival, Wire
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DIGEST = "0" * 64


def _arrive(wire: Wire | None) -> Arrival:
    return Arrival.objects.create(wire=wire, at=NOON, headline="Rain", draft={}, sha256=DIGEST)


def test_an_article_comes_once_by_a_wire_and_again_by_hand() -> None:
    wire = Wire.objects.create(name="Wire", address="https://wire.example/feed", at=NOON)
    _arrive(wire)
    with pytest.raises(IntegrityError), transaction.atomic():
        _arrive(wire)
    for _ in range(2):
        _arrive(None)
    assert Arrival.objects.count() == 3


def test_an_address_is_one_wire() -> None:
    Wire.objects.create(name="Wire", address="https://wire.example/feed", at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        Wire.objects.create(name="Other", address="https://wire.example/feed", at=NOON)


def test_what_a_wire_brought_goes_with_it_and_stories_stay() -> None:
    wire = Wire.objects.create(name="Wire", address="https://wire.example/feed", at=NOON)
    arrival = _arrive(wire)
    newsroom = make_story("en")
    Arrival.objects.filter(pk=arrival.pk).update(story=newsroom.story)
    wire.delete()
    assert not Arrival.objects.exists()
    newsroom.story.refresh_from_db()
