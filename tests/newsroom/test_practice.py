"""Stories to learn on: those of the sample are nobody’s, others are one person’s."""

import pytest
from django.db import IntegrityError, transaction

from inkuru.newsroom.models import PracticeStory
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_story_is_there_to_learn_on_once_and_goes_with_its_person() -> None:
    story, juma = make_story().story, make_person("juma")
    made = PracticeStory.objects.create(story=story, person=juma, target="sw", begun_at=NOON)
    assert (str(made), made.found_at, made.passed) == (f"story {story.pk} to learn on", None, [])
    with pytest.raises(IntegrityError), transaction.atomic():
        PracticeStory.objects.create(story=story, begun_at=NOON)
    juma.memberships.all().delete()
    juma.delete()
    assert not PracticeStory.objects.exists()
    story.refresh_from_db()
