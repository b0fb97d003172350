"""Rules of revisions and segments that the database holds."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Revision, Segment, Source
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def refused(constraint: str, model: Any, **fields: object) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        model.objects.create(**fields)


def test_a_number_is_given_once_and_counts_from_one() -> None:
    newsroom = make_story()
    fields = {"block": newsroom.body(1), "edition": newsroom.source, "text": "a", "html": "a", "at": NOON}
    refused("UNIQUE|one_revision_a_number", Revision, number=1, **fields)
    refused("revisions_count_from_one", Revision, number=0, **fields)


def test_only_a_machine_s_text_names_an_engine() -> None:
    newsroom = make_story()
    fields = {"block": newsroom.body(1), "edition": newsroom.source, "text": "a", "html": "a", "at": NOON, "number": 2}
    refused("only_machine_text_names_an_engine", Revision, engine="sample", **fields)
    refused("revision_origin_is_known", Revision, origin="oracle", **fields)
    assert Revision.objects.create(engine="sample", origin=Source.MACHINE, **fields).number == 2


def test_a_segment_is_not_empty_and_numbered_once() -> None:
    newsroom = make_story()
    revision = newsroom.source.revisions.get(block=newsroom.body(1))
    refused("a_segment_is_not_empty", Segment, revision=revision, number=9, start=3, end=3)
    refused("UNIQUE|one_segment_a_number", Segment, revision=revision, number=1, start=3, end=4)


def test_standing_leaves_out_the_texts_of_retired_blocks() -> None:
    newsroom = make_story()
    newsroom.story.blocks.filter(pk=newsroom.body(2).pk).update(retired_at=NOON)
    assert {one.block_id for one in Revision.objects.standing()} == {one.pk for one in newsroom.blocks()}
