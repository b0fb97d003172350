"""What an address of a passage names."""

from uuid import uuid4

import pytest
from django.http import Http404

from inkuru.desk.forms import SeenForm
from inkuru.desk.places import find_place, seen_source
from tests.newsroom.making import NOON, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_passage_is_an_edition_and_a_block_of_one_story() -> None:
    newsroom, other = make_story(), make_story()
    block = newsroom.body(1)
    assert find_place(newsroom.story.pk, "en", block.pk) == (newsroom.source, block)
    for number, language, wanted in (
        (other.story.pk, "en", block.pk),
        (newsroom.story.pk, "sw", block.pk),
        (newsroom.story.pk, "en", uuid4()),
    ):
        with pytest.raises(Http404):
            find_place(number, language, wanted)
    block.retired_at = NOON
    block.save()
    with pytest.raises(Http404):
        find_place(newsroom.story.pk, "en", block.pk)


def test_the_source_that_was_seen_is_of_this_block() -> None:
    newsroom = make_story()
    edition = make_translation(newsroom, "sw")
    own, beside = (newsroom.source.revisions.get(block=newsroom.body(place)) for place in (1, 2))
    for seen, expected in ((own.pk, own), (beside.pk, None), (0, None)):
        form = SeenForm({"seen": 1, "source": seen or ""})
        assert form.is_valid()
        assert seen_source(edition, newsroom.body(1), form) == expected
