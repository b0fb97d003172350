"""Which stories a story leads to: each once, and never to itself."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import Relation
from tests.newsroom.making import NOON, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_story_leads_to_another_once_and_never_to_itself() -> None:
    story, other = make_story().story, make_story().story
    relation = Relation.objects.create(story=story, to=other, at=NOON)
    assert str(relation) == f"{story.pk} leads to {other.pk}"
    for to in (other, story):
        with pytest.raises(IntegrityError), transaction.atomic():
            Relation.objects.create(story=story, to=to, at=NOON)
    assert list(story.relations.all()) == [relation]
